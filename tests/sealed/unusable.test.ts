// A member's record that decodes but does not apply: it breaks nothing, and what others write goes on (S3).
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { appendRecord, liveRecords } from '../../src/sealed/outer.ts';
import { sealRecord } from '../../src/sealed/record.ts';
import { createLeden, type Device, type World } from './world.ts';

let world: World;
afterEach(() => world?.close());

/** Mutants of ordinary updates, with what Yjs throws while applying them. */
const BAD: [string, string][] = [
  [
    "Cannot read properties of undefined (reading 'id')",
    'AAMAAwAGAkEAQgoBCgEA4AAEAApODgoFAggARA4NxwAHAAQAhAHEAcYBqB8WcGFiYyBkZWZYWHN0cm9uZ3N0cm9uZ0EAAgQDAEYAAQACAwYBAQEKAHYAfn0CAQEBDgA=',
  ],
  [
    'Unexpected case',
    'AAMAAwAGAkEAQgoBCgEAAwMEAApODgoFAggARA4NxwAHAAQAhAHEAcYBqB8WcGFiYyBkZWZYWHN0cm9uZ3N0cm9uZwMAAgRBAEYAAQACAwYBAQEKAHYAfn0CAQEBDgA=',
  ],
  [
    "Cannot read properties of undefined (reading 'length')",
    'AANRAwAGAkEAQgABCgEAAwAEAApODgoFAggARA4NxwAHAAQAhAHEAcYBqB8WcGFiYyBkZWZYWHN0A29uZ3N0cm9uZ0EAAgRBAEYAAQACAwYBAQEKAHYAfn0CAQECAAANAA==',
  ],
];

/** Applies, and then nothing that holds it can be written down: a checkpoint has no way to say a BigInt. */
const unspeakable = (): string => {
  const doc = new Y.Doc();
  doc.clientID = 9;
  doc.getText('t').insert(0, 'x', { a: 1n } as object);
  return Buffer.from(Y.encodeStateAsUpdateV2(doc)).toString('base64');
};

const record = (device: Device, room: string, seq: number, update: Uint8Array) =>
  sealRecord(
    { room, writer: 77, seq },
    { kind: 'update' },
    { update, minute: 1 },
    128,
    device.keyring.documentKeys(room),
    device.keyring.device,
  );

describe('S3 a record that no device can apply', () => {
  it.each([...BAD, ['Do not know how to serialize a BigInt', unspeakable()]])(
    '%s: costs nobody a word',
    async (_, base64) => {
      world = await createLeden(['anna', 'mal']);
      const [anna, mal] = world.devices;
      if (!anna || !mal) throw new Error('no devices');
      const room = world.room('a');
      let doc = anna.open(room);
      await doc.whenLoaded;
      const base = new Y.Doc();
      base.clientID = 1;
      base.getXmlFragment('notities').insert(0, [new Y.XmlElement('p'), new Y.XmlText('hallo wereld')]);
      base.getMap('m').set('a', 1);
      Y.applyUpdateV2(doc.inner, Y.encodeStateAsUpdateV2(base));
      await doc.flush();

      const evil = new Y.Doc();
      evil.clientID = 77;
      appendRecord(evil, 77, await record(mal, room, 0, new Uint8Array(Buffer.from(base64, 'base64'))));
      const good = new Y.Doc();
      good.clientID = 5;
      good.getMap('m').set('later', 'goed nieuws');
      appendRecord(evil, 77, await record(mal, room, 1, Y.encodeStateAsUpdateV2(good)));
      await doc.admit(Y.encodeStateAsUpdate(evil), 'relay');

      const intact = () => {
        expect(doc.inner.getXmlFragment('notities').toString()).toContain('hallo wereld');
        expect(doc.inner.getMap('m').get('later')).toBe('goed nieuws');
      };
      intact();
      expect(doc.status()).toMatchObject({ problems: 1, gap: false });
      doc.inner.getMap('m').set('mine', 'van anna');
      await doc.checkpoint();
      await doc.flush();
      await doc.close();

      doc = anna.open(room);
      await doc.whenLoaded;
      intact();
      expect(doc.inner.getMap('m').get('mine')).toBe('van anna');
      // It does not keep the document from becoming short and whole.
      expect(await doc.compact()).toBe(true);
      expect(liveRecords(doc.outer)).toHaveLength(1);
      intact();
    },
  );
});
