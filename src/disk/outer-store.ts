// Keeps one outer Y.Doc on disk in y-indexeddb's layout and read by its reader, but knows of every write whether it really got there (S8).
import { fetchUpdates, type IndexeddbPersistence, PREFERRED_TRIM_SIZE } from 'y-indexeddb';
import * as Y from 'yjs';
import { DiskProblem, toDiskProblem } from './disk-problem.ts';
import { openOuterDatabase, readUpdates, writeUpdates } from './outer-database.ts';

export { destroyOuterStore, outerDatabaseName } from './outer-database.ts';

/** `pending`: updates not confirmed yet; `failed`: those of them that were tried in vain; `damaged`: rows on disk that cannot be read, kept as they are. */
export interface OuterStatus {
  pending: number;
  failed: number;
  damaged: number;
  problem: 'vol' | 'mislukt' | null;
}

export interface OuterStore {
  /** Everything that was on disk is in the doc. Rejects with DiskProblem. */
  whenLoaded: Promise<void>;
  status(): OuterStatus;
  subscribe(changed: () => void): () => void;
  /** Resolves when every update the doc had until this call is confirmed by IndexedDB (after retries); rejects with DiskProblem when it cannot. */
  flushed(): Promise<void>;
  /** Much was deleted from the doc: lets it go from the disk too. Resolves when tried; a disk that refuses keeps what it has. */
  shrink(): Promise<void>;
  /** Try failed writes again (the person freed space). Never rejects: the status tells. */
  retry(): Promise<void>;
  /** A last try at what is pending, then lets go. Never rejects; who must know calls `flushed` first. */
  close(): Promise<void>;
}

