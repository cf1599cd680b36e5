// Snapshots: what they may delete, who may be lied to, and that two devices at once lose nothing. S4, S5, S6, S7.
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { SealedDocument } from '../../src/sealed/document.ts';
import { sameFrontier } from '../../src/sealed/frontier.ts';
import { heldFrontier, isLive, liveRecords } from '../../src/sealed/outer.ts';
import { parseRecord } from '../../src/sealed/record.ts';
import { createRandom } from '../vault/world.ts';
import { bring, forgeRecord, level, openAll, read, text, type } from './exchange.ts';
import { createLeden, type World } from './world.ts';

let world: World;
afterEach(() => world?.close());

async function createThree(): Promise<{ anna: SealedDocument; bram: SealedDocument; carla: SealedDocument }> {
  world = await createLeden(['anna', 'bram', 'carla']);
  const [anna, bram, carla] = await openAll(world.devices, world.room('a'));
  if (!anna || !bram || !carla) throw new Error('three people');
  return { anna, bram, carla };
}

/** Every place in every log is a live record or lies within the covers of a live snapshot. */
function expectAllCovered({ room, outer }: SealedDocument): void {
  const covers = liveRecords(outer).flatMap(({ bytes }) => {
    const header = parseRecord(room, bytes)?.header;
    return header?.kind === 'snapshot' ? [header.covers] : [];
  });
  for (const [writer, until] of heldFrontier(outer))
    for (let seq = 0; seq < until; seq++)
      if (!isLive(outer, writer, seq)) expect(covers.some((cover) => (cover.get(writer) ?? 0) > seq)).toBe(true);
}

describe('S5 S6 compaction', () => {
  it('does not run while something is missing', async () => {
    const { anna, bram } = await createThree();
    const messages: Uint8Array[] = [];
    anna.outer.on('update', (update: Uint8Array) => messages.push(update));
    await type(anna, 'een ');
    await type(anna, 'twee');
    await bram.admit(messages[1] ?? new Uint8Array(), 'test');
    expect(bram.status().gap).toBe(true);
    expect(await bram.compact()).toBe(false);
  });

  it('leaves the records of who was offline alone, and their text comes in', async () => {
    const { anna, bram } = await createThree();
    await type(anna, 'samen ');
    await level(anna, bram);
    await type(bram, 'in de trein ');
    await anna.compact();
    await type(anna, 'op kantoor ');
    await anna.compact();
    await level(anna, bram);
    expect(read(anna)).toBe(read(bram));
    for (const words of ['samen', 'trein', 'kantoor']) expect(read(anna)).toContain(words);
    expectAllCovered(anna);
    expectAllCovered(bram);
  });

  it('a newcomer reads it all from what is left', async () => {
    const { anna, bram, carla } = await createThree();
    for (let i = 0; i < 6; i++) await type(i % 2 ? anna : bram, `${i} `);
    await level(anna, bram);
    await bram.compact();
    expect(await bring(bram, carla)).toEqual({ kind: 'goed' });
    expect(read(carla)).toBe(read(bram));
    expect((await carla.head()).digest).toEqual((await bram.head()).digest);
    expect(carla.status()).toMatchObject({ gap: false, problems: 0, refused: 0 });
  });

  it('records leave next to nothing behind, however many there were', async () => {
    const { anna } = await createThree();
    const bytes: number[] = [];
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 60; i++) await type(anna, `${i} `);
      await anna.compact();
      bytes.push(Y.encodeStateAsUpdate(anna.outer).length);
    }
    expect(liveRecords(anna.outer)).toHaveLength(1);
    // One snapshot of at most 540 characters; nothing per record.
    expect(Math.max(...bytes)).toBeLessThan(2_500);
  });
});

