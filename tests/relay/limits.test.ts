// Every limit does what PROTOCOL.md says, and leaves the others in the room alone (P1, P23-P28).
import type net from 'node:net';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Clocks } from '../../sync-server/clocks.ts';
import type { Limits } from '../../sync-server/config.ts';
import { encodeAwareness, encodeStep1, encodeUpdate } from '../../sync-server/frames.ts';
import { createBucket, createBuckets } from '../../sync-server/limits.ts';
import { Close, encodeLog, LOG_DOCUMENT, Message } from '../../sync-server/protocol.ts';
import { createDevice, KringFixture } from './kring-fixture.ts';
import { createRandom, seeds } from './random.ts';
import { closeRelays, createFolder, openRelay } from './relays.ts';
import { dense, Visitor, Writer } from './visitor.ts';

afterEach(closeRelays);

const update = (length: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'x'.repeat(length));
  return Y.encodeStateAsUpdate(doc);
};
async function begin(limits: Partial<Limits>) {
  const relay = await openRelay({ limits });
  const kring = new KringFixture();
  const join = (room = `${kring.id}/d1`) => Writer.join(relay.port, kring, kring.founder, room);
  return { relay, kring, join };
}
/** The upgrade is refused with this HTTP status. */
const refused = async (port: number, room: string, headers: Record<string, string> = {}) => {
  const visitor = new Visitor(port, room, { headers });
  const status = new Promise<number>((done) =>
    visitor.ws.once('unexpected-response', (_, answer) => done(answer.statusCode ?? 0)),
  );
  const opened = new Promise<number>((done) => visitor.ws.once('open', () => done(101)));
  return Promise.race([status, opened]);
};

test('P1 what is no room name is no WebSocket', async () => {
  const { port } = await openRelay();
  const { id } = new KringFixture();
  for (const path of ['', 'x', id, `${id}/`, `${id}/a/b`, `${id}/${'a'.repeat(44)}`, `${id}/%2e`])
    expect(await refused(port, path)).toBe(404);
  expect(await refused(port, `${id}/a`)).toBe(101);
});

test('P1 an Origin must be this host or allowed', async () => {
  const { port } = await openRelay({ allowOrigins: ['https://goed.example'] });
  const room = `${new KringFixture().id}/a`;
  expect(await refused(port, room, { Origin: 'https://kwaad.example' })).toBe(403);
  expect(await refused(port, room, { Origin: 'null' })).toBe(403);
  expect(await refused(port, room, { Origin: 'https://goed.example' })).toBe(101);
  expect(await refused(port, room, { Origin: `http://127.0.0.1:${port}` })).toBe(101);
});

test('P23 a message over the limit closes 4413, one below it passes', async () => {
  const { join } = await begin({ maxMessageBytes: 100_000, maxLogBytes: 50_000 });
  const other = await join();
  const a = await join();
  a.send(encodeUpdate(update(99_000)));
  await other.until('the large one', () => other.text.length === 99_000);
  a.send(encodeUpdate(update(100_001)));
  expect(await a.closeCode()).toBe(Close.tooLarge);
  expect(other.closed).toBeNull();
});

test('P23 a stranger is not read beyond a kilobyte, whatever size the frame claims', async () => {
  const { port } = await openRelay();
  const room = `${new KringFixture().id}/d1`;
  const visitor = new Visitor(port, room);
  await visitor.takeChallenge();
  visitor.send(new Uint8Array(5_000_000));
  expect(await visitor.closeCode()).not.toBe(1000);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(metrics).toMatch(/relay_bytes_in_total 0/);
});

