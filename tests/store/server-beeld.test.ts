// What the server has of a device, as this device tells it: the same as what the relay really keeps, also without a line, and looking is not seen.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { liveRecords } from '../../src/sealed/outer.ts';
import { addCasus } from '../../src/store/kring-document.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import type { ServerBeeld, ServerKijker } from '../../src/store/toestel/contract.ts';
import { openServerBeeld, type ServerBeeldOptions } from '../../src/store/toestel/server-beeld.ts';
import { createValue } from '../../src/store/value.ts';
import { openLmdbStore } from '../../sync-server/store-lmdb.ts';
import { closeRelays, createFolder, openRelay } from '../relay/relays.ts';
import { closeDevices, createDevice, createLine, kringOf, letIn, makeCasus, openTab, type Tab } from './devices.ts';

afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

async function write(tab: Tab, casus: string, text: string): Promise<void> {
  const open = await tab.session.openCasus(casus);
  if (!open) throw new Error('no such casus');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  readNotitiesBron(open.notities).fragment.push([paragraph]);
  await open.close();
}

async function look(tab: Tab): Promise<ServerKijker> {
  const kijker = await tab.session.openServerBeeld();
  if (!kijker) throw new Error('locked');
  return kijker;
}
const settled = async ({ beeld }: ServerKijker): Promise<ServerBeeld> => {
  await vi.waitFor(() => {
    const now = beeld.get();
    expect(now.teLezen).toBe(0);
    const delen = now.kringen.flatMap((kring) => kring.delen);
    // Every one of them holds something by now; a look in between may find it on its way.
    const klaar = delen.every(
      ({ bekend, stukken, wacht, gehoordOp }) => bekend && stukken > 0 && wacht === 0 && gehoordOp > 0,
    );
    expect(klaar).toBe(true);
  }, 15_000);
  return beeld.get();
};
const delenVan = (beeld: ServerBeeld) => beeld.kringen.flatMap((kring) => kring.delen);

/** Pieces and their bytes as they lie in the folder of a relay that stopped. */
async function keptIn(folder: string, room: string): Promise<{ stukken: number; bytes: number }> {
  const store = openLmdbStore(folder);
  try {
    const doc = new Y.Doc();
    for (const { updates } of (await store.readRoom(room, 0)).rows)
      for (const update of updates ?? []) Y.applyUpdate(doc, update);
    const records = liveRecords(doc);
    return { stukken: records.length, bytes: records.reduce((sum, { bytes }) => sum + bytes.length, 0) };
  } finally {
    await store.close();
  }
}

it('tells of each document exactly what the relay keeps of it', async () => {
  const dataDir = createFolder();
  const relay = await openRelay({ dataDir });
  const url = `ws://127.0.0.1:${relay.port}`;
  const anna = await openTab(await createDevice('anna'), url);
  const bram = await openTab(await createDevice('bram'), url);
  const casus = await makeCasus(anna, 'Casus blauw');
  await write(anna, casus, 'kwam zonder jas');
  await letIn(anna, bram, kringOf(casus));

  const kijker = await look(anna);
  // What the other says of themselves comes in by the kring, and is one piece more.
  await vi.waitFor(() => expect(kijker.beeld.get().kringen[0]?.naam).toBe('begeleider'), 15_000);
  await vi.waitFor(() => expect(bram.shown.stand.get().kind).toBe('bijgewerkt'), 15_000);
  const beeld = await settled(kijker);
  expect(beeld.server).toBe(`127.0.0.1:${relay.port}`);
  expect(beeld.verbonden).toBe(true);
  expect(beeld.kringen).toHaveLength(1);
  expect(beeld.kringen[0]).toMatchObject({ naam: 'begeleider', toestellen: 2, weg: 0, uitnodigingen: 0 });
  const logBytes = beeld.kringen[0]?.bytes ?? 0;
  expect(delenVan(beeld).map(({ titel }) => titel)).toEqual([null, 'Casus blauw']);

  await closeDevices();
  await relay.close();
  for (const { id, stukken, bytes } of delenVan(beeld)) {
    expect(stukken).toBeGreaterThan(0);
    expect({ stukken, bytes }, id).toEqual(await keptIn(dataDir, id));
  }
  const store = openLmdbStore(dataDir);
  const { entries } = await store.readLog(kringOf(casus));
  await store.close();
  expect(beeld.kringen[0]?.regels).toBe(entries.length);
  expect(logBytes).toBe(entries.reduce((sum, { body, signature }) => sum + body.length + signature.length, 0));
});

