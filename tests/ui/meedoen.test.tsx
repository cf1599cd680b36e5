// Joining: every refusal is a sentence at the field, a code from a link leaves the address bar at once, the function can be skipped.
// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { dropInvitation, takeInvitationFromUrl } from '../../src/app/invitation-in-url.ts';
import { describeCameraFault } from '../../src/ui/camera.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING } from './test-store.ts';

cleanBetweenTests();
afterEach(dropInvitation);

const giveCode = async (code: string) => {
  const field = await screen.findByLabelText('Code of link');
  fireEvent.change(field, { target: { value: code } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
};

test.each(['Deze code klopt niet.', 'Deze code is verlopen.'])('a code that cannot be read: %s', async (reden) => {
  const store = createTestStore();
  store.leesUitnodiging.mockReturnValue({ kind: 'geweigerd', redenen: [reden] });
  renderApp('/meedoen', store);
  await giveCode('onzin');
  expect(await screen.findByText(reden, { selector: '.field-error' })).toBeTruthy();
  expect(store.doeMee).not.toHaveBeenCalled();
});

test.each(['Deze code is al gebruikt.', 'Er is geen verbinding.'])(
  'a refusal while joining returns to the code: %s',
  async (reden) => {
    const store = createTestStore();
    store.doeMee.mockResolvedValue({ kind: 'geweigerd', redenen: [reden] });
    renderApp('/meedoen', store);
    await giveCode('CODE');
    fireEvent.click(await screen.findByRole('button', { name: 'Vraag het zonder functie' }));
    expect(await screen.findByText(reden, { selector: '.field-error' })).toBeTruthy();
    expect(store.setInstellingen).not.toHaveBeenCalled();
  },
);

test('a refused code stays in the field, also one that came by link: nobody must go and find it again', async () => {
  const store = createTestStore();
  store.doeMee.mockResolvedValue({ kind: 'geweigerd', redenen: ['Er is geen verbinding.'] });
  window.history.replaceState(null, '', '#/meedoen/CODE-1');
  takeInvitationFromUrl(window);
  renderApp('/meedoen', store);
  fireEvent.click(await screen.findByRole('button', { name: 'Vraag het zonder functie' }));
  expect(await screen.findByLabelText('Code of link')).toHaveProperty('value', 'CODE-1');
});

test('with a function: it is kept, and the two words stand there to read out', async () => {
  const store = createTestStore();
  store.doeMee.mockImplementation(async () => {
    store.vragen.set([{ kring: KRING, stand: 'wacht', woorden: ['fakkel', 'iglo'], gevraagdOp: Date.now() }]);
    return { kind: 'goed', kring: KRING };
  });
  renderApp('/meedoen', store);
  await giveCode('CODE');
  fireEvent.change(await screen.findByLabelText('Je functie'), { target: { value: ' leerkracht ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Vraag of je mee mag doen' }));
  await screen.findByRole('heading', { level: 1, name: 'Wacht tot iemand je binnenlaat' });
  expect(store.setInstellingen).toHaveBeenCalledWith({ functie: 'leerkracht' });
  expect(store.doeMee).toHaveBeenCalledExactlyOnceWith('CODE');
  expect(window.location.hash).toBe(`#/wachten/${KRING}`);
  expect(screen.getByText('fakkel').parentElement?.textContent).toBe('fakkel iglo');
});

test('let in while the page is open: it goes on by itself to the one casus of the kring', async () => {
  const store = createTestStore({ casussen: [casus(), casus({ id: 'x/y', kring: 'x' })] });
  store.vragen.set([{ kring: KRING, stand: 'wacht', woorden: ['fakkel', 'iglo'], gevraagdOp: Date.now() }]);
  renderApp(`/wachten/${KRING}`, store);
  await screen.findByText('fakkel');
  act(() => {
    store.kringen.set([{ id: KRING, naam: '', leden: [], casussen: [], uitnodigingen: [], wachtenden: [] }]);
  });
  expect(window.location.hash).toBe(`#/wachten/${KRING}`);
  act(() => store.vragen.set([]));
  await screen.findByText('Deze casus is hier niet');
  expect(window.location.hash).toBe(`#/casus/${KRING}~blauw`);
});

test('thinking better of it: asked first, a refusal is said and it waits on, and then it is gone', async () => {
  const store = createTestStore();
  const wacht = { kring: KRING, stand: 'wacht', woorden: ['fakkel', 'iglo'], gevraagdOp: Date.now() } as const;
  store.vragen.set([wacht]);
  store.trekVraagIn.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Hiervoor is verbinding nodig.'] });
  renderApp(`/wachten/${KRING}`, store);
  const knop = await screen.findByRole('button', { name: 'Toch niet' });
  fireEvent.click(knop);
  fireEvent.click(await screen.findByRole('button', { name: 'Blijf wachten' }));
  expect(store.trekVraagIn).not.toHaveBeenCalled();
  fireEvent.click(knop);
  fireEvent.click(await screen.findByRole('button', { name: 'Trek mijn vraag in' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Hiervoor is verbinding nodig.');
  expect(screen.getByText('fakkel')).toBeTruthy();
  store.trekVraagIn.mockImplementationOnce(async () => {
    store.vragen.set([]);
    return { kind: 'goed' };
  });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Trek mijn vraag in' })));
  expect(store.trekVraagIn).toHaveBeenCalledTimes(2);
  expect(store.trekVraagIn).toHaveBeenLastCalledWith(KRING);
  expect(window.location.hash).toBe('#/');
  expect(screen.queryByText('fakkel')).toBeNull();
});

test('not let in: said on the start screen and on its own, and read is read', async () => {
  const store = createTestStore();
  store.vragen.set([{ kring: KRING, stand: 'niet-toegelaten', woorden: ['fakkel', 'iglo'], gevraagdOp: 1 }]);
  renderApp('/', store);
  await screen.findByText('Je bent niet binnengelaten in een kring.');
  fireEvent.click(screen.getByRole('link', { name: /^Lees waarom/ }));
  await screen.findByRole('heading', { level: 1, name: 'Je bent niet binnengelaten' });
  expect(screen.queryByText('fakkel')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Ik heb een nieuwe code' }));
  expect(store.gezienVraag).toHaveBeenCalledExactlyOnceWith(KRING);
  await screen.findByLabelText('Code of link');
});

test('a code from a link leaves the address at once and waits until there is a toegangszin', async () => {
  const store = createTestStore({ toegang: { kind: 'nieuw' } });
  window.history.replaceState(null, '', '#/meedoen/GEHEIM%2D1');
  takeInvitationFromUrl(window);
  expect(window.location.hash).toBe('#/meedoen');
  renderApp('/meedoen', store);
  await screen.findByRole('heading', { level: 1, name: 'Kies een toegangszin' });
  store.toegang.set({ kind: 'open' });
  await screen.findByRole('heading', { level: 1, name: 'Wat is je functie?' });
  expect(store.leesUitnodiging).toHaveBeenCalledWith('GEHEIM-1');
});

test('without a camera, or without leave to use it, the sentence points to the code', () => {
  const faults = ['NotAllowedError', 'NotFoundError', 'NotReadableError'].map((name) =>
    describeCameraFault(new DOMException('', name)),
  );
  expect(new Set(faults).size).toBe(3);
  for (const fault of faults) expect(fault).toMatch(/code hierboven/);
});
