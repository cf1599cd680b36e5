// A disk that refuses is told on every screen with one action; a damaged kring is told without alarm.
// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore } from './test-store.ts';

cleanBetweenTests();

test.each(['/', '/casussen', '/acuut'])(
  'a full disk at %s: a sentence and one action, until it is over',
  async (path) => {
    const store = createTestStore({ casussen: [casus()] });
    renderApp(path, store);
    await screen.findByText(/Alles bijgewerkt/);
    act(() => store.stand.set({ kind: 'bewaarprobleem', reden: 'vol' }));
    expect(await screen.findByText(/Maak ruimte op je toestel/)).toBeTruthy();
    expect(document.querySelector('.messages [role=status]')?.textContent).toBe('Niet bewaard: dit toestel is vol');
    fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw te bewaren' }));
    expect(store.probeerBewaren).toHaveBeenCalledOnce();
    act(() => store.stand.set({ kind: 'bijgewerkt', om: 0 }));
    expect(screen.queryByRole('button', { name: 'Probeer opnieuw te bewaren' })).toBeNull();
  },
);

test('a kring that does not open is told in the list', async () => {
  const store = createTestStore({ casussen: [casus()] });
  store.onleesbaar.set(2);
  renderApp('/casussen', store);
  expect((await screen.findByText(/2 kringen op dit toestel konden niet/)).textContent).toContain('niets weggegooid');
});
