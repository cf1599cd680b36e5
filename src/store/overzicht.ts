// What is known of each document without opening it: last change, what was unsent, whether it is whole here. Sealed rows.
import type { Disk } from '../disk/disk.ts';
import type { Sealer } from '../vault/contract.ts';

const ROW = 'overzicht';
const aad = (room: string) => `${ROW}/${room}`;

export interface Overzicht {
  /** Minute since 1970 of the newest change; 0: none. */
  minute: number;
  unsent: number;
  /** How many records of it were ever seen here; only grows. */
  records: number;
  /** Was it once brought level with the relay, or made here: does it open whole in flight mode? */
  heel: boolean;
}

export interface Overzichten {
  get(room: string): Overzicht | undefined;
  set(room: string, overzicht: Overzicht): void;
  forget(room: string): Promise<void>;
  flushed(): Promise<void>;
}

const same = (a: Overzicht | undefined, b: Overzicht) =>
  a?.minute === b.minute && a.unsent === b.unsent && a.records === b.records && a.heel === b.heel;

export async function loadOverzichten(disk: Disk, sealer: Sealer): Promise<Overzichten> {
  const known = new Map<string, Overzicht>();
  const dirty = new Set<string>();
  let writing: Promise<void> = Promise.resolve();
  for (const { id, bytes } of await disk.listRows(ROW)) {
    try {
      const [minute = 0, unsent = 0, heel = 0, records = 0] = JSON.parse(
        new TextDecoder().decode(await sealer.open(bytes, aad(id))),
      );
      known.set(id, { minute, unsent, records, heel: heel === 1 });
    } catch {
      // Only a summary: the next visit to the document writes it anew.
    }
  }
  const writeDirty = async () => {
    for (const room of [...dirty]) {
      dirty.delete(room);
      const now = known.get(room);
      if (!now) continue;
      const bytes = new TextEncoder().encode(JSON.stringify([now.minute, now.unsent, now.heel ? 1 : 0, now.records]));
      await disk.putRow(ROW, room, await sealer.seal(bytes, aad(room)));
    }
  };
  /** One at a time, or an older summary could be the last on disk. */
  const write = (): Promise<void> => {
    writing = writing.catch(() => undefined).then(writeDirty);
    return writing;
  };
  return {
    get: (room) => known.get(room),
    set(room, overzicht) {
      if (same(known.get(room), overzicht)) return;
      known.set(room, overzicht);
      if (dirty.size === 0) setTimeout(() => void write().catch(() => undefined), 300);
      dirty.add(room);
    },
    async forget(room) {
      known.delete(room);
      // What is being written just now would be there again after it.
      await writing.catch(() => undefined);
      await disk.deleteRow(ROW, room);
    },
    flushed: write,
  };
}
