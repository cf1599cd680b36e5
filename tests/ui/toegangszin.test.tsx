// Choosing a toegangszin: asked only when there is something to protect, long enough, typed twice the same.
// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { isTeKort, MIN_ZIN } from '../../src/domain/zin.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore } from './test-store.ts';

cleanBetweenTests();

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.submit(screen.getByLabelText('Toegangszin').closest('form') as HTMLFormElement);

test('the start and the empty list ask for no secret', async () => {
  renderApp('/', createTestStore({ toegang: { kind: 'nieuw' } }));
  expect(await screen.findByRole('link', { name: /Mijn casussen/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: /Mijn casussen/ }));
  expect(await screen.findByText(/Je hebt nog geen casussen/)).toBeTruthy();
  expect(screen.queryByLabelText('Toegangszin')).toBeNull();
});

test('a short phrase and two different phrases are refused with a sentence; a good one leads on to the new casus', async () => {
  const store = createTestStore({ toegang: { kind: 'nieuw' } });
  store.kiesToegangszin.mockImplementation(async () => {
    store.toegang.set({ kind: 'open' });
    return { kind: 'goed' };
  });
  renderApp('/casussen/nieuw', store);
  await screen.findByRole('heading', { level: 1, name: 'Kies een toegangszin' });

  fill('Toegangszin', 'elf tekens.');
  fill('Nog een keer', 'elf tekens.');
  submit();
  expect(screen.getByText('Je zin is te kort. Gebruik minstens 12 tekens.', { selector: '.field-error' })).toBeTruthy();

  fill('Toegangszin', 'groene fiets zingt');
  fill('Nog een keer', 'groene fiets zong');
  submit();
  expect(screen.getByText(/niet gelijk/, { selector: '.field-error' })).toBeTruthy();
  expect(store.kiesToegangszin).not.toHaveBeenCalled();

  fill('Nog een keer', 'groene fiets zingt');
  submit();
  expect(await screen.findByRole('heading', { level: 2, name: 'Nieuwe casus' })).toBeTruthy();
  expect(store.kiesToegangszin).toHaveBeenCalledExactlyOnceWith('groene fiets zingt');
});

test('a zin is as long as it counts for: spaces around it add nothing, here as in the store', async () => {
  renderApp('/casussen/nieuw', createTestStore({ toegang: { kind: 'nieuw' } }));
  await screen.findByRole('heading', { level: 1, name: 'Kies een toegangszin' });
  const net = 'a'.repeat(MIN_ZIN);
  for (const zin of [net.slice(1), `${net.slice(1)}   `, 'ﬃ'.repeat(4), net, ` ${net}`]) {
    fill('Toegangszin', zin);
    fill('Nog een keer', '');
    expect(screen.queryByText(/te kort/, { selector: '.field-error' }), zin).toBeNull();
    submit();
    const gezegd = screen.getByText(/te kort|niet gelijk/, { selector: '.field-error' }).textContent ?? '';
    expect(gezegd.includes('te kort'), zin).toBe(isTeKort(zin));
  }
});

test('when the notes are gone it says so, and only a way on that the person picks starts anew', async () => {
  renderApp('/', createTestStore({ toegang: { kind: 'verloren' } }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Je notities zijn hier niet meer' })).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Opnieuw beginnen' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Kies een toegangszin' })).toBeTruthy();
});
