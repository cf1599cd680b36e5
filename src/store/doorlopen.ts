// Walks through guides that are kept on this device: readable for whoever has it until there is a lock, behind the lock from then on. Knows no Yjs and no keys, so that a first visit to a guide loads neither.
import { type Disk, openDisk } from '../disk/disk.ts';
import { DiskProblem } from '../disk/disk-problem.ts';
import { type Doorloop, Regels } from '../domain/gids/regel.ts';
import type { DoorloopBron, DoorloopKort, DoorloopStaat, SlotRijen, Uitkomst, Value } from './contract.ts';
import { describeKept, lineRow, openRijen, type Plek, plekRow, type Row, readRows, walkOf } from './doorloop-rijen.ts';
import { tel } from './monitor/tel.ts';
import { geweigerd } from './redenen.ts';
import { createValue, type Settable } from './value.ts';

export type { Concept, Plek } from './doorloop-rijen.ts';

export interface Doorlopen {
  /** False until what is kept was read. */
  gelezen: Value<boolean>;
  /** Newest first. */
  lijst: Value<DoorloopKort[]>;
  /** How many walks or lines are kept but cannot be read; 0 is normal. Nothing of them is thrown away. */
  onleesbaar: Value<number>;
  /** Why the last write did not reach the disk; what was written is still in memory and is tried again. */
  nietBewaard: Value<'vol' | 'mislukt' | null>;
  /** There at once; the disk follows, and `nietBewaard` says when it does not. Returns its name. */
  begin(gids: { id: string; versie: number; titel: string }): string;
  doorloop(id: string): DoorloopBron;
  verwijder(id: string): Promise<Uitkomst>;
  /** Puts back what `verwijder` took away, as long as the app stays open. */
  zetTerug(id: string): Promise<Uitkomst>;
  /** Also of walks in a casus. */
  plek(id: string): Plek | null;
  setPlek(id: string, plek: Plek): Promise<void>;
  /** Lets go of where someone was, and of what was being filled in. */
  vergeetPlek(id: string): Promise<void>;
  /** Guides that are only listed for who asked for them. */
  optioneel: Value<readonly string[]>;
  setOptioneel(gids: string, aan: boolean): Promise<void>;
  /** From now on follows the lock: what lay open goes behind it as soon as it opens. */
  followSlot(slot: Value<SlotRijen | null>): void;
}

const OPTIONEEL = 'optionele-gidsen';

const problemOf = (error: unknown) => (error instanceof DiskProblem ? error.reason : 'mislukt');

