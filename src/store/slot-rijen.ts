// Walks, and other words, that are kept on this device behind the lock: opaque rows, each sealed for its own place. Knows not what is in them.
import type { Disk } from '../disk/disk.ts';
import type { Sealer } from '../vault/contract.ts';
import { CannotOpen } from '../vault/primitives.ts';
import type { SlotRijen } from './contract.ts';

const DOORLOOP_RIJ = 'doorloop';
/** What is being written for a consult, or in a talk. */
export const OVERLEG_RIJ = 'overleg';

export function createSlotRijen(disk: Disk, sealer: Sealer, soort = DOORLOOP_RIJ): SlotRijen {
  const aad = (id: string) => `${soort}/${id}`;
  const open = async (id: string, bytes: Uint8Array) => {
    try {
      const plain = await sealer.open(bytes, aad(id));
      return { id, data: JSON.parse(new TextDecoder().decode(plain)) as unknown, stuk: false };
    } catch (error) {
      // Locked meanwhile: that says nothing about the row.
      if (error instanceof CannotOpen && error.reason === 'geen-sleutel') throw error;
      return { id, data: null, stuk: true };
    }
  };
  return {
    list: async () => Promise.all((await disk.listRows(soort)).map(({ id, bytes }) => open(id, bytes))),
    async put(id, data) {
      await disk.putRow(soort, id, await sealer.seal(new TextEncoder().encode(JSON.stringify(data)), aad(id)));
    },
    delete: (id) => disk.deleteRow(soort, id),
    watch: (changed) => disk.watchRows(soort, () => changed()),
  };
}
