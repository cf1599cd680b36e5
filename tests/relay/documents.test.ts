// Documents through the relay: sync, order, acknowledgement, roles, dropping, folding, damage (P13-P22).
import { open } from 'lmdb';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeStep2, encodeUpdate } from '../../sync-server/frames.ts';
import { Close, encodeDrop, encodeLog, LOG_DOCUMENT, Message } from '../../sync-server/protocol.ts';
import { KringFixture } from './kring-fixture.ts';
import { closeRelays, createFolder, openRelay, type Settings } from './relays.ts';
import { Visitor, Writer } from './visitor.ts';

afterEach(closeRelays);

async function begin(settings: Settings = {}) {
  const relay = await openRelay(settings);
  const kring = new KringFixture();
  const bram = kring.add();
  const carla = kring.add('meelezen');
  const room = `${kring.id}/d1`;
  const join = (device = kring.founder, where = room) => Writer.join(relay.port, kring, device, where);
  return { relay, kring, bram, carla, room, join };
}
const update = (text: string, client?: number): Uint8Array => {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  doc.getText('t').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};
const quiet = (ms = 60) => new Promise((later) => setTimeout(later, ms));

test('P14 what is no whole update closes 4400 and is neither stored nor passed on', async () => {
  const { join, bram } = await begin();
  const other = await join(bram);
  const good = update('x');
  for (const bad of [good.slice(0, -1), new Uint8Array([...good, 0]), new Uint8Array([1]), new Uint8Array()]) {
    const sender = await join();
    sender.send(encodeUpdate(bad));
    expect(await sender.closeCode()).toBe(Close.badMessage);
  }
  const late = await join();
  expect(late.text.toString()).toBe('');
  expect(other.text.toString()).toBe('');
});

test('P14 an empty update and deletions held already are not passed on; a new deletion is', async () => {
  const { join, bram } = await begin();
  const a = await join();
  const b = await join(bram);
  a.text.insert(0, 'abc');
  await b.until('abc', () => b.text.toString() === 'abc');
  a.text.delete(0, 1);
  await b.until('bc', () => b.text.toString() === 'bc');
  await a.acknowledged();
  // The last `stored` may wait for company.
  await quiet(200);
  let heard = 0;
  b.onMessage = () => heard++;
  a.send(encodeStep2(new Uint8Array([0, 0])));
  a.send(encodeStep2(Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(a.doc))));
  await quiet();
  expect(heard).toBe(0);
  const late = await join(bram);
  expect(late.text.toString()).toBe('bc');
});

test('P15 stored counts per client without gaps, and comes after each step 1', async () => {
  const { join } = await begin();
  const a = await join();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (one: Uint8Array) => updates.push(one));
  for (const letter of 'abc') doc.getText('t').insert(doc.getText('t').length, letter);
  a.send(encodeUpdate(updates[0] as Uint8Array));
  a.send(encodeUpdate(updates[2] as Uint8Array));
  await a.until('one', () => a.stored.get(doc.clientID) === 1);
  await quiet();
  expect(a.stored.get(doc.clientID)).toBe(1);
  a.send(encodeUpdate(updates[1] as Uint8Array));
  await a.until('three', () => a.stored.get(doc.clientID) === 3);
  const b = await join();
  await b.until('stored after step 1', () => b.stored.get(doc.clientID) === 3);
  expect(b.text.toString()).toBe('abc');
});

test('P16 the answer holds what is not yet durable, and what waits for something missing', async () => {
  const { join } = await begin({ limits: { commitMs: 300 } });
  const a = await join();
  a.text.insert(0, 'vers');
  const b = await join();
  expect(b.text.toString()).toBe('vers');
  expect(b.stored.size).toBe(0);
  await b.acknowledged();
  await a.acknowledged();
});

