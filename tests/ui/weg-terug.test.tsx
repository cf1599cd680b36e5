// A way back on screen: offered after the first toegangszin, words shown and proven, used when the toegangszin is forgotten, and asked after from the settings.
// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, settable, WOORDEN } from './test-store.ts';

cleanBetweenTests();

const kop = (name: string) => screen.findByRole('heading', { level: 1, name });
const knop = (name: string) => screen.getByRole('button', { name });
const vul = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const verstuur = (label: string) => fireEvent.submit(screen.getByLabelText(label).closest('form') as HTMLFormElement);

function withOffer() {
  const store = createTestStore();
  store.herstel.stand.set({ kind: 'aanbod' });
  store.herstel.later.mockImplementation(() => store.herstel.stand.set({ kind: 'geen' }));
  return store;
}

test('the offer comes before what the person came for; later goes on to it at once', async () => {
  const store = withOffer();
  renderApp('/casussen/nieuw', store);
  await kop('Een weg terug');
  expect(screen.queryByLabelText('Werktitel')).toBeNull();
  fireEvent.click(knop('Later'));
  expect(await screen.findByRole('heading', { level: 2, name: 'Nieuwe casus' })).toBeTruthy();
  expect(store.herstel.maakWoorden).not.toHaveBeenCalled();
});

test('twelve words in order, two of them typed back; a mistake says so and leads back to the words', async () => {
  const store = withOffer();
  renderApp('/casussen/nieuw', store);
  await kop('Een weg terug');
  fireEvent.click(knop('Laat mijn woorden zien'));
  await kop('Jouw 12 woorden');
  expect(store.herstel.maakWoorden).toHaveBeenCalledWith(null);
  const rijen = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(rijen.map((rij) => rij.textContent)).toEqual(WOORDEN.map((woord, i) => `${i + 1}${woord}`));

  fireEvent.click(knop('Ik heb ze opgeschreven'));
  await kop('Even nakijken');
  expect(document.body.textContent).not.toContain(WOORDEN[0]);
  verstuur('Woord 3');
  expect(screen.getByText('Typ woord 3.', { selector: '.field-error' })).toBeTruthy();
  vul('Woord 3', 'citroen');
  verstuur('Woord 3');
  // At the field it is about.
  expect(screen.getByText('Typ woord 7.', { selector: '.field-error' })).toBeTruthy();
  expect(screen.getByLabelText('Woord 7').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('Woord 3').getAttribute('aria-invalid')).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText('Woord 7'));
  expect(store.herstel.bewijs).not.toHaveBeenCalled();

  store.herstel.bewijs.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Dit klopt niet.'] });
  vul('Woord 3', 'citroen');
  vul('Woord 7', 'iets anders');
  verstuur('Woord 3');
  expect(await screen.findByText('Dit klopt niet.', { selector: '.field-error' })).toBeTruthy();
  fireEvent.click(knop('Terug naar de woorden'));
  await kop('Jouw 12 woorden');
  fireEvent.click(knop('Ik heb ze opgeschreven'));

  store.herstel.bewijs.mockImplementation(async () => {
    store.herstel.stand.set({ kind: 'goed' });
    return { kind: 'goed' };
  });
  vul('Woord 3', 'citroen');
  vul('Woord 7', 'gitaar');
  verstuur('Woord 3');
  expect(await screen.findByRole('heading', { level: 2, name: 'Nieuwe casus' })).toBeTruthy();
  expect(store.herstel.bewijs).toHaveBeenLastCalledWith([3, 7], ['citroen', 'gitaar'], false);
});

test('words that cannot be made: a sentence, and later still works', async () => {
  const store = withOffer();
  store.herstel.maakWoorden.mockResolvedValue({ kind: 'geweigerd', redenen: ['Dit toestel is vol.'] });
  renderApp('/', store);
  await kop('Een weg terug');
  fireEvent.click(knop('Laat mijn woorden zien'));
  expect(await screen.findByText('Dit toestel is vol.', { selector: '.field-error' })).toBeTruthy();
  fireEvent.click(knop('Later'));
  await kop('Vandaag');
});

test('copying warns before, says how to get the words off the clipboard, and promises nothing it cannot do', async () => {
  const writeText = vi.fn(async (_tekst: string) => undefined);
  const clipboard = vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as never);
  try {
    renderApp('/', withOffer());
    await kop('Een weg terug');
    fireEvent.click(knop('Laat mijn woorden zien'));
    await kop('Jouw 12 woorden');
    expect(screen.getByText(/Andere apps kunnen lezen wat je kopieert/)).toBeTruthy();
    vi.useFakeTimers();
    fireEvent.click(knop('Kopieer'));
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(screen.getAllByText(/Gekopieerd.*Kopieer daarna iets anders/).length).toBeGreaterThan(0);
    await act(() => vi.advanceTimersByTimeAsync(120_000));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(WOORDEN.join(' '));
  } finally {
    clipboard.mockRestore();
  }
});

