// Deleting: undone in time loses nothing, whatever the network does; otherwise it really goes, once, from every device and the relay.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { outerDatabaseName } from '../../src/disk/outer-database.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { loadOverzichten } from '../../src/store/overzicht.ts';
import { loadWissen, type WissenOptions } from '../../src/store/wissen.ts';
import { deleteAcks } from '../../src/sync/acks.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  createLine,
  kringOf,
  type Line,
  letIn,
  makeCasus,
  NOWHERE,
  openTab,
  type StoreDevice,
  type Tab,
} from './devices.ts';

/** How long this file lets a deletion be undone: by who deletes, and what a colleague's device waits for. */
const OURS_MS = 1_500;
const THEIRS_MS = 300;

let url: string;
let annaDevice: StoreDevice;
let bramDevice: StoreDevice;
let annaLine: Line;
let anna: Tab;
let bram: Tab;
let id: string;

const titles = (tab: Tab) => tab.shown.casussen.get().map(({ titel }) => titel);
const sees = (tab: Tab, ...expected: string[]) => vi.waitFor(() => expect(titles(tab)).toEqual(expected), 15_000);
const wholeHere = (tab: Tab) => vi.waitFor(() => expect(tab.shown.casussen.get()[0]?.opToestel).toBe(true), 15_000);
const nothingOnDisk = ({ disk }: StoreDevice) =>
  vi.waitFor(async () => expect(await disk.readLiving(id)).toEqual([]), 15_000);
const rowsOf = async ({ disk }: StoreDevice, kind: string) => (await disk.listRows(kind)).map((row) => row.id);

const openAnna = async () => {
  annaLine = createLine();
  anna = await openTab(annaDevice, url, { undoMs: OURS_MS, WebSocket: annaLine.WebSocket });
};

/** The time in which Anna can undo what she deleted before this is over: what she deletes now is gone. */
const pastUndo = async () => {
  const later = await makeCasus(anna, 'Casus rood');
  await anna.session.verwijderCasus(later);
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'gewist-hier')).toContain(later), 15_000);
};

const withNotes = async ({ session }: Tab, work: (fragment: Y.XmlFragment) => unknown) => {
  const casus = await session.openCasus(id);
  if (!casus) throw new Error('no such casus');
  await work(readNotitiesBron(casus.notities).fragment);
  await casus.close();
};
const reads = (tab: Tab, text: string) =>
  withNotes(tab, (fragment) => vi.waitFor(() => expect(fragment.toString()).toBe(text), 10_000));

beforeEach(async () => {
  url = `ws://127.0.0.1:${(await openRelay()).port}`;
  annaDevice = await createDevice('anna');
  bramDevice = await createDevice('bram');
  await openAnna();
  bram = await openTab(bramDevice, url, { undoMs: THEIRS_MS });
  id = await makeCasus(anna, 'Casus blauw');
  await withNotes(anna, (fragment) => fragment.insert(0, [new Y.XmlText('kwam zonder jas')]));
  await letIn(anna, bram, kringOf(id));
  await sees(bram, 'Casus blauw');
  await wholeHere(bram);
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

it('an undo in time that reaches a colleague late gives both the casus back, whole', async () => {
  await anna.session.verwijderCasus(id);
  await sees(bram);
  annaLine.cut();
  await anna.session.zetTerug(id);
  await sees(anna, 'Casus blauw');
  await nothingOnDisk(bramDevice);
  // Longer than Anna could undo: nobody may have made it final.
  await pastUndo();
  annaLine.mend();
  anna.session.wake();
  await sees(bram, 'Casus blauw');
  await sees(anna, 'Casus blauw');
  await wholeHere(bram);
  await reads(bram, 'kwam zonder jas');
  await reads(anna, 'kwam zonder jas');
});

/** Bram has heard that it was deleted and is gone; nobody makes it final, or wiped anything. */
async function deletedAndSeen(): Promise<void> {
  const later = { undoMs: 600_000 };
  await closeTab(anna);
  anna = await openTab(annaDevice, url, later);
  await closeTab(bram);
  bram = await openTab(bramDevice, url, later);
  await anna.session.verwijderCasus(id);
  await sees(bram);
  await closeTab(bram);
}

it('what a colleague wrote goes from here too, also where this device last saw it while the relay had not confirmed it', async () => {
  await deletedAndSeen();
  // Looked at between the record and the word of the relay about it; once deleted it was not looked at again.
  const overzichten = await loadOverzichten(bramDevice.disk, bramDevice.opened.sealer);
  const before = overzichten.get(id);
  if (!before) throw new Error('nothing known');
  overzichten.set(id, { ...before, unsent: 1 });
  await overzichten.flushed();
  bram = await openTab(bramDevice, url, { undoMs: THEIRS_MS });
  await nothingOnDisk(bramDevice);
});

it('what a colleague wrote stays as long as the relay may not have it, and goes once it has', async () => {
  await deletedAndSeen();
  await closeTab(anna);
  // What the relay said to have is not known here any more, as after it lost its folder.
  await deleteAcks(id, bramDevice.disk);
  bram = await openTab(bramDevice, NOWHERE, { undoMs: 50, tickMs: 100 });
  await bram.looks(12);
  expect(await bramDevice.disk.readLiving(id)).not.toEqual([]);
  await closeTab(bram);
  bram = await openTab(bramDevice, url, { undoMs: THEIRS_MS });
  await nothingOnDisk(bramDevice);
});

it('who deleted and closed the app at once makes it final at the next opening', async () => {
  await anna.session.verwijderCasus(id);
  await sees(bram);
  await closeTab(anna);
  await nothingOnDisk(bramDevice);
  expect((await annaDevice.disk.readLiving(id)).length).toBeGreaterThan(0);
  await openAnna();
  await nothingOnDisk(annaDevice);
  // The relay confirmed it.
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'nog-wissen')).toEqual([]), 15_000);
});

