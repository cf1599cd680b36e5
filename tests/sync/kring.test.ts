// The membership log at the real relay: two who append at once, somebody who asks with an invitation and is let in, somebody who is removed. S17, S18, S23.
import { afterEach, expect, test, vi } from 'vitest';
import type { Kring } from '../../src/domain/kring.ts';
import { createKringLog, learnKringLog } from '../../src/sync/kring-log.ts';
import { appendToLog, followLog } from '../../src/sync/log-room.ts';
import {
  draftInvite,
  draftRemove,
  draftToelaten,
  draftTurn,
  draftVraag,
  invitationSigner,
} from '../../src/vault/ledenlog.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { createLeden, type World } from '../sealed/world.ts';
import { connect, createTap, disconnectAll, logOf, read, tappedSocket, write } from './people.ts';

const worlds: World[] = [];
afterEach(async () => {
  await disconnectAll();
  for (const world of worlds.splice(0)) await world.close();
  await closeRelays();
});

const until = (what: () => void, timeout = 5_000) => vi.waitFor(what, { timeout, interval: 20 });

async function begin(...namen: string[]) {
  const world = await createLeden(namen);
  worlds.push(world);
  const relayUrl = `ws://127.0.0.1:${(await openRelay()).port}`;
  const kring = world.kring().id;
  const members = [];
  for (const device of world.devices) {
    const log = await logOf(world, device);
    const append = { relayUrl, kring, knocker: device.keyring.device, log, WebSocket: tappedSocket(createTap()) };
    members.push({ device, log, append });
  }
  return { world, relayUrl, members };
}

test('S18 two who append at once both get in, one after the other', async () => {
  const { members } = await begin('anna', 'bram');
  const [anna, bram] = members;
  if (!anna || !bram) throw new Error('two people');
  const before = anna.log.kring().length;
  const turn = ({ device, log, append }: typeof anna) =>
    appendToLog(append, async () => (await draftTurn(device.keyring, log.kring(), Date.now())).entry);
  expect(await Promise.all([turn(anna), turn(bram)])).toEqual([{ kind: 'goed' }, { kind: 'goed' }]);
  await Promise.all([appendToLog(anna.append, null), appendToLog(bram.append, null)]);
  expect(anna.log.kring().length).toBe(before + 2);
  expect(anna.log.kring().head).toBe(bram.log.kring().head);
});

test('S23 somebody asks with an invitation, is let in by whom did not invite, all write, and the invitation opens nothing more', async () => {
  const { world, relayUrl, members } = await begin('anna', 'bram');
  const strangers = await createLeden(['dirk', 'eva']);
  worlds.push(strangers);
  const [anna, bram] = members;
  const [dirk, eva] = strangers.devices;
  if (!anna || !bram || !dirk || !eva) throw new Error('four people');
  let secret: Uint8Array = new Uint8Array();
  const invited = await appendToLog(anna.append, async () => {
    const made = await draftInvite(anna.device.keyring, anna.log.kring(), 'meedoen', Date.now() + 60_000, Date.now());
    secret = made.secret;
    return made.entry;
  });
  expect(invited).toEqual({ kind: 'goed' });

  const room = world.room('a');
  const annaHere = await connect(relayUrl, anna.device, anna.log, room);
  write(annaHere, 'welkom ');

  const kringId = anna.log.id;
  const ask = async (vault: typeof dirk.vault) => {
    const learned = learnKringLog(kringId);
    const signer = await invitationSigner(secret, kringId);
    const outcome = await appendToLog(
      { relayUrl, kring: kringId, knocker: signer, log: learned, WebSocket: tappedSocket(createTap()) },
      async () => {
        const kring: Kring | null = learned.kring();
        if (!kring) throw new Error('nothing learned');
        return (await draftVraag(vault, kring, secret, Date.now())).entry;
      },
    );
    return { outcome, entries: learned.entries() };
  };
  const asked = await ask(dirk.vault);
  expect(asked.outcome).toEqual({ kind: 'goed' });
  const keyring = await dirk.vault.keyringFor(kringId);
  const heard = learnKringLog(kringId);
  const waits: string[] = [];
  const following = followLog(
    { relayUrl, kring: kringId, knocker: keyring.device, log: heard, WebSocket: tappedSocket(createTap()) },
    (how) => waits.push(`${how} ${heard.kring()?.leden.has(keyring.device.toestel.sign)}`),
  );
  await until(() => expect(waits).toEqual(['gehoord false']));
  const invite = (await invitationSigner(secret, kringId)).keyText;
  const done = await appendToLog(bram.append, async () => {
    const { toestel } = keyring.device;
    return (await draftToelaten(bram.device.keyring, bram.log.kring(), invite, toestel, Date.now())).entry;
  });
  expect(done).toEqual({ kind: 'goed' });
  await until(() => expect(waits.at(-1)).toBe('gehoord true'));
  following.stop();
  const made = await createKringLog(kringId, heard.entries(), dirk.disk, dirk.vault.sealer, keyring);
  if (made.kind !== 'goed') throw new Error(made.reden);
  const dirkHere = await connect(relayUrl, { ...dirk, keyring }, made.log, room);
  await until(() => expect(read(dirkHere)).toBe('welkom '), 10_000);
  write(dirkHere, 'dank je');
  await until(() => expect(read(annaHere)).toBe('welkom dank je'), 10_000);
  expect(annaHere.doc.status()).toMatchObject({ problems: 0, gap: false });

  const late = await ask(eva.vault);
  expect(late.outcome.kind).not.toBe('goed');
});

test('S17 S23 who is removed is shown the door and reads nothing new', async () => {
  const { world, relayUrl, members } = await begin('anna', 'bram', 'carla');
  const [anna, bram, carla] = members;
  if (!anna || !bram || !carla) throw new Error('three people');
  const room = world.room('a');
  const here = await Promise.all(members.map(({ device, log }) => connect(relayUrl, device, log, room)));
  const [annaHere, bramHere, carlaHere] = here;
  if (!annaHere || !bramHere || !carlaHere) throw new Error('three people');
  write(annaHere, 'nog samen ');
  await until(() => expect(here.map(read)).toEqual(['nog samen ', 'nog samen ', 'nog samen ']));
  const { frontier } = await annaHere.doc.head();
  const { sign } = carla.device.keyring.device.toestel;
  const frontiers = { [room]: Object.fromEntries([...frontier].map(([writer, seq]) => [String(writer), seq])) };
  const removed = await appendToLog(anna.append, async () => {
    const drafted = await draftRemove(anna.device.keyring, anna.log.kring(), sign, frontiers, Date.now());
    return drafted.entry;
  });
  expect(removed).toEqual({ kind: 'goed' });
  await until(() => expect(carlaHere.connection.status().link).toBe('geen-toegang'));
  write(annaHere, 'zonder carla');
  await until(() => expect(read(bramHere)).toBe('nog samen zonder carla'), 10_000);
  expect(read(carlaHere)).toBe('nog samen ');
});
