// Own werkvormen of this device, also half made ones, to be named before all goes off it. What cannot be looked at counts as something that may be there.
import { useCallback } from 'react';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { Ruggespraak } from '../../store/contract.ts';
import { fixedValue, useOpened, useValue } from '../../store/react.tsx';
import type { EigenWerkvormen, HalfGemaakt } from '../../store/sessie/contract.ts';

const GEEN = fixedValue<readonly Werkvorm[]>([]);
const [NUL, EEN] = [fixedValue(0), fixedValue(1)];
const GEEN_HALVE = fixedValue<HalfGemaakt>({ lijst: [], onleesbaar: 0 });
type Mijn = Pick<EigenWerkvormen, 'lijst' | 'onleesbaar' | 'half'> & { close?(): void };
const GEEN_MIJN: Mijn = { lijst: GEEN, onleesbaar: NUL, half: GEEN_HALVE };
/** What could not be looked at may be there. */
const NIET_GEZIEN: Mijn = { lijst: GEEN, onleesbaar: EEN, half: GEEN_HALVE };
const sluit = (mijn: Mijn) => mijn.close?.();

export function useWerkvormen(ruggespraak: Ruggespraak, isOpen: boolean) {
  const open = useCallback(
    async (): Promise<Mijn> => (await ruggespraak.eigenWerkvormen().catch(() => NIET_GEZIEN)) ?? GEEN_MIJN,
    [ruggespraak],
  );
  const mijn = useOpened(isOpen ? open : null, sluit);
  const half = useValue(mijn?.half ?? GEEN_HALVE);
  return {
    laden: isOpen && mijn === null,
    werkvormen: useValue(mijn?.lijst ?? GEEN),
    halve: half.lijst.map(({ van, titel }) => ({ id: van, titel: titel || 'Nog zonder naam' })),
    onleesbaar: useValue(mijn?.onleesbaar ?? NUL) + half.onleesbaar,
  };
}
