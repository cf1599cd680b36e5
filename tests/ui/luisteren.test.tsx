// While the inbrenger listens nothing gets into the casus by a side door: no facts from a guide, and not from another device of that person. What is being filled in stays.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
// Fetched when first shown; here they are there, so that no test waits for that.
import '../../src/features/gidsen/CasusGidsScreens.tsx';
import '../../src/features/gidsen/DoorloopScreen.tsx';
import '../../src/features/sessie/Luistert.tsx';
import { App } from '../../src/app/App.tsx';
import { openDisk } from '../../src/disk/disk.ts';
import { openCasusGidsen } from '../../src/store/casus-gidsen.ts';
import { casusRoute } from '../../src/store/casus-route.ts';
import type { CasusInBeeld } from '../../src/store/contract.ts';
import { openDoorlopen } from '../../src/store/doorlopen.ts';
import { antwoord, feit } from '../store/walks.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { dekTafel, fase, naar, type Tafel, werkvorm, zetKlaar } from './sessie-tafel.tsx';
import { createTestStore, casus as regel } from './test-store.ts';

cleanBetweenTests();
const VORM = werkvorm(fase('inbreng'), fase('roddel', { inbrengerZwijgt: true }), fase('oogst'));
const ZIN = 'Je luistert nu. Feiten zet je er weer bij als dat klaar is. Wat je hier invult, blijft staan.';
const WALK = 'w1';
const SIGNAAL = 'De moeder is onder invloed van alcohol of drugs';

let tafel: Tafel;
beforeEach(() => {
  tafel = dekTafel();
  tafel.wie.set('tablet', 'bram');
});
afterEach(cleanup);

/** Bram brought it in; there is a walk through the list of signals in the casus, and one fact. */
async function gids(pad: string, toestel = 'bram') {
  const { id, anna } = await zetKlaar(tafel, VORM);
  await anna.doe('anna', { kind: 'rol', voor: 'bram', rol: 'inbrenger', aan: true });
  await naar(anna, 'anna', 0);
  const gidsen = openCasusGidsen({ inner: tafel.doc, save: async () => undefined, whenLoaded: Promise.resolve() });
  const doorloop = { id: WALK, gids: 'kindsignalen', versie: 1, titel: 'Kindsignalen', begonnenOp: 1_000 };
  await gidsen.neemOp({
    doorloop,
    regels: [
      antwoord('r1', 'gevaar', 'nee'),
      antwoord('r2', 'leeftijd', 'ongeboren'),
      antwoord('r3', 'eigen', 'Kwam zonder jas', { woorden: { ...antwoord('x', 'eigen', 'Kwam zonder jas').woorden } }),
    ],
    onleesbaar: 0,
  });
  await gidsen.zetFeit(feit('f1', { tekst: 'Sliep slecht', herkomst: { doorloop: WALK, vraag: 'elders' } }));
  const casus = Object.assign(tafel.casusVan(toestel), {
    ...{ gidsen, close: async () => undefined },
  }) as unknown as CasusInBeeld;
  const store = createTestStore({ casussen: [regel()] });
  store.openCasus.mockImplementation(async () => casus);
  renderApp(`${casusRoute(regel().id)}${pad}`, store);
  return { id, anna, gidsen, store, feiten: () => gidsen.feiten.get().map(({ tekst }) => tekst) };
}
const knop = (name: RegExp | string) => screen.queryByRole('button', { name });

test('a signal that was seen becomes no fact then; what is filled in stays, and later it can', async () => {
  const { anna, feiten } = await gids(`/gids/${WALK}/p/k0`);
  await screen.findByRole('heading', { name: SIGNAAL });
  const [gezien] = screen.getAllByRole('radio', { name: 'Gezien' });
  if (gezien) fireEvent.click(gezien);
  const [wanneer] = screen.getAllByLabelText('Wanneer ongeveer?');
  fireEvent.change(wanneer as HTMLElement, { target: { value: 'vorige week' } });
  const zet = await screen.findByRole('button', { name: 'Zet bij de feiten' });
  zet.focus();
  await act(() => naar(anna, 'anna', 1));
  expect(await screen.findByText(ZIN)).toBeDefined();
  expect(knop('Zet bij de feiten')).toBeNull();
  // The button that had focus made way for the sentence.
  expect(document.activeElement?.textContent).toBe(ZIN);
  expect((screen.getAllByLabelText('Wanneer ongeveer?')[0] as HTMLInputElement).value).toBe('vorige week');
  expect(feiten()).toEqual(['Sliep slecht']);
  // The guide itself goes on.
  expect(knop('Ga verder')).not.toBeNull();
  await act(() => naar(anna, 'anna', 2));
  fireEvent.click(await screen.findByRole('button', { name: 'Zet bij de feiten' }));
  await waitFor(() => expect(feiten()).toEqual(['Sliep slecht', SIGNAAL]));
  expect(screen.queryByText(ZIN)).toBeNull();
});

test('on the screen of steps and facts neither: own words stay words, and no fact is taken away', async () => {
  const { anna, feiten } = await gids('/stappen');
  await screen.findByRole('button', { name: 'Haal weg bij de feiten: Sliep slecht' });
  await act(() => naar(anna, 'anna', 1));
  expect(await screen.findByText(ZIN)).toBeDefined();
  expect(knop(/Haal weg bij de feiten/)).toBeNull();
  expect(knop(/Zet bij de feiten/)).toBeNull();
  expect(screen.getByText('Sliep slecht')).toBeDefined();
  expect(feiten()).toEqual(['Sliep slecht']);
});

test('another device of the inbrenger says so too, without the notepad, and can stop for them', async () => {
  const { anna, id } = await gids('/vensters', 'tablet');
  await act(() => naar(anna, 'anna', 1));
  expect(await screen.findByRole('heading', { name: 'Je luistert nu' })).toBeDefined();
  expect(screen.getByText(/Je zit aan tafel met een ander toestel/)).toBeDefined();
  expect(screen.queryByLabelText('Mijn kladblok')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Stop met luisteren' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Je luistert nu' })).toBeNull());
  expect(tafel.openVan('bram').sessie(id).beeld.get()?.sessie.luistertNiet).toEqual(['bram']);
});

test('a walk of this device goes into the casus then without its facts, or later', async () => {
  const { anna, gidsen, feiten, store } = await gids('/stappen');
  await act(() => naar(anna, 'anna', 1));
  cleanup();
  const doorlopen = openDoorlopen(openDisk('luisteren'));
  const id = doorlopen.begin({ id: 'kindsignalen', versie: 1, titel: 'Kindsignalen' });
  await doorlopen.doorloop(id).schrijf([antwoord('s1', 'k0_middelen', 'gezien')]);
  window.history.replaceState(null, '', `#/gidsen/kindsignalen/${id}/casus`);
  render(<App load={async () => store} loadDoorlopen={async () => doorlopen} wasHere />);
  fireEvent.click(await screen.findByRole('radio', { name: /Casus blauw/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Zet in de casus' }));
  await screen.findByText(/Je luistert nu in een intervisie over deze casus/);
  expect(gidsen.doorlopen.get()).toHaveLength(1);
  expect(doorlopen.lijst.get()).toHaveLength(1);
  fireEvent.click(screen.getByRole('checkbox', { name: /Zet wat je zag ook bij de feiten/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Zet in de casus' }));
  await waitFor(() => expect(gidsen.doorlopen.get()).toHaveLength(2));
  expect(feiten()).toEqual(['Sliep slecht']);
});
