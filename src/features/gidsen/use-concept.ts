// What is being filled in on a page, before it is an answer. Kept on the device within half a second, page by page, so that going back, a reload or another page loses nothing.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Concept, Doorlopen } from '../../store/doorlopen.ts';

export type Waarden = Concept['waarden'];

/** `start`: what stands now; for when nothing was being filled in here, or when that began from something else. */
export function useConcept(doorlopen: Doorlopen, doorloop: string, plek: string, start: Concept) {
  const [concept, setConcept] = useState<Concept>(() => doorlopen.plek(doorloop)?.concepten[plek] ?? start);
  const latest = useRef(concept);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /**
   * `mine`: what is being filled in here; null lets go of it, undefined leaves it. `at`: where the person is; a write that
   * was still on its way when they went elsewhere must not bring them back here.
   */
  const keep = useCallback(
    (mine: Concept | null | undefined, at = doorlopen.plek(doorloop)?.plek ?? plek) => {
      const { [plek]: before, ...concepten } = doorlopen.plek(doorloop)?.concepten ?? {};
      const now = mine === undefined ? before : mine;
      void doorlopen.setPlek(doorloop, { plek: at, concepten: now ? { ...concepten, [plek]: now } : concepten });
    },
    [doorlopen, doorloop, plek],
  );
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (dirty.current) keep(latest.current);
    dirty.current = false;
  }, [keep]);
  useEffect(() => {
    if (doorlopen.plek(doorloop)?.plek !== plek) keep(undefined, plek);
    const hide = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [doorlopen, doorloop, plek, keep, flush]);

  const set = useCallback((next: Concept) => {
    latest.current = next;
    setConcept(next);
  }, []);
  const change = useCallback(
    (deel: Waarden) => {
      set({ ...latest.current, waarden: { ...latest.current.waarden, ...deel } });
      dirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, 400);
    },
    [set, flush],
  );
  /** It became an answer, or was called off: nothing is being filled in any more. What is on screen now began from `van`. */
  const clear = useCallback(
    (van?: Concept['van']) => {
      clearTimeout(timer.current);
      dirty.current = false;
      if (van) set({ ...latest.current, van: { ...latest.current.van, ...van } });
      keep(null);
    },
    [set, keep],
  );
  return { concept, change, clear };
}

export const listOf = (waarden: Waarden, key: string): readonly string[] => {
  const value = waarden[key];
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);
};
export const textOf = (waarden: Waarden, key: string): string => {
  const value = waarden[key];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};
