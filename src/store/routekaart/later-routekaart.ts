// The routekaart before any of it is fetched: it comes when a screen asks.
import { createLaterDeel } from '../later-deel.ts';
import type { RoutekaartOptions } from './routekaart.ts';

export function createLaterRoutekaart(options: RoutekaartOptions) {
  const deel = createLaterDeel(
    async () => {
      const { openRoutekaart } = await import('./routekaart.ts');
      return () => openRoutekaart(options);
    },
    (routekaart) => routekaart.stop(),
  );
  return { look: () => deel.hier()?.look(), open: deel.open, stop: deel.stop };
}
