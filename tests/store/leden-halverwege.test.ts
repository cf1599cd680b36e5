// Leden who change while something gives way half way: nothing stays held, nothing that counts is lost, and no name shows on a locked screen.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Documents, Held } from '../../src/store/documents.ts';
import { addCasus } from '../../src/store/kring-document.ts';
import type { LivingKring } from '../../src/store/kringen.ts';
import type { Vertrokken } from '../../src/store/leden/contract.ts';
import { houdGrenzenKlein, telGrenzen } from '../../src/store/leden/grenzen-van.ts';
import { holdLevel } from '../../src/store/leden/inhalen.ts';
import { createLaterVertrek, type LaterVertrekOptions } from '../../src/store/leden/later-vertrek.ts';
import { createValue } from '../../src/store/value.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { forgeRecord, level, type } from '../sealed/exchange.ts';
import { createLeden as createWorld } from '../sealed/world.ts';
import { closeDevices, createLeden, ledenVan, leesNotities, reopen, schrijf } from './devices.ts';

const gaps = vi.hoisted(() => ({ beforeEntry: async () => undefined as unknown, copyFails: false }));
vi.mock('../../src/sync/log-room.ts', async (original) => {
  const real = await original<typeof import('../../src/sync/log-room.ts')>();
  const appendHere: typeof real.appendToLog = async (options, draft) => {
    if (draft) await gaps.beforeEntry();
    return real.appendToLog(options, draft);
  };
  return { ...real, appendToLog: appendHere };
});
vi.mock('../../src/store/leden/alleen-lezen.ts', async (original) => {
  const real = await original<typeof import('../../src/store/leden/alleen-lezen.ts')>();
  const makeHere: typeof real.maakMeegelezen = (held) => {
    if (gaps.copyFails) throw new Error('no copy');
    return real.maakMeegelezen(held);
  };
  return { ...real, maakMeegelezen: makeHere };
});

const SOON = { timeout: 25_000, interval: 100 };
let url: string;
beforeEach(async () => {
  gaps.beforeEntry = async () => undefined;
  gaps.copyFails = false;
  url = `ws://127.0.0.1:${(await openRelay()).port}`;
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('S17 between planning and writing the entry', () => {
  it('who may write again just then is not taken out with nothing of theirs counted', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram', 'cas'], url);
    const { anna, bram, cas } = leden;
    const annas = await ledenVan(anna);
    expect(await annas.setRol(kring, bram.id, 'beheren')).toEqual({ kind: 'goed' });
    expect(await annas.setRol(kring, cas.id, 'meelezen')).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(bram.shown.kringen.get()[0]?.leden[0]?.rol).toBe('beheren'), SOON);
    await vi.waitFor(() => expect(cas.shown.casussen.get()[0]?.alleenLezen).toBe(true), SOON);
    const brams = await ledenVan(bram);
    gaps.beforeEntry = async () => {
      gaps.beforeEntry = async () => undefined;
      expect(await brams.setRol(kring, cas.id, 'meedoen')).toEqual({ kind: 'goed' });
      await vi.waitFor(() => expect(cas.shown.casussen.get()[0]?.alleenLezen).toBeUndefined(), SOON);
      await schrijf(cas, casus, 'weer van cas');
      await (await cas.session.openCasus(casus))?.close();
      await vi.waitFor(async () => expect(await leesNotities(anna, casus)).toContain('weer van cas'), SOON);
    };
    expect((await annas.verwijderLid(kring, cas.id)).kind).toBe('geweigerd');
    expect(anna.shown.kringen.get()[0]?.leden).toHaveLength(3);
    expect(await annas.verwijderLid(kring, cas.id)).toEqual({ kind: 'goed' });
    await vi.waitFor(async () => expect(await leesNotities(bram, casus)).toContain('weer van cas'), SOON);
  });
});

describe('S5 what of somebody counts fits in an entry', () => {
  it('also when one record of theirs does not open: it is not what keeps them in', async () => {
    const world = await createWorld(['anna', 'mal']);
    const [anna, mal] = world.devices;
    if (!anna || !mal) throw new Error('no devices');
    const room = world.room('a');
    const doc = anna.open(room);
    await doc.whenLoaded;
    for (const word of ['een', 'twee', 'drie']) {
      const theirs = mal.open(room);
      await theirs.whenLoaded;
      await type(theirs, word);
      await level(doc, theirs);
      // Each tab that was killed makes way for another writer.
      mal.crash(theirs);
    }
    const sign = mal.keyring.device.toestel.sign;
    const otherKeys = { ...mal, keyring: { ...mal.keyring, documentKeys: () => mal.keyring.documentKeys('k/b') } };
    await doc.admit(await forgeRecord(otherKeys, doc, { kind: 'update' }, new Uint8Array([0, 0])), 'test');
    expect(doc.status()).toMatchObject({ problems: 1, gap: true });
    const one = [{ room, doc }];
    await expect(telGrenzen(one, [sign], 2)).rejects.toThrow('te-groot');
    await houdGrenzenKlein(one, [sign], 2);
    expect(await telGrenzen(one, [sign], 2)).toEqual({});
    for (const word of ['een', 'twee', 'drie']) expect(doc.inner.getText('t').toString()).toContain(word);
    await world.close();
  });
});

