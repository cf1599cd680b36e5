// Opening with a fingerprint or face on screen: tried in three taps, said plainly when it cannot, beside the phrase at the lock, and off again in the settings.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore } from './test-store.ts';

cleanBetweenTests();

const kop = (name: string) => screen.findByRole('heading', { level: 1, name });
const tik = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const OPEN = 'Open met vingerafdruk of gezicht';
const NIET_AF = 'Dat is niet afgemaakt. Er is niets veranderd.';

describe('trying it', () => {
  test('offered once after the first toegangszin, before the way back; three taps, and then on', async () => {
    const store = createTestStore();
    store.passkey.stand.set('aanbod');
    store.herstel.stand.set({ kind: 'aanbod' });
    store.passkey.later.mockImplementation(() => store.passkey.stand.set('aan'));
    renderApp('/casussen', store);
    await kop(OPEN);
    expect(screen.getByText(/Je zin blijft altijd werken/)).toBeTruthy();
    expect(screen.getByText(/Wie dit toestel kan ontgrendelen/)).toBeTruthy();
    tik('Probeer of het werkt');
    await screen.findByText('Stap 2 van 3');
    tik('Kijk of het opent');
    await screen.findByText('Stap 3 van 3');
    store.passkey.probeer.mockResolvedValue({ kind: 'goed', aan: true });
    tik('Nog een keer, en zet aan');
    await kop('Het werkt');
    expect(store.passkey.probeer.mock.calls).toEqual([[null], [null]]);
    tik('Ga verder');
    await kop('Een weg terug');
  });

  test('not now is fine', async () => {
    const store = createTestStore();
    store.passkey.stand.set('aanbod');
    store.passkey.later.mockImplementation(() => store.passkey.stand.set('uit'));
    renderApp('/casussen', store);
    await kop(OPEN);
    tik('Niet nu');
    await kop('Casussen');
    expect(store.passkey.maak).not.toHaveBeenCalled();
  });

  test('thought better of: one sentence, the same step again', async () => {
    const store = createTestStore();
    store.passkey.stand.set('aanbod');
    renderApp('/', store);
    await kop(OPEN);
    store.passkey.maak.mockResolvedValueOnce({ kind: 'nog-eens', redenen: [NIET_AF] });
    tik('Probeer of het werkt');
    await screen.findByText(NIET_AF, { selector: '.field-error' });
    expect(screen.getByText('Stap 1 van 3')).toBeTruthy();
    tik('Probeer of het werkt');
    await screen.findByText('Stap 2 van 3');
    expect(screen.queryByText(NIET_AF, { selector: '.field-error' })).toBeNull();
  });

  test('a device that does not give it: said in one sentence, and on', async () => {
    const store = createTestStore();
    store.passkey.stand.set('aanbod');
    store.passkey.later.mockImplementation(() => store.passkey.stand.set('kan-niet'));
    renderApp('/casussen', store);
    await kop(OPEN);
    store.passkey.maak.mockResolvedValue({ kind: 'kan-niet', redenen: ['Dit toestel kan dit nog niet.'] });
    tik('Probeer of het werkt');
    await kop('Dit kan hier niet');
    expect(screen.getByText('Dit toestel kan dit nog niet.', { selector: '.subtle' })).toBeTruthy();
    tik('Ga verder');
    await kop('Casussen');
  });
});

describe('in the settings', () => {
  test('the toegangszin is asked first; a wrong one makes nothing', async () => {
    const store = createTestStore();
    renderApp('/instellingen', store);
    fireEvent.click(await screen.findByRole('link', { name: OPEN }));
    const field = (await screen.findByLabelText('Toegangszin')) as HTMLInputElement;
    const typ = (zin: string) => {
      fireEvent.change(field, { target: { value: zin } });
      fireEvent.submit(field.closest('form') as HTMLFormElement);
    };
    typ(' ');
    await screen.findByText('Typ je toegangszin.', { selector: '.field-error' });
    expect(store.passkey.controleer).not.toHaveBeenCalled();
    store.passkey.controleer.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Deze toegangszin klopt niet.'] });
    typ('niet de goede');
    await screen.findByText('Deze toegangszin klopt niet.', { selector: '.field-error, .field-error *' });
    await waitFor(() => expect(field.value).toBe(''));
    typ('de goede zin');
    await screen.findByText('Stap 1 van 3');
    tik('Probeer of het werkt');
    await screen.findByText('Stap 2 van 3');
    tik('Kijk of het opent');
    await screen.findByText('Stap 3 van 3');
    expect(store.passkey.probeer).toHaveBeenCalledWith('de goede zin');
    // Left halfway: what was tried is forgotten.
    store.passkey.later.mockClear();
    fireEvent.click(screen.getByRole('link', { name: 'Niet nu' }));
    await kop('Instellingen');
    expect(store.passkey.later).toHaveBeenCalled();
  });

  test('off again: said, focus stays, and it can be switched on anew', async () => {
    const store = createTestStore();
    store.passkey.stand.set('aan');
    store.passkey.haalWeg.mockImplementation(async () => {
      store.passkey.stand.set('uit');
      return { kind: 'goed' };
    });
    renderApp('/instellingen', store);
    await kop('Instellingen');
    tik('Zet vingerafdruk of gezicht uit');
    const said = await screen.findByText(/Vanaf nu opent alleen je toegangszin/, { selector: 'section p' });
    await waitFor(() => expect(document.activeElement).toBe(said));
    expect(screen.getByRole('link', { name: OPEN })).toBeTruthy();
  });

  test('where it cannot be, it says so and offers nothing', async () => {
    const store = createTestStore();
    store.passkey.stand.set('kan-niet');
    renderApp('/instellingen', store);
    await screen.findByText(/kan niet op dit toestel of in deze browser/);
    expect(screen.queryByRole('link', { name: OPEN })).toBeNull();
  });
});

describe('at the lock', () => {
  const locked = () => createTestStore({ toegang: { kind: 'op-slot', wachtTot: null } });
  test('beside the phrase where it is on; cancelled, what was typed stays and one calm sentence is said', async () => {
    const store = locked();
    store.passkey.stand.set('aan');
    store.passkey.open.mockResolvedValueOnce({
      kind: 'geweigerd',
      redenen: ['Dat lukte nu niet. Typ je toegangszin.'],
    });
    renderApp('/casussen', store);
    const field = (await screen.findByLabelText('Toegangszin')) as HTMLInputElement;
    fireEvent.change(field, { target: { value: 'halverwege' } });
    tik(OPEN);
    await screen.findByText('Dat lukte nu niet. Typ je toegangszin.', { selector: '.screen p' });
    expect(field.value).toBe('halverwege');
    expect(field.getAttribute('aria-invalid')).not.toBe('true');
    store.passkey.open.mockImplementation(async () => {
      store.toegang.set({ kind: 'open' });
      return { kind: 'goed' };
    });
    tik(OPEN);
    await kop('Casussen');
    expect(store.ontgrendel).not.toHaveBeenCalled();
  });

  test('not there where it is off', async () => {
    renderApp('/casussen', locked());
    await screen.findByLabelText('Toegangszin');
    expect(screen.queryByRole('button', { name: OPEN })).toBeNull();
  });
});
