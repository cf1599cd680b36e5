// The gate before words of a consult go to the kring: every field of them, as it will be read there.
import { useMemo } from 'react';
import type { CasusMeelezer, Nagelezen } from '../store/meelezen/contract.ts';
import { Poort } from './Poort.tsx';
import { createDeelBron } from './poort-bron.ts';

export function PoortConcept(props: {
  /** What it is about, above the title. */
  wat: string;
  meelezer: CasusMeelezer;
  onKlaar: (nagelezen: readonly Nagelezen[]) => unknown;
  onTerug: () => void;
}) {
  const { meelezer } = props;
  const bron = useMemo(() => createDeelBron([{ titel: '', meelezer }]), [meelezer]);
  return (
    <Poort waarvoor="delen" wat={props.wat} bron={bron} vanGeenCasus onKlaar={props.onKlaar} onTerug={props.onTerug} />
  );
}
