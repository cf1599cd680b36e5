// Own werkvormen of this device, to be named before all goes off it. What cannot be looked at counts as something that may be there.
import { useCallback } from 'react';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { Ruggespraak } from '../../store/contract.ts';
import { fixedValue, useOpened, useValue } from '../../store/react.tsx';
import type { EigenWerkvormen } from '../../store/sessie/contract.ts';

const GEEN = fixedValue<readonly Werkvorm[]>([]);
const [NUL, EEN] = [fixedValue(0), fixedValue(1)];
type Mijn = Pick<EigenWerkvormen, 'lijst' | 'onleesbaar'> & { close?(): void };
const GEEN_MIJN: Mijn = { lijst: GEEN, onleesbaar: NUL };
/** What could not be looked at may be there. */
const NIET_GEZIEN: Mijn = { lijst: GEEN, onleesbaar: EEN };
const sluit = (mijn: Mijn) => mijn.close?.();

export function useWerkvormen(ruggespraak: Ruggespraak, isOpen: boolean) {
  const open = useCallback(
    async (): Promise<Mijn> => (await ruggespraak.eigenWerkvormen().catch(() => NIET_GEZIEN)) ?? GEEN_MIJN,
    [ruggespraak],
  );
  const mijn = useOpened(isOpen ? open : null, sluit);
  return {
    laden: isOpen && mijn === null,
    werkvormen: useValue(mijn?.lijst ?? GEEN),
    onleesbaar: useValue(mijn?.onleesbaar ?? NUL),
  };
}
