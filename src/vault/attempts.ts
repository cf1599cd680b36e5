// The growing wait after wrong phrases. Kept on disk, so a reload does not lift it; nothing is ever destroyed.
import type { Disk } from '../disk/disk.ts';

const KEY = 'kluis-pogingen';
const MOST_S = 60;

/** 0, 0, 1, 2, 4, 8 ... 60 seconds after the 1st, 2nd, 3rd ... wrong phrase in a row. */
export const delayAfter = (wrong: number): number => (wrong < 3 ? 0 : Math.min(MOST_S, 2 ** (wrong - 3)) * 1000);

interface Attempts {
  wrong: number;
  /** Clock when the wait began. */
  since: number;
}

function readAttempts(value: unknown): Attempts {
  const { wrong, since } = (value ?? {}) as Partial<Attempts>;
  if (!Number.isSafeInteger(wrong) || !Number.isFinite(since)) return { wrong: 0, since: 0 };
  return { wrong: Math.max(0, wrong ?? 0), since: since ?? 0 };
}

export function openAttempts(disk: Disk, now: () => number) {
  // Disk may be full; then this memory still counts.
  let known: Attempts = { wrong: 0, since: 0 };
  const write = async (next: Attempts) => {
    known = next;
    await disk.putOpen(KEY, next).catch(() => {});
  };
  async function read(): Promise<Attempts> {
    const stored = readAttempts(await disk.getOpen(KEY).catch(() => null));
    if (stored.wrong > known.wrong) known = stored;
    return known;
  }

  return {
    /** Until when no phrase is tried (ms since 1970), or null. */
    async wait(): Promise<number | null> {
      const { wrong, since } = await read();
      const delay = delayAfter(wrong);
      if (delay === 0) return null;
      // The clock was set back. Counting from `since` could lock for years, letting go would make the wait free: begin it again.
      if (now() < since) {
        await write({ wrong, since: now() });
        return now() + delay;
      }
      return now() < since + delay ? since + delay : null;
    },
    async failed(): Promise<number | null> {
      const { wrong } = await read();
      await write({ wrong: wrong + 1, since: now() });
      const delay = delayAfter(wrong + 1);
      return delay === 0 ? null : now() + delay;
    },
    async succeeded(): Promise<void> {
      await write({ wrong: 0, since: now() });
    },
  };
}
