// The windows with someone reading along: marks in their fields, and the counter under them.
import { type ReactNode, useState } from 'react';
import type { MeeleesVenstersProps } from '../../meelezen/MeeleesVensters.tsx';
import { later } from '../../ui/later.tsx';
import { type Merken, Merkplek } from '../../ui/merkplek.ts';

const MeeleesVensters = later<MeeleesVenstersProps>(
  () => import('../../meelezen/MeeleesVensters.tsx').then((piece) => piece.MeeleesVensters),
  'Ik kan nu niet meelezen. Je tekst is wel bewaard.',
);

export function MetMeelezer({ children, ...props }: Omit<MeeleesVenstersProps, 'onMerken'> & { children: ReactNode }) {
  const [merken, setMerken] = useState<Merken | null>(null);
  return (
    <>
      <Merkplek value={merken}>{children}</Merkplek>
      <MeeleesVensters {...props} onMerken={setMerken} />
    </>
  );
}
