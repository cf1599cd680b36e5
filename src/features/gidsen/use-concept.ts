// What is being filled in on a page, before it is an answer. Kept on the device within half a second, so that a reload brings back page and words.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Doorlopen, Plek } from '../../store/doorlopen.ts';

export type Concept = Plek['concept'];

/** `start`: what stands, for when nothing was being filled in here. */
export function useConcept(doorlopen: Doorlopen, doorloop: string, plek: string, start: () => Concept) {
  const [concept, setConcept] = useState<Concept>(() => {
    const kept = doorlopen.plek(doorloop);
    return kept?.plek === plek && Object.keys(kept.concept).length > 0 ? kept.concept : start();
  });
  const latest = useRef<Concept | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (latest.current) void doorlopen.setPlek(doorloop, { plek, concept: latest.current });
    latest.current = null;
  }, [doorlopen, doorloop, plek]);
  useEffect(() => {
    // Being here is worth keeping too; what was being filled in elsewhere was answered or let go of.
    if (doorlopen.plek(doorloop)?.plek !== plek) void doorlopen.setPlek(doorloop, { plek, concept: {} });
    const hide = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [doorlopen, doorloop, plek, flush]);
  const change = useCallback(
    (deel: Concept) => {
      setConcept((now) => {
        const next = { ...now, ...deel };
        latest.current = next;
        return next;
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, 400);
    },
    [flush],
  );
  /** It became an answer: nothing is being filled in any more. */
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    void doorlopen.setPlek(doorloop, { plek, concept: {} });
  }, [doorlopen, doorloop, plek]);
  return { concept, change, clear };
}

export const listOf = (concept: Concept, key: string): readonly string[] => {
  const value = concept[key];
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);
};
export const textOf = (concept: Concept, key: string): string => {
  const value = concept[key];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};
