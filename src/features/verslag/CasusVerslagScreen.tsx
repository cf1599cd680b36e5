// The record of a casus: for whom, which parts, how it will look, and, once it was read in the gate, the ways to take it along. Made on the device and kept nowhere in the app.
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
import { casusVerslagTekst } from '../../domain/verslag-casus-tekst.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { later } from '../../ui/later.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { Uitvoerpoort } from '../../ui/Uitvoerpoort.tsx';
import { Uitvoer } from './Uitvoer.tsx';
import { VerslagPapier } from './VerslagPapier.tsx';
import './verslag.css';

const PoortUitvoer = later(() => import('../../meelezen/PoortUitvoer.tsx').then((m) => m.PoortUitvoer));

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
  const beurt = useValue(casus.meelezer().beurt);
  const notities = useNotities(casus, soort === 'dossier' && delen.includes('notities'), beurt);

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
  const tekst = casusVerslagTekst(verslag);
  return (
    <Uitvoerpoort
      nu={tekst}
      klaar="Nagelezen. Kies hoe je het verslag meeneemt."
      poort={(uitgang) => (
        <PoortUitvoer
          waarvoor="meenemen"
          wat={verslag.titel}
          casus={casus}
          uitvoer={{
            tekst,
            eigenRegels: [...verslag.kop, ...verslag.voet],
            eigenDagen: eigenDagen(analyse.items, {
              momenten: stappenplannen.flatMap(({ doorloop, laatst }) => [doorloop.begonnenOp, laatst]),
              dagen: terugkijk.map(({ dag }) => dag),
            }),
            getypt: [],
          }}
          {...uitgang}
        />
      )}
    >
      {({ isNagelezen, isVeranderd, naarPoort }) => (
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
          {isNagelezen ? (
            <Uitvoer verslag={verslag} />
          ) : (
            <div className="notice">
              <p>
                {isVeranderd && 'Er is iets veranderd. Lees het verslag opnieuw na. '}
                Voor je het verslag meeneemt, lees je het na: staat er iets in waaraan iemand dit gezin herkent? Ouders
                en kinderen mogen hun dossier vaak lezen. Kun je hun dit laten zien?
              </p>
              <Button variant="primair" onClick={naarPoort}>
                Lees na en neem mee
              </Button>
            </div>
          )}
          {!isNagelezen && (
            <p className="papier-wacht print-only">
              Dit verslag is nog niet nagelezen. Kies in de app: Lees na en neem mee.
            </p>
          )}
          <VerslagPapier verslag={verslag} nagelezen={isNagelezen} />
        </Screen>
      )}
    </Uitvoerpoort>
  );
}

/** The words of the notes as they are when they are asked for, and once more on each `beurt`; null: not asked for or on their way, undefined: not to be read. */
function useNotities(casus: CasusInBeeld, gevraagd: boolean, beurt: number): string | null | undefined {
  const [notities, setNotities] = useState<string | null | undefined>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: something in them was replaced
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
  }, [casus, gevraagd, beurt]);
  return notities;
}
