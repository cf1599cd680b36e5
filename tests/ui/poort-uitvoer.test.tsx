// The gate around what leaves the app, with the real reader: a guide of no casus, the four windows on paper, and that nothing else is printed.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import './popover.ts';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { openDisk } from '../../src/disk/disk.ts';
import type { Regel } from '../../src/domain/gids/regel.ts';
import type { Ruggespraak } from '../../src/store/contract.ts';
import { openDoorlopen } from '../../src/store/doorlopen.ts';
import { doorDePoort, laatAllesStaan } from './door-de-poort.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore } from './test-store.ts';
import { leesHier } from './worker-hier.ts';

cleanBetweenTests();
const kopieer = vi.fn<(tekst: string) => Promise<void>>();
const print = vi.fn();
let werker: ReturnType<typeof leesHier>;
beforeEach(() => {
  kopieer.mockReset().mockResolvedValue();
  print.mockReset();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: kopieer }, configurable: true });
  vi.stubGlobal('print', print);
  werker = leesHier();
});
afterEach(() => vi.unstubAllGlobals());

const regel = {
  ...{ kind: 'antwoord', id: 'a', op: Date.parse('2026-11-24T10:00:00Z'), functie: 'leerkracht', vervangt: [] },
  ...{ vraag: 'K1', waarde: ['ja'], notitie: 'Jayden uit Ommen komt vaak te laat.' },
  woorden: { vraag: 'De vraag', antwoord: 'Ja', adviezen: ['Bel Veilig Thuis op 0800-2000'], bronnen: ['Een bron'] },
} as Regel;

let disks = 0;
async function inGids() {
  const doorlopen = openDoorlopen(openDisk(`poort-gids-${disks++}`));
  const id = doorlopen.begin({ id: 'kindcheck', versie: 99, titel: 'Kindcheck' });
  await doorlopen.doorloop(id).schrijf([regel]);
  window.history.replaceState(null, '', `#/gidsen/kindcheck/${id}/verslag`);
  const store = createTestStore({ toegang: { kind: 'nieuw' } });
  render(<App load={async () => store} loadDoorlopen={async () => doorlopen} wasHere={false} />);
  await screen.findByRole('button', { name: 'Lees na en neem mee' });
  return () => doorlopen.doorloop(id).staat.get()?.regels;
}

test('a guide of no casus: read first; other words in the record only, and what was answered stays', async () => {
  const regels = await inGids();
  expect(screen.queryByRole('button', { name: /Kopieer|Print/ })).toBeNull();
  expect(screen.getByRole('article').dataset.nagelezen).toBeUndefined();
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en neem mee' }));
  // The day of answering and the advice are the guide's own words.
  await screen.findByText('Nog 2 gegevens om naar te kijken.');
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Jayden'),
    expect.stringContaining('Ommen'),
  ]);
  // Nothing of it is kept on this device.
  const [laat] = screen.getAllByRole('button', { name: /^Laat staan/ });
  if (laat) fireEvent.click(laat);
  expect(screen.getByRole('button', { name: 'Dit is geen persoon' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /op dit toestel/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Annuleer' }));
  for (const _ of [1, 2]) {
    const [vervang] = await screen.findAllByRole('button', { name: /^Vervang door/ });
    if (vervang) fireEvent.click(vervang);
    await waitFor(() => expect(vervang?.isConnected).toBe(false));
  }
  await doorDePoort();
  fireEvent.click(await screen.findByRole('button', { name: 'Kopieer de tekst' }));
  await waitFor(() => expect(kopieer).toHaveBeenCalledOnce());
  const tekst = kopieer.mock.calls[0]?.[0] ?? '';
  expect(tekst).toMatch(/komt vaak te laat\./);
  expect(tekst).not.toMatch(/Jayden|Ommen/);
  expect(screen.getByRole('article').dataset.nagelezen).toBe('true');
  expect(regels()).toEqual([regel]);
});

test('a reader that died: the record of a guide stays where it is', async () => {
  await inGids();
  werker.dood = true;
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en neem mee' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Meenemen wacht.');
  werker.dood = false;
  fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  await screen.findByText('Nog 2 gegevens om naar te kijken.');
});

const vraagPapier = (doe: () => void) => {
  act(() => void dispatchEvent(new Event('beforeprint')));
  doe();
  act(() => void dispatchEvent(new Event('afterprint')));
};

test('the four windows: paper only holds what was read, and only until something changes', async () => {
  renderApp('/casus/oefencasus/vensters/feiten', new Promise<Ruggespraak>(() => undefined));
  await screen.findByRole('heading', { level: 1, name: 'Viervensters' });
  const blad = () => document.querySelector('.printblad')?.textContent ?? '';
  // The sheet listens a moment after the heading stands there.
  await waitFor(() => vraagPapier(() => expect(blad()).toMatch(/^Dit blad is nog niet nagelezen/)));

  fireEvent.click(screen.getByRole('button', { name: 'Afdrukken' }));
  await screen.findByRole('heading', { level: 1, name: 'Lees na voor je afdrukt' });
  await laatAllesStaan();
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  const ja = await screen.findByRole('button', { name: /^(Ja, dit mag|Nee, ga verder)/ });
  if (ja.textContent?.startsWith('Ja')) fireEvent.click(ja);
  const nee = await screen.findByRole('button', { name: 'Nee, ga verder' });
  const gelezen = screen.getByRole('article', { name: 'De hele tekst' }).textContent ?? '';
  expect(gelezen).toContain('Vertrouwelijk werkdocument');
  fireEvent.click(nee);
  await screen.findByRole('heading', { level: 1, name: 'Viervensters' });
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  const zonderRuimte = (tekst: string) => tekst.replace(/\s+/g, '');
  vraagPapier(() => expect(zonderRuimte(blad())).toBe(zonderRuimte(gelezen)));
  fireEvent.click(screen.getByRole('button', { name: 'Afdrukken' }));
  expect(print).toHaveBeenCalledTimes(2);

  // A new fact: read again before it is printed.
  fireEvent.click(screen.getByRole('button', { name: /^Feit/ }));
  vraagPapier(() => expect(blad()).toMatch(/^Dit blad is nog niet nagelezen/));
});
