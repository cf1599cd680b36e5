// Three people in one casus whose changes reach each other late and out of order: in the end all see the same, and no words are lost but those that were removed. SEED=n replays one run.
import '../fuzz/seeded.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type OpenGidsen, openCasusGidsen } from '../../src/store/casus-gidsen.ts';
import type { DoorloopStaat } from '../../src/store/contract.ts';
import { below, chance, pick, reseed, seeds } from '../fuzz/seeded.ts';
import { antwoord, feit, staat } from './walks.ts';

const OPS = Number(process.env.OPS ?? 60);
const WALKS = ['d', 'e', 'f', 'g'];
const FEITEN = ['1', '2', '3', '4'];
const CHOICES = ['ja', 'nee', 'twijfel'];

interface Person {
  naam: string;
  doc: Y.Doc;
  gidsen: OpenGidsen;
  /** What the others sent and this one has not received yet. */
  inbox: Uint8Array[];
}

/** What must be there in the end. */
interface Truth {
  /** Per walk, lines that were said to be kept. */
  lines: Map<string, Set<string>>;
  removedWalks: Set<string>;
  /** Per fact, words typed in it, and how many made it without knowing of each other. */
  feiten: Map<string, { words: string[]; makers: number }>;
  removedFeiten: Set<string>;
  count: number;
}

function createPeople(namen: string[]): Person[] {
  const people = namen.map((naam): Person => {
    const doc = new Y.Doc();
    const gidsen = openCasusGidsen({ inner: doc, save: async () => undefined, whenLoaded: Promise.resolve() });
    return { naam, doc, gidsen, inbox: [] };
  });
  for (const one of people)
    one.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== people) for (const other of people) if (other !== one) other.inbox.push(update);
    });
  return people;
}

function receive(people: Person[], { doc, inbox }: Person, count: number): void {
  for (let i = 0; i < count && inbox.length > 0; i++) {
    const [update] = inbox.splice(below(inbox.length), 1);
    if (update) Y.applyUpdate(doc, update, people);
  }
}
const receiveAll = (people: Person[]) => {
  for (const one of people) receive(people, one, Number.POSITIVE_INFINITY);
};

const seen = ({ gidsen }: Person) => ({
  doorlopen: gidsen.doorlopen.get(),
  staten: WALKS.map((id) => gidsen.doorloop(id).staat.get()),
  feiten: gidsen.feiten.get(),
});
const idsIn = (walk: DoorloopStaat | null) => walk?.regels.map(({ id }) => id);

/** As it was kept on a device: always the same lines, perhaps not all of them yet. */
const kept = (walk: string, upTo: number): DoorloopStaat =>
  staat(walk, ...['0', '1', '2', '3'].slice(0, upTo).map((at) => antwoord(`${walk}${at}`, `K${at}`, 'ja')));

const ACTS: [number, string, (people: Person[], truth: Truth, person: Person) => unknown][] = [
  [
    30,
    'writes',
    async (_people, truth, { naam, gidsen }) => {
      const walk = pick(WALKS);
      const regels = Array.from({ length: 1 + below(3) }, () =>
        antwoord(`${naam}${truth.count++}`, `K${below(4)}`, pick(CHOICES), { op: below(1_000) }),
      );
      const there = gidsen.doorloop(walk).staat.get() !== null;
      const { kind } = await gidsen.doorloop(walk).schrijf(chance(20) ? [...regels, ...regels] : regels);
      expect(kind).toBe(there ? 'goed' : 'geweigerd');
      if (there) for (const { id } of regels) truth.lines.get(walk)?.add(id);
    },
  ],
  [
    14,
    'takes over',
    async (_people, truth, { gidsen }) => {
      const walk = kept(pick(WALKS), below(5));
      expect(await gidsen.neemOp(walk)).toEqual({ kind: 'goed' });
      for (const { id } of walk.regels) truth.lines.get(walk.doorloop.id)?.add(id);
    },
  ],
  [
    4,
    'removes',
    async (_people, truth, { gidsen }) => {
      // Some walks are never removed: of those nothing may go.
      const walk = pick(WALKS.slice(0, 2));
      truth.removedWalks.add(walk);
      expect(await gidsen.verwijder(walk)).toEqual({ kind: 'goed' });
      expect(gidsen.doorloop(walk).staat.get()).toBeNull();
    },
  ],
  [
    12,
    'sets a fact',
    async (_people, truth, { gidsen }) => {
      const id = pick(FEITEN);
      const known = truth.feiten.get(id);
      if (!gidsen.feiten.get().some((one) => one.id === id))
        truth.feiten.set(id, { words: known?.words ?? [], makers: (known?.makers ?? 0) + 1 });
      expect(await gidsen.zetFeit(feit(id, { tekst: `feit ${id}` }))).toEqual({ kind: 'goed' });
    },
  ],
  [
    12,
    'edits a fact',
    (_people, truth, { doc, gidsen }) => {
      const there = gidsen.feiten.get();
      if (there.length === 0) return;
      const { id } = pick(there);
      const word = `w${truth.count++}.`;
      const tekst = (doc.getMap('items').get(id) as Y.Map<Y.Text>).get('tekst');
      tekst?.insert(chance(50) ? 0 : tekst.length, word);
      truth.feiten.get(id)?.words.push(word);
    },
  ],
  [
    3,
    'removes a fact',
    async (_people, truth, { gidsen }) => {
      const id = pick(FEITEN.slice(0, 2));
      truth.removedFeiten.add(id);
      expect(await gidsen.verwijderFeit(id)).toEqual({ kind: 'goed' });
    },
  ],
  [25, 'receives', (people, _truth, person) => receive(people, person, 1 + below(6))],
];
const DECK = ACTS.flatMap(([weight, name, does]) => Array.from({ length: weight }, () => [name, does] as const));

