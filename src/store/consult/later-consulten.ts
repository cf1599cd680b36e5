// The consults before any of that is fetched: it comes when there is one in a kring, or when a screen asks.
import type { LivingKring } from '../kringen.ts';
import type { ConsultenOptions, OpenConsulten } from './consulten.ts';
import type { Consulten } from './contract.ts';

export function createLaterConsulten(options: ConsultenOptions) {
  let stopped = false;
  let loaded: OpenConsulten | null = null;
  let loading: Promise<OpenConsulten> | null = null;
  const load = (): Promise<OpenConsulten> => {
    loading ??= import('./consulten.ts').then(({ openConsulten }) => {
      if (stopped) throw new Error('it is locked');
      loaded = openConsulten(options);
      loaded.look();
      return loaded;
    });
    // A piece that could not be fetched is tried again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  /** As `velden.ts` has it; that is fetched with the rest. */
  const heeftIets = ({ held }: LivingKring) => held.living.doc.inner.getMap('consulten').size > 0;
  return {
    look() {
      if (loaded) loaded.look();
      else if (!stopped && options.kringen.all().some(heeftIets)) void load().catch(() => undefined);
    },
    /** null: it locked meanwhile. */
    open: (): Promise<Consulten | null> =>
      load().then(
        (opened) => (stopped ? null : opened),
        (error) => {
          if (stopped) return null;
          throw error;
        },
      ),
    save: async () => loaded?.save(),
    async stop() {
      stopped = true;
      await loaded?.stop();
    },
  };
}
