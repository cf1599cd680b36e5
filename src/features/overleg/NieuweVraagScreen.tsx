// Asking: three short questions, whom, and how long it stays. Goes to the gate, and from there to the kring.
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { DAGEN, type Dagen, STANDAARD_DAGEN } from '../../domain/consult/consult.ts';
import { eindeVanConsult } from '../../domain/consult/einde.ts';
import { dagVan } from '../../domain/dag.ts';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import type { Consulten } from '../../store/consult/contract.ts';
import type { KringRegel, LidRegel } from '../../store/contract.ts';
import { magSchrijven } from '../../store/mag-schrijven.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { EigenFunctie } from './EigenFunctie.tsx';
import { MetConcept } from './MetConcept.tsx';
import { consultRoute, zegLid } from './woorden.ts';

const TITEL = 'Vraag een maatje';
const IEDEREEN = 'iedereen';

const kanAntwoorden = ({ ditToestel, rol, weg }: LidRegel) => !ditToestel && !weg && rol !== 'meelezen';
/** Who one turns to first, and then who says they can be asked. */
const volgorde = ({ maatje, profiel }: LidRegel) =>
  (maatje === 'ja' ? 0 : 2) + (profiel?.beschikbaar === false ? 5 : profiel?.beschikbaar ? 0 : 1);

export function NieuweVraagScreen() {
  const kringen = useValue(useRuggespraak().kringen);
  const metAnderen = kringen.filter(({ leden }) => leden.some(kanAntwoorden));
  const bruikbaar = metAnderen.filter(magSchrijven);
  return bruikbaar.length === 0 ? <Niemand leest={metAnderen.length > 0} /> : <Vraag kringen={bruikbaar} />;
}

function Niemand({ leest }: { leest: boolean }) {
  return (
    <Screen
      title={TITEL}
      lead={
        leest
          ? 'Je leest mee in je kring. Een vraag stellen of beantwoorden kan dan niet.'
          : 'Je hebt nog geen maatjes in een kring.'
      }
    >
      <p>
        {leest
          ? 'Vraag wie de kring beheert of je mag meedoen. Je kunt wel samen praten: daar is niets voor nodig.'
          : 'Doe mee met de code van een maatje, of deel een casus. Je kunt ook meteen samen praten: daar is niets voor nodig.'}
      </p>
      <div className="actions">
        <LinkButton variant="primair" href="/overleg/gesprek/maatje">
          Praat 20 minuten met een maatje
        </LinkButton>
        {!leest && <LinkButton href="/meedoen">Meedoen met een code</LinkButton>}
        <LinkButton href="/kring">Naar je kring</LinkButton>
      </div>
    </Screen>
  );
}

const openVraag = (consulten: Consulten) => consulten.vraagConcept();

