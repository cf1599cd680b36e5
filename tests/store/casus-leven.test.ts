// The end of a casus at a real relay: gone everywhere when its day is over, nowhere because of a clock that is wrong, and never before an extension that was in time.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { CasusInBeeld, CasusLeven } from '../../src/store/contract.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import type { SessionOptions } from '../../src/store/session-contract.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  createLine,
  documentOf,
  kringOf,
  type Line,
  letIn,
  makeCasus,
  NOWHERE,
  openTab,
  ownTooling,
  type StoreDevice,
  type Tab,
} from './devices.ts';

const DAY_MS = 86_400_000;
const UNDO_MS = 250;
const TICK_MS = 100;

let url: string;
/** How long ago it is now, in days, for everyone whose clock is right. */
let geleden: number;
let annaDevice: StoreDevice;
let bramDevice: StoreDevice;
let annaLine: Line;
let bramLine: Line;
let anna: Tab;
let bram: Tab;
let id: string;

const time = () => Date.now() - geleden * DAY_MS;
const right: Partial<SessionOptions> = { now: time, relayTime: async () => time(), undoMs: UNDO_MS, tickMs: TICK_MS };
const offline: Partial<SessionOptions> = { ...right, relayTime: async () => null };

const listed = (tab: Tab) => tab.shown.casussen.get().map((casus) => casus.id);
const regel = (tab: Tab) => tab.shown.casussen.get().find((casus) => casus.id === id);
const sees = (tab: Tab, ...expected: string[]) => vi.waitFor(() => expect(listed(tab)).toEqual(expected), 15_000);
const wholeHere = (tab: Tab) => vi.waitFor(() => expect(regel(tab)?.opToestel).toBe(true), 15_000);
const rowsOf = async ({ disk }: StoreDevice, kind: string) => (await disk.listRows(kind)).map((row) => row.id);
const isConfirmed = (device: StoreDevice) =>
  vi.waitFor(async () => expect(await rowsOf(device, 'nog-wissen')).toEqual([]), 15_000);

/** Every place on this disk that still names the document of the casus, but that it was wiped. */
async function tracesOf({ disk }: StoreDevice): Promise<string[]> {
  const document = documentOf(id);
  const found = (await Dexie.getDatabaseNames()).filter(
    (name) => name.startsWith(disk.name) && name.includes(document),
  );
  const db = await new Dexie(disk.name).open();
  for (const { name } of db.tables)
    for (const key of await db.table(name).toCollection().primaryKeys())
      if (JSON.stringify(key).includes(document) && JSON.stringify(key) !== JSON.stringify(['gewist-hier', id]))
        found.push(`${name} ${JSON.stringify(key)}`);
  db.close();
  return found;
}
const gone = (device: StoreDevice) => vi.waitFor(async () => expect(await tracesOf(device)).toEqual([]), 15_000);

const openAnna = async (how = right) => {
  annaLine = createLine();
  anna = await openTab(annaDevice, url, { WebSocket: annaLine.WebSocket, ...how });
};
const openBram = async (how = right) => {
  bramLine = createLine();
  bram = await openTab(bramDevice, url, { WebSocket: bramLine.WebSocket, ...how });
};
async function inCasus<T>({ session }: Tab, work: (casus: CasusInBeeld) => Promise<T>): Promise<T> {
  const casus = await session.openCasus(id);
  if (!casus) throw new Error('no such casus');
  const result = await work(casus);
  await casus.close();
  return result;
}
const inLeven = <T>(tab: Tab, work: (leven: CasusLeven) => Promise<T>) => inCasus(tab, ({ leven }) => work(leven));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Time for all that these devices might destroy now: several looks, the time to undo, and several more. */
async function giveTime(...tabs: Tab[]): Promise<void> {
  await Promise.all(tabs.map((tab) => tab.looks(3)));
  await pause(UNDO_MS);
  await Promise.all(tabs.map((tab) => tab.looks(3)));
}
const over = (days: number) => new Date(time() + days * DAY_MS).toLocaleDateString('sv-SE');

