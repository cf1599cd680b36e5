// Which screen stands behind which address, what it is called, where back leads and what it needs. The start screens come at once, the rest on demand.
import type { ReactNode } from 'react';
import { matchRoute, type Parser } from 'wouter';
import { AcuutScreen } from '../features/acuut/AcuutScreen.tsx';
import { VandaagScreen } from '../features/vandaag/VandaagScreen.tsx';
import { casusIdFromRoute, casusRoute, OEFENCASUS } from '../store/casus-route.ts';
import type { CasusInBeeld } from '../store/contract.ts';
import { later } from '../ui/later.tsx';
import { Gate, type Needs } from './Gate.tsx';
import { InCasus } from './InCasus.tsx';
import { dropInvitation, heldInvitation } from './invitation-in-url.ts';
import { NotFoundScreen } from './NotFoundScreen.tsx';

const CasussenScreen = later(() => import('../features/casussen/CasussenScreen.tsx').then((m) => m.CasussenScreen));
const CasusScreen = later(() => import('../features/casus/CasusScreen.tsx').then((m) => m.CasusScreen));
const DelenScreen = later(() => import('../features/delen/DelenScreen.tsx').then((m) => m.DelenScreen));
const MeedoenScreen = later(() => import('../features/meedoen/MeedoenScreen.tsx').then((m) => m.MeedoenScreen));
const GastScreen = later(() => import('../features/gast/GastScreen.tsx').then((m) => m.GastScreen));
const GastVoorbij = later(() => import('../features/gast/GastVoorbij.tsx').then((m) => m.GastVoorbij));
const WachtScreen = later(() => import('../features/meedoen/WachtScreen.tsx').then((m) => m.WachtScreen));
const ToelatenScreen = later(() => import('../features/kring/ToelatenScreen.tsx').then((m) => m.ToelatenScreen));
const KringScreen = later(() => import('../features/kring/KringScreen.tsx').then((m) => m.KringScreen));
const fetchDoorloop = () => import('../features/gidsen/DoorloopScreen.tsx');
const gidsen = {
  Lijst: later(() => import('../features/gidsen/GidsenScreen.tsx').then((m) => m.GidsenScreen)),
  // Who looks at a guide will begin it: what walking it takes comes along.
  Gids: later(() =>
    Promise.all([import('../features/gidsen/GidsScreen.tsx'), fetchDoorloop()]).then(([m]) => m.GidsScreen),
  ),
  Lees: later(() => import('../features/gidsen/LeesScreen.tsx').then((m) => m.LeesScreen)),
  Doorloop: later(() => fetchDoorloop().then((m) => m.DoorloopScreen)),
  OpSlot: later(() => import('../features/gidsen/OpSlotScreen.tsx').then((m) => m.OpSlotScreen)),
};
const casusGids = {
  Stappen: later(() => import('../features/gidsen/CasusGidsScreens.tsx').then((m) => m.StappenScreen)),
  Begin: later(() => import('../features/gidsen/CasusGidsScreens.tsx').then((m) => m.BeginInCasusScreen)),
  Doorloop: later(() => import('../features/gidsen/CasusGidsScreens.tsx').then((m) => m.CasusDoorloopScreen)),
};
const vensters = {
  Vensters: later(() => import('../features/vensters/VenstersScreen.tsx').then((m) => m.VenstersScreen)),
  Groot: later(() => import('../features/vensters/GrootScreen.tsx').then((m) => m.GrootScreen)),
  Prullenbak: later(() => import('../features/vensters/PrullenbakScreen.tsx').then((m) => m.PrullenbakScreen)),
};
const sessie = {
  Regel: later(() => import('../features/sessie/IntervisieRegel.tsx').then((m) => m.IntervisieRegel), null),
  Lijst: later(() => import('../features/sessie/IntervisieScreen.tsx').then((m) => m.IntervisieScreen)),
  Nieuw: later(() => import('../features/sessie/NieuweSessieScreen.tsx').then((m) => m.NieuweSessieScreen)),
  Sessie: later(() => import('../features/sessie/SessieScreen.tsx').then((m) => m.SessieScreen)),
  Venster: later(() => import('../features/vensters/VensterInSessie.tsx').then((m) => m.VensterInSessie)),
  Groot: later(() => import('../features/sessie/GrootSessieScreen.tsx').then((m) => m.GrootSessieScreen)),
  Verslag: later(() => import('../features/sessie/SessieVerslagScreen.tsx').then((m) => m.SessieVerslagScreen)),
  Bewijs: later(() => import('../features/sessie/BewijsScreen.tsx').then((m) => m.BewijsScreen)),
};
const leven = {
  Einde: later(() => import('../features/leven/EindeScreen.tsx').then((m) => m.EindeScreen)),
  Terugblik: later(() => import('../features/leven/TerugblikScreen.tsx').then((m) => m.TerugblikScreen)),
};
const BijWieScreen = later(() => import('../features/bij-wie/BijWieScreen.tsx').then((m) => m.BijWieScreen));
const VerplaatsScreen = later(() => import('../features/verplaats/VerplaatsScreen.tsx').then((m) => m.VerplaatsScreen));
const GeschiedenisScreen = later(() =>
  import('../features/geschiedenis/GeschiedenisScreen.tsx').then((m) => m.GeschiedenisScreen),
);
const overleg = {
  Overleg: later(() => import('../features/overleg/OverlegScreen.tsx').then((m) => m.OverlegScreen)),
  Nieuw: later(() => import('../features/overleg/NieuweVraagScreen.tsx').then((m) => m.NieuweVraagScreen)),
  Consult: later(() => import('../features/overleg/ConsultScreen.tsx').then((m) => m.ConsultScreen)),
  Antwoord: later(() => import('../features/overleg/AntwoordScreen.tsx').then((m) => m.AntwoordScreen)),
  Gesprek: later(() => import('../features/overleg/GesprekScreen.tsx').then((m) => m.GesprekScreen)),
};
const routekaart = {
  Kaart: later(() => import('../features/routekaart/RoutekaartScreen.tsx').then((m) => m.RoutekaartScreen)),
  Bestand: later(() => import('../features/routekaart/BestandScreen.tsx').then((m) => m.BestandScreen)),
  Ingang: later(() => import('../features/routekaart/IngangScreen.tsx').then((m) => m.IngangScreen)),
};
const ZoekScreen = later(() => import('../features/zoeken/ZoekScreen.tsx').then((m) => m.ZoekScreen));
const CasusVerslagScreen = later(() =>
  import('../features/verslag/CasusVerslagScreen.tsx').then((m) => m.CasusVerslagScreen),
);
const voorbereiden = {
  Lijst: later(() => import('../features/verslag/VoorbereidenScreen.tsx').then((m) => m.VoorbereidenScreen)),
  Blad: later(() => import('../features/verslag/BladScreen.tsx').then((m) => m.BladScreen)),
};
const MeelezerScreen = later(() => import('../features/uitleg/MeelezerScreen.tsx').then((m) => m.MeelezerScreen));
const ServerScreen = later(() => import('../features/uitleg/ServerScreen.tsx').then((m) => m.ServerScreen));
const KopieScreen = later(() => import('../features/kopie/KopieScreen.tsx').then((m) => m.KopieScreen));
const AllesWegScreen = later(() => import('../features/instellingen/AllesWegScreen.tsx').then((m) => m.AllesWegScreen));
const toegang = {
  WegTerug: later(() => import('../features/toegang/WegTerugScreen.tsx').then((m) => m.WegTerugScreen)),
  Vingerafdruk: later(() => import('../features/toegang/VingerafdrukScreen.tsx').then((m) => m.VingerafdrukScreen)),
  Maatjes: later(() => import('../features/toegang/MaatjesScreen.tsx').then((m) => m.MaatjesScreen)),
  AndereZin: later(() => import('../features/toegang/AndereZinScreen.tsx').then((m) => m.AndereZinScreen)),
};
const InstellingenScreen = later(() =>
  import('../features/instellingen/InstellingenScreen.tsx').then((m) => m.InstellingenScreen),
);