function Vraag({ kringen }: { kringen: readonly KringRegel[] }) {
  const [, naar] = useLocation();
  const [kringId, setKring] = useState<string | null>(kringen.length === 1 ? (kringen[0]?.id ?? null) : null);
  const [aan, setAan] = useState<string | null>(null);
  const [dagen, setDagen] = useState<Dagen>(STANDAARD_DAGEN);
  const kring = kringen.find(({ id }) => id === kringId) ?? null;
  const verstuur = useCallback<Parameters<typeof MetConcept<'vraag' | 'schets' | 'besluit'>>[0]['verstuur']>(
    async (consulten, concept, nagelezen) => {
      if (!kring || !aan) return 'Kies aan wie je het vraagt.';
      const uitkomst = await consulten.vraag(
        { kring: kring.id, aan: aan === IEDEREEN ? null : aan, dagen, woorden: concept.woorden() },
        nagelezen,
      );
      if (uitkomst.kind === 'geweigerd') return uitkomst.redenen.join(' ');
      announce('Je vraag staat klaar voor je maatje.');
      naar(consultRoute(uitkomst.kamer), { replace: true });
      return null;
    },
    [kring, aan, dagen, naar],
  );
  return (
    <MetConcept open={openVraag} wat={TITEL} verstuur={verstuur}>
      {({ concept, fout, zegFout, naarPoort }) => {
        const undo = { onUndo: concept.ongedaan, onRedo: concept.opnieuw };
        const verder = () => {
          const mist = concept.woorden().vraag.trim() === '' ? 'Schrijf eerst je vraag op.' : null;
          const wie = !kring ? 'Kies in welke kring je het vraagt.' : !aan ? 'Kies aan wie je het vraagt.' : null;
          const zin = mist ?? wie;
          if (!zin) return naarPoort();
          zegFout(zin);
          announce(zin);
        };
        return (
          <Screen title={TITEL} lead="Twee minuten. Zonder namen.">
            <div className="notice">
              <p>Is iemand nu in gevaar? Wacht dan niet op een antwoord.</p>
              <LinkButton href="/acuut">Kijk wie je belt</LinkButton>
            </div>
            <LiveText
              bron={concept.tekst('vraag')}
              label="1. Wat is je vraag?"
              hint="In één zin, vanuit jezelf. Bijvoorbeeld: hoe begin ik dit gesprek?"
              {...undo}
            />
            <LiveText
              bron={concept.tekst('schets')}
              label="2. Wat speelt er?"
              hint="Kort. Noem mensen bij hun rol: kind A, moeder, leerkracht. Geen school, plaats of geboortedatum."
              rows={4}
              {...undo}
            />
            <LiveText
              bron={concept.tekst('besluit')}
              label="3. Voor welk besluit sta je?"
              hint="En wanneer moet het er zijn? Mag leeg blijven."
              {...undo}
            />
            {kringen.length > 1 && (
              <ChoiceList
                legend="In welke kring?"
                options={kringen.map(({ id, naam }) => ({ value: id, label: hoofdletter(naam) }))}
                value={kringId ? [kringId] : []}
                onValue={([gekozen]) => {
                  setKring(gekozen ?? null);
                  setAan(null);
                }}
              />
            )}
            {kring && <AanWie kring={kring} aan={aan} onAan={setAan} />}
            <ChoiceList
              legend="Hoe lang blijft je vraag staan?"
              options={DAGEN.map((aantal) => ({
                value: String(aantal),
                label: `${aantal} dagen`,
                hint: `Tot en met ${dagVan(eindeVanConsult({ op: Date.now(), dagen: aantal }))}.`,
              }))}
              value={[String(dagen)]}
              onValue={([gekozen]) => setDagen(DAGEN.find((aantal) => String(aantal) === gekozen) ?? STANDAARD_DAGEN)}
            />
            <EigenFunctie />
            <p>
              Iedereen in de kring kan je vraag en de antwoorden lezen, ook wie er later bij komt. Daarna gaan de
              woorden weg, bij iedereen. Wat je wilt houden, neem je mee als consultregel.
            </p>
            <Fout zin={fout} />
            <div className="actions">
              <Button variant="primair" onClick={verder}>
                Lees na en verstuur
              </Button>
            </div>
            <p className="subtle small">Wat je hier typt, blijft op dit toestel tot je het verstuurt.</p>
          </Screen>
        );
      }}
    </MetConcept>
  );
}

function AanWie(props: { kring: KringRegel; aan: string | null; onAan(aan: string | null): void }) {
  const leden = props.kring.leden.filter(kanAntwoorden).toSorted((a, b) => volgorde(a) - volgorde(b));
  return (
    <ChoiceList
      legend="Aan wie vraag je het?"
      options={[
        ...leden.map((lid) => ({
          value: lid.id,
          label: hoofdletter(lid.functie || 'een maatje'),
          hint: zegLid(lid) || undefined,
        })),
        { value: IEDEREEN, label: 'Wie kan meedenken?', hint: 'Iedereen in deze kring die meedoet, mag antwoorden.' },
      ]}
      value={props.aan ? [props.aan] : []}
      onValue={([gekozen]) => props.onAan(gekozen ?? null)}
    />
  );
}
