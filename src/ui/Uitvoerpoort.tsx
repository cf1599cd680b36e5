// Holds a gate in the place of the screen it belongs to for as long as it is open, and afterwards exactly what was read in it. Knows no gate and no text.
import { type ReactNode, useCallback, useState } from 'react';
import { announce } from './melding.tsx';

/** `T`: anything that is another when what leaves is. */
export function Uitvoerpoort<T>(props: {
  /** As it would leave now. */
  nu: T;
  /** Said when it was gone through. */
  klaar: string;
  poort: (uitgang: { onKlaar: (gelezen: T) => void; onTerug: () => void }) => ReactNode;
  /** `isVeranderd`: it was read, but it is another since, and is to be read again. */
  children: (staat: { isNagelezen: boolean; isVeranderd: boolean; naarPoort: () => void }) => ReactNode;
}) {
  const [inPoort, setInPoort] = useState(false);
  const [gelezen, setGelezen] = useState<{ wat: T } | null>(null);
  const naarPoort = useCallback(() => setInPoort(true), []);
  const isNagelezen = gelezen !== null && gelezen.wat === props.nu;
  if (!inPoort) return props.children({ isNagelezen, isVeranderd: gelezen !== null && !isNagelezen, naarPoort });
  return props.poort({
    onKlaar(wat) {
      setGelezen({ wat });
      setInPoort(false);
      announce(props.klaar);
    },
    onTerug: () => setInPoort(false),
  });
}
