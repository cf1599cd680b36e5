// Taking everything off this device: what is listed first, the word, what happens while and after, and the lock one tap away.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { GewistScreen } from '../../src/app/GewistScreen.tsx';
import type { Werkvorm } from '../../src/domain/sessie/werkvorm.ts';
import type { Ruggespraak } from '../../src/store/contract.ts';
import type { HalfGemaakt } from '../../src/store/sessie/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING, settable } from './test-store.ts';

cleanBetweenTests();
beforeEach(() => {
  // happy-dom shows no modal dialogs by itself.
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
});

const lid = { functie: 'leerkracht', rol: 'beheren', weg: false } as const;
const samen = {
  ...{ id: KRING, naam: 'jeugdarts', casussen: [], uitnodigingen: [], wachtenden: [] },
  leden: [
    { ...lid, id: 'ik', ditToestel: true },
    { ...lid, id: 'maatje', functie: 'jeugdarts', ditToestel: false },
  ],
};

function open(start: Parameters<typeof createTestStore>[0] = {}) {
  const store = createTestStore(start);
  renderApp('/instellingen/alles-weg', store);
  return store;
}
const region = (name: string) => screen.findByRole('region', { name });
const vraag = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Verwijder alles van dit toestel' }));
  return screen.findByRole('dialog', { name: 'Alles van dit toestel verwijderen?' });
};
const typ = (dialog: HTMLElement, woord: string) => {
  fireEvent.change(within(dialog).getByLabelText('Typ verwijder om door te gaan'), { target: { value: woord } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Verwijder alles' }));
};

test('first what exists nowhere else, then what stays with others; locking is the big button', async () => {
  const store = open({
    casussen: [
      casus({ id: 'B/een', kring: 'B', titel: 'Casus mos' }),
      casus({ id: `${KRING}/twee`, titel: 'Casus zand', stand: { kind: 'alleen-hier', aantal: 2 } }),
      casus({ id: `${KRING}/drie`, titel: 'Casus klei' }),
    ],
    kringen: [samen],
  });
  const weg = within(await region('Dit staat nergens anders'));
  weg.getByText('Casus mos');
  weg.getByText('Casus zand');
  expect(weg.queryByText('Casus klei')).toBeNull();
  const blijft = within(await region('Dit blijft bij anderen'));
  blijft.getByText('Casus klei');
  blijft.getByText(/Dit toestel blijft in de lijst staan van deze kring: jeugdarts/);
  const big = screen.getByRole('button', { name: 'Vergrendel' });
  expect(big.dataset.variant).toBe('primair');
  expect(screen.getByRole('button', { name: 'Verwijder alles van dit toestel' }).dataset.variant).toBe('rustig');
  fireEvent.click(big);
  expect(store.vergrendel).toHaveBeenCalledTimes(1);
  expect(store.haalAllesWeg).not.toHaveBeenCalled();
});

test('with nothing of that kind it says of what, for other things go too', async () => {
  open();
  const weg = within(await region('Dit staat nergens anders'));
  weg.getByText('Er is hier geen casus, stappenplan of eigen werkvorm die je voorgoed kwijtraakt.');
  weg.getByText(/Ook weg: de versies van eerdere dagen/);
});

const eigenWerkvormen = (titels: string[], stuk = 0, half: Partial<HalfGemaakt> = {}) => ({
  half: settable<HalfGemaakt>({ lijst: [], onleesbaar: 0, ...half }),
  ...{ lijst: settable(titels.map((titel) => ({ id: titel, titel }) as Werkvorm)), onleesbaar: settable(stuk) },
  ...{ bewaar: vi.fn(), haalWeg: vi.fn(), concept: vi.fn(), close: vi.fn() },
});

test('own werkvormen are named, with the copy that would bring them back; one that cannot be read counts', async () => {
  const store = createTestStore();
  store.eigenWerkvormen.mockResolvedValue(eigenWerkvormen(['Onze woensdag'], 2));
  renderApp('/instellingen/alles-weg', store);
  const weg = within(await region('Dit staat nergens anders'));
  weg.getByText(/Deze werkvormen heb je zelf gemaakt of overgenomen/);
  weg.getByText('Onze woensdag');
  weg.getByText(/2 onderdelen gaan hier niet open/);
  weg.getByText('Je hebt er geen kopie van gemaakt.');
  weg.getByRole('link', { name: 'Maak eerst een kopie' });
  expect(screen.queryByText(/In een oudere kopie/)).toBeNull();
  // One from before they went along.
  act(() => store.laatsteKopie.set(Date.UTC(2026, 10, 3)));
  await weg.findByText(/In een oudere kopie zitten je eigen werkvormen nog niet/);
});

test('half made werkvormen are named too, also one that has no name yet; one that does not read counts', async () => {
  const store = createTestStore();
  const lijst = [
    { van: 'casus-45', titel: 'Half af' },
    { van: 'reflectie-60', titel: '' },
  ];
  store.eigenWerkvormen.mockResolvedValue(eigenWerkvormen([], 0, { lijst, onleesbaar: 1 }));
  renderApp('/instellingen/alles-weg', store);
  const weg = within(await region('Dit staat nergens anders'));
  weg.getByText('Aan deze werkvormen ben je begonnen. Je hebt ze nog niet bewaard.');
  weg.getByText('Half af');
  weg.getByText('Nog zonder naam');
  weg.getByText(/Eén onderdeel gaat hier niet open/);
  weg.getByRole('link', { name: 'Maak eerst een kopie' });
  expect(weg.queryByText(/Er is hier geen casus/)).toBeNull();
});

test('own werkvormen that could not be looked at are not said to be none', async () => {
  const store = createTestStore();
  store.eigenWerkvormen.mockRejectedValue(new Error('chunk is gone'));
  renderApp('/instellingen/alles-weg', store);
  const weg = within(await region('Dit staat nergens anders'));
  weg.getByText(/Eén onderdeel gaat hier niet open/);
});

test('the screen that is left afterwards is read from its heading on', () => {
  render(<GewistScreen />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Alles is van dit toestel gehaald' }));
});

test.each(['', 'ja', 'verwijde', 'verwijder alles'])('the word %j takes nothing away and says so', async (woord) => {
  const store = open();
  const dialog = await vraag();
  typ(dialog, woord);
  within(dialog).getByText('Typ het woord verwijder. Er is nog niets weg.');
  expect(store.haalAllesWeg).not.toHaveBeenCalled();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Bewaar alles' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.haalAllesWeg).not.toHaveBeenCalled();
});

test('with the word it goes, once; the screen stays although the app locks meanwhile', async () => {
  let done: (how: Awaited<ReturnType<Ruggespraak['haalAllesWeg']>>) => void = () => undefined;
  const store = open();
  store.haalAllesWeg.mockReturnValue(new Promise((resolve) => (done = resolve)));
  typ(await vraag(), ' Verwijder ');
  await screen.findByRole('heading', { name: 'Bezig met verwijderen' });
  act(() => store.toegang.set({ kind: 'op-slot', wachtTot: null }));
  screen.getByRole('heading', { name: 'Bezig met verwijderen' });
  await act(async () => done({ kind: 'goed' }));
  await screen.findByRole('heading', { name: 'Alles is weg' });
  expect(store.haalAllesWeg).toHaveBeenCalledTimes(1);
});

test('what remained is named, and can be tried again', async () => {
  const store = open();
  store.haalAllesWeg.mockResolvedValueOnce({ kind: 'rest', rest: ['casussen'] });
  typ(await vraag(), 'verwijder');
  await screen.findByRole('heading', { name: 'Niet alles is weg' });
  screen.getByText(/Niemand kan ze nog lezen/);
  screen.getByText(/in een ander tabblad of venster open/);
  fireEvent.click(screen.getByRole('button', { name: 'Probeer het opnieuw' }));
  await screen.findByRole('heading', { name: 'Alles is weg' });
  expect(store.haalAllesWeg).toHaveBeenCalledTimes(2);
});

test('an action that throws is not said to be done', async () => {
  const store = open();
  store.haalAllesWeg.mockRejectedValueOnce(new Error('chunk is gone'));
  typ(await vraag(), 'verwijder');
  await screen.findByRole('heading', { name: 'Niet alles is weg' });
  expect(screen.queryByText('Alles is weg')).toBeNull();
});

test('locked: nothing is listed, unlocking comes first, and who is shut out for good can still begin anew', async () => {
  const store = open({ toegang: { kind: 'op-slot', wachtTot: null }, casussen: [casus({ titel: 'Casus mos' })] });
  await screen.findByText(/Zo kan de app niet laten zien wat nergens anders staat/);
  expect(screen.queryByText('Casus mos')).toBeNull();
  expect(screen.getByRole('link', { name: 'Ontgrendel' }).dataset.variant).toBe('primair');
  const dialog = await vraag();
  within(dialog).getByText(/ook wat nergens anders staat/);
  typ(dialog, 'verwijder');
  await vi.waitFor(() => expect(store.haalAllesWeg).toHaveBeenCalledTimes(1), 10_000);
});

test('the settings end with it', async () => {
  renderApp('/instellingen', createTestStore());
  const link = await screen.findByRole('link', { name: 'Kijk wat er dan weg is' });
  expect(link.getAttribute('href')).toBe('#/instellingen/alles-weg');
  const headings = screen.getAllByRole('heading', { level: 2 });
  expect(headings.at(-1)?.textContent).toBe('Alles van dit toestel halen');
});

test.each([
  '/',
  '/casussen',
  '/gidsen',
  '/kring',
  '/acuut',
  '/zoeken',
  '/instellingen',
  '/uitleg/server',
  '/geen-adres',
])('at %s the lock is one tap away, and only while there is something to lock', async (address) => {
  const store = createTestStore();
  renderApp(address, store);
  const bar = within(document.querySelector<HTMLElement>('.topbar') ?? document.body);
  fireEvent.click(await bar.findByRole('button', { name: 'Nu vergrendelen' }));
  expect(store.vergrendel).toHaveBeenCalledTimes(1);
  act(() => store.toegang.set({ kind: 'op-slot', wachtTot: null }));
  await vi.waitFor(() => expect(bar.queryByRole('button', { name: 'Nu vergrendelen' })).toBeNull(), 10_000);
});
