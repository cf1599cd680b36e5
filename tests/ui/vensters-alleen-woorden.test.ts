// What may show a moment later (words being typed) and what may not (answers, links, numbers), over real windows.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { alleenWoorden } from '../../src/features/vensters/alleen-woorden.ts';
import { openVensters } from '../../src/store/vensters/open.ts';

const open = () =>
  openVensters(new Y.Doc(), { eigen: 'a', functie: () => '', now: () => 1_000, whenLoaded: Promise.resolve() });

test('typing may wait; every other change may not', () => {
  const vensters = open();
  const feit = vensters.maak('feit', { tekst: 'Kind A is moe.' });
  const weging = vensters.maak('weging', { tekst: 'Dat telt.' });
  const waits = (how: () => void): boolean => {
    const before = vensters.analyse.get();
    how();
    expect(vensters.analyse.get()).not.toBe(before);
    return alleenWoorden(before, vensters.analyse.get());
  };
  expect(waits(() => vensters.tekst({ item: feit }).vervang(0, 0, 'Vaak: '))).toBe(true);
  expect(waits(() => vensters.tekst('beslissing').vervang(0, 0, 'Moet ik'))).toBe(true);
  expect(waits(() => vensters.zet(feit, 'bron', 'Zelf gezien'))).toBe(false);
  expect(waits(() => vensters.koppel(weging, feit, true))).toBe(false);
  expect(waits(() => vensters.geefCijfer('nu', 6, ''))).toBe(false);
  expect(waits(() => vensters.zegBij(feit, 'Hoe vaak?'))).toBe(false);
  expect(waits(() => vensters.verplaats(feit, 'mening'))).toBe(false);
  expect(waits(() => vensters.maak('stap'))).toBe(false);
  expect(waits(() => vensters.gooiWeg(weging))).toBe(false);
});
