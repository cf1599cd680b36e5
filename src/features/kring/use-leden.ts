// Runs one action on the leden of a kring: busy, refused with a sentence, or done. Fetches what it takes when it is asked for.
import { useState } from 'react';
import type { KringLeden, LedenUitkomst } from '../../store/leden/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';

const MISLUKT = {
  kind: 'geweigerd' as const,
  redenen: ['Dit lukt nu niet. Er is niets veranderd. Probeer het opnieuw.'],
};

export function useLeden() {
  const ruggespraak = useRuggespraak();
  const { busy, fout, vraag, wis } = useVerzoek();
  /** Casussen of which not everything is here; asked once more, it goes on without. */
  const [ontbreekt, setOntbreekt] = useState<readonly string[]>([]);

  const doe = async (actie: (leden: KringLeden, toch: boolean) => Promise<LedenUitkomst>, toch: boolean) => {
    wis();
    setOntbreekt([]);
    const metLeden = async (): Promise<LedenUitkomst> => {
      const leden = await ruggespraak.leden();
      return leden ? actie(leden, toch) : MISLUKT;
    };
    const done = await vraag(async () => {
      // The piece that does it may not come in.
      const uitkomst = await metLeden().catch(() => MISLUKT);
      if (uitkomst.kind !== 'onvolledig') return uitkomst;
      setOntbreekt(uitkomst.casussen);
      return 'gezegd';
    });
    return done !== null;
  };
  return { busy, fout, ontbreekt, doe };
}
