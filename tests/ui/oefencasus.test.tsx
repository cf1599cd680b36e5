// The practice casus as a person meets it: from the start screen, without a toegangszin or a store, with the band, begun anew and thrown away.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Ruggespraak } from '../../src/store/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore } from './test-store.ts';

cleanBetweenTests();
const BAND = 'Over de oefencasus';
const ENTRY = /Probeer het uit met een oefencasus/;
/** A store that never comes: what works now works without. */
const never = () => new Promise<Ruggespraak>(() => undefined);

const openCasus = async () => {
  renderApp('/casus/oefencasus', never());
  await screen.findByRole('heading', { level: 1, name: 'Oefencasus' });
};

it('stands on the start screen of who has no casus, and leads to it', async () => {
  renderApp('/', createTestStore({ toegang: { kind: 'nieuw' } }));
  const entry = await screen.findByRole('link', { name: ENTRY });
  expect(entry.getAttribute('href')).toBe('#/casus/oefencasus');
});

it('makes room for one’s own casussen, where the list still has it', async () => {
  const store = createTestStore({ casussen: [casus()] });
  renderApp('/', store);
  await screen.findByText('Verder waar je was');
  expect(screen.queryByRole('link', { name: ENTRY })).toBeNull();
  window.location.hash = '#/casussen';
  expect((await screen.findByRole('link', { name: 'Bekijk de oefencasus' })).getAttribute('href')).toBe(
    '#/casus/oefencasus',
  );
});

it('opens without a store, says that nothing is kept, and offers neither sharing nor deleting', async () => {
  await openCasus();
  const band = screen.getByRole('region', { name: BAND });
  expect(band.textContent).toContain('Oefencasus: verzonnen. Wat je hier doet, wordt niet bewaard.');
  expect(screen.queryByRole('link', { name: /Deel met een maatje/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /Verwijder/ })).toBeNull();
  expect(document.title).toContain('Oefencasus');
});

it.each(['op-slot', 'nieuw'] as const)('asks for no toegangszin when the device is %s', async (kind) => {
  const toegang = kind === 'nieuw' ? ({ kind } as const) : ({ kind, wachtTot: null } as const);
  const store = createTestStore({ toegang });
  renderApp('/casus/oefencasus', store);
  await screen.findByRole('heading', { level: 1, name: 'Oefencasus' });
  expect(store.openCasus).not.toHaveBeenCalled();
});

it('says that it is only here, and can be moved nowhere', async () => {
  renderApp('/casus/oefencasus/toegang', never());
  await screen.findByRole('heading', { level: 1, name: 'Wie heeft toegang, waar staat het' });
  await screen.findByText(/Hij staat alleen hier/);
  window.location.hash = '#/casus/oefencasus';
  await screen.findByRole('heading', { level: 1, name: 'Oefencasus' });
  expect(screen.queryByRole('link', { name: /Verplaats/ })).toBeNull();
  expect(screen.queryByText(/Bij \d van/)).toBeNull();
});

it.each([
  ['vensters/feiten', 'Viervensters'],
  ['vensters/mensen', 'Viervensters'],
  ['stappen', 'Stappen en feiten'],
  ['geschiedenis', 'Eerdere dagen'],
])('has the other screens of a casus too, with the band: %s', async (path, title) => {
  renderApp(`/casus/oefencasus/${path}`, never());
  await screen.findByRole('heading', { level: 1, name: title });
  expect(screen.getByRole('region', { name: BAND })).toBeTruthy();
});

const rename = async (titel: string) => {
  fireEvent.click(await screen.findByRole('button', { name: 'Verander de werktitel' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('Werktitel'), { target: { value: titel } });
  fireEvent.click(dialog.getByRole('button', { name: 'Klaar' }));
  // There is no worker here to read it along.
  await dialog.findByText(/Kijk zelf of er geen naam in staat/);
  // A press while it is still busy would be none.
  const klaar = await dialog.findByRole('button', { name: 'Klaar' });
  await waitFor(() => expect(klaar.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(klaar);
  await screen.findByRole('heading', { level: 1, name: titel });
};

it('keeps what was done from screen to screen, and begins anew when asked', async () => {
  await openCasus();
  await rename('Casus anders');
  window.location.hash = '#/casus/oefencasus/stappen';
  await screen.findByRole('heading', { level: 1, name: 'Stappen en feiten' });
  expect(screen.getByText('Casus anders')).toBeTruthy();
  window.location.hash = '#/casus/oefencasus';
  await screen.findByRole('heading', { level: 1, name: 'Casus anders' });
  fireEvent.click(screen.getByRole('button', { name: 'Begin opnieuw' }));
  await screen.findByRole('heading', { level: 1, name: 'Oefencasus' });
});

it('thrown away it is gone, and back on the start screen; who opens it again finds it as it was', async () => {
  await openCasus();
  await rename('Casus anders');
  fireEvent.click(screen.getByRole('button', { name: 'Gooi weg' }));
  await waitFor(() => expect(window.location.hash).toBe('#/'));
  window.location.hash = '#/casus/oefencasus';
  await screen.findByRole('heading', { level: 1, name: 'Oefencasus' });
});
