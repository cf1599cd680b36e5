// What is being written for a consultregel or in a talk: in memory, and sealed on this device as soon as there is a lock. A device without a lock keeps it only until the app closes. Knows not what it says.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ruggespraak, SlotRijen } from '../../store/contract.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';

type Velden = Readonly<Record<string, string | number | boolean>>;

const WACHT_MS = 300;
const geheugen = new Map<string, Velden>();
const bewaakt = new WeakSet<Ruggespraak>();
const GEEN = fixedValue<SlotRijen | null>(null);

/** Once it locks nothing of it is in memory, whatever screen is shown. */
function bewaak(ruggespraak: Ruggespraak): void {
  if (bewaakt.has(ruggespraak)) return;
  bewaakt.add(ruggespraak);
  ruggespraak.overlegRijen.subscribe(() => {
    if (ruggespraak.overlegRijen.get() === null) geheugen.clear();
  });
}

/** Of what lies there only what fits. */
function passend<T extends Velden>(leeg: T, data: unknown): T {
  if (typeof data !== 'object' || data === null) return leeg;
  const gevonden = Object.entries(data).filter(([naam, waarde]) => typeof waarde === typeof leeg[naam]);
  return { ...leeg, ...Object.fromEntries(gevonden) };
}

/** What was written before it was unlocked, and what lay there: of each the words that say something, the newest first. */
const samen = <T extends Velden>(leeg: T, nieuw: T, oud: T): T => ({
  ...oud,
  ...Object.fromEntries(Object.entries(nieuw).filter(([naam, waarde]) => waarde !== leeg[naam])),
});

export interface Bewaard<T extends Velden> {
  velden: T;
  /** Until then what was kept may still come: nothing is to be written. */
  geladen: boolean;
  zet(deel: Partial<T>): void;
  /** Begins anew; nothing of it stays here. */
  wis(): void;
  /** Is it kept on this device when the app closes? */
  blijft: boolean;
}

/** `leeg` has to stay the same object. */
export function useBewaard<T extends Velden>(id: string, leeg: T): Bewaard<T> {
  const ruggespraak = useRuggespraakIfLoaded();
  const rijen = useValue(ruggespraak?.overlegRijen ?? GEEN);
  const [velden, setVelden] = useState<T>(() => passend(leeg, geheugen.get(id)));
  useEffect(() => {
    if (ruggespraak) bewaak(ruggespraak);
  }, [ruggespraak]);

  const wacht = useRef<{ timer: ReturnType<typeof setTimeout>; nu(): void } | null>(null);
  const schrijf = useCallback(() => {
    clearTimeout(wacht.current?.timer);
    wacht.current?.nu();
    wacht.current = null;
  }, []);
  const plan = useCallback(
    (waar: SlotRijen) => {
      clearTimeout(wacht.current?.timer);
      const nu = () => {
        const hier = geheugen.get(id);
        // A disk that refuses is told of elsewhere; it stays in memory.
        if (hier) void waar.put(id, hier).catch(() => undefined);
      };
      wacht.current = { timer: setTimeout(schrijf, WACHT_MS), nu };
    },
    [id, schrijf],
  );

  /** Rows that were read. */
  const [gelezen, setGelezen] = useState<SlotRijen | null>(null);
  const had = useRef(rijen !== null);
  useEffect(() => {
    if (!rijen) {
      // It locked just now.
      if (had.current) setVelden(leeg);
      had.current = false;
      return;
    }
    had.current = true;
    let weg = false;
    const klaar = (data: unknown) => {
      if (weg) return;
      const hier = geheugen.get(id);
      const oud = passend(leeg, data);
      const nu = hier ? samen(leeg, passend(leeg, hier), oud) : oud;
      if (hier || data !== undefined) geheugen.set(id, nu);
      setVelden(nu);
      setGelezen(rijen);
      if (hier) plan(rijen);
    };
    // A disk that refuses: then it begins with what is in memory.
    rijen.list().then(
      (alle) => klaar(alle.find((een) => een.id === id)?.data),
      () => klaar(undefined),
    );
    return () => {
      weg = true;
    };
  }, [rijen, id, leeg, plan]);
  // Leaving the screen, or the app.
  useEffect(() => {
    document.addEventListener('visibilitychange', schrijf);
    return () => {
      document.removeEventListener('visibilitychange', schrijf);
      schrijf();
    };
  }, [schrijf]);

  return {
    velden,
    // Who began already goes on; what lay there comes in beside it.
    geladen: rijen === null || gelezen === rijen || geheugen.has(id),
    zet(deel) {
      const next = { ...passend(leeg, geheugen.get(id)), ...deel };
      geheugen.set(id, next);
      setVelden(next);
      if (rijen) plan(rijen);
    },
    wis() {
      geheugen.delete(id);
      setVelden(leeg);
      clearTimeout(wacht.current?.timer);
      wacht.current = null;
      void rijen?.delete(id).catch(() => undefined);
    },
    blijft: rijen !== null,
  };
}
