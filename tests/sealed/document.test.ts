// A sealed document on its own disk and towards another device: S2, S5, S7, S19, S20.
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { SealedDocument } from '../../src/sealed/document.ts';
import { liveRecords } from '../../src/sealed/outer.ts';
import { createLeden, type World } from './world.ts';

let world: World;
afterEach(() => world?.close());

const text = (doc: SealedDocument) => doc.inner.getText('t');
const bring = (from: SealedDocument, to: SealedDocument) =>
  to.admit(Y.encodeStateAsUpdate(from.outer, Y.encodeStateVector(to.outer)), 'test');

describe('own disk', () => {
  it('S20 paints from the checkpoint and adds the records after it', async () => {
    world = await createLeden(['anna']);
    const [anna] = world.devices;
    const room = world.room('a');
    const doc = anna!.open(room);
    await doc.whenLoaded;
    text(doc).insert(0, 'een ');
    await doc.flush();
    await doc.checkpoint();
    text(doc).insert(4, 'twee');
    await doc.flush();
    await doc.close();
    const second = anna!.open(room);
    await second.whenReady;
    expect(text(second).toString()).toContain('een');
    await second.whenLoaded;
    expect(text(second).toString()).toBe('een twee');
    expect(second.status()).toMatchObject({ problems: 0, refused: 0, gap: false, unsaved: false });
  });
});

describe('towards another device', () => {
  it('S19 carries text to a colleague and back', async () => {
    world = await createLeden(['anna', 'bram']);
    const [anna, bram] = world.devices.map((device) => device.open(world.room('a')));
    await Promise.all([anna!.whenLoaded, bram!.whenLoaded]);
    text(anna!).insert(0, 'van anna ');
    await anna!.flush();
    expect(await bring(anna!, bram!)).toEqual({ kind: 'goed' });
    text(bram!).insert(9, 'van bram');
    await bram!.flush();
    expect(await bring(bram!, anna!)).toEqual({ kind: 'goed' });
    expect(text(anna!).toString()).toBe('van anna van bram');
    expect((await anna!.head()).digest).toEqual((await bram!.head()).digest);
  });

  it('S5 compaction leaves one record that says it all, and the other follows', async () => {
    world = await createLeden(['anna', 'bram']);
    const [anna, bram] = world.devices.map((device) => device.open(world.room('a')));
    await Promise.all([anna!.whenLoaded, bram!.whenLoaded]);
    for (let i = 0; i < 20; i++) {
      text(anna!).insert(0, `${i} `);
      await anna!.flush();
    }
    await bring(anna!, bram!);
    expect(await anna!.compact()).toBe(true);
    expect(liveRecords(anna!.outer)).toHaveLength(1);
    expect(await bring(anna!, bram!)).toEqual({ kind: 'goed' });
    expect(liveRecords(bram!.outer)).toHaveLength(1);
    expect(text(bram!).toString()).toBe(text(anna!).toString());
    const cas = anna!;
    expect(cas.status().gap).toBe(false);
    expect(bram!.status().gap).toBe(false);
  });

  it('S19 refuses 15 bytes that squat a colleague clock', async () => {
    world = await createLeden(['anna', 'bram']);
    const [anna, bram] = world.devices.map((device) => device.open(world.room('a')));
    await Promise.all([anna!.whenLoaded, bram!.whenLoaded]);
    const squatter = new Y.Doc();
    squatter.clientID = anna!.outer.clientID;
    squatter.getArray('x').push([1]);
    const refused = await bram!.admit(Y.encodeStateAsUpdate(squatter), 'test');
    expect(refused.kind).toBe('geweigerd');
    text(anna!).insert(0, 'toch');
    await anna!.flush();
    await bring(anna!, bram!);
    expect(text(bram!).toString()).toBe('toch');
    expect(bram!.status().refused).toBe(1);
  });

  it('S19 refuses a deletion that no snapshot covers', async () => {
    world = await createLeden(['anna', 'bram']);
    const [anna, bram] = world.devices.map((device) => device.open(world.room('a')));
    await Promise.all([anna!.whenLoaded, bram!.whenLoaded]);
    text(anna!).insert(0, 'blijft');
    await anna!.flush();
    await bring(anna!, bram!);
    const relay = new Y.Doc();
    Y.applyUpdate(relay, Y.encodeStateAsUpdate(anna!.outer));
    relay.getArray(`log:${anna!.outer.clientID}`).delete(0, 1);
    expect(await bram!.admit(Y.encodeStateAsUpdate(relay), 'test')).toEqual({
      kind: 'geweigerd',
      reden: 'wist-zonder-samenvatting',
    });
    expect(liveRecords(bram!.outer)).toHaveLength(1);
  });
});
