// The outer store under every failure IndexedDB has shown: nothing the doc held is lost, and "bewaard" is never said too early (S8).
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import { destroyOuterStore, type OuterStore, openOuterStore, outerDatabaseName } from '../../src/disk/outer-store.ts';

let rooms = 0;
const freshRoom = () => `room-${++rooms}-${Math.random().toString(36).slice(2)}`;

/** The native connections that were opened, to be closed behind the store's back. */
const connections: IDBDatabase[] = [];
const realTransaction = IDBDatabase.prototype.transaction;
function watchConnections() {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (!connections.includes(this)) connections.push(this);
    return realTransaction.apply(this, args);
  });
}
const newest = (room: string): IDBDatabase => {
  const found = connections.findLast((db) => db.name === outerDatabaseName(room));
  if (!found) throw new Error('no connection seen');
  return found;
};

const open: OuterStore[] = [];
function createStore(room: string, doc = new Y.Doc()): { doc: Y.Doc; store: OuterStore } {
  const store = openOuterStore(room, doc);
  open.push(store);
  return { doc, store };
}
const write = (doc: Y.Doc, text: string) => doc.getArray<string>('log').push([text]);
const read = (doc: Y.Doc) => doc.getArray<string>('log').toArray();

/** What a device that starts now would find. */
async function onDisk(room: string): Promise<string[]> {
  const { doc, store } = createStore(room);
  await store.whenLoaded;
  const found = read(doc);
  await store.close();
  return found;
}

async function rowsOf(room: string): Promise<Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(outerDatabaseName(room));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction('updates').objectStore('updates').getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result);
      };
    };
  });
}

/** Adds a row as it is, past the store. */
async function putRaw(room: string, row: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(outerDatabaseName(room));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const tx = request.result.transaction('updates', 'readwrite');
      tx.objectStore('updates').add(row);
      tx.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((store) => store.close()));
  connections.length = 0;
});

const quotaError = () => new DOMException('full', 'QuotaExceededError');

describe('S8 what is written is there', () => {
  test('after flushed a fresh doc holds everything', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    write(doc, 'before loading');
    await store.whenLoaded;
    write(doc, 'after loading');
    expect(store.status().pending).toBeGreaterThan(0);
    await store.flushed();
    expect(store.status()).toEqual({ pending: 0, failed: 0, damaged: 0, problem: null });
    expect(await onDisk(room)).toEqual(['before loading', 'after loading']);
  });

  test('content from before the store existed is stored too, and does not pile up over openings', async () => {
    const room = freshRoom();
    const doc = new Y.Doc();
    write(doc, 'first');
    for (let i = 0; i < 5; i++) {
      const { store } = createStore(room, doc);
      await store.flushed();
      await store.close();
    }
    expect(await onDisk(room)).toEqual(['first']);
    expect(await rowsOf(room)).toHaveLength(1);
  });

  test('flushed waits for the transaction, not for the request', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    await store.whenLoaded;
    let completed = false;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const tx = realTransaction.apply(this, args);
      tx.addEventListener('complete', () => {
        completed = true;
      });
      return tx;
    });
    write(doc, 'x');
    await store.flushed();
    expect(completed).toBe(true);
  });

  test('a burst goes in one transaction and one row', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    await store.whenLoaded;
    for (let i = 0; i < 200; i++) write(doc, `${i}`);
    await store.flushed();
    expect(await rowsOf(room)).toHaveLength(1);
    expect(await onDisk(room)).toHaveLength(200);
  });

  test('what comes in while a transaction runs is not confirmed by it', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    await store.flushed();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const tx = realTransaction.apply(this, args);
      vi.restoreAllMocks();
      queueMicrotask(() => write(doc, 'during'));
      return tx;
    });
    write(doc, 'first');
    await store.flushed();
    expect(store.status().pending).toBe(1);
    await store.flushed();
    expect(await onDisk(room)).toEqual(['first', 'during']);
  });

  test('updates that came from the disk are not written back', async () => {
    const room = freshRoom();
    const first = createStore(room);
    write(first.doc, 'x');
    await first.store.close();
    const before = (await rowsOf(room)).length;
    const second = createStore(room);
    await second.store.flushed();
    expect(await rowsOf(room)).toHaveLength(before);
  });

  test('a hundred openings leave no trace', async () => {
    const room = freshRoom();
    const first = createStore(room);
    write(first.doc, 'x');
    await first.store.close();
    for (let i = 0; i < 100; i++) {
      const { store } = createStore(room);
      await store.whenLoaded;
      await store.close();
    }
    expect(await rowsOf(room)).toHaveLength(1);
  });

  test('close writes what was pending; an update before loading is not lost by it', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    write(doc, 'quick');
    await store.close();
    expect(await onDisk(room)).toEqual(['quick']);
  });

  test('destroying the doc closes the store', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    write(doc, 'x');
    doc.destroy();
    await store.close();
    expect(await onDisk(room)).toEqual(['x']);
  });
});

