// Sealed presence: who is here, and who only still has an old key (S11, S17).
import { afterEach, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { type Presence, sealPresence } from '../../src/sync/presence.ts';
import type { DocumentKeys, KringDevice } from '../../src/vault/contract.ts';
import { createLeden, type Device, type World } from '../sealed/world.ts';

let world: World;
let ends: (() => void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  ends = [];
  await world.close();
});

interface Here {
  outer: Awareness;
  presence: Presence;
}

async function enter(
  device: Device,
  speaks: (keys: DocumentKeys) => DocumentKeys = (keys) => keys,
  tellsHead = () => true,
  signer: Pick<KringDevice, 'key' | 'sign'> | null = device.keyring.device,
): Promise<Here> {
  const room = world.room('a');
  const doc = device.open(room);
  await doc.whenLoaded;
  const outer = new Awareness(doc.outer);
  const inner = new Awareness(doc.inner);
  inner.setLocalStateField('user', { functie: device.naam, kleur: 0 });
  const presence = sealPresence(doc, outer, speaks(device.keyring.documentKeys(room)), inner, tellsHead, signer);
  ends.push(() => {
    presence.stop();
    outer.destroy();
    inner.destroy();
  });
  await vi.waitFor(() => expect(outer.getLocalState()).not.toBeNull());
  return { outer, presence };
}

const show = (from: Here, to: Here) =>
  applyAwarenessUpdate(to.outer, encodeAwarenessUpdate(from.outer, [from.outer.clientID]), 'relay');

const removed = ({ outer }: Here) => {
  const states = new Map<number, { [x: string]: unknown }>();
  const meta = outer.meta.get(outer.clientID) ?? { clock: 0, lastUpdated: 0 };
  outer.meta.set(outer.clientID, { ...meta, clock: meta.clock + 1 });
  return encodeAwarenessUpdate(outer, [outer.clientID], states);
};

test('S11 a colleague is seen by functie, and leaves when the relay says so', async () => {
  world = await createLeden(['anna', 'bram']);
  const [anna, bram] = world.devices;
  if (!anna || !bram) throw new Error('no devices');
  const [a, b] = [await enter(anna), await enter(bram)];
  show(b, a);
  await vi.waitFor(() => expect(a.presence.others()).toBe(1));
  const seen = [...a.presence.inner.getStates().values()].map(({ user }) => user.functie);
  expect(seen).toContain('bram');
  expect(JSON.stringify([...a.outer.getStates().values()])).not.toContain('bram');
});

test('S11 a cursor that moves is heard by the editor, and wakes nobody who asks who is here', async () => {
  world = await createLeden(['anna', 'bram']);
  const [anna, bram] = world.devices;
  if (!anna || !bram) throw new Error('no devices');
  const [a, b] = [await enter(anna), await enter(bram)];
  show(b, a);
  await vi.waitFor(() => expect(a.presence.introducing()).toBe(false));
  let woken = 0;
  a.presence.subscribe(() => woken++);
  const cursors = () => [...a.presence.inner.getStates().values()].map(({ cursor }) => cursor);
  for (const cursor of [1, 2, 3]) {
    b.presence.inner.setLocalStateField('cursor', cursor);
    await vi.waitFor(() => {
      show(b, a);
      expect(cursors()).toContain(cursor);
    });
  }
  expect(woken).toBe(0);
  applyAwarenessUpdate(a.outer, removed(b), 'relay');
  expect(woken).toBe(1);
  expect(a.presence.others()).toBe(0);
});

test('S17 presence under an epoch that is over is presence of nobody', async () => {
  world = await createLeden(['anna', 'bram']);
  const [anna, bram] = world.devices;
  if (!anna || !bram) throw new Error('no devices');
  const a = await enter(anna);
  expect(anna.keyring.epoch()).toBe(2);
  const old = await enter(bram, (keys) => ({ ...keys, epoch: () => 1 }));
  show(old, a);
  // Long enough for what does open to be seen.
  const b = await enter(bram);
  show(b, a);
  await vi.waitFor(() => expect(a.presence.others()).toBe(1));
  expect(a.presence.inner.getStates().size).toBe(2);
});

test('S22 who only reads tells no head, and says nothing anew for it', async () => {
  world = await createLeden(['anna', 'bram']);
  const [anna, bram] = world.devices;
  if (!anna || !bram) throw new Error('no devices');
  const reader = await enter(anna, undefined, () => false);
  const writer = await enter(bram);
  const said = { reader: 0, writer: 0 };
  reader.outer.on('update', () => said.reader++);
  writer.outer.on('update', () => said.writer++);
  for (let looks = 1; looks <= 3; looks++) {
    const head = { frontier: new Map([[7, looks]]), digest: null };
    reader.presence.tell(head);
    writer.presence.tell(head);
    // By then the reader would have said it too.
    await vi.waitFor(() => expect(said.writer).toBe(looks));
  }
  expect(said.reader).toBe(0);
});

const signOf = (device: Device) => device.keyring.device.toestel.sign;

test('S22 who is here says under its own signature which toestel it is, and how far; who only reads says who, not how far', async () => {
  world = await createLeden(['anna', 'bram', 'cas']);
  const [anna, bram, cas] = world.devices;
  if (!anna || !bram || !cas) throw new Error('no devices');
  const a = await enter(anna);
  expect(a.presence.introducing()).toBe(false);
  const [b, c] = [await enter(bram), await enter(cas, undefined, () => false)];
  show(b, a);
  expect(a.presence.introducing()).toBe(true);
  show(c, a);
  await vi.waitFor(() => expect(a.presence.gezegd().size).toBe(2));
  await vi.waitFor(() => expect(a.presence.introducing()).toBe(false));
  expect(a.presence.gezegd().get(signOf(bram))?.head).not.toBeNull();
  expect(a.presence.gezegd().get(signOf(cas))?.head).toBeNull();
  expect(Math.abs((a.presence.gezegd().get(signOf(bram))?.op ?? 0) - Date.now())).toBeLessThan(120_000);
  // Sealed: who looks on along the way reads no key.
  expect(JSON.stringify([...a.outer.getStates().values()])).not.toContain(signOf(bram));
});

test('S22 nobody speaks for another: a signature that is not of that toestel says nothing of it', async () => {
  world = await createLeden(['anna', 'bram', 'cas']);
  const [anna, bram, cas] = world.devices;
  if (!anna || !bram || !cas) throw new Error('no devices');
  const a = await enter(anna);
  const liar = await enter(bram, undefined, undefined, {
    key: cas.keyring.device.key,
    sign: bram.keyring.device.sign,
  });
  show(liar, a);
  await vi.waitFor(() => expect(a.presence.others()).toBe(1));
  expect(a.presence.gezegd().size).toBe(0);
});

test('S22 an older version that says no name is heard all the same', async () => {
  world = await createLeden(['anna', 'bram']);
  const [anna, bram] = world.devices;
  if (!anna || !bram) throw new Error('no devices');
  const a = await enter(anna);
  show(await enter(bram, undefined, undefined, null), a);
  await vi.waitFor(() => expect(a.presence.heads().size).toBe(1));
  expect(a.presence.gezegd().size).toBe(0);
});
