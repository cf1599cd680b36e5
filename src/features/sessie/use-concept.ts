// Words that are being typed and not given yet: kept on this device while they are, also when the phase goes on or the screen goes. Knows not what they are.
import { useEffect, useRef, useState } from 'react';
import type { Kladblok } from '../../store/sessie/contract.ts';
import type { LevendeWoorden } from '../../ui/live-text.ts';

const WACHT_MS = 400;

interface ConceptTekst extends LevendeWoorden {
  zet(tekst: string): void;
}

interface Concept {
  /** false: what was kept is on its way. */
  gelezen: boolean;
  tekst: string;
  bron: ConceptTekst;
  /** Given, or thrown away: nothing of it stays. */
  wis(): void;
}

/** `blad` has to stay the same object for as long as it is about the same words. */
export function useConcept(blad: Kladblok): Concept {
  const [tekst, setTekst] = useState('');
  const [gelezen, setGelezen] = useState(false);
  const staat = useRef({ tekst: '', bewaard: '', luisteraars: new Set<() => void>() });
  const bewaar = useRef(() => {});
  bewaar.current = () => {
    const { tekst: nu, bewaard } = staat.current;
    if (nu === bewaard) return;
    staat.current.bewaard = nu;
    // The disk refused, or it locked: the next letter tries again.
    blad.schrijf(nu).catch(() => {
      staat.current.bewaard = bewaard;
    });
  };
  const [bron] = useState<ConceptTekst>(() => {
    const zet = (nieuw: string) => {
      staat.current.tekst = nieuw;
      setTekst(nieuw);
      for (const changed of staat.current.luisteraars) changed();
    };
    return {
      get: () => staat.current.tekst,
      subscribe(changed) {
        staat.current.luisteraars.add(changed);
        return () => {
          staat.current.luisteraars.delete(changed);
        };
      },
      vervang(van, tot, door) {
        const nu = staat.current.tekst;
        zet(nu.slice(0, van) + door + nu.slice(tot));
      },
      zet,
    };
  });
  useEffect(() => {
    let gone = false;
    blad.lees().then(
      (kept) => {
        if (gone) return;
        // What was typed meanwhile stands.
        if (staat.current.tekst === '') {
          staat.current.bewaard = kept;
          bron.zet(kept);
        }
        setGelezen(true);
      },
      () => gone || setGelezen(true),
    );
    return () => {
      gone = true;
    };
  }, [blad, bron]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moment after each letter
  useEffect(() => {
    const timer = setTimeout(() => bewaar.current(), WACHT_MS);
    return () => clearTimeout(timer);
  }, [tekst]);
  useEffect(() => {
    const weg = () => bewaar.current();
    document.addEventListener('visibilitychange', weg);
    return () => {
      document.removeEventListener('visibilitychange', weg);
      weg();
    };
  }, []);
  // Not a moment later: what was given would be offered again to who goes at once.
  const wis = () => {
    bron.zet('');
    bewaar.current();
  };
  return { gelezen, tekst, bron, wis };
}
