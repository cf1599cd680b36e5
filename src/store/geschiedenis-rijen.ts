// Versions of casussen on this disk: sealed rows, one for each day and a few from before something was put back, thirty days long. Knows not what a version holds.
import type { Disk } from '../disk/disk.ts';
import { dagenTussen, dagOp } from '../domain/casus-leven.ts';
import type { Sealer } from '../vault/contract.ts';

/** What a version is of; small, so that a list need not read the versions. */
const OVER = 'geschiedenis-dag';
const VERSIE = 'geschiedenis-versie';

export const BEWAAR_DAGEN = 30;
/** More than are kept, so that no two of them share a place; the name of a row says nothing but its turn. */
const PLAATSEN = 32;
const DAY_MS = 86_400_000;

export interface DagRij {
  dag: string;
  op: number;
  /** 0: how a day ended. 1 and up: how it stood before something was put back that day. */
  beurt: number;
  /** Tells whether two versions are the same. */
  digest: string;
}

export interface GeschiedenisRijen {
  /** Newest first. */
  list(room: string): Promise<DagRij[]>;
  /** On disk when this is done. Takes the place of the one of that day and turn. */
  put(room: string, rij: DagRij, versie: Uint8Array): Promise<void>;
  /** null: not there, or it does not open. */
  read(room: string, rij: DagRij): Promise<Uint8Array<ArrayBuffer> | null>;
  forget(room: string): Promise<void>;
  /** Throws away what is too old. */
  prune(now: number): Promise<void>;
}

const dagNummer = (dag: string): number => Math.floor(Date.parse(dag) / DAY_MS);
export const isTeOud = (dag: string, now: number): boolean => dagenTussen(dag, dagOp(now)) > BEWAAR_DAGEN;

const nameOf = (room: string, dag: string, beurt: number): string =>
  `${room}/${dagNummer(dag) % PLAATSEN}${beurt > 0 ? `~${beurt}` : ''}`;
const aad = (kind: string, name: string) => `${kind}/${name}`;

const isRij = (value: unknown): value is [dag: string, op: number, beurt: number, digest: string] =>
  Array.isArray(value) &&
  /^\d{4}-\d\d-\d\d$/.test(String(value[0])) &&
  typeof value[1] === 'number' &&
  Number.isInteger(value[2]) &&
  typeof value[3] === 'string';

const RUW = 0;
const KLEIN = 1;
const passed = async (bytes: Uint8Array, through: CompressionStream | DecompressionStream) =>
  new Uint8Array(
    await new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(through)).arrayBuffer(),
  );
/** The first byte says whether the rest is made small: not every browser can. */
async function pack(versie: Uint8Array): Promise<Uint8Array> {
  const small = await passed(versie, new CompressionStream('deflate-raw')).catch(() => null);
  const packed = new Uint8Array(1 + (small ?? versie).length);
  packed[0] = small ? KLEIN : RUW;
  packed.set(small ?? versie, 1);
  return packed;
}
const unpack = async (packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  packed[0] === KLEIN ? passed(packed.subarray(1), new DecompressionStream('deflate-raw')) : packed.slice(1);

export function createGeschiedenisRijen(disk: Disk, sealer: Sealer): GeschiedenisRijen {
  const open = async (id: string, bytes: Uint8Array): Promise<DagRij | null> => {
    try {
      const read = JSON.parse(new TextDecoder().decode(await sealer.open(bytes, aad(OVER, id))));
      if (!isRij(read)) return null;
      const [dag, op, beurt, digest] = read;
      return { dag, op, beurt, digest };
    } catch {
      return null;
    }
  };
  const remove = async (name: string) => {
    // What tells of it goes last, so that nothing is left that nobody knows of.
    await disk.deleteRow(VERSIE, name);
    await disk.deleteRow(OVER, name);
  };
  const rowsOf = async (room: string) => (await disk.listRows(OVER)).filter(({ id }) => id.startsWith(`${room}/`));

  return {
    async list(room) {
      const rijen = await Promise.all((await rowsOf(room)).map(({ id, bytes }) => open(id, bytes)));
      return rijen.flatMap((rij) => rij ?? []).sort((a, b) => b.op - a.op || a.beurt - b.beurt);
    },
    async put(room, { dag, op, beurt, digest }, versie) {
      const name = nameOf(room, dag, beurt);
      const over = new TextEncoder().encode(JSON.stringify([dag, op, beurt, digest]));
      // Sealed for its day too: a place that is used again never shows another day.
      const sealed = await sealer.seal(await pack(versie), aad(VERSIE, `${name}/${dag}`));
      await disk.putRow(OVER, name, await sealer.seal(over, aad(OVER, name)));
      await disk.putRow(VERSIE, name, sealed);
    },
    async read(room, { dag, beurt }) {
      const name = nameOf(room, dag, beurt);
      try {
        const sealed = await disk.getRow(VERSIE, name);
        return sealed ? await unpack(await sealer.open(sealed, aad(VERSIE, `${name}/${dag}`))) : null;
      } catch {
        return null;
      }
    },
    async forget(room) {
      for (const { id } of await rowsOf(room)) await remove(id);
    },
    async prune(now) {
      for (const { id, bytes } of await disk.listRows(OVER)) {
        const rij = await open(id, bytes);
        if (rij && isTeOud(rij.dag, now)) await remove(id);
      }
    },
  };
}
