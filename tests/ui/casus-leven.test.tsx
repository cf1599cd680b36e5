// The life of a casus on screen: until when it is there, warned in time, changed with a reason, chosen together; and the look-back.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { dagOp, levenVan, plusDagen } from '../../src/domain/casus-leven.ts';
import { dagVan } from '../../src/domain/dag.ts';
import { openCasusLeven } from '../../src/store/casus-leven.ts';
import type { CasusInBeeld, CasusVensters, KlokStand } from '../../src/store/contract.ts';
import {
  describeEinden,
  describeFase,
  describeLeven,
  describeTerugkijk,
  describeWaarom,
} from '../../src/store/describe.ts';
import { addCasus } from '../../src/store/kring-document.ts';
import type { Leerpunten, LeerpuntenStaat } from '../../src/store/leerpunten/contract.ts';
import { addEinde, readLeven, setTerugkijk } from '../../src/store/leven-velden.ts';
import { openVensters } from '../../src/store/vensters/open.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestMeelezer } from './test-meelezer.ts';
import { casus, createTestStore, KRING, leven, settable } from './test-store.ts';

cleanBetweenTests();

const ID = 'c'.repeat(22);
const VANDAAG = dagOp(Date.now());
const ROUTE = `/casus/${KRING}~${ID}`;

let kring: Y.Doc;
let doc: Y.Doc;
let vensters: CasusVensters;
let klok: KlokStand;

const openWith = (functie: string, of = doc) =>
  openVensters(of, { eigen: functie, functie: () => functie, now: Date.now, whenLoaded: Promise.resolve() });

beforeEach(() => {
  kring = new Y.Doc();
  doc = new Y.Doc();
  klok = 'klopt';
  addCasus(kring, ID, 'Casus blauw', Date.now());
  vensters = openWith('wijkteam');
});

async function open(path: string) {
  const lees = () => {
    const feiten = readLeven(kring, { id: ID, gemaaktOp: Date.now() });
    return { feiten, nu: levenVan(feiten, { vandaag: VANDAAG, anderen: 1, gezien: VANDAAG }) };
  };
  const store = createTestStore({ casussen: [casus({ id: `${KRING}/${ID}` })] });
  const meelezer = createTestMeelezer();
  const stands = { get: () => 'Casus blauw', subscribe: () => () => undefined };
  store.openCasus.mockResolvedValue({
    id: `${KRING}/${ID}`,
    titel: stands,
    leven: openCasusLeven({
      ...{ doc: { inner: kring, save: async () => undefined }, casus: ID, functie: () => 'wijkteam', now: Date.now },
      ...{ klok: () => klok, magSchrijven: () => true, lees, eerst: lees() },
    }),
    vensters: async () => vensters,
    meelezer: () => meelezer,
    close: async () => undefined,
  } as unknown as CasusInBeeld);
  renderApp(`${ROUTE}/${path}`, store);
  // The screen comes on demand.
  const name = path === 'einde' ? 'Fase en einddatum' : 'Terugblik';
  await screen.findByRole('heading', { level: 1, name }, { timeout: 15_000 });
  return store;
}
const press = async (name: string | RegExp) => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })));
};
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('in words', () => {
  test('far away quietly, from two weeks before it is said, in the last days more clearly', () => {
    const tekst = (dagenOver: number) => describeLeven(leven({ einde: '2027-02-24', dagenOver }));
    expect(tekst(90)).toEqual({ tekst: 'Bestaat tot 24 februari 2027', toon: 'goed' });
    expect(tekst(15).toon).toBe('goed');
    expect(tekst(12)).toEqual({
      tekst: 'Deze casus wordt over 12 dagen gewist. Maak je verslag, of verleng met een reden.',
      toon: 'let-op',
    });
    expect(tekst(14).toon).toBe('let-op');
    expect(tekst(4).toon).toBe('let-op');
    expect(tekst(3).toon).toBe('fout');
    expect(tekst(1).tekst).toContain('na morgen gewist');
    expect(tekst(0).tekst).toContain('na vandaag gewist');
    expect(tekst(-1).tekst).toContain('voorbij');
  });

  test('the look-back day, until the casus is rounded off', () => {
    const op = (terugkijkOver: number, deel = {}) =>
      describeTerugkijk(leven({ terugkijkOp: '2027-01-03', terugkijkOver, dagenOver: 20, ...deel }))?.tekst ?? null;
    expect(op(5)).toBeNull();
    expect(op(0)).toBe('Vandaag kijken jullie terug.');
    expect(op(-4)).toBe('Jullie zouden terugkijken op 3 januari 2027.');
    expect(op(25)).toContain('Verleng de einddatum');
    expect(op(0, { fase: 'afgerond' })).toBeNull();
    expect(describeTerugkijk(leven())).toBeNull();
  });

  test('fase and why', () => {
    expect(describeFase(leven({ fase: 'besproken', besprokenOp: '2026-12-03' }))).toBe('Besproken op 3 december 2026');
    expect(describeWaarom({ kind: 'respijt' })).toContain('nog een week');
  });

  test('what is over waits for a connection; a clock that is wrong says so first', () => {
    expect(describeEinden({ klok: 'klopt', voorbij: [] })).toBeNull();
    expect(describeEinden({ klok: 'onbekend', voorbij: ['a'] })?.tekst).toContain('zodra dit toestel weer verbinding');
    expect(describeEinden({ klok: 'onbekend', voorbij: ['a', 'b'] })?.tekst).toContain('2 casussen');
    expect(describeEinden({ klok: 'klopt-niet', voorbij: [] })?.tekst).toContain('klok van dit toestel');
  });
});