async function vergeten(wachtTot: number | null = null) {
  const store = createTestStore({ toegang: { kind: 'op-slot', wachtTot } });
  renderApp('/casussen', store);
  await kop('Ruggespraak is op slot');
  fireEvent.click(knop('Toegangszin vergeten?'));
  await kop('Toegangszin vergeten');
  return store;
}

test('forgotten: pasted words, then a new toegangszin, and the app is open', async () => {
  const store = await vergeten();
  vul('Je 12 woorden', WOORDEN.map((woord, i) => `${i + 1}. ${woord.toUpperCase()}`).join('\n'));
  expect(screen.getByText('12 van 12 woorden')).toBeTruthy();
  verstuur('Je 12 woorden');
  await kop('Kies een nieuwe toegangszin');
  vul('Nieuwe toegangszin', 'groene fiets zingt');
  vul('Nog een keer', 'groene fiets zong');
  verstuur('Nieuwe toegangszin');
  expect(screen.getByText(/niet gelijk/, { selector: '.field-error' })).toBeTruthy();
  expect(store.herstel.openMetWoorden).not.toHaveBeenCalled();
  store.herstel.openMetWoorden.mockImplementation(async () => {
    store.toegang.set({ kind: 'open' });
    return { kind: 'goed' };
  });
  vul('Nog een keer', 'groene fiets zingt');
  verstuur('Nieuwe toegangszin');
  await kop('Casussen');
  expect(store.herstel.openMetWoorden.mock.calls[0]?.[1]).toBe('groene fiets zingt');
});

test('forgotten: a word beside the list is named with what it may be; one tap puts that there', async () => {
  await vergeten();
  vul('Je 12 woorden', 'aalbes bakfeits citroen ');
  expect(screen.getByText('2 van 12 woorden')).toBeTruthy();
  expect(screen.getByText(/Woord 2, ‘bakfeits’, kennen we niet/)).toBeTruthy();
  fireEvent.click(knop('bakfiets'));
  expect((screen.getByLabelText('Je 12 woorden') as HTMLTextAreaElement).value).toBe('aalbes bakfiets citroen ');
  expect(screen.queryByText(/kennen we niet/)).toBeNull();
  // What is still being typed is no mistake yet; it is completed.
  vul('Je 12 woorden', 'aalbes bakfiets citroen dahl');
  expect(screen.queryByText(/kennen we niet/)).toBeNull();
  fireEvent.click(knop('dahlia'));
  expect(screen.getByText('4 van 12 woorden')).toBeTruthy();
});

test('forgotten: words that do not open say so at the field and stay there; the way back to the toegangszin stays too', async () => {
  const store = await vergeten();
  store.herstel.controleer.mockResolvedValue({ kind: 'geweigerd', redenen: ['Deze woorden openen dit toestel niet.'] });
  vul('Je 12 woorden', WOORDEN.join(' '));
  verstuur('Je 12 woorden');
  const field = screen.getByLabelText('Je 12 woorden') as HTMLTextAreaElement;
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(field.value).toBe(WOORDEN.join(' '));
  expect(document.activeElement).toBe(field);
  fireEvent.click(knop('Ik weet mijn zin weer'));
  await kop('Ruggespraak is op slot');
});

test('forgotten, and the words are lost too: the way to begin anew is there, and says what that costs', async () => {
  await vergeten();
  expect(screen.getByText(/Ook je woorden kwijt\?.*Wat alleen op dit toestel staat, ben je dan kwijt\./)).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Opnieuw beginnen' }));
  await kop('Alles van dit toestel halen');
});

test('forgotten: during a wait nothing is tried', async () => {
  const store = await vergeten(Date.now() + 60_000);
  vul('Je 12 woorden', WOORDEN.join(' '));
  verstuur('Je 12 woorden');
  expect(store.herstel.controleer).not.toHaveBeenCalled();
});

