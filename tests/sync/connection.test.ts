// Devices at the real relay: the walk of a keystroke, what the relay sees, and what happens when it falls, forgets, drops or withholds. S10, S11, S12, S22.
import { afterEach, expect, test, vi } from 'vitest';
import type { Relay } from '../../sync-server/relay.ts';
import { closeRelays, createFolder, openRelay } from '../relay/relays.ts';
import { createLeden, type World } from '../sealed/world.ts';
import { connect, disconnectAll, logOf, type Person, read, write } from './people.ts';

let world: World;
afterEach(async () => {
  await disconnectAll();
  await world.close();
  await closeRelays();
});

const urlOf = (relay: Pick<Relay, 'port'>) => `ws://127.0.0.1:${relay.port}`;
const until = (what: () => void, timeout = 5_000) => vi.waitFor(what, { timeout, interval: 20 });

/** So often heads are compared where a test is about that. */
const LOOK_MS = 300;

async function begin(
  namen: string[],
  relay: Relay,
  connected = namen.length,
  how: Parameters<typeof connect>[4] = {},
): Promise<Person[]> {
  world = await createLeden(namen);
  const people: Person[] = [];
  for (const device of world.devices.slice(0, connected))
    people.push(await connect(urlOf(relay), device, await logOf(world, device), world.room('a'), how));
  return people;
}

const isLevel = ({ connection }: Person) => {
  const { level, unsent, link } = connection.status();
  expect({ link, level, unsent }).toEqual({ link: 'open', level: true, unsent: 0 });
};

test('S10 S11 S12 text goes both ways, presence is seen, and no frame shows a word of either', async () => {
  const [anna, bram] = await begin(['anna', 'bram'], await openRelay());
  if (!anna || !bram) throw new Error('two people');
  anna.connection.presence.inner.setLocalStateField('functie', 'schoolmaatschappelijkwerker');
  write(anna, 'onmiskenbaarwoord ');
  await until(() => expect(read(bram)).toBe('onmiskenbaarwoord '));
  write(bram, 'antwoordzin');
  await until(() => expect(read(anna)).toBe('onmiskenbaarwoord antwoordzin'));
  await until(() => {
    const seen = [...bram.connection.presence.inner.getStates().values()];
    expect(seen.some(({ functie }) => functie === 'schoolmaatschappelijkwerker')).toBe(true);
  });
  await until(() => [anna, bram].forEach(isLevel));
  expect(anna.connection.status().confirmedAt).toBeGreaterThan(0);
  const frames = Buffer.concat([...anna.tap.frames, ...bram.tap.frames]);
  expect(frames.length).toBeGreaterThan(1_000);
  for (const word of ['onmiskenbaarwoord', 'antwoordzin', 'schoolmaatschappelijkwerker'])
    for (const text of [word, Buffer.from(word).toString('base64url').slice(2, -2)])
      expect(frames.includes(text)).toBe(false);
});

test('S12 without a relay everything counts as unsent; when it comes back from a kill, it arrives', async () => {
  const dataDir = createFolder();
  const relay = await openRelay({ dataDir });
  const [anna, bram] = await begin(['anna', 'bram'], relay);
  if (!anna || !bram) throw new Error('two people');
  write(anna, 'ervoor ');
  await until(() => expect(read(bram)).toBe('ervoor '));
  await until(() => isLevel(anna));
  await relay.kill();
  await until(() => expect(anna.connection.status().link).not.toBe('open'));
  write(anna, 'terwijl het weg was ');
  await anna.doc.flush();
  expect(anna.connection.status().unsent).toBe(1);
  await openRelay({ dataDir, port: relay.port });
  anna.connection.wake();
  bram.connection.wake();
  await until(() => expect(read(bram)).toBe('ervoor terwijl het weg was '), 15_000);
  await until(() => [anna, bram].forEach(isLevel));
});

