// A part of a screen with marks in its fields, and under it the one who marks. Knows not what is marked, or why.
import { type ReactNode, useState } from 'react';
import { type Merken, Merkplek } from './merkplek.ts';

/** Said where reading along does not work, or cannot be fetched. */
export const NIET_MEELEZEN = 'Ik kan nu niet meelezen. Je tekst is wel bewaard.';

export function MetMerken(props: {
  children: ReactNode;
  /** Gets where to put the marks. */
  onder(onMerken: (merken: Merken | null) => void): ReactNode;
}) {
  const [merken, setMerken] = useState<Merken | null>(null);
  return (
    <>
      <Merkplek value={merken}>{props.children}</Merkplek>
      {props.onder(setMerken)}
    </>
  );
}
