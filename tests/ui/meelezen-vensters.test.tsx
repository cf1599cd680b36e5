// Reading along with the windows: also short answers in own words, remarks and the reason of one's own number are counted, and can be changed from the list.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { MeeleesTerugblik } from '../../src/meelezen/MeeleesTerugblik.tsx';
import { MeeleesVensters } from '../../src/meelezen/MeeleesVensters.tsx';
import type { CasusVensters } from '../../src/store/contract.ts';
import { useValue } from '../../src/store/react.tsx';
import { openVensters } from '../../src/store/vensters/open.ts';
import { createTestMeelezer } from './test-meelezer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const rust = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

const openWith = (doc: Y.Doc, eigen: string) =>
  openVensters(doc, { eigen, functie: () => eigen, now: Date.now, whenLoaded: Promise.resolve() });

function show(vul: (vensters: CasusVensters) => void, terugblik = false) {
  const doc = new Y.Doc();
  const vensters = openWith(doc, 'anna');
  vul(vensters);
  const onItem = vi.fn();
  const meelezer = createTestMeelezer();
  const casus = { meelezer: () => meelezer };
  function Scherm() {
    const analyse = useValue(vensters.analyse);
    return terugblik ? (
      <MeeleesTerugblik casus={casus} vensters={vensters} analyse={analyse} />
    ) : (
      <MeeleesVensters casus={casus} vensters={vensters} analyse={analyse} onItem={onItem} />
    );
  }
  render(<Scherm />);
  const teller = () => within(screen.getByRole('region', { name: 'Meelezen' }));
  const vervang = (rij: string) => {
    if (teller().queryByRole('button', { expanded: true }) === null) fireEvent.click(teller().getByRole('button'));
    fireEvent.click(teller().getByRole('button', { name: rij }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '[kind A]' }));
  };
  return { doc, vensters, onItem, teller, vervang };
}

test('who does a step, who disagrees, a remark and a reason are counted, lead to their place and are replaced', async () => {
  let [stap, feit] = ['', ''];
  const { vensters, onItem, teller, vervang } = show((nu) => {
    stap = nu.maak('stap', { tekst: 'bellen', velden: { wie: 'oom van Jayden', wanneer: 'als Jayden er is' } });
    feit = nu.maak('feit', { tekst: 'te laat', velden: { betwist: 'Jayden', bron: 'Zelf gezien' } });
    nu.zegBij(feit, 'Wat zegt Jayden?');
    nu.geefCijfer('nu', 4, 'om Jayden');
  });
  await rust(400);
  expect(teller().getByRole('button').textContent).toBe('5 dingen om naar te kijken');
  vervang('Jayden een naam · Wie doet dit?');
  await rust(400);
  vervang('Jayden een naam · Wanneer is het klaar?');
  await rust(400);
  vervang('Jayden een naam · Wie is het er niet mee eens?');
  await rust(400);
  vervang('Jayden een naam · Vraag of opmerking');
  await rust(400);
  vervang('Jayden een naam · Cijfer');
  await rust(400);
  const { items, opmerkingen, cijfers } = vensters.analyse.get();
  expect(Object.fromEntries(items.map(({ id, velden }) => [id, velden]))).toEqual({
    [stap]: { wie: ['oom van [kind A]'], wanneer: ['als [kind A] er is'] },
    [feit]: { betwist: ['[kind A]'], bron: ['Zelf gezien'] },
  });
  expect(opmerkingen.map(({ tekst }) => tekst)).toEqual(['Wat zegt [kind A]?']);
  expect(cijfers.map(({ cijfer, reden }) => [cijfer, reden])).toEqual([[4, 'om [kind A]']]);
  expect(new Set(onItem.mock.calls.map((call) => call.join(' ')))).toEqual(
    new Set([`vervolg ${stap}`, `feiten ${feit}`, 'wegen cijfer']),
  );
  expect(teller().getAllByRole('button')[0]?.textContent).toBe('Ik lees mee. Ik zie nu niets. Kijk zelf ook.');
  // Each is one step to take back.
  act(() => vensters.ongedaan());
  expect(vensters.analyse.get().cijfers[0]?.reden).toBe('om Jayden');
});

test('an answer that was given twice apart is left to choose; nobody changes the reason of a colleague', async () => {
  const { doc, vensters, teller } = show((nu) => {
    nu.maak('stap', { tekst: 'bellen', velden: { wie: 'school' } });
  });
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
  const bram = openWith(elsewhere, 'bram');
  const [stap] = vensters.analyse.get().items;
  bram.zet(stap?.id ?? '', 'wie', 'Jayden');
  bram.geefCijfer('nu', 3, 'om Jayden');
  act(() => vensters.zet(stap?.id ?? '', 'wie', 'Ommen'));
  act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere)));
  await rust(400);
  expect(vensters.analyse.get().items[0]?.velden.wie).toHaveLength(2);
  expect(teller().getByRole('button').textContent).toBe('Ik lees mee. Ik zie nu niets. Kijk zelf ook.');
});

test('on the look-back the reason of that number', async () => {
  const { vensters, vervang } = show((nu) => {
    nu.geefCijfer('nu', 4, 'om Jayden');
    nu.geefCijfer('terug', 6, 'Jayden lacht');
  }, true);
  await rust(400);
  vervang('Jayden een naam · Cijfer');
  expect(vensters.analyse.get().cijfers.map(({ bij, reden }) => [bij, reden])).toEqual([
    ['nu', 'om Jayden'],
    ['terug', '[kind A] lacht'],
  ]);
});