test('P24 too many messages or bytes close 4529; the bucket refills', async () => {
  const { join } = await begin({ messagesPerSecond: 10 });
  const a = await join();
  for (let i = 0; i < 60; i++) a.send(encodeUpdate(new Uint8Array([0, 0])));
  expect(await a.closeCode()).toBe(Close.tooFast);

  const second = await begin({ bytesPerSecond: 1_000, maxMessageBytes: 20_000, maxLogBytes: 10_000 });
  const b = await second.join();
  b.send(encodeUpdate(update(15_000)));
  await b.until('stored', () => b.stored.size === 1);
  b.send(encodeUpdate(update(15_000)));
  expect(await b.closeCode()).toBe(Close.tooFast);

  const bucket = createBucket(10, 20);
  expect(bucket.take(20, 1_000)).toBe(true);
  expect(bucket.take(1, 1_000)).toBe(false);
  expect(bucket.take(5, 1_500)).toBe(true);
  expect(bucket.take(1, 1_500)).toBe(false);
  expect(bucket.take(21, 100_000)).toBe(false);
  const buckets = createBuckets(1, 2);
  expect([1, 2, 3].map(() => buckets.take('a', 0))).toEqual([true, true, false]);
  expect(buckets.take('b', 0)).toBe(true);
  expect(buckets.take('a', 1_000)).toBe(true);
});

test('P25 connections per address, per key, and new kringen', async () => {
  const address = await openRelay({ limits: { connectionsPerAddress: 2 } });
  const room = `${new KringFixture().id}/a`;
  const first = new Visitor(address.port, room);
  await first.takeChallenge();
  expect(await refused(address.port, room)).toBe(101);
  expect(await refused(address.port, room)).toBe(429);
  await first.leave();
  await new Promise((later) => setTimeout(later, 50));
  expect(await refused(address.port, room)).toBe(101);

  const { join } = await begin({ connectionsPerKey: 2 });
  await join();
  const two = await join();
  await expect(join()).rejects.toThrow('4529');
  await two.leave();
  await join();

  const few = await openRelay({ limits: { newKringenPerHour: 1 } });
  const enter = async (kring: KringFixture) => {
    const visitor = new Visitor(few.port, `${kring.id}/d1`);
    await visitor.enter(kring, kring.founder, `${kring.id}/d1`);
  };
  const known = new KringFixture();
  await enter(known);
  await enter(known);
  await expect(enter(new KringFixture())).rejects.toThrow('4529');
});

test('P26 a full room, a full log, too many rooms', async () => {
  const { kring, join } = await begin({ maxRoomBytes: 10_000, maxLogBytes: 2_000, roomsPerKring: 2 });
  const a = await join();
  a.text.insert(0, 'x'.repeat(9_000));
  await a.acknowledged();
  a.text.insert(0, 'y'.repeat(2_000));
  expect(await a.closeCode()).toBe(Close.tooLarge);
  const again = await join();
  expect(again.text.length).toBe(9_000);

  for (let n = kring.entries.length; ; n++) {
    const entry = kring.draftInvite(createDevice());
    again.send(encodeLog({ from: n, entries: [entry] }));
    const { reason } = await again.takeLogResult();
    if (reason === 'te-groot') break;
    expect(reason).toBe('');
    kring.accept(entry);
    expect(n).toBeLessThan(20);
  }

  const second = await join(`${kring.id}/d2`);
  second.text.insert(0, 'x');
  await second.acknowledged();
  const third = await join(`${kring.id}/d3`);
  third.text.insert(0, 'x');
  expect(await third.closeCode()).toBe(Close.tooLarge);
});

const withValue = (value: unknown): Uint8Array => {
  const doc = new Y.Doc();
  doc.getMap('m').set('k', value);
  return Y.encodeStateAsUpdate(doc);
};

test('P14 an update of more parts than MAX_UPDATE_PARTS closes 4400, however it hides them', async () => {
  const { join } = await begin({ maxUpdateParts: 1_000 });
  const other = await join();
  const deletes = encoding.createEncoder();
  for (const n of [0, 1, 5, 1_001]) encoding.writeVarUint(deletes, n);
  for (let i = 0; i < 1_001; i++) encoding.writeUint16(deletes, i === 0 ? 0x0100 : 0x0102);
  const embeds = new Y.Doc();
  embeds.getText('t').insertEmbed(0, { een: Array.from({ length: 10_000 }, () => 1) });
  const subdocs = new Y.Doc();
  for (let i = 0; i < 50; i++) subdocs.getMap('m').set(`${i}`, new Y.Doc());
  const bad = [
    dense(1_001),
    encoding.toUint8Array(deletes),
    withValue(Array.from({ length: 1_000 }, () => [])),
    withValue(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`${i}`, null]))),
    Y.encodeStateAsUpdate(embeds),
    Y.encodeStateAsUpdate(subdocs),
  ];
  for (const one of bad) {
    const a = await join();
    a.send(encodeUpdate(one));
    expect(await a.closeCode()).toBe(Close.badMessage);
  }
  expect(other.heard.some(({ type, decoder }) => type === Message.sync && decoder.arr.length > 100)).toBe(false);
  const a = await join();
  a.send(encodeUpdate(dense(999)));
  a.send(encodeUpdate(withValue({ een: [1, -2.5, 3n, 'x', null, undefined, true, false, 1e100, new Uint8Array(3)] })));
  await other.until('the value', () => other.doc.getMap('m').has('k'));
  expect(a.closed).toBeNull();
});

