// Preparing from a casus: the list says what is missing, a gap leads to its window, and only what was read in the gate can be taken along, as exactly those words.
// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { telefoonnummers } from '../../src/content/actueel.ts';
import { BLADEN } from '../../src/content/bladen.ts';
import { beschrijfBlad, maakBlad } from '../../src/domain/blad/maak-blad.ts';
import type { LevenFeiten } from '../../src/domain/casus-leven.ts';
import { LEGE_ANALYSE } from '../../src/domain/vensters/analyse.ts';
import { BladScreen } from '../../src/features/verslag/BladScreen.tsx';
import type { Letters } from '../../src/features/verslag/letters.ts';
import type { CasusInBeeld, Ruggespraak } from '../../src/store/contract.ts';
import { VOORBEELD } from '../domain/verslag-voorbeeld.ts';
import { doorDePoort } from './door-de-poort.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestMeelezer } from './test-meelezer.ts';
import { settable } from './test-store.ts';

cleanBetweenTests();
const never = () => new Promise<Ruggespraak>(() => undefined);
const open = async (waar: string, kop: string) => {
  renderApp(`/casus/oefencasus${waar}`, never());
  await screen.findByRole('heading', { level: 1, name: kop });
};

it('lists five sheets with what they are for and what is missing', async () => {
  await open('/voorbereiden', 'Voorbereiden');
  for (const { titel, waarvoor } of BLADEN) {
    const link = screen.getByRole('link', { name: new RegExp(titel.replace(/\+/g, '\\+')) });
    expect(link.textContent).toContain(waarvoor);
    expect(link.textContent).toMatch(
      /Uit de casus is alles ingevuld|staat nog niet in de casus|staan nog niet in de casus/,
    );
  }
});

it('leads from a gap to its window', async () => {
  await open('/voorbereiden/veilig-thuis', 'Adviesgesprek Veilig Thuis');
  const gat = await screen.findByRole('link', { name: 'Het verhaal van vader' });
  expect(gat.getAttribute('href')).toBe('#/casus/oefencasus/vensters/mensen');
  expect(screen.getByRole('link', { name: 'Gids: Adviesgesprek met Veilig Thuis' }).getAttribute('href')).toBe(
    '#/casus/oefencasus/begin/veilig-thuis',
  );
});

it('cannot be taken along before it was read, nor after it changed; then exactly what was read', async () => {
  const kopieer = vi.fn<(tekst: string) => Promise<void>>().mockResolvedValue();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: kopieer }, configurable: true });
  const meelezer = createTestMeelezer({ Titel: 'Casus blauw' });
  const vensters = { analyse: settable(VOORBEELD), geladen: settable(true), close: vi.fn() };
  const casus = {
    ...{ id: 'casus', titel: settable('Casus blauw'), meelezer: () => meelezer, vensters: async () => vensters },
    leven: { feiten: settable({ terugkijk: [] } as unknown as LevenFeiten) },
  } as unknown as CasusInBeeld;
  render(<BladScreen casus={casus} blad="veiligheidsplan" />);
  const papier = await screen.findByRole('article', { name: 'Veiligheidsplan: Casus blauw' });
  const meenemen = ['Maak een PDF', 'Word-document', 'Kopieer als tekst', 'Afdrukken'];
  const nietMee = () => {
    for (const name of meenemen) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(papier.dataset.nagelezen).toBeUndefined();
  };
  nietMee();
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en neem mee' }));
  await doorDePoort();
  fireEvent.click(await screen.findByRole('button', { name: 'Kopieer als tekst' }));
  for (const name of meenemen) expect(screen.getByRole('button', { name })).toBeTruthy();
  const [tekst = ''] = kopieer.mock.calls[0] ?? [];
  expect(tekst).toContain('Dit blad is een geheugensteun, geen besluit.');
  expect(tekst).not.toContain('Kind A lacht als oma hem ophaalt.');

  fireEvent.click(screen.getByLabelText('Wat goed gaat, uit de casus'));
  const veranderd = screen.getByRole('article', { name: 'Veiligheidsplan: Casus blauw' });
  expect(veranderd.textContent).toContain('Kind A lacht als oma hem ophaalt.');
  expect(veranderd.dataset.nagelezen).toBeUndefined();
  for (const name of meenemen) expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.getByText(/Er is iets veranderd/)).toBeTruthy();
});

it('says so when there is no such sheet', async () => {
  await open('/voorbereiden/constructor', 'Dit blad is er niet');
  expect(screen.getByRole('link', { name: 'Naar de bladen' })).toBeTruthy();
});

it('becomes a PDF and a Word file, with room to write, and nothing lost', async () => {
  const [{ maakPdf }, { maakDocx }, { readFileSync }] = await Promise.all([
    import('../../src/features/verslag/maak-pdf.ts'),
    import('../../src/features/verslag/maak-docx.ts'),
    import('node:fs'),
  ]);
  const letter = (dikte: number) =>
    new Uint8Array(
      readFileSync(`node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${dikte}-normal.woff`),
    );
  const letters: Letters = { gewoon: letter(400), vet: letter(600) };
  // The one with the most room to write.
  const pack = BLADEN.find(({ id }) => id === 'veiligheidsplan');
  if (!pack) throw new Error('no such sheet');
  const blad = maakBlad(LEGE_ANALYSE, pack, { terugkijk: [], nummers: telefoonnummers });
  const verslag = beschrijfBlad(blad, pack, { titel: 'Casus blauw', nu: 0 });
  const { bytes, verloren } = await maakPdf(verslag, letters, { nu: 0 });
  expect([verloren, String.fromCharCode(...bytes.slice(0, 5))]).toEqual([false, '%PDF-']);
  expect((await maakDocx(verslag)).size).toBeGreaterThan(2000);
});
