// Writing down what was learned: one sentence and a theme, read along, and past the gate before it goes to the kring.
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { LANGSTE_LES, LANGSTE_THEMA, THEMAS } from '../../domain/leerpunten/leerpunt.ts';
import type { MeeleesProps } from '../../meelezen/Meelees.tsx';
import type { Concept } from '../../store/consult/contract.ts';
import type { Leerpunten, LeerpuntenStaat, LeerpuntVeld } from '../../store/leerpunten/contract.ts';
import type { Nagelezen } from '../../store/meelezen/contract.ts';
import { closeIt, useOpened, useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import { later } from '../../ui/later.tsx';
import { MetMerken, NIET_MEELEZEN } from '../../ui/MetMerken.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { KringWeg } from './KringWeg.tsx';
import { useLeerpunten } from './use-leerpunten.ts';

const Meelees = later<MeeleesProps>(
  () => import('../../meelezen/Meelees.tsx').then((piece) => piece.Meelees),
  NIET_MEELEZEN,
);
const PoortConcept = later(() => import('../../meelezen/PoortConcept.tsx').then((piece) => piece.PoortConcept));

const TITEL = 'Nieuw leerpunt';
const EIGEN = 'eigen';
const FUNCTIE = 'functie';

export function NieuwLeerpuntScreen({ kring }: { kring: string }) {
  const { leerpunten, staat } = useLeerpunten(kring);
  /** What was typed stays for the next time. */
  const open = useMemo(() => leerpunten && (() => leerpunten.concept(kring)), [leerpunten, kring]);
  const concept = useOpened(open, closeIt);
  if (!leerpunten) return <Loading />;
  if (!staat) return <KringWeg />;
  if (!staat.magSchrijven)
    return (
      <Screen title={TITEL} lead="Je leest mee in deze kring. Een leerpunt delen kan dan niet.">
        <LinkButton href={`/kring/${kring}/leerpunten`}>Terug naar de leerpunten</LinkButton>
      </Screen>
    );
  return concept ? <Schrijf leerpunten={leerpunten} staat={staat} concept={concept} /> : <Loading />;
}

function Schrijf(props: { leerpunten: Leerpunten; staat: LeerpuntenStaat; concept: Concept<LeerpuntVeld> }) {
  const { leerpunten, staat, concept } = props;
  const { functie } = useValue(useRuggespraak().instellingen);
  const [, naar] = useLocation();
  const [inPoort, setInPoort] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const [metFunctie, setMetFunctie] = useState(false);
  const [eigen, setEigen] = useState(() => {
    const { thema } = concept.woorden();
    return thema !== '' && !THEMAS.some((een) => een === thema);
  });
  const [gekozen, setGekozen] = useState(() => concept.woorden().thema);
  const zetThema = useCallback(
    (thema: string) => concept.tekst('thema').vervang(0, concept.tekst('thema').get().length, thema),
    [concept],
  );
  const deel = async (nagelezen: readonly Nagelezen[]) => {
    const { les, thema } = concept.woorden();
    const gedaan = await leerpunten.maak({ kring: staat.kring, les, thema, metFunctie }, nagelezen);
    if (gedaan.kind === 'goed') {
      announce('Je leerpunt staat in de kring.');
      return naar(`/kring/${staat.kring}/leerpunten`, { replace: true });
    }
    setFout(gedaan.redenen.join(' '));
    setInPoort(false);
  };
  if (inPoort)
    return <PoortConcept wat={TITEL} meelezer={concept.meelezer()} onKlaar={deel} onTerug={() => setInPoort(false)} />;
  const verder = () => {
    const { les } = concept.woorden();
    const zin =
      les.trim() === ''
        ? 'Schrijf eerst op wat je leerde.'
        : les.trim().length > LANGSTE_LES
          ? 'Dit is te lang. Maak er één korte zin van.'
          : null;
    setFout(zin);
    if (zin) return announce(zin);
    setInPoort(true);
  };
  const undo = { onUndo: concept.ongedaan, onRedo: concept.opnieuw };
  return (
    <MetMerken
      onder={(onMerken) => (
        <div className="screen">
          <Meelees casus={concept} onMerken={onMerken} />
        </div>
      )}
    >
      <Screen title={TITEL} lead="Eén zin over ons werk. Zonder de casus.">
        {/* What was said of other words is over. */}
        <div className="stack" onInput={() => setFout(null)}>
          <LiveText
            bron={concept.tekst('les')}
            label="Wat leerde je?"
            hint="Zo dat een ander er iets aan heeft. Bijvoorbeeld: vraag eerst wat een ouder zelf ziet. Niet: wie, waar of wanneer."
            rows={3}
            maxLength={LANGSTE_LES}
            {...undo}
          />
        </div>
        <ChoiceList
          legend="Waar gaat het over? Mag leeg blijven."
          value={eigen ? [EIGEN] : gekozen === '' ? [] : [gekozen]}
          onValue={([keuze = '']) => {
            setEigen(keuze === EIGEN);
            const thema = keuze === EIGEN ? '' : keuze;
            setGekozen(thema);
            zetThema(thema);
          }}
          options={[
            ...THEMAS.map((thema) => ({ value: thema, label: thema })),
            { value: EIGEN, label: 'Iets anders, in eigen woorden' },
          ]}
        />
        {eigen && (
          <LiveText
            bron={concept.tekst('thema')}
            label="Je eigen thema"
            hint="Een paar woorden."
            oneLine
            maxLength={LANGSTE_THEMA}
            {...undo}
          />
        )}
        {functie !== '' && (
          <ChoiceList
            legend="Mag je functie erbij?"
            multiple
            value={metFunctie ? [FUNCTIE] : []}
            onValue={(waarden) => setMetFunctie(waarden.includes(FUNCTIE))}
            options={[{ value: FUNCTIE, label: `Ja, zet erbij: ${functie}` }]}
          />
        )}
        <p>
          Iedereen in de kring leest dit, ook wie er later bij komt. Erbij staat de dag van vandaag. Bij welke casus of
          intervisie het hoort, staat er niet bij.
        </p>
        <Fout zin={fout} />
        <div className="actions">
          <Button variant="primair" onClick={verder}>
            Lees na en deel
          </Button>
        </div>
        <p className="subtle small">Wat je hier typt, blijft op dit toestel tot je het deelt.</p>
      </Screen>
    </MetMerken>
  );
}
