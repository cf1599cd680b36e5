// Moving a casus, before any of that is fetched: only looks whether something stopped halfway, or waits.
import type { Verplaatsen, VerplaatsStand } from './contract.ts';
import type { VerplaatsAround } from './omgeving.ts';
import type { OpenVerplaatsen } from './verplaats.ts';

export interface LaterVerplaatsen {
  open(): Promise<Verplaatsen | null>;
  /** Goes on with what stopped halfway, if anything did. */
  hervat(): void;
  /** Goes on with what waits for the server, once that has it. */
  look(): void;
  /** Of a casus that stands in two lists: why. */
  standVan(room: string): VerplaatsStand | undefined;
  /** Of what was deleted here: may it be wiped now, for everyone? */
  magEcht(room: string): Promise<boolean>;
  /** It was wiped, for everyone: nothing of it is under way any more. */
  gewist(room: string): Promise<void>;
}

/** As in `rijen.ts`, which is not here yet. */
const ONDERWEG = 'verplaatsen';
/** It is not tried again at once: what it asks of the relay takes a while. */
const RUST_MS = 3_000;

export function createLaterVerplaatsen(around: VerplaatsAround): LaterVerplaatsen {
  const { disk, facts, now } = around;
  const standen = new Map<string, VerplaatsStand>();
  const nogTerug = new Set<string>();
  let loading: Promise<OpenVerplaatsen> | null = null;
  /** One for the whole session: it remembers what can still be put back. */
  const load = (): Promise<OpenVerplaatsen> => {
    loading ??= import('./verplaats.ts').then(({ openVerplaatsen }) => openVerplaatsen(around, standen, nogTerug));
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  let bezig = false;
  let eerder = 0;
  const hervat = async (vers: boolean) => {
    if (bezig || around.closed()) return;
    bezig = true;
    try {
      if ((await disk.listRows(ONDERWEG)).length > 0) await (await load()).hervat(vers);
    } finally {
      bezig = false;
      eerder = now();
    }
  };
  // What does not work now is tried again later.
  const probeer = (vers: boolean) => void hervat(vers).catch(() => undefined);
  return {
    async open() {
      const opened = await load();
      return around.closed() ? null : opened;
    },
    hervat: () => probeer(true),
    look() {
      const kan =
        (nogTerug.size > 0 && !facts.isOffline()) ||
        [...standen.values()].some(({ kind, naar }) => kind === 'wacht' && facts.of(naar).unsent === 0);
      if (kan && Math.abs(now() - eerder) >= RUST_MS) probeer(false);
    },
    standVan: (room) => standen.get(room),
    async magEcht(room) {
      return (await disk.getRow(ONDERWEG, room)) === undefined || (await load()).magEcht(room);
    },
    async gewist(room) {
      await disk.deleteRow(ONDERWEG, room);
      if (standen.delete(room)) around.changed();
    },
  };
}
