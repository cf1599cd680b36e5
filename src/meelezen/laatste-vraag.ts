// Only the answer to the last question counts: what comes of an older one is dropped, and so is all of it once the screen is gone.
import { useCallback, useEffect, useRef } from 'react';

/** Gives the answer back as long as somebody waits for it; else it ends the work. */
export type Nog = <T>(antwoord: T) => T;

/** Does work as the last question; null: a newer one was asked, or the work broke, and then `mislukt` was called. `mislukt` stays the same function. */
export function useLaatsteVraag(mislukt: () => void) {
  const weg = useRef(false);
  const vraag = useRef(0);
  useEffect(() => {
    weg.current = false;
    return () => {
      weg.current = true;
      vraag.current++;
    };
  }, []);
  return useCallback(
    async <T>(werk: (nog: Nog) => Promise<T>): Promise<T | null> => {
      if (weg.current) return null;
      const deze = ++vraag.current;
      const nog: Nog = (antwoord) => {
        if (deze !== vraag.current) throw new Error('nobody waits for this any more');
        return antwoord;
      };
      try {
        return nog(await werk(nog));
      } catch {
        if (deze === vraag.current) mislukt();
        return null;
      }
    },
    [mislukt],
  );
}
