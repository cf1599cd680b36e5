// Where what was set aside and who is called what lies: sealed rows on this disk, of one casus or of the device; or in memory, for what is kept nowhere. Knows not what is in them.
import type { Disk } from '../../disk/disk.ts';
import type { Sealer } from '../../vault/contract.ts';
import { CannotOpen } from '../../vault/primitives.ts';

export interface MeeleesRijen {
  /** What does not open is left out. Rejects when the lock closed meanwhile. */
  list(): Promise<{ id: string; data: unknown }[]>;
  /** On disk when this is done. A row for each thing: two tabs that write at once write beside each other. */
  put(id: string, data: unknown): Promise<void>;
  /** Calls now and after every change, also by other tabs. */
  watch(changed: () => void): () => void;
}

export interface MeeleesDisk {
  casus(room: string): MeeleesRijen;
  toestel: MeeleesRijen;
  /** Nothing of it is on this device any more. */
  forget(room: string): Promise<void>;
}

const CASUS = 'meelezen';
const TOESTEL = 'meelezen-toestel';

export function createMeeleesDisk(disk: Disk, sealer: Sealer): MeeleesDisk {
  const forgotten = new Set<string>();
  const kindOf = (room: string) => `${CASUS}/${room}`;
  const aad = (kind: string, id: string) => `${kind}/${id}`;
  const open = async (kind: string, id: string, bytes: Uint8Array) => {
    try {
      const plain = await sealer.open(bytes, aad(kind, id));
      return [{ id, data: JSON.parse(new TextDecoder().decode(plain)) as unknown }];
    } catch (error) {
      if (error instanceof CannotOpen && error.reason === 'geen-sleutel') throw error;
      return [];
    }
  };
  const rijen = (kind: string, isGone: () => boolean): MeeleesRijen => ({
    list: async () =>
      (await Promise.all((await disk.listRows(kind)).map(({ id, bytes }) => open(kind, id, bytes)))).flat(),
    async put(id, data) {
      const bytes = await sealer.seal(new TextEncoder().encode(JSON.stringify(data)), aad(kind, id));
      if (isGone()) return;
      await disk.putRow(kind, id, bytes);
      // Wiped while it was being written.
      if (isGone()) await disk.deleteRow(kind, id);
    },
    watch: (changed) => disk.watchRows(kind, () => changed()),
  });
  return {
    casus(room) {
      forgotten.delete(room);
      return rijen(kindOf(room), () => forgotten.has(room));
    },
    toestel: rijen(TOESTEL, () => false),
    async forget(room) {
      forgotten.add(room);
      for (const { id } of await disk.listRows(kindOf(room))) await disk.deleteRow(kindOf(room), id);
    },
  };
}

export function createMeeleesGeheugen(): MeeleesRijen {
  const rows = new Map<string, unknown>();
  const watchers = new Set<() => void>();
  return {
    list: async () => [...rows].map(([id, data]) => ({ id, data })),
    async put(id, data) {
      rows.set(id, structuredClone(data));
      for (const changed of [...watchers]) changed();
    },
    watch(changed) {
      watchers.add(changed);
      changed();
      return () => void watchers.delete(changed);
    },
  };
}
