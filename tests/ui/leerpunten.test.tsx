// Leerpunten and counts on screen: what is there by theme, whose can be taken away, nothing shared past the gate, and counting that is off until chosen.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { toonEigen, toonKring } from '../../src/domain/monitor/tonen.ts';
import type { Concept } from '../../src/store/consult/contract.ts';
import type { Leerpunten, LeerpuntenStaat, LeerpuntVeld } from '../../src/store/leerpunten/contract.ts';
import type { Monitor, MonitorStaat } from '../../src/store/monitor/contract.ts';
import { heleWoorden } from '../../src/ui/hele-woorden.ts';
import '../../src/features/leerpunten/LeerpuntenScreen.tsx';
import '../../src/features/leerpunten/NieuwLeerpuntScreen.tsx';
import '../../src/features/monitor/MonitorScreen.tsx';
import '../../src/meelezen/PoortConcept.tsx';
import '../../src/meelezen/Meelees.tsx';
import { doorDePoort } from './door-de-poort.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestMeelezer } from './test-meelezer.ts';
import { createTestStore, KRING, settable } from './test-store.ts';
import './popover.ts';

cleanBetweenTests();

const les = (id: string, deel: Partial<LeerpuntenStaat['leerpunten'][number]> = {}) => ({
  ...{ id, van: 'b', dag: '2026-11-20', les: `Les ${id}.`, thema: 'Samenwerken', functie: '', vanMij: false },
  ...deel,
});
const staat = (...leerpunten: LeerpuntenStaat['leerpunten']): LeerpuntenStaat => ({
  ...{ kring: KRING, magSchrijven: true, leerpunten },
});

function show(path: string, staten: LeerpuntenStaat[]) {
  const store = createTestStore();
  const woorden: Record<LeerpuntVeld, string> = { les: '', thema: '' };
  const meelezer = createTestMeelezer(woorden);
  const bron = (veld: LeerpuntVeld) =>
    heleWoorden(
      () => woorden[veld],
      (tekst) => {
        woorden[veld] = tekst;
      },
    );
  const bronnen = { les: bron('les'), thema: bron('thema') };
  const concept: Concept<LeerpuntVeld> = {
    tekst: (veld) => bronnen[veld],
    woorden: () => ({ ...woorden }),
    meelezer: () => meelezer,
    ongedaan: vi.fn(),
    opnieuw: vi.fn(),
    close: vi.fn(async () => undefined),
  };
  const leerpunten = {
    lijst: settable<readonly LeerpuntenStaat[]>(staten),
    concept: vi.fn<Leerpunten['concept']>(async () => concept),
    meelezer: vi.fn<Leerpunten['meelezer']>(async () => null),
    legKlaar: vi.fn<Leerpunten['legKlaar']>(async () => ({ kind: 'goed' })),
    maak: vi.fn<Leerpunten['maak']>(async () => ({ kind: 'goed', id: 'x' })),
    verwijder: vi.fn<Leerpunten['verwijder']>(async () => ({ kind: 'goed' })),
  } satisfies Leerpunten;
  store.leerpunten.mockResolvedValue(leerpunten);
  renderApp(path, store);
  return { leerpunten };
}

it('shows what a kring learned, by theme, and takes away only one’s own', async () => {
  const { leerpunten } = show(`/kring/${KRING}/leerpunten`, [
    staat(les('een'), les('twee', { thema: 'Nachtdienst', vanMij: true, functie: 'jgz' })),
  ]);
  await screen.findByText('Les een.');
  // Nobody came from sharing.
  expect(screen.queryByRole('link', { name: 'Terug naar delen' })).toBeNull();
  screen.getByText('Nachtdienst · 20 november 2026 · jgz');
  expect(screen.getAllByRole('button', { name: /^Haal weg/ })).toHaveLength(1);
  fireEvent.change(screen.getByLabelText('Thema'), { target: { value: '0' } });
  expect(screen.queryByText('Les twee.')).toBeNull();
  fireEvent.change(screen.getByLabelText('Thema'), { target: { value: 'alle' } });
  fireEvent.click(screen.getByRole('button', { name: 'Haal weg: Les twee.' }));
  const vraag = within(screen.getByRole('dialog'));
  expect(leerpunten.verwijder).not.toHaveBeenCalled();
  fireEvent.click(vraag.getByRole('button', { name: 'Haal weg' }));
  await waitFor(() => expect(leerpunten.verwijder).toHaveBeenCalledWith(KRING, 'twee'));
});

