// The record of a casus: for whom, and which parts.
import { useEffect, useMemo, useState } from 'react';
import { dagVan } from '../../domain/dag.ts';
import { eigenDagen } from '../../domain/eigen-dagen.ts';
import {
  DELEN,
  type Deel,
  delenVan,
  describeCasusVerslag,
  isVanzelf,
  type VerslagSoort,
} from '../../domain/verslag-casus.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Loading } from '../../ui/Screen.tsx';
import { MeeTeNemen } from './MeeTeNemen.tsx';

export function CasusVerslagScreen({ casus }: { casus: CasusInBeeld }) {
  const vensters = useVensters(casus);
  return vensters ? <Verslag casus={casus} vensters={vensters} /> : <Loading />;
}

const SOORTEN: { value: VerslagSoort; label: string; hint: string }[] = [
  { value: 'dossier', label: 'Voor het eigen dossier', hint: 'Alles wat je hieronder aanvinkt.' },
  {
    value: 'leiding',
    label: 'Voor een leidinggevende',
    hint: 'Op hoofdlijnen: het besluit, de stappen en aantallen. Geen losse feiten en geen verhalen.',
  },
];

const isDeel = (value: string): value is Deel => Object.hasOwn(DELEN, value);

function Verslag({ casus, vensters }: { casus: CasusInBeeld; vensters: CasusVensters }) {
  const titel = useValue(casus.titel);
  const analyse = useValue(vensters.analyse);
  const geladen = useValue(vensters.geladen);
  const { terugkijk } = useValue(casus.leven.feiten);
  const stappenplannen = useValue(casus.gidsen.doorlopen);
  const [soort, setSoort] = useState<VerslagSoort>('dossier');
  const [delen, setDelen] = useState<readonly Deel[]>(() => delenVan('dossier').filter(isVanzelf));
  const [metFuncties, setMetFuncties] = useState(false);
  const notities = useNotities(casus, soort === 'dossier' && delen.includes('notities'));

  const verslag = useMemo(
    () =>
      describeCasusVerslag(analyse, {
        ...{ soort, titel, metFuncties, notities: notities ?? '' },
        delen: delenVan(soort).filter((deel) => delen.includes(deel)),
        nu: Date.now(),
        terugkijk: terugkijk.map(({ dag }) => dag),
        stappenplannen: stappenplannen.map(
          ({ doorloop, laatst }) =>
            `${doorloop.titel}: begonnen op ${dagVan(doorloop.begonnenOp)}, laatste antwoord op ${dagVan(laatst)}.`,
        ),
      }),
    [analyse, soort, delen, titel, metFuncties, notities, terugkijk, stappenplannen],
  );
  return (
    <MeeTeNemen
      soort="verslag"
      casus={casus}
      verslag={verslag}
      eigenDagen={eigenDagen(analyse.items, {
        momenten: stappenplannen.flatMap(({ doorloop, laatst }) => [doorloop.begonnenOp, laatst]),
        dagen: terugkijk.map(({ dag }) => dag),
      })}
      geladen={geladen}
      titel="Verslag maken"
      lead="Je maakt het op dit toestel. De app bewaart het verslag zelf niet."
      vraag="Ouders en kinderen mogen hun dossier vaak lezen. Kun je hun dit laten zien?"
    >
      <ChoiceList
        legend="Voor wie is het?"
        options={SOORTEN}
        value={[soort]}
        onValue={([gekozen]) => setSoort(gekozen === 'leiding' ? 'leiding' : 'dossier')}
      />
      <ChoiceList
        legend="Wat komt erin?"
        multiple
        options={delenVan(soort).map((deel) => ({ value: deel, label: DELEN[deel] }))}
        value={delen}
        onValue={(gekozen) => setDelen(gekozen.filter(isDeel))}
      />
      {soort === 'dossier' && (
        <ChoiceList
          legend="Wie schreef het op?"
          multiple
          options={[{ value: 'functies', label: 'Zet erbij wie iets opschreef', hint: 'Als functie, met de dag.' }]}
          value={metFuncties ? ['functies'] : []}
          onValue={(gekozen) => setMetFuncties(gekozen.length > 0)}
        />
      )}
      {notities === undefined && (
        <p className="field-error" role="alert">
          De notities konden niet gelezen worden. Ze staan niet in dit verslag.
        </p>
      )}
    </MeeTeNemen>
  );
}

/** The words of the notes as they are when they are asked for, and once more when words in them were replaced; null: not asked for or on their way, undefined: not to be read. */
function useNotities(casus: CasusInBeeld, gevraagd: boolean): string | null | undefined {
  const [notities, setNotities] = useState<string | null | undefined>(null);
  useEffect(() => {
    if (!gevraagd) return setNotities(null);
    let gone = false;
    const lees = () =>
      Promise.all([import('../../store/notities-bron.ts'), import('../../store/geschiedenis-notities.ts')])
        .then(([{ readNotitiesBron }, { notitiesTekst }]) => {
          if (!gone) setNotities(notitiesTekst(readNotitiesBron(casus.notities).fragment));
        })
        .catch(() => !gone && setNotities(undefined));
    void lees();
    const stop = casus.meelezer().beurt.subscribe(() => void lees());
    return () => {
      gone = true;
      stop();
    };
  }, [casus, gevraagd]);
  return notities;
}
