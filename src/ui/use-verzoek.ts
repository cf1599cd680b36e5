// One thing asked at a time: busy while it lasts, and why it was refused, in a sentence that is also said. Knows not what is asked.
import { useState } from 'react';
import { announce } from './melding.tsx';

interface Geweigerd {
  kind: 'geweigerd';
  redenen: string[];
}
/** 'gezegd': what came of it stands elsewhere already. */
export type Antwoord<Goed extends { kind: 'goed' } = { kind: 'goed' }> = Goed | Geweigerd | 'gezegd';

export function useVerzoek() {
  const [busy, setBusy] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const zeg = (zin: string) => {
    setFout(zin);
    announce(zin);
  };
  /** What was granted; null: it was not, which has been said, or the one before is not done yet. */
  const vraag = async <Goed extends { kind: 'goed' }>(doe: () => Promise<Antwoord<Goed>>): Promise<Goed | null> => {
    if (busy) return null;
    setBusy(true);
    try {
      const uitkomst = await doe();
      if (uitkomst === 'gezegd') return null;
      if (uitkomst.kind === 'goed') {
        setFout(null);
        return uitkomst;
      }
      zeg(uitkomst.redenen.join(' '));
      return null;
    } finally {
      setBusy(false);
    }
  };
  /** `wis`: something else is typed or chosen, so what was said is over. `zeg`: refused before it was asked. */
  return { busy, fout, vraag, zeg, wis: () => setFout(null) };
}