it('shares nothing before it was read, and says what is missing', async () => {
  const { leerpunten } = show(`/kring/${KRING}/leerpunten/nieuw`, [staat()]);
  await screen.findByLabelText('Wat leerde je?');
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en deel' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Schrijf eerst op wat je leerde.');
  fireEvent.input(screen.getByLabelText('Wat leerde je?'), { target: { value: 'Vraag het eerst.' } });
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Samenwerken' }));
  fireEvent.click(screen.getByRole('button', { name: 'Lees na en deel' }));
  expect(leerpunten.maak).not.toHaveBeenCalled();
  await doorDePoort();
  await waitFor(() => expect(leerpunten.maak).toHaveBeenCalledTimes(1));
  const [nieuw, nagelezen] = leerpunten.maak.mock.calls[0] ?? [];
  expect(nieuw).toEqual({ kring: KRING, les: 'Vraag het eerst.', thema: 'Samenwerken', metFunctie: false });
  expect(nagelezen).toHaveLength(1);
});

it('offers no writing to who only reads, nor for a kring that is not here', async () => {
  show(`/kring/${KRING}/leerpunten`, [{ ...staat(les('een', { vanMij: true })), magSchrijven: false }]);
  await screen.findByText('Les een.');
  expect(screen.queryByRole('link', { name: 'Nieuw leerpunt' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Haal weg/ })).toBeNull();
});

function showMonitor(deel: Partial<MonitorStaat>, kwartaal: ReturnType<Monitor['kring']> = []) {
  const store = createTestStore();
  const monitor = {
    staat: settable<MonitorStaat>({ aan: false, sinds: null, eigen: toonEigen([]), kringen: [], ...deel }),
    zetAan: vi.fn<Monitor['zetAan']>(async () => ({ kind: 'goed' })),
    zetUit: vi.fn<Monitor['zetUit']>(async () => ({ kind: 'goed' })),
    doeMee: vi.fn<Monitor['doeMee']>(async () => ({ kind: 'goed' })),
    kring: vi.fn<Monitor['kring']>(() => kwartaal),
  } satisfies Monitor;
  store.monitor.mockResolvedValue(monitor);
  renderApp('/instellingen/monitor', store);
  return { monitor };
}

it('is off, and says all that is counted before it is chosen', async () => {
  const { monitor } = showMonitor({});
  await screen.findByText('Dit staat uit. Er wordt niets geteld.');
  screen.getByRole('heading', { name: 'Wat er telt' });
  screen.getByRole('heading', { name: 'Wat dit niet zegt' });
  expect(monitor.zetAan).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Zet tellen aan' }));
  await waitFor(() => expect(monitor.zetAan).toHaveBeenCalledTimes(1));
});

it('shows bars with their table, too little as words, and a kring only by its sum', async () => {
  const kring = { id: KRING, naam: 'wijkteam', doetMee: false, leest: false };
  const drie = toonKring([{ 'consult:beantwoord': 8 }, { 'consult:beantwoord': 8 }, { 'consult:beantwoord': 8 }]);
  const { monitor } = showMonitor(
    { aan: true, sinds: '2026-3', eigen: toonEigen([{ 'sessie:klaar': 22 }]), kringen: [kring] },
    [
      { kwartaal: '2026-3', getoond: drie },
      { kwartaal: '2026-2', getoond: null },
    ],
  );
  const tabel = within(await screen.findByRole('table', { name: 'Intervisie' }));
  tabel.getByRole('row', { name: 'Tot het einde 20' });
  tabel.getByRole('row', { name: 'Eerder gestopt minder dan 10' });
  within(screen.getByRole('table', { name: /Vragen aan een maatje/ })).getByRole('row', {
    name: 'Met een antwoord 25',
  });
  screen.getByText(/Minder dan 3 mensen doen mee/);
  fireEvent.click(screen.getByRole('checkbox', { name: /van elk kwartaal/ }));
  await waitFor(() => expect(monitor.doeMee).toHaveBeenCalledWith(KRING, true));
  fireEvent.click(screen.getByRole('button', { name: 'Zet uit en gooi weg' }));
  expect(monitor.zetUit).not.toHaveBeenCalled();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Zet uit en gooi weg' }));
  await waitFor(() => expect(monitor.zetUit).toHaveBeenCalledTimes(1));
});
