// Deleting a casus: says what, for whom and when; can be undone for ten seconds, and no longer.
// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore } from './test-store.ts';

cleanBetweenTests();

async function deleteFirst(store: ReturnType<typeof createTestStore>) {
  const all = store.casussen.get();
  store.verwijderCasus.mockImplementation(async (id) => store.casussen.set(all.filter((c) => c.id !== id)));
  store.zetTerug.mockImplementation(async () => store.casussen.set(all));
  renderApp('/casussen', store);
  fireEvent.click(await screen.findByRole('button', { name: 'Verwijder Casus blauw' }));
  return within(await screen.findByRole('dialog'));
}

test('the question names the others who lose it, and keeping it deletes nothing', async () => {
  const store = createTestStore({ casussen: [casus({ anderen: ['leerkracht', 'wijkteam'] })] });
  const dialog = await deleteFirst(store);
  expect(dialog.getByText(/Ook voor leerkracht en wijkteam/)).toBeTruthy();
  expect(dialog.getByText(/tien seconden/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Bewaar de casus' }));
  expect(store.verwijderCasus).not.toHaveBeenCalled();
});

test('undo within ten seconds puts it back', async () => {
  const store = createTestStore({ casussen: [casus(), casus({ id: 'x/y', titel: 'Casus geel' })] });
  const dialog = await deleteFirst(store);
  fireEvent.click(dialog.getByRole('button', { name: 'Verwijder de casus' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
  expect(store.zetTerug).toHaveBeenCalledExactlyOnceWith(casus().id);
  expect(await screen.findByRole('button', { name: 'Verwijder Casus blauw' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ongedaan maken' })).toBeNull();
});

test('the offer to undo is said aloud and goes after ten seconds', async () => {
  const store = createTestStore({ casussen: [casus()] });
  const dialog = await deleteFirst(store);
  vi.useFakeTimers();
  fireEvent.click(dialog.getByRole('button', { name: 'Verwijder de casus' }));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(document.querySelector('.messages [role=status]')?.textContent).toContain('Casus blauw is verwijderd.');
  await act(() => vi.advanceTimersByTimeAsync(9_900));
  expect(screen.queryByRole('button', { name: 'Ongedaan maken' })).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(screen.queryByRole('button', { name: 'Ongedaan maken' })).toBeNull();
});
