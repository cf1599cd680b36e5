// Counting before any of that is fetched: it comes when the person chose to count, or when a screen asks. Until then nothing is counted.
import { createLaterDeel } from '../later-deel.ts';
import type { MonitorOptions } from './monitor.ts';
import type { Tel } from './tel.ts';

/** As `rij.ts` has it; that is fetched with the rest. */
const RIJ = 'monitor';

export function createLaterMonitor(options: MonitorOptions) {
  const deel = createLaterDeel(
    async () => {
      const { openMonitor } = await import('./monitor.ts');
      return () => openMonitor(options);
    },
    (monitor) => monitor.stop(),
  );
  const gekozen = options.disk.listRows(RIJ).then(
    (rijen) => rijen.length > 0,
    () => false,
  );
  // Already here, so that what is done at once after unlocking counts too.
  void gekozen.then((ja) => (ja ? deel.open() : null)).catch(() => undefined);
  const tel: Tel = (wat) => {
    const hier = deel.hier();
    if (hier) hier.tel(wat);
    else void gekozen.then(async (ja) => ja && (await deel.open())?.tel(wat)).catch(() => undefined);
  };
  return {
    tel,
    look: () => deel.hier()?.look(),
    open: deel.open,
    save: async () => deel.hier()?.save(),
    stop: deel.stop,
  };
}
