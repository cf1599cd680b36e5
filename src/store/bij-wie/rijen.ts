// What is kept of each casus about where it is: sealed rows on this disk, one for each toestel that was seen and one for the last copy file. Knows not what is concluded from them.
import type { Disk } from '../../disk/disk.ts';
import type { Gezien } from '../../domain/bij-wie.ts';
import { fromBase64url, toBase64url } from '../../domain/ledenlog.ts';
import type { Head } from '../../sealed/document.ts';
import type { Sealer } from '../../vault/contract.ts';
import { sha256, utf8 } from '../../vault/primitives.ts';

export interface GezienRij extends Gezien {
  /** The last it said it had; null: it did not say. */
  head: Head | null;
}

export interface BijWieRijen {
  lees(room: string): Promise<{ gezien: Map<string, GezienRij>; kopieOp: number | null }>;
  zetGezien(room: string, sign: string, rij: GezienRij): Promise<void>;
  zetKopie(room: string, op: number): Promise<void>;
}

const KOPIE = 'kopie';
const kindOf = (room: string) => `bij-wie/${room}`;

/** Who is in a kring is not to be read from this disk: the same for one toestel in one casus, and says nothing. */
const idVan = async (room: string, sign: string): Promise<string> =>
  toBase64url((await sha256(utf8(`${room}/${sign}`))).slice(0, 16));

/** All of it, also what was kept by another tab. */
export async function vergeetBijWie(disk: Disk, room: string): Promise<void> {
  for (const { id } of await disk.listRows(kindOf(room))) await disk.deleteRow(kindOf(room), id);
}

const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function readHead(value: unknown): Head | null {
  if (!Array.isArray(value)) return null;
  const [frontier, digest] = value;
  return { frontier: new Map(frontier), digest: typeof digest === 'string' ? fromBase64url(digest) : null };
}

export function createBijWieRijen(disk: Disk, sealer: Sealer): BijWieRijen {
  const aad = (room: string, id: string) => `${kindOf(room)}/${id}`;
  const put = async (room: string, id: string, data: unknown) => {
    const bytes = new TextEncoder().encode(JSON.stringify(data));
    await disk.putRow(kindOf(room), id, await sealer.seal(bytes, aad(room, id)));
  };
  return {
    async lees(room) {
      const gezien = new Map<string, GezienRij>();
      let kopieOp: number | null = null;
      for (const { id, bytes } of await disk.listRows(kindOf(room))) {
        try {
          const data = JSON.parse(new TextDecoder().decode(await sealer.open(bytes, aad(room, id))));
          if (!isMoment(data.op)) continue;
          if (id === KOPIE) kopieOp = data.op;
          else if (typeof data.sign === 'string')
            gezien.set(data.sign, {
              op: data.op,
              alles: isMoment(data.alles) ? data.alles : null,
              head: readHead(data.head),
            });
        } catch {
          // It only means that less is known; it is seen again.
        }
      }
      return { gezien, kopieOp };
    },
    zetGezien: async (room, sign, { op, alles, head }) =>
      put(room, await idVan(room, sign), {
        ...{ sign, op, alles },
        head: head && [[...head.frontier], head.digest && toBase64url(head.digest)],
      }),
    zetKopie: (room, op) => put(room, KOPIE, { op }),
  };
}
