// Runs one action on the leden of a kring: busy, refused with a sentence, or done. Fetches what it takes when it is asked for.
import { useState } from 'react';
import type { KringLeden, LedenUitkomst } from '../../store/leden/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { announce } from '../../ui/melding.tsx';

const NIET_NU = 'Dit lukt nu niet. Er is niets veranderd. Probeer het opnieuw.';

export function useLeden() {
  const ruggespraak = useRuggespraak();
  const [busy, setBusy] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  /** Casussen of which not everything is here; asked once more, it goes on without. */
  const [ontbreekt, setOntbreekt] = useState<readonly string[]>([]);

  const doe = async (actie: (leden: KringLeden, toch: boolean) => Promise<LedenUitkomst>, toch: boolean) => {
    setBusy(true);
    setFout(null);
    setOntbreekt([]);
    const refuse = (zin: string) => {
      setFout(zin);
      announce(zin);
      return false;
    };
    try {
      const leden = await ruggespraak.leden();
      if (!leden) return refuse(NIET_NU);
      const uitkomst = await actie(leden, toch);
      if (uitkomst.kind === 'geweigerd') return refuse(uitkomst.redenen.join(' '));
      if (uitkomst.kind === 'onvolledig') setOntbreekt(uitkomst.casussen);
      return uitkomst.kind === 'goed';
    } catch {
      // The piece that does it did not come in.
      return refuse(NIET_NU);
    } finally {
      setBusy(false);
    }
  };
  return { busy, fout, ontbreekt, doe };
}
