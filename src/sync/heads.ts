// Compares heads with the others who are here (S22): notices what the relay withholds, and writes it again when we hold it.
import type { SealedDocument } from '../sealed/document.ts';
import type { Frontier } from '../sealed/frontier.ts';
import { heldFrontier } from '../sealed/outer.ts';
import { judgeHeads, NO_WORRY } from './judge-heads.ts';
import type { Presence } from './presence.ts';

export interface Heads {
  /** Someone here holds what we cannot get. */
  missing(): boolean;
  stop(): void;
}

interface Surroundings {
  isLevel(): boolean;
  /** What the relay has confirmed. */
  stored(): Frontier;
  /** Ask the relay for what it has; give it what it has not confirmed. */
  resync(): void;
  resend(): void;
  changed(): void;
  lookMs?: number;
}

const LOOK_MS = 1_500;
/** Each next time we write everything again we wait longer: a relay that withholds must not make us flood it. */
const HEAL_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 300_000;

export function watchHeads(doc: SealedDocument, presence: Presence, around: Surroundings): Heads {
  let worry = NO_WORRY;
  let missing = false;
  let healedAt = 0;
  let pause = HEAL_PAUSE_MS;
  let looking = false;
  const lookMs = around.lookMs ?? LOOK_MS;

  const look = async () => {
    if (!around.isLevel()) return;
    const own = await doc.head();
    const judged = judgeHeads(worry, {
      me: doc.outer.clientID,
      own,
      others: presence.heads(),
      held: heldFrontier(doc.outer),
      stored: around.stored(),
      gap: doc.status().gap,
    });
    worry = judged.worry;
    // Who lacks something says so again: silence would be taken for a delay.
    presence.tell(own, (worry.we?.looks ?? 0) > 1);
    if (judged.resync) around.resync();
    if (judged.resend) around.resend();
    if (missing !== judged.missing) {
      missing = judged.missing;
      around.changed();
    }
    if (judged.heal && Date.now() - healedAt > pause) {
      healedAt = Date.now();
      pause = Math.min(MAX_PAUSE_MS, pause * 2);
      worry = NO_WORRY;
      await doc.heal(judged.heal === 'all');
      presence.renew();
    }
    if (!judged.heal && Date.now() - healedAt > 4 * MAX_PAUSE_MS) pause = HEAL_PAUSE_MS;
  };

  // A little apart, so that not everyone tells at the same moment.
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
    lookMs * (1 + Math.random() / 3),
  );

  return {
    missing: () => missing,
    stop: () => clearInterval(timer),
  };
}
