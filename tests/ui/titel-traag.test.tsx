// A title while the one who reads along is still on its way, or never comes: it is said once and held back once; what the app suggests itself is not.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TitelDialog } from '../../src/features/casus/TitelDialog.tsx';
import { NieuweCasusDialog } from '../../src/features/casussen/NieuweCasusDialog.tsx';
import { RuggespraakProvider } from '../../src/store/react.tsx';
import { useTitelVraag } from '../../src/ui/titel-vraag.ts';
import { createTestStore } from './test-store.ts';

vi.mock('../../src/meelezen/TitelLezing.tsx', () => new Promise(() => undefined));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const rust = () => act(() => vi.advanceTimersByTimeAsync(2_000));
const typ = (value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Werktitel' }), { target: { value } });
const druk = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await rust();
};

test('another title', async () => {
  const onTitel = vi.fn();
  render(<TitelDialog titel="Casus blauw" lees={async () => []} onTitel={onTitel} onClose={() => undefined} />);
  typ('Jayden');
  await druk('Klaar');
  expect(onTitel).not.toHaveBeenCalled();
  expect(screen.getByText(/Ik kan nu niet meelezen/)).toBeTruthy();
  typ('Jayden en Vos');
  expect(screen.queryByText(/Ik kan nu niet meelezen/)).toBeNull();
  await druk('Klaar');
  expect(onTitel).not.toHaveBeenCalled();
  await druk('Klaar');
  expect(onTitel).toHaveBeenCalledWith('Jayden en Vos');
});

test('a new casus: only with a title of one’s own', async () => {
  const store = createTestStore();
  const maakCasus = vi.spyOn(store, 'maakCasus');
  const show = () =>
    render(
      <RuggespraakProvider ruggespraak={store}>
        <NieuweCasusDialog onClose={() => undefined} />
      </RuggespraakProvider>,
    );
  show();
  typ('Jayden');
  await druk('Maak casus');
  expect(maakCasus).not.toHaveBeenCalled();
  expect(screen.getByText(/Ik kan nu niet meelezen/)).toBeTruthy();
  await druk('Maak casus');
  expect(maakCasus).toHaveBeenCalledOnce();
  cleanup();
  show();
  await druk('Maak casus');
  expect(maakCasus).toHaveBeenCalledTimes(2);
});

test('who comes while it is being asked is asked, and nothing is said', async () => {
  const { result } = renderHook(useTitelVraag);
  const uit = vi.fn();
  void result.current.vraag('Jayden').then(uit);
  await act(() => vi.advanceTimersByTimeAsync(1_500));
  expect(uit).not.toHaveBeenCalled();
  const vraag = vi.fn(async () => true);
  await act(async () => result.current.setLezer({ vraag }));
  expect(vraag).toHaveBeenCalledWith('Jayden');
  expect(uit).toHaveBeenCalledWith(true);
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(result.current.isOngelezen('Jayden')).toBe(false);
});
