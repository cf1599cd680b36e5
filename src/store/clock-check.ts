// Whether this device's clock can be trusted with destroying: compared with the server's, and never going back. Knows nothing of casussen.
import type { Disk } from '../disk/disk.ts';
import { dagOp } from '../domain/casus-leven.ts';
import type { Sealer } from '../vault/contract.ts';
import type { KlokStand } from './contract.ts';

const DAY_MS = 86_400_000;
/** More than this apart: one of the two is wrong, and it is not for us to say which. */
const VERSCHIL_MS = DAY_MS;
/** An answer, or no answer, is good for so long. */
const VERS_MS = 30_000;
const WEER_MS = 3_600_000;

const ROW = 'klok';
const ID = 'laatst';
const AAD = `${ROW}/${ID}`;

export interface KlokCheck {
  stand(): KlokStand;
  /** Today. By the server once this clock turned out wrong: only to show, never to destroy by. */
  vandaag(): string;
  /** The earlier of the two clocks, ms since 1970; null when the server was not reached or does not agree. */
  bevestig(): Promise<number | null>;
  /** It says it is earlier than it was before, and nobody confirmed that. */
  isTerug(): boolean;
  /** Remembers how late it is, and asks the server once in a while. */
  tick(): void;
  /** The network or the person came back: ask anew. */
  wake(): void;
}

export interface KlokOptions {
  disk: Disk;
  sealer: Sealer;
  now: () => number;
  /** What time the server says it is; null: no answer. */
  relayTime: () => Promise<number | null>;
  changed: () => void;
}

export async function loadKlokCheck({ disk, sealer, now, relayTime, changed }: KlokOptions): Promise<KlokCheck> {
  const readLast = async (): Promise<number> => {
    const row = await disk.getRow(ROW, ID);
    if (!row) return 0;
    const last: unknown = JSON.parse(new TextDecoder().decode(await sealer.open(row, AAD)));
    return typeof last === 'number' ? last : 0;
  };
  let last = await readLast().catch(() => 0);
  let stand: KlokStand = 'onbekend';
  /** How far the server is ahead of a clock that is wrong. */
  let ahead = 0;
  let answer: { asked: number; relay: number | null } | null = null;
  let asking: Promise<void> | null = null;

  const remember = (at: number) => {
    last = at;
    void sealer
      .seal(new TextEncoder().encode(JSON.stringify(at)), AAD)
      .then((bytes) => disk.putRow(ROW, ID, bytes))
      .catch(() => undefined);
  };
  const ask = async () => {
    const relay = await relayTime().catch(() => null);
    const here = now();
    answer = { asked: here, relay };
    const before = stand;
    if (relay === null) {
      // It was right before; nobody knows about now.
      if (stand === 'klopt') stand = 'onbekend';
      if (stand !== before) changed();
      return;
    }
    const right = Math.abs(relay - here) <= VERSCHIL_MS;
    stand = right ? 'klopt' : 'klopt-niet';
    ahead = right ? 0 : relay - here;
    // It was ahead once, and is right now.
    if (right && last > here) remember(here);
    if (stand !== before) changed();
  };
  const isFresh = (ms: number) => answer !== null && Math.abs(now() - answer.asked) < ms;
  const askOnce = (): Promise<void> => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };

  return {
    stand: () => stand,
    vandaag: () => dagOp(now() + ahead),
    async bevestig() {
      if (!isFresh(VERS_MS)) await askOnce();
      if (stand !== 'klopt' || !answer || answer.relay === null || !isFresh(VERS_MS)) return null;
      return Math.min(answer.relay + now() - answer.asked, now());
    },
    isTerug: () => now() < last - DAY_MS,
    tick() {
      if (now() > last + WEER_MS) remember(now());
      if (!isFresh(stand === 'klopt' ? WEER_MS : VERS_MS)) void askOnce();
    },
    wake() {
      answer = null;
      void askOnce();
    },
  };
}