const toestellen = {
  Lijst: later(() => import('../features/toestellen/ToestellenScreen.tsx').then((m) => m.ToestellenScreen)),
  Koppel: later(() => import('../features/toestellen/KoppelScreen.tsx').then((m) => m.KoppelScreen)),
  Weg: later(() => import('../features/toestellen/WegScreen.tsx').then((m) => m.WegScreen)),
  Tweede: later(() => import('../features/toestellen/TweedeToestelScreen.tsx').then((m) => m.TweedeToestelScreen)),
};
const leerpunten = {
  Lijst: later(() => import('../features/leerpunten/LeerpuntenScreen.tsx').then((m) => m.LeerpuntenScreen)),
  Nieuw: later(() => import('../features/leerpunten/NieuwLeerpuntScreen.tsx').then((m) => m.NieuwLeerpuntScreen)),
};
const MonitorScreen = later(() => import('../features/monitor/MonitorScreen.tsx').then((m) => m.MonitorScreen));
const HelpScreen = later(() => import('../features/kring/HelpScreen.tsx').then((m) => m.HelpScreen));

const Oefenen = later(() => import('./Oefenen.tsx').then((m) => m.Oefenen));

export type NavItem = 'vandaag' | 'casussen' | 'gidsen' | 'kring';
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
  /** The editor, a step of a guide and the gate want the whole height of a phone. */
  wide?: boolean;
  /** What is done here leaves nothing on the device. */
  blijftNiets?: boolean;
  /** Needs what guides need of the store. */
  gids?: boolean;
  /** `kept`: something is kept on this device, perhaps behind a lock. */
  render: (params: Params, kept: boolean) => ReactNode;
}

