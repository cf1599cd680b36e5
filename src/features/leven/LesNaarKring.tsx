// From the lesson of a terugblik to a leerpunt of the kring: laid ready there, to be put in words without the casus, read and shared.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { OEFENCASUS } from '../../store/casus-route.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';

export function LesNaarKring({ casus, les }: { casus: string; les: string }) {
  const ruggespraak = useRuggespraak();
  const isGast = useValue(ruggespraak.gast.bezoek) !== null;
  const [, naar] = useLocation();
  const [bezig, setBezig] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  // Nothing of the practice casus is kept, and a guest has no place of their own to keep it in.
  if (casus === OEFENCASUS || isGast || les.trim() === '') return null;
  const kring = casus.split('/')[0] ?? '';
  const legKlaar = async () => {
    setBezig(true);
    const leerpunten = await ruggespraak.leerpunten().catch(() => null);
    const gedaan = await leerpunten?.legKlaar(kring, { les });
    setBezig(false);
    if (gedaan?.kind === 'goed') return naar(`/kring/${kring}/leerpunten/nieuw`);
    setFout(gedaan?.redenen.join(' ') ?? 'Dat lukte nu niet. Probeer het nog eens.');
  };
  return (
    <div className="stack stack-sm">
      <p className="subtle small">
        Heeft je kring hier ook iets aan? Maak er een leerpunt van. Je past de zin eerst aan en leest hem na.
      </p>
      <Button busy={bezig} onClick={() => void legKlaar()}>
        Maak er een leerpunt van
      </Button>
      {fout && (
        <p className="field-error" role="alert">
          {fout}
        </p>
      )}
    </div>
  );
}
