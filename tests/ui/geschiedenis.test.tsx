// Earlier days of a casus on screen: days in words, a day to read, and putting it back with a question before and a way back after.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { dagOp } from '../../src/domain/casus-leven.ts';
import { LEGE_ANALYSE } from '../../src/domain/vensters/analyse.ts';
import type { Item, Soort } from '../../src/domain/vensters/item.ts';
import { antwoordenVan } from '../../src/features/geschiedenis/antwoorden.ts';
import { dagWoord } from '../../src/features/geschiedenis/dag-woorden.ts';
import type { CasusGeschiedenis, CasusInBeeld, CasusToen, DagVersie } from '../../src/store/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING } from './test-store.ts';

cleanBetweenTests();
const DAY_MS = 86_400_000;
const gisteren = dagOp(Date.now() - DAY_MS);

const versie = (deel: Partial<DagVersie> = {}): DagVersie => ({
  ...{ id: gisteren, dag: gisteren, op: new Date(`${gisteren}T14:03`).getTime(), voorHerstel: false },
  ...deel,
});
let count = 0;
const item = (soort: Soort, tekst: string, deel: Partial<Item> = {}): Item => ({
  ...{ id: `i${count++}`, soort, tekst, velden: {}, op: 1, functie: '', plaats: 1, herkomst: null, weg: null },
  ...deel,
});
const moeder = item('persoon', 'moeder', { velden: { gezag: ['ja'] } });
const vader = item('persoon', 'vader');
const kind = item('persoon', 'kind A', {
  velden: { groep: ['kind'], kern: ['ja'], geslacht: ['m'], leeftijd: ['6-8'] },
});
const huisarts = item('persoon', 'huisarts', { velden: { groep: ['professional'], ontbreekt: ['ja'] } });
const weg = { ...item('persoon', 'stiefvader'), weg: 5 };
const band = (van: Item, naar: Item, ...aard: string[]) =>
  item('relatie', '', { velden: { van: [van.id], naar: [naar.id], aard } });
const toen: CasusToen = {
  ...versie(),
  notities: 'Eerste regel\nTweede regel',
  analyse: {
    ...LEGE_ANALYSE,
    items: [
      moeder,
      vader,
      kind,
      huisarts,
      band(moeder, vader, 'ex-partners'),
      band(moeder, kind, 'ouder-kind'),
      band(vader, kind, 'steunend', 'gespannen'),
      band(weg, kind, 'contact'),
      item('feit', 'kwam zonder jas', {
        velden: { bron: ['Zelf gezien'], toon: ['zorg'], moment: ['in november'], wanneer: ['2026-11'] },
      }),
      item('feit', 'bleef een week weg', { velden: { wanneer: ['2026-10'] } }),
      item('mening', 'hij doet zijn best', { velden: { van: ['de mentor'] } }),
      item('mening', 'hij is streng', { velden: { van: [weg.id] } }),
      item('onbekend', 'wie is er thuis', { velden: { nodig: ['weet ik niet'] } }),
    ],
    prullenbak: [weg],
    teksten: { ...LEGE_ANALYSE.teksten, beslissing: 'Moet ik bellen?', les: 'Eerder bellen' },
  },
};

function show(path: string, deel: Partial<CasusGeschiedenis> = {}) {
  const geschiedenis: CasusGeschiedenis = {
    dagen: async () => [versie()],
    toen: async () => toen,
    herstel: async () => ({ kind: 'goed', ongedaan: () => undefined }),
    ...deel,
  };
  const store = createTestStore({ casussen: [casus()] });
  const inBeeld = { id: `${KRING}/blauw`, geschiedenis, close: async () => undefined };
  store.openCasus.mockImplementation(async () => inBeeld as unknown as CasusInBeeld);
  renderApp(`/casus/${KRING}~blauw/geschiedenis${path}`, store);
}

it('days are said as people say them', () => {
  const now = new Date('2026-11-26T09:00').getTime();
  expect(dagWoord('2026-11-26', now)).toBe('vandaag');
  expect(dagWoord('2026-11-25', now)).toBe('gisteren');
  expect(dagWoord('2026-11-24', now)).toBe('dinsdag 24 november');
  expect(dagWoord('2026-12-31', new Date('2027-01-02T00:01').getTime())).toBe('31 december 2026');
});

