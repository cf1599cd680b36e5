// Tabs with guides on one disk that can refuse, a lock they share, and what lies readable on that disk.
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { type Doorlopen, openDoorlopen } from '../../src/store/doorlopen.ts';
import type { TestLock } from './slot-in-memory.ts';

export interface Refusing {
  put?: ((id: string) => unknown) | undefined;
  list?: (() => unknown) | undefined;
  delete?: ((id: string) => unknown) | undefined;
}

export interface Tab {
  disk: Disk;
  /** Each may throw what a disk throws, or wait. */
  refuses: Refusing;
  doorlopen: Doorlopen;
  unlock(): void;
  slotOpen(): boolean;
}

const opened: Disk[] = [];

export function openTab(name: string, lock?: TestLock, now?: () => number): Tab {
  const disk = openDisk(name);
  opened.push(disk);
  const refuses: Refusing = {};
  const refusing: Disk = {
    ...disk,
    async putRow(kind, id, bytes) {
      await refuses.put?.(id);
      await disk.putRow(kind, id, bytes);
    },
    async listRows(kind) {
      await refuses.list?.();
      return disk.listRows(kind);
    },
    async deleteRow(kind, id) {
      await refuses.delete?.(id);
      await disk.deleteRow(kind, id);
    },
  };
  const doorlopen = openDoorlopen(refusing, now);
  const tab = lock?.tab();
  if (tab) doorlopen.followSlot(tab.slot);
  return { disk, refuses, doorlopen, unlock: () => tab?.unlock(), slotOpen: () => Boolean(tab?.slot.get()) };
}

export function closeTabs(): void {
  for (const disk of opened.splice(0)) disk.close();
}

/** The rows that lie open, by id, as whoever has the device reads them. */
export async function readable({ disk }: Pick<Tab, 'disk'>): Promise<Record<string, string>> {
  const rows = await disk.listRows('doorloop');
  return Object.fromEntries(rows.map(({ id, bytes }) => [id, new TextDecoder().decode(bytes)]));
}

/** Until nothing moves any more: what lies open is the same a few times in a row. */
export async function settle(tab: Pick<Tab, 'disk'>, lock?: TestLock): Promise<void> {
  let same = 0;
  for (let before = ''; same < 4; ) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    const now = JSON.stringify([await readable(tab), [...(lock?.rows ?? [])]]);
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
