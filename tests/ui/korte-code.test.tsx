// The short code on screen: chosen with the toegangszin, asked for in place of it, off again in the settings.
// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore } from './test-store.ts';

cleanBetweenTests();

const kop = (name: string) => screen.findByRole('heading', { level: 1, name });
const vul = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const tik = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const nee = (reden: string) => ({ kind: 'geweigerd' as const, redenen: [reden] });

describe('at the lock', () => {
  const dicht = () => createTestStore({ toegang: { kind: 'op-slot', wachtTot: null, metCode: true } });

  test('the code is asked in place of the phrase; a wrong one is said at the field, which is empty again', async () => {
    const store = dicht();
    renderApp('/casussen', store);
    await kop('Ruggespraak is even op slot');
    expect(screen.queryByLabelText('Toegangszin')).toBeNull();
    const field = screen.getByLabelText('Korte code') as HTMLInputElement;
    // No password, or a browser would keep it in the place of the toegangszin; hidden by how it looks.
    expect(field.type).toBe('text');
    expect(field.dataset.verborgen).toBeDefined();
    expect(field.inputMode).toBe('numeric');
    store.korteCode.open.mockResolvedValueOnce(nee('Deze code klopt niet.'));
    vul('Korte code', '1111');
    tik('Open');
    await screen.findByText('Deze code klopt niet.', { selector: '.field-error' });
    await waitFor(() => expect(field.value).toBe(''));
    await waitFor(() => expect(document.activeElement).toBe(field));
    vul('Korte code', '4093');
    tik('Open');
    await waitFor(() => expect(store.korteCode.open.mock.calls).toEqual([['1111'], ['4093']]));
  });

  test('nothing typed is no try', async () => {
    const store = dicht();
    renderApp('/casussen', store);
    await kop('Ruggespraak is even op slot');
    tik('Open');
    await screen.findByText('Typ eerst je korte code.', { selector: '.field-error' });
    expect(store.korteCode.open).not.toHaveBeenCalled();
  });

  test('the phrase instead, and why it is needed when the code is over', async () => {
    const store = dicht();
    renderApp('/casussen', store);
    await kop('Ruggespraak is even op slot');
    tik('Open met je toegangszin');
    expect(store.korteCode.laatMaar).toHaveBeenCalledOnce();
    act(() => store.toegang.set({ kind: 'op-slot', wachtTot: null, waarom: 'Je was langer dan een kwartier weg.' }));
    await kop('Ruggespraak is op slot');
    expect(screen.getByText('Je was langer dan een kwartier weg.')).toBeTruthy();
    expect(screen.getByLabelText('Toegangszin')).toBeTruthy();
  });
});

describe('in the settings', () => {
  test('chosen: a code that will not do is said at its field, the phrase is not looked at', async () => {
    const store = createTestStore();
    renderApp('/instellingen/korte-code', store);
    await kop('Kies een korte code');
    vul('Korte code', '12');
    tik('Zet de code aan');
    await screen.findByText('Een korte code heeft 4 tot 8 cijfers.', { selector: '.field-error' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Korte code')));
    expect(store.korteCode.zet).not.toHaveBeenCalled();

    store.korteCode.zet.mockResolvedValueOnce(nee('Deze toegangszin klopt niet.'));
    vul('Korte code', '4093');
    vul('Toegangszin', 'een andere zin');
    tik('Zet de code aan');
    await screen.findByText('Deze toegangszin klopt niet.', { selector: '.field-error' });
    expect((screen.getByLabelText('Korte code') as HTMLInputElement).value).toBe('4093');
    vul('Toegangszin', 'vier losse woorden samen');
    tik('Zet de code aan');
    await kop('Je korte code staat aan');
    expect(store.korteCode.zet).toHaveBeenLastCalledWith('vier losse woorden samen', '4093');
  });

  test('on: another one, or off, and the line that says so has the focus', async () => {
    const store = createTestStore();
    store.korteCode.stand.set('aan');
    store.korteCode.haalWeg.mockImplementation(async () => {
      store.korteCode.stand.set('uit');
      return { kind: 'goed' };
    });
    renderApp('/instellingen', store);
    await screen.findByRole('link', { name: 'Andere korte code' });
    tik('Zet de korte code uit');
    const regel = await screen.findByText(/Neem een korte code voor als je even weg was/);
    await waitFor(() => expect(document.activeElement).toBe(regel));
    expect(screen.queryByRole('button', { name: 'Zet de korte code uit' })).toBeNull();
  });
});
