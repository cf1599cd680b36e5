// From a passage of the notes to something in the windows: one tap makes it, one takes it back, and what goes wrong is said.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { NaarVenster } from '../../src/features/casus/NaarVenster.tsx';
import type { CasusVensters } from '../../src/store/contract.ts';
import { MeldingBar } from '../../src/ui/melding.tsx';

afterEach(cleanup);

function show(passage: string, vensters?: () => Promise<CasusVensters>) {
  const windows = { maak: vi.fn(() => 'item-1'), gooiWeg: vi.fn(), close: vi.fn() };
  const onClose = vi.fn();
  const open = vensters ?? (async () => windows as unknown as CasusVensters);
  render(
    <>
      <NaarVenster passage={passage} vensters={open} onClose={onClose} />
      <MeldingBar />
    </>,
  );
  return { windows, onClose };
}
const tap = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('it shows the words and asks what they are', () => {
  show('Kind A kwam zonder jas.');
  expect(screen.getByText('Kind A kwam zonder jas.').tagName).toBe('BLOCKQUOTE');
  const names = within(screen.getByRole('list')).getAllByRole('button');
  expect(names.map(({ textContent }) => textContent)).toEqual([
    'Feit',
    'Zorg',
    'Kracht',
    'Mening',
    'Weet ik niet',
    'Weging',
    'Stap',
  ]);
});

test.each([
  ['Feit', 'feit', {}],
  ['Zorg', 'feit', { toon: 'zorg' }],
  ['Kracht', 'feit', { toon: 'kracht' }],
  ['Mening', 'mening', {}],
  ['Weet ik niet', 'onbekend', {}],
  ['Weging', 'weging', {}],
  ['Stap', 'stap', {}],
])('%s: one tap makes it and closes', async (name, soort, velden) => {
  const { windows, onClose } = show('Kind A lacht.');
  await tap(name);
  expect(windows.maak.mock.calls).toEqual([[soort, { tekst: 'Kind A lacht.', velden, herkomst: 'notities' }]]);
  expect(windows.close).toHaveBeenCalledTimes(1);
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('it says where it stands, and one tap takes it away again', async () => {
  const { windows } = show('Kind A lacht.');
  await tap('Kracht');
  expect(screen.getByText('Staat als kracht bij de feiten.')).toBeTruthy();
  await tap('Ongedaan maken');
  expect(windows.gooiWeg).toHaveBeenCalledWith('item-1');
  expect(windows.close).toHaveBeenCalledTimes(2);
});

test('when the windows do not open, it says so, and can be tried again', async () => {
  const vensters = vi.fn(() => Promise.reject(new Error('not fetched')));
  const { onClose } = show('Kind A lacht.', vensters);
  await tap('Feit');
  expect(screen.getByRole('alert').textContent).toContain('Dat lukte niet');
  expect(onClose).not.toHaveBeenCalled();
  await tap('Feit');
  expect(vensters).toHaveBeenCalledTimes(2);
});

test('two quick taps make one', async () => {
  let ready = (_: CasusVensters) => {};
  const windows = { maak: vi.fn(() => 'item-1'), gooiWeg: vi.fn(), close: vi.fn() };
  show('Kind A lacht.', () => new Promise((resolve) => (ready = resolve)));
  await tap('Feit');
  await tap('Zorg');
  await act(async () => ready(windows as unknown as CasusVensters));
  expect(windows.maak).toHaveBeenCalledTimes(1);
});

test('without words at the caret it says what to do first', async () => {
  const { onClose } = show('');
  expect(screen.queryByRole('list')).toBeNull();
  await tap('Terug naar je notities');
  expect(onClose).toHaveBeenCalledTimes(1);
});