it('an answer is said in its own words, with its question only where it says nothing alone', () => {
  const zeg = (soort: Soort, velden: Item['velden']) => antwoordenVan(item(soort, 'x', { velden }), LEGE_ANALYSE);
  expect(zeg('stap', { wie: ['jeugdverpleegkundige'], klaar: ['ja'] })).toBe('jeugdverpleegkundige, Gedaan');
  expect(zeg('hulp', { hielp: ['deels'] })).toBe('Een beetje');
  expect(zeg('hulp', { hielp: ['nee'] })).toBe('Hielp het? Nee');
  expect(zeg('feit', { wanneer: ['2026-02-31'] })).toBe('2026-02-31');
  // Whoever is gone is said to be gone, in fields that name a person and in no other.
  const id = crypto.randomUUID();
  expect(zeg('verhaal', { van: [id] })).toBe('iemand die hier niet meer staat');
  expect(zeg('stap', { wie: [id] })).toBe(id);
});

it('the list says which days there are, and that they are on this device only', async () => {
  const voor = versie({ id: `${gisteren}~1`, voorHerstel: true });
  show('', { dagen: async () => [versie(), voor] });
  const main = await screen.findByRole('main');
  const rows = await within(main).findAllByRole('link');
  expect(rows.map((row) => row.textContent)).toEqual([
    'GisterenZoals het was om 14:03',
    'GisterenOm 14:03, net voordat een oudere versie is teruggezet',
  ]);
  expect(rows[1]?.getAttribute('href')).toBe(`#/casus/${KRING}~blauw/geschiedenis/${gisteren}~1`);
  screen.getByText(/alleen op dit toestel/);
  expect((await axe.run(main)).violations.map(({ id }) => id)).toEqual([]);
});

it('no days yet: it says when there will be', async () => {
  show('', { dagen: async () => [] });
  await screen.findByText(/Er is nog geen dag bewaard/);
});

it('a day shows notes and windows in words, and nothing to type in', async () => {
  show(`/${gisteren}`);
  await screen.findByRole('heading', { level: 1, name: 'Gisteren' });
  const main = screen.getByRole('main');
  expect(main.textContent).toContain('Eerste regel\nTweede regel');
  const mensen = within(screen.getByRole('region', { name: 'Wie zijn de mensen?' }));
  mensen.getByText('moeder en vader: uit elkaar');
  mensen.getByText('kind A: kind van moeder');
  mensen.getByText('vader en kind A: steunende band of vader en kind A: gespannen band. Kies samen');
  mensen.getByText('heeft gezag');
  mensen.getByText('kind, om dit kind gaat het, 6 tot 8 jaar');
  mensen.getByText('professional, nog niet betrokken');
  expect(main.textContent).not.toContain('stiefvader');
  const feiten = within(screen.getByRole('region', { name: 'Wat zijn de feiten?' }));
  feiten.getByText('kwam zonder jas');
  feiten.getByText('Zelf gezien, in november, Zorg');
  feiten.getByText('oktober 2026');
  feiten.getByText('de mentor');
  feiten.getByText('iemand die hier niet meer staat');
  feiten.getByText('Heb je dit nodig om te beslissen? Weet ik niet');
  screen.getByText('Moet ik bellen?');
  within(screen.getByRole('region', { name: 'Terugblik' })).getByText('Eerder bellen');
  expect(screen.queryByRole('region', { name: 'Wat zijn de volgende stappen?' })).toBeNull();
  expect(within(main).queryAllByRole('textbox')).toEqual([]);
  expect((await axe.run(main)).violations.map(({ id }) => id)).toEqual([]);
});

it('a day that is not here', async () => {
  show('/2020-01-01', { toen: async () => null });
  await screen.findByRole('heading', { level: 1, name: 'Deze dag is hier niet' });
});

it('putting back asks first, goes to the casus, and can be taken back', async () => {
  const ongedaan = vi.fn();
  const herstel = vi.fn<CasusGeschiedenis['herstel']>(async () => ({ kind: 'goed', ongedaan }));
  show(`/${gisteren}`, { herstel });
  fireEvent.click(await screen.findByRole('button', { name: 'Zet deze versie terug' }));
  const dialog = screen.getByRole('dialog');
  within(dialog).getByText('Wat er nu staat, blijft bewaard bij vandaag.');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Annuleer' }));
  expect(herstel).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Zet deze versie terug' }));
  fireEvent.click(screen.getByRole('button', { name: 'Zet terug' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
  expect(herstel.mock.calls).toEqual([[gisteren]]);
  expect(ongedaan).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(window.location.hash).toBe(`#/casus/${KRING}~blauw`));
});

it('refused: the reason stands in the question, and nothing is left behind', async () => {
  show(`/${gisteren}`, { herstel: async () => ({ kind: 'geweigerd', redenen: ['Dit toestel is vol.'] }) });
  fireEvent.click(await screen.findByRole('button', { name: 'Zet deze versie terug' }));
  fireEvent.click(screen.getByRole('button', { name: 'Zet terug' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Dit toestel is vol.');
  expect(window.location.hash).toContain('/geschiedenis/');
});
