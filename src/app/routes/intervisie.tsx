// Routes of the intervisie of a casus. A window of the casus inside a phase is handed in here: one screen knows no other.
import { later } from '../../ui/later.tsx';
import { casusBasis, casusPad, inCasus, naarCasus, type Params, type Route } from './route.tsx';

const sessie = {
  Lijst: later(() => import('../../features/sessie/IntervisieScreen.tsx').then((m) => m.IntervisieScreen)),
  Nieuw: later(() => import('../../features/sessie/NieuweSessieScreen.tsx').then((m) => m.NieuweSessieScreen)),
  Eigen: later(() => import('../../features/sessie/EigenWerkvormScreen.tsx').then((m) => m.EigenWerkvormScreen)),
  Sessie: later(() => import('../../features/sessie/SessieScreen.tsx').then((m) => m.SessieScreen)),
  Venster: later(() => import('../../features/vensters/VensterInSessie.tsx').then((m) => m.VensterInSessie)),
  Groot: later(() => import('../../features/sessie/GrootSessieScreen.tsx').then((m) => m.GrootSessieScreen)),
  Verslag: later(() => import('../../features/sessie/SessieVerslagScreen.tsx').then((m) => m.SessieVerslagScreen)),
  Bewijs: later(() => import('../../features/sessie/BewijsScreen.tsx').then((m) => m.BewijsScreen)),
};

const naarIntervisie = { href: (params: Params) => casusPad(params, '/intervisie'), label: 'Intervisie' };
const aanTafel = {
  ...casusBasis,
  back: { href: (params: Params) => casusPad(params, `/intervisie/${params.sessie}`), label: 'Naar de tafel' },
  wide: true,
} as const;

export const intervisieRoutes: readonly Route[] = [
  {
    ...casusBasis,
    pattern: '/casus/:id/intervisie',
    back: naarCasus,
    render: inCasus((casus) => <sessie.Lijst casus={casus} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/intervisie/nieuw/:werkvorm?',
    back: {
      href: (params) => casusPad(params, params.werkvorm ? '/intervisie/nieuw' : '/intervisie'),
      label: 'Terug',
    },
    wide: true,
    render: inCasus((casus, { werkvorm }) => <sessie.Nieuw casus={casus} werkvorm={werkvorm ?? null} />),
  },
  {
    ...casusBasis,
    pattern: '/casus/:id/intervisie/nieuw/:werkvorm/eigen',
    back: { href: (params) => casusPad(params, `/intervisie/nieuw/${params.werkvorm}`), label: 'De werkvorm' },
    wide: true,
    render: inCasus((casus, { werkvorm }) => <sessie.Eigen key={werkvorm} casus={casus} id={werkvorm ?? ''} />),
  },
  {
    ...casusBasis,
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
    ...aanTafel,
    pattern: '/casus/:id/intervisie/:sessie/groot',
    render: inCasus((casus, { sessie: welke }) => <sessie.Groot casus={casus} sessie={welke ?? ''} />),
  },
  {
    ...aanTafel,
    pattern: '/casus/:id/intervisie/:sessie/verslag',
    render: inCasus((casus, { sessie: welke }) => <sessie.Verslag casus={casus} sessie={welke ?? ''} />),
  },
  {
    ...aanTafel,
    pattern: '/casus/:id/intervisie/:sessie/bewijs',
    render: inCasus((casus, { sessie: welke }) => <sessie.Bewijs casus={casus} sessie={welke ?? ''} />),
  },
];
