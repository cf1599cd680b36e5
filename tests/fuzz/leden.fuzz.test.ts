// Leden come, go, and change rol, some of them offline, two beheerders at once, and who is out keeps trying with a relay that helps: who stays has everything, who went opens nothing new. SEED=n replays one run.
import './seeded.ts';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { activeLeden, foldKring, type Kring } from '../../src/domain/kring.ts';
import { laatsteDraai, parseEntry, type SignedEntry, takeInEntries } from '../../src/domain/ledenlog.ts';
import type { Frontiers, Rol } from '../../src/domain/log-entry.ts';
import {
  grenzen,
  kendeWieWeggingDeSleutel,
  type LedenPlan,
  planRol,
  planVerlaten,
  planVerwijderen,
} from '../../src/domain/plan-leden.ts';
import { openSealedDocument } from '../../src/sealed/document.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import { liveRecords } from '../../src/sealed/outer.ts';
import { openRecord, parseRecord } from '../../src/sealed/record.ts';
import { NO_WORRY } from '../../src/sync/judge-heads.ts';
import type { Keyring } from '../../src/vault/contract.ts';
import { draftGenesis, draftInvite, draftJoin, draftRemove, draftRol, draftTurn } from '../../src/vault/ledenlog.ts';
import { CannotOpen, logCrypto } from '../../src/vault/primitives.ts';
import { createVault, type OpenVault } from '../../src/vault/vault.ts';
import { type Device, quickArgon2 } from '../sealed/world.ts';
import { deliverDown, deliverUp, type Run, type Tab } from './people.ts';
import { createRelay } from './relay.ts';
import { below, chance, pick, reseed, seeds } from './seeded.ts';
import { settle } from './settle.ts';
import { createTruth } from './writing.ts';

const few = process.env.SEED || process.env.SEEDS ? seeds : seeds.slice(0, 12);
const OPS = Number(process.env.OPS ?? 60);
const MOST = 6;
const START = 1_700_000_000_000;
const YEAR = 365 * 24 * 3_600_000;
const TRIES = 6;

/** What everybody can read: the log as the relay holds it. It folds like everyone. */
interface Log {
  entries: SignedEntry[];
  kring: Kring;
}

interface Mens {
  naam: string;
  disk: Disk;
  vault: OpenVault;
  keyring: Keyring;
  sign: string;
  /** The log as far as they heard it. */
  view: Kring;
  tab: Tab;
  /** Everything that was ever in the document on their screen. */
  seen: Set<string>;
  /** Was made to only read at some time: what they had not sent then is lost, and they were told. */
  lowered: boolean;
}

interface World {
  seed: number;
  log: Log;
  run: Run;
  mensen: Mens[];
  words: number;
  story: string[];
}

const wordsOf = ({ doc }: Tab) => doc.inner.getArray<string>('w').toArray();
const lidOf = (kring: Kring, { sign }: Mens) => kring.leden.get(sign);
const isIn = (kring: Kring, mens: Mens) => lidOf(kring, mens)?.removed === null;
const isOut = (kring: Kring, mens: Mens) => (lidOf(kring, mens)?.removed ?? null) !== null;
const writes = (kring: Kring, mens: Mens) => isIn(kring, mens) && lidOf(kring, mens)?.rol !== 'meelezen';
const inside = ({ log, mensen }: World) => mensen.filter((mens) => isIn(log.kring, mens));

const look = (mens: Mens) => {
  for (const word of wordsOf(mens.tab)) mens.seen.add(word);
};

/** Hears the log; an honest device does, one that was taken out may choose not to. */
async function learn({ log }: World, mens: Mens): Promise<void> {
  const fresh = log.entries.slice(mens.view.length);
  if (fresh.length === 0) return;
  const taken = await takeInEntries(mens.view, fresh, mens.view.id, logCrypto);
  if (taken.kind !== 'goed') throw new Error(taken.reden);
  mens.view = taken.kring;
  await mens.keyring.update(mens.view);
  await mens.tab.doc.keysChanged();
  look(mens);
}

/** At the relay: refused when it does not fit on what is there. */
async function append(world: World, entry: SignedEntry): Promise<string | null> {
  const { log } = world;
  const taken = await takeInEntries(log.kring, [entry], log.kring.id, logCrypto);
  if (taken.kind === 'geweigerd') return taken.reden;
  log.entries.push(entry);
  log.kring = taken.kring;
  return null;
}

