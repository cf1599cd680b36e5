// The screen of the record: two kinds, parts to tick, a sheet that reads as what it is, and, once it was read in the gate, the ways to take it along, each saying what happened.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LevenFeiten } from '../../src/domain/casus-leven.ts';
import { type Analyse, LEGE_ANALYSE } from '../../src/domain/vensters/analyse.ts';
import * as bestand from '../../src/features/verslag/bestand.ts';
import { CasusVerslagScreen } from '../../src/features/verslag/CasusVerslagScreen.tsx';
import type { CasusInBeeld, CasusVensters } from '../../src/store/contract.ts';
import * as wegBestand from '../../src/ui/bestand.ts';
import { MeldingBar } from '../../src/ui/melding.tsx';
import { item, NU, VOORBEELD } from '../domain/verslag-voorbeeld.ts';
import { doorDePoort } from './door-de-poort.ts';
import { createTestMeelezer } from './test-meelezer.ts';
import { createTestCasusGidsen, settable } from './test-store.ts';

const kopieer = vi.fn<(tekst: string) => Promise<void>>();
beforeEach(() => {
  kopieer.mockReset().mockResolvedValue();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: kopieer }, configurable: true });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function toon(start: Analyse = VOORBEELD) {
  const analyse = settable(start);
  const meelezer = createTestMeelezer({ Titel: 'Casus blauw' });
  const geladen = settable(true);
  const close = vi.fn();
  const vensters = { analyse, geladen, close } as unknown as CasusVensters;
  const doorloop = { id: 'd', gids: 'meldcode', versie: 1, titel: 'Meldcode', begonnenOp: NU };
  const casus = {
    titel: settable('Casus blauw'),
    notities: {},
    meelezer: () => meelezer,
    leven: { feiten: settable({ terugkijk: [{ dag: '2027-01-12', functie: '', op: NU }] } as unknown as LevenFeiten) },
    gidsen: createTestCasusGidsen({ staten: [{ doorloop, regels: [], onleesbaar: 0 }] }),
    vensters: async () => vensters,
  } as unknown as CasusInBeeld;
  const { unmount } = render(
    <>
      <CasusVerslagScreen casus={casus} />
      <MeldingBar />
    </>,
  );
  const papier = await screen.findByRole('article', { name: 'Verslag: Casus blauw' });
  return { analyse, geladen, close, unmount, papier, meelezer, lezer: meelezer.staat };
}
const PAPIER = { name: 'Verslag: Casus blauw' };
const naPoort = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en neem mee' }));
  await doorDePoort();
  await screen.findByRole('button', { name: 'Maak een PDF' });
};
const tik = (naam: string | RegExp) => fireEvent.click(screen.getByLabelText(naam));

test('the sheet has headings in order, lists and tables with columns that say what they are', async () => {
  const { papier } = await toon();
  const sheet = within(papier);
  const niveaus = sheet.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]));
  expect(niveaus[0]).toBe(1);
  for (const [at, niveau] of niveaus.entries()) expect(niveau).toBeLessThanOrEqual((niveaus[at - 1] ?? 0) + 1);
  const stappen = sheet.getByRole('table', { name: 'Stappen' });
  expect([...stappen.querySelectorAll('th')].map((th) => [th.textContent, th.scope])).toEqual([
    ['Wie', 'col'],
    ['Wat', 'col'],
    ['Wanneer', 'col'],
  ]);
  expect(sheet.getAllByRole('list').length).toBeGreaterThan(5);
  expect(papier.lang).toBe('nl');
  expect(papier.textContent).toContain('12 januari 2027');
  expect(papier.textContent).toContain('Meldcode: begonnen op');
});

test('what is unticked leaves the sheet; the notes, remarks and who wrote it begin unticked', async () => {
  const { papier } = await toon();
  for (const naam of ['De notities', /Vragen en opmerkingen/, 'De tijdlijn', /Zet erbij wie iets opschreef/])
    expect((screen.getByLabelText(naam) as HTMLInputElement).checked).toBe(false);
  expect(papier.textContent).toContain('Kind A lacht als oma hem ophaalt.');
  expect(papier.textContent).not.toContain('jeugdverpleegkundige');
  tik('De feiten');
  tik('De weging');
  tik('Het besluit en de stappen');
  expect(papier.textContent).not.toContain('Kind A lacht als oma hem ophaalt.');
  tik(/Zet erbij wie iets opschreef/);
  expect(papier.textContent).toContain('jeugdverpleegkundige');
});

