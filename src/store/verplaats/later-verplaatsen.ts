// Moving a casus, before any of that is fetched: only looks whether something stopped halfway, or waits.
import { createLaterDeel } from '../later-deel.ts';
import type { Verplaatsen, VerplaatsStand } from './contract.ts';
import type { VerplaatsAround } from './omgeving.ts';

export interface LaterVerplaatsen {
  /** null: it locked meanwhile. */
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
  stop(): Promise<void>;
}

/** As in `rijen.ts`, which is not here yet. */
const ONDERWEG = 'verplaatsen';
/** It is not tried again at once: what it asks of the relay takes a while. */
const RUST_MS = 3_000;

export function createLaterVerplaatsen(options: Omit<VerplaatsAround, 'closed'>): LaterVerplaatsen {
  const { disk, facts, now } = options;
  const standen = new Map<string, VerplaatsStand>();
  const nogTerug = new Set<string>();
  /** One for the whole session: it remembers what can still be put back. */
  const deel = createLaterDeel(async (closed) => {
    const { openVerplaatsen } = await import('./verplaats.ts');
    return () => openVerplaatsen({ ...options, closed }, standen, nogTerug);
  });
  let bezig = false;
  let eerder = 0;
  const hervat = async (vers: boolean) => {
    if (bezig || deel.dicht()) return;
    bezig = true;
    try {
      if ((await disk.listRows(ONDERWEG)).length > 0) await (await deel.laad()).hervat(vers);
    } finally {
      bezig = false;
      eerder = now();
    }
  };
  // What does not work now is tried again later.
  const probeer = (vers: boolean) => void hervat(vers).catch(() => undefined);
  return {
    open: deel.open,
    hervat: () => probeer(true),
    look() {
      const kan =
        (nogTerug.size > 0 && !facts.isOffline()) ||
        [...standen.values()].some(({ kind, naar }) => kind === 'wacht' && facts.of(naar).unsent === 0);
      if (kan && Math.abs(now() - eerder) >= RUST_MS) probeer(false);
    },
    standVan: (room) => standen.get(room),
    async magEcht(room) {
      return (await disk.getRow(ONDERWEG, room)) === undefined || (await deel.laad()).magEcht(room);
    },
    async gewist(room) {
      await disk.deleteRow(ONDERWEG, room);
      if (standen.delete(room)) options.changed();
    },
    stop: deel.stop,
  };
}
