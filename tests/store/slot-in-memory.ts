// A lock in memory, for tests of what goes behind it: closing it shuts all tabs, the rows stay, and who still holds them reads nothing and seals nothing.
import type { SlotRijen } from '../../src/store/contract.ts';
import { createValue, type Settable } from '../../src/store/value.ts';

export type Doing = 'list' | 'put' | 'delete';

export interface TestLock {
  /** What lies behind it, as JSON by id. */
  rows: Map<string, string>;
  /** Called before each reaches the disk: may wait, or throw what a disk throws. */
  before: (doing: Doing, id: string) => unknown;
  /** For one tab: what it follows, and opening it there. */
  tab(): { slot: Settable<SlotRijen | null>; unlock(): void };
  /** In all tabs at once. */
  close(): void;
}

export function createLock(): TestLock {
  const rows = new Map<string, string>();
  const watchers = new Set<() => void>();
  const tabs = new Set<Settable<SlotRijen | null>>();
  let closings = 0;
  const tell = () => {
    for (const changed of [...watchers]) queueMicrotask(() => watchers.has(changed) && changed());
  };

  const createRijen = (): SlotRijen => {
    const opened = closings;
    const needKey = () => {
      if (closings !== opened) throw new Error('locked');
    };
    return {
      async list() {
        await lock.before('list', '');
        const found = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
        needKey();
        return found.map(([id, json]) => {
          try {
            return { id, data: JSON.parse(json) as unknown, stuk: false };
          } catch {
            return { id, data: null, stuk: true };
          }
        });
      },
      async put(id, data) {
        needKey();
        const json = JSON.stringify(data);
        // Sealed before the lock closed: it is still written after.
        await lock.before('put', id);
        rows.set(id, json);
        tell();
      },
      async delete(id) {
        await lock.before('delete', id);
        rows.delete(id);
        tell();
      },
      watch(changed) {
        const mine = () => changed();
        watchers.add(mine);
        queueMicrotask(mine);
        return () => void watchers.delete(mine);
      },
    };
  };

  const lock: TestLock = {
    rows,
    before: () => undefined,
    tab() {
      const slot = createValue<SlotRijen | null>(null, Object.is);
      tabs.add(slot);
      return {
        slot,
        unlock: () => {
          if (!slot.get()) slot.set(createRijen());
        },
      };
    },
    close() {
      closings++;
      for (const slot of tabs) slot.set(null);
    },
  };
  return lock;
}