describe('holding everything', () => {
  it('lets go of all of it when one fails, also of what was only just being opened', async () => {
    const inner = new Y.Doc();
    for (const id of ['a', 'b', 'c']) addCasus(inner, id.repeat(22), id, 1);
    const own = { device: { toestel: { sign: 'anna' } } };
    const kring = {
      ...{ id: 'k', room: 'k/kring', keyring: own, log: { kring: () => ({ leden: new Map() }) } },
      held: { living: { doc: { inner } } },
    } as unknown as LivingKring;
    let open: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      open = resolve;
    });
    const holding = new Set<string>();
    const documents = {
      async hold(room: string): Promise<Held> {
        if (room.includes('/b')) await slow;
        holding.add(room);
        const doc = { whenLoaded: room.includes('/a') ? Promise.reject(new Error('no disk')) : Promise.resolve() };
        return {
          living: { room, doc, connection: () => null } as unknown as Held['living'],
          release: async () => void holding.delete(room),
        };
      },
    } as unknown as Documents;
    const wiped: string[] = [];
    const wissen = {
      has: (room: string) => room.includes('/c'),
      wipe: async (room: string) => void wiped.push(room),
    };
    const held = holdLevel(kring, documents, wissen).catch((error: Error) => error.message);
    await vi.waitFor(() => expect([...holding]).toContain(`k/${'c'.repeat(22)}`));
    await later(20);
    open();
    expect(await held).toBe('no disk');
    await later(20);
    expect([...holding]).toEqual([]);
    expect(wiped).toEqual([`k/${'c'.repeat(22)}`]);
  });

  it('a casus of which no copy can be made for who reads is let go', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    expect(await (await ledenVan(anna)).setRol(kring, bram.id, 'meelezen')).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(bram.shown.casussen.get()[0]?.alleenLezen).toBe(true), SOON);
    const { locks } = bram.device;
    const held = new Set<string>();
    bram.device.locks = {
      ...locks,
      async hold(name) {
        const lock = await locks.hold(name);
        held.add(name);
        return {
          release() {
            held.delete(name);
            lock.release();
          },
        };
      },
    };
    await reopen(bram, url);
    const ofCasus = () => [...held].filter((name) => name.startsWith(casus));
    const open = await bram.session.openCasus(casus);
    expect(ofCasus()).toHaveLength(1);
    await open?.close();
    gaps.copyFails = true;
    await expect(bram.session.openCasus(casus)).rejects.toThrow('no copy');
    gaps.copyFails = false;
    await vi.waitFor(() => expect(ofCasus()).toEqual([]), SOON);
  });
});

it('what is read of a kring that was left while it locks puts no name on the locked screen', async () => {
  let open: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    open = resolve;
  });
  const rij = new TextEncoder().encode(JSON.stringify({ naam: 'wijkteam', op: 1, nietVerzonden: 0, gezien: false }));
  const openLater = (stopFirst: boolean) => {
    const vertrokken = createValue<Vertrokken[]>([]);
    const vertrek = createLaterVertrek({
      ...{ vertrokken, kringen: { all: () => [], get: () => ({}) }, changed: () => undefined },
      sealer: { open: async () => rij },
      disk: {
        watchRows: () => () => undefined,
        async listRows() {
          await slow;
          return [{ id: 'k', bytes: rij }];
        },
      },
    } as unknown as LaterVertrekOptions);
    vertrek.look();
    if (stopFirst) vertrek.stop();
    return { vertrek, vertrokken };
  };
  const locked = openLater(true);
  const unlocked = openLater(false);
  open();
  expect(await locked.vertrek.leden()).toBeNull();
  expect(await unlocked.vertrek.leden()).not.toBeNull();
  expect(unlocked.vertrokken.get()).toHaveLength(1);
  expect(locked.vertrokken.get()).toEqual([]);
});
