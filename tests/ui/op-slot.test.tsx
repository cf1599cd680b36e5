// The lock screen: a wrong phrase gives a sentence, a wait is told and holds the door, the right one lets in.
// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { describeWait } from '../../src/features/toegang/describe-wait.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore } from './test-store.ts';

cleanBetweenTests();

const typeZin = (zin: string) => {
  const field = screen.getByLabelText('Toegangszin') as HTMLInputElement;
  fireEvent.change(field, { target: { value: zin } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  return field;
};

test('a wrong phrase: the sentence stands at the field, the field is empty again and keeps focus', async () => {
  const store = createTestStore({ toegang: { kind: 'op-slot', wachtTot: null } });
  store.ontgrendel.mockResolvedValue({ kind: 'geweigerd', redenen: ['Deze zin klopt niet.'] });
  renderApp('/casussen', store);
  await screen.findByRole('heading', { level: 1, name: 'Ruggespraak is op slot' });
  const field = typeZin('niet de goede zin');
  await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  const error = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(error?.textContent).toBe('Deze zin klopt niet.');
  expect(field.value).toBe('');
  expect(document.activeElement).toBe(field);
  expect(store.ontgrendel).toHaveBeenCalledWith('niet de goede zin');
});

test('nothing typed: that is said, and nothing is looked at', async () => {
  const store = createTestStore({ toegang: { kind: 'op-slot', wachtTot: null } });
  renderApp('/casussen', store);
  await screen.findByRole('heading', { level: 1, name: 'Ruggespraak is op slot' });
  const field = typeZin('  ');
  await screen.findByText('Typ je toegangszin.', { selector: '.field-error' });
  expect(document.activeElement).toBe(field);
  expect(store.ontgrendel).not.toHaveBeenCalled();
});

test('during a wait nothing is tried; it counts down in words and says when it is over', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const store = createTestStore({ toegang: { kind: 'op-slot', wachtTot: 1_000_000 + 65_000 } });
  renderApp('/', store);
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText(describeWait(65), { selector: 'form p' })).toBeTruthy();
  typeZin('de goede zin');
  expect(store.ontgrendel).not.toHaveBeenCalled();

  const status = document.querySelector('.messages [role=status]');
  const said = new Set<string>();
  for (let second = 0; second < 65; second += 1) {
    await act(() => vi.advanceTimersByTimeAsync(1000));
    if (status?.textContent) said.add(status.textContent);
  }
  // Polite: at the start, each half minute and at the end; not every second.
  expect([...said]).toEqual([describeWait(65), describeWait(60), describeWait(30), 'Je kunt het nu weer proberen.']);
  typeZin('de goede zin');
  expect(store.ontgrendel).toHaveBeenCalledWith('de goede zin');
});

test('unlocking shows the screen that was asked for', async () => {
  const store = createTestStore({ toegang: { kind: 'op-slot', wachtTot: null }, casussen: [casus()] });
  store.ontgrendel.mockImplementation(async () => {
    store.toegang.set({ kind: 'open' });
    return { kind: 'goed' };
  });
  renderApp('/casussen', store);
  await screen.findByLabelText('Toegangszin');
  expect(screen.queryByText('Casus blauw')).toBeNull();
  typeZin('de goede zin');
  expect(await screen.findByText('Casus blauw')).toBeTruthy();
});
