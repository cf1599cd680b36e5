// The disk of opaque rows: what is written is there, connections that go are reopened, and a full disk is called by its name.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { DiskProblem, toDiskProblem } from '../../src/disk/disk-problem.ts';
import { openOuterStore, outerDatabaseName } from '../../src/disk/outer-store.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const open: Disk[] = [];
let names = 0;
function createDisk(name = `disk-${++names}-${Math.random().toString(36).slice(2)}`): Disk {
  const disk = openDisk(name);
  open.push(disk);
  return disk;
}
afterEach(() => {
  vi.restoreAllMocks();
  meddle = null;
  for (const disk of open.splice(0)) disk.close();
});

type Meddle = (db: IDBDatabase, args: Parameters<IDBDatabase['transaction']>) => IDBTransaction;
const real = IDBDatabase.prototype.transaction;
let meddle: Meddle | null = null;
// For good, because Dexie binds this method when it opens and would not see a later spy.
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
  return meddle ? meddle(this, args) : real.apply(this, args);
};
/** Lets one transaction go wrong; says whether it happened. */
function onceMeddle(once: Meddle): () => boolean {
  meddle = (db, args) => {
    meddle = null;
    return once(db, args);
  };
  return () => meddle === null;
}

test('changeOpen reads and writes as one: two tabs that change at once both count, and null leaves it as it is', async () => {
  const here = createDisk();
  const there = createDisk(here.name);
  await here.putOpen('tel', 0);
  const more = (value: unknown) => Number(value) + 1;
  const tabs = [here, there];
  await Promise.all(Array.from({ length: 20 }, (_, i) => tabs[i % 2]?.changeOpen('tel', more)));
  expect(await here.getOpen('tel')).toBe(20);
  expect(await there.changeOpen('tel', () => null)).toBe(false);
  expect(await here.getOpen('tel')).toBe(20);
  expect(await here.changeOpen('nog niets', (value) => [value === undefined])).toBe(true);
  expect(await there.getOpen('nog niets')).toEqual([true]);
});

