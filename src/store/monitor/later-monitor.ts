// Counting before any of that is fetched: it comes when the person chose to count, or when a screen asks. Until then nothing is counted.
import type { Monitor } from './contract.ts';
import type { MonitorOptions, OpenMonitor } from './monitor.ts';
import type { Tel } from './tel.ts';

/** As `rij.ts` has it; that is fetched with the rest. */
const RIJ = 'monitor';

export function createLaterMonitor(options: MonitorOptions) {
  let stopped = false;
  let loaded: OpenMonitor | null = null;
  let loading: Promise<OpenMonitor> | null = null;
  const load = (): Promise<OpenMonitor> => {
    loading ??= import('./monitor.ts').then(({ openMonitor }) => {
      if (stopped) throw new Error('it is locked');
      loaded = openMonitor(options);
      return loaded;
    });
    // A piece that could not be fetched is tried again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const gekozen = options.disk.listRows(RIJ).then(
    (rijen) => rijen.length > 0,
    () => false,
  );
  // Already here, so that what is done at once after unlocking counts too.
  void gekozen.then((ja) => (ja && !stopped ? load() : null)).catch(() => undefined);
  const tel: Tel = (wat) => {
    if (loaded) loaded.tel(wat);
    else void gekozen.then(async (ja) => ja && (await load()).tel(wat)).catch(() => undefined);
  };
  return {
    tel,
    look: () => loaded?.look(),
    /** null: it locked meanwhile. */
    open: (): Promise<Monitor | null> =>
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
