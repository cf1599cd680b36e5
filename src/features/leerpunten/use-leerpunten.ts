// The leerpunten of one kring for as long as the screen is there.
import { useEffect, useState } from 'react';
import type { Leerpunten, LeerpuntenStaat } from '../../store/leerpunten/contract.ts';
import { fixedValue, useRuggespraak, useValue } from '../../store/react.tsx';

const GEEN = fixedValue<readonly LeerpuntenStaat[]>([]);

/** `leerpunten` null: on its way. `staat` null: that kring is not here. */
export function useLeerpunten(kring: string): { leerpunten: Leerpunten | null; staat: LeerpuntenStaat | null } {
  const ruggespraak = useRuggespraak();
  const [leerpunten, setLeerpunten] = useState<Leerpunten | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    ruggespraak.leerpunten().then(
      (found) => gone || setLeerpunten(found),
      (error: unknown) => gone || setFailure({ error }),
    );
    return () => {
      gone = true;
    };
  }, [ruggespraak]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure) throw failure;
  const lijst = useValue(leerpunten?.lijst ?? GEEN);
  return { leerpunten, staat: lijst.find((een) => een.kring === kring) ?? null };
}
