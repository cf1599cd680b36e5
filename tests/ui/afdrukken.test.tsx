// Printing as a browser does it: the page is looked at in the same breath as beforeprint. What was read stands there by then, and nothing else.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import './popover.ts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Ruggespraak } from '../../src/store/contract.ts';
import { doorDePoort, laatAllesStaan } from './door-de-poort.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { leesHier } from './worker-hier.ts';

cleanBetweenTests();
afterEach(() => vi.unstubAllGlobals());

const blad = () => document.querySelector('.printblad')?.textContent ?? '';

test('the four windows: the sheet stands there before the browser looks, out of the gate and by the button', async () => {
  const gezien: string[] = [];
  const print = vi.fn(() => {
    dispatchEvent(new Event('beforeprint'));
    gezien.push(blad());
    dispatchEvent(new Event('afterprint'));
  });
  vi.stubGlobal('print', print);
  leesHier();
  renderApp('/casus/oefencasus/vensters/feiten', new Promise<Ruggespraak>(() => undefined));
  await screen.findByRole('heading', { level: 1, name: 'Viervensters' });
  fireEvent.click(screen.getByRole('button', { name: 'Afdrukken' }));
  await laatAllesStaan();
  await doorDePoort();
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  await screen.findByRole('heading', { level: 1, name: 'Viervensters' });
  fireEvent.click(screen.getByRole('button', { name: 'Afdrukken' }));
  expect(gezien).toHaveLength(2);
  for (const tekst of gezien) expect(tekst).toMatch(/^Vertrouwelijk werkdocument\. Geen dossier\./);
  await waitFor(() => expect(blad()).toBe(''));
});

test.each([
  ['', 'Oefencasus'],
  ['/stappen', 'Stappen en feiten'],
  ['/vensters/feiten', 'Viervensters'],
  ['/vensters/groot/feiten', '2. Wat zijn de feiten?'],
  ['/vensters/prullenbak', 'Prullenbak'],
  ['/terugblik', 'Terugblik'],
  ['/geschiedenis', 'Eerdere dagen'],
  ['/einde', 'Fase en einddatum'],
])('every screen of a casus lies where paper says it was not read: %s', async (deel, kop) => {
  leesHier();
  renderApp(`/casus/oefencasus${deel}`, new Promise<Ruggespraak>(() => undefined));
  const titel = await screen.findByRole('heading', { level: 1, name: kop });
  const om = titel.closest('.in-casus');
  expect(om?.querySelector(':scope > .print-only')?.textContent).toBe(
    'Dit is niet nagelezen. Maak een verslag, of druk de vensters af.',
  );
});
