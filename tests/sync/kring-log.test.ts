// A spoilt lockbox (S3) costs the key in it, never the membership log: the log is kept and loaded, says that keys are missing, and the kring is counted as broken.
import { afterEach, expect, test } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import type { Kring } from '../../src/domain/kring.ts';
import { entryMessage, type SignedEntry, toBase64url } from '../../src/domain/ledenlog.ts';
import { type EpochTurn, LogEntry } from '../../src/domain/log-entry.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import { createDocuments } from '../../src/store/documents.ts';
import { createKringen, type Kringen } from '../../src/store/kringen.ts';
import { createKringLog, loadKringLog } from '../../src/sync/kring-log.ts';
import type { Keyring, Sealer } from '../../src/vault/contract.ts';
import { draftTurn } from '../../src/vault/ledenlog.ts';
import { createLeden, type Device, type World } from '../sealed/world.ts';

const NOW = 1_700_000_000_000;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function twoLeden(): Promise<{ world: World; anna: Device; bram: Device }> {
  const world = await createLeden(['anna', 'bram']);
  closing.push(() => world.close());
  const [anna, bram] = world.devices;
  if (!anna || !bram) throw new Error('two people');
  return { world, anna, bram };
}

/** A turn that is in order for the fold; what is in it for `to` is not what it should be. */
async function spoiltTurn(keyring: Keyring, kring: Kring, spoil: (turn: EpochTurn) => EpochTurn): Promise<SignedEntry> {
  const { entry } = await draftTurn(keyring, kring, NOW);
  const drafted = LogEntry.parse(JSON.parse(new TextDecoder().decode(entry.body)));
  if (drafted.kind !== 'turn') throw new Error('a turn');
  const body = new TextEncoder().encode(JSON.stringify({ ...drafted, turn: spoil(drafted.turn) }));
  return { body, signature: await keyring.device.sign(entryMessage(body)) };
}
const withBox = (to: string, box: string) => (turn: EpochTurn) => ({
  ...turn,
  boxes: turn.boxes.map((one) => (one.to === to ? { to, box } : one)),
});

const spoilt = [
  ['noise', toBase64url(new Uint8Array(80).fill(9))],
  ['too short', 'AAAA'],
  ['no base64url after all', 'AAAAA'],
] as const;

test.each(spoilt)(
  'S3 a lockbox that is %s: the log is kept and loaded, and a later turn makes it whole',
  async (_, box) => {
    const { world, anna, bram } = await twoLeden();
    const { disk, vault, keyring } = bram;
    const { id } = world.kring();
    const made = await createKringLog(id, world.entries(), disk, vault.sealer, keyring);
    if (made.kind !== 'goed') throw new Error(made.reden);
    const { log } = made;
    expect(log.keysMissing()).toBe(false);
    let told = 0;
    log.subscribe(() => told++);

    const { box: bramBox } = keyring.device.toestel;
    const bad = await spoiltTurn(anna.keyring, world.kring(), withBox(bramBox, box));
    expect(await log.takeIn({ from: log.entries().length, entries: [bad] })).toMatchObject({ kind: 'goed' });
    expect([log.kring().epoch, keyring.epoch(), log.keysMissing(), told]).toEqual([3, 2, true, 1]);

    const loaded = await loadKringLog(id, disk, vault.sealer, keyring);
    if (!loaded) throw new Error('stored');
    expect(loaded.kring().head).toBe(log.kring().head);
    expect(loaded.keysMissing()).toBe(true);
    const again = await createKringLog(id, log.entries(), disk, vault.sealer, keyring);
    expect(again.kind === 'goed' && again.log.keysMissing()).toBe(true);

    await anna.keyring.update(log.kring());
    const { entry } = await draftTurn(anna.keyring, log.kring(), NOW);
    await loaded.takeIn({ from: loaded.entries().length, entries: [entry] });
    expect([keyring.epoch(), loaded.keysMissing()]).toEqual([4, false]);
  },
);

test('S3 such a kring comes alive and is counted as broken, until its keys are there', async () => {
  const { world, anna, bram } = await twoLeden();
  const { disk, vault, keyring } = bram;
  const { id } = world.kring();
  const documents = createDocuments({
    disk,
    sealer: vault.sealer,
    locks: createLocks(),
    relayUrl: 'ws://127.0.0.1:9',
    now: () => NOW,
    kringOf: (room) => kringen.keysOf(room.slice(0, id.length)),
    // Same interface as a browser's, as far as it is used here; nobody answers.
    WebSocket: NodeWebSocket as unknown as typeof WebSocket,
  });
  closing.unshift(() => documents.closeAll());
  const kringen: Kringen = createKringen(
    vault,
    disk,
    () => documents,
    () => undefined,
  );
  const spoil = withBox(keyring.device.toestel.box, 'AAAA');
  const bad = await spoiltTurn(anna.keyring, world.kring(), spoil);
  await createKringLog(id, [...world.entries(), bad], disk, vault.sealer, keyring);
  await kringen.refresh();
  expect(kringen.all().map((kring) => kring.id)).toEqual([id]);
  expect(kringen.broken()).toEqual([id]);

  const log = kringen.get(id)?.log;
  if (!log) throw new Error('alive');
  await anna.keyring.update(log.kring());
  const { entry } = await draftTurn(anna.keyring, log.kring(), NOW);
  await log.takeIn({ from: log.entries().length, entries: [entry] });
  expect(kringen.broken()).toEqual([]);
});

test('a log is read again only when another tab changed its row', async () => {
  const { world, anna, bram } = await twoLeden();
  const { disk, vault, keyring } = bram;
  const { id } = world.kring();
  let opened = 0;
  const sealer: Sealer = {
    seal: vault.sealer.seal,
    open: (...what) => {
      opened++;
      return vault.sealer.open(...what);
    },
  };
  const made = await createKringLog(id, world.entries(), disk, sealer, keyring);
  const other = await loadKringLog(id, disk, vault.sealer, keyring);
  if (made.kind !== 'goed' || !other) throw new Error('stored');
  const { log } = made;
  await log.refresh();
  expect(opened).toBe(0);

  const turn = async () => (await draftTurn(anna.keyring, log.kring(), NOW)).entry;
  await other.takeIn({ from: other.entries().length, entries: [await turn()] });
  await log.refresh();
  await log.refresh();
  expect([opened, log.kring().head]).toEqual([1, other.kring().head]);

  // What it wrote itself it knows.
  await anna.keyring.update(log.kring());
  await log.takeIn({ from: log.entries().length, entries: [await turn()] });
  await log.refresh();
  await other.refresh();
  expect([opened, other.kring().head]).toEqual([1, log.kring().head]);
});
