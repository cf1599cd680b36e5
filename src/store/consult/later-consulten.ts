// The consults before any of that is fetched: it comes when there is one in a kring, or when a screen asks.
import type { LivingKring } from '../kringen.ts';
import { createLaterDeel } from '../later-deel.ts';
import type { ConsultenOptions } from './consulten.ts';

/** As `velden.ts` has it; that is fetched with the rest. */
const heeftIets = ({ held }: LivingKring) => held.living.doc.inner.getMap('consulten').size > 0;

export function createLaterConsulten(options: ConsultenOptions) {
  const deel = createLaterDeel(
    async () => {
      const { openConsulten } = await import('./consulten.ts');
      return () => {
        const opened = openConsulten(options);
        opened.look();
        return opened;
      };
    },
    (consulten) => consulten.stop(),
  );
  return {
    look() {
      const hier = deel.hier();
      if (hier) hier.look();
      else if (!deel.dicht() && options.kringen.all().some(heeftIets)) void deel.laad().catch(() => undefined);
    },
    open: deel.open,
    save: async () => deel.hier()?.save(),
    stop: deel.stop,
  };
}
