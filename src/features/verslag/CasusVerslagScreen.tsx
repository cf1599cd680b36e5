// The record of a casus: for whom, which parts, how it will look, and the ways to take it along. Made on the device and kept nowhere in the app.
import { useEffect, useMemo, useState } from 'react';
import { dagVan } from '../../domain/dag.ts';
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
import { Loading, Screen } from '../../ui/Screen.tsx';
import { Uitvoer } from './Uitvoer.tsx';
import { VerslagPapier } from './VerslagPapier.tsx';
import './verslag.css';

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
    <Screen
      title="Verslag maken"
      above={titel}
      lead="Je maakt het op dit toestel. De app bewaart het verslag zelf niet."
    >
      {!geladen && (
        <p className="notice" data-toon="let-op" role="status">
          Nog niet alles van deze casus is er. Wacht even, of het verslag mist misschien iets.
        </p>
      )}
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
      <div className="notice">
        <p>
          <strong>Lees het na:</strong> zou een buur, klasgenoot of collega weten over wie dit gaat? Ouders en kinderen
          mogen hun dossier vaak lezen. Kun je hun dit laten zien?
        </p>
      </div>
      <Uitvoer verslag={verslag} />
      <VerslagPapier verslag={verslag} />
    </Screen>
  );
}

/** The words of the notes as they are when they are asked for; null: not asked for or on their way, undefined: not to be read. */
function useNotities(casus: CasusInBeeld, gevraagd: boolean): string | null | undefined {
  const [notities, setNotities] = useState<string | null | undefined>(null);
  useEffect(() => {
    if (!gevraagd) return setNotities(null);
    let gone = false;
    Promise.all([import('../../store/notities-bron.ts'), import('../../store/geschiedenis-notities.ts')])
      .then(([{ readNotitiesBron }, { notitiesTekst }]) => {
        if (!gone) setNotities(notitiesTekst(readNotitiesBron(casus.notities).fragment));
      })
      .catch(() => !gone && setNotities(undefined));
    return () => {
      gone = true;
    };
  }, [casus, gevraagd]);
  return notities;
}
