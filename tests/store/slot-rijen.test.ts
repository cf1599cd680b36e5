// Walks behind the lock: unreadable on the disk, there again after unlocking, out of reach while locked, and never thrown away.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDisk } from '../../src/disk/disk.ts';
import type { Ruggespraak, SlotRijen } from '../../src/store/contract.ts';
import { createRuggespraak } from '../../src/store/ruggespraak.ts';
import { createSlotRijen } from '../../src/store/slot-rijen.ts';
import { createDevice, NOWHERE, nodeSocket } from './devices.ts';

const ZIN = 'regen op het zolderraam';
const WOORD = 'Zandloperkwartier';

let app: Ruggespraak;

beforeAll(async () => {
  const page = Object.assign(new EventTarget(), {
    cookie: '',
    visibilityState: 'visible',
    defaultView: new EventTarget(),
  });
  const locks = { request: (_name: string, work: () => Promise<void>) => work(), query: async () => ({ held: [] }) };
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { href: 'http://app/', protocol: 'http:' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('WebSocket', nodeSocket);
  vi.stubGlobal('navigator', { locks, onLine: true });
  app = createRuggespraak({ relayUrl: NOWHERE });
  await vi.waitFor(() => expect(app.toegang.get().kind).toBe('nieuw'));
});
afterAll(() => vi.unstubAllGlobals());

const slot = (): SlotRijen => {
  const rijen = app.slotRijen.get();
  if (!rijen) throw new Error('locked');
  return rijen;
};

/** All that lies in IndexedDB, every string and every byte. */
async function dump(): Promise<string> {
  const asText = (value: unknown): string => {
    if (ArrayBuffer.isView(value))
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
    if (typeof value === 'object' && value !== null) return Object.entries(value).flat().map(asText).join('\n');
    return String(value);
  };
  const parts: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const table of db.objectStoreNames) {
      const request = db.transaction(table).objectStore(table).getAll();
      parts.push(
        await new Promise<string>((resolve) => {
          request.onsuccess = () => resolve(asText(request.result));
        }),
      );
    }
    db.close();
  }
  return parts.join('\n');
}

it('null before there is a lock, there once it is open, null again when it closes, and another one after that', async () => {
  const heard: boolean[] = [];
  const stop = app.slotRijen.subscribe(() => heard.push(app.slotRijen.get() !== null));
  expect(app.slotRijen.get()).toBeNull();
  expect(await app.kiesToegangszin(ZIN)).toEqual({ kind: 'goed' });
  const first = slot();
  expect(await first.list()).toEqual([]);
  await app.vergrendel();
  expect(app.slotRijen.get()).toBeNull();
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  expect(slot()).not.toBe(first);
  expect(heard).toEqual([true, false, true]);
  stop();
});

it('what is put is not readable on the disk, and is there after locking and unlocking', async () => {
  const data = { titel: WOORD, regels: [1, null, { tekst: 'één' }] };
  await slot().put('a', data);
  await slot().put('b', 'weg');
  await slot().delete('b');
  const lying = await dump();
  expect(lying).toContain('doorloop');
  for (const word of [WOORD, Buffer.from(WOORD, 'utf16le').toString('latin1')]) expect(lying).not.toContain(word);
  await app.vergrendel();
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  expect(await slot().list()).toEqual([{ id: 'a', data, stuk: false }]);
});

it('who still holds it while locked reads and writes nothing, and no row is taken for broken', async () => {
  const rijen = slot();
  await app.vergrendel();
  await expect(rijen.list()).rejects.toThrow();
  await expect(rijen.put('c', WOORD)).rejects.toThrow();
  expect(await app.ontgrendel(ZIN)).toEqual({ kind: 'goed' });
  expect((await slot().list()).map(({ id, stuk }) => [id, stuk])).toEqual([['a', false]]);
});

it('a mangled row, or one put in the place of another, is reported and kept; the others are read', async () => {
  const { disk, opened } = await createDevice('anna');
  const rijen = createSlotRijen(disk, opened.sealer);
  for (const id of ['a', 'b', 'c']) await rijen.put(id, { id });
  const bytes = (await disk.getRow('doorloop', 'b')) ?? new Uint8Array();
  const mangled = bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
  await disk.putRow('doorloop', 'b', mangled);
  await disk.putRow('doorloop', 'c', (await disk.getRow('doorloop', 'a')) ?? new Uint8Array());
  await disk.putRow('doorloop', 'd', new Uint8Array());
  for (let again = 0; again < 2; again++)
    expect(await rijen.list()).toEqual([
      { id: 'a', data: { id: 'a' }, stuk: false },
      ...['b', 'c', 'd'].map((id) => ({ id, data: null, stuk: true })),
    ]);
  expect(await disk.getRow('doorloop', 'b')).toEqual(mangled);
});

it('who watches hears now and of every change, also by another tab, until they stop', async () => {
  const { disk, opened } = await createDevice('anna');
  const rijen = createSlotRijen(disk, opened.sealer);
  const heard = vi.fn();
  const stop = rijen.watch(heard);
  const hears = async () => {
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    heard.mockClear();
  };
  await hears();
  await rijen.put('a', 1);
  await hears();
  await createSlotRijen(openDisk(disk.name), opened.sealer).put('b', 2);
  await hears();
  stop();
  await rijen.delete('a');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).not.toHaveBeenCalled();
});