describe('S7 the shield', () => {
  const LIAR = 4_000_000_001;

  it('a snapshot that claims more than it holds takes nothing from whoever had it', async () => {
    const { anna, bram, carla } = await createThree();
    await type(anna, 'van anna ');
    await level(anna, bram, carla);
    const covers = heldFrontier(anna.outer);
    const [, , liar] = world.devices;
    if (!liar) throw new Error('no liar');
    const empty = Y.encodeStateAsUpdateV2(new Y.Doc());
    const lie = await forgeRecord(liar, anna, { kind: 'snapshot', covers }, empty, LIAR);
    expect(await bram.admit(lie, 'test')).toEqual({ kind: 'goed' });
    expect(read(bram)).toBe('van anna ');
    // Written again by bram before he deleted it, so it is also there for whoever comes next.
    await bring(bram, anna);
    expect(liveRecords(anna.outer).some(({ writer }) => writer !== LIAR)).toBe(true);
    expect(read(anna)).toBe('van anna ');
  });

  it('and a crash right after finds it again, with colleagues who never saw it', async () => {
    const { anna, bram, carla } = await createThree();
    await type(anna, 'van anna ');
    await level(anna, bram);
    const [, device, liar] = world.devices;
    if (!device || !liar) throw new Error('three devices');
    const empty = Y.encodeStateAsUpdateV2(new Y.Doc());
    const lie = await forgeRecord(liar, anna, { kind: 'snapshot', covers: heldFrontier(anna.outer) }, empty, LIAR);
    await bram.admit(lie, 'test');
    await bram.flush();
    device.crash(bram);
    const again = device.open(bram.room);
    await again.whenLoaded;
    expect(read(again)).toBe('van anna ');
    await bring(again, carla);
    expect(read(carla)).toBe('van anna ');
  });

  it('a snapshot that claims the future does not hide what is written then', async () => {
    const { anna, bram } = await createThree();
    await type(anna, 'een ');
    await level(anna, bram);
    const [, device, liar] = world.devices;
    if (!device || !liar) throw new Error('three devices');
    const covers = new Map([[anna.outer.clientID, 1_000_000]]);
    const lie = await forgeRecord(liar, anna, { kind: 'snapshot', covers }, Y.encodeStateAsUpdateV2(anna.inner), LIAR);
    await bram.admit(lie, 'test');
    await type(anna, 'twee ');
    await bring(anna, bram);
    await bram.flush();
    expect((await bram.head()).frontier.get(anna.outer.clientID)).toBeLessThanOrEqual(2);
    device.crash(bram);
    const again = device.open(bram.room);
    await again.whenLoaded;
    expect(read(again)).toBe('een twee ');
    expect(await again.compact()).toBe(true);
    await bring(again, anna);
    expect(read(anna)).toBe('een twee ');
    expectAllCovered(anna);
  });

  it('a relay that lost everything gets it back from one device, also after a restart', async () => {
    const { anna, bram, carla } = await createThree();
    for (let i = 0; i < 4; i++) await type(anna, `${i} `);
    await level(anna, bram);
    await bram.flush();
    const [, device] = world.devices;
    device?.crash(bram);
    const again = device?.open(bram.room);
    await again?.whenLoaded;
    if (!again) throw new Error('no bram');
    await bring(again, carla);
    expect(read(carla)).toBe('0 1 2 3 ');
  });

  it('what the disk lost but the checkpoint has is written again', async () => {
    const { anna, bram } = await createThree();
    const [device] = world.devices;
    if (!device) throw new Error('no device');
    await type(anna, 'nog in het checkpoint');
    await anna.checkpoint();
    await anna.close();
    await new Promise<void>((done) => {
      indexedDB.deleteDatabase(`${device.disk.name}-doc:${anna.room}`).onsuccess = () => done();
    });
    const again = device.open(anna.room);
    await again.whenLoaded;
    expect(read(again)).toBe('nog in het checkpoint');
    expect(again.status().gap).toBe(true);
    expect(await again.heal()).toBe(true);
    expect(again.status().gap).toBe(false);
    expect(await again.heal()).toBe(false);
    await bring(again, bram);
    expect(read(bram)).toBe('nog in het checkpoint');
    expect(sameFrontier((await again.head()).frontier, (await bram.head()).frontier)).toBe(true);
  });
});

describe('S4 healing', () => {
  it('goes on under a new writer', async () => {
    const { anna, bram } = await createThree();
    await type(anna, 'tekst ');
    const before = anna.outer.clientID;
    expect(await anna.heal()).toBe(false);
    expect(await anna.heal(true)).toBe(true);
    expect(anna.outer.clientID).not.toBe(before);
    await type(anna, 'erna');
    await bring(anna, bram);
    expect(read(bram)).toBe('tekst erna');
    expect(liveRecords(bram.outer).every(({ writer }) => writer === anna.outer.clientID)).toBe(true);
  });

  it('brings a withheld record to who lacks it, without the record itself', async () => {
    const { anna, bram } = await createThree();
    const messages: Uint8Array[] = [];
    anna.outer.on('update', (update: Uint8Array) => messages.push(update));
    await type(anna, 'een ');
    await type(anna, 'achtergehouden ');
    await type(anna, 'drie');
    await bram.admit(messages[0] ?? new Uint8Array(), 'test');
    await bram.admit(messages[2] ?? new Uint8Array(), 'test');
    expect(bram.status().gap).toBe(true);
    await anna.heal(true);
    await bram.admit(messages[3] ?? new Uint8Array(), 'test');
    expect(read(bram)).toBe('een achtergehouden drie');
  });
});

describe('S6 property: two or three devices that compact whenever they like, offline too', () => {
  for (let seed = 0; seed < 25; seed++)
    it(`seed ${seed}`, async () => {
      const below = createRandom(seed);
      const { anna, bram, carla } = await createThree();
      const docs = below(2) === 0 ? [anna, bram] : [anna, bram, carla];
      const typed: string[] = [];
      for (let step = 0; step < 40; step++) {
        const doc = docs[below(docs.length)];
        const other = docs[below(docs.length)];
        if (!doc || !other) throw new Error('nobody');
        switch (below(5)) {
          case 0:
          case 1: {
            const word = `w${step} `;
            typed.push(word.trim());
            text(doc).insert(0, word);
            if (below(2) === 0) await doc.flush();
            break;
          }
          case 2:
            await Promise.all([doc.compact(), other.compact()]);
            break;
          default:
            if (doc !== other) expect((await bring(doc, other)).kind).toBe('goed');
        }
        expectAllCovered(doc);
      }
      for (const doc of docs) await doc.flush();
      await level(...docs);
      await Promise.all(docs.map((doc) => doc.compact()));
      await level(...docs);
      for (const doc of docs) {
        expect(read(doc).trim().split(' ').sort()).toEqual([...typed].sort());
        expectAllCovered(doc);
        expect(doc.status()).toMatchObject({ gap: false, problems: 0, refused: 0 });
      }
    });
});
