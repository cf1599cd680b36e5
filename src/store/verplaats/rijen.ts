// What is under way of moving a casus: a sealed row for each, so that what stopped halfway is finished or cleared away, and never done twice.
import type { Disk } from '../../disk/disk.ts';
import type { Sealer } from '../../vault/contract.ts';

/** maken: it is being made there. terug: it is being put back. */
export interface Onderweg {
  stap: 'maken' | 'terug';
  /** The new room. */
  naar: string;
}

export interface OnderwegRijen {
  all(): Promise<(Onderweg & { van: string })[]>;
  get(van: string): Promise<Onderweg | null>;
  put(van: string, onderweg: Onderweg): Promise<void>;
  delete(van: string): Promise<void>;
}

const ONDERWEG = 'verplaatsen';
const aad = (van: string) => `${ONDERWEG}/${van}`;

export function createOnderwegRijen(disk: Disk, sealer: Sealer): OnderwegRijen {
  const read = async (van: string, bytes: Uint8Array): Promise<Onderweg | null> => {
    try {
      const { stap, naar } = JSON.parse(new TextDecoder().decode(await sealer.open(bytes, aad(van))));
      return (stap === 'maken' || stap === 'terug') && typeof naar === 'string' ? { stap, naar } : null;
    } catch {
      return null;
    }
  };
  return {
    async all() {
      const rows = await disk.listRows(ONDERWEG);
      return (
        await Promise.all(
          rows.map(async ({ id, bytes }) => {
            const found = await read(id, bytes);
            return found ? [{ ...found, van: id }] : [];
          }),
        )
      ).flat();
    },
    async get(van) {
      const bytes = await disk.getRow(ONDERWEG, van);
      return bytes ? read(van, bytes) : null;
    },
    async put(van, onderweg) {
      await disk.putRow(ONDERWEG, van, await sealer.seal(new TextEncoder().encode(JSON.stringify(onderweg)), aad(van)));
    },
    delete: (van) => disk.deleteRow(ONDERWEG, van),
  };
}
