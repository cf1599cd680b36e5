// Epochs, late keys and removed members: S14, S17, S18 as a sealed document meets them.
import { afterEach, describe, expect, it } from 'vitest';
import { liveRecords } from '../../src/sealed/outer.ts';
import { openRecord, parseRecord } from '../../src/sealed/record.ts';
import { CannotOpen } from '../../src/vault/primitives.ts';
import { bring, level, openAll, read, type } from './exchange.ts';
import { createLeden, type World } from './world.ts';

let world: World;
afterEach(() => world?.close());

async function createThree() {
  world = await createLeden(['anna', 'bram', 'carla']);
  const [anna, bram, carla] = await openAll(world.devices, world.room('a'));
  const [a, b, c] = world.devices;
  if (!anna || !bram || !carla || !a || !b || !c) throw new Error('three people');
  return { anna, bram, carla, devices: [a, b, c] as const };
}

const frontierOf = async (doc: Awaited<ReturnType<typeof openAll>>[number]) =>
  Object.fromEntries([...(await doc.head()).frontier].map(([writer, seq]) => [String(writer), seq]));

const signOf = (device: World['devices'][number]) => device.keyring.device.toestel.sign;

describe('S14 a key that comes later', () => {
  it('opens what was kept until then, also over a reload', async () => {
    const { anna, bram, devices } = await createThree();
    await world.turn([devices[0]]);
    await type(anna, 'onder de nieuwe sleutel');
    expect(await bring(anna, bram)).toEqual({ kind: 'goed' });
    expect(read(bram)).toBe('');
    expect(bram.status()).toMatchObject({ problems: 1, gap: true, refused: 0 });
    await bram.close();
    const again = devices[1].open(bram.room);
    await again.whenLoaded;
    expect(again.status().problems).toBe(1);
    await world.tellAll();
    await again.keysChanged();
    expect(read(again)).toBe('onder de nieuwe sleutel');
    expect(again.status()).toMatchObject({ problems: 0, gap: false });
  });

  it('a snapshot it cannot open deletes nothing until it can', async () => {
    const { anna, bram, devices } = await createThree();
    await type(anna, 'oud ');
    await level(anna, bram);
    await world.turn([devices[0]]);
    await anna.compact();
    expect(await bring(anna, bram)).toEqual({ kind: 'wacht', reden: 'geen-sleutel' });
    expect(read(bram)).toBe('oud ');
    expect(liveRecords(bram.outer)).toHaveLength(2);
    await world.tellAll();
    await bram.keysChanged();
    expect(await bring(anna, bram)).toEqual({ kind: 'goed' });
    expect(liveRecords(bram.outer)).toHaveLength(1);
    expect(bram.status()).toMatchObject({ problems: 0, gap: false, refused: 0 });
  });
});

