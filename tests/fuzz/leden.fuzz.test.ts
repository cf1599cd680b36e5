// People ask, are let in or not, bring second devices, go, lose one, and change rol, some of them offline, two beheerders at once, and who is out keeps trying with a relay that helps: who stays has everything, who went or only asked opens nothing new. SEED=n replays one run.
import './seeded.ts';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { activeLeden, foldKring, type Kring, toestellenVan, vraagVan, wieGaan } from '../../src/domain/kring.ts';
import { laatsteDraai, parseEntry, type SignedEntry, takeInEntries } from '../../src/domain/ledenlog.ts';
import type { Frontiers, Rol } from '../../src/domain/log-entry.ts';
import {
  grenzen,
  kendeWieWeggingDeSleutel,
  type LedenPlan,
  planErbij,
  planRol,
  planToestelWeg,
  planVerlaten,
  planVerwijderen,
} from '../../src/domain/plan-leden.ts';
import { openSealedDocument } from '../../src/sealed/document.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import { liveRecords } from '../../src/sealed/outer.ts';
import { openRecord, parseRecord } from '../../src/sealed/record.ts';
import { NO_WORRY } from '../../src/sync/judge-heads.ts';
import type { Keyring } from '../../src/vault/contract.ts';
import {
  bewijsErbij,
  draftErbij,
  draftGenesis,
  draftInvite,
  draftRemove,
  draftRol,
  draftToelaten,
  draftTurn,
  draftVraag,
  draftWithdraw,
} from '../../src/vault/ledenlog.ts';
import { CannotOpen, logCrypto } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { OpenVault } from '../../src/vault/vault-contract.ts';
import { type Device, quickArgon2 } from '../sealed/world.ts';
import { deliverDown, deliverUp, type Run, type Tab } from './people.ts';
import { createRelay } from './relay.ts';
import { below, chance, pick, reseed, seeds } from './seeded.ts';
import { settle } from './settle.ts';
import { createTruth } from './writing.ts';

const few = process.env.SEED || process.env.SEEDS ? seeds : seeds.slice(0, 12);
const OPS = Number(process.env.OPS ?? 60);
const MOST = 7;
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

/** A device outside, and what it once asked with. */
interface Vrager {
  naam: string;
  disk: Disk;
  vault: OpenVault;
  keyring: Keyring;
  invite: string;
}

interface World {
  seed: number;
  log: Log;
  run: Run;
  mensen: Mens[];
  /** Who asked, and was not let in (yet). */
  vragers: Vrager[];
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
  const world: World = {
    seed,
    log: { entries: [entry], kring: taken.kring },
    run,
    mensen: [],
    vragers: [],
    words: 0,
    story: [],
  };
  const anna = enter(world, 'anna', disk, vault, keyring, taken.kring);
  await anna.tab.doc.whenLoaded;
  run.relay.connect(anna.tab.line, anna.tab.doc.outer);
  return world;
}

/** Somebody new asks with a code of `host`. */
async function ask(world: World, host: Mens, rol: Rol): Promise<void> {
  await learn(world, host);
  if (!writes(host.view, host) || (rol === 'beheren' && lidOf(host.view, host)?.rol !== 'beheren')) return;
  const { entry, secret } = await draftInvite(host.keyring, host.view, rol, START + YEAR, START);
  if ((await append(world, entry)) !== null) return;
  const naam = `lid-${world.mensen.length}-${world.vragers.length}`;
  const { disk, vault } = await newDevice(naam);
  const keyring = await vault.keyringFor(world.log.kring.id);
  expect(await append(world, (await draftVraag(vault, world.log.kring, secret, START)).entry)).toBeNull();
  const invite = vraagVan(world.log.kring, keyring.device.toestel.sign)?.invite ?? '';
  world.vragers.push({ naam, disk, vault, keyring, invite });
}

/** Comes alive on the newest log, with whatever it has a key of. */
async function arrive(world: World, naam: string, device: Pick<Vrager, 'disk' | 'vault' | 'keyring'>): Promise<void> {
  await device.keyring.update(world.log.kring);
  const mens = enter(world, naam, device.disk, device.vault, device.keyring, world.log.kring);
  await mens.tab.doc.whenLoaded;
  world.run.relay.connect(mens.tab.line, mens.tab.doc.outer);
  await sync(world, mens);
}

/** `mens` lets in who waits, if anybody does; who was declined meanwhile stays outside. */
async function letIn(world: World, mens: Mens): Promise<void> {
  await learn(world, mens);
  const vrager = world.vragers.find(({ invite }) => world.log.kring.uitnodigingen.get(invite)?.status === 'gevraagd');
  if (!vrager || !isIn(mens.view, mens)) return;
  const { invite, keyring } = vrager;
  const known = mens.view.uitnodigingen.get(invite);
  const { entry } = await draftToelaten(mens.keyring, mens.view, invite, keyring.device.toestel, START);
  const refused = await append(world, entry);
  const may = writes(mens.view, mens) && (known?.rol !== 'beheren' || lidOf(mens.view, mens)?.rol === 'beheren');
  expect(refused, `${mens.naam} lets in`).toBe(may ? null : 'mag-niet');
  if (refused !== null) return;
  world.vragers.splice(world.vragers.indexOf(vrager), 1);
  await arrive(world, vrager.naam, vrager);
}