describe('rows', () => {
  test('are put, read, listed by kind and deleted', async () => {
    const disk = createDisk();
    await disk.putRow('a', '1', bytes(1));
    await disk.putRow('a', '2', bytes(2));
    await disk.putRow('b', '1', bytes(3));
    await disk.putRow('a', '1', bytes(4));
    expect(await disk.getRow('a', '1')).toEqual(bytes(4));
    expect(await disk.getRow('a', 'x')).toBeUndefined();
    expect(await disk.listRows('a')).toEqual([
      { id: '1', bytes: bytes(4) },
      { id: '2', bytes: bytes(2) },
    ]);
    await disk.deleteRow('a', '1');
    expect(await disk.listRows('a')).toEqual([{ id: '2', bytes: bytes(2) }]);
  });

  test('are still there for a disk opened later', async () => {
    const disk = createDisk();
    await disk.putRow('a', '1', bytes(1));
    disk.close();
    expect(await createDisk(disk.name).getRow('a', '1')).toEqual(bytes(1));
  });

  test('a watcher hears now, after own changes and after those of another tab, of its kind only, until it stops', async () => {
    const here = createDisk();
    const there = createDisk(here.name);
    const heard: string[] = [];
    const stop = here.watchRows('a', (rows) => heard.push(rows.map(({ id }) => id).join()));
    await vi.waitFor(() => expect(heard).toEqual(['']));
    await here.putRow('a', '1', bytes(1));
    await vi.waitFor(() => expect(heard.at(-1)).toBe('1'));
    await there.putRow('a', '2', bytes(1));
    await vi.waitFor(() => expect(heard.at(-1)).toBe('1,2'));
    const count = heard.length;
    await there.putRow('b', '3', bytes(1));
    await there.deleteRow('a', '1');
    await vi.waitFor(() => expect(heard.at(-1)).toBe('2'));
    expect(heard).toHaveLength(count + 1);
    stop();
    await here.putRow('a', '4', bytes(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(count + 1);
  });
});

describe('open values', () => {
  test('are kept as they are', async () => {
    const disk = createDisk();
    await disk.putOpen('k', { n: 1, b: bytes(1, 2) });
    expect(await disk.getOpen('k')).toEqual({ n: 1, b: bytes(1, 2) });
    expect(await disk.getOpen('other')).toBeUndefined();
  });

  test('of two tabs that add at once, one is first', async () => {
    const here = createDisk();
    const there = createDisk(here.name);
    const added = await Promise.all([here.addOpen('k', 'here'), there.addOpen('k', 'there')]);
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await here.getOpen('k')).toBe(added[0] ? 'here' : 'there');
  });
});

describe('S20 living rows', () => {
  test('undefined leaves a part, null empties it', async () => {
    const disk = createDisk();
    await disk.writeLiving('room', 1, { pending: bytes(1) });
    await disk.writeLiving('room', 1, { checkpoint: bytes(2) });
    expect(await disk.readLiving('room')).toEqual([{ writer: 1, checkpoint: bytes(2), pending: bytes(1) }]);
    await disk.writeLiving('room', 1, { pending: null });
    expect(await disk.readLiving('room')).toEqual([{ writer: 1, checkpoint: bytes(2), pending: null }]);
  });

  test('both parts or none: a write that breaks off changes neither', async () => {
    const disk = createDisk();
    await disk.writeLiving('room', 1, { checkpoint: bytes(1), pending: bytes(1) });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(disk.writeLiving('room', 1, { checkpoint: bytes(2), pending: null })).rejects.toMatchObject({
      reason: 'vol',
    });
    put.mockRestore();
    expect(await disk.readLiving('room')).toEqual([{ writer: 1, checkpoint: bytes(1), pending: bytes(1) }]);
  });

  test('are deleted per writer or per room', async () => {
    const disk = createDisk();
    for (const writer of [1, 2, 3]) await disk.writeLiving('room', writer, { pending: bytes(writer) });
    await disk.writeLiving('other', 1, { pending: bytes(9) });
    await disk.deleteLiving('room', [1, 3]);
    expect((await disk.readLiving('room')).map(({ writer }) => writer)).toEqual([2]);
    await disk.deleteLiving('room');
    expect(await disk.readLiving('room')).toEqual([]);
    expect(await disk.readLiving('other')).toHaveLength(1);
  });
});

describe('S8 a connection that goes', () => {
  const writes: [string, (disk: Disk) => Promise<unknown>, (disk: Disk) => Promise<unknown>][] = [
    ['putRow', (disk) => disk.putRow('a', '1', bytes(7)), (disk) => disk.getRow('a', '1')],
    ['putOpen', (disk) => disk.putOpen('k', bytes(7)), (disk) => disk.getOpen('k')],
    [
      'writeLiving',
      (disk) => disk.writeLiving('r', 1, { pending: bytes(7) }),
      async (disk) => (await disk.readLiving('r'))[0]?.pending,
    ],
  ];
  for (const [what, write, read] of writes) {
    test(`${what}: closed behind our back before the transaction`, async () => {
      const disk = createDisk();
      await disk.putRow('warm', 'up', bytes(0));
      const happened = onceMeddle((db, args) => {
        db.close();
        return real.apply(db, args);
      });
      await write(disk);
      expect(happened()).toBe(true);
      expect(await read(disk)).toEqual(bytes(7));
    });

    test(`${what}: transaction cut off half-way`, async () => {
      const disk = createDisk();
      await disk.putRow('warm', 'up', bytes(0));
      const happened = onceMeddle((db, args) => {
        const tx = real.apply(db, args);
        db.close();
        queueMicrotask(() => tx.abort());
        return tx;
      });
      await write(disk);
      expect(happened()).toBe(true);
      expect(await read(disk)).toEqual(bytes(7));
    });
  }

  test('many calls at once on a closed connection all arrive', async () => {
    const disk = createDisk();
    await disk.putRow('warm', 'up', bytes(0));
    onceMeddle((db, args) => {
      db.close();
      return real.apply(db, args);
    });
    await Promise.all(Array.from({ length: 50 }, (_, i) => disk.putRow('a', `${i}`, bytes(i))));
    expect(await disk.listRows('a')).toHaveLength(50);
  });

  test('another tab asks us to let go (versionchange): reopened at the next write', async () => {
    const disk = createDisk();
    await disk.putRow('a', '1', bytes(1));
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(disk.name, 40);
      request.onblocked = () => reject(new Error('blocked'));
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    await disk.putRow('a', '2', bytes(2));
    expect(await disk.listRows('a')).toHaveLength(2);
  });

  test('one that stays gone is a DiskProblem', async () => {
    const disk = createDisk();
    await disk.putRow('a', '1', bytes(1));
    meddle = () => {
      throw new DOMException('gone', 'InvalidStateError');
    };
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await expect(disk.putRow('a', '2', bytes(2))).rejects.toMatchObject({ name: 'DiskProblem', reason: 'mislukt' });
  });
});

describe('S8 a full disk', () => {
  test('is recognised through every wrapping', () => {
    const native = new DOMException('full', 'QuotaExceededError');
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: native });
    for (const error of [
      native,
      wrapped,
      Object.assign(new Error('bulk'), { failures: [wrapped] }),
      new Error(`${native}`),
    ])
      expect(toDiskProblem(error).reason).toBe('vol');
    expect(toDiskProblem(new Error('else')).reason).toBe('mislukt');
    expect(toDiskProblem(null).reason).toBe('mislukt');
  });

  test('a put that throws, or fires its error at commit, is vol and not tried again', async () => {
    const disk = createDisk();
    await disk.putRow('a', '1', bytes(1));
    const quota = new DOMException('full', 'QuotaExceededError');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw quota;
    });
    await expect(disk.putRow('a', '2', bytes(2))).rejects.toMatchObject({ name: 'DiskProblem', reason: 'vol' });
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
    onceMeddle((db, args) => {
      const tx = real.apply(db, args);
      queueMicrotask(() => {
        tx.abort();
        Object.defineProperty(tx, 'error', { value: quota });
      });
      return tx;
    });
    await expect(disk.putRow('a', '2', bytes(2))).rejects.toMatchObject({ reason: 'vol' });
    await disk.putRow('a', '2', bytes(2));
    expect(await disk.listRows('a')).toHaveLength(2);
  });
});

describe('wipe', () => {
  test('takes the rows and every outer document, and stays wiped for this and other tabs', async () => {
    const disk = createDisk();
    const other = createDisk(disk.name);
    await disk.putRow('a', '1', bytes(1));
    await other.getRow('a', '1');
    const doc = new Y.Doc();
    const store = openOuterStore('kring/doc', doc, disk.name);
    doc.getArray('log').push(['x']);
    await store.flushed();
    await disk.wipe();
    await expect(disk.putRow('a', '1', bytes(1))).rejects.toBeInstanceOf(DiskProblem);
    await expect(other.putRow('a', '1', bytes(1))).rejects.toBeInstanceOf(DiskProblem);
    await store.close();
    const left = (await indexedDB.databases()).map(({ name }) => name);
    expect(left).not.toContain(disk.name);
    expect(left).not.toContain(outerDatabaseName('kring/doc', disk.name));
    expect(await createDisk(disk.name).listRows('a')).toEqual([]);
  });
});