test('for a manager there is no part that tells facts one by one', async () => {
  const { papier } = await toon();
  tik(/Zet erbij wie iets opschreef/);
  tik(/Voor een leidinggevende/);
  expect(screen.queryByLabelText('De notities')).toBeNull();
  expect(screen.queryByLabelText(/Zet erbij wie/)).toBeNull();
  expect(papier.textContent).toContain('4 feiten: 1 kracht, 2 zorgen, 1 neutraal');
  expect(papier.textContent).not.toMatch(/lacht als oma|ochtenden zwaar|jeugdverpleegkundige/);
});

test('before the gate there is no way to take it along, and paper only says what to do first', async () => {
  const { papier } = await toon();
  expect(screen.queryByRole('button', { name: /PDF|Word|Kopieer|Afdrukken|Deel/ })).toBeNull();
  expect(papier.dataset.nagelezen).toBeUndefined();
  screen.getByText(/Dit verslag is nog niet nagelezen/);
  await naPoort();
  expect(screen.getByRole('article', PAPIER).dataset.nagelezen).toBe('true');
  expect(screen.queryByText(/Dit verslag is nog niet nagelezen/)).toBeNull();
});

test('the gate shows exactly the words that are copied; another word, and it is shut again', async () => {
  const { analyse } = await toon();
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en neem mee' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Ga verder' }));
  const gelezen = (await screen.findByRole('article', { name: 'De hele tekst' })).textContent;
  fireEvent.click(screen.getByRole('button', { name: 'Nee, ga verder' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Kopieer als tekst' }));
  await waitFor(() => expect(kopieer).toHaveBeenCalledWith(gelezen));
  act(() => analyse.set({ ...VOORBEELD, items: [...VOORBEELD.items, item('n', 'feit', 'Nog een feit.')] }));
  await screen.findByText(/Er is iets veranderd\. Lees het verslag opnieuw na/);
  expect(screen.queryByRole('button', { name: 'Maak een PDF' })).toBeNull();
});

test('what is found in the record is replaced in the casus, and the record is made anew', async () => {
  const met = (tekst: string): Analyse => ({ ...LEGE_ANALYSE, items: [item('f', 'feit', tekst)] });
  const { analyse, lezer } = await toon(met('Jayden lacht.'));
  lezer.plekken.Feiten = 'Jayden lacht.';
  lezer.veranderd = () => act(() => analyse.set(met(lezer.plekken.Feiten ?? '')));
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en neem mee' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Vervang door [kind A]' }));
  await doorDePoort();
  await screen.findByRole('button', { name: 'Maak een PDF' });
  expect(lezer.plekken.Feiten).toBe('[kind A] lacht.');
  expect(screen.getByRole('article', PAPIER).textContent).toContain('[kind A] lacht.');
});

