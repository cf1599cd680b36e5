// What is under way of moving a casus: a sealed row for each, so that what stopped halfway is finished or cleared away, and never done twice.
import type { Disk } from '../../disk/disk.ts';
import type { Sealer } from '../../vault/contract.ts';

/** Hashes of what stood at one moment in a casus, and of what the list said of it. */
export interface Afdruk {
  inhoud: string;
  regel: string;
}

/**
 * maken: it is being made there. wacht: it is listed there, and the old one stands. weg: it is out of the old kring, and not
 * wiped there yet. terug: it is being put back. twee: both stay, and the person reads that.
 */
export interface Onderweg {
  stap: 'maken' | 'wacht' | 'weg' | 'terug' | 'twee';
  /** The new room. */
  naar: string;
  /** The old one as it was written over, and the new one as it was made; null: an older version did not keep that. */
  was: { oud: Afdruk; nieuw: Afdruk } | null;
  /** What the person chose: a kring; null: a new one of just me; undefined: an older version did not keep that. */
  gevraagd: string | null | undefined;
}

export interface OnderwegRijen {
  all(): Promise<(Onderweg & { van: string })[]>;
  get(van: string): Promise<Onderweg | null>;
  put(van: string, onderweg: Onderweg): Promise<void>;
  delete(van: string): Promise<void>;
}

const ONDERWEG = 'verplaatsen';
const STAPPEN: readonly unknown[] = ['maken', 'wacht', 'weg', 'terug', 'twee'];
const aad = (van: string) => `${ONDERWEG}/${van}`;

const isAfdruk = (een: Partial<Afdruk> | undefined): een is Afdruk =>
  typeof een?.inhoud === 'string' && typeof een.regel === 'string';

export function createOnderwegRijen(disk: Disk, sealer: Sealer): OnderwegRijen {
  const read = async (van: string, bytes: Uint8Array): Promise<Onderweg | null> => {
    try {
      const { stap, naar, was, gevraagd } = JSON.parse(new TextDecoder().decode(await sealer.open(bytes, aad(van))));
      if (!STAPPEN.includes(stap) || typeof naar !== 'string') return null;
      return {
        ...{ stap, naar, was: isAfdruk(was?.oud) && isAfdruk(was?.nieuw) ? was : null },
        gevraagd: gevraagd === null || typeof gevraagd === 'string' ? gevraagd : undefined,
      };
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
    async put(van, { stap, naar, was, gevraagd }) {
      const bytes = new TextEncoder().encode(JSON.stringify({ stap, naar, was, gevraagd }));
      await disk.putRow(ONDERWEG, van, await sealer.seal(bytes, aad(van)));
    },
    delete: (van) => disk.deleteRow(ONDERWEG, van),
  };
}
