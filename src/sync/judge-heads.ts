// Judges what the heads of the others mean for us (S22): do we miss something, do they, do we differ? Pure; knows no clock and no network.
import type { Head } from '../sealed/document.ts';
import { aheadOf, type Frontier, joinFrontiers, reaches, sameFrontier } from '../sealed/frontier.ts';

/** A frontier that somebody did not reach, and for how many looks now. While people write there is always a newer one; that is no lack. */
interface Lack {
  until: Frontier;
  looks: number;
}

/** The same of others, by what each of them said. Who said nothing since may well have it: with many here each tells less often. */
interface TheirLack {
  until: Frontier;
  /** Their last head, and how many they told in a row that came no nearer. */
  told: ReadonlyMap<number, { head: Head; times: number }>;
}

export interface Worry {
  we: Lack | null;
  they: TheirLack | null;
  relay: Lack | null;
  differs: number;
  gap: number;
}

export const NO_WORRY: Worry = { we: null, they: null, relay: null, differs: 0, gap: 0 };

export interface Looked {
  /** Under which number the others know us. */
  me: number;
  own: Head;
  /** Each head is the very object that was told; one that is told anew is another. */
  others: ReadonlyMap<number, Head>;
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

/**
 * One who writes it all again is enough. Of those who can, the lowest number has the shortest patience and the others each a
 * longer one, so that it also comes about when the first cannot be heard.
 */
const patienceOf = (before: number) => PATIENCE + 2 * Math.ceil(Math.log2(before + 1));

/**
 * Not reached `until` by their last word. A word from before we saw the lack does not count: it may have crossed what we hold.
 * Nor does one that comes nearer: they are busy taking it in.
 */
function lastingTheirs(before: TheirLack | null, others: Looked['others'], now: Frontier): TheirLack | null {
  const lacking = (until: Frontier) => [...others].filter(([, { frontier }]) => !reaches(frontier, until));
  const still = before ? lacking(before.until) : [];
  const until = before && still.length > 0 ? before.until : now;
  const who = until === now ? lacking(now) : still;
  if (who.length === 0) return null;
  const told = who.map(([client, head]) => {
    const last = until === before?.until ? before.told.get(client) : undefined;
    if (last?.head === head) return [client, last] as const;
    const stuck = last && aheadOf(until, head.frontier) >= aheadOf(until, last.head.frontier);
    return [client, { head, times: stuck ? last.times + 1 : 0 }] as const;
  });
  return { until, told: new Map(told) };
}

export function judgeHeads(before: Worry, { me, own, others, held, stored, gap }: Looked): Judged {
  const heads = [...others.values()];
  const theirs = heads.reduce<Frontier>((all, { frontier }) => joinFrontiers(all, frontier), new Map());
  const like = (head: Head) =>
    own.digest && head.digest && sameFrontier(own.frontier, head.frontier) ? sameBytes(own.digest, head.digest) : null;
  const beforeMe = (can: (head: Head) => boolean) =>
    [...others].filter(([client, head]) => client < me && can(head)).length;
  const worry: Worry = {
    we: lasting(before.we, (until) => !reaches(own.frontier, until), theirs),
    // What the relay has not got, others cannot have.
    they: reaches(stored, held) ? lastingTheirs(before.they, others, own.frontier) : null,
    relay: lasting(before.relay, (until) => !reaches(stored, until), held),
    differs: heads.some((head) => like(head) === false) ? before.differs + 1 : 0,
    gap: gap ? before.gap + 1 : 0,
  };
  const until = worry.they?.until;
  const said = Math.max(0, ...[...(worry.they?.told.values() ?? [])].map(({ times }) => times));
  const theyMiss = !!until && said > 0 && said + 1 >= patienceOf(beforeMe(({ frontier }) => reaches(frontier, until)));
  const all = theyMiss || worry.differs >= patienceOf(beforeMe((head) => like(head) === true));
  return {
    worry,
    missing: (worry.we?.looks ?? 0) >= PATIENCE,
    resync: isTurn(worry.we?.looks ?? 0) || isTurn(worry.gap),
    resend: isTurn(worry.relay?.looks ?? 0),
    heal: all ? 'all' : worry.gap > patienceOf(beforeMe(() => true)) ? 'if-needed' : null,
  };
}
