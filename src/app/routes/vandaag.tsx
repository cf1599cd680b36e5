// Routes around the start screen: acuut gevaar, searching, and how the app works. The first two screens come at once.
import { AcuutScreen } from '../../features/acuut/AcuutScreen.tsx';
import { VandaagScreen } from '../../features/vandaag/VandaagScreen.tsx';
import { later } from '../../ui/later.tsx';
import { naarVandaag, type Route } from './route.tsx';

const ZoekScreen = later(() => import('../../features/zoeken/ZoekScreen.tsx').then((m) => m.ZoekScreen));
const MeelezerScreen = later(() => import('../../features/uitleg/MeelezerScreen.tsx').then((m) => m.MeelezerScreen));
const ServerScreen = later(() => import('../../features/uitleg/ServerScreen.tsx').then((m) => m.ServerScreen));

const inHetVoorbijgaan = { nav: null, back: naarVandaag, passing: true } as const;

export const vandaagRoutes: readonly Route[] = [
  { pattern: '/', title: 'Vandaag', nav: 'vandaag', back: null, needs: 'liefst', render: () => <VandaagScreen /> },
  {
    ...inHetVoorbijgaan,
    pattern: '/acuut',
    title: 'Acuut gevaar',
    needs: 'niets',
    render: () => <AcuutScreen />,
  },
  {
    ...inHetVoorbijgaan,
    // Who wants to search own casussen too unlocks first.
    pattern: '/zoeken/:alles?',
    title: 'Zoeken',
    needs: ({ alles }) => (alles ? 'lezen' : 'niets'),
    gids: true,
    render: () => <ZoekScreen />,
  },
  {
    ...inHetVoorbijgaan,
    pattern: '/uitleg/meelezer',
    title: 'Wat de meelezer wel en niet ziet',
    needs: 'niets',
    render: () => <MeelezerScreen />,
  },
  {
    ...inHetVoorbijgaan,
    pattern: '/uitleg/server',
    title: 'Wat ziet de server van ons?',
    needs: 'niets',
    render: () => <ServerScreen />,
  },
];
