// What one member writes in the document of a kring, by mistake or on purpose, costs nobody else their casussen.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openDisk } from '../../src/disk/disk.ts';
import type { SealedDocument } from '../../src/sealed/document.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import { createDocuments, type Documents } from '../../src/store/documents.ts';
import { createKringen } from '../../src/store/kringen.ts';
import { draftGenesis } from '../../src/vault/ledenlog.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  kringOf,
  letIn,
  makeCasus,
  NOWHERE,
  nodeSocket,
  openTab,
  ownTooling,
  type StoreDevice,
  type Tab,
} from './devices.ts';

let url: string;
let annaDevice: StoreDevice;
let anna: Tab;
let kring: string;
let mal: SealedDocument;

const titles = (tab: Tab) => tab.shown.casussen.get().map(({ titel }) => titel);

beforeEach(async () => {
  url = `ws://127.0.0.1:${(await openRelay()).port}`;
  annaDevice = await createDevice('anna');
  const malDevice = await createDevice('mal');
  anna = await openTab(annaDevice, url, { undoMs: 300 });
  const theirs = await openTab(malDevice, url);
  kring = kringOf(await makeCasus(anna, 'Casus blauw'));
  await letIn(anna, theirs, kring);
  await vi.waitFor(() => expect(titles(theirs)).toEqual(['Casus blauw']), 10_000);
  await closeTab(theirs);
  mal = await ownTooling(malDevice, kring, url);
  await vi.waitFor(() => expect(mal.inner.getMap('casussen').size).toBe(1), 10_000);
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

/** Until what mal wrote is on Anna's device: she sees a casus mal listed with it. */
const arrived = async () => {
  const marker = new Y.Map<unknown>([['titel', 'Van mal']]);
  mal.inner.getMap('casussen').set('a'.repeat(22), marker);
  await mal.flush();
  await vi.waitFor(() => expect(titles(anna)).toContain('Van mal'), 10_000);
};

it('a value that is no casus stops nobody from opening the lock again', async () => {
  mal.inner.getMap('casussen').set('b'.repeat(22), 'boe');
  const odd = new Y.Map<unknown>([
    ['titel', 5],
    ['gemaaktOp', 1e300],
    ['verwijderdOp', 'nooit'],
  ]);
  mal.inner.getMap('casussen').set('c'.repeat(22), odd);
  mal.inner.getMap('leden').set('iemand', odd.clone());
  await arrived();
  await closeTab(anna);
  anna = await openTab(annaDevice, NOWHERE);
  await vi.waitFor(() => expect(titles(anna)).toContain('Casus blauw'));
  // A moment no clock can show would break the screen that tells it.
  for (const { gewijzigdOp } of anna.shown.casussen.get())
    expect(() => new Date(gewijzigdOp ?? 0).toISOString()).not.toThrow();
});

it('a casus that goes by the name of the document of the kring is no casus, and is not destroyed', async () => {
  const gone = new Y.Map<unknown>([['verwijderdOp', 1]]);
  for (const id of ['kring', '-', '', 'a/b']) mal.inner.getMap('casussen').set(id, gone.clone());
  await arrived();
  // What is deleted after it and is gone says that its time was over too.
  const later = await makeCasus(anna, 'Casus rood', kring);
  await anna.session.verwijderCasus(later);
  await vi.waitFor(
    async () => expect((await annaDevice.disk.listRows('gewist-hier')).map(({ id }) => id)).toContain(later),
    15_000,
  );
  expect(titles(anna).toSorted()).toEqual(['Casus blauw', 'Van mal']);
  await makeCasus(anna, 'Casus groen', kring);
  await closeTab(anna);
  anna = await openTab(annaDevice, NOWHERE);
  await vi.waitFor(() => expect(titles(anna)).toHaveLength(3));
});

it('a kring comes alive once; one that cannot be read counts as broken, and the others go on', async () => {
  const disk = openDisk('twee-kringen');
  const documents: Documents = createDocuments({
    ...{ disk, sealer: annaDevice.opened.sealer, locks: createLocks(), relayUrl: NOWHERE, now: Date.now },
    kringOf: (room) => kringen.keysOf(kringOf(room)),
    WebSocket: nodeSocket,
  });
  const kringen = createKringen(
    annaDevice.opened,
    disk,
    () => documents,
    () => undefined,
  );
  const ids: string[] = [];
  for (let i = 0; i < 2; i++) {
    const { kring: id, entry } = await draftGenesis(annaDevice.opened, Date.now());
    const added = await kringen.add(id, [entry]);
    expect(await kringen.add(id, [entry])).toBe(added);
    ids.push(id);
  }
  const read = kringen.gather(({ id }) => {
    if (id === ids[0]) throw new Error('unreadable');
    return [id];
  });
  expect(read).toEqual([ids[1]]);
  expect(kringen.broken()).toEqual([ids[0]]);
  await documents.closeAll();
});