test('P17 a folded room is small, complete, keeps gaps waiting, and has lost what was deleted', async () => {
  const dataDir = createFolder();
  const { relay, kring, join, room } = await begin({ dataDir, limits: { idleMs: 50, commitMs: 1 } });
  const a = await join();
  const gap = new Y.Doc();
  const parts: Uint8Array[] = [];
  gap.on('update', (one: Uint8Array) => parts.push(one));
  gap.getArray('g').push(['een']);
  gap.getArray('g').push(['twee']);
  a.send(encodeUpdate(parts[1] as Uint8Array));
  for (let i = 0; i < 40; i++) {
    a.text.insert(0, `geheim-${i}-${'z'.repeat(500)}`);
    await a.acknowledged();
  }
  a.text.delete(0, a.text.length);
  a.text.insert(0, 'rest');
  await a.acknowledged();
  await a.leave();
  const metrics = async () => (await fetch(`http://127.0.0.1:${relay.port}/metrics`)).text();
  for (let i = 0; i < 100 && !/relay_folds_total 1/.test(await metrics()); i++) await quiet(100);
  expect(await metrics()).toMatch(/relay_folds_total 1/);
  await relay.close();

  const env = open({ path: dataDir, encoding: 'binary', maxDbs: 8, overlappingSync: false });
  const rows = [...env.openDB<Buffer, [string, number]>({ name: 'rows', encoding: 'binary' }).getRange({})];
  expect(rows).toHaveLength(1);
  expect(rows[0]?.value.length).toBeLessThan(500);
  expect(rows[0]?.value.includes('geheim')).toBe(false);
  await env.close();

  const again = await openRelay({ dataDir });
  const b = await Writer.join(again.port, kring, kring.founder, room);
  expect(b.text.toString()).toBe('rest');
  expect(b.doc.getArray('g').length).toBe(0);
  b.send(encodeUpdate(parts[0] as Uint8Array));
  const c = await Writer.join(again.port, kring, kring.founder, room);
  expect(c.doc.getArray('g').toArray()).toEqual(['een', 'twee']);
});

test('P18 a reader reads, is closed 4403 when it writes or drops, and may write once its role says so', async () => {
  const { kring, carla, join } = await begin();
  const a = await join();
  a.text.insert(0, 'lees');
  for (const bad of [encodeUpdate(update('x')), encodeStep2(update('x')), encodeDrop()]) {
    const reader = await join(carla);
    expect(reader.text.toString()).toBe('lees');
    reader.send(encodeStep2(new Uint8Array([0, 0])));
    reader.send(bad);
    expect(await reader.closeCode()).toBe(Close.notAllowed);
  }
  const reader = await join(carla);
  a.send(encodeLog({ from: kring.entries.length, entries: [kring.accept(kring.draftRol(carla, 'meedoen'))] }));
  await reader.take(Message.log);
  reader.text.insert(4, ' en schrijf');
  await a.until('the words', () => a.text.toString() === 'lees en schrijf');
});

test('P19 drop destroys the room for good, also after a restart; the document of the kring stays', async () => {
  const dataDir = createFolder();
  const { relay, kring, bram, join, room } = await begin({ dataDir });
  const a = await join();
  const b = await join(bram);
  a.text.insert(0, 'weg-ermee');
  await b.acknowledged();
  await a.acknowledged();
  a.send(encodeDrop());
  await a.take(Message.dropped);
  expect(await b.closeCode()).toBe(Close.roomGone);
  await expect(join(bram)).rejects.toThrow('4410');
  await relay.close();

  const again = await openRelay({ dataDir });
  await expect(Writer.join(again.port, kring, bram, room)).rejects.toThrow('4410');
  const own = await Writer.join(again.port, kring, kring.founder, `${kring.id}/kring`);
  own.send(encodeDrop());
  expect(await own.closeCode()).toBe(Close.notAllowed);
});

test('P19 the room of the log holds nothing to drop: 4400, and the log stays', async () => {
  const { relay, kring, bram } = await begin();
  const room = `${kring.id}/${LOG_DOCUMENT}`;
  const log = new Visitor(relay.port, room);
  await log.enter(kring, kring.founder, room);
  log.send(encodeDrop());
  expect(await log.closeCode()).toBe(Close.badMessage);
  const again = new Visitor(relay.port, room);
  // Of a device that brings nothing: what it is told comes from the relay.
  await again.enter(kring, bram, room, 0);
  expect((await again.takeLog()).entries).toHaveLength(kring.entries.length);
});

