// The counts for as long as the screen is there.
import { useEffect, useState } from 'react';
import type { Monitor } from '../../store/monitor/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';

/** null: on its way. */
export function useMonitor(): Monitor | null {
  const ruggespraak = useRuggespraak();
  const [monitor, setMonitor] = useState<Monitor | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    ruggespraak.monitor().then(
      (found) => gone || setMonitor(found),
      (error: unknown) => gone || setFailure({ error }),
    );
    return () => {
      gone = true;
    };
  }, [ruggespraak]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure) throw failure;
  return monitor;
}
