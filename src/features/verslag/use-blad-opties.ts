// What a preparation sheet needs besides the windows: the look-back day of this casus, and the telephone numbers.
import { useMemo } from 'react';
import { telefoonnummers } from '../../content/actueel.ts';
import type { BladOpties } from '../../domain/blad/maak-blad.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';

export function useBladOpties(casus: CasusInBeeld): BladOpties {
  const { terugkijk } = useValue(casus.leven.feiten);
  return useMemo(() => ({ terugkijk: terugkijk.map(({ dag }) => dag), nummers: telefoonnummers }), [terugkijk]);
}