describe('S8 a connection that goes', () => {
  test('closed between two edits: reopened, both are there', async () => {
    watchConnections();
    const room = freshRoom();
    const { doc, store } = createStore(room);
    write(doc, 'one');
    await store.flushed();
    newest(room).close();
    write(doc, 'two');
    await store.flushed();
    expect(store.status().problem).toBeNull();
    expect(await onDisk(room)).toEqual(['one', 'two']);
  });

  test('forced close by the browser, the database gone with it: the full state comes back unasked', async () => {
    watchConnections();
    const room = freshRoom();
    const { doc, store } = createStore(room);
    write(doc, 'one');
    await store.flushed();
    const db = newest(room);
    db.close();
    await destroyOuterStore(room);
    db.onclose?.call(db, new Event('close'));
    expect(store.status().pending).toBe(1);
    await store.flushed();
    expect(await onDisk(room)).toEqual(['one']);
  });

  test('closed while a write is under way', async () => {
    watchConnections();
    const room = freshRoom();
    const { doc, store } = createStore(room);
    await store.flushed();
    for (let i = 0; i < 30; i++) {
      write(doc, `${i}`);
      await Promise.resolve();
      if (i % 3 === 0) newest(room).close();
      if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await store.flushed();
    expect(await onDisk(room)).toHaveLength(30);
  });

  test('another tab upgrades the database: let go, then go on', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    write(doc, 'one');
    await store.flushed();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(outerDatabaseName(room), 5);
      request.onblocked = () => reject(new Error('blocked'));
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    write(doc, 'two');
    await store.flushed();
    expect(await onDisk(room)).toEqual(['one', 'two']);
  });

  test('another tab destroys the document: said, not silently undone; retry brings it back from memory', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    write(doc, 'one');
    await store.flushed();
    await destroyOuterStore(room);
    expect(store.status()).toMatchObject({ problem: 'mislukt', pending: 1 });
    write(doc, 'two');
    await expect(store.flushed()).rejects.toBeInstanceOf(DiskProblem);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(outerDatabaseName(room));
    await store.retry();
    expect(store.status().problem).toBeNull();
    expect(await onDisk(room)).toEqual(['one', 'two']);
  });

  test('destroyed while a write runs: not called saved', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    await store.flushed();
    write(doc, 'x');
    await Promise.resolve();
    await Promise.allSettled([store.flushed(), destroyOuterStore(room)]);
    // Either it was saved and destroyed afterwards, or it was never called saved; it is said in both cases.
    expect(store.status()).toMatchObject({ problem: 'mislukt', pending: 1 });
    await store.retry();
    expect(await onDisk(room)).toEqual(['x']);
  });

  test('an aborted transaction is done again', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    await store.flushed();
    let aborts = 2;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const tx = realTransaction.apply(this, args);
      if (aborts-- > 0) queueMicrotask(() => tx.abort());
      return tx;
    });
    write(doc, 'x');
    await store.flushed();
    expect(aborts).toBeLessThan(0);
    expect(await onDisk(room)).toEqual(['x']);
  });

  test('opening that keeps failing rejects instead of hanging, and retry loads after all', async () => {
    const room = freshRoom();
    const first = createStore(room);
    write(first.doc, 'x');
    await first.store.close();
    const failing = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    const { doc, store } = createStore(room);
    await expect(store.whenLoaded).rejects.toMatchObject({ name: 'DiskProblem', reason: 'mislukt' });
    expect(store.status().problem).toBe('mislukt');
    write(doc, 'y');
    await expect(store.flushed()).rejects.toBeInstanceOf(DiskProblem);
    failing.mockRestore();
    await store.retry();
    expect(store.status().problem).toBeNull();
    expect(read(doc).sort()).toEqual(['x', 'y']);
    expect((await onDisk(room)).sort()).toEqual(['x', 'y']);
  });
});

