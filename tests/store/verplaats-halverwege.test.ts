// Moving a casus that stops halfway, at any write: on a disk that refuses, or because the app is gone. Never lost, never two, and asked again it goes on.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import type { Disk } from '../../src/disk/disk.ts';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  leesNotities,
  makeCasus,
  NOWHERE,
  openTab,
  type StoreDevice,
  schrijf,
  type Tab,
} from './devices.ts';

const LANG = { undoMs: 600_000 };
/** The old one is wiped at once. */
const KORT = { undoMs: 1, tickMs: 50 };

afterEach(closeDevices);

/** From the write of this number on nothing goes to the disk any more, until it is mended. */
function brittle(disk: Disk) {
  let left = Number.POSITIVE_INFINITY;
  let writes = 0;
  const may = () => {
    writes++;
    if (left-- <= 0) throw new DiskProblem('vol', new Error('full'));
  };
  const own: Disk = {
    ...disk,
    async putRow(...given) {
      may();
      return disk.putRow(...given);
    },
    async writeLiving(...given) {
      may();
      return disk.writeLiving(...given);
    },
  };
  return {
    disk: own,
    breakAfter(count: number) {
      left = count;
      writes = 0;
    },
    mend() {
      left = Number.POSITIVE_INFINITY;
    },
    writes: () => writes,
  };
}

const verplaatsenVan = async ({ session }: Tab) => {
  const verplaatsen = await session.verplaatsen();
  if (!verplaatsen) throw new Error('locked');
  return verplaatsen;
};

interface World {
  device: StoreDevice;
  tab: Tab;
  casus: string;
  breaks: ReturnType<typeof brittle>;
}

async function world(): Promise<World> {
  const made = await createDevice('anna');
  const breaks = brittle(made.disk);
  const device = { ...made, disk: breaks.disk };
  const tab = await openTab(device, NOWHERE, LANG);
  const casus = await makeCasus(tab, 'Casus blauw');
  await schrijf(tab, casus, 'Kind A is vaak moe.');
  return { device, tab, casus, breaks };
}

/** Exactly one, whole, with its words. */
async function isEen(tab: Tab): Promise<string> {
  await vi.waitFor(() => expect(tab.shown.casussen.get()).toHaveLength(1), 5_000);
  const id = tab.shown.casussen.get()[0]?.id ?? '';
  expect(tab.shown.casussen.get()[0]?.titel).toBe('Casus blauw');
  expect(await leesNotities(tab, id)).toEqual(['Kind A is vaak moe.']);
  return id;
}

const nietsOnderweg = ({ disk }: StoreDevice, at = '') =>
  vi.waitFor(
    async () =>
      expect(
        (await disk.listRows('verplaatsen')).map(({ id }) => id),
        at,
      ).toEqual([]),
    10_000,
  );

it('moves to a new kring of just me, without a line; the old one is gone and says where', async () => {
  const { tab, casus, device } = await world();
  const moved = await (await verplaatsenVan(tab)).verplaats(casus, null, []);
  if (moved.kind !== 'goed') throw new Error(moved.redenen.join());
  expect(moved.id).not.toBe(casus);
  expect(await isEen(tab)).toBe(moved.id);
  expect(tab.shown.verplaatst.get()).toMatchObject([
    { id: casus, keren: [{ door: 'begeleider', ditToestel: true, naar: moved.id }] },
  ]);
  // Asked once more: the same one.
  expect(await (await verplaatsenVan(tab)).verplaats(casus, null, [])).toEqual({ kind: 'goed', id: moved.id });
  await isEen(tab);
  await closeTab(tab);
  const next = await openTab(device, NOWHERE, KORT);
  await nietsOnderweg(device);
  expect(await isEen(next)).toBe(moved.id);
  expect(await device.disk.readLiving(casus)).toEqual([]);
});

it('put back within the time: the old one stands, and not two', async () => {
  const { tab, casus } = await world();
  const verplaatsen = await verplaatsenVan(tab);
  const moved = await verplaatsen.verplaats(casus, null, []);
  if (moved.kind !== 'goed') throw new Error('refused');
  expect(await verplaatsen.maakOngedaan(casus)).toEqual({ kind: 'goed' });
  expect(await isEen(tab)).toBe(casus);
  expect(tab.shown.verplaatst.get()).toEqual([]);
  // Once is enough.
  expect((await verplaatsen.maakOngedaan(casus)).kind).toBe('geweigerd');
  // And it can go again.
  expect((await verplaatsen.verplaats(casus, null, [])).kind).toBe('goed');
  expect(await isEen(tab)).not.toBe(casus);
});

it('not put back when something was written in the new one, or after the old one is wiped', async () => {
  const { tab, casus } = await world();
  const verplaatsen = await verplaatsenVan(tab);
  const moved = await verplaatsen.verplaats(casus, null, []);
  if (moved.kind !== 'goed') throw new Error('refused');
  await schrijf(tab, moved.id, 'Daarna geschreven.');
  expect(await verplaatsen.maakOngedaan(casus)).toMatchObject({
    kind: 'geweigerd',
    redenen: [expect.stringContaining('al iets aan veranderd')],
  });
  expect(await leesNotities(tab, moved.id)).toEqual(['Kind A is vaak moe.', 'Daarna geschreven.']);
  expect(tab.shown.casussen.get()).toHaveLength(1);
});

