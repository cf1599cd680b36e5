// The routekaart before any of it is fetched: it comes when a screen asks.
import type { Routekaart } from './contract.ts';
import type { OpenRoutekaart, RoutekaartOptions } from './routekaart.ts';

export function createLaterRoutekaart(options: RoutekaartOptions) {
  let stopped = false;
  let loaded: OpenRoutekaart | null = null;
  let loading: Promise<OpenRoutekaart> | null = null;
  const load = (): Promise<OpenRoutekaart> => {
    loading ??= import('./routekaart.ts')
      .then(({ openRoutekaart }) => openRoutekaart(options))
      .then((opened) => {
        if (stopped) opened.stop();
        loaded = opened;
        return opened;
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
    open: (): Promise<Routekaart | null> =>
      load().then(
        (opened) => (stopped ? null : opened),
        (error) => {
          if (stopped) return null;
          throw error;
        },
      ),
    stop() {
      stopped = true;
      loaded?.stop();
    },
  };
}
