// Watches the time of a phase: right again at once when the page comes back, a sign and words at the end. Advances nothing.
import { useEffect, useReducer, useRef } from 'react';
import { beurtNu, resterend } from '../../domain/sessie/klok.ts';
import type { Sessie } from '../../domain/sessie/sessie.ts';
import { announce } from '../../ui/melding.tsx';
import { geefSein, maakKlaar } from './geluid.ts';

const KIJK_MS = 250;
const MINUUT_MS = 60_000;

/** A number that changes every second, and when the page comes back; for what follows from the time. */
export function useSeconde(tijd: () => number): number {
  const [, teken] = useReducer((keer: number) => keer + 1, 0);
  const laatste = useRef(0);
  useEffect(() => {
    const kijk = () => {
      const seconde = Math.ceil(tijd() / 1_000);
      if (seconde === laatste.current) return;
      laatste.current = seconde;
      teken();
    };
    const timer = setInterval(kijk, KIJK_MS);
    document.addEventListener('visibilitychange', kijk);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', kijk);
    };
  }, [tijd]);
  return tijd();
}

/** Says once per stay in a phase that a minute is left, and that the time is up; again when minutes were added. */
export function useSein(sessie: Sessie, tijd: () => number): void {
  const nu = useRef(sessie);
  nu.current = sessie;
  useEffect(() => {
    let vorig: { beurt: string; rest: number } | null = null;
    const kijk = () => {
      const beurt = beurtNu(nu.current);
      const rest = resterend(nu.current, tijd());
      if (!beurt || rest === null) {
        vorig = null;
        return;
      }
      const eerst = vorig?.beurt === beurt.id ? vorig.rest : null;
      vorig = { beurt: beurt.id, rest };
      if (eerst === null) return;
      if (eerst > 0 && rest <= 0) {
        geefSein();
        announce('De tijd van deze fase is om. Jullie gaan zelf verder.');
      } else if (eerst > MINUUT_MS && rest <= MINUUT_MS && rest > 0) announce('Nog 1 minuut.');
    };
    kijk();
    const timer = setInterval(kijk, KIJK_MS);
    document.addEventListener('visibilitychange', kijk);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', kijk);
    };
  }, [tijd]);
  useEffect(() => {
    for (const soort of ['pointerdown', 'keydown'] as const) document.addEventListener(soort, maakKlaar);
    return () => {
      for (const soort of ['pointerdown', 'keydown'] as const) document.removeEventListener(soort, maakKlaar);
    };
  }, []);
}
