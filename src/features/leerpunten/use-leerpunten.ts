// The leerpunten of one kring for as long as the screen is there.
import { useCallback } from 'react';
import type { Leerpunten, LeerpuntenStaat } from '../../store/leerpunten/contract.ts';
import { fixedValue, useOpened, useRuggespraak, useValue } from '../../store/react.tsx';

const GEEN = fixedValue<readonly LeerpuntenStaat[]>([]);

/** `leerpunten` null: on its way. `staat` null: that kring is not here. */
export function useLeerpunten(kring: string): { leerpunten: Leerpunten | null; staat: LeerpuntenStaat | null } {
  const ruggespraak = useRuggespraak();
  const leerpunten = useOpened(useCallback(() => ruggespraak.leerpunten(), [ruggespraak]));
  const lijst = useValue(leerpunten?.lijst ?? GEEN);
  return { leerpunten, staat: lijst.find((een) => een.kring === kring) ?? null };
}
