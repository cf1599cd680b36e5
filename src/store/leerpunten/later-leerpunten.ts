// The leerpunten before any of that is fetched: it comes when a screen asks.
import type { Leerpunten } from './contract.ts';
import type { LeerpuntenOptions, OpenLeerpunten } from './leerpunten.ts';

export function createLaterLeerpunten(options: LeerpuntenOptions) {
  let stopped = false;
  let loaded: OpenLeerpunten | null = null;
  let loading: Promise<OpenLeerpunten> | null = null;
  const load = (): Promise<OpenLeerpunten> => {
    loading ??= import('./leerpunten.ts').then(({ openLeerpunten }) => {
      if (stopped) throw new Error('it is locked');
      loaded = openLeerpunten(options);
      loaded.look();
      return loaded;
    });
    // A piece that could not be fetched is tried again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  return {
    look: () => loaded?.look(),
    /** null: it locked meanwhile. */
    open: (): Promise<Leerpunten | null> =>
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