/** A screen of the casus that the address names. */
const inCasus =
  (screen: (casus: CasusInBeeld, params: Params) => ReactNode): Route['render'] =>
  (params) => <InCasus id={casusIdFromRoute(params.id ?? '')}>{(casus) => screen(casus, params)}</InCasus>;

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
const casusGidsRoute = { title: 'Casus', nav: 'casussen', needs: 'open', gids: true } as const;
const naarStappen = {
  href: ({ id }: Params) => `${casusRoute(casusIdFromRoute(id ?? ''))}/stappen`,
  label: 'Stappen en feiten',
};

const casusRouteBasis = { title: 'Casus', nav: 'casussen', needs: 'open' } as const;
const naarCasus = { href: ({ id }: Params) => casusRoute(casusIdFromRoute(id ?? '')), label: 'Casus' };
const naarVensters = {
  href: ({ id }: Params) => `${casusRoute(casusIdFromRoute(id ?? ''))}/vensters`,
  label: 'Viervensters',
};

const naarIntervisie = {
  href: ({ id }: Params) => `${casusRoute(casusIdFromRoute(id ?? ''))}/intervisie`,
  label: 'Intervisie',
};
const naarTafel = {
  href: ({ id, sessie: welke }: Params) => `${casusRoute(casusIdFromRoute(id ?? ''))}/intervisie/${welke}`,
  label: 'Naar de tafel',
};