const RETRY_MS = [0, 50, 400];
/** After giving up it tries again by itself now and then: a disk that hiccuped needs no person. */
const LATER_MS = 10_000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** `disk`: name of the disk it belongs to; several devices can live in one process (tests). */
export function openOuterStore(room: string, doc: Y.Doc, disk = 'ruggespraak'): OuterStore {
  // What y-indexeddb's reader works on. Its class is not used: that writes an empty row at every opening, hangs when
  // opening fails and reports no write (all seen). It is also the origin of what came from disk.
  const reader = { doc, db: null as IDBDatabase | null, _dbref: 0, _dbsize: 0, _destroyed: false };

  let db: IDBDatabase | null = null;
  let queue: Uint8Array[] = [];
  let issued = 0;
  /** What IndexedDB once confirmed may be gone (a closed connection): only the full state is sure to be enough. */
  let doubt = false;
  let tooMuch = false;
  let failed = 0;
  let problem: DiskProblem | null = null;
  let destroyed = false;
  let ended = false;
  let loaded = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  const damaged = new Set<IDBValidKey>();
  let waiters: { upTo: number; resolve(): void; reject(problem: DiskProblem): void }[] = [];

  const listeners = new Set<() => void>();
  const readStatus = (): OuterStatus => ({
    pending: queue.length + (doubt && queue.length === 0 ? 1 : 0),
    failed,
    damaged: damaged.size,
    problem: problem?.reason ?? null,
  });
  let status = readStatus();
  function tell(): void {
    status = readStatus();
    for (const listener of listeners) listener();
  }

  function giveUp(why: DiskProblem): void {
    problem = why;
    failed = queue.length + (doubt && queue.length === 0 ? 1 : 0);
    const told = waiters;
    waiters = [];
    for (const waiter of told) waiter.reject(why);
    tell();
  }

  function confirm(count: number): void {
    queue = queue.slice(count);
    failed = 0;
    problem = null;
    const sure = issued - queue.length;
    const told = waiters.filter((waiter) => waiter.upTo <= sure);
    waiters = waiters.filter((waiter) => waiter.upTo > sure);
    for (const waiter of told) waiter.resolve();
    tell();
  }

  function letGo(): void {
    db?.close();
    db = null;
    if (!loaded) return;
    doubt = true;
    tell();
  }

  async function connect(): Promise<IDBDatabase> {
    mustStand();
    if (db) return db;
    const opened = await openOuterDatabase(room, disk, (how) => {
      if (db !== opened) return;
      letGo();
      // Destroyed on purpose: do not bring it back unasked. `retry` does, from memory.
      if (how === 'deleted') {
        destroyed = true;
        giveUp(new DiskProblem('mislukt', new Error('destroyed in another tab')));
      } else if (loaded) void drain();
    });
    db = opened;
    return opened;
  }

  /** A row that cannot be read is stepped over and kept; it never stops the others. */
  function takeIn(keys: IDBValidKey[], rows: Uint8Array[]): void {
    doc.transact(() => {
      rows.forEach((row, i) => {
        try {
          Y.applyUpdate(doc, row, reader);
        } catch {
          damaged.add(keys[i] ?? i);
        }
      });
    }, reader);
  }

  async function load(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        reader.db = await connect();
        if (attempt === 0) await fetchUpdates(reader as unknown as IndexeddbPersistence);
        else {
          const { keys, rows } = await readUpdates(reader.db);
          takeIn(keys, rows);
          reader._dbref = Number(keys.at(-1) ?? 0) + 1;
          reader._dbsize = keys.length;
        }
        break;
      } catch (error) {
        letGo();
        const why = toDiskProblem(error);
        if (attempt >= RETRY_MS.length || destroyed) {
          giveUp(why);
          throw why;
        }
        await sleep(RETRY_MS[attempt] ?? 0);
      }
    }
    loaded = true;
    problem = null;
    tell();
    void drain();
  }

  /** Destroyed while the transaction ran: what it wrote went with the rest. */
  function mustStand(): void {
    if (destroyed) throw new DiskProblem('mislukt', new Error('destroyed in another tab'));
  }

  async function append(on: IDBDatabase): Promise<void> {
    // A copy: what comes in during the transaction is not in it.
    const batch = queue.slice();
    await writeUpdates(on, (updates) => updates.add(batch.length === 1 ? batch[0] : Y.mergeUpdates(batch)));
    mustStand();
    reader._dbsize += 1;
    confirm(batch.length);
  }

  /** Replaces the rows by one full state, after taking in what other tabs added; all in one transaction. */
  async function rewrite(on: IDBDatabase): Promise<void> {
    let covered = 0;
    await writeUpdates(on, (updates) => {
      const allKeys = updates.getAllKeys();
      // After a reopened connection the numbering may have begun again.
      const from = doubt ? 0 : reader._dbref || 0;
      const fresh = updates.getAll(IDBKeyRange.lowerBound(from));
      fresh.onsuccess = () => {
        const keys = allKeys.result;
        takeIn(keys.slice(keys.length - fresh.result.length), fresh.result);
        covered = issued;
        const added = updates.add(Y.encodeStateAsUpdate(doc));
        added.onsuccess = () => {
          for (const key of keys) if (!damaged.has(key)) updates.delete(key);
          reader._dbref = Number(added.result) + 1;
        };
      };
    });
    mustStand();
    doubt = false;
    tooMuch = false;
    reader._dbsize = damaged.size + 1;
    confirm(queue.length - (issued - covered));
  }

  let draining: Promise<void> | null = null;
  /** One writer at a time; what comes in meanwhile goes along in the next transaction. */
  function drain(): Promise<void> {
    draining ??= (async () => {
      await Promise.resolve();
      let attempt = 0;
      try {
        while (
          !ended &&
          loaded &&
          (doubt || tooMuch || queue.length > 0 || reader._dbsize >= PREFERRED_TRIM_SIZE + damaged.size)
        ) {
          try {
            const on = await connect();
            if (doubt || queue.length === 0) await rewrite(on);
            else await append(on);
            attempt = 0;
          } catch (error) {
            const why = toDiskProblem(error);
            // A wish, not a write that somebody waits for.
            const onlyWished = tooMuch && !doubt && queue.length === 0;
            tooMuch = false;
            if (onlyWished && why.reason === 'vol') break;
            if (why.reason === 'mislukt') letGo();
            if (why.reason === 'vol' || destroyed || attempt >= RETRY_MS.length) {
              giveUp(why);
              clearTimeout(later);
              if (!destroyed) later = setTimeout(() => void drain(), LATER_MS);
              break;
            }
            await sleep(RETRY_MS[attempt++] ?? 0);
          }
        }
      } finally {
        // In the same turn as the last look at the queue, so that no update falls in between.
        draining = null;
      }
    })();
    return draining;
  }

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === reader) return;
    queue.push(update);
    issued += 1;
    tell();
    if (loaded) void drain();
  };

  let closing: Promise<void> | null = null;
  function close(): Promise<void> {
    closing ??= (async () => {
      doc.off('update', onUpdate);
      doc.off('destroy', close);
      reader._destroyed = true;
      await loading.catch(() => {});
      await draining;
      await drain();
      ended = true;
      clearTimeout(later);
      for (const waiter of waiters.splice(0)) waiter.reject(new DiskProblem('mislukt', new Error('closed')));
      const open = db;
      db = null;
      open?.close();
    })();
    return closing;
  }

  // Content from before this store existed counts as unsaved.
  const before = Y.encodeStateAsUpdate(doc);
  if (before.length > 2) {
    queue.push(before);
    issued += 1;
    doubt = true;
  }
  doc.on('update', onUpdate);
  doc.on('destroy', close);
  const whenLoaded = load();
  let loading = whenLoaded;
  loading.catch(() => {});

  return {
    whenLoaded,
    status: () => status,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    async flushed() {
      const upTo = issued;
      await loading;
      if (ended) throw new DiskProblem('mislukt', new Error('closed'));
      if (!doubt && issued - queue.length >= upTo) return;
      const done = new Promise<void>((resolve, reject) => waiters.push({ upTo, resolve, reject }));
      void drain();
      await done;
    },
    async shrink() {
      if (ended || reader._dbsize <= damaged.size + 1) return;
      tooMuch = true;
      await drain();
    },
    async retry() {
      if (ended) return;
      destroyed = false;
      const seen = loading;
      await seen.catch(() => {});
      if (!loaded && loading === seen) loading = load();
      await loading.catch(() => {});
      await draining;
      await drain();
    },
    close,
  };
}
