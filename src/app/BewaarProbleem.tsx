// When the disk refuses: a sentence and the one action, on every screen until it is over.
import type { Stand } from '../store/contract.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';
import { Button } from '../ui/Button.tsx';

const nothingYet = fixedValue<Stand>({ kind: 'bezig' });

export function BewaarProbleem() {
  const ruggespraak = useRuggespraakIfLoaded();
  const stand = useValue(ruggespraak?.stand ?? nothingYet);
  if (!ruggespraak || stand.kind !== 'bewaarprobleem') return null;
  return (
    <section className="melding" data-toon="fout" aria-label="Bewaren lukt niet">
      <p>
        {stand.reden === 'vol'
          ? 'Je laatste woorden zijn nog niet bewaard. Maak ruimte op je toestel en laat dit scherm open.'
          : 'Je laatste woorden zijn nog niet bewaard. Laat dit scherm open.'}
      </p>
      <Button onClick={() => void ruggespraak.probeerBewaren()}>Probeer opnieuw te bewaren</Button>
    </section>
  );
}
