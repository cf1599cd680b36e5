// What of sessions never leaves this device: keys of own judgements until they are shown, and the notepad. Sealed rows per casus, gone with it.
import type { Disk } from '../../disk/disk.ts';
import type { Sealer } from '../../vault/contract.ts';
import { CannotOpen } from '../../vault/primitives.ts';

export interface SessieRijen {
  /** '' when there is none or it does not open. Rejects when the lock closed meanwhile. */
  lees(id: string): Promise<string>;
  /** On disk when this is done. */
  zet(id: string, tekst: string): Promise<void>;
}

const kindOf = (room: string) => `sessie/${room}`;

export function createSessieRijen(disk: Pick<Disk, 'getRow' | 'putRow'>, sealer: Sealer, room: string): SessieRijen {
  const kind = kindOf(room);
  const aad = (id: string) => `${kind}/${id}`;
  return {
    async lees(id) {
      const bytes = await disk.getRow(kind, id);
      if (!bytes) return '';
      try {
        return new TextDecoder().decode(await sealer.open(bytes, aad(id)));
      } catch (error) {
        if (error instanceof CannotOpen && error.reason === 'geen-sleutel') throw error;
        return '';
      }
    },
    async zet(id, tekst) {
      await disk.putRow(kind, id, await sealer.seal(new TextEncoder().encode(tekst), aad(id)));
    },
  };
}

/** Ids of what is kept of this casus. */
export const listSessieRijen = async (disk: Pick<Disk, 'listRows'>, room: string): Promise<string[]> =>
  (await disk.listRows(kindOf(room))).map(({ id }) => id);

/** In memory, for what is kept nowhere. */
export function createSessieGeheugen(): SessieRijen {
  const rows = new Map<string, string>();
  return {
    lees: async (id) => rows.get(id) ?? '',
    zet: async (id, tekst) => void rows.set(id, tekst),
  };
}

/** Nothing of it is on this device any more. */
export async function vergeetSessies(disk: Pick<Disk, 'listRows' | 'deleteRow'>, room: string): Promise<void> {
  for (const { id } of await disk.listRows(kindOf(room))) await disk.deleteRow(kindOf(room), id);
}
