// The search screen: own casussen and guides in groups, words marked, each find leading to its place; locked, only the guides.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import type { CasusVondst, CasusZoeker } from '../../src/store/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING, settable } from './test-store.ts';

cleanBetweenTests();
const ID = `${KRING}/blauw`;
const vondst = (deel: Partial<CasusVondst>): CasusVondst => ({
  ...{ casus: ID, titel: 'Casus blauw', waar: 'notities', doorloop: null },
  fragment: [
    { tekst: 'zonder ', treffer: false },
    { tekst: 'jas', treffer: true },
  ],
  ...deel,
});

function withZoeker(vondsten: CasusVondst[]) {
  const stand = settable({ teLezen: 0, beurt: 0 });
  const zoeker = { stand, zoek: vi.fn<CasusZoeker['zoek']>(() => vondsten), close: vi.fn() };
  const store = createTestStore({ casussen: [casus()] });
  store.openZoeker.mockImplementation(async () => zoeker);
  return { store, zoeker, stand };
}
const type = async (woord: string) => {
  fireEvent.change(await screen.findByRole('searchbox', { name: /^Zoek een woord/ }), { target: { value: woord } });
};

/** By the bar; the same link stands in the menu, for a phone without room for it. */
const naarZoeken = () => {
  const inBar = screen
    .getAllByRole('link', { name: 'Zoeken' })
    .find((link) => link.classList.contains('topbar-zoeken'));
  if (!inBar) throw new Error('no search in the bar');
  fireEvent.click(inBar);
};

it('each find leads to its place in the casus, with the words marked', async () => {
  const { store } = withZoeker([
    vondst({ waar: 'casus' }),
    vondst({}),
    vondst({ waar: 'feiten' }),
    vondst({ waar: 'terugblik' }),
    vondst({ waar: 'gids', doorloop: 'loop1' }),
  ]);
  renderApp('/zoeken', store);
  await type('jas');
  const casussen = within(await screen.findByRole('region', { name: 'Casussen' }));
  const links = casussen.getAllByRole('link');
  const route = `#/casus/${KRING}~blauw`;
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    ...[route, route, `${route}/vensters/feiten`, `${route}/terugblik`, `${route}/gids/loop1`],
  ]);
  expect(links[2]?.textContent).toBe('Casus blauwWat zijn de feiten?zonder jas');
  expect(links[2]?.querySelector('mark')?.textContent).toBe('jas');
  casussen.getByText('5 plekken gevonden.');
  expect((await axe.run(screen.getByRole('main'))).violations.map(({ id }) => id)).toEqual([]);
});

it('while casussen are still being read it says so, and shows what comes', async () => {
  const vondsten: CasusVondst[] = [];
  const { store, stand } = withZoeker(vondsten);
  act(() => stand.set({ teLezen: 2, beurt: 1 }));
  renderApp('/zoeken', store);
  await type('jas');
  const casussen = within(await screen.findByRole('region', { name: 'Casussen' }));
  casussen.getByText('Een ogenblik… Nog 2 casussen aan het lezen.');
  vondsten.push(vondst({}));
  act(() => stand.set({ teLezen: 1, beurt: 2 }));
  await casussen.findByText('1 plek gevonden. Nog 1 casus aan het lezen.');
  vondsten.pop();
  act(() => stand.set({ teLezen: 0, beurt: 3 }));
  await casussen.findByText('Niets gevonden. Probeer een ander woord.');
});

it('guides are found too, and lead to their page', async () => {
  const { store } = withZoeker([]);
  renderApp('/zoeken', store);
  await type('kindchek');
  const gidsen = within(await screen.findByRole('region', { name: 'Gidsen' }));
  const [link] = await gidsen.findAllByRole('link');
  expect(link?.getAttribute('href')).toMatch(/^#\/gidsen\/[^/]+\/lees\/p\//);
});

it('locked: guides only, with the way to the rest', async () => {
  const { store } = withZoeker([vondst({})]);
  store.toegang.set({ kind: 'op-slot', wachtTot: null });
  renderApp('/zoeken', store);
  const unlock = await screen.findByRole('link', { name: 'Ontgrendel' });
  await type('kindcheck');
  const gidsen = within(await screen.findByRole('region', { name: 'Gidsen' }));
  await gidsen.findAllByRole('link');
  expect(screen.queryByRole('region', { name: 'Casussen' })).toBeNull();
  expect(store.openZoeker).not.toHaveBeenCalled();
  fireEvent.click(unlock);
  await screen.findByLabelText(/toegangszin/i);
  act(() => store.toegang.set({ kind: 'open' }));
  await screen.findByRole('searchbox');
});

it('the lock closes while searching: finds and the question go, and the searching ends', async () => {
  const { store, zoeker } = withZoeker([vondst({})]);
  renderApp('/zoeken', store);
  await type('jas');
  await screen.findByRole('region', { name: 'Casussen' });
  act(() => store.toegang.set({ kind: 'op-slot', wachtTot: null }));
  await waitFor(() => expect(zoeker.close).toHaveBeenCalledTimes(1));
  expect(screen.queryByText('Casus blauw')).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
});

it('who comes back from a find goes on where they were', async () => {
  const { store } = withZoeker([vondst({})]);
  renderApp('/zoeken', store);
  await type('jas');
  await screen.findByRole('region', { name: 'Casussen' });
  act(() => {
    window.location.hash = '#/acuut';
  });
  await screen.findByRole('heading', { level: 1, name: /gevaar/i });
  naarZoeken();
  expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('jas');
  act(() => store.toegang.set({ kind: 'op-slot', wachtTot: null }));
});

it('locked, who comes back from a find goes on too, and hears nothing new of the lock', async () => {
  const { store } = withZoeker([]);
  store.toegang.set({ kind: 'op-slot', wachtTot: null });
  renderApp('/zoeken', store);
  await screen.findByRole('link', { name: 'Ontgrendel' });
  await type('kindcheck');
  act(() => {
    window.location.hash = '#/acuut';
  });
  await screen.findByRole('heading', { level: 1, name: /gevaar/i });
  act(() => store.toegang.set({ kind: 'op-slot', wachtTot: 1 }));
  naarZoeken();
  expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('kindcheck');
});

it('what is typed before it is known whether it is locked stays; opened and locked elsewhere, it goes', async () => {
  const { store } = withZoeker([]);
  store.toegang.set({ kind: 'op-slot', wachtTot: null });
  let loaded: (ready: typeof store) => void = () => undefined;
  renderApp('/zoeken', new Promise<typeof store>((resolve) => (loaded = resolve)));
  await type('kindcheck');
  await act(async () => loaded(store));
  await screen.findByRole('link', { name: 'Ontgrendel' });
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('kindcheck');
  act(() => {
    window.location.hash = '#/acuut';
  });
  await screen.findByRole('heading', { level: 1, name: /gevaar/i });
  act(() => store.toegang.set({ kind: 'open' }));
  act(() => store.toegang.set({ kind: 'op-slot', wachtTot: null }));
  naarZoeken();
  expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('');
});

it('a search in casussen that would not open is said, not passed off as nothing there', async () => {
  const { store } = withZoeker([]);
  store.openZoeker.mockRejectedValue(new Error('no such piece'));
  renderApp('/zoeken', store);
  await type('jas');
  const casussen = within(await screen.findByRole('region', { name: 'Casussen' }));
  casussen.getByText('Zoeken in je casussen lukt nu niet. Open dit scherm nog eens.');
});