test('P23 a state vector over 1 MiB closes 4413', async () => {
  const { join } = await begin({});
  const a = await join();
  const vector = (clients: number) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, clients);
    for (let i = 0; i < clients; i++) for (const n of [2 ** 28 + i, 1]) encoding.writeVarUint(encoder, n);
    return encoding.toUint8Array(encoder);
  };
  a.send(encodeStep1(vector(1_000)));
  await a.acknowledged();
  expect(a.closed).toBeNull();
  a.send(encodeStep1(vector(180_000)));
  expect(await a.closeCode()).toBe(Close.tooLarge);
});

test('P26 very many parts of two bytes fill a room as what they cost, also after a restart', async () => {
  const dataDir = createFolder();
  const limits = { maxRoomBytes: 100_000 };
  const relay = await openRelay({ dataDir, limits });
  const kring = new KringFixture();
  const join = (port: number) => Writer.join(port, kring, kring.founder, `${kring.id}/d1`);
  const a = await join(relay.port);
  a.send(encodeUpdate(dense(1_000)));
  await a.until('stored', () => a.stored.get(5) === 1_000);
  a.send(encodeUpdate(dense(1_000)));
  expect(await a.closeCode()).toBe(Close.tooLarge);
  await relay.close();
  const b = await join((await openRelay({ dataDir, limits })).port);
  b.send(encodeUpdate(dense(1_000)));
  expect(await b.closeCode()).toBe(Close.tooLarge);
});

test('P20 awareness over its limit closes 4413, unreadable awareness 4400', async () => {
  const { join } = await begin({ maxAwarenessBytes: 100 });
  const a = await join();
  a.send(encodeAwareness(new Uint8Array(101)));
  expect(await a.closeCode()).toBe(Close.tooLarge);
  const b = await join();
  // One client, clock 1, a text that is no JSON.
  b.send(encodeAwareness(new Uint8Array([1, 5, 1, 2, 0x7b, 0x7b])));
  expect(await b.closeCode()).toBe(Close.badMessage);
});

test('P20 whoever is alone hears their own presence back, or a client takes the silence for a lost line', async () => {
  const { join } = await begin({});
  const alone = await join();
  alone.send(encodeAwareness(new Uint8Array([1, 5, 1, 2, 0x7b, 0x7d])));
  await alone.until('its own presence', () => alone.heard.some(({ type }) => type === Message.awareness));
});

test('P20 a connection that brings very many awareness states shuts nobody out', async () => {
  const { relay, kring, join } = await begin({});
  const [anna, mallory, other] = [await join(), await join(), await join()];
  const heard = () => {
    const doc = new Awareness(new Y.Doc());
    for (const { type, decoder } of other.heard)
      if (type === Message.awareness)
        applyAwarenessUpdate(doc, decoding.readVarUint8Array(decoding.clone(decoder)), null);
    const seen = [...doc.getStates().keys()].filter((client) => client !== doc.clientID);
    doc.destroy();
    return seen;
  };
  const states = (clients: number[], clock: number) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, clients.length);
    for (const client of clients) {
      for (const n of [client, clock]) encoding.writeVarUint(encoder, n);
      encoding.writeVarString(encoder, '{}');
    }
    return encodeAwareness(encoding.toUint8Array(encoder));
  };
  mallory.send(states([...Array(2_500).keys()], 1));
  mallory.send(states([...Array(2_500).keys()], 2));
  await other.until('what fits', () => heard().length >= 20);
  anna.send(states([4_242], 1));
  await other.until('anna', () => heard().includes(4_242));
  // Another connection of the same device, and renewing what is there, are not hindered either.
  const again = await Writer.join(relay.port, kring, kring.founder, `${kring.id}/d1`);
  again.send(states([4_243], 1));
  await other.until('the other connection', () => heard().includes(4_243));
  expect(heard()).toHaveLength(22);
  mallory.send(states([3], 3));
  anna.send(states([4_242], 2));
  await other.until('both renewals', () => other.heard.filter(({ type }) => type === Message.awareness).length === 6);
  expect([anna.closed, mallory.closed, other.closed, again.closed]).toEqual([null, null, null, null]);
});