test('the line on Vandaag names the missing way back with one button, and is gone once it is there', async () => {
  const store = createTestStore({ casussen: [casus()] });
  const zonder = { ...store.bewaarstatus.get(), wegTerug: 'geen' as const };
  store.bewaarstatus = settable<ReturnType<typeof store.bewaarstatus.get>>(zonder);
  renderApp('/', store);
  await kop('Vandaag');
  const regel = () => screen.queryByText(/^Je hebt nog geen weg terug\./);
  const link = () => screen.queryByRole('link', { name: 'Maak een weg terug' });
  expect(regel()).toBeTruthy();
  expect(link()?.getAttribute('href')).toContain('weg-terug');
  act(() => store.bewaarstatus.set({ ...zonder, wegTerug: 'goed' }));
  // The screen may only begin to follow after it was drawn.
  await waitFor(() => expect([regel(), link()]).toEqual([null, null]));
});

test('from the settings the toegangszin is asked before any word is shown', async () => {
  const store = createTestStore();
  store.herstel.stand.set({ kind: 'geen' });
  store.herstel.maakWoorden.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Deze toegangszin klopt niet.'] });
  renderApp('/instellingen', store);
  await kop('Instellingen');
  expect(screen.getByText(/Je hebt nog geen weg terug/)).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Maak een weg terug' }));
  await kop('Een weg terug');
  vul('Toegangszin', 'fout');
  verstuur('Toegangszin');
  expect(await screen.findByText('Deze toegangszin klopt niet.', { selector: '.field-error' })).toBeTruthy();
  expect(document.body.textContent).not.toContain(WOORDEN[0]);
  vul('Toegangszin', 'regen op het zolderraam');
  verstuur('Toegangszin');
  await kop('Jouw 12 woorden');
  expect(store.herstel.maakWoorden).toHaveBeenLastCalledWith('regen op het zolderraam', false);
  fireEvent.click(knop('Ik heb ze opgeschreven'));
  vul('Woord 3', 'citroen');
  vul('Woord 7', 'gitaar');
  verstuur('Woord 3');
  await kop('Je weg terug staat klaar');
  expect(screen.queryByText(/Later vragen we/)).toBeNull();
});

test('do you still know them: two words, or new ones without a lecture', async () => {
  const store = createTestStore();
  store.herstel.stand.set({ kind: 'vraag', welke: [2, 9] });
  renderApp('/instellingen/weg-terug', store);
  await kop('Ken je je woorden nog?');
  vul('Woord 2', 'bakfiets');
  vul('Woord 9', 'iglo');
  verstuur('Woord 2');
  await kop('Je weg terug staat klaar');
  expect(store.herstel.bewijs).toHaveBeenCalledExactlyOnceWith([2, 9], ['bakfiets', 'iglo'], true);
});

test('lost: new words are asked for with the toegangszin, and are others', async () => {
  const store = createTestStore();
  store.herstel.stand.set({ kind: 'vraag', welke: [2, 9] });
  renderApp('/instellingen/weg-terug', store);
  await kop('Ken je je woorden nog?');
  fireEvent.click(knop('Ik kan ze niet vinden: maak nieuwe'));
  await kop('Een weg terug');
  vul('Toegangszin', 'regen op het zolderraam');
  verstuur('Toegangszin');
  await kop('Jouw 12 woorden');
  expect(store.herstel.maakWoorden).toHaveBeenCalledExactlyOnceWith('regen op het zolderraam', true);
});

test('another toegangszin: the present one is asked, and a wrong one is said', async () => {
  const store = createTestStore();
  store.herstel.veranderZin.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Deze toegangszin klopt niet.'] });
  renderApp('/instellingen/toegangszin', store);
  await kop('Andere toegangszin');
  vul('Nieuwe toegangszin', 'groene fiets zingt');
  vul('Nog een keer', 'groene fiets zingt');
  verstuur('Nieuwe toegangszin');
  expect(await screen.findByText('Typ je toegangszin.', { selector: '.field-error' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Toegangszin van nu'));
  expect(store.herstel.veranderZin).not.toHaveBeenCalled();
  vul('Toegangszin van nu', 'oude zin van eerst');
  verstuur('Nieuwe toegangszin');
  expect(await screen.findByText('Deze toegangszin klopt niet.', { selector: '.field-error' })).toBeTruthy();
  // At the field it is about.
  expect(screen.getByLabelText('Toegangszin van nu').getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(screen.getByLabelText('Toegangszin van nu'));
  vul('Toegangszin van nu', 'oude zin van eerst.');
  expect(screen.queryByText('Deze toegangszin klopt niet.', { selector: '.field-error' })).toBeNull();
  vul('Toegangszin van nu', 'oude zin van eerst');
  verstuur('Nieuwe toegangszin');
  await kop('Je toegangszin is veranderd');
  expect(store.herstel.veranderZin).toHaveBeenLastCalledWith('oude zin van eerst', 'groene fiets zingt');
});
