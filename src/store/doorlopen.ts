// Walks through guides that are kept on this device: readable for whoever has it until there is a lock, behind the lock from then on. Knows no Yjs and no keys, so that a first visit to a guide loads neither.
import { type Disk, openDisk } from '../disk/disk.ts';
import { DiskProblem } from '../disk/disk-problem.ts';
import { Doorloop, Regel } from '../domain/gids/regel.ts';
import type { DoorloopBron, DoorloopKort, DoorloopStaat, SlotRijen, Uitkomst, Value } from './contract.ts';
import { geweigerd } from './redenen.ts';
import { createValue, type Settable } from './value.ts';

/** Where someone was in a walk, and what was typed on that page but not yet answered. */
export interface Plek {
  plek: string;
  concept: Readonly<Record<string, string | readonly string[]>>;
}

export interface Doorlopen {
  /** False until what is kept was read. */
  gelezen: Value<boolean>;
  /** Newest first. */
  lijst: Value<DoorloopKort[]>;
  /** How many walks or lines are kept but cannot be read; 0 is normal. Nothing of them is thrown away. */
  onleesbaar: Value<number>;
  /** Why the last write did not reach the disk; what was written is still in memory and is tried again. */
  nietBewaard: Value<'vol' | 'mislukt' | null>;
  begin(gids: { id: string; versie: number; titel: string }): Promise<string>;
  doorloop(id: string): DoorloopBron;
  verwijder(id: string): Promise<Uitkomst>;
  /** Puts back what `verwijder` took away, as long as the app stays open. */
  zetTerug(id: string): Promise<Uitkomst>;
  /** Also of walks in a casus. */
  plek(id: string): Plek | null;
  setPlek(id: string, plek: Plek): Promise<void>;
  /** Guides that are only listed for who asked for them. */
  optioneel: Value<readonly string[]>;
  setOptioneel(gids: string, aan: boolean): Promise<void>;
  /** From now on follows the lock: what lay open goes behind it as soon as it opens. */
  followSlot(slot: Value<SlotRijen | null>): void;
}

const KIND = 'doorloop';
const OPTIONEEL = 'optionele-gidsen';

const encode = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));

