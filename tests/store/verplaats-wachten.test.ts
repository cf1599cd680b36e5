// Moving a casus while the server does not have the new one yet: the old one stays for as long as it takes, and whatever happens meanwhile nothing that anyone wrote goes.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Disk } from '../../src/disk/disk.ts';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import type { SessionOptions } from '../../src/store/session-contract.ts';
import { createOnderwegRijen } from '../../src/store/verplaats/rijen.ts';
import { closeRelays, createFolder, openRelay } from '../relay/relays.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  createLeden,
  createLine,
  documentOf,
  kringOf,
  type Line,
  leesNotities,
  makeCasus,
  NOWHERE,
  openTab,
  ownTooling,
  reopen,
  type StoreDevice,
  schrijf,
  type Tab,
} from './devices.ts';
import { lezerHier } from './lezer.ts';

const SOON = { timeout: 25_000, interval: 50 };
/** Over before anyone looks twice, so that only what guards it keeps the old one. */
const KORT: Partial<SessionOptions> = { undoMs: 200, tickMs: 100 };
const WOORDEN = 'Kind A is vaak moe.';

let relay: Awaited<ReturnType<typeof openRelay>>;
let url: string;
beforeEach(async () => {
  relay = await openRelay();
  url = `ws://127.0.0.1:${relay.port}`;
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

const verplaatsenVan = async ({ session }: Tab) => {
  const verplaatsen = await session.verplaatsen();
  if (!verplaatsen) throw new Error('locked');
  return verplaatsen;
};
const verplaats = async (tab: Tab, casus: string) => {
  const moved = await (await verplaatsenVan(tab)).verplaats(casus, null, []);
  if (moved.kind !== 'goed') throw new Error(moved.redenen.join());
  return moved;
};
const ids = ({ shown }: Tab) => shown.casussen.get().map(({ id }) => id);
const regel = ({ shown }: Tab, id: string) => shown.casussen.get().find((een) => een.id === id);
const opSchijf = async ({ disk }: StoreDevice, room: string) => (await disk.readLiving(room)).length;

interface World {
  device: StoreDevice;
  line: Line;
  tab: Tab;
  casus: string;
}

/** A casus of just me, that the server has; and then no line. */
async function world(more: Partial<SessionOptions> = KORT): Promise<World> {
  const device = await createDevice('anna');
  const line = createLine();
  const tab = await openTab(device, url, { WebSocket: line.WebSocket, ...more });
  const casus = await makeCasus(tab, 'Casus blauw');
  await schrijf(tab, casus, WOORDEN);
  await vi.waitFor(() => expect(regel(tab, casus)?.stand.kind).toBe('bijgewerkt'), SOON);
  line.cut();
  await vi.waitFor(() => expect(tab.shown.stand.get().kind).toBe('geen-verbinding'), SOON);
  return { device, line, tab, casus };
}
const lijnTerug = ({ line, tab }: Pick<World, 'line' | 'tab'>) => {
  line.mend();
  tab.session.wake();
};
/** One is left, the new one, with these words; the old one is gone here and at the server. */
async function isVerplaatst({ tab, device, casus }: World, naar: string, woorden: string[]) {
  await vi.waitFor(() => expect(ids(tab)).toEqual([naar]), SOON);
  expect(await leesNotities(tab, naar)).toEqual(woorden);
  await vi.waitFor(async () => {
    expect(await opSchijf(device, casus)).toBe(0);
    expect(await device.disk.listRows('nog-wissen')).toEqual([]);
    expect(await device.disk.listRows('verplaatsen')).toEqual([]);
  }, SOON);
}

it('without a line the old one stays, and says why; once the server has the new one, it goes', async () => {
  const here = await world();
  const { tab, casus, device } = here;
  const moved = await verplaats(tab, casus);
  expect(moved.wacht).toBe(true);
  await tab.looks(15);
  expect(await opSchijf(device, casus)).toBeGreaterThan(0);
  expect(regel(tab, casus)?.onderweg).toEqual({ kind: 'wacht', naar: moved.id });
  expect(await leesNotities(tab, casus)).toEqual([WOORDEN]);
  expect(await leesNotities(tab, moved.id)).toEqual([WOORDEN]);
  const groen = kringOf(await makeCasus(tab, 'Casus groen'));
  expect(await (await verplaatsenVan(tab)).verplaats(casus, groen, [])).toMatchObject({
    kind: 'geweigerd',
    redenen: [expect.stringContaining('wordt al verplaatst')],
  });
  await vi.waitFor(() => expect(ids(tab)).toHaveLength(3), SOON);
  const groenId = ids(tab).find((id) => kringOf(id) === groen) ?? '';
  await tab.session.verwijderCasus(groenId);
  // Asked again there is no third.
  expect(await verplaats(tab, casus)).toEqual(moved);
  expect(ids(tab)).toHaveLength(2);
  lijnTerug(here);
  await isVerplaatst(here, moved.id, [WOORDEN]);
}, 60_000);

it('put back while it waits: the old one stands, the new one is gone, and it can go again', async () => {
  const here = await world();
  const { tab, casus } = here;
  await verplaats(tab, casus);
  expect(await (await verplaatsenVan(tab)).maakOngedaan(casus)).toEqual({ kind: 'goed' });
  await vi.waitFor(() => expect(ids(tab)).toEqual([casus]), SOON);
  expect(regel(tab, casus)?.onderweg).toBeUndefined();
  lijnTerug(here);
  await vi.waitFor(() => expect(tab.shown.stand.get().kind).toBe('bijgewerkt'), SOON);
  await tab.looks(5);
  expect(ids(tab)).toEqual([casus]);
  expect(await leesNotities(tab, casus)).toEqual([WOORDEN]);
  await isVerplaatst(here, (await verplaats(tab, casus)).id, [WOORDEN]);
}, 60_000);

it('started again while it waits, and written in the new one: it goes on, with what was written', async () => {
  const here = await world();
  const { casus, device, line } = here;
  const moved = await verplaats(here.tab, casus);
  await schrijf(here.tab, moved.id, 'Later geschreven.');
  for (let keer = 0; keer < 2; keer++) {
    await closeTab(here.tab);
    here.tab = await openTab(device, url, { WebSocket: line.WebSocket, ...KORT });
    await vi.waitFor(() => expect(regel(here.tab, casus)?.onderweg).toEqual({ kind: 'wacht', naar: moved.id }), SOON);
    await here.tab.looks(8);
    expect(await opSchijf(device, casus)).toBeGreaterThan(0);
  }
  expect((await (await verplaatsenVan(here.tab)).maakOngedaan(casus)).kind).toBe('geweigerd');
  lijnTerug(here);
  await isVerplaatst(here, moved.id, [WOORDEN, 'Later geschreven.']);
}, 60_000);

it('written in the old one while it waits: both stay, it says so until it was read, and neither goes', async () => {
  const here = await world();
  const { tab, casus, device, line } = here;
  const moved = await verplaats(tab, casus);
  await schrijf(tab, casus, 'In de oude.');
  await schrijf(tab, moved.id, 'In de nieuwe.');
  lijnTerug(here);
  await vi.waitFor(() => expect(regel(tab, casus)?.onderweg).toEqual({ kind: 'twee', naar: moved.id }), SOON);
  expect(await (await verplaatsenVan(tab)).verplaats(casus, null, [])).toMatchObject({
    kind: 'geweigerd',
    redenen: [expect.stringContaining('staat nu in de nieuwe kring en in de vorige')],
  });
  await closeTab(tab);
  const next = await openTab(device, url, { WebSocket: line.WebSocket, ...KORT });
  await vi.waitFor(() => expect(regel(next, casus)?.onderweg?.kind).toBe('twee'), SOON);
  expect(await leesNotities(next, casus)).toEqual([WOORDEN, 'In de oude.']);
  expect(await leesNotities(next, moved.id)).toEqual([WOORDEN, 'In de nieuwe.']);
  await (await verplaatsenVan(next)).gezien(casus);
  await vi.waitFor(() => expect(regel(next, casus)?.onderweg).toBeUndefined(), SOON);
  await next.looks(5);
  expect(ids(next).toSorted()).toEqual([casus, moved.id].toSorted());
}, 60_000);

it('written in the old one and then put back: it says that both stay', async () => {
  const { tab, casus } = await world();
  const moved = await verplaats(tab, casus);
  await schrijf(tab, casus, 'In de oude.');
  expect(await (await verplaatsenVan(tab)).maakOngedaan(casus)).toMatchObject({
    kind: 'geweigerd',
    redenen: [expect.stringContaining('Er is niets weg')],
  });
  await tab.looks(5);
  expect(await leesNotities(tab, casus)).toEqual([WOORDEN, 'In de oude.']);
  expect(await leesNotities(tab, moved.id)).toEqual([WOORDEN]);
}, 60_000);

it('a server that lost its folder while it waits is filled again first', async () => {
  const here = await world();
  const { tab, casus } = here;
  const moved = await verplaats(tab, casus);
  await relay.close();
  relay = await openRelay({ port: relay.port, dataDir: createFolder() });
  lijnTerug(here);
  await isVerplaatst(here, moved.id, [WOORDEN]);
  expect(regel(tab, moved.id)?.stand.kind).toBe('bijgewerkt');
}, 60_000);

it('no line any more in the seconds before the wipe: the old one stays on this device until there is one', async () => {
  const here = await world({ undoMs: 1_500, tickMs: 100 });
  const { tab, casus, device, line } = here;
  lijnTerug(here);
  await vi.waitFor(() => expect(tab.shown.stand.get().kind).toBe('bijgewerkt'), SOON);
  const moved = await verplaats(tab, casus);
  expect(moved.wacht).toBeUndefined();
  line.cut();
  // Longer than the time to undo.
  await tab.looks(25);
  expect(await opSchijf(device, casus)).toBeGreaterThan(0);
  lijnTerug(here);
  await isVerplaatst(here, moved.id, [WOORDEN]);
}, 60_000);

it('a maatje wrote in the old one before they heard that it went: it stands again, with what they wrote', async () => {
  const { leden, casus, kring } = await createLeden(['anna', 'cas'], url, { undoMs: 2_500, tickMs: 100 });
  const { anna, cas } = leden;
  await schrijf(anna, casus, WOORDEN);
  cas.line.cut();
  const moved = await verplaats(anna, casus);
  // Past the app, as a device that hears the list later than the casus.
  const oud = await ownTooling(cas.device, kring, url, documentOf(casus));
  const alinea = new Y.XmlElement('paragraph');
  alinea.insert(0, [new Y.XmlText('Van cas.')]);
  oud.inner.getXmlFragment('notities').push([alinea]);
  await oud.flush();
  await vi.waitFor(() => expect(regel(anna, casus)?.onderweg).toEqual({ kind: 'twee', naar: moved.id }), SOON);
  await vi.waitFor(
    async () => expect((await leesNotities(anna, casus))?.toSorted()).toEqual([WOORDEN, 'Van cas.']),
    SOON,
  );
  expect(await leesNotities(anna, moved.id)).toEqual([WOORDEN]);
  cas.line.mend();
  cas.session.wake();
  await vi.waitFor(async () => expect(await leesNotities(cas, casus)).toContain('Van cas.'), SOON);
}, 60_000);

/** A disk on which the wipe of one casus stands still. */
function metPoort(disk: Disk) {
  let room = '';
  let begon: () => void = () => undefined;
  let door: () => void = () => undefined;
  return {
    disk: {
      ...disk,
      async deleteLiving(...given) {
        if (given[0] === room) {
          begon();
          await new Promise<void>((done) => {
            door = done;
          });
        }
        return disk.deleteLiving(...given);
      },
    } satisfies Disk,
    /** Ends when it stands still. */
    houd(one: string) {
      room = one;
      return new Promise<void>((done) => {
        begon = done;
      });
    },
    laatDoor: () => door(),
  };
}

it('put back in the middle of the wipe: refused, and the new one stands', async () => {
  const made = await createDevice('anna');
  const poort = metPoort(made.disk);
  const tab = await openTab({ ...made, disk: poort.disk }, NOWHERE, { undoMs: 50, tickMs: 50 });
  const casus = await makeCasus(tab, 'Casus blauw');
  await schrijf(tab, casus, WOORDEN);
  const staat = poort.houd(casus);
  const moved = await verplaats(tab, casus);
  await staat;
  const terug = await (await verplaatsenVan(tab)).maakOngedaan(casus);
  poort.laatDoor();
  expect(terug.kind).toBe('geweigerd');
  await tab.looks(5);
  await vi.waitFor(() => expect(ids(tab)).toEqual([moved.id]), SOON);
  expect(await leesNotities(tab, moved.id)).toEqual([WOORDEN]);
}, 60_000);

it('a deletion is not put back in the middle of the wipe: no casus without its words comes back', async () => {
  const made = await createDevice('anna');
  const poort = metPoort(made.disk);
  const tab = await openTab({ ...made, disk: poort.disk }, NOWHERE, { undoMs: 50, tickMs: 50 });
  const casus = await makeCasus(tab, 'Casus blauw');
  await schrijf(tab, casus, WOORDEN);
  const staat = poort.houd(casus);
  await tab.session.verwijderCasus(casus);
  await staat;
  await tab.session.zetTerug(casus);
  poort.laatDoor();
  await tab.looks(5);
  expect(ids(tab)).toEqual([]);
}, 60_000);

it('another tab wiped it before it is put back: it says that the new one was kept', async () => {
  const device = await createDevice('anna');
  const tab = await openTab(device, NOWHERE, { undoMs: 600_000 });
  const casus = await makeCasus(tab, 'Casus blauw');
  await schrijf(tab, casus, WOORDEN);
  const moved = await verplaats(tab, casus);
  const ander = await openTab(device, NOWHERE, KORT);
  await vi.waitFor(async () => expect((await device.disk.listRows('gewist-hier')).length).toBe(1), SOON);
  // It lets go of the casus after this, and not before.
  await vi.waitFor(async () => expect(await device.disk.listRows('verplaatsen')).toEqual([]), SOON);
  await closeTab(ander);
  const terug = await (await verplaatsenVan(tab)).maakOngedaan(casus);
  expect(terug.kind === 'geweigerd' && terug.redenen.join()).toMatch(/vorige kring|kan niet meer/);
  await vi.waitFor(() => expect(ids(tab)).toEqual([moved.id]), SOON);
  expect(await leesNotities(tab, moved.id)).toEqual([WOORDEN]);
}, 60_000);

it('one tab wipes and another puts back at once: a casus with its words is left, in some tab and after the next start', async () => {
  const device = await createDevice('anna');
  const tab = await openTab(device, NOWHERE, { undoMs: 600_000 });
  const casus = await makeCasus(tab, 'Casus blauw');
  await schrijf(tab, casus, WOORDEN);
  await verplaats(tab, casus);
  const ander = await openTab(device, NOWHERE, { undoMs: 1, tickMs: 20 });
  await (await verplaatsenVan(tab)).maakOngedaan(casus);
  await ander.looks(10);
  await closeTab(ander);
  await closeTab(tab);
  const next = await openTab(device, NOWHERE, KORT);
  await next.looks(10);
  const heel = [];
  for (const id of ids(next)) heel.push(await leesNotities(next, id));
  expect(heel).toContainEqual([WOORDEN]);
}, 60_000);

it('a tab that does not know of the new one yet clears nothing away, and makes no other', async () => {
  const { tab, casus, device, line } = await world();
  const ander = await openTab(device, url, { WebSocket: line.WebSocket, ...KORT });
  await vi.waitFor(() => expect(ids(ander)).toEqual([casus]), SOON);
  const moved = await verplaats(tab, casus);
  expect((await (await verplaatsenVan(ander)).verplaats(casus, null, [])).kind).toBe('geweigerd');
  expect((await (await verplaatsenVan(ander)).maakOngedaan(casus)).kind).toBe('geweigerd');
  await ander.looks(5);
  expect(await opSchijf(device, moved.id)).toBeGreaterThan(0);
  await closeTab(ander);
  expect(await leesNotities(tab, moved.id)).toEqual([WOORDEN]);
  expect(await leesNotities(tab, casus)).toEqual([WOORDEN]);
}, 60_000);

it('where the list of the new kring does not open now, nothing is cleared away', async () => {
  const here = await world();
  const { tab, casus, device, line } = here;
  const moved = await verplaats(tab, casus);
  const kring = kringOf(moved.id);
  const log = await device.disk.getRow('ledenlog', kring);
  if (!log) throw new Error('no log');
  await closeTab(tab);
  await device.disk.putRow('ledenlog', kring, new Uint8Array([1, 2, 3]));
  const next = await openTab(device, url, { WebSocket: line.WebSocket, ...KORT });
  await next.looks(8);
  expect(ids(next)).toEqual([casus]);
  expect((await device.disk.listRows('verplaatsen')).map(({ id }) => id)).toEqual([casus]);
  expect(await opSchijf(device, moved.id)).toBeGreaterThan(0);
  expect(await (await verplaatsenVan(next)).verplaats(casus, null, [])).toMatchObject({ kind: 'geweigerd' });
  await closeTab(next);
  await device.disk.putRow('ledenlog', kring, log);
  const later = await openTab(device, url, { WebSocket: line.WebSocket, ...KORT });
  lijnTerug({ line, tab: later });
  await isVerplaatst({ ...here, tab: later }, moved.id, [WOORDEN]);
}, 60_000);

/** Through the gate, with all that it finds let stand. */
async function leesNa({ session }: Tab, casus: string) {
  const open = await session.openCasus(casus);
  if (!open) throw new Error('no such casus');
  const lezer = open.meelezer();
  for (const een of await lezer.leesAlles())
    if (een.reden === null) await lezer.laatStaan(een, { kind: 'reden', reden: 'verzonnen' });
  const done = await lezer.keurGoed((await lezer.leesAlles()).map(({ id }) => id));
  await open.close();
  if (done.kind !== 'goed') throw new Error(done.redenen.join());
  return done.nagelezen;
}

/** anna and bram share a kring; anna has a casus of just her, read for that kring, that the server has. */
async function metEigen(more: Partial<SessionOptions>) {
  const opties = { leesWerker: lezerHier(), ...more };
  const { leden, kring } = await createLeden(['anna', 'bram'], url, opties);
  const { anna, bram } = leden;
  const groen = await makeCasus(anna, 'Casus groen');
  await schrijf(anna, groen, WOORDEN);
  await vi.waitFor(() => expect(regel(anna, groen)?.stand.kind).toBe('bijgewerkt'), SOON);
  const rijen = createOnderwegRijen(anna.device.disk, anna.device.opened.sealer);
  return { anna, bram, groen, kring, opties, rijen, bewijs: await leesNa(anna, groen) };
}

it('on its way to a kring of several and then asked for just me: refused, at each moment, and never said to be done', async () => {
  const { anna, groen, kring, bewijs, rijen } = await metEigen(KORT);
  anna.line.cut();
  await vi.waitFor(() => expect(anna.shown.stand.get().kind).toBe('geen-verbinding'), SOON);
  const verplaatsen = await verplaatsenVan(anna);
  const moved = await verplaatsen.verplaats(groen, kring, [bewijs]);
  if (moved.kind !== 'goed') throw new Error(moved.redenen.join());
  expect(moved.wacht).toBe(true);
  const geweigerd = (woord: string) => ({ kind: 'geweigerd', redenen: [expect.stringContaining(woord)] });
  expect(await verplaatsen.verplaats(groen, null, [])).toMatchObject(geweigerd('wordt al verplaatst'));
  // A row of before it was kept what was asked.
  const rij = await rijen.get(groen);
  if (!rij) throw new Error('no row');
  await rijen.put(groen, { ...rij, gevraagd: undefined });
  expect(await verplaatsen.verplaats(groen, null, [])).toMatchObject(geweigerd('wordt al verplaatst'));
  expect(await verplaatsen.verplaats(groen, kring, [bewijs])).toEqual(moved);
  lijnTerug({ line: anna.line, tab: anna });
  await vi.waitFor(async () => {
    expect(ids(anna)).not.toContain(groen);
    expect(await rijen.all()).toEqual([]);
  }, SOON);
  expect(await verplaatsen.verplaats(groen, null, [])).toMatchObject(geweigerd('is al verplaatst'));
  expect(await verplaatsen.verplaats(groen, kring, [])).toEqual({ kind: 'goed', id: moved.id });
}, 180_000);

it('stopped while it was put back, and a maatje wrote in the new one meanwhile: without a line nothing goes, and with one both stay', async () => {
  const { anna, bram, groen, kring, bewijs, rijen, opties } = await metEigen({ undoMs: 600_000, tickMs: 100 });
  const moved = await (await verplaatsenVan(anna)).verplaats(groen, kring, [bewijs]);
  if (moved.kind !== 'goed') throw new Error(moved.redenen.join());
  expect(moved.wacht).toBeUndefined();
  await closeTab(anna);
  const rij = await rijen.get(groen);
  if (!rij) throw new Error('no row');
  await rijen.put(groen, { ...rij, stap: 'terug' });
  await vi.waitFor(async () => expect(await leesNotities(bram, moved.id)).toEqual([WOORDEN]), SOON);
  await schrijf(bram, moved.id, 'Van bram.');
  await vi.waitFor(() => expect(regel(bram, moved.id)?.stand.kind).toBe('bijgewerkt'), SOON);
  anna.line.cut();
  await reopen(anna, url, { ...opties, ...KORT });
  await anna.looks(15);
  expect(ids(anna)).toContain(moved.id);
  expect(await anna.device.disk.listRows('nog-wissen')).not.toContainEqual(expect.objectContaining({ id: moved.id }));
  // Taken up by itself too, and while that looks for a line it says that it is at it.
  await vi.waitFor(
    async () =>
      expect(await (await verplaatsenVan(anna)).maakOngedaan(groen)).toMatchObject({
        kind: 'geweigerd',
        redenen: [expect.stringContaining('verbinding nodig')],
      }),
    SOON,
  );
  lijnTerug({ line: anna.line, tab: anna });
  await vi.waitFor(() => expect(regel(anna, groen)?.onderweg).toEqual({ kind: 'twee', naar: moved.id }), SOON);
  expect(await leesNotities(anna, groen)).toEqual([WOORDEN]);
  expect(await leesNotities(anna, moved.id)).toEqual([WOORDEN, 'Van bram.']);
  expect(await leesNotities(bram, moved.id)).toEqual([WOORDEN, 'Van bram.']);
}, 180_000);

it('out of the new kring before the old one was wiped: the old one stands again, for everyone', async () => {
  const { leden, casus } = await createLeden(['anna', 'cas'], url, { undoMs: 600_000, tickMs: 100 });
  const { anna, cas } = leden;
  await schrijf(anna, casus, WOORDEN);
  const moved = await verplaats(anna, casus);
  await vi.waitFor(() => expect(ids(cas)).toEqual([]), SOON);
  await closeTab(anna);
  // What leaving a kring, or being put out of it, does last.
  await anna.device.disk.deleteRow('ledenlog', kringOf(moved.id));
  await reopen(anna, url, KORT);
  await vi.waitFor(async () => {
    expect(ids(anna)).toEqual([casus]);
    expect(await anna.device.disk.listRows('verplaatsen')).toEqual([]);
  }, SOON);
  await vi.waitFor(async () => expect(await leesNotities(cas, casus)).toEqual([WOORDEN]), SOON);
  expect(await leesNotities(anna, casus)).toEqual([WOORDEN]);
}, 60_000);

it('a wipe that stopped halfway is looked at again: what a maatje wrote in the old one since stays', async () => {
  const { leden, casus, kring } = await createLeden(['anna', 'cas', 'bram'], url, KORT);
  const { anna, cas, bram } = leden;
  await schrijf(anna, casus, WOORDEN);
  await vi.waitFor(async () => expect(await leesNotities(cas, casus)).toEqual([WOORDEN]), SOON);
  const { disk } = anna.device;
  let geweigerd = 0;
  anna.device.disk = {
    ...disk,
    async deleteLiving(...given) {
      if (given[0] !== casus) return disk.deleteLiving(...given);
      geweigerd++;
      throw new DiskProblem('vol', new Error('full'));
    },
  };
  await reopen(anna, url, KORT);
  for (const { line } of [cas, bram]) line.cut();
  const moved = await verplaats(anna, casus);
  await vi.waitFor(() => expect(geweigerd).toBeGreaterThan(0), SOON);
  await closeTab(anna);
  anna.device.disk = disk;
  const [oud, ook] = await Promise.all(
    [cas, bram].map(({ device }) => ownTooling(device, kring, url, documentOf(casus))),
  );
  const alinea = new Y.XmlElement('paragraph');
  alinea.insert(0, [new Y.XmlText('Van cas.')]);
  oud?.inner.getXmlFragment('notities').push([alinea]);
  await oud?.flush();
  await vi.waitFor(() => expect(ook?.inner.getXmlFragment('notities').toString()).toContain('Van cas.'), SOON);
  await reopen(anna, url, KORT);
  await vi.waitFor(() => expect(regel(anna, casus)?.onderweg).toEqual({ kind: 'twee', naar: moved.id }), SOON);
  await vi.waitFor(async () => expect(await leesNotities(anna, casus)).toEqual([WOORDEN, 'Van cas.']), SOON);
  expect(await leesNotities(anna, moved.id)).toEqual([WOORDEN]);
}, 90_000);