test('S7 S12 a relay that lost its folder is filled again, also with the log, and a newcomer reads it', async () => {
  const relay = await openRelay();
  const [anna] = await begin(['anna', 'bram'], relay, 1);
  const [, device] = world.devices;
  if (!anna || !device) throw new Error('two people');
  write(anna, 'blijft van ons');
  await until(() => isLevel(anna));
  await relay.close();
  const empty = await openRelay({ port: relay.port });
  anna.connection.wake();
  await until(() => isLevel(anna), 15_000);
  const bram = await connect(urlOf(empty), device, await logOf(world, device), world.room('a'));
  await until(() => expect(read(bram)).toBe('blijft van ons'));
});

test('a room that is dropped is gone for the others too', async () => {
  const [anna, bram] = await begin(['anna', 'bram'], await openRelay());
  if (!anna || !bram) throw new Error('two people');
  write(anna, 'weg ermee');
  await until(() => expect(read(bram)).toBe('weg ermee'));
  expect(await anna.connection.drop()).toBe(true);
  await until(() => expect(bram.connection.status().link).toBe('weg'));
  expect(read(bram)).toBe('weg ermee');
});

test('S4 S22 a record the relay withholds is noticed, and a colleague who holds it writes it again', async () => {
  const relay = await openRelay();
  const [anna, bram] = await begin(['anna', 'bram'], relay, 2, { lookMs: LOOK_MS });
  if (!anna || !bram) throw new Error('two people');
  write(anna, 'een ');
  await until(() => expect(read(bram)).toBe('een '));
  const [record] = [anna.doc.outer.clientID];
  // From here no update of this writer reaches bram, and no answer that holds one.
  bram.tap.passes = (frame, way) => way === 'up' || frame[0] !== 0 || anna.doc.outer.clientID !== record;
  write(anna, 'achtergehouden');
  await until(() => isLevel(anna));
  expect(read(bram)).toBe('een ');
  await until(() => expect(bram.connection.status().missing).toBe(true), 20_000);
  await until(() => expect(read(bram)).toBe('een achtergehouden'), 20_000);
  expect(anna.doc.outer.clientID).not.toBe(record);
  await until(() => expect(bram.connection.status().missing).toBe(false), 20_000);
}, 60_000);

test('S12 a message that got lost on the way up is sent again', async () => {
  const [anna, bram] = await begin(['anna', 'bram'], await openRelay(), 2, { lookMs: LOOK_MS });
  if (!anna || !bram) throw new Error('two people');
  await until(() => [anna, bram].forEach(isLevel));
  let lost = 0;
  anna.tap.passes = (frame, way) => way === 'down' || frame[0] !== 0 || lost++ > 0;
  write(anna, 'kwijt onderweg');
  await until(() => expect(lost).toBe(1));
  await until(() => expect(anna.connection.status().unsent).toBe(1));
  await until(() => expect(read(bram)).toBe('kwijt onderweg'), 20_000);
  await until(() => isLevel(anna));
}, 60_000);

test('opening a document that the relay has already sends nothing of it', async () => {
  const relay = await openRelay();
  const [anna] = await begin(['anna'], relay);
  if (!anna) throw new Error('anna');
  write(anna, 'x'.repeat(30_000));
  await until(() => isLevel(anna));
  anna.connection.close();
  await anna.doc.close();
  const again = await connect(urlOf(relay), anna.device, anna.log, world.room('a'));
  await until(() => isLevel(again));
  expect(again.tap.frames.reduce((sum, frame) => sum + frame.length, 0)).toBeLessThan(10_000);
});

test('bytes of another kind than our protocol close nothing here, and a stranger is not let in', async () => {
  const relay = await openRelay();
  const [anna] = await begin(['anna'], relay);
  if (!anna) throw new Error('anna');
  const home = world;
  const outside = await createLeden(['vreemd']);
  const [stranger] = outside.devices;
  if (!stranger) throw new Error('stranger');
  const log = await logOf(outside, stranger);
  const intruder = await connect(urlOf(relay), stranger, log, home.room('a'));
  await until(() => expect(intruder.connection.status().link).toBe('geen-toegang'), 10_000);
  intruder.connection.close();
  write(anna, 'gewoon door');
  await until(() => isLevel(anna));
  await outside.close();
});
