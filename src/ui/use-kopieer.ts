// Words to the clipboard, and what came of it in a sentence that is also said. Knows not what the words are.
import { useState } from 'react';
import { announce } from './melding.tsx';

/** `nee`: said where it cannot be done, with what can be done instead. */
export function useKopieer(nee: string) {
  const [gezegd, setGezegd] = useState<string | null>(null);
  const kopieer = async (tekst: string, ja: string) => {
    let zin = ja;
    try {
      // Not every browser has it, nor does every page.
      await navigator.clipboard.writeText(tekst);
    } catch {
      zin = nee;
    }
    setGezegd(zin);
    announce(zin);
  };
  return { gezegd, kopieer };
}