export function openDoorlopen(disk: Disk = openDisk('ruggespraak-gidsen'), now: () => number = Date.now): Doorlopen {
  const open = openRijen(disk);
  let slot: SlotRijen | null = null;
  let stopSlot = () => {};
  /** Once open: what is not in view now may be behind it. */
  let hadSlot = false;
  const gelezen = createValue(false);
  const lijst = createValue<DoorloopKort[]>([]);
  const onleesbaar = createValue(0);
  const nietBewaard = createValue<'vol' | 'mislukt' | null>(null);
  const optioneel = createValue<readonly string[]>([]);
  const staten = new Map<string, Settable<DoorloopStaat | null>>();
  /** As read last, and as written since. */
  let rows: readonly Row[] = [];
  /** Rows that are not on disk yet: shown all the same, and tried again when anything is written. */
  const waiting = new Map<string, { data: unknown; waar: Row['waar'] }>();
  const removed = new Map<string, Row[]>();
  /** Where someone was, on its way out. */
  const letGo = new Set<string>();
  let { kept, plekken } = readRows([]);

  const staatOf = (id: string): DoorloopStaat | null => {
    const found = kept.get(id);
    return found ? { doorloop: found.doorloop, regels: found.regels, onleesbaar: found.onleesbaar } : null;
  };

  const show = () => {
    const all = [...rows, ...[...waiting].map(([id, { data, waar }]) => ({ id, data, waar, stuk: false }))];
    const read = readRows(all.filter(({ waar }) => waar === 'open' || slot));
    ({ kept, plekken } = read);
    onleesbaar.set(read.onleesbaar);
    for (const [id, value] of staten) value.set(staatOf(id));
    lijst.set(describeKept(read));
  };
  const forget = (id: string, waar: Row['waar']) => {
    rows = rows.filter((row) => row.id !== id || row.waar !== waar);
  };
  const remember = (row: Row) => {
    forget(row.id, row.waar);
    rows = [...rows, row];
  };

  /** What reads, writes or moves rows takes turns: a row that is on its way is then never written to or read halfway. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const read = async () => {
    const from = slot;
    const found: Row[] = [];
    try {
      // The open first: a row that another tab moves meanwhile is then seen twice, and not missed.
      for (const row of await open.list()) found.push({ ...row, waar: 'open' });
      for (const row of from ? await from.list() : []) found.push({ ...row, waar: 'slot' });
    } catch {
      // What was read before stands; a failed read is not an empty device. Locked meanwhile: it is read again without.
      if (from === slot) gelezen.set(true);
      return;
    }
    // Locked while reading: what came from behind the lock is not shown any more.
    if (from !== slot) return;
    rows = found;
    show();
    gelezen.set(true);
  };

  /** Behind the lock first, then away from the open: never in between. The walk itself comes before its lines. */
  const move = async () => {
    const to = slot;
    if (!to) return;
    for (const row of await open.list()) {
      if (row.stuk || slot !== to) continue;
      // Put there before, but not taken away: each put is a change, and would make it be tried again at once.
      const there = rows.find(({ id, waar }) => id === row.id && waar === 'slot');
      try {
        if (!there || JSON.stringify(there.data) !== JSON.stringify(row.data)) await to.put(row.id, row.data);
        remember({ ...row, waar: 'slot' });
        await open.delete(row.id);
        forget(row.id, 'open');
      } catch {
        // It stays open until the next time.
      }
    }
    show();
  };

  /** What belongs behind the lock waits for it, and lines wait for a walk that no longer lies open: they never lie open instead. */
  const placeFor = (id: string, waar: Row['waar']): Row['waar'] | null =>
    slot ? 'slot' : waar === 'open' && kept.has(walkOf(id)) ? 'open' : null;

  const flush = async () => {
    let problem: 'vol' | 'mislukt' | null = null;
    for (const [id, row] of [...waiting]) {
      const to = slot;
      const waar = placeFor(id, row.waar);
      if (!waar) continue;
      try {
        await (to ?? open).put(id, row.data);
        if (waiting.get(id) === row) waiting.delete(id);
        remember({ id, data: row.data, stuk: false, waar });
        // It takes the place of what still lies open, or that would be moved over it later.
        if (to && rows.some((one) => one.id === id && one.waar === 'open'))
          await open.delete(id).then(
            () => forget(id, 'open'),
            () => undefined,
          );
      } catch (error) {
        if (slot === to) problem = problemOf(error);
      }
    }
    nietBewaard.set(problem);
    show();
  };

  let asked = false;
  const refresh = () => {
    if (asked) return;
    asked = true;
    void inTurn(async () => {
      asked = false;
      await move().catch(() => undefined);
      if (waiting.size > 0) await flush();
      await read();
    });
  };

  /** In view at once, on disk when this is done. */
  const put = (added: readonly { id: string; data: unknown }[]): Promise<Uitkomst> => {
    for (const { id, data } of added) waiting.set(id, { data, waar: slot ? 'slot' : 'open' });
    show();
    return inTurn(async () => {
      await flush();
      if (!added.some(({ id }) => waiting.has(id))) return { kind: 'goed' };
      return geweigerd(nietBewaard.get() ?? (hadSlot ? 'weer-op-slot' : 'doorloop-weg'));
    });
  };
  const notHere = () => geweigerd(hadSlot && !slot ? 'weer-op-slot' : 'doorloop-weg');

  open.watch(refresh);
  refresh();
  const optioneelRead = disk.getOpen(OPTIONEEL).then(
    (found) => optioneel.set(Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []),
    () => undefined,
  );

  return {
    gelezen,
    lijst,
    onleesbaar,
    nietBewaard,
    optioneel,
    begin({ id: gids, versie, titel }) {
      const id = crypto.randomUUID();
      const doorloop: Doorloop = { id, gids, versie, titel, begonnenOp: now() };
      void put([{ id, data: doorloop }]);
      return id;
    },
    doorloop(id) {
      let value = staten.get(id);
      if (!value) {
        value = createValue(staatOf(id));
        staten.set(id, value);
      }
      return {
        staat: value,
        async schrijf(regels) {
          // Locked meanwhile: a line without its walk would lie open.
          if (!kept.has(id)) return notHere();
          // Nothing that nobody could read back.
          const parsed = Regels.safeParse(regels);
          if (!parsed.success) return geweigerd('te-lang');
          const voor = staatOf(id);
          const done = await put(parsed.data.map((regel) => ({ id: lineRow(id, regel.id), data: regel })));
          if (voor && done.kind === 'goed')
            tel({ kind: 'gelopen', doorloop: voor.doorloop, voor: voor.regels, erbij: parsed.data });
          return done;
        },
      };
    },
    verwijder: (id) =>
      inTurn(async () => {
        const from = slot;
        if (hadSlot && !from && !kept.has(id)) return notHere();
        const ours = ({ id: row }: { id: string }) => walkOf(row) === id;
        try {
          const there: Row[] = [
            ...(await open.list()).map((row) => ({ ...row, waar: 'open' as const })),
            ...(from ? await from.list() : []).map((row) => ({ ...row, waar: 'slot' as const })),
          ].filter(ours);
          const unkept = [...waiting].filter(([row]) => walkOf(row) === id);
          const gone = new Map((removed.get(id) ?? []).map((row) => [row.id, row]));
          for (const row of there) gone.set(row.id, row);
          for (const [row, { data, waar }] of unkept) gone.set(row, { id: row, data, waar, stuk: false });
          removed.set(id, [...gone.values()]);
          for (const [row] of unkept) waiting.delete(row);
          // The walk itself last: as long as anything of it is left it can be taken away again.
          for (const row of there.sort((a, b) => Number(a.id === id) - Number(b.id === id))) {
            await (row.waar === 'open' ? open : from)?.delete(row.id);
            forget(row.id, row.waar);
          }
          return { kind: 'goed' };
        } catch (error) {
          return geweigerd(problemOf(error));
        } finally {
          show();
        }
      }),
    async zetTerug(id) {
      const gone = removed.get(id) ?? [];
      // What lay behind the lock does not come back in the open.
      if (!slot && gone.some(({ waar }) => waar === 'slot')) return notHere();
      removed.delete(id);
      return put(gone.filter(({ stuk }) => !stuk));
    },
    plek: (id) => plekken.get(id) ?? null,
    async setPlek(id, plek) {
      // What is typed in a walk behind the lock never lies open.
      if (!slot && !kept.has(id)) return;
      letGo.delete(plekRow(id));
      await put([{ id: plekRow(id), data: plek }]);
    },
    vergeetPlek(id) {
      const row = plekRow(id);
      const gone = () => {
        forget(row, 'open');
        forget(row, 'slot');
        show();
      };
      waiting.delete(row);
      letGo.add(row);
      gone();
      return inTurn(async () => {
        // What was filled in after this takes its place.
        if (!letGo.delete(row)) return;
        for (const rijen of [open, slot]) await rijen?.delete(row).catch(() => undefined);
        gone();
      });
    },
    async setOptioneel(gids, aan) {
      await optioneelRead;
      const rest = optioneel.get().filter((one) => one !== gids);
      optioneel.set(aan ? [...rest, gids] : rest);
      await disk.putOpen(OPTIONEEL, optioneel.get()).catch(() => undefined);
    },
    followSlot(value) {
      const follow = () => {
        stopSlot();
        slot = value.get();
        // What was read from behind another lock, or before this one closed, is out of view from now on.
        rows = rows.filter(({ waar }) => waar === 'open');
        if (slot) {
          hadSlot = true;
          // Not here may still mean behind the lock that just opened.
          gelezen.set(false);
          for (const row of waiting.values()) row.waar = 'slot';
        }
        show();
        stopSlot = slot?.watch(refresh) ?? (() => {});
        refresh();
      };
      value.subscribe(follow);
      follow();
    },
  };
}
