// Hints of how far a casus is: whoever is first says it, and the others leave it at that. Over real presence and a real document of a kring; what is around it is only what hints ask for.
import { afterEach, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Living } from '../../src/store/documents.ts';
import { createHints } from '../../src/store/hints.ts';
import { addCasus } from '../../src/store/kring-document.ts';
import type { Kringen, LivingKring } from '../../src/store/kringen.ts';
import type { Overzichten } from '../../src/store/overzicht.ts';

const CASUS = 'casus-van-een-test-000';
const ROOM = `kring/${CASUS}`;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function enter(open: boolean) {
  const inner = new Y.Doc();
  addCasus(inner, CASUS, 'Casus blauw', 1);
  const awareness = new Awareness(inner);
  ends.push(() => awareness.destroy());
  const kring = { id: 'kring', held: { living: { doc: { inner }, awareness } } } as unknown as LivingKring;
  const here = { records: 0, visited: [] as string[], awareness, look: () => hints.look() };
  const line = { connection: () => ({ status: () => ({ level: true, unsent: 0 }) }) } as unknown as Living;
  const hints = createHints({
    kringen: { gather: (read: (one: LivingKring) => unknown[]) => read(kring) } as unknown as Kringen,
    overzichten: { get: () => ({ records: here.records }) } as unknown as Overzichten,
    openNow: (room) => (open && room === ROOM ? line : undefined),
    visit: (rooms) => here.visited.push(...rooms),
  });
  return here;
}
type Here = ReturnType<typeof enter>;
const show = (from: Here, to: Here) =>
  applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(from.awareness, [from.awareness.clientID]), 'relay');
const says = ({ awareness }: Here) => awareness.getLocalState()?.records?.[CASUS];

test('what another said already is not said again; what is news is, and is fetched by who is behind', () => {
  const [anna, bram, cas] = [enter(true), enter(true), enter(false)];
  anna.records = 5;
  bram.records = 5;
  anna.look();
  expect(says(anna)).toBe(5);
  show(anna, bram);
  bram.look();
  expect(says(bram)).toBeUndefined();
  bram.records = 6;
  bram.look();
  expect(says(bram)).toBe(6);
  show(bram, cas);
  cas.look();
  cas.look();
  expect(cas.visited).toEqual([ROOM]);
});

test('who said it went: it is said again by who is still there', () => {
  const [anna, bram] = [enter(true), enter(true)];
  anna.records = 5;
  bram.records = 5;
  anna.look();
  show(anna, bram);
  bram.look();
  expect(says(bram)).toBeUndefined();
  removeAwarenessStates(bram.awareness, [anna.awareness.clientID], 'left');
  bram.look();
  expect(says(bram)).toBe(5);
});
