// A casus that was moved away, as whoever opens it meets it; and moving one where there is nowhere to go, or the store says no.
// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { KringRegel } from '../../src/store/contract.ts';
import type { Verplaatsen } from '../../src/store/verplaats/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING } from './test-store.ts';

cleanBetweenTests();
const OP = new Date(2026, 10, 26, 12).getTime();
const lid = (id: string, ditToestel = false) => ({
  ...{ id, functie: id, ditToestel, rol: 'meedoen' as const, weg: false },
});
const kring = (id: string, ...anderen: string[]): KringRegel => ({
  ...{ id, naam: anderen.join(', ') || 'Alleen ik', casussen: [], uitnodigingen: [], wachtenden: [] },
  leden: [lid('ik', true), ...anderen.map((een) => lid(een))],
});

it('says by whom and when; with a way to it only where this device has it', async () => {
  const store = createTestStore({ casussen: [] });
  const id = casus().id;
  const keer = { door: 'leerkracht', ditToestel: false, op: OP, naar: null };
  store.verplaatst.set([{ id, kring: KRING, keren: [keer] }]);
  renderApp(`/casus/${id.replace('/', '~')}`, store);
  await screen.findByRole('heading', { level: 1, name: 'Deze casus is verplaatst naar een andere kring' });
  screen.getByText('Verplaatst door leerkracht, op 26 november 2026.');
  expect(screen.queryByRole('link', { name: 'Open de casus daar' })).toBeNull();
  store.verplaatst.set([
    {
      id,
      kring: KRING,
      keren: [
        { ...keer, naar: 'kring/nieuw' },
        { ...keer, door: '', naar: null },
      ],
    },
  ]);
  expect((await screen.findByRole('link', { name: 'Open de casus daar' })).getAttribute('href')).toBe(
    '#/casus/kring~nieuw',
  );
  screen.getByText('Verplaatst door iemand uit de kring, op 26 november 2026.');
});

it('with nowhere to go it offers to share instead', async () => {
  const store = createTestStore({ casussen: [casus()], kringen: [kring(KRING)] });
  renderApp(`/verplaats/${casus().id.replace('/', '~')}`, store);
  await screen.findByText(/Er is nog geen andere kring waarin je meeschrijft/);
  expect(screen.getByRole('link', { name: 'Deel met een maatje' }).getAttribute('href')).toBe(
    `#/delen/${KRING}/${KRING}~blauw`,
  );
});

it('to oneself needs no gate; what the store refuses is said, and the casus stays', async () => {
  const store = createTestStore({ casussen: [casus()], kringen: [kring(KRING, 'wijkteam')] });
  const verplaats = vi.fn<Verplaatsen['verplaats']>(async () => ({ kind: 'geweigerd', redenen: ['Geen lijn nu.'] }));
  store.verplaatsen.mockResolvedValue({
    ...{ verplaats, maakOngedaan: async () => ({ kind: 'goed' }), gezien: async () => undefined },
  });
  renderApp(`/verplaats/${casus().id.replace('/', '~')}`, store);
  fireEvent.click(await screen.findByRole('button', { name: 'Ga verder' }));
  expect(screen.getByRole('alert').textContent).toBe('Kies een kring.');
  fireEvent.click(screen.getByRole('radio', { name: /^Alleen ik/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  screen.getByText('Alleen jij.');
  fireEvent.click(screen.getByRole('button', { name: 'Verplaats de casus' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Geen lijn nu.');
  expect(verplaats).toHaveBeenCalledWith(casus().id, null, []);
});

it('a casus that waits for the server says so in the list, and is put back from there', async () => {
  const nieuw = { ...casus(), id: 'kring2/nieuw', kring: 'kring2' };
  const oud = { ...casus(), onderweg: { kind: 'wacht' as const, naar: nieuw.id } };
  const store = createTestStore({ casussen: [oud, nieuw] });
  const maakOngedaan = vi
    .fn<Verplaatsen['maakOngedaan']>()
    .mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['De nieuwe blijft.'] })
    .mockResolvedValueOnce({ kind: 'goed' });
  store.verplaatsen.mockResolvedValue({
    ...{ maakOngedaan, verplaats: vi.fn(), gezien: async () => undefined },
  });
  renderApp('/casussen', store);
  await screen.findByText(/wordt verplaatst\. De casus staat al in de nieuwe kring/);
  expect(screen.getByRole('link', { name: /^Open in de nieuwe kring/ }).getAttribute('href')).toBe(
    '#/casus/kring2~nieuw',
  );
  const knop = screen.getByRole('button', { name: /^Maak verplaatsen ongedaan/ });
  fireEvent.click(knop);
  expect((await screen.findByRole('alert')).textContent).toBe('De nieuwe blijft.');
  fireEvent.click(knop);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Casussen'));
  expect(maakOngedaan).toHaveBeenCalledWith(oud.id);
});

it('a casus that stands in two kringen says so until it was read', async () => {
  const nieuw = { ...casus(), id: 'kring2/nieuw', kring: 'kring2' };
  const oud = { ...casus(), onderweg: { kind: 'twee' as const, naar: nieuw.id } };
  const store = createTestStore({ casussen: [oud, nieuw] });
  const gezien = vi.fn<Verplaatsen['gezien']>(async () => store.casussen.set([casus(), nieuw]));
  store.verplaatsen.mockResolvedValue({ ...{ gezien, verplaats: vi.fn(), maakOngedaan: vi.fn() } });
  renderApp('/casussen', store);
  await screen.findByText(/staat nu in twee kringen.*Er is niets weg/);
  fireEvent.click(screen.getByRole('button', { name: /^Begrepen/ }));
  await vi.waitFor(() => expect(screen.queryByText(/staat nu in twee kringen/)).toBeNull());
  expect(gezien).toHaveBeenCalledWith(oud.id);
  // Of one that was thrown away since there is nothing to say.
  store.casussen.set([oud]);
  expect(screen.queryByText(/staat nu in twee kringen/)).toBeNull();
});
