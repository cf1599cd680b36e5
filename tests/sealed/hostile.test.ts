// What a hostile relay or a member who does not use our code can send to a sealed document: S1, S2, S3, S4, S13, S19.
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { SealedDocument } from '../../src/sealed/document.ts';
import { liveRecords } from '../../src/sealed/outer.ts';
import { paddedLength } from '../../src/sealed/padding.ts';
import { bring, forgeRecord, level, openAll, read, tamper, type } from './exchange.ts';
import { createLeden, type Device, type World } from './world.ts';

let world: World;
afterEach(() => world?.close());

async function createTwo(): Promise<{ anna: SealedDocument; bram: SealedDocument; devices: [Device, Device] }> {
  world = await createLeden(['anna', 'bram']);
  const [anna, bram] = await openAll(world.devices, world.room('a'));
  const [a, b] = world.devices;
  if (!anna || !bram || !a || !b) throw new Error('two people');
  return { anna, bram, devices: [a, b] };
}

/** Whoever wanted to harm: the text that was there is there, and what comes after arrives as ever. */
async function stillWorks(anna: SealedDocument, bram: SealedDocument): Promise<void> {
  const before = read(bram);
  await type(anna, 'nog steeds');
  await level(anna, bram);
  expect(read(bram)).toBe(read(anna));
  expect(read(bram)).toContain(before.slice(0, 5));
  expect(read(bram)).toContain('nog steeds');
}

describe('S1 a record is bound to its place', () => {
  it('every flipped bit is refused, and harms nothing', async () => {
    const { anna, bram } = await createTwo();
    await type(anna, 'heel');
    const update = Y.encodeStateAsUpdate(anna.outer);
    // Where the record itself lies, from just after its id and parent to its end.
    for (let at = 24; at < update.length - 1; at += 3) {
      const flipped = update.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const admitted = await bram.admit(flipped, 'test');
      if (admitted.kind === 'goed') expect.fail(`byte ${at} was taken in`);
    }
    expect(read(bram)).toBe('');
    await bring(anna, bram);
    expect(read(bram)).toBe('heel');
  });

  it('is refused in another document', async () => {
    const { anna, bram, devices } = await createTwo();
    const elsewhere = devices[0].open(world.room('b'));
    await type(elsewhere, 'hoort in b');
    expect(await bring(elsewhere, bram)).toEqual({ kind: 'geweigerd', reden: 'handtekening-klopt-niet' });
    expect(read(bram)).toBe('');
    await stillWorks(anna, bram);
  });

  it('is refused at another place in the log', async () => {
    const { anna, bram } = await createTwo();
    await type(anna, 'een');
    const [record] = liveRecords(anna.outer);
    const writer = anna.outer.clientID;
    const twice = tamper(anna, (copy) => {
      copy.clientID = writer;
      copy.getArray<Uint8Array>(`log:${writer}`).push([record?.bytes ?? new Uint8Array()]);
    });
    await bring(anna, bram);
    expect(await bram.admit(twice, 'test')).toEqual({ kind: 'geweigerd', reden: 'verkeerde-plek' });
    await stillWorks(anna, bram);
  });
});