test('P27 who does not read is closed, the others keep going', async () => {
  const { relay, kring, join } = await begin({ maxBufferedBytes: 200_000, bytesPerSecond: 100_000_000 });
  const room = `${kring.id}/d1`;
  const slow = new Writer(relay.port, room);
  await slow.enter(kring, kring.founder, room);
  await slow.sync();
  slow.ws.pause();
  const [a, b] = [await join(), await join()];
  const lines = async () => (await fetch(`http://127.0.0.1:${relay.port}/metrics`)).text();
  for (let i = 0; i < 400 && !/refused_total [1-9]/.test(await lines()); i++) {
    a.send(encodeUpdate(update(50_000)));
    await new Promise((later) => setTimeout(later, 2));
  }
  expect(await lines()).toMatch(/refused_total 1\n/);
  a.text.insert(0, 'verder');
  await b.until('the word', () => b.text.toString().includes('verder'));
  slow.ws.terminate();
});

test('P28 a connection that answers no ping is ended, one that does stays', async () => {
  const { relay, kring, join } = await begin({ pingMs: 100 });
  const a = await join();
  const room = `${kring.id}/${LOG_DOCUMENT}`;
  const dead = new Visitor(relay.port, room);
  await dead.enter(kring, kring.founder, room);
  let ended = false;
  const socket = (dead.ws as unknown as { _socket: net.Socket })._socket;
  socket.once('close', () => {
    ended = true;
  });
  dead.ws.pong = () => undefined;
  (dead.ws as unknown as { _autoPong: boolean })._autoPong = false;
  await dead.until('the end', () => ended);
  expect(a.closed).toBeNull();
});

test('a type of message nobody knows closes 4400', async () => {
  const { join } = await begin({});
  for (const type of [2, 4, 99, Message.stored, Message.welcome, 1_000]) {
    const a = await join();
    a.send(type < 128 ? new Uint8Array([type]) : new Uint8Array([0xe8, 0x07]));
    expect(await a.closeCode()).toBe(Close.badMessage);
  }
  const text = await join();
  text.ws.send('tekst');
  expect(await text.closeCode()).toBe(Close.badMessage);
});

for (const seed of seeds(1))
  test(`P15 many pieces at once add up as one by one would (SEED=${seed})`, () => {
    const random = createRandom(seed);
    for (let run = 0; run < 50; run++) {
      const [together, apart] = [new Clocks(), new Clocks()];
      for (let batch = 0; batch < 3; batch++) {
        const pieces = Array.from({ length: 40 + random.int(60) }, () => {
          const from = random.int(600);
          return { client: random.int(2), from, to: from + 1 + random.int(4) };
        });
        together.addAll(pieces);
        for (const piece of pieces) apart.add(piece);
        expect(together).toEqual(apart);
      }
    }
  });

for (const seed of seeds(1))
  test(`P15 clocks add up as a set of numbers would (SEED=${seed})`, () => {
    const random = createRandom(seed);
    for (let run = 0; run < 200; run++) {
      const clocks = new Clocks();
      const model = new Set<number>();
      for (let i = 0; i < 20; i++) {
        const from = random.int(40);
        const to = from + 1 + random.int(6);
        clocks.add({ client: 7, from, to });
        for (let n = from; n < to; n++) model.add(n);
        let whole = 0;
        while (model.has(whole)) whole++;
        expect(Y.decodeStateVector(clocks.stateVector()).get(7) ?? 0).toBe(whole);
        const [low, high] = [random.int(40), 41 + random.int(6)];
        const all = Array.from({ length: high - low }, (_, n) => low + n).every((n) => model.has(n));
        expect(clocks.has({ client: 7, from: low, to: high })).toBe(all);
      }
    }
  });