describe('S17 a removed member', () => {
  it('keeps what was written before, and is refused after, also with the old key and a helping relay', async () => {
    const { anna, bram, carla, devices } = await createThree();
    await type(carla, 'ervoor ');
    await level(anna, bram, carla);
    await world.remove(devices[2], { [anna.room]: await frontierOf(anna) });
    await type(carla, 'erna ');
    expect(await bring(carla, anna)).toEqual({ kind: 'geweigerd', reden: 'mag-niet-schrijven' });
    expect(read(anna)).toBe('ervoor ');
    expect(anna.status()).toMatchObject({ refused: 1, gap: false });
    // A new writer of the same device is no way around it.
    const fresh = devices[2].open(anna.room);
    await fresh.whenLoaded;
    await type(fresh, 'anders');
    expect((await bring(fresh, anna)).kind).toBe('geweigerd');
    expect(read(anna)).toBe('ervoor ');
  });

  it('cannot read what is written after', async () => {
    const { anna, devices } = await createThree();
    await type(anna, 'ervoor ');
    await world.remove(devices[2], { [anna.room]: await frontierOf(anna) });
    await type(anna, 'niet voor carla');
    const record = parseRecord(anna.room, liveRecords(anna.outer).at(-1)?.bytes ?? new Uint8Array());
    if (!record) throw new Error('no record');
    const old = devices[2].keyring.documentKeys(anna.room);
    await expect(openRecord(anna.room, record, old)).rejects.toBeInstanceOf(CannotOpen);
  });

  it('does not hold up the others: a late record of theirs in the same message is left out, the rest comes in', async () => {
    const { anna, bram, carla, devices } = await createThree();
    await level(anna, bram, carla);
    const frontier = await frontierOf(anna);
    // Carla was still typing; bram got it before anybody knew that she was removed.
    await type(carla, 'net te laat ');
    await bring(carla, bram);
    await world.remove(devices[2], { [anna.room]: frontier });
    await type(bram, 'van bram ');
    expect(await bring(bram, anna)).toEqual({ kind: 'geweigerd', reden: 'mag-niet-schrijven' });
    // What bram wrote hangs on her words, so he writes it all again; that is his to give.
    expect(anna.status().gap).toBe(true);
    await bram.heal(true);
    await bring(bram, anna);
    expect(read(anna)).toBe(read(bram));
    expect(anna.status()).toMatchObject({ problems: 0, gap: false });
    expect((await anna.head()).digest).toEqual((await bram.head()).digest);
  });

  it('leaves no lasting gap with who had taken in their last words', async () => {
    const { anna, bram, carla, devices } = await createThree();
    await type(carla, 'laatste woorden ');
    await level(bram, carla);
    await world.remove(devices[2], { [anna.room]: {} });
    devices[1].crash(bram);
    const again = devices[1].open(bram.room);
    await again.whenLoaded;
    expect(again.status().problems).toBe(1);
    expect(again.status().gap).toBe(false);
    await type(again, 'verder');
    expect(await again.compact()).toBe(true);
  });
});

describe('S17 who only reads', () => {
  it('makes no records: what they type waits on their own disk, over a reload, and goes when they may write again', async () => {
    const { anna, bram, devices } = await createThree();
    await type(bram, 'ervoor ');
    await level(anna, bram);
    await world.rol(devices[1], 'meelezen', {
      [anna.room]: Object.fromEntries(await anna.writtenBy(signOf(devices[1]))),
    });
    await type(bram, 'erna ');
    await bram.flush();
    expect(await bram.compact()).toBe(false);
    expect(await bram.heal(true)).toBe(false);
    expect(bram.status().pendingEdits).toBe(true);
    await level(anna, bram);
    expect(read(anna)).toBe('ervoor ');
    // Whoever comes later takes in what was written in time.
    const fresh = devices[2].open(anna.room);
    await fresh.whenLoaded;
    expect(await bring(bram, fresh)).toEqual({ kind: 'goed' });
    expect(read(fresh)).toBe('ervoor ');

    await bram.close();
    const again = devices[1].open(anna.room);
    await again.whenLoaded;
    expect(read(again)).toBe('ervoor erna ');
    await world.rol(devices[1], 'meedoen', null);
    await again.keysChanged();
    await again.flush();
    await level(anna, again);
    expect(read(anna)).toBe('ervoor erna ');
  });

  it('with tooling of their own reaches nobody: not after, and not beyond what was counted', async () => {
    const { anna, bram, carla, devices } = await createThree();
    await type(bram, 'ervoor ');
    await level(anna, bram, carla);
    const counted = Object.fromEntries(await anna.writtenBy(signOf(devices[1])));
    // Written before they could know, and too late all the same.
    await type(bram, 'net te laat');
    await world.rol(devices[1], 'meelezen', { [anna.room]: counted });
    expect(await bring(bram, carla)).toEqual({ kind: 'geweigerd', reden: 'mag-niet-schrijven' });
    expect(read(carla)).toBe('ervoor ');
  });

  it('S17 whose words there are: by live records, and not what a snapshot took over', async () => {
    const { anna, bram, devices } = await createThree();
    await type(bram, 'van bram ');
    await level(anna, bram);
    await type(anna, 'van anna ');
    const [a, b] = [signOf(devices[0]), signOf(devices[1])];
    expect(new Set(await anna.writers())).toEqual(new Set([a, b]));
    expect([...(await anna.writtenBy(b)).values()]).toEqual([1]);
    expect((await anna.writtenBy(signOf(devices[2]))).size).toBe(0);
    await anna.compact();
    expect((await anna.writtenBy(b)).size).toBe(0);
    expect(new Set(await anna.writers())).toEqual(new Set([a, null]));
  });
});
