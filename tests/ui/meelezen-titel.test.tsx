// A name in a title is pointed out before it is kept, and never forbidden; when reading fails the title is kept all the same.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TitelDialog } from '../../src/features/casus/TitelDialog.tsx';
import type { Gevonden } from '../../src/store/meelezen/contract.ts';
import { createTestMeelezer } from './test-meelezer.ts';

beforeEach(async () => {
  // Fetched once, so that it is there when the dialog asks.
  await import('../../src/meelezen/TitelLezing.tsx');
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const rust = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

async function show(lees: (tekst: string) => Promise<readonly Gevonden[]> = createTestMeelezer().lees) {
  const onTitel = vi.fn();
  const onClose = vi.fn();
  render(<TitelDialog titel="Casus blauw" lees={lees} onTitel={onTitel} onClose={onClose} />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Werktitel' });
  const type = async (value: string) => {
    fireEvent.change(field, { target: { value } });
    await rust(0);
  };
  const klaar = async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Klaar' }));
    await rust(0);
  };
  return { onTitel, onClose, type, klaar, field };
}

test('a name shows while typing, with other words to put there', async () => {
  const { type, field } = await show();
  await type('Casus Jayden');
  expect(screen.queryByText(/Dit lijkt een naam/)).toBeNull();
  await rust(400);
  expect(screen.getByText(/Dit lijkt een naam/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Zet in de titel: [kind A]' }));
  expect(field.value).toBe('Casus [kind A]');
  expect(document.activeElement).toBe(field);
  await rust(400);
  expect(screen.queryByText(/Dit lijkt een naam/)).toBeNull();
});

test('kept at once, it shows first; kept again, it is kept', async () => {
  const { type, klaar, onTitel, onClose } = await show();
  await type('Jayden');
  await klaar();
  expect(onTitel).not.toHaveBeenCalled();
  expect(screen.getByText(/Dit lijkt een naam/)).toBeTruthy();
  await klaar();
  expect(onTitel).toHaveBeenCalledWith('Jayden');
  expect(onClose).toHaveBeenCalled();
});

test('whoever saw it may keep it', async () => {
  const { type, klaar, onTitel } = await show();
  await type('Jayden');
  await rust(400);
  await klaar();
  expect(onTitel).toHaveBeenCalledWith('Jayden');
});

test('a title without a name is kept at once', async () => {
  const { type, klaar, onTitel } = await show();
  await type('Casus meidoorn');
  await klaar();
  expect(onTitel).toHaveBeenCalledWith('Casus meidoorn');
});

test('reading fails or takes too long: it says so, and then it is kept all the same', async () => {
  const broken = await show(vi.fn(async () => Promise.reject(new Error('no worker'))));
  await broken.type('Jayden');
  await rust(400);
  expect(screen.getByText(/Ik kan nu niet meelezen/)).toBeTruthy();
  await broken.klaar();
  expect(broken.onTitel).toHaveBeenCalledWith('Jayden');
  cleanup();
  const slow = await show(vi.fn(() => new Promise<never>(() => {})));
  await slow.type('Jayden');
  await slow.klaar();
  expect(slow.onTitel).not.toHaveBeenCalled();
  await rust(2000);
  expect(slow.onTitel).not.toHaveBeenCalled();
  expect(screen.getByText(/Ik kan nu niet meelezen/)).toBeTruthy();
  await slow.klaar();
  expect(slow.onTitel).toHaveBeenCalledWith('Jayden');
});

test('kept at once while reading fails: it says so first', async () => {
  const { type, klaar, onTitel } = await show(vi.fn(async () => Promise.reject(new Error('no worker'))));
  await type('Jayden');
  await klaar();
  expect(onTitel).not.toHaveBeenCalled();
  expect(screen.getByText(/Ik kan nu niet meelezen/)).toBeTruthy();
  await klaar();
  expect(onTitel).toHaveBeenCalledWith('Jayden');
});

test('taken back while it is being read: nothing is kept', async () => {
  let answer = (_: never[]) => {};
  const lees = vi.fn(() => new Promise<never[]>((done) => (answer = done)));
  const { type, klaar, onTitel, onClose } = await show(lees);
  await type('Het kind');
  await klaar();
  // A second press meanwhile asks nothing more.
  await klaar();
  expect(lees).toHaveBeenCalledTimes(1);
  cleanup();
  answer([]);
  await rust(0);
  expect(onTitel).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

test('what stands on screen can be answered at once: a press is not lost on a second reading', async () => {
  const answers: ((found: readonly Gevonden[]) => void)[] = [];
  const { lees } = createTestMeelezer();
  const { type, klaar, onTitel } = await show(() => new Promise((done) => answers.push(done)));
  await type('Jayden');
  await klaar();
  await rust(400);
  // Whoever was asked last may well be done first.
  answers.at(-1)?.(await lees('Jayden'));
  await rust(0);
  expect(screen.getByText(/Dit lijkt een naam/)).toBeTruthy();
  await klaar();
  expect(onTitel).toHaveBeenCalledWith('Jayden');
});

test('of several it shows the one it is held back for', async () => {
  const { type, klaar, onTitel } = await show();
  await type('Ommen en Jayden');
  await klaar();
  expect(onTitel).not.toHaveBeenCalled();
  expect(screen.getByText('‘Jayden’')).toBeTruthy();
});
