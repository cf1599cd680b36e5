// Which screen stands behind which address: the areas together, the practice casus around its own, and what to say when there is none. An area says of its screens what they are called, where back leads and what they need.
import { matchRoute, type Parser } from 'wouter';
import { OEFENCASUS } from '../store/casus-route.ts';
import { later } from '../ui/later.tsx';
import type { Needs } from './Gate.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { casusRoutes } from './routes/casus.tsx';
import { gidsRoutes } from './routes/gidsen.tsx';
import { instellingRoutes } from './routes/instellingen.tsx';
import { intervisieRoutes } from './routes/intervisie.tsx';
import { kringRoutes } from './routes/kring.tsx';
import { overlegRoutes } from './routes/overleg.tsx';
import { naarVandaag, type Params, type Route } from './routes/route.tsx';
import { vandaagRoutes } from './routes/vandaag.tsx';

const Oefenen = later(() => import('./Oefenen.tsx').then((m) => m.Oefenen));

/** Within an area the first that fits; no two areas have addresses that fit the same. */
const routes: readonly Route[] = [
  ...vandaagRoutes,
  ...casusRoutes,
  ...gidsRoutes,
  ...intervisieRoutes,
  ...kringRoutes,
  ...overlegRoutes,
  ...instellingRoutes,
];

/** The screens of a casus once more, around the practice casus: without a toegangszin, and nothing of it is kept. */
const oefenRoutes: readonly Route[] = routes
  .filter(({ pattern }) => pattern.startsWith('/casus/:id'))
  .map(({ back, ...route }) => ({
    ...route,
    pattern: route.pattern.replace(':id', OEFENCASUS),
    title: 'Oefencasus',
    back:
      route.pattern === '/casus/:id' || !back
        ? naarVandaag
        : { label: back.label, href: (params) => back.href({ ...params, id: OEFENCASUS }) },
    needs: 'niets',
    // It brings its own.
    gids: false,
    render: (params, kept) => <Oefenen>{route.render({ ...params, id: OEFENCASUS }, kept)}</Oefenen>,
  }));

const notFound: Route = {
  pattern: '*',
  title: 'Niet gevonden',
  nav: null,
  back: naarVandaag,
  needs: 'niets',
  render: () => <NotFoundScreen />,
};

export function findRoute(parser: Parser, location: string): { route: Route; params: Params; needs: Needs } {
  for (const route of [...oefenRoutes, ...routes]) {
    const [matches, params] = matchRoute(parser, route.pattern, location);
    if (matches) return { route, params, needs: typeof route.needs === 'function' ? route.needs(params) : route.needs };
  }
  return { route: notFound, params: {}, needs: 'niets' };
}
