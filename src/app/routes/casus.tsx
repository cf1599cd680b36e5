// Routes of the casussen and of one casus: its notes, the four windows, how long it lives, what leaves it, and who has it. Guides and intervisie have their own.
import { casusIdFromRoute } from '../../store/casus-route.ts';
import { later } from '../../ui/later.tsx';
import { casusBasis, casusPad, inCasus, inCasusOmTeVeranderen, naarCasus, type Params, type Route } from './route.tsx';

const CasussenScreen = later(() => import('../../features/casussen/CasussenScreen.tsx').then((m) => m.CasussenScreen));
const CasusScreen = later(() => import('../../features/casus/CasusScreen.tsx').then((m) => m.CasusScreen));
const IntervisieRegel = later(
  () => import('../../features/sessie/IntervisieRegel.tsx').then((m) => m.IntervisieRegel),
  null,
);
const vensters = {
  Vensters: later(() => import('../../features/vensters/VenstersScreen.tsx').then((m) => m.VenstersScreen)),
  Groot: later(() => import('../../features/vensters/GrootScreen.tsx').then((m) => m.GrootScreen)),
  Prullenbak: later(() => import('../../features/vensters/PrullenbakScreen.tsx').then((m) => m.PrullenbakScreen)),
};
const leven = {
  Einde: later(() => import('../../features/leven/EindeScreen.tsx').then((m) => m.EindeScreen)),
  Terugblik: later(() => import('../../features/leven/TerugblikScreen.tsx').then((m) => m.TerugblikScreen)),
};
const GeschiedenisScreen = later(() =>
  import('../../features/geschiedenis/GeschiedenisScreen.tsx').then((m) => m.GeschiedenisScreen),
);
const CasusVerslagScreen = later(() =>
  import('../../features/verslag/CasusVerslagScreen.tsx').then((m) => m.CasusVerslagScreen),
);
const voorbereiden = {
  Lijst: later(() => import('../../features/verslag/VoorbereidenScreen.tsx').then((m) => m.VoorbereidenScreen)),
  Blad: later(() => import('../../features/verslag/BladScreen.tsx').then((m) => m.BladScreen)),
};
const BijWieScreen = later(() => import('../../features/bij-wie/BijWieScreen.tsx').then((m) => m.BijWieScreen));
const VerplaatsScreen = later(() =>
  import('../../features/verplaats/VerplaatsScreen.tsx').then((m) => m.VerplaatsScreen),
);

/** Why a casus stands in two kringen; nothing for one that does not. */
const OnderwegMelding = later(
  () => import('../../features/verplaats/OnderwegMelding.tsx').then((m) => m.OnderwegMelding),
  null,
);

const naarVensters = { href: (params: Params) => casusPad(params, '/vensters'), label: 'Viervensters' };

export const casusRoutes: readonly Route[] = [
  {
    pattern: '/casussen/:doen?/:id?',
    title: 'Casussen',
    nav: 'casussen',
    back: null,
    needs: ({ doen }) => (doen ? 'open' : 'lezen'),
    render: ({ doen, id }) => (
      <CasussenScreen doen={doen ?? null} id={id ? casusIdFromRoute(id) : null} onderweg={<OnderwegMelding />} />
    ),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id',
    back: { href: () => '/casussen', label: 'Casussen' },
    wide: true,
    render: inCasusOmTeVeranderen((casus) => (
      <CasusScreen
        key={casus.id}
        casus={casus}
        onderweg={<OnderwegMelding casus={casus.id} />}
        intervisie={<IntervisieRegel casus={casus} />}
      />
    )),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/vensters/groot/:venster',
    back: naarVensters,
    render: inCasus((casus, { venster }) => <vensters.Groot casus={casus} venster={venster ?? ''} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/vensters/prullenbak',
    back: naarVensters,
    render: inCasusOmTeVeranderen((casus) => <vensters.Prullenbak casus={casus} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/vensters/:venster?',
    back: naarCasus,
    wide: true,
    render: inCasusOmTeVeranderen((casus, { venster }) => (
      <vensters.Vensters casus={casus} venster={venster ?? null} />
    )),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/einde',
    back: naarCasus,
    render: inCasusOmTeVeranderen((casus) => <leven.Einde casus={casus} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/terugblik',
    back: naarCasus,
    render: inCasusOmTeVeranderen((casus) => <leven.Terugblik casus={casus} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/geschiedenis/:dag?',
    back: { href: (params) => casusPad(params, params.dag ? '/geschiedenis' : ''), label: 'Terug' },
    render: inCasusOmTeVeranderen((casus, { dag }) => <GeschiedenisScreen casus={casus} dag={dag ?? null} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/verslag',
    back: naarCasus,
    wide: true,
    render: inCasus((casus) => <CasusVerslagScreen casus={casus} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/voorbereiden',
    back: naarCasus,
    render: inCasus((casus) => <voorbereiden.Lijst casus={casus} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/voorbereiden/:blad',
    back: { href: (params) => casusPad(params, '/voorbereiden'), label: 'Bladen' },
    wide: true,
    render: inCasus((casus, { blad }) => <voorbereiden.Blad casus={casus} blad={blad ?? ''} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/toegang',
    back: naarCasus,
    render: inCasus((casus) => <BijWieScreen casus={casus} />),
  },
  {
    ...casusBasis,
    pattern: '/verplaats/:id',
    back: naarCasus,
    wide: true,
    render: ({ id }) => <VerplaatsScreen id={casusIdFromRoute(id ?? '')} />,
  },
];