describe('S8 a full disk', () => {
  for (const how of ['throws', 'fires an error'] as const) {
    test(`add ${how}: counted and said; writing again after space was freed`, async () => {
      const room = freshRoom();
      const { doc, store } = createStore(room);
      await store.flushed();
      const heard: (string | null)[] = [];
      store.subscribe(() => heard.push(store.status().problem));
      const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
        this: IDBObjectStore,
      ): IDBRequest<IDBValidKey> {
        if (how === 'throws') throw quotaError();
        const request = this.getKey(0) as IDBRequest<IDBValidKey>;
        const tx = this.transaction;
        Object.defineProperty(tx, 'error', { value: quotaError() });
        request.onsuccess = () => tx.abort();
        return request;
      });
      write(doc, 'one');
      write(doc, 'two');
      await expect(store.flushed()).rejects.toMatchObject({ name: 'DiskProblem', reason: 'vol' });
      expect(store.status()).toEqual({ pending: 2, failed: 2, damaged: 0, problem: 'vol' });
      expect(heard).toContain('vol');
      await store.retry();
      expect(store.status().problem).toBe('vol');
      full.mockRestore();
      await store.retry();
      expect(store.status()).toEqual({ pending: 0, failed: 0, damaged: 0, problem: null });
      expect(await onDisk(room)).toEqual(['one', 'two']);
    });
  }

  test('the next edit takes the failed ones along', async () => {
    const room = freshRoom();
    const { doc, store } = createStore(room);
    await store.flushed();
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw quotaError();
    });
    write(doc, 'one');
    await expect(store.flushed()).rejects.toBeInstanceOf(DiskProblem);
    full.mockRestore();
    write(doc, 'two');
    await store.flushed();
    expect(await onDisk(room)).toEqual(['one', 'two']);
  });
});

describe('S8 rows', () => {
  test('are folded at 500, pending structs kept, and a second tab that adds meanwhile loses nothing', async () => {
    const room = freshRoom();
    const here = createStore(room);
    const there = createStore(room);
    await Promise.all([here.store.whenLoaded, there.store.whenLoaded]);

    // An update whose predecessor is missing waits inside Yjs.
    const other = new Y.Doc();
    const updates: Uint8Array[] = [];
    other.on('update', (update: Uint8Array) => updates.push(update));
    other.getArray<string>('other').push(['first']);
    other.getArray<string>('other').push(['second']);
    if (updates[1]) Y.applyUpdate(here.doc, updates[1]);

    for (let i = 0; i < 260; i++) {
      write(here.doc, `here ${i}`);
      write(there.doc, `there ${i}`);
      await Promise.all([here.store.flushed(), there.store.flushed()]);
    }
    write(here.doc, 'here last');
    for (let i = 0; i < 260; i++) {
      write(here.doc, `here again ${i}`);
      await here.store.flushed();
    }
    await here.store.close();
    await there.store.close();
    expect((await rowsOf(room)).length).toBeLessThan(500);

    const { doc, store } = createStore(room);
    await store.whenLoaded;
    expect(new Set(read(doc)).size).toBe(260 + 260 + 1 + 260);
    if (updates[0]) Y.applyUpdate(doc, updates[0]);
    expect(doc.getArray('other').toArray()).toEqual(['first', 'second']);
  });

  test('one that is damaged stops nothing, is counted and stays where it is', async () => {
    const room = freshRoom();
    const first = createStore(room);
    write(first.doc, 'good');
    await first.store.close();
    const damage = new Uint8Array([255, 255, 255, 255, 255, 255, 7, 7]);
    await putRaw(room, damage);
    watchConnections();
    const { doc, store } = createStore(room);
    await store.whenLoaded;
    expect(read(doc)).toEqual(['good']);
    expect(store.status().damaged).toBe(1);
    newest(room).close();
    write(doc, 'more');
    await store.flushed();
    await store.close();
    expect((await rowsOf(room)).map((row) => [...row])).toContainEqual([...damage]);
    expect(await onDisk(room)).toEqual(['good', 'more']);
  });
});

describe('stock y-indexeddb', () => {
  test('reads what we wrote, and we read what it wrote', async () => {
    const room = freshRoom();
    const ours = createStore(room);
    write(ours.doc, 'ours');
    await ours.store.close();
    const doc = new Y.Doc();
    const stock = new IndexeddbPersistence(outerDatabaseName(room), doc);
    await stock.whenSynced;
    expect(read(doc)).toEqual(['ours']);
    write(doc, 'stock');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stock.destroy();
    expect(await onDisk(room)).toEqual(['ours', 'stock']);
  });

  test('a database it made first is ours to go on with', async () => {
    const room = freshRoom();
    const doc = new Y.Doc();
    const stock = new IndexeddbPersistence(outerDatabaseName(room), doc);
    await stock.whenSynced;
    write(doc, 'stock');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stock.destroy();
    const ours = createStore(room);
    await ours.store.whenLoaded;
    write(ours.doc, 'ours');
    await ours.store.close();
    expect(await onDisk(room)).toEqual(['stock', 'ours']);
  });
});
