// Two ways to keep typing and going about quick in a large casus: draw a long list in pieces, and let pictures follow when the typing rests.
import { startTransition, useEffect, useState } from 'react';

const STUK = 24;

/** The first of a long list at once, the rest in pieces soon after. */
export function useBeetjeBijBeetje<T>(alle: readonly T[]): readonly T[] {
  const [aantal, setAantal] = useState(STUK);
  const klaar = aantal >= alle.length;
  useEffect(() => {
    if (klaar) return;
    const timer = setTimeout(() => startTransition(() => setAantal(aantal + STUK)), 16);
    return () => clearTimeout(timer);
  }, [klaar, aantal]);
  return klaar ? alle : alle.slice(0, aantal);
}

const RUST_MS = 400;

/** The value once it stood still for a moment; at first the value itself. */
export function useRustig<T>(value: T): T {
  const [rustig, setRustig] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRustig(value)), RUST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rustig;
}