/** The rows that lie open, in the shape of those behind the lock. */
function openRijen(disk: Disk): SlotRijen {
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

/** `<walk>` is the walk itself, `<walk>/<line>` one of its lines, `<walk>#plek` where someone was. */
const lineRow = (doorloop: string, regel: string) => `${doorloop}/${regel}`;
const plekRow = (doorloop: string) => `${doorloop}#plek`;

interface Kept extends DoorloopStaat {
  waar: 'open' | 'slot';
}

export function openDoorlopen(disk: Disk = openDisk('ruggespraak-gidsen'), now: () => number = Date.now): Doorlopen {
  const open = openRijen(disk);
  let slot: SlotRijen | null = null;
  let stopSlot = () => {};
  const gelezen = createValue(false);
  const lijst = createValue<DoorloopKort[]>([]);
  const onleesbaar = createValue(0);
  const nietBewaard = createValue<'vol' | 'mislukt' | null>(null);
  const optioneel = createValue<readonly string[]>([]);
  const staten = new Map<string, Settable<DoorloopStaat | null>>();
  let kept = new Map<string, Kept>();
  let plekken = new Map<string, Plek>();
  /** Rows the disk refused: still here, and tried again with the next write. */
  const waiting = new Map<string, { data: unknown; waar: Kept['waar'] }>();
  const removed = new Map<string, { id: string; data: unknown }[]>();

  const show = () => {
    for (const [id, value] of staten) {
      const { waar: _, ...staat } = kept.get(id) ?? { waar: null, doorloop: null };
      value.set(staat.doorloop ? (staat as DoorloopStaat) : null);
    }
    lijst.set(
      [...kept.values()]
        .filter(({ regels }) => regels.length > 0)
        .map(({ doorloop, regels, waar }) => ({
          doorloop,
          waar,
          aantalRegels: regels.length,
          laatst: regels.reduce((last, { op }) => Math.max(last, op), doorloop.begonnenOp),
        }))
        .sort((a, b) => b.laatst - a.laatst),
    );
  };

  const readAll = async () => {
    const from = slot;
    let lists: [Rij[], Rij[]];
    try {
      lists = [await open.list(), from ? await from.list() : []];
    } catch {
      // What was read before stands; a failed read is not an empty device. Locked meanwhile: read again without.
      if (from === slot) gelezen.set(true);
      return;
    }
    const rows = [
      ...lists[0].map((row) => ({ ...row, waar: 'open' as const })),
      ...lists[1].map((row) => ({ ...row, waar: 'slot' as const })),
      ...[...waiting]
        .filter(([, { waar }]) => waar === 'open' || from)
        .map(([id, { data, waar }]) => ({ id, data, stuk: false, waar })),
    ];
    // Locked while reading: what came from behind the lock is not shown any more.
    if (from !== slot) return;
    kept = readKept(rows);
    plekken = readPlekken(rows);
    onleesbaar.set(countUnreadable(rows));
    show();
    gelezen.set(true);
  };
  let reading = Promise.resolve();
  const readAgain = (): Promise<void> => {
    reading = reading.then(readAll, readAll);
    return reading;
  };

  const put = async (rows: readonly { id: string; data: unknown }[]): Promise<Uitkomst> => {
    const waar = slot ? 'slot' : 'open';
    for (const { id, data } of rows) waiting.set(id, { data, waar });
    let problem: unknown = null;
    for (const [id, row] of [...waiting]) {
      // What belongs behind the lock waits for it; it never lies open instead.
      const rijen = row.waar === 'slot' ? slot : (slot ?? open);
      try {
        await rijen?.put(id, row.data);
        if (rijen && waiting.get(id) === row) waiting.delete(id);
      } catch (error) {
        problem = error;
      }
    }
    await readAgain();
    const reden = problem === null ? null : problem instanceof DiskProblem ? problem.reason : 'mislukt';
    nietBewaard.set(reden);
    return reden === null ? { kind: 'goed' } : geweigerd(reden);
  };

  /** Behind the lock first, then away from the open: never in between. */
  const moveBehindLock = async () => {
    const to = slot;
    if (!to) return;
    for (const { id, data, stuk } of await open.list()) {
      if (stuk || slot !== to) continue;
      await to.put(id, data);
      await open.delete(id);
    }
  };

  const rowsOf = async (rijen: SlotRijen, id: string) =>
    (await rijen.list()).filter((row) => row.id === id || row.id.startsWith(`${id}/`) || row.id.startsWith(`${id}#`));

  open.watch(() => void moveBehindLock().then(readAgain, readAgain));
  void disk.getOpen(OPTIONEEL).then(
    (found) => optioneel.set(Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []),
    () => undefined,
  );

  return {
    gelezen,
    lijst,
    onleesbaar,
    nietBewaard,
    optioneel,
    async begin({ id: gids, versie, titel }) {
      const id = crypto.randomUUID();
      const doorloop: Doorloop = { id, gids, versie, titel, begonnenOp: now() };
      // A walk that cannot be kept can still be walked: `nietBewaard` says so.
      await put([{ id, data: doorloop }]);
      return id;
    },
    doorloop(id) {
      let value = staten.get(id);
      if (!value) {
        const { waar: _, ...staat } = kept.get(id) ?? { waar: null, doorloop: null };
        value = createValue<DoorloopStaat | null>(staat.doorloop ? (staat as DoorloopStaat) : null);
        staten.set(id, value);
      }
      return {
        staat: value,
        async schrijf(regels) {
          // Locked meanwhile: a line without its walk would lie open.
          if (!kept.has(id)) return geweigerd('weer-op-slot');
          return put(regels.map((regel) => ({ id: lineRow(id, regel.id), data: regel })));
        },
      };
    },
    async verwijder(id) {
      try {
        const rows = [...(await rowsOf(open, id)), ...(slot ? await rowsOf(slot, id) : [])];
        removed.set(id, rows);
        for (const row of rows) {
          waiting.delete(row.id);
          await open.delete(row.id);
          await slot?.delete(row.id);
        }
        return { kind: 'goed' };
      } catch (error) {
        return geweigerd(error instanceof DiskProblem ? error.reason : 'mislukt');
      } finally {
        await readAgain();
      }
    },
    zetTerug(id) {
      const rows = removed.get(id) ?? [];
      removed.delete(id);
      return put(rows);
    },
    plek: (id) => plekken.get(id) ?? null,
    async setPlek(id, plek) {
      const rijen = slot ?? (kept.get(id)?.waar === 'open' ? open : null);
      // What is typed in a walk behind the lock never lies open.
      if (!rijen) return;
      plekken.set(id, plek);
      await rijen.put(plekRow(id), plek).catch(() => undefined);
    },
    async setOptioneel(gids, aan) {
      const rest = optioneel.get().filter((one) => one !== gids);
      optioneel.set(aan ? [...rest, gids] : rest);
      await disk.putOpen(OPTIONEEL, optioneel.get()).catch(() => undefined);
    },
    followSlot(value) {
      const follow = () => {
        stopSlot();
        slot = value.get();
        // Not here may still mean behind the lock that just opened.
        if (slot) gelezen.set(false);
        stopSlot = slot?.watch(() => void readAgain()) ?? (() => {});
        void moveBehindLock().then(readAgain, readAgain);
      };
      value.subscribe(follow);
      follow();
    },
  };
}

type Rij = Awaited<ReturnType<SlotRijen['list']>>[number];
type Row = Rij & { waar: 'open' | 'slot' };

function readKept(rows: readonly Row[]): Map<string, Kept> {
  const found = new Map<string, Kept & { regels: Regel[] }>();
  for (const { id, data, waar } of rows) {
    if (/[/#]/.test(id)) continue;
    const parsed = Doorloop.safeParse(data);
    if (parsed.success) found.set(id, { doorloop: parsed.data, regels: [], onleesbaar: 0, waar });
  }
  for (const { id, data } of rows) {
    const [walk = '', line] = id.split('/');
    const into = found.get(walk);
    if (line === undefined || !into) continue;
    const parsed = Regel.safeParse(data);
    if (!parsed.success) into.onleesbaar++;
    // While it moves behind the lock a line is in two places.
    else if (!into.regels.some((one) => one.id === parsed.data.id)) into.regels.push(parsed.data);
  }
  for (const { regels } of found.values()) regels.sort((a, b) => a.op - b.op);
  return found;
}

function countUnreadable(rows: readonly Row[]): number {
  return rows.filter(({ id, data, stuk }) => {
    if (id.includes('#')) return false;
    return stuk || !(id.includes('/') ? Regel : Doorloop).safeParse(data).success;
  }).length;
}

function readPlekken(rows: readonly Row[]): Map<string, Plek> {
  const found = new Map<string, Plek>();
  for (const { id, data } of rows) {
    if (!id.endsWith('#plek') || typeof data !== 'object' || data === null) continue;
    const { plek, concept } = data as Partial<Plek>;
    if (typeof plek === 'string')
      found.set(id.slice(0, -'#plek'.length), { plek, concept: typeof concept === 'object' && concept ? concept : {} });
  }
  return found;
}
