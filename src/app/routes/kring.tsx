// Routes of the kring and of coming into one: sharing, joining, being let in, being a guest, and what a kring learned.
import { casusIdFromRoute, casusRoute } from '../../store/casus-route.ts';
import { later } from '../../ui/later.tsx';
import { dropInvitation, heldInvitation } from '../invitation-in-url.ts';
import { naarVandaag, type Route } from './route.tsx';

const KringScreen = later(() => import('../../features/kring/KringScreen.tsx').then((m) => m.KringScreen));
const HelpScreen = later(() => import('../../features/kring/HelpScreen.tsx').then((m) => m.HelpScreen));
const ToelatenScreen = later(() => import('../../features/kring/ToelatenScreen.tsx').then((m) => m.ToelatenScreen));
const DelenScreen = later(() => import('../../features/delen/DelenScreen.tsx').then((m) => m.DelenScreen));
const MeedoenScreen = later(() => import('../../features/meedoen/MeedoenScreen.tsx').then((m) => m.MeedoenScreen));
const WachtScreen = later(() => import('../../features/meedoen/WachtScreen.tsx').then((m) => m.WachtScreen));
const GastScreen = later(() => import('../../features/gast/GastScreen.tsx').then((m) => m.GastScreen));
const GastVoorbij = later(() => import('../../features/gast/GastVoorbij.tsx').then((m) => m.GastVoorbij));
const leerpunten = {
  Lijst: later(() => import('../../features/leerpunten/LeerpuntenScreen.tsx').then((m) => m.LeerpuntenScreen)),
  Nieuw: later(() => import('../../features/leerpunten/NieuwLeerpuntScreen.tsx').then((m) => m.NieuwLeerpuntScreen)),
};

const kringRoute = { nav: 'kring', back: { href: () => '/kring', label: 'Kring' }, needs: 'open' } as const;
const komtErin = { nav: null, back: naarVandaag } as const;

export const kringRoutes: readonly Route[] = [
  {
    pattern: '/delen/:kring/:id?',
    title: 'Delen met een maatje',
    nav: 'kring',
    back: { href: ({ id }) => (id ? casusRoute(casusIdFromRoute(id)) : '/kring'), label: 'Terug' },
    needs: 'open',
    wide: true,
    render: ({ kring }) => <DelenScreen kring={kring ?? ''} />,
  },
  {
    ...komtErin,
    pattern: '/meedoen',
    title: 'Meedoen met een code',
    needs: 'open',
    waarvoor: 'Zo meteen doe je mee met je maatje.',
    render: () => <MeedoenScreen invitation={heldInvitation} onUsed={dropInvitation} />,
  },
  {
    ...komtErin,
    // No toegangszin, and on an iPhone no home screen either: nothing stays that could be lost.
    pattern: '/gast',
    title: 'Eén keer meedoen',
    needs: 'lezen',
    blijftNiets: true,
    render: () => <GastScreen invitation={heldInvitation} onUsed={dropInvitation} />,
  },
  { ...komtErin, pattern: '/gast/voorbij', title: 'Klaar', needs: 'niets', render: () => <GastVoorbij /> },
  {
    ...komtErin,
    pattern: '/wachten/:kring',
    title: 'Wachten',
    needs: 'open',
    render: ({ kring }) => <WachtScreen kring={kring ?? ''} />,
  },
  {
    ...kringRoute,
    pattern: '/toelaten/:kring/:uitnodiging',
    title: 'Iemand binnenlaten',
    render: ({ kring, uitnodiging }) => (
      <ToelatenScreen key={uitnodiging} kring={kring ?? ''} uitnodiging={uitnodiging ?? ''} />
    ),
  },
  { ...kringRoute, pattern: '/kring', title: 'Kring', back: null, needs: 'lezen', render: () => <KringScreen /> },
  { ...kringRoute, pattern: '/kring/helpen', title: 'Een maatje helpen', render: () => <HelpScreen /> },
  {
    ...kringRoute,
    pattern: '/kring/:kring/leerpunten',
    title: 'Leerpunten',
    render: ({ kring }) => <leerpunten.Lijst key={kring} kring={kring ?? ''} />,
  },
  {
    ...kringRoute,
    pattern: '/kring/:kring/leerpunten/nieuw',
    title: 'Nieuw leerpunt',
    back: { href: ({ kring }) => `/kring/${kring}/leerpunten`, label: 'Leerpunten' },
    wide: true,
    render: ({ kring }) => <leerpunten.Nieuw key={kring} kring={kring ?? ''} />,
  },
];
