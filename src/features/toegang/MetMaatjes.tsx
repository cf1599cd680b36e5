// Forgot the toegangszin: two of three maatjes help, then a new one. Works without a connection; the maatjes need none either.
import { useState } from 'react';
import { NODIG } from '../../domain/maatjes.ts';
import type { MaatjesVraag } from '../../store/maatjes/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { NieuweZin } from '../../ui/NieuweZin.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { VraagMaatjes } from '../../ui/VraagMaatjes.tsx';

export function MetMaatjes(props: { vraag: MaatjesVraag; onTerug: () => void }) {
  const { maatjes } = useRuggespraak();
  const { vraag } = props;
  const [genoeg, setGenoeg] = useState(vraag.aantal() >= NODIG);
  if (genoeg)
    return (
      <Screen
        key="nieuw"
        title="Kies een nieuwe toegangszin"
        lead="Je maatjes hebben je geholpen. Al je notities zijn er nog."
      >
        <NieuweZin label="Nieuwe toegangszin" knop="Open Ruggespraak" onZin={(zin) => maatjes.openMet(vraag, zin)}>
          <p className="small subtle">Je maatjes kunnen je ook een volgende keer helpen.</p>
        </NieuweZin>
      </Screen>
    );
  return (
    <Screen
      key="vraag"
      title="Vraag twee maatjes"
      lead="Twee van je drie maatjes laten je weer binnen. Dat kan ook zonder internet, en na elkaar. Zij zien daarbij niets van wat je schreef."
    >
      <VraagMaatjes vraag={vraag} nodig={NODIG} onGenoeg={() => setGenoeg(true)} />
      <p className="small subtle">
        Laat dit scherm openstaan tot je twee antwoorden hebt. Sluit je Ruggespraak helemaal, dan begin je opnieuw. Er
        gaat niets verloren.
      </p>
      <div className="actions">
        <Button onClick={props.onTerug}>Terug</Button>
      </div>
    </Screen>
  );
}
