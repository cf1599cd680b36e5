// Three people, four tabs, one document and a relay that cannot be trusted: in the end all is equal, nothing is lost, every harm was noticed. SEED=n replays one run.
import './seeded.ts';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { liveRecords } from '../../src/sealed/outer.ts';
import { openRecord, parseRecord } from '../../src/sealed/record.ts';
import { CannotOpen } from '../../src/vault/primitives.ts';
import { createLeden, type World } from '../sealed/world.ts';
import { attack, flood } from './hostile.ts';
import {
  crash,
  deliverDown,
  deliverUp,
  hearChannel,
  keeping,
  openTab,
  perhapsMeanwhile,
  type Run,
  recordsIn,
  reload,
  type Tab,
  type as typeWord,
} from './people.ts';
import { createRelay } from './relay.ts';
import { below, chance, pick, reseed, seeds } from './seeded.ts';
import { look, settle } from './settle.ts';
import { createTruth, MARK, wordsIn } from './writing.ts';

const OPS = Number(process.env.OPS ?? 90);
let worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

const ACTS: [number, string, (run: Run, tab: Tab) => unknown][] = [
  [
    30,
    'types',
    (run, tab) => {
      for (let i = 1 + below(4); i > 0; i--) typeWord(run, tab);
    },
  ],
  [
    6,
    'saves',
    (run, tab) =>
      perhapsMeanwhile(
        tab,
        keeping(run, tab, () => tab.doc.save()),
      ),
  ],
  [
    14,
    'flushes',
    (run, tab) =>
      perhapsMeanwhile(
        tab,
        keeping(run, tab, () => tab.doc.flush()),
      ),
  ],
  [12, 'sends', (run, tab) => deliverUp(run, tab, 1 + below(4))],
  [12, 'receives', (run, tab) => deliverDown(run, tab, 1 + below(4))],
  [4, 'hears', (_run, tab) => hearChannel(tab, 1 + below(4))],
  [5, 'connects', (run, tab) => run.relay.connect(tab.line, tab.doc.outer)],
  [3, 'is cut', (run, tab) => run.relay.cut(tab.line)],
  [3, 'reloads', (run, tab) => reload(run, tab)],
  [4, 'crashes', (run, tab) => crash(run, tab)],
  [5, 'compacts', (_run, tab) => perhapsMeanwhile(tab, tab.doc.compact())],
  [3, 'checkpoints', (_run, tab) => perhapsMeanwhile(tab, tab.doc.checkpoint())],
  [1, 'heals', (_run, tab) => tab.doc.heal(chance(30))],
  [4, 'looks', (run, tab) => look(run, tab)],
  [1, 'relay folds', (run) => run.relay.fold()],
  [1, 'relay loses all', (run) => run.relay.loseAll()],
];
const total = ACTS.reduce((sum, [weight]) => sum + weight, 0);

async function act(run: Run): Promise<void> {
  const tab = pick(run.tabs);
  let left = below(total);
  for (const [weight, name, does] of ACTS) {
    left -= weight;
    if (left >= 0) continue;
    run.log.push(`${tab.device.naam}${run.tabs.indexOf(tab)} ${name}`);
    await does(run, tab);
    return;
  }
}

/** Everything the relay has is gone, and every tab dies before it can do a thing about it. */
async function worstCase(run: Run): Promise<void> {
  run.relay.loseAll();
  for (const tab of [...run.tabs]) await crash(run, tab);
}

async function nobodyElseReads(run: Run, outsider: World): Promise<void> {
  const [stranger] = outsider.devices;
  const keys = stranger?.keyring.documentKeys(run.room);
  if (!keys) throw new Error('no stranger');
  expect(Buffer.from(run.relay.stored()).includes(MARK)).toBe(false);
  for (const { bytes } of recordsIn(
    Y.mergeUpdates([run.relay.stored(), ...run.tabs.map(({ doc }) => Y.encodeStateAsUpdate(doc.outer))]),
  )) {
    const record = parseRecord(run.room, bytes);
    if (record) await expect(openRecord(run.room, record, keys)).rejects.toBeInstanceOf(CannotOpen);
  }
}

function nothingIsLost(run: Run, words: readonly string[]): void {
  const { typed, durable, deleted, durablyDeleted } = run.truth;
  const there = new Set(words);
  expect(there.size).toBe(words.length);
  expect([...durable].filter((word) => !deleted.has(word) && !there.has(word))).toEqual([]);
  expect(words.filter((word) => !typed.has(word))).toEqual([]);
  expect(words.filter((word) => durablyDeleted.has(word))).toEqual([]);
}

async function play(seed: number): Promise<void> {
  reseed(seed);
  const world = await createLeden(['anna', 'bram', 'carla']);
  const outsider = await createLeden(['vreemd']);
  worlds = [world, outsider];
  reseed(seed);
  const run: Run = {
    room: world.room('a'),
    relay: createRelay(),
    truth: createTruth(),
    tabs: [],
    made: new Map(),
    log: [],
  };
  const [anna, bram, carla] = world.devices;
  if (!anna || !bram || !carla) throw new Error('three people');
  const elsewhere = anna.open(world.room('b'));
  elsewhere.inner.getText('t').insert(0, 'ander document');
  await elsewhere.flush();
  const foreign = Y.encodeStateAsUpdate(elsewhere.outer);
  for (const device of [anna, anna, bram]) openTab(run, device);
  const newcomerAt = below(OPS);
  const worstAt = chance(30) ? below(OPS) : -1;
  try {
    for (let i = 0; i < OPS; i++) {
      if (i === newcomerAt) {
        const newcomer = openTab(run, carla);
        if (chance(40)) await newcomer.doc.admit(run.relay.old(pick), newcomer);
      }
      if (i === worstAt) await worstCase(run);
      if (chance(12)) await attack(run, pick(run.tabs), foreign);
      await act(run);
    }
    if (seed % 25 === 24) await flood(run, pick(run.tabs));
    await settle(run);
    const [first] = run.tabs;
    const words = wordsIn(first?.doc.inner ?? new Y.Doc());
    for (const { doc } of run.tabs) {
      expect(wordsIn(doc.inner)).toEqual(words);
      expect(doc.status()).toMatchObject({ problems: 0, gap: false, pendingEdits: false, diskProblem: null });
      for (const { writer, seq, bytes } of liveRecords(doc.outer))
        expect(Buffer.compare(bytes, run.made.get(`${writer}:${seq}`) ?? new Uint8Array())).toBe(0);
    }
    nothingIsLost(run, words);
    await nobodyElseReads(run, outsider);
    // What each disk holds by itself is all of it, once it says so: what came over the line just now may still be on its way.
    for (const { doc } of run.tabs) await doc.flush();
    for (const tab of [...run.tabs]) {
      const fresh = chance(50) ? await reload(run, tab) : await crash(run, tab);
      await fresh.doc.whenLoaded;
      expect(wordsIn(fresh.doc.inner)).toEqual(words);
      expect(fresh.doc.status()).toMatchObject({ problems: 0, gap: false });
    }
  } catch (error) {
    console.log(`SEED=${seed} OPS=${OPS} after:\n${run.log.join(', ')}`);
    throw error;
  }
}

for (const seed of seeds) test(`seed ${seed}`, () => play(seed));