it('without a line the last known stands, says that there is none, and counts what is only here', async () => {
  const line = createLine();
  const url = `ws://127.0.0.1:${(await openRelay()).port}`;
  const anna = await openTab(await createDevice('anna'), url, { WebSocket: line.WebSocket });
  const casus = await makeCasus(anna, 'Casus blauw');
  await write(anna, casus, 'kwam zonder jas');
  const kijker = await look(anna);
  const before = await settled(kijker);
  kijker.close();

  line.cut();
  anna.session.offline();
  await write(anna, casus, 'en zonder tas');
  const again = await look(anna);
  await vi.waitFor(() => expect(delenVan(again.beeld.get()).some(({ wacht }) => wacht > 0)).toBe(true), 15_000);
  const now = again.beeld.get();
  expect(now.verbonden).toBe(false);
  const of = (beeld: ServerBeeld) => delenVan(beeld).find(({ id }) => id === casus);
  expect(of(now)?.stukken).toBe(of(before)?.stukken);
  expect(of(now)?.bytes).toBe(of(before)?.bytes);
  expect(of(now)?.gehoordOp).toBeGreaterThan(0);
});

it('looking opens no line of its own, and after closing or locking nothing is told any more', async () => {
  const line = createLine();
  const url = `ws://127.0.0.1:${(await openRelay()).port}`;
  const anna = await openTab(await createDevice('anna'), url, { WebSocket: line.WebSocket });
  const casus = await makeCasus(anna, 'Casus blauw');
  await write(anna, casus, 'kwam zonder jas');
  await settled(await look(anna));
  await vi.waitFor(() => expect(anna.shown.stand.get().kind).toBe('bijgewerkt'), 15_000);

  const rooms = line.rooms.length;
  const kijker = await look(anna);
  await settled(kijker);
  expect(line.rooms.slice(rooms)).toEqual([]);
  let told = 0;
  kijker.beeld.subscribe(() => told++);
  await closeDevices();
  expect(await anna.session.openServerBeeld()).toBeNull();
  expect(told).toBe(0);
});

it('no word, title or function is in what it measures by: only the title this device shows itself', async () => {
  const url = `ws://127.0.0.1:${(await openRelay()).port}`;
  const anna = await openTab(await createDevice('anna'), url);
  const casus = await makeCasus(anna, 'Casus blauw');
  await write(anna, casus, 'vuurtorenlicht');
  expect(JSON.stringify(await settled(await look(anna)))).not.toContain('vuurtorenlicht');
});

it('does not look at what has gone from here: looking would bring something of it back', async () => {
  const inner = new Y.Doc();
  const [weg, hier] = ['a'.repeat(22), 'b'.repeat(22)];
  for (const id of [weg, hier]) addCasus(inner, id, id, 1);
  const kring = {
    ...{ id: 'K', room: 'K/kring', held: { living: { doc: { inner } } } },
    log: { kring: () => ({ leden: new Map(), uitnodigingen: new Map() }), entries: () => [] },
  };
  const looked: string[] = [];
  const kijker = openServerBeeld({
    ...{ relayUrl: 'ws://relay', regels: createValue([]), now: Date.now },
    kringen: { all: () => [kring] },
    facts: { of: () => ({ link: 'geen' }) },
    wissen: { has: (room: string) => room === `K/${weg}` },
    documents: {
      async hold(room: string) {
        looked.push(room);
        throw new Error('not here');
      },
      open: () => [],
      subscribe: () => () => undefined,
    },
  } as unknown as ServerBeeldOptions);
  await vi.waitFor(() => expect(kijker.beeld.get().teLezen).toBe(0));
  expect(looked).toEqual(['K/kring', `K/${hier}`]);
  expect(delenVan(kijker.beeld.get()).map(({ id }) => id)).toEqual(looked);
  kijker.close();
});