const instellingRoute = {
  nav: null,
  needs: 'open',
  back: { href: () => '/instellingen', label: 'Instellingen' },
} as const;
const naarToestellen = { back: { href: () => '/instellingen/toestellen', label: 'Mijn toestellen' } };
const naarVandaag = { href: () => '/', label: 'Vandaag' };
const overlegRoute = {
  title: 'Overleggen',
  nav: 'vandaag',
  back: { href: () => '/overleg', label: 'Overleggen' },
} as const;
const routekaartRoute = {
  title: 'Routekaart',
  nav: 'vandaag',
  needs: 'open',
  waarvoor: 'Daarna maak je een kaart van wie wat doet in de buurt.',
  back: { href: ({ kaart }: Params) => `/routekaart/${kaart}`, label: 'Routekaart' },
} as const;
const waarvoorVraag = 'Daarna stel of beantwoord je een vraag.';

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
    render: inCasus((casus) => (
      <CasusScreen key={casus.id} casus={casus} intervisie={<sessie.Regel casus={casus} />} />
    )),
  },
  { ...gidsRoute, pattern: '/gidsen', back: null, render: () => <gidsen.Lijst /> },
  {
    ...gidsRoute,
    pattern: '/gidsen/slot',
    back: { href: () => '/gidsen', label: 'Gidsen' },
    needs: 'open',
    waarvoor: 'Daarna staat op slot wat je in de gidsen hebt ingevuld.',
    render: () => <gidsen.OpSlot />,
  },
  {
    ...gidsRoute,
    pattern: '/gidsen/:gids',
    back: { href: () => '/gidsen', label: 'Gidsen' },
    render: ({ gids }) => <gidsen.Gids key={gids} gids={gids ?? ''} />,
  },
  {
    ...gidsRoute,
    pattern: '/gidsen/:gids/lees/p/:plek',
    back: { href: ({ gids }) => `/gidsen/${gids}`, label: 'Over deze gids' },
    wide: true,
    render: ({ gids, plek }) => <gidsen.Lees gids={gids ?? ''} plek={plek ?? ''} />,
  },
  {
    ...gidsRoute,
    pattern: '/gidsen/:gids/:doorloop',
    back: { href: () => '/gidsen', label: 'Gidsen' },
    render: doorloop,
  },
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
    back: { href: ({ id }) => casusRoute(casusIdFromRoute(id ?? '')), label: 'Casus' },
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
    back: {
      href: ({ id, doorloop: walk }) => `${casusRoute(casusIdFromRoute(id ?? ''))}/gids/${walk}`,
      label: 'Overzicht',
    },
    wide: true,
    render: casusDoorloop,
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/vensters/groot/:venster',
    back: naarVensters,
    render: inCasus((casus, { venster }) => <vensters.Groot casus={casus} venster={venster ?? ''} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/vensters/prullenbak',
    back: naarVensters,
    render: inCasus((casus) => <vensters.Prullenbak casus={casus} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/vensters/:venster?',
    back: naarCasus,
    wide: true,
    render: inCasus((casus, { venster }) => <vensters.Vensters casus={casus} venster={venster ?? null} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/intervisie',
    back: naarCasus,
    render: inCasus((casus) => <sessie.Lijst casus={casus} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/intervisie/nieuw/:werkvorm?',
    back: {
      href: ({ id, werkvorm }) => `${casusRoute(casusIdFromRoute(id ?? ''))}/intervisie${werkvorm ? '/nieuw' : ''}`,
      label: 'Terug',
    },
    wide: true,
    render: inCasus((casus, { werkvorm }) => <sessie.Nieuw casus={casus} werkvorm={werkvorm ?? null} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/intervisie/:sessie',
    back: naarIntervisie,
    wide: true,
    render: inCasus((casus, { sessie: welke }) => (
      <sessie.Sessie
        key={welke}
        casus={casus}
        sessie={welke ?? ''}
        venster={(venster, naast) => (
          <sessie.Venster casus={casus} venster={venster}>
            {naast}
          </sessie.Venster>
        )}
      />
    )),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/intervisie/:sessie/groot',
    back: naarTafel,
    wide: true,
    render: inCasus((casus, { sessie: welke }) => <sessie.Groot casus={casus} sessie={welke ?? ''} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/intervisie/:sessie/verslag',
    back: naarTafel,
    wide: true,
    render: inCasus((casus, { sessie: welke }) => <sessie.Verslag casus={casus} sessie={welke ?? ''} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/intervisie/:sessie/bewijs',
    back: naarTafel,
    wide: true,
    render: inCasus((casus, { sessie: welke }) => <sessie.Bewijs casus={casus} sessie={welke ?? ''} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/einde',
    back: naarCasus,
    render: inCasus((casus) => <leven.Einde casus={casus} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/terugblik',
    back: naarCasus,
    render: inCasus((casus) => <leven.Terugblik casus={casus} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/geschiedenis/:dag?',
    back: {
      href: ({ id, dag }) => `${casusRoute(casusIdFromRoute(id ?? ''))}${dag ? '/geschiedenis' : ''}`,
      label: 'Terug',
    },
    render: inCasus((casus, { dag }) => <GeschiedenisScreen casus={casus} dag={dag ?? null} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/verslag',
    back: naarCasus,
    wide: true,
    render: inCasus((casus) => <CasusVerslagScreen casus={casus} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/voorbereiden',
    back: naarCasus,
    render: inCasus((casus) => <voorbereiden.Lijst casus={casus} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/voorbereiden/:blad',
    back: {
      href: ({ id }) => `${casusRoute(casusIdFromRoute(id ?? ''))}/voorbereiden`,
      label: 'Bladen',
    },
    wide: true,
    render: inCasus((casus, { blad }) => <voorbereiden.Blad casus={casus} blad={blad ?? ''} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/casus/:id/toegang',
    back: naarCasus,
    render: inCasus((casus) => <BijWieScreen casus={casus} />),
  },
  {
    ...casusRouteBasis,
    pattern: '/verplaats/:id',
    back: naarCasus,
    wide: true,
    render: ({ id }) => <VerplaatsScreen id={casusIdFromRoute(id ?? '')} />,
  },
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
    pattern: '/meedoen',
    title: 'Meedoen met een code',
    nav: null,
    back: naarVandaag,
    needs: 'open',
    waarvoor: 'Zo meteen doe je mee met je maatje.',
    render: () => <MeedoenScreen invitation={heldInvitation} onUsed={dropInvitation} />,
  },
  {
    // No toegangszin, and on an iPhone no home screen either: nothing stays that could be lost.
    pattern: '/gast',
    title: 'Eén keer meedoen',
    nav: null,
    back: naarVandaag,
    needs: 'lezen',
    blijftNiets: true,
    render: () => <GastScreen invitation={heldInvitation} onUsed={dropInvitation} />,
  },
  {
    pattern: '/gast/voorbij',
    title: 'Klaar',
    nav: null,
    back: naarVandaag,
    needs: 'niets',
    render: () => <GastVoorbij />,
  },
  {
    pattern: '/wachten/:kring',
    title: 'Wachten',
    nav: null,
    back: naarVandaag,
    needs: 'open',
    render: ({ kring }) => <WachtScreen kring={kring ?? ''} />,
  },
  {
    pattern: '/toelaten/:kring/:uitnodiging',
    title: 'Iemand binnenlaten',
    nav: 'kring',
    back: { href: () => '/kring', label: 'Kring' },
    needs: 'open',
    render: ({ kring, uitnodiging }) => (
      <ToelatenScreen key={uitnodiging} kring={kring ?? ''} uitnodiging={uitnodiging ?? ''} />
    ),
  },
  // The talks work without a store, and behind the lock. Who wants to see questions too unlocks first.
  { ...overlegRoute, pattern: '/overleg', back: naarVandaag, needs: 'niets', render: () => <overleg.Overleg /> },
  { ...overlegRoute, pattern: '/overleg/slot', back: naarVandaag, needs: 'lezen', render: () => <overleg.Overleg /> },
  {
    ...overlegRoute,
    pattern: '/overleg/nieuw',
    needs: 'open',
    waarvoor: waarvoorVraag,
    wide: true,
    render: () => <overleg.Nieuw />,
  },
  {
    ...overlegRoute,
    pattern: '/overleg/gesprek/:gesprek/:slot?',
    needs: ({ slot }) => (slot ? 'lezen' : 'niets'),
    wide: true,
    render: ({ gesprek }) => <overleg.Gesprek gesprek={gesprek ?? ''} />,
  },
  {
    ...overlegRoute,
    pattern: '/overleg/:id',
    needs: 'open',
    waarvoor: waarvoorVraag,
    wide: true,
    render: ({ id }) => <overleg.Consult kamer={casusIdFromRoute(id ?? '')} />,
  },
  {
    ...overlegRoute,
    pattern: '/overleg/:id/antwoord',
    back: { href: ({ id }) => `/overleg/${id}`, label: 'De vraag' },
    needs: 'open',
    waarvoor: waarvoorVraag,
    wide: true,
    render: ({ id }) => <overleg.Antwoord kamer={casusIdFromRoute(id ?? '')} />,
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
  {
    // Who wants to search own casussen too unlocks first.
    pattern: '/zoeken/:alles?',
    title: 'Zoeken',
    nav: null,
    back: naarVandaag,
    passing: true,
    needs: ({ alles }) => (alles ? 'lezen' : 'niets'),
    gids: true,
    render: () => <ZoekScreen />,
  },
  {
    pattern: '/uitleg/meelezer',
    title: 'Wat de meelezer wel en niet ziet',
    nav: null,
    back: naarVandaag,
    passing: true,
    needs: 'niets',
    render: () => <MeelezerScreen />,
  },
  {
    pattern: '/uitleg/server',
    title: 'Wat ziet de server van ons?',
    nav: null,
    back: naarVandaag,
    passing: true,
    needs: 'niets',
    render: () => <ServerScreen />,
  },
  {
    pattern: '/kring/helpen',
    title: 'Een maatje helpen',
    nav: 'kring',
    back: { href: () => '/kring', label: 'Kring' },
    needs: 'open',
    render: () => <HelpScreen />,
  },
  {
    pattern: '/kring/:kring/leerpunten',
    title: 'Leerpunten',
    nav: 'kring',
    back: { href: () => '/kring', label: 'Kring' },
    needs: 'open',
    render: ({ kring }) => <leerpunten.Lijst key={kring} kring={kring ?? ''} />,
  },
  {
    pattern: '/kring/:kring/leerpunten/nieuw',
    title: 'Nieuw leerpunt',
    nav: 'kring',
    back: { href: ({ kring }) => `/kring/${kring}/leerpunten`, label: 'Leerpunten' },
    needs: 'open',
    wide: true,
    render: ({ kring }) => <leerpunten.Nieuw key={kring} kring={kring ?? ''} />,
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
  {
    ...instellingRoute,
    pattern: '/instellingen/weg-terug',
    title: 'Een weg terug',
    render: () => <toegang.WegTerug />,
  },
  {
    ...instellingRoute,
    pattern: '/instellingen/maatjes',
    title: 'Drie maatjes als weg terug',
    render: () => <toegang.Maatjes />,
  },
  {
    ...instellingRoute,
    pattern: '/instellingen/toegangszin',
    title: 'Andere toegangszin',
    render: () => <toegang.AndereZin />,
  },
  {
    ...instellingRoute,
    pattern: '/instellingen/vingerafdruk',
    title: 'Vingerafdruk of gezicht',
    render: () => <toegang.Vingerafdruk />,
  },
  { ...instellingRoute, pattern: '/instellingen/monitor', title: 'Aantallen', render: () => <MonitorScreen /> },
  {
    ...instellingRoute,
    pattern: '/instellingen/toestellen',
    title: 'Mijn toestellen',
    render: () => <toestellen.Lijst />,
  },
  {
    ...instellingRoute,
    ...naarToestellen,
    pattern: '/instellingen/toestellen/koppel',
    title: 'Nog een toestel koppelen',
    render: () => <toestellen.Koppel />,
  },
  {
    ...instellingRoute,
    ...naarToestellen,
    pattern: '/instellingen/toestellen/weg/:toestel',
    title: 'Toestel kwijt of weg',
    render: ({ toestel }) => <toestellen.Weg key={toestel} toestel={toestel ?? ''} />,
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
    ...instellingRoute,
    pattern: '/instellingen/kopie',
    title: 'Bewaren en kopie',
    waarvoor: 'Daarna maak je een kopie, of zet je er een terug.',
    render: () => <KopieScreen />,
  },
  {
    // Locks while it works, and goes on after that. It shows itself what is still behind the lock.
    pattern: '/instellingen/alles-weg',
    title: 'Alles van dit toestel halen',
    nav: null,
    back: { href: () => '/instellingen', label: 'Instellingen' },
    needs: 'niets',
    gids: true,
    render: () => <AllesWegScreen />,
  },
];

/** The screens of a casus once more, around the practice casus: without a toegangszin, and nothing of it is kept. */
const oefenRoutes: Route[] = routes
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
