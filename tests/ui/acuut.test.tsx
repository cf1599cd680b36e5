// Acuut gevaar: reachable and callable whatever state the app is in; a call needs a second tap; old numbers say so.
// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { isOverdue, telefoonnummers } from '../../src/content/actueel.ts';
import type { Ruggespraak } from '../../src/store/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore } from './test-store.ts';

cleanBetweenTests();

const never = new Promise<Ruggespraak>(() => undefined);

test.each([
  ['is op slot', () => createTestStore({ toegang: { kind: 'op-slot', wachtTot: null } })],
  ['is leeg', () => createTestStore({ toegang: { kind: 'nieuw' } })],
  ['is verloren', () => createTestStore({ toegang: { kind: 'verloren' } })],
  ['laadt nog', () => never],
  ['wil niet laden', () => Promise.reject(new Error('no store'))],
])('when the store %s, one tap opens the page and nothing on the way calls', async (_name, store) => {
  renderApp('/', store());
  const entry = await screen.findByRole('link', { name: 'Acuut gevaar' });
  expect(entry.getAttribute('href')).toBe('#/acuut');
  expect(document.querySelector('a[href^="tel:"]')).toBeNull();
  fireEvent.click(entry);
  expect(await screen.findByRole('heading', { level: 1, name: 'Acuut gevaar' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Bel 112' }).getAttribute('href')).toBe('tel:112');
  expect(screen.getByRole('link', { name: 'Bel Veilig Thuis: 0800-2000' }).getAttribute('href')).toBe('tel:08002000');
});

test('numbers are called old a year after they were checked, not a day before', () => {
  expect(isOverdue('2026-11-22', Date.parse('2027-11-21T12:00:00Z'))).toBe(false);
  expect(isOverdue('2026-11-22', Date.parse('2027-11-23T00:00:00Z'))).toBe(true);
  expect(telefoonnummers.gecontroleerdOp).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('it was looked at in passing: back leads to where the person was', async () => {
  renderApp('/casussen', createTestStore());
  await screen.findByRole('heading', { level: 1, name: 'Casussen' });
  fireEvent.click(screen.getByRole('link', { name: 'Acuut gevaar' }));
  await screen.findByRole('heading', { level: 1, name: 'Acuut gevaar' });
  fireEvent.click(screen.getByRole('link', { name: 'Terug' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Casussen' })).toBeTruthy();
});