function expectAlike(people: Person[]): void {
  const [first] = people;
  if (!first) throw new Error('nobody');
  for (const person of people) {
    expect(seen(person)).toEqual(seen(first));
    // Step by step it came to the same as when read at once.
    const fresh = openCasusGidsen({ inner: person.doc, save: async () => undefined, whenLoaded: Promise.resolve() });
    expect(seen({ ...person, gidsen: fresh })).toEqual(seen(person));
    fresh.close();
    for (const walk of seen(person).staten) {
      expect(walk?.onleesbaar ?? 0).toBe(0);
      expect(new Set(idsIn(walk)).size).toBe(walk?.regels.length ?? 0);
    }
  }
}

function nothingIsLost(person: Person, truth: Truth): void {
  for (const walk of WALKS) {
    const lines = truth.lines.get(walk) ?? new Set();
    const there = idsIn(person.gidsen.doorloop(walk).staat.get()) ?? [];
    expect(there.filter((id) => !lines.has(id))).toEqual([]);
    if (!truth.removedWalks.has(walk)) expect([...lines].filter((id) => !there.includes(id))).toEqual([]);
  }
  for (const [id, { words, makers }] of truth.feiten) {
    const found = person.gidsen.feiten.get().filter((one) => one.id === id);
    if (truth.removedFeiten.has(id)) continue;
    expect(found).toHaveLength(1);
    const tekst = found[0]?.tekst ?? '';
    expect(tekst.split(`feit ${id}`)).toHaveLength(2);
    // Of two that were made apart one stands, with what was typed in that one.
    if (makers === 1) expect(words.filter((word) => !tekst.includes(word))).toEqual([]);
  }
}

async function play(seed: number): Promise<void> {
  reseed(seed);
  const people = createPeople(['anna', 'bram', 'carla'].slice(0, 2 + below(2)));
  const truth: Truth = {
    lines: new Map(WALKS.map((walk) => [walk, new Set()])),
    removedWalks: new Set(),
    feiten: new Map(),
    removedFeiten: new Set(),
    count: 0,
  };
  const log: string[] = [];
  try {
    for (let i = 0; i < OPS; i++) {
      const person = pick(people);
      const [name, does] = pick(DECK);
      log.push(`${person.naam} ${name}`);
      await does(people, truth, person);
    }
    receiveAll(people);
    expectAlike(people);
    for (const person of people) nothingIsLost(person, truth);

    // Whatever happened to a walk, who still has it can bring it back whole; and once removed it is gone to the last line.
    const { gidsen } = pick(people);
    for (const walk of WALKS) await gidsen.neemOp(kept(walk, 4));
    receiveAll(people);
    await pick(people).gidsen.verwijder('g');
    receiveAll(people);
    expectAlike(people);
    for (const { gidsen, doc } of people) {
      for (const walk of ['d', 'e', 'f'])
        expect(idsIn(gidsen.doorloop(walk).staat.get())).toEqual(
          expect.arrayContaining(['0', '1', '2', '3'].map((at) => `${walk}${at}`)),
        );
      expect(doc.getMap('doorlopen').has('g')).toBe(false);
      expect(doc.getArray<{ doorloop: string }>('logboek').toArray()).not.toContainEqual(
        expect.objectContaining({ doorloop: 'g' }),
      );
    }
  } catch (error) {
    console.log(`SEED=${seed} OPS=${OPS} after:\n${log.join(', ')}`);
    throw error;
  }
}

for (const seed of seeds) test(`seed ${seed}`, () => play(seed));
