// Two tabs that write, type, lock and unlock while disks refuse: in the end every line that was taken is there once, and while it was locked nothing that lay behind the lock could be read. SEED=n replays one run.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import { geweigerd } from '../../src/store/redenen.ts';
import { below, chance, pick, reseed, seeds } from '../fuzz/seeded.ts';
import { closeTabs, openTab, readable, settle, type Tab } from './doorlopen-tabs.ts';
import { createLock, type TestLock } from './slot-in-memory.ts';
import { antwoord } from './walks.ts';

const OPS = Number(process.env.OPS ?? 40);
const GIDS = { id: 'meldcode', versie: 1, titel: 'Meldcode' };

interface World {
  lock: TestLock;
  tabs: Tab[];
  walks: string[];
  /** Lines that must be there in the end: on disk, or said to be tried again. */
  taken: Set<string>;
  /** Lines that came too late for the lock: there or not, and never in the open. */
  late: Set<string>;
  /** Words that may never lie open: typed behind the lock, or refused because it was closed. */
  secret: Set<string>;
  /** What was refused at once may not turn up anywhere. */
  refused: Set<string>;
  busy: Promise<unknown>[];
  count: number;
}

/** Two digits and a stop, so that no word is the beginning of another. */
const word = (world: World) => `woord${world.count++}.`;
const isOpen = ({ tabs }: World) => tabs.some(({ slotOpen }) => slotOpen());
const inView = ({ doorlopen }: Tab, walk: string) => doorlopen.doorloop(walk).staat.get() !== null;
const linesIn = ({ doorlopen }: Tab, walk: string) =>
  doorlopen
    .doorloop(walk)
    .staat.get()
    ?.regels.map(({ id }) => id);
const rest = () => new Promise((resolve) => setTimeout(resolve, below(4)));
const refuse = () => {
  throw new DiskProblem(chance(50) ? 'vol' : 'mislukt', null);
};

const ACTS: [number, string, (world: World, tab: Tab) => unknown][] = [
  [
    8,
    'begins',
    (world, { doorlopen }) => {
      world.walks.push(doorlopen.begin(GIDS));
    },
  ],
  [
    30,
    'writes',
    async (world, tab) => {
      if (world.walks.length === 0) return;
      const walk = pick(world.walks);
      const regels = Array.from({ length: 1 + below(3) }, () => {
        const id = word(world);
        return antwoord(id, `K${below(3)}`, 'ja', { op: below(1_000) });
      });
      const there = inView(tab, walk);
      const behind = tab.slotOpen();
      const writing = tab.doorlopen.doorloop(walk).schrijf(regels);
      const known = writing.then((outcome) => {
        const again = ['vol', 'mislukt'].some((reden) => JSON.stringify(outcome) === JSON.stringify(geweigerd(reden)));
        for (const { id } of regels) {
          if (!there) expect(outcome.kind).toBe('geweigerd');
          (!there ? world.refused : outcome.kind === 'goed' || again ? world.taken : world.late).add(id);
          if (behind) world.secret.add(id);
        }
      });
      world.busy.push(known);
      if (chance(50)) await known;
    },
  ],
  [
    12,
    'types',
    async (world, tab) => {
      if (world.walks.length === 0) return;
      const walk = pick(world.walks);
      const typed = word(world);
      if (tab.slotOpen()) world.secret.add(typed);
      else if (!inView(tab, walk)) world.refused.add(typed);
      const typing = tab.doorlopen.setPlek(walk, {
        plek: 'K1',
        concepten: { K1: { waarden: { K1: typed }, van: {} } },
      });
      world.busy.push(typing);
      if (chance(50)) await typing;
    },
  ],
  [14, 'unlocks', (_world, tab) => tab.unlock()],
  [
    10,
    'locks',
    async (world) => {
      const sealed = world.tabs.map(({ doorlopen }) => doorlopen.lijst.get().filter(({ waar }) => waar === 'slot'));
      world.lock.close();
      for (const [at, tab] of world.tabs.entries())
        for (const { doorloop } of sealed[at] ?? []) {
          expect(inView(tab, doorloop.id)).toBe(false);
          expect(tab.doorlopen.plek(doorloop.id)).toBeNull();
        }
      if (chance(60)) await nothingLeaks(world);
    },
  ],
  [
    6,
    'refuses',
    ({ lock }, { refuses }) => {
      const one = below(4);
      if (one === 0) refuses.put = refuse;
      else if (one === 1) refuses.put = () => chance(50) && refuse();
      else if (one === 2) refuses.list = () => chance(50) && refuse();
      else lock.before = (doing) => doing !== 'delete' && chance(50) && refuse();
    },
  ],
  [8, 'works again', (world) => works(world)],
  [6, 'is slow', ({ lock }) => Object.assign(lock, { before: rest })],
  [12, 'rests', rest],
];
const DECK = ACTS.flatMap(([weight, name, does]) => Array.from({ length: weight }, () => [name, does] as const));