describe('S19 refuses', () => {
  it('a record by someone who is no member', async () => {
    const { bram } = await createTwo();
    const strangers = await createLeden(['vreemd']);
    const [stranger] = strangers.devices;
    if (!stranger) throw new Error('no stranger');
    const update = await forgeRecord(stranger, bram, { kind: 'update' }, new Uint8Array([0, 0]));
    expect(await bram.admit(update, 'test')).toEqual({ kind: 'geweigerd', reden: 'onbekend-toestel' });
    await strangers.close();
  });

  it('a member who writes in the log of another', async () => {
    const { anna, bram, devices } = await createTwo();
    await type(anna, 'van anna');
    await bring(anna, bram);
    const squat = await forgeRecord(devices[1], anna, { kind: 'update' }, new Uint8Array([0, 0]), anna.outer.clientID);
    // Also by anna herself, who did not need to be told that this log is hers.
    expect(await anna.admit(squat, 'test')).toEqual({ kind: 'geweigerd', reden: 'andere-schrijver' });
    expect(await bram.admit(squat, 'test')).toEqual({ kind: 'geweigerd', reden: 'andere-schrijver' });
    await stillWorks(anna, bram);
  });

  it('a mass deletion, also without any struct in it', async () => {
    const { anna, bram } = await createTwo();
    for (let i = 0; i < 4; i++) await type(anna, `${i} `);
    await bring(anna, bram);
    const all = tamper(anna, (copy) => {
      for (const writer of copy.store.clients.keys()) copy.getArray(`log:${writer}`).delete(0, 4);
    });
    expect(await bram.admit(all, 'test')).toEqual({ kind: 'geweigerd', reden: 'wist-zonder-samenvatting' });
    expect(liveRecords(bram.outer)).toHaveLength(4);
    await stillWorks(anna, bram);
  });

  it('deleted content where a newcomer should find records', async () => {
    const { anna, bram } = await createTwo();
    for (let i = 0; i < 3; i++) await type(anna, `${i} `);
    const relay = new Y.Doc();
    Y.applyUpdate(relay, Y.encodeStateAsUpdate(anna.outer));
    relay.getArray(`log:${anna.outer.clientID}`).delete(0, 3);
    expect(await bram.admit(Y.encodeStateAsUpdate(relay), 'test')).toEqual({
      kind: 'geweigerd',
      reden: 'wist-zonder-samenvatting',
    });
    expect(Y.getState(bram.outer.store, anna.outer.clientID)).toBe(0);
    await bring(anna, bram);
    expect(read(bram)).toBe('0 1 2 ');
  });

  it('something else than a record, a map in its place, and an insertion before the others', async () => {
    const { anna, bram } = await createTwo();
    await type(anna, 'tekst');
    await bring(anna, bram);
    const changes: ((copy: Y.Doc) => void)[] = [
      (copy) => copy.getArray(`log:${copy.clientID}`).push(['geen record']),
      (copy) => copy.getArray(`log:${copy.clientID}`).push([new Uint8Array([1, 2, 3])]),
      (copy) => copy.getMap(`log:${copy.clientID}`).set('k', new Uint8Array(8)),
      (copy) => copy.getArray(`log:${anna.outer.clientID}`).insert(0, [new Uint8Array(8)]),
      (copy) => copy.getText('ergens anders').insert(0, 'x'),
      (copy) => copy.getArray(`log:${copy.clientID}`).push([new Y.Map()]),
    ];
    for (const change of changes) expect((await bram.admit(tamper(anna, change), 'test')).kind).toBe('geweigerd');
    expect(bram.status().refused).toBe(changes.length);
    expect(bram.outer.share.size).toBe(1);
    await stillWorks(anna, bram);
  });

  it('bytes that are no update, and a message of 20 MB', async () => {
    const { anna, bram } = await createTwo();
    for (const bytes of [new Uint8Array(), new Uint8Array([255, 255, 255]), new Uint8Array(1000).fill(7)])
      expect((await bram.admit(bytes, 'test')).kind).toBe('geweigerd');
    expect(await bram.admit(new Uint8Array(20_000_000), 'test')).toEqual({ kind: 'geweigerd', reden: 'te-groot' });
    await stillWorks(anna, bram);
  });

  it('the wrong part of a message, and takes in the rest', async () => {
    const { anna, bram } = await createTwo();
    await type(anna, 'goed ');
    const spoiled = tamper(anna, (copy) => copy.getArray('log:77').push([1]));
    const both = Y.mergeUpdates([Y.encodeStateAsUpdate(anna.outer), spoiled]);
    expect(await bram.admit(both, 'test')).toEqual({ kind: 'geweigerd', reden: 'verkeerde-plek' });
    expect(read(bram)).toBe('goed ');
    expect(bram.outer.store.clients.size).toBe(1);
    expect(bram.status()).toMatchObject({ refused: 1, problems: 0, gap: false });
  });

  it('a deletion of nothing, on which Yjs would throw', async () => {
    const { anna, bram } = await createTwo();
    await type(anna, 'een');
    await bring(anna, bram);
    // No structs; one client with one range: clock 5, length 0.
    expect(await bram.admit(new Uint8Array([0, 1, 9, 1, 5, 0]), 'test')).toEqual({ kind: 'goed' });
    expect(bram.status()).toMatchObject({ gap: false, problems: 0 });
    await stillWorks(anna, bram);
  });

  it('nothing that rides along on places already held', async () => {
    const { anna, bram } = await createTwo();
    await type(anna, 'een');
    await bring(anna, bram);
    // A struct at a known place, hanging on something that does not exist: Yjs would wait for that for ever.
    const rider = new Y.Doc();
    rider.clientID = 5;
    rider.getArray('log:5').push([1]);
    rider.clientID = anna.outer.clientID;
    rider.getArray('log:5').push([2]);
    const full = Y.encodeStateAsUpdate(rider);
    await bram.admit(Y.diffUpdate(full, Y.encodeStateVector(new Map([[5, 1]]))), 'test');
    expect(bram.outer.store.pendingStructs).toBeNull();
    expect(bram.status().gap).toBe(false);
    await stillWorks(anna, bram);
  });
});

