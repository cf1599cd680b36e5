// Routes of the settings: ways in and back, own devices, the copy, counts, and taking everything off.
import { later } from '../../ui/later.tsx';
import { naarVandaag, type Route } from './route.tsx';

const InstellingenScreen = later(() =>
  import('../../features/instellingen/InstellingenScreen.tsx').then((m) => m.InstellingenScreen),
);
const AllesWegScreen = later(() =>
  import('../../features/instellingen/AllesWegScreen.tsx').then((m) => m.AllesWegScreen),
);
const KopieScreen = later(() => import('../../features/kopie/KopieScreen.tsx').then((m) => m.KopieScreen));
const MonitorScreen = later(() => import('../../features/monitor/MonitorScreen.tsx').then((m) => m.MonitorScreen));
const toegang = {
  WegTerug: later(() => import('../../features/toegang/WegTerugScreen.tsx').then((m) => m.WegTerugScreen)),
  Vingerafdruk: later(() => import('../../features/toegang/VingerafdrukScreen.tsx').then((m) => m.VingerafdrukScreen)),
  KorteCode: later(() => import('../../features/toegang/KorteCodeScreen.tsx').then((m) => m.KorteCodeScreen)),
  Maatjes: later(() => import('../../features/toegang/MaatjesScreen.tsx').then((m) => m.MaatjesScreen)),
  AndereZin: later(() => import('../../features/toegang/AndereZinScreen.tsx').then((m) => m.AndereZinScreen)),
};
const toestellen = {
  Lijst: later(() => import('../../features/toestellen/ToestellenScreen.tsx').then((m) => m.ToestellenScreen)),
  Koppel: later(() => import('../../features/toestellen/KoppelScreen.tsx').then((m) => m.KoppelScreen)),
  Weg: later(() => import('../../features/toestellen/WegScreen.tsx').then((m) => m.WegScreen)),
  Tweede: later(() => import('../../features/toestellen/TweedeToestelScreen.tsx').then((m) => m.TweedeToestelScreen)),
};

const instelling = {
  nav: null,
  needs: 'open',
  back: { href: () => '/instellingen', label: 'Instellingen' },
} as const;
const toestel = { ...instelling, back: { href: () => '/instellingen/toestellen', label: 'Toestellen' } } as const;

export const instellingRoutes: readonly Route[] = [
  {
    pattern: '/instellingen',
    title: 'Instellingen',
    nav: null,
    back: naarVandaag,
    passing: true,
    needs: 'lezen',
    render: () => <InstellingenScreen />,
  },
  { ...instelling, pattern: '/instellingen/weg-terug', title: 'Een weg terug', render: () => <toegang.WegTerug /> },
  {
    ...instelling,
    pattern: '/instellingen/maatjes',
    title: 'Drie maatjes als weg terug',
    render: () => <toegang.Maatjes />,
  },
  {
    ...instelling,
    pattern: '/instellingen/toegangszin',
    title: 'Andere toegangszin',
    render: () => <toegang.AndereZin />,
  },
  {
    ...instelling,
    pattern: '/instellingen/vingerafdruk',
    title: 'Vingerafdruk of gezicht',
    render: () => <toegang.Vingerafdruk />,
  },
  { ...instelling, pattern: '/instellingen/korte-code', title: 'Korte code', render: () => <toegang.KorteCode /> },
  { ...instelling, pattern: '/instellingen/monitor', title: 'Aantallen', render: () => <MonitorScreen /> },
  { ...instelling, pattern: '/instellingen/toestellen', title: 'Mijn toestellen', render: () => <toestellen.Lijst /> },
  {
    ...toestel,
    pattern: '/instellingen/toestellen/koppel',
    title: 'Nog een toestel koppelen',
    render: () => <toestellen.Koppel />,
  },
  {
    ...toestel,
    pattern: '/instellingen/toestellen/weg/:toestel',
    title: 'Toestel kwijt of weg',
    render: ({ toestel: welk }) => <toestellen.Weg key={welk} toestel={welk ?? ''} />,
  },
  {
    pattern: '/tweede-toestel',
    title: 'Dit is mijn tweede toestel',
    nav: null,
    back: naarVandaag,
    needs: 'open',
    waarvoor: 'Zo meteen koppel je dit toestel. Kies eerst een toegangszin voor dit toestel; dat mag dezelfde zijn.',
    render: () => <toestellen.Tweede />,
  },
  {
    ...instelling,
    pattern: '/instellingen/kopie',
    title: 'Bewaren en kopie',
    waarvoor: 'Daarna maak je een kopie, of zet je er een terug.',
    render: () => <KopieScreen />,
  },
  {
    ...instelling,
    // Locks while it works, and goes on after that. It shows itself what is still behind the lock.
    pattern: '/instellingen/alles-weg',
    title: 'Alles van dit toestel halen',
    needs: 'niets',
    gids: true,
    render: () => <AllesWegScreen />,
  },
];
