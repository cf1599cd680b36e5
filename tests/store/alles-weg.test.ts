// Everything off this device: what goes, in which order, what is said when something stays, and that nothing comes back.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDisk } from '../../src/disk/disk.ts';
import { outerDatabaseName } from '../../src/disk/outer-store.ts';
import { haalAllesWeg } from '../../src/store/toestel/alles-weg.ts';
import { bijGewist } from '../../src/store/toestel/gewist.ts';

const SCOPE = 'https://app.voorbeeld/';
const page = { cookie: '' };
/** As a browser does: max-age=0 takes it away. */
const cookies = {
  get cookie() {
    return page.cookie;
  },
  set cookie(text: string) {
    const [pair = ''] = text.split(';');
    page.cookie = text.includes('max-age=0') ? '' : pair;
  },
};
let kept: Set<string>;
let registered: boolean;
let unregister: () => Promise<boolean>;

class Values {
  [key: string]: unknown;
  removeItem(key: string): void {
    delete this[key];
  }
}

beforeEach(async () => {
  kept = new Set([`workbox-precache-v2-${SCOPE}`, `workbox-precache-v2-${SCOPE}andere-app/`]);
  registered = true;
  unregister = async () => {
    registered = false;
    return true;
  };
  vi.stubGlobal('document', cookies);
  vi.stubGlobal('location', { href: `${SCOPE}#/instellingen/alles-weg`, protocol: 'https:' });
  vi.stubGlobal('caches', { keys: async () => [...kept], delete: async (name: string) => kept.delete(name) });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistration: async () => (registered ? { scope: SCOPE, unregister: () => unregister() } : undefined),
    },
  });
  vi.stubGlobal('localStorage', Object.assign(new Values(), { 'ruggespraak-iets': '1', 'andere-app': '1' }));
  vi.stubGlobal('sessionStorage', new Values());
  cookies.cookie = 'ruggespraak-was-hier=1; path=/';
  for (const name of ['ruggespraak', 'ruggespraak-gidsen']) {
    const disk = openDisk(name);
    await disk.putRow('iets', 'id', new Uint8Array([1]));
    disk.close();
  }
  await makeDatabase(outerDatabaseName('AAAA/kring'));
  await makeDatabase('andere-app');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
});

function makeDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore('updates', { autoIncrement: true });
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      resolve(db);
    };
    request.onerror = () => reject(request.error);
  });
}
const databases = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

it('takes databases, files of the app, worker, values and marker; what is of another app stays', async () => {
  const told = vi.fn();
  const stop = bijGewist(told);
  expect(await haalAllesWeg()).toEqual({ kind: 'goed' });
  stop();
  expect(await databases()).toEqual(['andere-app']);
  expect([...kept]).toEqual([`workbox-precache-v2-${SCOPE}andere-app/`]);
  expect(registered).toBe(false);
  expect(Object.keys(localStorage)).toEqual(['andere-app']);
  expect(page.cookie).toBe('');
  expect(told).toHaveBeenCalledTimes(1);
});

it('a disk that is open in this or another tab refuses from then on, and brings nothing back', async () => {
  const disk = openDisk('ruggespraak');
  await disk.putRow('iets', 'id', new Uint8Array([2]));
  expect(await haalAllesWeg()).toEqual({ kind: 'goed' });
  await expect(disk.putRow('iets', 'id', new Uint8Array([3]))).rejects.toThrow();
  expect(await databases()).toEqual(['andere-app']);
});

it('the keys go first: a document that is held open elsewhere stays behind as noise, and it says so', async () => {
  const held = await makeDatabase(outerDatabaseName('AAAA/kring'));
  held.onversionchange = null;
  const told = vi.fn();
  const stop = bijGewist(told);
  expect(await haalAllesWeg({ geduldMs: 50 })).toEqual({ kind: 'rest', rest: ['casussen'] });
  expect(await databases()).toEqual(['andere-app', outerDatabaseName('AAAA/kring')]);
  // The app stays, to try again with; no tab is sent away.
  expect(kept.size).toBe(2);
  expect(registered).toBe(true);
  expect(page.cookie).not.toBe('');
  expect(told).not.toHaveBeenCalled();

  held.close();
  expect(await haalAllesWeg({ geduldMs: 1_000 })).toEqual({ kind: 'goed' });
  expect(told).toHaveBeenCalledTimes(1);
  stop();
});

it('keys that are held open are named as such', async () => {
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('ruggespraak');
    request.onsuccess = () => resolve(request.result);
  });
  expect(await haalAllesWeg({ geduldMs: 50 })).toMatchObject({
    kind: 'rest',
    rest: expect.arrayContaining(['toegang']),
  });
  held.close();
});

it('what the browser refuses after that is told, one by one', async () => {
  unregister = async () => false;
  vi.stubGlobal('caches', {
    keys: async () => [...kept],
    delete: async () => {
      throw new Error('not now');
    },
  });
  expect(await haalAllesWeg()).toEqual({ kind: 'rest', rest: ['app', 'achtergrond'] });
  expect(await databases()).toEqual(['andere-app']);
  unregister = async () => {
    registered = false;
    return true;
  };
  vi.stubGlobal('caches', { keys: async () => [], delete: async () => false });
  expect(await haalAllesWeg()).toEqual({ kind: 'goed' });
});

it('a browser without caches or workers has nothing of those to lose', async () => {
  vi.stubGlobal('caches', undefined);
  vi.stubGlobal('navigator', {});
  expect(await haalAllesWeg()).toEqual({ kind: 'goed' });
});

it('a tab that makes a database anew right after it went is found out', async () => {
  const real = indexedDB.deleteDatabase.bind(indexedDB);
  let again = 1;
  const spy = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    const request = real(name);
    if (name === 'ruggespraak' && again-- > 0)
      request.addEventListener('success', () => void makeDatabase('ruggespraak').then((db) => db.close()));
    return request;
  });
  const outcome = await haalAllesWeg();
  spy.mockRestore();
  expect(outcome).toEqual({ kind: 'goed' });
  expect(await databases()).toEqual(['andere-app']);
});