test('the list says until when, and warns where it is near', async () => {
  const store = createTestStore({
    casussen: [casus(), casus({ id: `${KRING}/rood`, titel: 'Casus rood', leven: leven({ dagenOver: 2 }) })],
  });
  renderApp('/casussen', store);
  await screen.findByText('Casus rood', {}, { timeout: 15_000 });
  const [far, near] = within(screen.getByRole('main')).getAllByRole('listitem');
  expect(far?.textContent).toContain('Bestaat tot 24 februari 2027');
  expect(near?.textContent).toContain('over 2 dagen gewist');
  act(() => store.einden.set({ klok: 'onbekend', voorbij: [`${KRING}/geel`] }));
  expect(await screen.findByText(/Van één casus is de einddatum voorbij/)).toBeTruthy();
});

test('another last day wants a day that can be and a reason; then everyone reads both', async () => {
  await open('einde');
  const wanted = plusDagen(VANDAAG, 40);
  await press('Verander de einddatum');
  expect(screen.getByText('Dit is al de einddatum. Kies een andere dag.')).toBeTruthy();
  expect(screen.getByLabelText('Waarom?').getAttribute('aria-invalid')).toBe('true');
  type('Andere einddatum', plusDagen(VANDAAG, -1));
  type('Waarom?', 'nodig voor terugkijk');
  await press('Verander de einddatum');
  expect(screen.getByText(/Deze dag is al voorbij/)).toBeTruthy();
  expect(readLeven(kring, { id: ID, gemaaktOp: 0 }).einden).toEqual([]);
  type('Andere einddatum', wanted);
  await press('Verander de einddatum');
  expect(await screen.findByText(`Bestaat tot ${dagVan(wanted)}`, { exact: false })).toBeTruthy();
  expect(screen.getAllByText(/wijkteam.*Reden: nodig voor terugkijk/).length).toBeGreaterThan(0);
  expect(readLeven(kring, { id: ID, gemaaktOp: 0 }).einden).toMatchObject([{ dag: wanted, functie: 'wijkteam' }]);
});

test('a colleague who sets another end does not take away what is being typed here', async () => {
  await open('einde');
  const wanted = plusDagen(VANDAAG, 40);
  type('Andere einddatum', wanted);
  type('Waarom?', 'nodig voor terugkijk');
  type('Op welke dag kijken jullie terug?', plusDagen(VANDAAG, 7));
  act(() => addEinde(kring, ID, 'elders', { dag: plusDagen(VANDAAG, 9), reden: 'klaar', functie: 'school', op: 1 }));
  act(() => setTerugkijk(kring, ID, 'elders', { dag: plusDagen(VANDAAG, 5), functie: 'school', op: 1 }));
  expect(screen.getByText(`Deze casus wordt over 9 dagen gewist.`, { exact: false })).toBeTruthy();
  const value = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;
  expect(value('Andere einddatum')).toBe(wanted);
  expect(value('Waarom?')).toBe('nodig voor terugkijk');
  expect(value('Op welke dag kijken jullie terug?')).toBe(plusDagen(VANDAAG, 7));
  await press('Verander de einddatum');
  expect(value('Andere einddatum')).toBe(wanted);
  expect(value('Waarom?')).toBe('');
  await press('Geen terugkijkdag');
  expect(value('Op welke dag kijken jullie terug?')).toBe('');
});

