// Offered once, right after the first toegangszin: a way back for who forgets it. Leaving it for later is fine, and stays visible.
import { useState } from 'react';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { type Gemaakt, WoordenStappen } from './WoordenStappen.tsx';

export function EenWegTerug() {
  const { herstel } = useRuggespraak();
  const [gemaakt, setGemaakt] = useState<Gemaakt | null>(null);
  const { busy, fout, vraag } = useVerzoek();
  const toon = async () => {
    const made = await vraag(() => herstel.maakWoorden(null));
    if (made) setGemaakt(made);
  };
  // Once they are proven the offer is over, and what the person came for stands here.
  if (gemaakt) return <WoordenStappen {...gemaakt} onGoed={() => undefined} />;
  return (
    <Screen
      title="Een weg terug"
      lead="Vergeet je ooit je toegangszin? Met 12 woorden kom je weer bij je notities op dit toestel. Ook zonder internet."
    >
      <p>
        Je schrijft de woorden op papier en bewaart ze op een veilige plek, niet bij je toestel. Wie de woorden én je
        toestel heeft, kan alles lezen.
      </p>
      {fout && <p className="field-error">{fout}</p>}
      <div className="actions">
        <Button variant="primair" busy={busy} onClick={toon}>
          Laat mijn woorden zien
        </Button>
        <Button onClick={() => herstel.later()}>Later</Button>
      </div>
      <p className="small subtle">
        Kies je later, dan staat op Vandaag en bij Instellingen dat je nog geen weg terug hebt.
      </p>
    </Screen>
  );
}
