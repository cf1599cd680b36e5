// Whether a title may be kept now. Who reads it along comes a moment later than the field, or never: then that is said once, and the next press goes through, unless they have come by then: what they see is shown first.
import { useCallback, useRef, useState } from 'react';
import { announce } from './melding.tsx';

export const TITEL_NIET_GELEZEN = 'Ik kan nu niet meelezen. Kijk zelf of er geen naam in staat.';
/** Longer nobody waits: for who reads to come, or for what they say. */
export const GEDULD_MS = 2000;

/** May this title be kept now? false: there is something to see first. Asked again with the same title, it may. */
export type TitelVraag = (titel: string) => Promise<boolean>;

export function useTitelVraag() {
  const [lezer, setNu] = useState<{ vraag: TitelVraag } | null>(null);
  const [gezegd, setGezegd] = useState<string | null>(null);
  const laatste = useRef(lezer);
  const wachter = useRef<() => void>(undefined);
  const setLezer = useCallback((next: { vraag: TitelVraag } | null) => {
    laatste.current = next;
    setNu(next);
    if (next) wachter.current?.();
  }, []);
  return {
    /** For who reads along: what to ask; null when it is gone. */
    setLezer,
    /** Nobody could read this title, and whoever wants to keep it should know. */
    isOngelezen: (titel: string): boolean => !lezer && gezegd === titel,
    async vraag(titel: string): Promise<boolean> {
      if (!laatste.current && gezegd === titel) return true;
      if (!laatste.current)
        await new Promise<void>((done) => {
          wachter.current = done;
          setTimeout(done, GEDULD_MS);
        });
      if (laatste.current) return laatste.current.vraag(titel);
      setGezegd(titel);
      announce(TITEL_NIET_GELEZEN);
      return false;
    },
  };
}