/** `mens` brings in a further device of their own. */
async function bringSecond(world: World, mens: Mens): Promise<void> {
  await learn(world, mens);
  if (planErbij(mens.view, mens.sign).kind !== 'goed') return;
  const naam = `${mens.naam}+${world.mensen.length}`;
  const { disk, vault } = await newDevice(naam);
  const keyring = await vault.keyringFor(mens.view.id);
  const proven = await bewijsErbij(vault, mens.view.id, mens.sign);
  expect(await append(world, (await draftErbij(mens.keyring, mens.view, proven, START)).entry)).toBeNull();
  await arrive(world, naam, { disk, vault, keyring });
}

async function join(world: World, host: Mens, rol: Rol): Promise<void> {
  await ask(world, host, rol);
  await letIn(world, host);
}

/**
 * As the store does it: plan, count if they could write, write one entry, plan anew when somebody was first, and take
 * late words over.
 */
async function act(
  world: World,
  mens: Mens,
  /** Whose writing is counted. */
  about: () => string[],
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
    const signs = about();
    const counted = counts ? grenzen([[doc.room, await writtenByAll(mens.tab, signs)]]) : {};
    const { entry } = await draft(counted);
    await meanwhile();
    const refused = await append(world, entry);
    await learn(world, mens);
    if (refused === null) {
      const late = [...(await writtenByAll(mens.tab, signs))].some(
        ([writer, seq]) => seq > (counted[doc.room]?.[String(writer)] ?? 0),
      );
      if (counts && late && writes(mens.view, mens)) await doc.heal(true);
      return true;
    }
    expect(['past-niet-op-vorige', 'geen-lid']).toContain(refused);
  }
  return false;
}

async function writtenByAll({ doc }: Tab, signs: readonly string[]): Promise<Map<number, number>> {
  const all = new Map<number, number>();
  for (const sign of signs) for (const [writer, seq] of await doc.writtenBy(sign)) all.set(writer, seq);
  return all;
}

/** Who only read and goes says that all of theirs counts, also what is still to come. */
const boast = (mens: Mens, counted: Frontiers): Frontiers =>
  writes(mens.view, mens)
    ? counted
    : { [mens.tab.doc.room]: { [String(mens.tab.doc.outer.clientID)]: Number.MAX_SAFE_INTEGER } };

const isOne = (kring: Kring, een: Mens, ander: Mens) => lidOf(kring, een)?.van === lidOf(kring, ander)?.van;

/** Somebody else with all their devices; oneself, also with all; or one other device of one's own. */
const remove = (world: World, wie: Mens, lid: Mens, meanwhile?: () => Promise<void>) => {
  const alle = wie === lid;
  return act(
    world,
    wie,
    () => wieGaan(wie.view, wie.sign, lid.sign, alle).map(({ toestel }) => toestel.sign),
    () =>
      alle
        ? planVerlaten(wie.view, wie.sign)
        : isOne(wie.view, wie, lid)
          ? planToestelWeg(wie.view, wie.sign, lid.sign)
          : lidOf(wie.view, lid)?.removed
            ? { kind: 'al-zo' }
            : planVerwijderen(wie.view, wie.sign, lid.sign),
    (counted) => draftRemove(wie.keyring, wie.view, lid.sign, alle ? boast(wie, counted) : counted, START, alle),
    meanwhile,
  );
};

async function setRol(world: World, wie: Mens, lid: Mens, rol: Rol): Promise<void> {
  const theirs = () => toestellenVan(wie.view, lid.sign).map(({ toestel }) => toestel.sign);
  const done = await act(
    world,
    wie,
    theirs,
    () => planRol(wie.view, wie.sign, lid.sign, rol),
    (counted) => draftRol(wie.keyring, wie.view, theirs()[0] ?? '', rol, rol === 'meelezen' ? counted : null, START),
  );
  if (!done || rol !== 'meelezen') return;
  for (const mens of world.mensen) if (isOne(world.log.kring, mens, lid)) mens.lowered = true;
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
    'ask',
    'let in',
    'let in',
    'decline',
    'second',
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
    case 'ask':
      if (inside(world).length + world.vragers.length < MOST)
        await ask(world, mens, pick<Rol>(['meelezen', 'meedoen', 'meedoen', 'beheren']));
      return;
    case 'let in':
      if (!out && inside(world).length < MOST) await letIn(world, mens);
      return;
    case 'decline': {
      const vrager = world.vragers.at(-1);
      if (out || !vrager || chance(50)) return;
      await learn(world, mens);
      if (!writes(mens.view, mens)) return;
      await append(world, (await draftWithdraw(mens.keyring, mens.view, vrager.invite, START)).entry);
      return;
    }
    case 'second':
      if (!out && inside(world).length < MOST && chance(60)) await bringSecond(world, mens);
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
    const { until } = lidOf(log.kring, mens) ?? {};
    const removal = removals.find(({ n }) => n + 1 === until);
    if (!removal) throw new Error('out without an entry');
    // Nothing from the moment they were out; the device by which somebody left made the next key, which is not that of now.
    const last = removal.by === mens.sign ? removal.turn.epoch : removal.turn.epoch - 1;
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
  // Who asked has the whole log and every record, and no key.
  for (const { keyring, naam } of world.vragers) {
    expect(await keyring.update(log.kring), naam).toBe(false);
    expect(keyring.epoch(), naam).toBe(0);
    const keys = keyring.documentKeys(run.room);
    for (const record of newest) await expect(openRecord(run.room, record, keys)).rejects.toBeInstanceOf(CannotOpen);
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
      for (const { disk } of world.vragers) disk.close();
    }
  }, 60_000);
