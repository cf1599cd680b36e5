// The marks of a text field: the same words behind it with lines under them, and under it a row of what was found, for a finger, a key or a voice.
import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import type { LevendeWoorden } from '../ui/live-text.ts';
import type { Merken, Veld } from '../ui/merkplek.ts';
import { GEGEVENWOORDEN } from './gegeven-woorden.ts';
import type { SchermMeelezing } from './meelezing.ts';
import './meelezen.css';
import '../ui/vondst.css';
import { createVeldPlek, type VeldPlek, type VeldStaat } from './veld-plek.ts';

const LEEG: VeldStaat = { tekst: '', gemerkt: [] };

export function createVeldmerken(meelezing: SchermMeelezing): Merken {
  const plekken = new Map<Veld, VeldPlek>();
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  const subscribe = (watcher: () => void) => {
    watchers.add(watcher);
    return () => {
      watchers.delete(watcher);
    };
  };
  const useStaat = (veld: RefObject<Veld | null>): VeldStaat =>
    useSyncExternalStore(subscribe, () => (veld.current && plekken.get(veld.current)?.staat.get()) ?? LEEG);

  function Achter({ veld }: { veld: RefObject<Veld | null> }) {
    const { tekst, gemerkt } = useStaat(veld);
    return (
      <div className="live-text-achter" aria-hidden="true">
        {gemerkt.map((one, at) => (
          <span key={one.sleutel}>
            {tekst.slice(gemerkt[at - 1]?.end ?? 0, one.start)}
            <span className="vondst" data-ernst={one.ernst} data-vondst={one.sleutel}>
              {tekst.slice(one.start, one.end)}
            </span>
          </span>
        ))}
        {tekst.slice(gemerkt.at(-1)?.end ?? 0)}
      </div>
    );
  }

  function Onder({ veld, bron, waar }: { veld: RefObject<Veld | null>; bron: LevendeWoorden; waar: string }) {
    useEffect(() => {
      const element = veld.current;
      if (!element) return;
      const plek = createVeldPlek(element, bron, waar, meelezing);
      plekken.set(element, plek);
      const unwatch = plek.staat.subscribe(changed);
      changed();
      return () => {
        unwatch();
        plekken.delete(element);
        plek.close();
      };
    }, [veld, bron, waar]);
    const { gemerkt } = useStaat(veld);
    if (gemerkt.length === 0) return null;
    const vraag = (sleutel: string) => {
      const plek = veld.current && plekken.get(veld.current);
      if (plek) meelezing.vraag(plek, sleutel);
    };
    return (
      <ul className="veld-vondsten" aria-label={`Om naar te kijken in ${waar}`}>
        {gemerkt.map((one) => (
          <li key={one.sleutel}>
            <button type="button" className="veld-vondst small" onClick={() => vraag(one.sleutel)}>
              <span className="vondst" data-ernst={one.ernst}>
                {one.woord}
              </span>{' '}
              <span className="subtle">
                {one.zeker ? '' : 'misschien '}
                {GEGEVENWOORDEN[one.gegeven]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    );
  }
  return { Achter, Onder };
}