function works({ lock, tabs }: World): void {
  lock.before = () => undefined;
  for (const tab of tabs) Object.assign(tab.refuses, { put: undefined, list: undefined });
}

/** A line that was moved behind the lock, words typed there: none of it may lie open while it is closed. */
async function nothingLeaks(world: World): Promise<void> {
  const [tab] = world.tabs;
  if (!tab) throw new Error('no tab');
  await Promise.all(world.busy);
  await settle(tab, world.lock);
  if (isOpen(world)) return;
  const lying = JSON.stringify(await readable(tab));
  const behind = [...world.lock.rows.keys()].flatMap((row) => row.split('/')[1] ?? []);
  for (const one of [...behind, ...world.secret, ...world.refused]) expect(lying).not.toContain(one);
}

async function allIsThere(world: World, name: string): Promise<void> {
  const fresh = openTab(name, world.lock);
  for (const tab of [...world.tabs, fresh]) tab.unlock();
  await settle(fresh, world.lock);
  // Whatever still waited comes along with the next write.
  for (const { doorlopen } of world.tabs) doorlopen.begin(GIDS);
  await settle(fresh, world.lock);
  expect(await readable(fresh)).toEqual({});
  const { taken, late, refused } = world;
  for (const tab of [...world.tabs, fresh])
    await vi.waitFor(() => {
      const found = world.walks.flatMap((walk) => linesIn(tab, walk) ?? []);
      expect(new Set(found).size).toBe(found.length);
      expect([...taken].filter((id) => !found.includes(id))).toEqual([]);
      expect(found.filter((id) => !taken.has(id) && !late.has(id))).toEqual([]);
      expect(tab.doorlopen.onleesbaar.get()).toBe(0);
      expect(tab.doorlopen.nietBewaard.get()).toBeNull();
    });
  const all = JSON.stringify([...world.lock.rows]);
  for (const one of refused) expect(all).not.toContain(one);
}

async function play(seed: number): Promise<void> {
  reseed(seed);
  const name = `doorlopen-fuzz-${seed}`;
  const lock = createLock();
  const tabs = [openTab(name, lock), openTab(name, lock)];
  const world: World = {
    ...{ lock, tabs, walks: [], busy: [], count: 10 },
    ...{ taken: new Set(), late: new Set(), secret: new Set(), refused: new Set() },
  };
  const log: string[] = [];
  try {
    for (let i = 0; i < OPS; i++) {
      const tab = pick(tabs);
      const [act, does] = pick(DECK);
      log.push(`${tabs.indexOf(tab)} ${act}`);
      await does(world, tab);
    }
    works(world);
    await Promise.all(world.busy);
    lock.close();
    await nothingLeaks(world);
    await allIsThere(world, name);
  } catch (error) {
    console.log(`SEED=${seed} OPS=${OPS} after:\n${log.join(', ')}`);
    throw error;
  }
}

beforeEach(() => {
  let made = 0;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => `${made++}-0-0-0-0`);
});
afterEach(() => {
  closeTabs();
  vi.restoreAllMocks();
});

for (const seed of seeds) test(`seed ${seed}`, () => play(seed));