async function sync(world: World, mens: Mens): Promise<void> {
  const { tab } = mens;
  await tab.doc.flush();
  deliverUp(world.run, tab, tab.line.up.length);
  if (tab.line.open) world.run.relay.ask(tab.line, tab.doc.outer);
  await deliverDown(world.run, tab, tab.line.down.length);
  look(mens);
}

let disks = 0;
async function newDevice(naam: string) {
  const disk = openDisk(`leden-fuzz-${disks++}`);
  const vault = await createVault(disk, { argon2: quickArgon2, measure: false }).create(`toegangszin van ${naam}`);
  return { disk, vault };
}

function enter(
  world: Omit<World, 'log'>,
  naam: string,
  disk: Disk,
  vault: OpenVault,
  keyring: Keyring,
  view: Kring,
): Mens {
  const room = `${view.id}/d`;
  const mens = {
    naam,
    disk,
    vault,
    keyring,
    sign: keyring.device.toestel.sign,
    view,
    seen: new Set(),
    lowered: false,
  } as unknown as Mens;
  const doc = openSealedDocument({
    ...{ room, keys: keyring.documentKeys(room), device: keyring.device, sealer: vault.sealer, disk },
    ...{ locks: createLocks(), kring: () => mens.view, pace: 'hand' },
  });
  const tab: Tab = {
    // The end of a run only asks for a name.
    device: { naam } as Device,
    doc,
    line: { up: [], down: [], open: false },
    ...{ channel: [], unsaved: { typed: [], deleted: [] }, worry: NO_WORRY, pause: 0, background: [] },
  };
  doc.outer.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== tab && tab.line.open) tab.line.up.push(update);
  });
  mens.tab = tab;
  world.mensen.push(mens);
  return mens;
}

async function begin(seed: number): Promise<World> {
  const { disk, vault } = await newDevice('anna');
  const { kring: id, entry } = await draftGenesis(vault, START);
  const parsed = parseEntry(entry.body);
  if (!parsed) throw new Error('no genesis');
  const taken = await takeInEntries(null, [entry], id, logCrypto);
  if (taken.kind !== 'goed') throw new Error(taken.reden);
  expect(foldKring(null, parsed, taken.kring.head)).toMatchObject({ kind: 'goed' });
  const keyring = await vault.keyringFor(id);
  await keyring.update(taken.kring);
  const run: Run = { room: `${id}/d`, relay: createRelay(), truth: createTruth(), tabs: [], made: new Map(), log: [] };
  const world: World = { seed, log: { entries: [entry], kring: taken.kring }, run, mensen: [], words: 0, story: [] };
  const anna = enter(world, 'anna', disk, vault, keyring, taken.kring);
  await anna.tab.doc.whenLoaded;
  run.relay.connect(anna.tab.line, anna.tab.doc.outer);
  return world;
}

async function join(world: World, host: Mens, rol: Rol): Promise<void> {
  await learn(world, host);
  if (!writes(host.view, host) || (rol === 'beheren' && lidOf(host.view, host)?.rol !== 'beheren')) return;
  const { entry, secret } = await draftInvite(host.keyring, host.view, rol, START + YEAR, START);
  if ((await append(world, entry)) !== null) return;
  const naam = `lid-${world.mensen.length}`;
  const { disk, vault } = await newDevice(naam);
  const joined = await draftJoin(vault, world.log.kring, secret, START);
  expect(await append(world, joined.entry)).toBeNull();
  const keyring = await vault.keyringFor(world.log.kring.id);
  await keyring.update(world.log.kring);
  const mens = enter(world, naam, disk, vault, keyring, world.log.kring);
  await mens.tab.doc.whenLoaded;
  world.run.relay.connect(mens.tab.line, mens.tab.doc.outer);
  await sync(world, mens);
}

/**
 * As the store does it: plan, count if they could write, write one entry, plan anew when somebody was first, and take
 * late words over.
 */
