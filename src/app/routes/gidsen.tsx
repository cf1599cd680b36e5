// Routes of the guides: on this device, and inside a casus. What a guide is called may not be a word that stands here in an address.
import { later } from '../../ui/later.tsx';
import { Gate } from '../Gate.tsx';
import { casusBasis, casusPad, inCasus, naarCasus, type Params, type Route } from './route.tsx';

const fetchDoorloop = () => import('../../features/gidsen/DoorloopScreen.tsx');
const gidsen = {
  Lijst: later(() => import('../../features/gidsen/GidsenScreen.tsx').then((m) => m.GidsenScreen)),
  // Who looks at a guide will begin it: what walking it takes comes along.
  Gids: later(() =>
    Promise.all([import('../../features/gidsen/GidsScreen.tsx'), fetchDoorloop()]).then(([m]) => m.GidsScreen),
  ),
  Lees: later(() => import('../../features/gidsen/LeesScreen.tsx').then((m) => m.LeesScreen)),
  Doorloop: later(() => fetchDoorloop().then((m) => m.DoorloopScreen)),
  OpSlot: later(() => import('../../features/gidsen/OpSlotScreen.tsx').then((m) => m.OpSlotScreen)),
};
const casusGids = {
  Stappen: later(() => import('../GidsInCasus.tsx').then((m) => m.StappenInCasus)),
  Begin: later(() => import('../../features/gidsen/CasusGidsScreens.tsx').then((m) => m.BeginInCasusScreen)),
  Doorloop: later(() => import('../GidsInCasus.tsx').then((m) => m.DoorloopInCasus)),
};

const deelVan = ({ wat, welke, hoe }: Params) => ({ wat: wat ?? null, welke: welke ?? null, hoe: hoe ?? null });

/** A walk on this device. Not in view: perhaps behind the lock, so that is asked first. */
const doorloop = (params: Params, kept: boolean) => (
  <gidsen.Doorloop
    gids={params.gids ?? ''}
    doorloop={params.doorloop ?? ''}
    deel={deelVan(params)}
    anders={(niet) => (kept ? <Gate open={false}>{niet}</Gate> : niet)}
  />
);
const casusDoorloop = inCasus((casus, params) => (
  <casusGids.Doorloop casus={casus} doorloop={params.doorloop ?? ''} deel={deelVan(params)} />
));

const gidsRoute = { title: 'Gidsen', nav: 'gidsen', needs: 'niets', gids: true } as const;
const casusGidsRoute = { ...casusBasis, gids: true } as const;
const naarGidsen = { href: () => '/gidsen', label: 'Gidsen' };
const naarStappen = { href: (params: Params) => casusPad(params, '/stappen'), label: 'Stappen en feiten' };

export const gidsRoutes: readonly Route[] = [
  { ...gidsRoute, pattern: '/gidsen', back: null, render: () => <gidsen.Lijst /> },
  {
    ...gidsRoute,
    pattern: '/gidsen/slot',
    back: naarGidsen,
    needs: 'open',
    waarvoor: 'Daarna staat op slot wat je in de gidsen hebt ingevuld.',
    render: () => <gidsen.OpSlot />,
  },
  {
    ...gidsRoute,
    pattern: '/gidsen/:gids',
    back: naarGidsen,
    render: ({ gids }) => <gidsen.Gids key={gids} gids={gids ?? ''} />,
  },
  {
    ...gidsRoute,
    pattern: '/gidsen/:gids/lees/p/:plek',
    back: { href: ({ gids }) => `/gidsen/${gids}`, label: 'Over deze gids' },
    wide: true,
    render: ({ gids, plek }) => <gidsen.Lees gids={gids ?? ''} plek={plek ?? ''} />,
  },
  { ...gidsRoute, pattern: '/gidsen/:gids/:doorloop', back: naarGidsen, render: doorloop },
  {
    ...gidsRoute,
    pattern: '/gidsen/:gids/:doorloop/:wat/:welke?/:hoe?',
    back: { href: ({ gids, doorloop: id }) => `/gidsen/${gids}/${id}`, label: 'Overzicht' },
    needs: ({ wat }) => (wat === 'casus' ? 'open' : 'niets'),
    waarvoor: 'Daarna kies je de casus.',
    wide: true,
    render: doorloop,
  },
  {
    ...casusGidsRoute,
    pattern: '/casus/:id/stappen',
    back: naarCasus,
    render: inCasus((casus) => <casusGids.Stappen casus={casus} />),
  },
  {
    ...casusGidsRoute,
    pattern: '/casus/:id/begin/:gids',
    back: naarStappen,
    render: inCasus((casus, { gids }) => <casusGids.Begin casus={casus} gids={gids ?? ''} />),
  },
  { ...casusGidsRoute, pattern: '/casus/:id/gids/:doorloop', back: naarStappen, render: casusDoorloop },
  {
    ...casusGidsRoute,
    pattern: '/casus/:id/gids/:doorloop/:wat/:welke?/:hoe?',
    back: { href: (params) => casusPad(params, `/gids/${params.doorloop}`), label: 'Overzicht' },
    wide: true,
    render: casusDoorloop,
  },
];
