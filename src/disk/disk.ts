// Everything on this device that is not a Y.Doc, in one Dexie database: opaque bytes by kind and id. Knows not what any byte means.
import { Dexie, type EntityTable, type Table } from 'dexie';
import { DiskProblem, toDiskProblem } from './disk-problem.ts';
import { destroyAllOuterStores } from './outer-database.ts';

export interface LivingRow {
  writer: number;
  checkpoint: Uint8Array | null;
  pending: Uint8Array | null;
}

export interface Disk {
  readonly name: string;
  getRow(kind: string, id: string): Promise<Uint8Array | undefined>;
  putRow(kind: string, id: string, bytes: Uint8Array): Promise<void>;
  deleteRow(kind: string, id: string): Promise<void>;
  listRows(kind: string): Promise<{ id: string; bytes: Uint8Array }[]>;
  /** Fires now and after every change of that kind, also from other tabs. */
  watchRows(kind: string, changed: (rows: { id: string; bytes: Uint8Array }[]) => void): () => void;
  /** Unsealed, for what must be read before unlocking: lock header, attempts, display settings. Structured-cloneable; never case content. */
  getOpen(key: string): Promise<unknown>;
  putOpen(key: string, value: unknown): Promise<void>;
  /** Like putOpen, but false and nothing changed when the key is taken: two tabs cannot both be first. */
  addOpen(key: string, value: unknown): Promise<boolean>;
  /** Reads and writes in ONE transaction, so that two tabs cannot undo each other; null: it stays as it is, and this gives false. */
  changeOpen(key: string, change: (value: unknown) => NonNullable<unknown> | null): Promise<boolean>;
  /** One row per (room, writer): the sealed checkpoint and the sealed write-ahead edits (S20). */
  readLiving(room: string): Promise<LivingRow[]>;
  /** undefined leaves a part as it is, null empties it; both parts in ONE transaction; resolves after the transaction completed. */
  writeLiving(
    room: string,
    writer: number,
    part: { checkpoint?: Uint8Array | null; pending?: Uint8Array | null },
  ): Promise<void>;
  deleteLiving(room: string, writers?: number[]): Promise<void>;
  close(): void;
  /** Deletes everything incl. all outer document databases. Afterwards, and in other tabs, this disk refuses every call. */
  wipe(): Promise<void>;
}

interface Tables {
  rows: Table<{ kind: string; id: string; bytes: Uint8Array }, [string, string]>;
  unsealed: EntityTable<{ key: string; value: unknown }, 'key'>;
  living: Table<LivingRow & { room: string }, [string, number]>;
}

export function openDisk(name = 'ruggespraak'): Disk {
  const db = new Dexie(name) as Dexie & Tables;
  db.version(1).stores({ rows: '[kind+id],kind', unsealed: 'key', living: '[room+writer],room' });

  let ended: 'closed' | 'wiped' | null = null;
  // Another tab wiped: opening again would silently bring an empty database back to life.
  db.on('versionchange', (event) => {
    if (event.newVersion === null) ended = 'wiped';
  });

  let generation = 0;
  let reopening = Promise.resolve();
  /** Calls that fail together reopen once; a second reopen would cut off the first one's retry. */
  function reopen(seen: number): Promise<void> {
    if (seen === generation) {
      generation += 1;
      reopening = (async () => {
        db.close({ disableAutoOpen: false });
        await db.open();
      })();
      // Whoever asked awaits it below; this keeps a failure from also counting as unhandled.
      reopening.catch(() => {});
    }
    return reopening;
  }

  /** iOS closes connections of suspended apps, mid-transaction too; every call here may safely run twice. */
  async function run<T>(work: () => PromiseLike<T>): Promise<T> {
    if (ended) throw new DiskProblem('mislukt', new Error(`disk is ${ended}`));
    const seen = generation;
    try {
      return await work();
    } catch (error) {
      const problem = toDiskProblem(error);
      if (problem.reason === 'vol' || ended) throw problem;
    }
    try {
      await reopen(seen);
      return await work();
    } catch (error) {
      throw toDiskProblem(error);
    }
  }

  const listRows = (kind: string) =>
    run(async () => (await db.rows.where('kind').equals(kind).toArray()).map(({ id, bytes }) => ({ id, bytes })));

  // Only the kind travels between tabs. Dexie's liveQuery would do, but goes quiet after a closed connection.
  const watchers = new Set<{ kind: string; again(): void }>();
  const channel = new BroadcastChannel(`${name}-rows`);
  const tell = (kind: unknown) => {
    for (const watcher of watchers) if (watcher.kind === kind) watcher.again();
  };
  channel.onmessage = (event: MessageEvent<unknown>) => tell(event.data);
  async function changeRows(kind: string, work: () => PromiseLike<unknown>): Promise<void> {
    await run(work);
    tell(kind);
    if (!ended) channel.postMessage(kind);
  }

  function end(how: 'closed' | 'wiped'): void {
    ended = how;
    watchers.clear();
    channel.close();
  }

  return {
    name,
    getRow: (kind, id) => run(async () => (await db.rows.get([kind, id]))?.bytes),
    putRow: (kind, id, bytes) => changeRows(kind, () => db.rows.put({ kind, id, bytes })),
    deleteRow: (kind, id) => changeRows(kind, () => db.rows.delete([kind, id])),
    listRows,
    watchRows(kind, changed) {
      let reading = false;
      let stale = false;
      const watcher = {
        kind,
        async again() {
          stale = true;
          if (reading) return;
          reading = true;
          while (stale && watchers.has(watcher)) {
            stale = false;
            // A failed read leaves the last list standing; the failing write is what speaks up.
            const rows = await listRows(kind).catch(() => null);
            if (rows && watchers.has(watcher)) changed(rows);
          }
          reading = false;
        },
      };
      watchers.add(watcher);
      void watcher.again();
      return () => void watchers.delete(watcher);
    },
    getOpen: (key) => run(async () => (await db.unsealed.get(key))?.value),
    putOpen: (key, value) => run(async () => void (await db.unsealed.put({ key, value }))),
    addOpen: (key, value) =>
      run(() =>
        db.transaction('rw', db.unsealed, async () => {
          if (await db.unsealed.get(key)) return false;
          await db.unsealed.add({ key, value });
          return true;
        }),
      ),
    changeOpen: (key, change) =>
      run(() =>
        db.transaction('rw', db.unsealed, async () => {
          const next = change((await db.unsealed.get(key))?.value);
          if (next === null) return false;
          await db.unsealed.put({ key, value: next });
          return true;
        }),
      ),
    readLiving: (room) =>
      run(async () =>
        (await db.living.where('room').equals(room).toArray()).map(({ writer, checkpoint, pending }) => ({
          writer,
          checkpoint,
          pending,
        })),
      ),
    writeLiving: (room, writer, part) =>
      run(() =>
        db.transaction('rw', db.living, async () => {
          const before = await db.living.get([room, writer]);
          await db.living.put({
            room,
            writer,
            checkpoint: part.checkpoint === undefined ? (before?.checkpoint ?? null) : part.checkpoint,
            pending: part.pending === undefined ? (before?.pending ?? null) : part.pending,
          });
        }),
      ),
    deleteLiving: (room, writers) =>
      run(async () => {
        if (writers) await db.living.bulkDelete(writers.map((writer): [string, number] => [room, writer]));
        else await db.living.where('room').equals(room).delete();
      }),
    close() {
      end('closed');
      db.close();
    },
    async wipe() {
      end('wiped');
      try {
        await db.delete();
        await destroyAllOuterStores(name);
      } catch (error) {
        throw toDiskProblem(error);
      }
    },
  };
}