test('a clock that is wrong sets no day, and says why', async () => {
  await open('einde');
  klok = 'klopt-niet';
  type('Andere einddatum', plusDagen(VANDAAG, 40));
  type('Waarom?', 'nodig');
  await press('Verander de einddatum');
  expect((await screen.findByRole('alert')).textContent).toContain('klok van dit toestel');
});

test('two days set apart stand side by side with "kies samen", and choosing one settles it', async () => {
  const days = [plusDagen(VANDAAG, 20), plusDagen(VANDAAG, 50)];
  const apart = days.map((dag, at) => {
    const own = new Y.Doc();
    Y.applyUpdate(own, Y.encodeStateAsUpdate(kring));
    addEinde(own, ID, `apart-${at}`, { dag, reden: `reden ${at}`, functie: `lid ${at}`, op: Date.now() });
    return own;
  });
  for (const own of apart) Y.applyUpdate(kring, Y.encodeStateAsUpdate(own));
  await open('einde');
  const group = screen.getByRole('group', { name: /Kies samen: tot wanneer/ });
  expect(group.textContent).toContain('lid 0: reden 0');
  expect(group.textContent).toContain('lid 1: reden 1');
  expect(screen.getByText(`Bestaat tot ${dagVan(days[1] ?? '')}`, { exact: false })).toBeTruthy();
  await press(`Kies ${dagVan(days[0] ?? '')}`);
  expect(await screen.findByText(`Bestaat tot ${dagVan(days[0] ?? '')}`, { exact: false })).toBeTruthy();
  expect(screen.queryByRole('group', { name: /Kies samen/ })).toBeNull();
});

test('two look-back days set apart that are both over can still be chosen between; focus stays with the question', async () => {
  const days = [plusDagen(VANDAAG, -3), plusDagen(VANDAAG, -5)];
  const apart = days.map((dag, at) => {
    const own = new Y.Doc();
    Y.applyUpdate(own, Y.encodeStateAsUpdate(kring));
    setTerugkijk(own, ID, `apart-${at}`, { dag, functie: `lid ${at}`, op: Date.now() });
    return own;
  });
  for (const own of apart) Y.applyUpdate(kring, Y.encodeStateAsUpdate(own));
  await open('einde');
  const name = `Kies ${dagVan(days[1] ?? '')}`;
  screen.getByRole('button', { name }).focus();
  await press(name);
  expect(screen.queryByRole('group', { name: /Kies samen: wanneer kijken/ })).toBeNull();
  expect(readLeven(kring, { id: ID, gemaaktOp: 0 }).terugkijk.map(({ dag }) => dag)).toEqual([days[1]]);
  expect(document.activeElement?.textContent).toBe('Terugkijken');
  screen.getByRole('button', { name: 'Geen terugkijkdag' }).focus();
  await press('Geen terugkijkdag');
  expect(document.activeElement).toBe(screen.getByLabelText('Op welke dag kijken jullie terug?'));
});

test('the fase is set by a person, and can be taken back', async () => {
  await open('einde');
  expect(screen.getByText('Gedeeld (nu)')).toBeTruthy();
  await press('Zet op besproken');
  expect(screen.getByText('Besproken (nu)').getAttribute('aria-current')).toBe('step');
  expect(screen.getByText(/Besproken op .*, door wijkteam/)).toBeTruthy();
  await press('Zet op afgerond');
  await press('Toch niet afgerond');
  await press('Toch niet besproken');
  expect(screen.getByText('Gedeeld (nu)')).toBeTruthy();
});

