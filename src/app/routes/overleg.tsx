// Routes to who can think along outside the casus: questions to maatjes and talks by telephone, and the routekaart of the neighbourhood.
import { casusIdFromRoute } from '../../store/casus-route.ts';
import { later } from '../../ui/later.tsx';
import { naarVandaag, type Params, type Route } from './route.tsx';

const overleg = {
  Overleg: later(() => import('../../features/overleg/OverlegScreen.tsx').then((m) => m.OverlegScreen)),
  Nieuw: later(() => import('../../features/overleg/NieuweVraagScreen.tsx').then((m) => m.NieuweVraagScreen)),
  Consult: later(() => import('../../features/overleg/ConsultScreen.tsx').then((m) => m.ConsultScreen)),
  Antwoord: later(() => import('../../features/overleg/AntwoordScreen.tsx').then((m) => m.AntwoordScreen)),
  Besluit: later(() => import('../../features/overleg/BesluitScreen.tsx').then((m) => m.BesluitScreen)),
  Gesprek: later(() => import('../../features/overleg/GesprekScreen.tsx').then((m) => m.GesprekScreen)),
};
const routekaart = {
  Kaart: later(() => import('../../features/routekaart/RoutekaartScreen.tsx').then((m) => m.RoutekaartScreen)),
  Bestand: later(() => import('../../features/routekaart/BestandScreen.tsx').then((m) => m.BestandScreen)),
  Ingang: later(() => import('../../features/routekaart/IngangScreen.tsx').then((m) => m.IngangScreen)),
};

const overlegRoute = {
  title: 'Overleggen',
  nav: 'vandaag',
  back: { href: () => '/overleg', label: 'Overleggen' },
} as const;
const vraagRoute = {
  ...overlegRoute,
  needs: 'open',
  waarvoor: 'Daarna stel of beantwoord je een vraag.',
  wide: true,
} as const;
const routekaartRoute = {
  title: 'Routekaart',
  nav: 'vandaag',
  needs: 'open',
  waarvoor: 'Daarna maak je een kaart van wie wat doet in de buurt.',
  back: { href: ({ kaart }: Params) => `/routekaart/${kaart}`, label: 'Routekaart' },
} as const;

export const overlegRoutes: readonly Route[] = [
  // The talks work without a store, and behind the lock. Who wants to see questions too unlocks first.
  { ...overlegRoute, pattern: '/overleg', back: naarVandaag, needs: 'niets', render: () => <overleg.Overleg /> },
  { ...overlegRoute, pattern: '/overleg/slot', back: naarVandaag, needs: 'lezen', render: () => <overleg.Overleg /> },
  { ...vraagRoute, pattern: '/overleg/nieuw', render: () => <overleg.Nieuw /> },
  {
    ...overlegRoute,
    pattern: '/overleg/gesprek/:gesprek/:slot?',
    needs: ({ slot }) => (slot ? 'lezen' : 'niets'),
    wide: true,
    render: ({ gesprek }) => <overleg.Gesprek gesprek={gesprek ?? ''} />,
  },
  {
    ...vraagRoute,
    pattern: '/overleg/:id',
    render: ({ id }) => <overleg.Consult kamer={casusIdFromRoute(id ?? '')} />,
  },
  {
    ...vraagRoute,
    pattern: '/overleg/:id/antwoord',
    back: { href: ({ id }) => `/overleg/${id}`, label: 'De vraag' },
    render: ({ id }) => <overleg.Antwoord kamer={casusIdFromRoute(id ?? '')} />,
  },
  {
    ...vraagRoute,
    pattern: '/overleg/:id/besluit',
    back: { href: ({ id }) => `/overleg/${id}`, label: 'De vraag' },
    render: ({ id }) => <overleg.Besluit kamer={casusIdFromRoute(id ?? '')} />,
  },
  {
    ...routekaartRoute,
    pattern: '/routekaart/:kaart?',
    back: naarVandaag,
    render: ({ kaart }) => <routekaart.Kaart kaart={kaart ?? null} />,
  },
  {
    ...routekaartRoute,
    pattern: '/routekaart/:kaart/bestand',
    render: ({ kaart }) => <routekaart.Bestand key={kaart} kaart={kaart ?? ''} />,
  },
  {
    ...routekaartRoute,
    pattern: '/routekaart/:kaart/:id',
    render: ({ kaart, id }) => <routekaart.Ingang key={id} kaart={kaart ?? ''} id={id ?? ''} />,
  },
];
