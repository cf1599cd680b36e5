// What there is to know before someone goes: asked when the question comes on screen. Without an answer the question stands by itself.
import { useEffect, useState } from 'react';
import type { Vertrekbeeld } from '../../store/leden/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';

/** null: on its way, or it cannot be told. */
export function useVertrekbeeld(kring: string, lid: string): Vertrekbeeld | null {
  const ruggespraak = useRuggespraak();
  const [beeld, setBeeld] = useState<Vertrekbeeld | null>(null);
  useEffect(() => {
    let gone = false;
    ruggespraak
      .leden()
      .then((leden) => leden?.bekijkVertrek(kring, lid))
      .then(
        (uitkomst) => !gone && uitkomst?.kind === 'goed' && setBeeld(uitkomst.beeld),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [ruggespraak, kring, lid]);
  return beeld;
}