it('a disk that is full at any write: one casus whole at each moment, and moved once when there is room again', async () => {
  const first = await world();
  first.breaks.breakAfter(Number.POSITIVE_INFINITY);
  expect((await (await verplaatsenVan(first.tab)).verplaats(first.casus, null, [])).kind).toBe('goed');
  const writes = first.breaks.writes();
  expect(writes).toBeGreaterThan(5);
  for (let at = 0; at < writes; at++) {
    const { tab, casus, breaks } = await world();
    breaks.breakAfter(at);
    const verplaatsen = await verplaatsenVan(tab);
    const full = await verplaatsen.verplaats(casus, null, []);
    breaks.mend();
    await tab.session.retryDisk();
    // Wherever it is listed now, there it is whole.
    for (const { id } of tab.shown.casussen.get())
      expect(await leesNotities(tab, id), `at ${at}`).toEqual(['Kind A is vaak moe.']);
    expect(tab.shown.casussen.get().length, `at ${at}`).toBeGreaterThan(0);
    const again = full.kind === 'goed' ? full : await verplaatsen.verplaats(casus, null, []);
    expect(again.kind, `at ${at}: ${again.kind === 'geweigerd' ? again.redenen.join() : ''}`).toBe('goed');
    if (again.kind === 'goed') expect(await isEen(tab), `at ${at}`).toBe(again.id);
    await closeTab(tab);
  }
}, 240_000);

it('the app goes away at any write: the next start has one casus, old or new, and nothing under way', async () => {
  const first = await world();
  first.breaks.breakAfter(Number.POSITIVE_INFINITY);
  await (await verplaatsenVan(first.tab)).verplaats(first.casus, null, []);
  const writes = first.breaks.writes();
  for (let at = 0; at < writes; at++) {
    const { tab, casus, breaks, device } = await world();
    breaks.breakAfter(at);
    await (await verplaatsenVan(tab)).verplaats(casus, null, []).catch(() => undefined);
    // Nothing of what is still in memory gets there.
    await closeTab(tab).catch(() => undefined);
    breaks.mend();
    const next = await openTab(device, NOWHERE, KORT);
    await nietsOnderweg(device, `at ${at}`);
    await isEen(next);
    await closeTab(next);
  }
}, 240_000);

/** Everything that stands, each with its words. */
async function woordenVan(tab: Tab): Promise<(string[] | null)[]> {
  const all = [];
  for (const { id } of tab.shown.casussen.get()) all.push(await leesNotities(tab, id));
  return all;
}

it('written in the old one after it stopped, at any write: the next start keeps what was written, and says so when both stay', async () => {
  const first = await world();
  first.breaks.breakAfter(Number.POSITIVE_INFINITY);
  await (await verplaatsenVan(first.tab)).verplaats(first.casus, null, []);
  const writes = first.breaks.writes();
  let dubbel = 0;
  for (let at = 0; at < writes; at++) {
    const { tab, casus, breaks, device } = await world();
    breaks.breakAfter(at);
    await (await verplaatsenVan(tab)).verplaats(casus, null, []);
    breaks.mend();
    await tab.session.retryDisk();
    const staat = () => tab.shown.casussen.get().some(({ id }) => id === casus);
    await tab.looks(1);
    const geschreven = staat();
    if (geschreven) await schrijf(tab, casus, 'Later geschreven.');
    await closeTab(tab);
    const next = await openTab(device, NOWHERE, KORT);
    await next.looks(6);
    await vi.waitFor(async () => {
      const woorden = await woordenVan(next);
      if (geschreven) expect(woorden, `at ${at}`).toContainEqual(['Kind A is vaak moe.', 'Later geschreven.']);
      else expect(woorden, `at ${at}`).toEqual([['Kind A is vaak moe.']]);
      const oud = next.shown.casussen.get().find(({ id }) => id === casus);
      expect(oud?.onderweg?.kind, `at ${at}`).toBe(woorden.length > 1 ? 'twee' : undefined);
    });
    if ((await woordenVan(next)).length > 1) dubbel++;
    await closeTab(next);
  }
  expect(dubbel).toBeGreaterThan(0);
}, 240_000);

it('put back, and the disk is full or the app goes away at any write of that: the next start has the words, once', async () => {
  const begin = async () => {
    const here = await world();
    const verplaatsen = await verplaatsenVan(here.tab);
    const moved = await verplaatsen.verplaats(here.casus, null, []);
    if (moved.kind !== 'goed') throw new Error(moved.redenen.join());
    return { ...here, verplaatsen };
  };
  const first = await begin();
  first.breaks.breakAfter(Number.POSITIVE_INFINITY);
  expect((await first.verplaatsen.maakOngedaan(first.casus)).kind).toBe('goed');
  const writes = first.breaks.writes();
  expect(writes).toBeGreaterThan(2);
  for (let at = 0; at < writes; at++) {
    const { tab, casus, breaks, device, verplaatsen } = await begin();
    breaks.breakAfter(at);
    const terug = await verplaatsen.maakOngedaan(casus);
    await closeTab(tab).catch(() => undefined);
    breaks.mend();
    const next = await openTab(device, NOWHERE, KORT);
    await nietsOnderweg(device, `at ${at}`);
    await next.looks(3);
    const id = await isEen(next);
    if (terug.kind === 'goed') expect(id, `at ${at}`).toBe(casus);
    await closeTab(next);
  }
}, 240_000);
