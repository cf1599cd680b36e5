// A rehearsal with one maatje: the same question and answer as when it counts, and nothing opens.
import { useEffect, useState } from 'react';
import type { MaatjesVraag } from '../../store/maatjes/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { VraagMaatjes } from '../../ui/VraagMaatjes.tsx';

export function OefenMaatje(props: { vraag: MaatjesVraag; onKlaar: () => void }) {
  const { vraag } = props;
  const [gelukt, setGelukt] = useState(false);
  useEffect(() => {
    if (gelukt) announce('Gelukt. Dit maatje kan je helpen.');
  }, [gelukt]);
  if (gelukt)
    return (
      <Screen
        key="gelukt"
        title="Dit maatje kan je helpen"
        lead="Zo gaat het ook als het echt nodig is. Er is nu niets geopend."
      >
        <div className="actions">
          <Button variant="primair" onClick={props.onKlaar}>
            Verder
          </Button>
        </div>
      </Screen>
    );
  return (
    <Screen
      key="oefen"
      title="Oefen met een maatje"
      lead="Doe dit met een van je drie maatjes. Jullie doen precies wat je later ook doet, maar er gaat niets open."
    >
      <VraagMaatjes vraag={vraag} nodig={1} onGenoeg={() => setGelukt(true)} />
      <div className="actions">
        <Button onClick={props.onKlaar}>Later</Button>
      </div>
    </Screen>
  );
}
