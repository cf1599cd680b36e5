// How people write, seeded: runs of letters at the cursor, a few taken back, now and then a jump. 260,000 edits leave about 105,000 characters.
import type * as Y from 'yjs';

export interface Trace {
  /** One edit: one letter in or out. */
  step(text: Y.Text): void;
}

const LETTERS = 'eenndaatirolsvghk zwmbuj pc  e';

export function createTrace(seed = 1): Trace {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
  let cursor = 0;
  let left = 0;
  let kind: 'in' | 'out' = 'in';
  return {
    step(text) {
      if (left === 0) {
        kind = kind === 'in' ? 'out' : 'in';
        left = kind === 'in' ? 5 + below(36) : 1 + below(18);
        // Mostly on where one was or at the end; sometimes back to a sentence of before.
        const chance = below(100);
        if (chance < 4) cursor = below(text.length + 1);
        else if (chance < 10) cursor = text.length;
      }
      left--;
      cursor = Math.min(cursor, text.length);
      if (kind === 'out' && cursor > 0) text.delete(--cursor, 1);
      else text.insert(cursor++, LETTERS[below(LETTERS.length)] ?? 'e');
    },
  };
}