async function act(
  world: World,
  mens: Mens,
  about: Mens,
  plan: () => LedenPlan,
  draft: (counted: Frontiers) => Promise<{ entry: SignedEntry }>,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  const { doc } = mens.tab;
  const first = plan();
  for (let left = TRIES; left > 0; left--) {
    const planned = plan();
    if (planned.kind !== 'goed' || first.kind !== 'goed') return false;
    // They may write since: nothing was brought level for that.
    if (planned.schrijftNietMeer && !first.schrijftNietMeer) return false;
    const counts = first.schrijftNietMeer;
    const counted = counts ? grenzen([[doc.room, await doc.writtenBy(about.sign)]]) : {};
    const { entry } = await draft(counted);
    await meanwhile();
    const refused = await append(world, entry);
    await learn(world, mens);
    if (refused === null) {
      const late = [...(await doc.writtenBy(about.sign))].some(
        ([writer, seq]) => seq > (counted[doc.room]?.[String(writer)] ?? 0),
      );
      if (counts && late && writes(mens.view, mens)) await doc.heal(true);
      return true;
    }
    expect(['past-niet-op-vorige', 'geen-lid']).toContain(refused);
  }
  return false;
}

/** Who only read and goes says that all of theirs counts, also what is still to come. */
const boast = (mens: Mens, counted: Frontiers): Frontiers =>
  writes(mens.view, mens)
    ? counted
    : { [mens.tab.doc.room]: { [String(mens.tab.doc.outer.clientID)]: Number.MAX_SAFE_INTEGER } };

const remove = (world: World, wie: Mens, lid: Mens, meanwhile?: () => Promise<void>) =>
  act(
    world,
    wie,
    lid,
    () => (wie === lid ? planVerlaten(wie.view, wie.sign) : planVerwijderen(wie.view, wie.sign, lid.sign)),
    (counted) => draftRemove(wie.keyring, wie.view, lid.sign, wie === lid ? boast(wie, counted) : counted, START),
    meanwhile,
  );

async function setRol(world: World, wie: Mens, lid: Mens, rol: Rol): Promise<void> {
  const done = await act(
    world,
    wie,
    lid,
    () => planRol(wie.view, wie.sign, lid.sign, rol),
    (counted) => draftRol(wie.keyring, wie.view, lid.sign, rol, rol === 'meelezen' ? counted : null, START),
  );
  if (done && rol === 'meelezen') lid.lowered = true;
}

async function renewKey(world: World, mens: Mens): Promise<void> {
  await learn(world, mens);
  if (!writes(mens.view, mens) || !kendeWieWeggingDeSleutel(laatsteDraai(world.log.entries))) return;
  await append(world, (await draftTurn(mens.keyring, mens.view, START)).entry);
  await learn(world, mens);
}

/** Also who was taken out types on, with a device that does not listen. */
function type(world: World, mens: Mens): void {
  if (isIn(mens.view, mens) && !writes(mens.view, mens)) return;
  const list = mens.tab.doc.inner.getArray<string>('w');
  list.insert(below(list.length + 1), [`${mens.naam}:${world.words++}`]);
  look(mens);
}

async function step(world: World): Promise<void> {
  const mens = pick(world.mensen);
  const others = world.mensen.filter((one) => one !== mens);
  const out = isOut(world.log.kring, mens);
  const what = pick([
    'type',
    'type',
    'type',
    'type',
    'sync',
    'sync',
    'learn',
    'line',
    'join',
    'remove',
    'both',
    'rol',
    'leave',
  ] as const);
  world.story.push(`${mens.naam} ${what}`);
  switch (what) {
    case 'type':
      return type(world, mens);
    case 'sync':
      return sync(world, mens);
    case 'learn':
      // Who was taken out does not want to know.
      return out ? undefined : learn(world, mens);
    case 'line':
      if (mens.tab.line.open) world.run.relay.cut(mens.tab.line);
      else world.run.relay.connect(mens.tab.line, mens.tab.doc.outer);
      return;
    case 'join':
      if (inside(world).length < MOST)
        await join(world, mens, pick<Rol>(['meelezen', 'meedoen', 'meedoen', 'beheren']));
      return;
    case 'leave':
      if (!out && chance(40)) {
        await learn(world, mens);
        await remove(world, mens, mens);
      }
      return;
    case 'rol':
      if (!out && others.length > 0)
        await setRol(world, mens, pick(others), pick<Rol>(['meelezen', 'meedoen', 'beheren', 'beheren']));
      return;
    case 'remove':
      if (!out && others.length > 0 && chance(60)) {
        if (chance(70)) await sync(world, mens);
        await remove(world, mens, pick(others));
      }
      return;
    case 'both': {
      // While the entry of one is on its way another is first; sometimes the very one who is being taken out.
      const [second, lid] = [pick(world.mensen), pick(world.mensen)];
      if (out || second === mens || lid === mens || others.length === 0) return;
      await remove(world, mens, lid, async () => {
        if (isOut(world.log.kring, second)) return;
        await learn(world, second);
        await remove(world, second, pick(world.mensen.filter((one) => one !== second)));
      });
      return;
    }
  }
}