test('a reason given in the casus counts for the record; what points to someone is asked again', async () => {
  const { lezer, meelezer, papier } = await toon({ ...LEGE_ANALYSE, items: [item('f', 'feit', 'Jayden lacht.')] });
  expect(papier.textContent).toContain('Jayden');
  lezer.plekken.Feiten = 'Jayden lacht.';
  const [bevinding] = await meelezer.leesAlles();
  if (bevinding) await meelezer.laatStaan(bevinding, { kind: 'reden', reden: 'Zo heet de hond' });
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en neem mee' }));
  await screen.findByText('Alles is bekeken.');
  screen.getByText(/Reden: Zo heet de hond/);
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  await screen.findByRole('heading', { name: 'Dit blijft erin staan' });
  fireEvent.click(screen.getByRole('button', { name: 'Ja, dit mag blijven staan' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Nee, ga verder' }));
  await screen.findByRole('button', { name: 'Maak een PDF' });
});

test('for a manager the same: read first; and a reader that fails keeps it shut', async () => {
  const { lezer } = await toon();
  tik(/Voor een leidinggevende/);
  lezer.stuk = true;
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en neem mee' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Meenemen wacht.');
  fireEvent.click(screen.getByRole('button', { name: 'Terug' }));
  expect(screen.queryByRole('button', { name: 'Maak een PDF' })).toBeNull();
  // Back loses nothing: what was chosen is still chosen.
  expect((screen.getByLabelText(/Voor een leidinggevende/) as HTMLInputElement).checked).toBe(true);
});

test('copying gives what is on the sheet, and says so to a screen reader', async () => {
  await toon();
  await naPoort();
  fireEvent.click(screen.getByRole('button', { name: 'Kopieer als tekst' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Gekopieerd/));
  expect(kopieer.mock.calls[0]?.[0]).toMatch(/^Verslag: Casus blauw\n[\s\S]*WAT ZIJN DE FEITEN\?/);
  kopieer.mockRejectedValue(new Error('no'));
  fireEvent.click(screen.getByRole('button', { name: 'Kopieer als tekst' }));
  await screen.findAllByText(/Kopiëren lukt hier niet/);
});

test('what a colleague types meanwhile comes in; markup stays text; a part still on its way is said', async () => {
  const { analyse, geladen, papier } = await toon();
  const markup = '<img src=x onerror=alert(1)>';
  act(() => analyse.set({ ...LEGE_ANALYSE, items: [item('f', 'feit', markup)] }));
  // The sheet may be there just before it watches; then it looks once more.
  await waitFor(() => expect(papier.textContent).toContain(markup));
  expect(papier.querySelector('img')).toBeNull();
  act(() => geladen.set(false));
  await screen.findByText(/Nog niet alles van deze casus is er/);
});

test('a file is named without the casus and says where it went; a share that came too late is ready the next time', async () => {
  const file = new File(['x'], 'werkverslag-2026-11-26.pdf', { type: 'application/pdf' });
  const maak = vi.spyOn(bestand, 'maakBestand').mockResolvedValue({ file, verloren: true });
  const bewaar = vi.spyOn(wegBestand, 'bewaarBestand').mockReturnValue();
  vi.spyOn(wegBestand, 'kanDelen').mockReturnValue(true);
  const deel = vi.spyOn(wegBestand, 'deelBestand').mockResolvedValueOnce('nog-eens').mockResolvedValueOnce('gedeeld');
  await toon();
  await naPoort();
  fireEvent.click(screen.getByRole('button', { name: 'Maak een PDF' }));
  await screen.findAllByText(/staat bij je downloads.*vraagteken/);
  expect(bewaar).toHaveBeenCalledWith(file);
  fireEvent.click(screen.getByRole('button', { name: 'Deel het bestand' }));
  await screen.findAllByText(/Kies nog een keer/);
  fireEvent.click(screen.getByRole('button', { name: 'Deel het bestand' }));
  await screen.findAllByText(/Het bestand is doorgegeven/);
  expect(maak).toHaveBeenCalledTimes(2);
  expect(deel).toHaveBeenCalledTimes(2);
  maak.mockRejectedValue(new Error('no memory'));
  fireEvent.click(screen.getByRole('button', { name: 'Word-document' }));
  await screen.findAllByText(/maken lukt nu niet/);
});

test('a file of one’s own: the name tells only the day', async () => {
  const { describeCasusVerslag } = await import('../../src/domain/verslag-casus.ts');
  const { OPTIES } = await import('../domain/verslag-voorbeeld.ts');
  const { file } = await bestand.maakBestand(describeCasusVerslag(VOORBEELD, OPTIES), 'docx', NU);
  expect(file.name).toBe('werkverslag-2026-11-26.docx');
  expect(file.type).toMatch(/wordprocessingml/);
});

test('without a way to hand over files there is no button for it; the windows close with the screen', async () => {
  vi.spyOn(wegBestand, 'kanDelen').mockReturnValue(false);
  const { close, unmount } = await toon();
  await naPoort();
  expect(screen.queryByRole('button', { name: 'Deel het bestand' })).toBeNull();
  unmount();
  await waitFor(() => expect(close).toHaveBeenCalled());
});
