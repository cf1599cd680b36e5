// How a walk lies in rows: one for the walk, one for each line so that two tabs can add at once, one for where someone was. Whatever lies there is read; what cannot be is counted.
import type { Disk } from '../disk/disk.ts';
import { Doorloop, Regel } from '../domain/gids/regel.ts';
import type { DoorloopKort, DoorloopStaat, SlotRijen } from './contract.ts';

const KIND = 'doorloop';

/** What was filled in on a page but not yet answered, and per question the lines that stood when that began. */
export interface Concept {
  waarden: Readonly<Record<string, string | readonly string[]>>;
  van: Readonly<Record<string, readonly string[]>>;
}

/** Where someone was in a walk, and per page what is still being filled in. */
export interface Plek {
  plek: string;
  concepten: Readonly<Record<string, Concept>>;
}

const encode = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));

/** The rows that lie open, in the shape of those behind the lock. */
export function openRijen(disk: Disk): SlotRijen {
  return {
    async list() {
      return (await disk.listRows(KIND)).map(({ id, bytes }) => {
        try {
          return { id, data: JSON.parse(new TextDecoder().decode(bytes)), stuk: false };
        } catch {
          return { id, data: null, stuk: true };
        }
      });
    },
    put: (id, data) => disk.putRow(KIND, id, encode(data)),
    delete: (id) => disk.deleteRow(KIND, id),
    watch: (changed) => disk.watchRows(KIND, changed),
  };
}

type Rij = Awaited<ReturnType<SlotRijen['list']>>[number];
export type Row = Rij & { waar: 'open' | 'slot' };

/** `<walk>` is the walk itself, `<walk>/<line>` one of its lines, `<walk>#plek` where someone was. */
export const lineRow = (doorloop: string, regel: string) => `${doorloop}/${regel}`;
export const plekRow = (doorloop: string) => `${doorloop}#plek`;
export const walkOf = (row: string): string => row.split(/[/#]/, 1)[0] ?? '';

export interface Kept extends DoorloopStaat {
  /** `open` as long as any row of it lies open. */
  waar: 'open' | 'slot';
}

export interface Gelezen {
  kept: ReadonlyMap<string, Kept>;
  plekken: ReadonlyMap<string, Plek>;
  onleesbaar: number;
}

/** While it moves behind the lock a row is in two places: it counts once, the last one given. */
export function readRows(rows: readonly Row[]): Gelezen {
  const headers = new Map<string, Doorloop>();
  const lines = new Map<string, Regel>();
  const plekken = new Map<string, Plek>();
  const unreadable = new Set<string>();
  const open = new Set<string>();
  for (const { id, data, waar } of rows) {
    const walk = walkOf(id);
    if (waar === 'open') open.add(walk);
    if (id === walk) {
      const parsed = Doorloop.safeParse(data);
      if (parsed.success && parsed.data.id === id) headers.set(id, parsed.data);
      else unreadable.add(id);
    } else if (id[walk.length] === '/') {
      const parsed = Regel.safeParse(data);
      if (parsed.success && lineRow(walk, parsed.data.id) === id) lines.set(id, parsed.data);
      else unreadable.add(id);
    } else if (id === plekRow(walk)) {
      const plek = readPlek(data);
      if (plek) plekken.set(walk, plek);
    }
  }
  const kept = new Map<string, Kept & { regels: Regel[] }>();
  for (const [id, doorloop] of headers)
    kept.set(id, { doorloop, regels: [], onleesbaar: 0, waar: open.has(id) ? 'open' : 'slot' });
  for (const [id, regel] of lines) kept.get(walkOf(id))?.regels.push(regel);
  for (const id of unreadable) {
    const into = kept.get(walkOf(id));
    if (into && id.includes('/')) into.onleesbaar++;
  }
  for (const { regels } of kept.values()) regels.sort((a, b) => a.op - b.op || (a.id < b.id ? -1 : 1));
  return { kept, plekken, onleesbaar: unreadable.size };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Only the entries that are what they should be. */
const pick = <T>(value: unknown, fits: (one: unknown) => one is T): Record<string, T> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([key, one]) => (fits(one) ? [[key, one]] : [])),
  );

function readPlek(data: unknown): Plek | null {
  if (!isObject(data) || typeof data.plek !== 'string') return null;
  const concepten = Object.entries(pick(data.concepten, isObject)).map(
    ([plek, { waarden, van }]): [string, Concept] => [
      plek,
      {
        waarden: pick(waarden, (one): one is string | string[] => typeof one === 'string' || isList(one)),
        van: pick(van, isList),
      },
    ],
  );
  return { plek: data.plek, concepten: Object.fromEntries(concepten) };
}

const isFilledIn = (plek: Plek | undefined): boolean =>
  Object.values(plek?.concepten ?? {}).some(({ waarden }) => Object.keys(waarden).length > 0);

/** Newest first; a walk in which nothing was answered or filled in is not worth listing. */
export const describeKept = ({ kept, plekken }: Pick<Gelezen, 'kept' | 'plekken'>): DoorloopKort[] =>
  [...kept.values()]
    .filter(({ doorloop, regels }) => regels.length > 0 || isFilledIn(plekken.get(doorloop.id)))
    .map(({ doorloop, regels, waar }) => ({
      doorloop,
      waar,
      aantalRegels: regels.length,
      laatst: regels.reduce((last, { op }) => Math.max(last, op), doorloop.begonnenOp),
    }))
    .sort((a, b) => b.laatst - a.laatst);
