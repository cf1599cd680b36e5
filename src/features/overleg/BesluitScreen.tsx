// Telling who thought along what was decided: own words, only when the asker wants to, through the gate like every word that goes to the kring.
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { BesluitVeld } from '../../domain/consult/consult.ts';
import type { Concept, Consulten, ConsultStaat } from '../../store/consult/contract.ts';
import type { Nagelezen } from '../../store/meelezen/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { LiveText } from '../../ui/LiveText.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { InConsult } from './InConsult.tsx';
import { MetConcept } from './MetConcept.tsx';
import { consultRoute } from './woorden.ts';

export function BesluitScreen({ kamer }: { kamer: string }) {
  return <InConsult kamer={kamer}>{(staat) => <Besluit key={kamer} kamer={kamer} staat={staat} />}</InConsult>;
}

function Besluit({ kamer, staat }: { kamer: string; staat: ConsultStaat }) {
  const [, naar] = useLocation();
  const open = useCallback((consulten: Consulten) => consulten.besluitConcept(kamer), [kamer]);
  const verstuur = useCallback(
    async (consulten: Consulten, concept: Concept<BesluitVeld>, nagelezen: readonly Nagelezen[]) => {
      const uitkomst = await consulten.laatWeten(kamer, concept.woorden(), nagelezen);
      if (uitkomst.kind === 'geweigerd') return uitkomst.redenen.join(' ');
      announce('Wie meedacht, kan nu lezen wat je besloot.');
      naar(consultRoute(kamer), { replace: true });
      return null;
    },
    [kamer, naar],
  );
  if (!staat.vanMij)
    return (
      <Screen title="Alleen de vrager kan dit" lead="Wie de vraag stelde, kan laten weten wat er is besloten.">
        <LinkButton variant="primair" href={consultRoute(kamer)}>
          Naar de vraag
        </LinkButton>
      </Screen>
    );
  return (
    <MetConcept open={open} wat="Wat je besloot" verstuur={verstuur}>
      {({ concept, fout, zegFout, naarPoort }) => (
        <Screen title="Laat weten wat je besloot" lead="Het hoeft niet. Jij kiest wat je zegt, zonder namen.">
          <LiveText
            bron={concept.tekst('besloten')}
            label="Wat besloot je?"
            hint="In één of twee zinnen, in je eigen woorden."
            rows={3}
            onUndo={concept.ongedaan}
            onRedo={concept.opnieuw}
          />
          <p>Iedereen in de kring kan dit lezen. Het gaat weg met de vraag.</p>
          {staat.consult.besloten !== null && <p>Dit komt in de plaats van wat je eerder liet weten.</p>}
          <Fout zin={fout} />
          <div className="actions">
            <Button
              variant="primair"
              onClick={() => {
                if (concept.woorden().besloten.trim() !== '') return naarPoort();
                zegFout('Schrijf eerst op wat je besloot.');
              }}
            >
              Lees na en laat het weten
            </Button>
            <LinkButton variant="rustig" href={consultRoute(kamer)}>
              Nu niet
            </LinkButton>
          </div>
          <p className="subtle small">Wat je hier typt, blijft op dit toestel tot je het laat weten.</p>
        </Screen>
      )}
    </MetConcept>
  );
}
