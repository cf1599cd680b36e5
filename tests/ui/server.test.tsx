// The page about the server: live facts while open, the last known without a line, and what it can and cannot see always.
// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { describeBytes } from '../../src/features/uitleg/tellen.ts';
import type { ServerBeeld } from '../../src/store/toestel/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore, settable } from './test-store.ts';

cleanBetweenTests();
const deel = { bekend: true, stukken: 12, bytes: 5_300, wacht: 0, gehoordOp: Date.now() };
const beeld = (more: Partial<ServerBeeld> = {}): ServerBeeld => ({
  server: 'server.voorbeeld',
  verbonden: true,
  gehoordOp: Date.now(),
  teLezen: 0,
  kringen: [
    {
      ...{ id: 'K', naam: 'jeugdarts', toestellen: 3, weg: 1, uitnodigingen: 2, regels: 7, bytes: 4_100 },
      delen: [
        { ...deel, id: 'K/kring', titel: null },
        { ...deel, id: 'K/blauw', titel: 'Casus blauw', stukken: 1, wacht: 2 },
        { ...deel, id: 'K/groen', titel: 'Casus groen', bekend: false },
      ],
    },
  ],
  ...more,
});

function open(start = beeld()) {
  const bron = settable(start);
  const close = vi.fn();
  const store = createTestStore();
  store.openServerBeeld.mockResolvedValue({ beeld: bron, close });
  renderApp('/uitleg/server', store);
  return { bron, close, store };
}
const facts = () => screen.findByRole('region', { name: 'Wat er nu staat' });

test('numbers per kring and casus; what was not counted says so instead of zero', async () => {
  open();
  const now = within(await facts());
  await now.findByText('server.voorbeeld');
  now.getByText(/3 toestellen mogen in deze kring, 1 toestel is eruit gegaan, 2 codes staan open/);
  now.getByText(/een lijst van 7 regels \(4,1 kB\)/);
  now.getByText('1 verzegeld stukje, 5,3 kB. Laatst gehoord: zojuist. 2 stukjes staan nog alleen hier.');
  now.getByText('12 verzegelde stukjes, 5,3 kB. Laatst gehoord: zojuist.');
  now.getByText('Dit kunnen we hier niet tellen.');
});

test('as long as something is still to be looked at, what was not counted may yet be', async () => {
  open(beeld({ teLezen: 2 }));
  await within(await facts()).findByText('Nog niet geteld.');
});

test('kringen that do not open here are not said to be absent there', async () => {
  const { store } = open(beeld({ kringen: [] }));
  const now = within(await facts());
  await now.findByText('Van dit toestel staat er niets op de server.');
  act(() => store.onleesbaar.set(1));
  await now.findByText('Dit kunnen we hier niet tellen.');
  expect(now.queryByText(/staat er niets op de server/)).toBeNull();
});

test('without a connection it says that this is the last known, and follows when it comes back', async () => {
  const { bron } = open(beeld({ verbonden: false, gehoordOp: 0 }));
  const now = within(await facts());
  await now.findByText(/Er is nu geen verbinding met de server. Je ziet wat we het laatst van hem hoorden/);
  now.getByText('Nog nooit');
  act(() => bron.set(beeld()));
  await waitFor(() => expect(now.queryByText(/Er is nu geen verbinding/)).toBeNull());
});

test('locked: no facts, the explanation stands, and locking while looking closes the look', async () => {
  const { store, close } = open();
  await screen.findByText('server.voorbeeld');
  act(() => store.toegang.set({ kind: 'op-slot', wachtTot: null }));
  await screen.findByText(/Ontgrendel Ruggespraak om te zien/);
  expect(screen.queryByText('server.voorbeeld')).toBeNull();
  expect(screen.queryByText('Casus blauw')).toBeNull();
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(1), 10_000);
  screen.getByRole('region', { name: 'Dit ziet de server niet' });
  screen.getByRole('region', { name: 'Dit ziet de server' });
});

test('on a device with nothing yet: nothing is there', async () => {
  renderApp('/uitleg/server', createTestStore({ toegang: { kind: 'nieuw' } }));
  await screen.findByText(/Van dit toestel staat er niets op de server/);
});

test('nothing is said to be absent while the app is still looking, or where the notes were lost', async () => {
  const store = createTestStore({ toegang: { kind: 'laden' } });
  renderApp('/uitleg/server', store);
  const now = within(await facts());
  now.getByText('Een ogenblik…');
  act(() => store.toegang.set({ kind: 'verloren' }));
  await now.findByText(/^De notities op dit toestel zijn weg\. Daardoor weet het niet meer wat er van jouw kringen/);
  expect(now.queryByText(/staat er niets op de server/)).toBeNull();
});

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [5_340, '5,3 kB'],
  [2_500_000, '2,5 MB'],
])('%i bytes reads %s', (bytes, text) => expect(describeBytes(bytes)).toBe(text));
