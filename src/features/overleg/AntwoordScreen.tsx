// Answering: the question above, five short fields of which only the advice is needed. Works without a connection; goes to the gate, and from there to the kring.
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { AntwoordVeld } from '../../domain/consult/consult.ts';
import type { Concept, Consulten } from '../../store/consult/contract.ts';
import type { Nagelezen } from '../../store/meelezen/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { EigenFunctie } from './EigenFunctie.tsx';
import { InConsult } from './InConsult.tsx';
import { MetConcept } from './MetConcept.tsx';
import { Vraagwoorden } from './Vraagwoorden.tsx';
import { consultRoute } from './woorden.ts';

const VELDEN: readonly { naam: AntwoordVeld; label: string; hint: string; rows: number }[] = [
  {
    ...{ naam: 'advies', rows: 2, label: '1. Wat is je advies?' },
    hint: 'In één of twee zinnen. Dit mag de vrager overnemen in het eigen dossier.',
  },
  {
    ...{ naam: 'anders', rows: 2, label: '2. Wat kan het ook zijn?' },
    hint: 'Noem een andere verklaring. Mag leeg blijven.',
  },
  { naam: 'weegt', rows: 2, label: '3. Wat weegt voor jou het zwaarst?', hint: 'Mag leeg blijven.' },
  { naam: 'eerst', rows: 2, label: '4. Wat zou jij eerst doen?', hint: 'Mag leeg blijven.' },
  {
    ...{ naam: 'grens', rows: 2, label: '5. Waar houdt je advies op?' },
    hint: 'Wat weet je niet, of wie moet hier nog naar kijken? Mag leeg blijven.',
  },
];

export function AntwoordScreen({ kamer }: { kamer: string }) {
  return <InConsult kamer={kamer}>{(staat) => <Antwoord key={kamer} kamer={kamer} staat={staat} />}</InConsult>;
}

function Antwoord({ kamer, staat }: { kamer: string; staat: Parameters<typeof Vraagwoorden>[0]['staat'] }) {
  const [, naar] = useLocation();
  const open = useCallback((consulten: Consulten) => consulten.antwoordConcept(kamer), [kamer]);
  const verstuur = useCallback(
    async (consulten: Consulten, concept: Concept<AntwoordVeld>, nagelezen: readonly Nagelezen[]) => {
      const uitkomst = await consulten.antwoord(kamer, concept.woorden(), nagelezen);
      if (uitkomst.kind === 'geweigerd') return uitkomst.redenen.join(' ');
      announce('Je antwoord staat klaar voor de vrager.');
      naar(consultRoute(kamer), { replace: true });
      return null;
    },
    [kamer, naar],
  );
  return (
    <MetConcept open={open} wat="Antwoord op een vraag" verstuur={verstuur}>
      {({ concept, fout, zegFout, naarPoort }) => (
        <Screen title="Denk mee" lead="De vrager beslist zelf. Jij geeft advies, zonder namen.">
          <Vraagwoorden staat={staat} />
          {VELDEN.map(({ naam, ...veld }) => (
            <LiveText
              key={naam}
              bron={concept.tekst(naam)}
              {...veld}
              onUndo={concept.ongedaan}
              onRedo={concept.opnieuw}
            />
          ))}
          <EigenFunctie />
          <p>Iedereen in de kring kan je antwoord lezen. Het gaat weg met de vraag.</p>
          <Fout zin={fout} />
          <div className="actions">
            <Button
              variant="primair"
              onClick={() => {
                if (concept.woorden().advies.trim() !== '') return naarPoort();
                zegFout('Schrijf eerst je advies op. De rest mag leeg blijven.');
              }}
            >
              Lees na en verstuur
            </Button>
          </div>
          <p className="subtle small">Wat je hier typt, blijft op dit toestel tot je het verstuurt.</p>
        </Screen>
      )}
    </MetConcept>
  );
}