describe('S3 S4 what is missing is seen', () => {
  it('a record that does not open is kept and counted, and the others are read', async () => {
    const { anna, bram, devices } = await createTwo();
    await type(anna, 'een ');
    await bram.admit(await forgeRecord(devices[0], anna, { kind: 'update' }, new Uint8Array([9, 9, 9])), 'test');
    await type(anna, 'twee ');
    await bring(anna, bram);
    expect(bram.status()).toMatchObject({ problems: 1, gap: true });
    expect(read(bram)).toBe('een twee ');
    expect(liveRecords(bram.outer)).toHaveLength(3);
  });

  it('a missing record is a gap until it comes, also over a reload; what comes after it is shown', async () => {
    const { anna, bram, devices } = await createTwo();
    const messages: Uint8Array[] = [];
    anna.outer.on('update', (update: Uint8Array) => messages.push(update));
    // Each in a text of its own, so that the last says something without the one before.
    for (const name of ['een', 'twee', 'drie']) {
      anna.inner.getText(name).insert(0, name);
      await anna.flush();
    }
    const [een, twee, drie] = messages;
    if (!een || !twee || !drie) throw new Error('three messages');
    await bram.admit(een, 'test');
    await bram.admit(drie, 'test');
    expect(bram.status().gap).toBe(true);
    // Yjs tells nobody of what only waits; a full rewrite takes it along to the disk, once a connection that was there is cut.
    await bram.flush();
    devices[1].tab(bram).cutConnections();
    await bram.flush();
    devices[1].crash(bram);
    const again = devices[1].open(bram.room);
    await again.whenLoaded;
    expect(again.status().gap).toBe(true);
    expect((await again.head()).frontier.get(anna.outer.clientID)).toBe(1);
    expect((await again.head()).digest).toBeNull();
    await again.admit(twee, 'test');
    expect(again.status().gap).toBe(false);
    expect((await again.head()).digest).toEqual((await anna.head()).digest);
  });

  it('edits that build on edits that did not come are a gap too', async () => {
    world = await createLeden(['anna', 'bram', 'carla']);
    const [anna, bram, carla] = await openAll(world.devices, world.room('a'));
    if (!anna || !bram || !carla) throw new Error('three people');
    await type(anna, 'van anna ');
    await bring(anna, bram);
    await type(bram, 'van bram');
    const withoutAnna = Y.encodeStateVector(new Map([[anna.outer.clientID, 1]]));
    expect(await carla.admit(Y.encodeStateAsUpdate(bram.outer, withoutAnna), 'test')).toEqual({ kind: 'goed' });
    expect(read(carla)).toBe('');
    expect(carla.status().gap).toBe(true);
    expect(await carla.compact()).toBe(false);
    await bring(bram, carla);
    expect(read(carla)).toBe('van anna van bram');
    expect(carla.status().gap).toBe(false);
  });
});

it('S13 the length of what is typed hardly shows in the length of a record', async () => {
  const { anna } = await createTwo();
  const lengths = new Set<number>();
  for (const words of ['ja', 'nee hoor', 'een hele zin over iets anders', 'x'.repeat(60)]) {
    await type(anna, words);
    lengths.add(liveRecords(anna.outer).at(-1)?.bytes.length ?? 0);
  }
  expect(lengths.size).toBe(1);
  for (const length of [129, 1_000, 33_333, 1_000_000]) {
    expect(paddedLength(length, 128)).toBeGreaterThanOrEqual(length);
    expect(paddedLength(length, 128)).toBeLessThanOrEqual(length * 1.12);
  }
});
