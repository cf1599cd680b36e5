// Reads along with one screen: passes each text on once, and knows everything that is marked on that screen, whether reading fails, and about which mark someone asks.
import type { Value } from '../store/contract.ts';
import type { CasusMeelezer, Gevonden } from '../store/meelezen/contract.ts';
import type { Gemerkt, Leesplek, Meelezing } from '../store/meelezen/leesplek.ts';

/** More than all the paragraphs someone sees in an hour. */
const MAX_ONTHOUDEN = 500;

export interface Treffer {
  plek: Leesplek;
  gemerkt: Gemerkt;
}

export interface MeelezingStand {
  treffers: readonly Treffer[];
  mislukt: boolean;
  /** The one someone asks about. */
  gevraagd: Treffer | null;
  /** Goes up when someone asks what there is at all. */
  lijst: number;
}

export interface SchermMeelezing extends Meelezing {
  stand: Value<MeelezingStand>;
  meelezer: CasusMeelezer;
  sluit(): void;
  probeerOpnieuw(): void;
  close(): void;
}

export function createMeelezing(meelezer: CasusMeelezer): SchermMeelezing {
  const onthouden = new Map<string, Promise<readonly Gevonden[]>>();
  const plekken = new Map<Leesplek, () => void>();
  const watchers = new Set<() => void>();
  const beurtWatchers = new Set<() => void>();
  const falend = new Set<object>();
  let eigenBeurt = 0;
  let wachtOpTel = false;
  let stand: MeelezingStand = { treffers: [], mislukt: false, gevraagd: null, lijst: 0 };

  const zet = (deel: Partial<MeelezingStand>) => {
    stand = { ...stand, ...deel };
    for (const watcher of watchers) watcher();
  };
  /** A text that is in a list and in a field on the same screen counts in the list's place, as the field. */
  const tel = () => {
    wachtOpTel = false;
    const eerst = new Map<unknown, Leesplek>();
    for (const plek of plekken.keys()) if (!plek.los || !eerst.has(plek.bron)) eerst.set(plek.bron, plek);
    const treffers = [...eerst.values()].flatMap((plek) => plek.gemerkt.get().map((gemerkt) => ({ plek, gemerkt })));
    zet({ treffers });
  };
  /** A screen with hundreds of texts hears of them one by one. */
  const telStraks = () => {
    if (!wachtOpTel) queueMicrotask(tel);
    wachtOpTel = true;
  };
  const opnieuw = () => {
    onthouden.clear();
    eigenBeurt += 1;
    for (const watcher of beurtWatchers) watcher();
  };
  const unwatch = meelezer.beurt.subscribe(opnieuw);

  return {
    meelezer,
    stand: {
      get: () => stand,
      subscribe(changed) {
        watchers.add(changed);
        return () => {
          watchers.delete(changed);
        };
      },
    },
    beurt: {
      get: () => eigenBeurt,
      subscribe(changed) {
        beurtWatchers.add(changed);
        return () => {
          beurtWatchers.delete(changed);
        };
      },
    },
    lees(tekst) {
      const known = onthouden.get(tekst);
      if (known) return known;
      const asked = meelezer.lees(tekst);
      onthouden.set(tekst, asked);
      const [oldest] = onthouden.keys();
      if (onthouden.size > MAX_ONTHOUDEN && oldest !== undefined) onthouden.delete(oldest);
      asked.catch(() => {
        if (onthouden.get(tekst) === asked) onthouden.delete(tekst);
      });
      return asked;
    },
    faalt(wie, zo) {
      if (zo) falend.add(wie);
      else falend.delete(wie);
      const mislukt = falend.size > 0;
      if (mislukt !== stand.mislukt) zet({ mislukt });
    },
    voegToe(plek) {
      plekken.set(plek, plek.gemerkt.subscribe(telStraks));
      telStraks();
      return () => {
        plekken.get(plek)?.();
        plekken.delete(plek);
        telStraks();
      };
    },
    vraag(plek, sleutel) {
      const gemerkt = plek.gemerkt.get().find((one) => one.sleutel === sleutel);
      if (gemerkt) zet({ gevraagd: { plek, gemerkt } });
      else if (sleutel === null) zet({ lijst: stand.lijst + 1 });
    },
    sluit: () => zet({ gevraagd: null }),
    probeerOpnieuw: opnieuw,
    close() {
      unwatch();
      for (const stop of plekken.values()) stop();
      plekken.clear();
    },
  };
}