it('what was destroyed and confirmed is not destroyed again at every opening', async () => {
  await anna.session.verwijderCasus(id);
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'gewist-hier')).toEqual([id]), 15_000);
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'nog-wissen')).toEqual([]), 15_000);
  await closeTab(anna);
  const forgotten = vi.spyOn(annaDevice.disk, 'deleteLiving');
  await openAnna();
  await pastUndo();
  expect(annaLine.rooms).toContain(`${kringOf(id)}/kring`);
  expect(annaLine.rooms).not.toContain(id);
  expect(forgotten.mock.calls.filter(([room]) => room === id)).toEqual([]);
});

it('a casus deleted, put back and deleted again goes as well', async () => {
  await anna.session.verwijderCasus(id);
  await anna.session.zetTerug(id);
  await sees(anna, 'Casus blauw');
  await anna.session.verwijderCasus(id);
  await nothingOnDisk(annaDevice);
  await nothingOnDisk(bramDevice);
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'nog-wissen')).toEqual([]), 15_000);
  expect(await rowsOf(bramDevice, 'nog-wissen')).toEqual([]);
});

it('a disk that does not let go of a casus keeps nothing readable, and does not keep the lock from closing', async () => {
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(outerDatabaseName(id, annaDevice.disk.name));
    request.onsuccess = () => resolve(request.result);
  });
  await anna.session.verwijderCasus(id);
  await nothingOnDisk(annaDevice);
  const closed = closeTab(anna).then(() => 'op slot');
  const late = new Promise((resolve) => setTimeout(() => resolve('hangt'), 5_000));
  expect(await Promise.race([closed, late])).toBe('op slot');
  // Not said to be gone before it is; the next opening goes on.
  expect(await rowsOf(annaDevice, 'gewist-hier')).toEqual([]);
  held.close();
  await openAnna();
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'gewist-hier')).toEqual([id]), 15_000);
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'nog-wissen')).toEqual([]), 15_000);
});

it('a second tab that was asleep and is closed later leaves nothing behind', async () => {
  // A tab in the background is late.
  const asleep = await openTab(annaDevice, url, { undoMs: 60_000 });
  await sees(asleep, 'Casus blauw');
  const casus = await asleep.session.openCasus(id);
  if (!casus) throw new Error('no such casus');
  // It shows what it has first, and reads the rest of its disk after.
  await vi.waitFor(() => expect(readNotitiesBron(casus.notities).fragment.length).toBe(1));
  await anna.session.verwijderCasus(id);
  readNotitiesBron(casus.notities).fragment.insert(1, [new Y.XmlText('net nog getypt')]);
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'gewist-hier')).toEqual([id]), 15_000);
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'nog-wissen')).toEqual([]), 15_000);
  readNotitiesBron(casus.notities).fragment.insert(2, [new Y.XmlText('en nog iets')]);
  await closeTab(asleep);
  await closeTab(anna);
  await openAnna();
  await nothingOnDisk(annaDevice);
  const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
  await vi.waitFor(async () => expect(await databases()).not.toContain(outerDatabaseName(id, annaDevice.disk.name)));
  for (const kind of ['geschiedenis-dag', 'geschiedenis-versie', 'overzicht', 'einde-gezien', 'bevestigd'])
    await vi.waitFor(
      async () => expect((await rowsOf(annaDevice, kind)).filter((row) => row.startsWith(id))).toEqual([]),
      10_000,
    );
});

it('what is over goes again when something of it came back, and not when nothing did', async () => {
  let rows: unknown[] = [];
  let destroyed = 0;
  const nothing = async () => undefined;
  const wissen = await loadWissen({
    disk: { listRows: async () => [], putRow: nothing, readLiving: async () => rows },
    documents: {
      async destroy() {
        destroyed++;
        rows = [];
      },
    },
    overzichten: { get: () => undefined, forget: nothing },
    ...{ facts: { forget: () => undefined }, onWiped: [], changed: () => undefined },
  } as unknown as WissenOptions);
  for (let times = 0; times < 2; times++) await wissen.wipe(id);
  expect([destroyed, wissen.has(id)]).toEqual([1, true]);
  // A tab that was asleep closed.
  rows = [{ writer: 1 }];
  for (let times = 0; times < 2; times++) await wissen.wipe(id);
  expect(destroyed).toBe(2);
  // Held since, by who says so.
  await wissen.wipe(id, true);
  expect(destroyed).toBe(3);
  wissen.stop();
});