test('the look-back day is set, counts for the end, and can go', async () => {
  await open('einde');
  const wanted = plusDagen(VANDAAG, 30);
  type('Op welke dag kijken jullie terug?', wanted);
  await press('Bewaar de terugkijkdag');
  expect(await screen.findByText(`Bestaat tot ${dagVan(plusDagen(wanted, 14))}`, { exact: false })).toBeTruthy();
  await press('Geen terugkijkdag');
  expect(await screen.findByText(`Bestaat tot ${dagVan(plusDagen(VANDAAG, 90))}`, { exact: false })).toBeTruthy();
});

test('looking back: what was decided, what happened, the number then and now, and rounding off', async () => {
  vensters.tekst('besluit').vervang(0, 0, 'samen met ouders praten');
  vensters.geefCijfer('nu', 4, '');
  await open('terugblik');
  expect(await screen.findByText('samen met ouders praten')).toBeTruthy();
  expect(screen.getByText('Er staat nog niet welke keuze je niet maakt.')).toBeTruthy();
  expect(screen.getByLabelText('Wat is er gebeurd?')).toBeTruthy();
  expect(screen.getByLabelText('Wat leer je ervan?')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '7' })));
  await screen.findByLabelText('Waarom dit cijfer?');
  type('Waarom dit cijfer?', 'school ziet het kind weer elke dag');
  fireEvent.blur(screen.getByLabelText('Waarom dit cijfer?'));
  await waitFor(() => expect(screen.getByText('Jij: toen 4, nu 7. school ziet het kind weer elke dag')).toBeTruthy());
  expect(vensters.analyse.get().cijfers).toHaveLength(2);
  await press('Zet op afgerond');
  expect(await screen.findByText(/Afgerond op/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Terug naar de casus' }).getAttribute('href')).toContain(ROUTE);
});

test('looking back, a lesson goes to the leerpunten of the kring, and a refusal is said', async () => {
  const store = await open('terugblik');
  expect(screen.queryByRole('button', { name: 'Maak er een leerpunt van' })).toBeNull();
  await act(async () => vensters.tekst('les').vervang(0, 0, 'vraag het eerst'));
  await screen.findByRole('button', { name: 'Maak er een leerpunt van' });
  await press('Maak er een leerpunt van');
  expect(await screen.findByText('Dat lukte nu niet. Probeer het nog eens.')).toBeTruthy();
  const legKlaar = vi.fn<Leerpunten['legKlaar']>(async () => ({ kind: 'goed' }));
  store.leerpunten.mockResolvedValue({
    legKlaar,
    lijst: settable<readonly LeerpuntenStaat[]>([]),
  } as unknown as Leerpunten);
  await press('Maak er een leerpunt van');
  expect(legKlaar).toHaveBeenCalledWith(KRING, { les: 'vraag het eerst' });
  await waitFor(() => expect(window.location.hash).toBe(`#/kring/${KRING}/leerpunten/nieuw`));
});

test('looking back, the numbers of others wait for your own, and can be seen all the same', async () => {
  const school = new Y.Doc();
  Y.applyUpdate(school, Y.encodeStateAsUpdate(doc));
  const ander = openWith('school', school);
  ander.geefCijfer('nu', 3, '');
  ander.geefCijfer('terug', 8, 'gaat elke dag');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(school));
  await open('terugblik');
  const list = () => screen.getByRole('list', { name: 'Cijfers toen en nu' }).textContent;
  expect(list()).toBe('school: toen 3');
  expect(screen.getByText(/Eén ander gaf al een cijfer/)).toBeTruthy();
  await press('Kijk toch alvast');
  expect(list()).toBe('school: toen 3, nu 8. gaat elke dag');
  cleanup();
  vensters = openWith('wijkteam');
  await open('terugblik');
  expect(list()).toBe('school: toen 3');
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '5' })));
  await waitFor(() => expect(list()).toContain('school: toen 3, nu 8. gaat elke dag'));
  expect(list()).toContain('Jij: toen geen cijfer, nu 5');
  screen.getByRole('button', { name: 'Haal mijn cijfer weg' }).focus();
  await press('Haal mijn cijfer weg');
  expect(document.activeElement?.textContent).toBe('Hoe veilig is het kind nu?');
  expect(list()).toBe('school: toen 3');
});

test('rounding off leaves focus where the button was', async () => {
  await open('terugblik');
  screen.getByRole('button', { name: 'Zet op afgerond' }).focus();
  await press('Zet op afgerond');
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Terug naar de casus' }));
});
