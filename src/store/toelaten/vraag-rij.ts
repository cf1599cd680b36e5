// What this device remembers of kringen it asked to join: a sealed row for each, until it is in or the person knows it is not.
import type { Disk } from '../../disk/disk.ts';
import type { Sealer } from '../../vault/contract.ts';

/** An empty row: this device was in, and learns the log anew. */
export const VRAAG_ROW = 'meedoen-gevraagd';

const STANDEN = ['vraagt', 'wacht', 'trekt-in', 'niet-toegelaten'] as const;

export interface VraagRij {
  uitnodiging: string;
  /** ms since 1970. */
  op: number;
  /** vraagt: sent, and nobody said yet that it arrived. trekt-in: the person wants it no more; it waits until the log says so too. */
  stand: (typeof STANDEN)[number];
}

function leesRij(read: Record<string, unknown> | null): VraagRij | null {
  const { uitnodiging, op } = read ?? {};
  const stand = STANDEN.find((one) => one === read?.stand);
  return typeof uitnodiging === 'string' && typeof op === 'number' && stand ? { uitnodiging, op, stand } : null;
}

export interface VraagRijen {
  /** null: no request of this person, or a row that does not open. */
  list(): Promise<{ kring: string; rij: VraagRij | null }[]>;
  get(kring: string): Promise<VraagRij | null>;
  put(kring: string, rij: VraagRij): Promise<void>;
  delete(kring: string): Promise<void>;
}

const aad = (kring: string) => `${VRAAG_ROW}/${kring}`;

export function createVraagRijen(disk: Disk, sealer: Sealer): VraagRijen {
  const open = async (kring: string, bytes: Uint8Array): Promise<VraagRij | null> => {
    if (bytes.length === 0) return null;
    try {
      const opened = await sealer.open(new Uint8Array(bytes), aad(kring));
      return leesRij(JSON.parse(new TextDecoder().decode(opened)));
    } catch {
      return null;
    }
  };
  return {
    list: async () =>
      Promise.all(
        (await disk.listRows(VRAAG_ROW)).map(async ({ id, bytes }) => ({ kring: id, rij: await open(id, bytes) })),
      ),
    async get(kring) {
      const bytes = await disk.getRow(VRAAG_ROW, kring);
      return bytes ? open(kring, bytes) : null;
    },
    async put(kring, rij) {
      await disk.putRow(VRAAG_ROW, kring, await sealer.seal(new TextEncoder().encode(JSON.stringify(rij)), aad(kring)));
    },
    delete: (kring) => disk.deleteRow(VRAAG_ROW, kring),
  };
}
