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

/** The kind of rows of that casus. */
export const sessieRij = (room: string) => `sessie/${room}`;

/** What is being written to each row, by disk: sealing takes a moment, and who reads meanwhile would read what was there before. */
const bezig = new WeakMap<object, Map<string, Promise<void>>>();

export function createSessieRijen(disk: Pick<Disk, 'getRow' | 'putRow'>, sealer: Sealer, room: string): SessieRijen {
  const kind = sessieRij(room);
  const aad = (id: string) => `${kind}/${id}`;
  const schrijvend = bezig.get(disk) ?? new Map<string, Promise<void>>();
  bezig.set(disk, schrijvend);
  return {
    async lees(id) {
      await schrijvend.get(aad(id))?.catch(() => undefined);
      const bytes = await disk.getRow(kind, id);
      if (!bytes) return '';
      try {
        return new TextDecoder().decode(await sealer.open(bytes, aad(id)));
      } catch (error) {
        if (error instanceof CannotOpen && error.reason === 'geen-sleutel') throw error;
        return '';
      }
    },
    zet(id, tekst) {
      const rij = aad(id);
      const eerst = schrijvend.get(rij) ?? Promise.resolve();
      // One after the other: the last words stay, also when sealing them went faster.
      const dit = eerst
        .catch(() => undefined)
        .then(async () => disk.putRow(kind, id, await sealer.seal(new TextEncoder().encode(tekst), rij)));
      const klaar = dit.finally(() => schrijvend.get(rij) === klaar && schrijvend.delete(rij));
      schrijvend.set(rij, klaar);
      return klaar;
    },
  };
}

/** Ids of what is kept of this casus. */
export const listSessieRijen = async (disk: Pick<Disk, 'listRows'>, room: string): Promise<string[]> =>
  (await disk.listRows(sessieRij(room))).map(({ id }) => id);

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
  for (const { id } of await disk.listRows(sessieRij(room))) await disk.deleteRow(sessieRij(room), id);
}
