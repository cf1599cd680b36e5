// Compares heads with the others who are here (S22): notices what the relay withholds, and writes it again when we hold it.
import type { Head, SealedDocument } from '../sealed/document.ts';
import { reaches, sameFrontier } from '../sealed/frontier.ts';
import { type Presence, sameDigest } from './presence.ts';

export interface Heads {
  /** Someone here holds what we cannot get. */
  missing(): boolean;
  stop(): void;
}

interface Surroundings {
  isLevel(): boolean;
  unsent(): number;
  resync(): void;
  changed(): void;
}

const LOOK_MS = 1_500;
/** A difference that lasts this many looks is no ordinary delay. */
const PATIENCE = 3;
/** Each next time we write everything again we wait longer: a relay that withholds must not make us flood it. */
const HEAL_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 300_000;

export function watchHeads(doc: SealedDocument, presence: Presence, around: Surroundings): Heads {
  let missingFor = 0;
  let theyMissFor = 0;
  let differFor = 0;
  let ownGapFor = 0;
  let healedAt = 0;
  let pause = HEAL_PAUSE_MS;
  let looking = false;

  const compare = (own: Head, others: Iterable<Head>) => {
    let weMiss = false;
    let theyMiss = false;
    let differ = false;
    for (const other of others) {
      if (!reaches(own.frontier, other.frontier)) weMiss = true;
      if (!reaches(other.frontier, own.frontier)) theyMiss = true;
      if (own.digest && other.digest && sameFrontier(own.frontier, other.frontier))
        differ ||= !sameDigest(own.digest, other.digest);
    }
    return { weMiss, theyMiss, differ };
  };

  const look = async () => {
    if (!around.isLevel()) return;
    const own = await doc.head();
    presence.tell(own);
    const { weMiss, theyMiss, differ } = compare(own, presence.heads().values());
    const wasMissing = missingFor >= PATIENCE;
    missingFor = weMiss ? missingFor + 1 : 0;
    theyMissFor = theyMiss && around.unsent() === 0 ? theyMissFor + 1 : 0;
    differFor = differ ? differFor + 1 : 0;
    // A hole that stays, or a disk that lost what the checkpoint has: what we hold must be in live records again.
    ownGapFor = doc.status().gap ? ownGapFor + 1 : 0;
    if (missingFor === PATIENCE || ownGapFor === PATIENCE) around.resync();
    if (wasMissing !== missingFor >= PATIENCE) around.changed();
    const worried = theyMissFor >= PATIENCE || differFor >= PATIENCE || ownGapFor > PATIENCE;
    if (worried && Date.now() - healedAt > pause) {
      healedAt = Date.now();
      pause = Math.min(MAX_PAUSE_MS, pause * 2);
      theyMissFor = 0;
      await doc.heal(theyMiss || differ);
      presence.renew();
    }
    if (!worried && Date.now() - healedAt > 4 * MAX_PAUSE_MS) pause = HEAL_PAUSE_MS;
  };

  // A little apart, so that not everyone who is ahead writes it all at the same moment.
  const timer = setInterval(
    () => {
      if (looking) return;
      looking = true;
      look()
        .catch(() => undefined)
        .finally(() => {
          looking = false;
        });
    },
    LOOK_MS + Math.random() * 500,
  );

  return {
    missing: () => missingFor >= PATIENCE,
    stop: () => clearInterval(timer),
  };
}
