// Opens a casus for as long as the screen is there and closes it when the screen goes.
import { useEffect, useState } from 'react';
import type { CasusInBeeld, Ruggespraak } from '../../store/contract.ts';

export type Opening = { kind: 'laden' } | { kind: 'open'; casus: CasusInBeeld } | { kind: 'weg' };

export function useCasus(ruggespraak: Ruggespraak, id: string): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'laden' });
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    setOpening({ kind: 'laden' });
    const opened = ruggespraak.openCasus(id);
    opened.then(
      (casus) => !gone && setOpening(casus ? { kind: 'open', casus } : { kind: 'weg' }),
      (error: unknown) => !gone && setFailure({ error }),
    );
    return () => {
      gone = true;
      // A casus that would not open has nothing to close.
      void opened.then((casus) => casus?.close()).catch(() => undefined);
    };
  }, [ruggespraak, id]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure) throw failure;
  return opening;
}