async function end(world: World): Promise<void> {
  const { log, run, mensen } = world;
  for (const mens of inside(world)) await renewKey(world, mens);
  const staying = inside(world);
  for (const mens of staying) await learn(world, mens);
  const writers = staying.filter((mens) => writes(log.kring, mens));
  expect(writers.length).toBeGreaterThan(0);
  run.tabs = writers.map(({ tab }) => tab);
  for (const { tab } of mensen) if (!run.tabs.includes(tab)) run.relay.cut(tab.line);
  await settle(run);

  const [first] = writers;
  if (!first) return;
  const words = new Set(wordsOf(first.tab));
  for (const mens of writers) {
    look(mens);
    // Who was only reading for a while has words of before that went out after all.
    if (!mens.lowered) for (const word of mens.seen) expect(words, `lost of ${mens.naam}`).toContain(word);
  }
  const readers = staying.filter((mens) => !writers.includes(mens));
  for (const mens of readers) {
    run.relay.connect(mens.tab.line, mens.tab.doc.outer);
    for (let i = 0; i < 4; i++) await sync(world, mens);
    const read = wordsOf(mens.tab);
    for (const word of words) expect(read, `not read by ${mens.naam}`).toContain(word);
  }

  // From here everybody knows who is out; a relay helps those who are, with the log, the records, and the ears of everyone.
  const gone = mensen.filter((mens) => isOut(log.kring, mens));
  const removals = log.entries.map(({ body }) => parseEntry(body)).filter((entry) => entry?.kind === 'remove');
  first.tab.doc.inner.getArray<string>('w').push(['niet voor wie weg is']);
  await first.tab.doc.flush();
  const newest = liveRecords(first.tab.doc.outer).flatMap(({ bytes }) => parseRecord(run.room, bytes) ?? []);
  for (const mens of gone) {
    await mens.keyring.update(log.kring);
    const removal = removals.find(({ sign }) => sign === mens.sign);
    if (!removal) throw new Error('out without an entry');
    // Nothing from the moment they were out; who left made the next key, which is not that of now.
    const last = removal.by === removal.sign ? removal.turn.epoch : removal.turn.epoch - 1;
    expect(mens.keyring.epoch(), mens.naam).toBeLessThanOrEqual(last);
    expect(mens.keyring.epoch(), mens.naam).toBeLessThan(log.kring.epoch);
    const keys = mens.keyring.documentKeys(run.room);
    for (const record of newest.filter(({ header }) => header.epoch === log.kring.epoch))
      await expect(openRecord(run.room, record, keys)).rejects.toBeInstanceOf(CannotOpen);
    mens.tab.doc.inner.getArray<string>('w').push([`te laat van ${mens.naam}`]);
    await mens.tab.doc.flush();
    const update = Y.encodeStateAsUpdate(mens.tab.doc.outer);
    for (const other of staying) {
      await other.tab.doc.admit(update, 'a relay that helps');
      expect(wordsOf(other.tab)).not.toContain(`te laat van ${mens.naam}`);
    }
  }
  // And only those who should be in are.
  expect(
    activeLeden(log.kring)
      .map(({ toestel }) => toestel.sign)
      .toSorted(),
  ).toEqual(staying.map(({ sign }) => sign).toSorted());
}

for (const seed of few)
  test(`seed ${seed}: leden come and go`, async () => {
    reseed(seed);
    const world = await begin(seed);
    try {
      for (const rol of ['beheren', 'meedoen'] as const) if (world.mensen[0]) await join(world, world.mensen[0], rol);
      for (let i = 0; i < OPS; i++) await step(world);
      await end(world);
    } catch (cause) {
      throw new Error(
        `SEED=${seed}: ${cause instanceof Error ? cause.message : cause}\n${world.story.slice(-25).join('\n')}`,
        {
          cause,
        },
      );
    } finally {
      for (const { tab, disk } of world.mensen) {
        await tab.doc.close();
        disk.close();
      }
    }
  }, 60_000);