test('P21 when the disk refuses, the devices are sent away to come back, and health says so', async () => {
  const failing = { on: false };
  const { openLmdbStore } = await import('../../sync-server/store-lmdb.ts');
  const real = openLmdbStore(createFolder());
  const store = {
    ...real,
    commit: (writes: Parameters<typeof real.commit>[0]) =>
      failing.on ? Promise.reject(new Error('disk full')) : real.commit(writes),
  };
  const { relay, join } = await begin({ store });
  const health = async () => (await fetch(`http://127.0.0.1:${relay.port}/healthz`)).status;
  const a = await join();
  failing.on = true;
  a.text.insert(0, 'x');
  expect(await a.closeCode()).toBe(Close.later);
  expect(a.stored.size).toBe(0);
  expect(await health()).toBe(503);
  failing.on = false;
  expect(await health()).toBe(200);
  const b = await join();
  b.text.insert(0, 'y');
  await b.acknowledged();
  await relay.close();
  await real.close();
});

test('P22 a damaged row is kept aside and reported once; the rest stands and members bring the lost part back', async () => {
  const dataDir = createFolder();
  const { relay, kring, join, room } = await begin({ dataDir });
  const a = await join();
  for (const word of ['een ', 'twee ', 'drie ']) {
    a.text.insert(a.text.length, word);
    await a.acknowledged();
  }
  await relay.close();
  const names = { encoding: 'binary', maxDbs: 8, overlappingSync: false } as const;
  const env = open({ path: dataDir, ...names });
  const rows = env.openDB<Buffer, [string, number]>({ name: 'rows', encoding: 'binary' });
  const [, second] = [...rows.getRange({})];
  const broken = Buffer.from(second?.value ?? []);
  broken[broken.length - 8] = (broken[broken.length - 8] ?? 0) ^ 1;
  await rows.put(second?.key as [string, number], broken);
  await env.close();

  const lines: string[] = [];
  const again = await openRelay({ dataDir, write: (line) => lines.push(line) });
  const b = await Writer.join(again.port, kring, kring.founder, room);
  await quiet();
  expect(b.text.toString()).toBe('een ');
  expect(lines.filter((line) => /damaged/.test(line))).toHaveLength(1);
  b.send(encodeUpdate(Y.encodeStateAsUpdate(a.doc)));
  await b.until('all of it stored', () => (b.stored.get(a.doc.clientID) ?? 0) === 14);
  const c = await Writer.join(again.port, kring, kring.founder, room);
  expect(c.text.toString()).toBe('een twee drie ');
  await again.close();
  const after = open({ path: dataDir, ...names });
  const aside = [...after.openDB<Buffer, [string, number]>({ name: 'aside', encoding: 'binary' }).getRange({})];
  expect(aside.map(({ value }) => Buffer.from(value))).toEqual([broken]);
  await after.close();
});

test('P22 a damaged entry of the log: read up to it, filled again at the door', async () => {
  const dataDir = createFolder();
  const { relay, kring, join, bram } = await begin({ dataDir });
  await join();
  await relay.close();
  const env = open({ path: dataDir, encoding: 'binary', maxDbs: 8, overlappingSync: false });
  const logs = env.openDB<Buffer, [string, number]>({ name: 'logs', encoding: 'binary' });
  await logs.put([kring.id, 2], Buffer.from('kapot'));
  await env.close();
  const again = await openRelay({ dataDir });
  const visitor = new Visitor(again.port, `${kring.id}/d1`);
  const { nonce } = await visitor.takeChallenge();
  visitor.send(kring.hello(kring.founder, `${kring.id}/d1`, nonce));
  expect(await visitor.takeLogWanted()).toEqual({ have: 2 });
  visitor.send(encodeLog({ from: 2, entries: kring.entries.slice(2) }));
  await visitor.take(Message.welcome);
  await Writer.join(again.port, kring, bram, `${kring.id}/d1`);
});
