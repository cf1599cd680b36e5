// Who makes a long document short: of all who are idle at one moment one does, the others see it and do not, and when that one is gone the next does. S6.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SealedDocument } from '../../src/sealed/document.ts';
import { liveRecords } from '../../src/sealed/outer.ts';
import { parseRecord } from '../../src/sealed/record.ts';
import { placeOf } from '../../src/sealed/turn.ts';
import { createRandom } from '../vault/world.ts';
import { level, text } from './exchange.ts';
import { createLeden, type World } from './world.ts';

/** Idle, and then the turn of each of thirty. Only the clock of this test goes on. */
const IDLE_MS = 3_000;
const ALL_TURNS_MS = 200_000;
const below = createRandom(7);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Words that do not pack well: fifty and some records of these are more than 256 KB. */
const long = () => Array.from({ length: 7_000 }, () => LETTERS[below(LETTERS.length)]).join('');
const RECORDS = 64;

let world: World;
let docs: SealedDocument[];
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

/** Open on each device, as they are in use. */
async function open(namen: string[]): Promise<SealedDocument[]> {
  world = await createLeden(namen);
  docs = world.devices.map((device) => device.open(world.room('a'), 'los'));
  await Promise.all(docs.map((doc) => doc.whenLoaded));
  return docs;
}
/** Each of these writes in turn, and all have it. */
async function write(writers: readonly SealedDocument[]): Promise<void> {
  for (let at = 0; at < RECORDS; at++) {
    const doc = writers[at % writers.length];
    if (!doc) throw new Error('nobody writes');
    text(doc).insert(0, long());
    await doc.flush();
  }
  await level(...docs);
}
/** What was to happen by then has happened. */
async function pass(ms: number, whose: readonly SealedDocument[] = docs): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  for (const doc of whose) await doc.flush();
}
const count = (doc: SealedDocument) => liveRecords(doc.outer).length;
/** Whose snapshots are live here. */
const snapshots = (doc: SealedDocument) =>
  liveRecords(doc.outer).flatMap(({ bytes, writer }) =>
    parseRecord(doc.room, bytes)?.header.kind === 'snapshot' ? [writer] : [],
  );
const short = (whose: readonly SealedDocument[]) => whose.filter((doc) => count(doc) === 1);

describe('S6 one compacts', () => {
  it('all agree on the row: each in a place of its own, who wrote first, without who left or only reads', async () => {
    await open(['anna', 'bram', 'cas', 'daan', 'eva']);
    const signs = world.devices.map(({ keyring }) => keyring.device.toestel.sign);
    const [, bram, cas] = world.devices;
    if (!bram || !cas) throw new Error('five people');
    await world.remove(bram, {});
    await world.rol(cas, 'meelezen', {});
    const wrote = [signs[3] ?? '', null, signs[1] ?? ''];
    const places = signs.map((sign) => placeOf(sign, wrote, world.kring()));
    expect([places[3], places[1], places[2]]).toEqual([0, -1, -1]);
    expect([places[0], places[4]].sort()).toEqual([1, 2]);
  });

  it('of all who are idle at the same moment, one; the others see it and do not, however long they wait', async () => {
    await open(['anna', 'bram', 'cas', 'daan', 'eva']);
    await write(docs);
    expect(docs.map(count)).toEqual(docs.map(() => RECORDS));
    await pass(IDLE_MS);
    const [one] = short(docs);
    if (!one) throw new Error('nobody did');
    expect(short(docs)).toHaveLength(1);
    await level(...docs);
    await pass(ALL_TURNS_MS);
    await level(...docs);
    for (const doc of docs) {
      expect(snapshots(doc)).toEqual([one.outer.clientID]);
      expect(count(doc)).toBe(1);
      expect(text(doc).toString()).toBe(text(one).toString());
    }
  });

  it('who does it is gone, and the next one too: whoever is next after them does', async () => {
    await open(['anna', 'bram', 'cas', 'daan']);
    await write(docs);
    let left = docs;
    for (let gone = 0; gone < 2; gone++) {
      // Found out who it would be: that one did it, and was gone before anybody heard.
      for (let ms = 0; short(left).length === 0 && ms < ALL_TURNS_MS; ms += 500) await pass(500, left);
      const [first] = short(left);
      expect(short(left)).toHaveLength(1);
      left = left.filter((doc) => doc !== first);
    }
    for (let ms = 0; short(left).length === 0 && ms < ALL_TURNS_MS; ms += 500) await pass(500, left);
    expect(short(left)).toHaveLength(1);
    await level(...left);
    await pass(ALL_TURNS_MS, left);
    expect(new Set(left.flatMap(snapshots)).size).toBe(1);
    expect(left.map(count)).toEqual([1, 1]);
  });

  it('who wrote it is likelier to be here than who did not: alone, its writer does at once', async () => {
    for (const at of [0, 1, 2]) {
      const all = await open(['anna', 'bram', 'cas']);
      const writer = all[at];
      if (!writer) throw new Error('nobody');
      await write([writer]);
      await pass(IDLE_MS);
      expect(docs.map(count)).toEqual(docs.map((doc) => (doc === writer ? 1 : RECORDS)));
      if (at < 2) await world.close();
    }
  });

  it('nobody who wrote is here any more: one who only read along does', async () => {
    const [anna, bram, cas] = await open(['anna', 'bram', 'cas']);
    if (!anna || !bram || !cas) throw new Error('three people');
    await write([anna]);
    await anna.close();
    docs = [bram, cas];
    await pass(ALL_TURNS_MS);
    expect(short(docs).length).toBeGreaterThan(0);
  });

  it('the first in the row is gone and all others type on: one of them does it meanwhile, and only one', async () => {
    const all = await open(['anna', 'bram', 'cas', 'daan', 'eva']);
    await write(all);
    let left = all;
    for (let ms = 0; short(left).length === 0 && ms < ALL_TURNS_MS; ms += 500) await pass(500, left);
    // That one is gone before anybody heard.
    left = left.filter((doc) => !short(left).includes(doc));
    docs = left;
    for (let at = 0; at < 15; at++) {
      for (const doc of left) text(doc).insert(0, 'x');
      await pass(IDLE_MS - 1_000, left);
      await level(...left);
    }
    const made = new Set(left.flatMap(snapshots));
    expect(made.size).toBe(1);
    for (const doc of left) expect(count(doc)).toBeLessThan(RECORDS);
  });

  it('who was put out never has a turn', async () => {
    const [anna, bram] = await open(['anna', 'bram']);
    const [, weg] = world.devices;
    if (!anna || !bram || !weg) throw new Error('two people');
    await write([anna, bram]);
    await world.remove(weg, {});
    await anna.close();
    docs = [bram];
    await pass(ALL_TURNS_MS);
    expect(snapshots(bram)).toEqual([]);
  });
});
