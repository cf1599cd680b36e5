// Reads along with the look-back: its fields, and the reason of the number given there.
import { useMemo } from 'react';
import type { Analyse } from '../domain/vensters/analyse.ts';
import type { CasusVensters } from '../store/contract.ts';
import { Meelees, type MeeleesProps } from './Meelees.tsx';
import { eigenReden } from './venster-teksten.ts';

export interface MeeleesTerugblikProps extends Pick<MeeleesProps, 'casus' | 'onMerken'> {
  vensters: CasusVensters;
  analyse: Analyse;
}

export function MeeleesTerugblik({ vensters, analyse, ...props }: MeeleesTerugblikProps) {
  // It is on screen already.
  const teksten = useMemo(() => eigenReden('terug', analyse, vensters, () => undefined), [analyse, vensters]);
  return <Meelees {...props} teksten={teksten} />;
}
