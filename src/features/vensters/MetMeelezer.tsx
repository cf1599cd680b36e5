// The windows with someone reading along: marks in their fields, and the counter under them.
import type { ReactNode } from 'react';
import type { MeeleesVenstersProps } from '../../meelezen/MeeleesVensters.tsx';
import { later } from '../../ui/later.tsx';
import { MetMerken, NIET_MEELEZEN } from '../../ui/MetMerken.tsx';

const MeeleesVensters = later<MeeleesVenstersProps>(
  () => import('../../meelezen/MeeleesVensters.tsx').then((piece) => piece.MeeleesVensters),
  NIET_MEELEZEN,
);

export function MetMeelezer({ children, ...props }: Omit<MeeleesVenstersProps, 'onMerken'> & { children: ReactNode }) {
  return <MetMerken onder={(onMerken) => <MeeleesVensters {...props} onMerken={onMerken} />}>{children}</MetMerken>;
}
