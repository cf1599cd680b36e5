// Maatjes as a way back on screen: chosen, rehearsed with, asked from the lock, helped; each refusal a sentence at the field it is about.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { GekozenMaatje, Hulp, Kandidaat } from '../../src/store/maatjes/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING } from './test-store.ts';

cleanBetweenTests();

const kop = (name: string) => screen.findByRole('heading', { level: 1, name });
const knop = (name: string) => screen.getByRole('button', { name });
const vul = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const verstuur = (label: string) => fireEvent.submit(screen.getByLabelText(label).closest('form') as HTMLFormElement);

const kandidaat = (lid: string, deel: Partial<Kandidaat> = {}): Kandidaat => ({
  ...{ kring: KRING, lid, functie: lid, werkplek: '', kringNaam: 'de kring' },
  ...deel,
});
const VIER = ['wijkteam', 'leerkracht', 'jeugdarts', 'politie'].map((lid) => kandidaat(lid));
const gekozen = (lid: string, deel: Partial<GekozenMaatje> = {}): GekozenMaatje => ({
  ...{ kring: KRING, lid, functie: lid, weg: false, geoefend: false },
  ...deel,
});

test('with fewer than three to choose from it says so, and shows other ways', async () => {
  const store = createTestStore();
  store.maatjes.kandidaten.mockReturnValue(VIER.slice(0, 2));
  renderApp('/instellingen/maatjes', store);
  await kop('Drie maatjes als weg terug');
  expect(screen.getByText(/Je hebt er nu 2\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Neem 12 woorden' })).toBeTruthy();
  expect(screen.queryByLabelText('Toegangszin')).toBeNull();
});

test('three are chosen with the phrase; two or four, and a wrong phrase, are told where it belongs', async () => {
  const store = createTestStore();
  store.maatjes.kandidaten.mockReturnValue(VIER);
  renderApp('/instellingen/maatjes', store);
  await kop('Drie maatjes als weg terug');
  expect(screen.getByText(/Twee maatjes samen kunnen een toestel of een kopie van jou openen/)).toBeTruthy();
  for (const naam of ['Wijkteam', 'Leerkracht']) fireEvent.click(screen.getByRole('checkbox', { name: naam }));
  vul('Toegangszin', 'mijn lange zin');
  verstuur('Toegangszin');
  expect(await screen.findByText('Kies er drie. Je koos er nu 2.', { selector: '.field-error' })).toBeTruthy();
  expect(store.maatjes.kies).not.toHaveBeenCalled();

  fireEvent.click(screen.getByRole('checkbox', { name: 'Politie' }));
  store.maatjes.kies.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Deze toegangszin klopt niet.'] });
  verstuur('Toegangszin');
  expect(await screen.findByText('Deze toegangszin klopt niet.', { selector: '.field-error' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Toegangszin'));
  vul('Toegangszin', 'mijn lange zin');
  verstuur('Toegangszin');
  await waitFor(() =>
    expect(store.maatjes.kies).toHaveBeenLastCalledWith('mijn lange zin', [
      { kring: KRING, lid: 'wijkteam' },
      { kring: KRING, lid: 'leerkracht' },
      { kring: KRING, lid: 'politie' },
    ]),
  );
});

test('who is in two kringen is warned for, because the app cannot see it', async () => {
  const store = createTestStore();
  store.maatjes.kandidaten.mockReturnValue([...VIER, kandidaat('x', { kring: 'ander', functie: '' })]);
  renderApp('/instellingen/maatjes', store);
  await kop('Drie maatjes als weg terug');
  expect(screen.getByText(/Doet iemand mee in twee van je kringen/)).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: /^Maatje zonder functie/ })).toBeTruthy();
});

test('how they stand: rehearsed, not yet, gone; and the line about storage says the one thing to do', async () => {
  const store = createTestStore({ casussen: [casus()] });
  const maatjes = [gekozen('wijkteam', { geoefend: true }), gekozen('leerkracht', { weg: true }), gekozen('jeugdarts')];
  store.maatjes.kandidaten.mockReturnValue(VIER);
  store.maatjes.stand.set({ kind: 'bekend', nu: 'nog-twee', wegTerug: false, maatjes });
  const { unmount } = renderApp('/instellingen/maatjes', store);
  await kop('Jouw drie maatjes');
  expect(screen.getByText('Nog maar 2 van je 3 maatjes. Kies opnieuw, dan heb je er weer drie.')).toBeTruthy();
  expect(screen.getByText('Doet niet meer mee in de kring.')).toBeTruthy();
  expect(screen.getByText('Nog niet geoefend.')).toBeTruthy();
  expect(screen.getByText(/houdt een stuk tot je opnieuw kiest/)).toBeTruthy();
  fireEvent.click(knop('Kies opnieuw'));
  await kop('Andere maatjes kiezen');
  unmount();
  store.bewaarstatus.set({ ...store.bewaarstatus.get(), wegTerug: 'goed', maatjes: 'nog-twee' });
  renderApp('/', store);
  expect(await screen.findByText(/Nog maar 2 van je 3 maatjes/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Kies je maatjes' }).getAttribute('href')).toMatch(/instellingen\/maatjes/);
});

test('a rehearsal: the question, two words, a wrong answer, a right one', async () => {
  const store = createTestStore();
  const maatjes = ['wijkteam', 'leerkracht', 'jeugdarts'].map((lid) => gekozen(lid));
  store.maatjes.stand.set({ kind: 'bekend', nu: 'oefenen', wegTerug: false, maatjes });
  renderApp('/instellingen/maatjes', store);
  await kop('Jouw drie maatjes');
  fireEvent.click(knop('Oefen met een maatje'));
  await kop('Oefen met een maatje');
  expect(screen.getByText('AAAAA-BBBBB')).toBeTruthy();
  expect(screen.getByText('citroen').parentElement?.textContent).toBe('citroen gitaar');
  verstuur('Antwoord van je maatje');
  expect(screen.getByText('Vul eerst een code in.', { selector: '.field-error' })).toBeTruthy();
  vul('Antwoord van je maatje', 'fout');
  verstuur('Antwoord van je maatje');
  expect(await screen.findByText(/een andere vraag/, { selector: '.field-error' })).toBeTruthy();
  // What was typed stands there to look at.
  expect((screen.getByLabelText('Antwoord van je maatje') as HTMLInputElement).value).toBe('fout');
  vul('Antwoord van je maatje', 'goed');
  verstuur('Antwoord van je maatje');
  await kop('Dit maatje kan je helpen');
  fireEvent.click(knop('Verder'));
  await kop('Jouw drie maatjes');
});

test('from the lock: two answers, then a new phrase; without maatjes there is no such way', async () => {
  const store = createTestStore({ toegang: { kind: 'op-slot', wachtTot: null }, casussen: [casus()] });
  const { unmount } = renderApp('/', store);
  await kop('Ruggespraak is op slot');
  fireEvent.click(knop('Toegangszin vergeten?'));
  await kop('Toegangszin vergeten');
  fireEvent.click(await screen.findByRole('button', { name: 'Vraag twee maatjes' }));
  await kop('Vraag twee maatjes');
  expect(screen.getByText('0 van 2 antwoorden.')).toBeTruthy();
  vul('Antwoord van je maatje', 'een');
  verstuur('Antwoord van je maatje');
  expect(await screen.findByText(/^1 van 2 antwoorden\./)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Antwoord van je maatje'));
  vul('Antwoord van je maatje', 'twee');
  verstuur('Antwoord van je maatje');
  await kop('Kies een nieuwe toegangszin');
  vul('Nieuwe toegangszin', 'een heel andere zin');
  vul('Nog een keer', 'een heel andere zin');
  verstuur('Nieuwe toegangszin');
  await waitFor(() => expect(store.maatjes.openMet.mock.lastCall?.[1]).toBe('een heel andere zin'));
  unmount();

  store.maatjes.vraag.mockResolvedValue({ kind: 'geweigerd', redenen: ['Geen maatjes.'] });
  renderApp('/', store);
  await kop('Ruggespraak is op slot');
  fireEvent.click(knop('Toegangszin vergeten?'));
  await kop('Toegangszin vergeten');
  await waitFor(() => expect(store.maatjes.vraag).toHaveBeenCalledTimes(2));
  expect(screen.queryByRole('button', { name: 'Vraag twee maatjes' })).toBeNull();
});

test('helping: warned, whose piece it is, the words that are said, and only then an answer', async () => {
  const store = createTestStore({ casussen: [casus()] });
  const antwoord = vi.fn<Hulp['antwoord']>(async () => ({ kind: 'goed', code: 'CCCCC-DDDDD' }));
  renderApp('/kring/helpen', store);
  await kop('Een maatje helpen');
  expect(screen.getByText(/Doe dit alleen als je maatje naast je staat/)).toBeTruthy();
  vul('Code van je maatje', 'onzin');
  verstuur('Code van je maatje');
  expect(await screen.findByText('Geen stuk.', { selector: '.field-error' })).toBeTruthy();

  const hulp: Hulp = {
    keuze: [
      ['aalbes', 'fakkel'],
      ['citroen', 'gitaar'],
      ['dahlia', 'iglo'],
    ],
    ...{ functie: 'leerkracht', kringNaam: 'leerkracht, jeugdarts', antwoord },
  };
  store.maatjes.help.mockResolvedValue({ kind: 'goed', hulp });
  verstuur('Code van je maatje');
  await kop('Welke woorden zegt je maatje?');
  expect(screen.getByText(/Jouw stuk hoort bij: leerkracht/)).toBeTruthy();
  fireEvent.click(knop('Ga verder'));
  expect(await screen.findByText('Kies de woorden die je maatje zegt.', { selector: '.field-error' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Iets anders, of ik twijfel' }));
  fireEvent.click(knop('Ga verder'));
  await kop('Een maatje helpen');
  expect(screen.getByText(/Er is niets gegeven/, { selector: '.field-error' })).toBeTruthy();
  expect(antwoord).not.toHaveBeenCalled();

  vul('Code van je maatje', 'goed');
  verstuur('Code van je maatje');
  await kop('Welke woorden zegt je maatje?');
  fireEvent.click(screen.getByRole('radio', { name: 'citroen gitaar' }));
  fireEvent.click(knop('Ga verder'));
  await kop('Laat je maatje dit lezen');
  expect(antwoord).toHaveBeenCalledWith(['citroen', 'gitaar']);
  expect(screen.getByText('CCCCC-DDDDD')).toBeTruthy();
});
