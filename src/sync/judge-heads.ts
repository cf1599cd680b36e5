// Judges what the heads of the others mean for us (S22): do we miss something, do they, do we differ? Pure; knows no clock and no network.
import type { Head } from '../sealed/document.ts';
import { type Frontier, joinFrontiers, reaches, sameFrontier } from '../sealed/frontier.ts';

/** A frontier that somebody did not reach, and for how many looks now. While people write there is always a newer one; that is no lack. */
interface Lack {
  until: Frontier;
  looks: number;
}

export interface Worry {
  we: Lack | null;
  they: Lack | null;
  relay: Lack | null;
  differs: number;
  gap: number;
}

export const NO_WORRY: Worry = { we: null, they: null, relay: null, differs: 0, gap: 0 };

export interface Looked {
  own: Head;
  others: readonly Head[];
  /** What our outer document holds, and what the relay has confirmed. */
  held: Frontier;
  stored: Frontier;
  /** Content is known to be missing here. */
  gap: boolean;
}

export interface Judged {
  worry: Worry;
  /** Someone here holds what we cannot get. */
  missing: boolean;
  /** Ask the relay for what it has. */
  resync: boolean;
  /** Give the relay what it has not confirmed: it lost a message, or the tab that wrote it died before sending. */
  resend: boolean;
  /** all: write everything again, whatever our own records say. if-needed: only if they do not say it all. */
  heal: 'all' | 'if-needed' | null;
}

/** What lasts this many looks is no ordinary delay. */
export const PATIENCE = 3;

const lasting = (before: Lack | null, lacks: (until: Frontier) => boolean, now: Frontier): Lack | null => {
  if (before && lacks(before.until)) return { ...before, looks: before.looks + 1 };
  return lacks(now) ? { until: now, looks: 1 } : null;
};

/** Once every so many looks, for as long as it lasts. */
const isTurn = (looks: number) => looks > 0 && looks % PATIENCE === 0;

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);

export function judgeHeads(before: Worry, { own, others, held, stored, gap }: Looked): Judged {
  const theirs = others.reduce<Frontier>((all, { frontier }) => joinFrontiers(all, frontier), new Map());
  const differ = others.some(
    ({ frontier, digest }) =>
      own.digest && digest && sameFrontier(own.frontier, frontier) && !sameBytes(own.digest, digest),
  );
  const worry: Worry = {
    we: lasting(before.we, (until) => !reaches(own.frontier, until), theirs),
    they:
      // What the relay has not got, others cannot have.
      !reaches(stored, held)
        ? null
        : lasting(before.they, (until) => others.some(({ frontier }) => !reaches(frontier, until)), own.frontier),
    relay: lasting(before.relay, (until) => !reaches(stored, until), held),
    differs: differ ? before.differs + 1 : 0,
    gap: gap ? before.gap + 1 : 0,
  };
  const theyMiss = (worry.they?.looks ?? 0) >= PATIENCE;
  const all = theyMiss || worry.differs >= PATIENCE;
  return {
    worry,
    missing: (worry.we?.looks ?? 0) >= PATIENCE,
    resync: isTurn(worry.we?.looks ?? 0) || isTurn(worry.gap),
    resend: isTurn(worry.relay?.looks ?? 0),
    heal: all ? 'all' : worry.gap > PATIENCE ? 'if-needed' : null,
  };
}