beforeEach(async () => {
  geleden = 200;
  url = `ws://127.0.0.1:${(await openRelay({ now: time })).port}`;
  annaDevice = await createDevice('anna');
  bramDevice = await createDevice('bram');
  await openAnna();
  await openBram();
  id = await makeCasus(anna, 'Casus blauw');
  await inCasus(anna, async ({ notities }) => {
    readNotitiesBron(notities).fragment.insert(0, [new Y.XmlText('kwam zonder jas')]);
  });
  await letIn(anna, bram, kringOf(id));
  await sees(bram, id);
  await wholeHere(bram);
  // Both saw when it ends, with a clock that was confirmed.
  for (const tab of [anna, bram]) await vi.waitFor(() => expect(tab.shown.einden.get().klok).toBe('klopt'), 5_000);
  for (const device of [annaDevice, bramDevice])
    await vi.waitFor(async () => expect(await rowsOf(device, 'einde-gezien')).toEqual([id]), 5_000);
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

it('is there through the last day, and the day after it is gone from both devices and the relay', async () => {
  expect(regel(anna)?.leven).toMatchObject({ dagenOver: 90, fase: 'gedeeld', waarom: { kind: 'gemaakt' } });
  geleden -= 90;
  await vi.waitFor(() => expect(regel(bram)?.leven.dagenOver).toBe(0), 10_000);
  expect(regel(anna)).toBeTruthy();
  geleden -= 1;
  await sees(anna);
  await sees(bram);
  await gone(annaDevice);
  await gone(bramDevice);
  await isConfirmed(annaDevice);
  await isConfirmed(bramDevice);
  expect([...(await rowsOf(annaDevice, 'gewist-hier')), ...(await rowsOf(bramDevice, 'gewist-hier'))]).toContain(id);
  // The title went too, from the document of the kring.
  const kring = await ownTooling(annaDevice, kringOf(id), url);
  const entry = kring.inner.getMap<Y.Map<unknown>>('casussen').get(documentOf(id));
  expect([entry?.get('gewist'), entry?.get('titel')]).toEqual([true, undefined]);
});

it('a device that was away for months never shows it, and wipes it by itself', async () => {
  await closeTab(bram);
  geleden -= 150;
  await sees(anna);
  await gone(annaDevice);
  await closeTab(anna);
  const shown: unknown[] = [];
  await openBram();
  bram.shown.casussen.subscribe(() => shown.push(...listed(bram)));
  shown.push(...listed(bram));
  await gone(bramDevice);
  expect(shown).toEqual([]);
});

it('also when nobody else came by: then it is the one that makes it final', async () => {
  await closeTab(anna);
  await closeTab(bram);
  geleden -= 150;
  await openBram();
  expect(listed(bram)).toEqual([]);
  expect(await bram.session.openCasus(id)).toBeNull();
  await gone(bramDevice);
  await isConfirmed(bramDevice);
});

it('without a connection it is hidden, waits a week for one, and then goes from this device only', async () => {
  await closeTab(bram);
  await closeTab(anna);
  geleden -= 91;
  bram = await openTab(bramDevice, NOWHERE, offline);
  expect(listed(bram)).toEqual([]);
  expect(bram.shown.einden.get()).toEqual({ klok: 'onbekend', voorbij: [id] });
  expect(await bram.session.openCasus(id)).toBeNull();
  for (const days of [0, 5]) {
    geleden -= days;
    await giveTime(bram);
    expect((await tracesOf(bramDevice)).length).toBeGreaterThan(0);
  }
  geleden -= 3;
  await gone(bramDevice);
  // Nothing was said to others, and nothing is asked of the relay.
  expect(await rowsOf(bramDevice, 'nog-wissen')).toEqual([]);
  await closeTab(bram);
  const kring = await ownTooling(bramDevice, kringOf(id), url);
  const entry = kring.inner.getMap<Y.Map<unknown>>('casussen').get(documentOf(id));
  expect([entry?.get('titel'), entry?.get('verwijderdOp')]).toEqual(['Casus blauw', undefined]);
});

it('with the connection back it goes at once', async () => {
  await closeTab(bram);
  await closeTab(anna);
  geleden -= 91;
  let reached = false;
  await openBram({ ...right, relayTime: async () => (reached ? time() : null) });
  await vi.waitFor(() => expect(bram.shown.einden.get().voorbij).toEqual([id]), 5_000);
  reached = true;
  bram.session.wake();
  await gone(bramDevice);
  await isConfirmed(bramDevice);
});

it('a clock that leapt ahead destroys nothing without a connection on the day it leapt, and nothing while it says it goes back', async () => {
  await closeTab(bram);
  let leap = 300;
  const leapt = { ...offline, now: () => time() + leap * DAY_MS };
  bram = await openTab(bramDevice, NOWHERE, leapt);
  expect(listed(bram)).toEqual([]);
  await giveTime(bram);
  // Two days on end, but before where it was: no day of it is believed.
  for (leap of [250, 252]) {
    await giveTime(bram);
    expect(listed(bram)).toEqual([]);
    expect((await tracesOf(bramDevice)).length).toBeGreaterThan(0);
  }
  leap = 0;
  await sees(bram, id);
});

it('a clock that the server says is wrong destroys nothing and hides nothing', async () => {
  await closeTab(bram);
  await openBram({ ...right, now: () => time() + 150 * DAY_MS });
  await vi.waitFor(() => expect(bram.shown.einden.get()).toEqual({ klok: 'klopt-niet', voorbij: [] }), 10_000);
  await sees(bram, id);
  // Counted by the server, so that nobody is frightened.
  expect(regel(bram)?.leven.dagenOver).toBe(90);
  await giveTime(anna, bram);
  expect(listed(bram)).toEqual([id]);
  expect(listed(anna)).toEqual([id]);
  // Not even when it is over by the server: somebody whose clock is right will see to that.
  await closeTab(anna);
  geleden -= 91;
  bram.session.wake();
  await vi.waitFor(() => expect(regel(bram)?.leven.dagenOver).toBe(-1), 15_000);
  await giveTime(bram);
  expect(listed(bram)).toEqual([id]);
  expect((await tracesOf(bramDevice)).length).toBeGreaterThan(0);
  const set = await inLeven(bram, (leven) => leven.zetEinde(over(20), 'nodig'));
  expect(set).toEqual({ kind: 'geweigerd', redenen: [expect.stringContaining('klok')] });
});

it('an extension that was made in time and arrives just before the wipe wins, and all of it is still there', async () => {
  // Time enough for Bram to come back in.
  const undoMs = 4_000;
  await closeTab(anna);
  await openAnna({ ...right, undoMs });
  geleden -= 90;
  await vi.waitFor(() => expect(regel(bram)?.leven.dagenOver).toBe(0), 10_000);
  bramLine.cut();
  expect(await inLeven(bram, (leven) => leven.zetEinde(over(30), 'wachten op de terugkijk'))).toEqual({ kind: 'goed' });
  geleden -= 1;
  await sees(anna);
  // Anna said so for everyone.
  await vi.waitFor(async () => expect(await rowsOf(annaDevice, 'nog-wissen')).toEqual([id]), 5_000);
  const said = Date.now();
  bramLine.mend();
  bram.session.wake();
  await sees(anna, id);
  await sees(bram, id);
  await isConfirmed(annaDevice);
  // Past the moment of the wipe that did not come.
  await pause(said + undoMs - Date.now());
  await giveTime(anna, bram);
  for (const tab of [anna, bram]) {
    expect(listed(tab)).toEqual([id]);
    await wholeHere(tab);
    await inCasus(tab, async ({ notities, leven }) => {
      const { fragment } = readNotitiesBron(notities);
      await vi.waitFor(() => expect(fragment.toString()).toBe('kwam zonder jas'), 10_000);
      expect(leven.nu.get().waarom).toMatchObject({ kind: 'gezet', regel: { reden: 'wachten op de terugkijk' } });
    });
  }
});

const midnightAfter = (at: number) => new Date(at).setHours(24, 0, 0, 0);
/** Moves the clock of everyone to so long after the next midnight; negative: before it. */
const toMidnight = (ms: number) => {
  const now = time();
  geleden -= (midnightAfter(now) + ms - now) / DAY_MS;
};

it('an extension of just before midnight wins from a device that lost its line then, though its clock is confirmed', async () => {
  geleden -= 90;
  toMidnight(-25_000);
  await vi.waitFor(() => expect(regel(anna)?.leven.dagenOver).toBe(0), 8_000);
  await anna.looks(2);
  annaLine.cut();
  expect(await inLeven(bram, (leven) => leven.zetEinde(over(30), 'nog bezig'))).toEqual({ kind: 'goed' });
  await anna.looks(2);
  expect(listed(anna)).toEqual([id]);
  toMidnight(500);
  await sees(anna);
  await giveTime(anna);
  expect(await rowsOf(annaDevice, 'nog-wissen')).toEqual([]);
  annaLine.mend();
  anna.session.wake();
  await sees(anna, id);
  await sees(bram, id);
});

it('when the day is known but the list of the kring stays out of reach, it goes from this device after a week', async () => {
  await closeTab(bram);
  bram = await openTab(bramDevice, NOWHERE, right);
  geleden -= 91;
  await sees(bram);
  await giveTime(bram);
  // Hidden for so long: then it is said why.
  expect(bram.shown.einden.get()).toEqual({ klok: 'onbekend', voorbij: [id] });
  expect((await tracesOf(bramDevice)).length).toBeGreaterThan(0);
  geleden -= 8;
  await gone(bramDevice);
  expect(await rowsOf(bramDevice, 'nog-wissen')).toEqual([]);
});

it('a clock that leapt ahead just before midnight destroys nothing some seconds later', async () => {
  await closeTab(bram);
  // Just before midnight of a day far ahead.
  let leap = midnightAfter(time() + 300 * DAY_MS) - 25_000 - time();
  bram = await openTab(bramDevice, NOWHERE, { ...offline, now: () => time() + leap });
  await sees(bram);
  await giveTime(bram);
  leap = midnightAfter(time() + leap) + 500 - time();
  await giveTime(bram);
  expect((await tracesOf(bramDevice)).length).toBeGreaterThan(0);
});

it('an end that was over when a device first saw it leaves a week, and a person can extend it', async () => {
  const carlaDevice = await createDevice('carla');
  // Nobody told this device that its clock is half a year behind.
  const carla = await openTab(carlaDevice, url, { ...offline, now: () => time() - 180 * DAY_MS });
  await letIn(anna, carla, kringOf(id));
  await sees(carla, id);
  const theirs = await makeCasus(carla, 'Casus geel', kringOf(id));
  const onAnna = () => anna.shown.casussen.get().find((casus) => casus.id === theirs);
  await vi.waitFor(() => expect(onAnna()?.leven).toMatchObject({ dagenOver: 7, waarom: { kind: 'respijt' } }), 15_000);
  await giveTime(anna, bram, carla);
  const casus = await anna.session.openCasus(theirs);
  expect(await casus?.leven.zetEinde(over(20), 'de klok liep achter')).toEqual({ kind: 'goed' });
  await casus?.close();
  await vi.waitFor(() => expect(onAnna()?.leven.dagenOver).toBe(20), 5_000);
});

it('what a person sets is kept and seen by all, with the functie of who did it; what does not fit is refused', async () => {
  await inLeven(anna, async (leven) => {
    expect(await leven.zetEinde(over(10), ' ')).toMatchObject({ kind: 'geweigerd' });
    expect(await leven.zetEinde(over(-1), 'x')).toMatchObject({ kind: 'geweigerd' });
    expect(await leven.zetEinde(over(400), 'x')).toMatchObject({ kind: 'geweigerd' });
    expect(await leven.zetEinde('2026-02-31', 'x')).toMatchObject({ kind: 'geweigerd' });
    expect(await leven.zetEinde(over(10), 'x'.repeat(1_001))).toMatchObject({ kind: 'geweigerd' });
    expect(leven.feiten.get().einden).toEqual([]);
    expect(await leven.zetEinde(over(10), ' klaar na het gesprek ')).toEqual({ kind: 'goed' });
    expect(await leven.zetBesproken(true)).toEqual({ kind: 'goed' });
    expect(await leven.zetTerugkijk(over(5))).toEqual({ kind: 'goed' });
  });
  await vi.waitFor(
    () =>
      expect(regel(bram)?.leven).toMatchObject({
        ...{ fase: 'besproken', besprokenOp: over(0), terugkijkOp: over(5), terugkijkOver: 5, dagenOver: 10 },
        waarom: { kind: 'gezet', regel: { reden: 'klaar na het gesprek', functie: 'begeleider' } },
      }),
    10_000,
  );
  await inLeven(bram, async (leven) => {
    expect(await leven.zetAfgerond(true)).toEqual({ kind: 'goed' });
    expect(await leven.zetTerugkijk(null)).toEqual({ kind: 'goed' });
  });
  await vi.waitFor(() => expect(regel(anna)?.leven).toMatchObject({ fase: 'afgerond', terugkijkOp: null }), 10_000);
  await inLeven(bram, (leven) => leven.zetAfgerond(false));
  await vi.waitFor(() => expect(regel(anna)?.leven.fase).toBe('besproken'), 10_000);
  // Kept: also after the lock was closed.
  await closeTab(anna);
  anna = await openTab(annaDevice, NOWHERE, offline);
  expect(regel(anna)?.leven).toMatchObject({ fase: 'besproken', dagenOver: 10 });
});

it('two people who set another end at once both stand, the latest counts, and choosing settles it for both', async () => {
  annaLine.cut();
  bramLine.cut();
  await inLeven(anna, (leven) => leven.zetEinde(over(5), 'snel klaar'));
  await inLeven(bram, (leven) => leven.zetEinde(over(40), 'we zijn nog bezig'));
  annaLine.mend();
  bramLine.mend();
  anna.session.wake();
  bram.session.wake();
  const both = { kind: 'samen', regels: [{ reden: 'we zijn nog bezig' }, { reden: 'snel klaar' }] };
  for (const tab of [anna, bram])
    await vi.waitFor(() => expect(regel(tab)?.leven).toMatchObject({ dagenOver: 40, waarom: both }), 15_000);
  await inLeven(anna, async (leven) => {
    const { waarom } = leven.nu.get();
    const chosen = waarom.kind === 'samen' ? waarom.regels.find(({ reden }) => reden === 'snel klaar') : undefined;
    expect(await leven.kiesEinde(chosen?.id ?? '')).toEqual({ kind: 'goed' });
    expect(await leven.kiesEinde('bestaat-niet')).toMatchObject({ kind: 'geweigerd' });
    // Who changed it when stays to be read.
    expect(
      leven.feiten
        .get()
        .einden.map(({ reden }) => reden)
        .sort(),
    ).toEqual(['snel klaar', 'snel klaar', 'we zijn nog bezig']);
  });
  for (const tab of [anna, bram])
    await vi.waitFor(
      () => expect(regel(tab)?.leven).toMatchObject({ dagenOver: 5, waarom: { kind: 'gezet' } }),
      15_000,
    );
});

it('a member who shortens the end to long ago destroys nothing at once: it stays a week, and can be extended', async () => {
  await closeTab(bram);
  const mal = await ownTooling(bramDevice, kringOf(id), url);
  await vi.waitFor(() => expect(mal.inner.getMap('casussen').size).toBe(1), 10_000);
  const entry = mal.inner.getMap<Y.Map<unknown>>('casussen').get(documentOf(id));
  entry?.set('einde/x', { dag: '2020-01-01', reden: 'weg ermee', functie: '', op: 5, vervangt: [] });
  await mal.flush();
  await vi.waitFor(() => expect(regel(anna)?.leven.dagenOver).toBe(7), 10_000);
  mal.inner.transact(() => {
    entry?.delete('einde/x');
    entry?.set('gemaaktOp', 'ooit');
    entry?.set('terugkijk/x', { dag: '2020-01-01', functie: '', op: 5 });
  });
  await mal.flush();
  await vi.waitFor(() => expect(regel(anna)?.leven.terugkijkOp).toBe('2020-01-01'), 10_000);
  await giveTime(anna);
  expect(regel(anna)?.leven).toMatchObject({ dagenOver: 7, waarom: { kind: 'respijt' } });
  await inLeven(anna, async (leven) => expect(await leven.zetEinde(over(20), 'nog nodig')).toEqual({ kind: 'goed' }));
  await vi.waitFor(() => expect(regel(anna)?.leven.dagenOver).toBe(20), 5_000);
  // Nor does one who puts it far away keep it for ever.
  entry?.set('einde/ver', { dag: '9999-01-01', reden: 'altijd', functie: '', op: 5, vervangt: [] });
  await mal.flush();
  await vi.waitFor(
    () => expect(regel(anna)?.leven).toMatchObject({ dagenOver: 365, waarom: { kind: 'samen' } }),
    10_000,
  );
});

it('odd values of another member throw nothing and do not end anything', async () => {
  await closeTab(bram);
  const mal = await ownTooling(bramDevice, kringOf(id), url);
  await vi.waitFor(() => expect(mal.inner.getMap('casussen').size).toBe(1), 10_000);
  const entry = mal.inner.getMap<Y.Map<unknown>>('casussen').get(documentOf(id));
  mal.inner.transact(() => {
    entry?.set('einde/x', { dag: 'gisteren', reden: 5, functie: null, op: Number.NaN, vervangt: 'alles' });
    entry?.set('einde/y', 7);
    entry?.set(`einde/${'z'.repeat(5_000)}`, { dag: '2020-01-01', reden: '', functie: '', op: 1, vervangt: [] });
    entry?.set('terugkijk/x', { dag: '2020-13-01' });
    entry?.set('besproken', new Y.Map());
    entry?.set('afgerond', true);
    entry?.set('verwijderdWegensEinde', { kapot: true });
    entry?.set('titel', 'Nieuwe titel');
  });
  await mal.flush();
  await vi.waitFor(() => expect(regel(anna)?.titel).toBe('Nieuwe titel'), 10_000);
  expect(regel(anna)?.leven).toMatchObject({ dagenOver: 90, fase: 'gedeeld', terugkijkOp: null });
  await inLeven(anna, async (leven) => {
    expect(await leven.zetEinde(over(12), 'gewoon')).toEqual({ kind: 'goed' });
    expect(leven.nu.get().dagenOver).toBe(12);
  });
});

it("the day is confirmed by the relay's own answer", async () => {
  await closeTab(anna);
  await closeTab(bram);
  geleden = 0;
  const real = (ahead: number): Partial<SessionOptions> => ({ now: () => Date.now() + ahead, undoMs: 60_000 });
  await openAnna(real(0));
  await vi.waitFor(() => expect(anna.shown.einden.get().klok).toBe('klopt'), 10_000);
  await openBram(real(-3 * DAY_MS));
  await vi.waitFor(() => expect(bram.shown.einden.get().klok).toBe('klopt-niet'), 10_000);
});
