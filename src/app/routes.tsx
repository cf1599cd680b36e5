// Which screen stands behind which address, what it is called, where back leads and what it needs. The start screens come at once, the rest on demand.
import { lazy, type ReactNode } from 'react';
import { matchRoute, type Parser } from 'wouter';
import { AcuutScreen } from '../features/acuut/AcuutScreen.tsx';
import { VandaagScreen } from '../features/vandaag/VandaagScreen.tsx';
import { casusIdFromRoute, casusRoute } from '../store/casus-route.ts';
import type { Needs } from './Gate.tsx';
import { dropInvitation, heldInvitation } from './invitation-in-url.ts';
import { NotFoundScreen } from './NotFoundScreen.tsx';

const CasussenScreen = lazy(() =>
  import('../features/casussen/CasussenScreen.tsx').then((m) => ({ default: m.CasussenScreen })),
);
const CasusScreen = lazy(() => import('../features/casus/CasusScreen.tsx').then((m) => ({ default: m.CasusScreen })));
const DelenScreen = lazy(() => import('../features/delen/DelenScreen.tsx').then((m) => ({ default: m.DelenScreen })));
const MeedoenScreen = lazy(() =>
  import('../features/meedoen/MeedoenScreen.tsx').then((m) => ({ default: m.MeedoenScreen })),
);
const KringScreen = lazy(() => import('../features/kring/KringScreen.tsx').then((m) => ({ default: m.KringScreen })));
const InstellingenScreen = lazy(() =>
  import('../features/instellingen/InstellingenScreen.tsx').then((m) => ({ default: m.InstellingenScreen })),
);

export type NavItem = 'vandaag' | 'casussen' | 'kring';
type Params = Readonly<Record<string, string | undefined>>;

export interface Route {
  pattern: string;
  /** For document.title. Never a working title: browsers write page titles to their history. */
  title: string;
  nav: NavItem | null;
  back: { href: (params: Params) => string; label: string } | null;
  /** Looked at in passing, from anywhere: back leads to where the person was. */
  passing?: boolean;
  /** Said when a toegangszin must be chosen first: why they are here. */
  waarvoor?: string;
  needs: Needs | ((params: Params) => Needs);
  /** The editor wants the whole height of a phone. */
  wide?: boolean;
  render: (params: Params) => ReactNode;
}

const naarVandaag = { href: () => '/', label: 'Vandaag' };

const routes: Route[] = [
  { pattern: '/', title: 'Vandaag', nav: 'vandaag', back: null, needs: 'liefst', render: () => <VandaagScreen /> },
  {
    pattern: '/acuut',
    title: 'Acuut gevaar',
    nav: null,
    back: naarVandaag,
    passing: true,
    needs: 'niets',
    render: () => <AcuutScreen />,
  },
  {
    pattern: '/casussen/:doen?/:id?',
    title: 'Casussen',
    nav: 'casussen',
    back: null,
    needs: ({ doen }) => (doen ? 'open' : 'lezen'),
    render: ({ doen, id }) => <CasussenScreen doen={doen ?? null} id={id ? casusIdFromRoute(id) : null} />,
  },
  {
    pattern: '/casus/:id',
    title: 'Casus',
    nav: 'casussen',
    back: { href: () => '/casussen', label: 'Casussen' },
    needs: 'open',
    wide: true,
    render: ({ id }) => <CasusScreen id={casusIdFromRoute(id ?? '')} />,
  },
  {
    pattern: '/delen/:kring/:id?',
    title: 'Delen met een maatje',
    nav: 'kring',
    back: { href: ({ id }) => (id ? casusRoute(casusIdFromRoute(id)) : '/kring'), label: 'Terug' },
    needs: 'open',
    render: ({ kring }) => <DelenScreen kring={kring ?? ''} />,
  },
  {
    pattern: '/meedoen',
    title: 'Meedoen met een code',
    nav: null,
    back: naarVandaag,
    needs: 'open',
    waarvoor: 'Zo meteen doe je mee met je maatje.',
    render: () => <MeedoenScreen invitation={heldInvitation} onUsed={dropInvitation} />,
  },
  { pattern: '/kring', title: 'Kring', nav: 'kring', back: null, needs: 'lezen', render: () => <KringScreen /> },
  {
    pattern: '/instellingen',
    title: 'Instellingen',
    nav: null,
    back: naarVandaag,
    passing: true,
    needs: 'lezen',
    render: () => <InstellingenScreen />,
  },
];

const notFound: Route = {
  pattern: '*',
  title: 'Niet gevonden',
  nav: null,
  back: naarVandaag,
  needs: 'niets',
  render: () => <NotFoundScreen />,
};

export function findRoute(parser: Parser, location: string): { route: Route; params: Params; needs: Needs } {
  for (const route of routes) {
    const [matches, params] = matchRoute(parser, route.pattern, location);
    if (matches) return { route, params, needs: typeof route.needs === 'function' ? route.needs(params) : route.needs };
  }
  return { route: notFound, params: {}, needs: 'niets' };
}
