// Sharing as the one who shares sees it: first through the gate, who you are is asked once, and a code that was used makes way for who came in.
// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { afterEach, expect, it, vi } from 'vitest';
import type { CasusInBeeld, KringRegel, LidRegel } from '../../src/store/contract.ts';
import type { Leerpunten, LeerpuntenStaat } from '../../src/store/leerpunten/contract.ts';
import { doorDePoort } from './door-de-poort.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestMeelezer } from './test-meelezer.ts';
import { casus, createTestStore, KRING, settable } from './test-store.ts';

cleanBetweenTests();
afterEach(() => void vi.unstubAllGlobals());
const GING_MIS = 'Dit lukte niet. Er is niets weggegaan. Probeer het nog een keer.';

const ik: LidRegel = { id: 'a', functie: '', ditToestel: true, rol: 'beheren', weg: false };
const kring = (...leden: LidRegel[]): KringRegel => ({
  id: KRING,
  naam: 'Alleen ik',
  leden: [ik, ...leden],
  casussen: [{ id: `${KRING}/blauw`, titel: 'Casus blauw' }],
  uitnodigingen: [],
  wachtenden: [],
});

function createSharing(notities = 'Moeder werkt.', path = `/delen/${KRING}`) {
  const store = createTestStore({ casussen: [casus()], kringen: [kring()] });
  const meelezer = createTestMeelezer({ Notities: notities });
  const titel = settable('Casus blauw');
  const close = vi.fn(async () => undefined);
  store.openCasus.mockImplementation(
    async () => ({ titel, meelezer: () => meelezer, close }) as unknown as CasusInBeeld,
  );
  store.nodigUit.mockResolvedValue({
    kind: 'goed',
    id: 'deze',
    code: 'ABCDE-FGHJK',
    link: 'https://x.example/#/meedoen/A',
    verlooptOp: 1,
  });
  renderApp(path, store);
  return { ...store, meelezer, lezer: meelezer.staat, close };
}

const maakCode = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  await doorDePoort();
};

it('asks your function when your maatje would see none, and keeps it', async () => {
  const store = createSharing();
  fireEvent.change(await screen.findByLabelText('Je functie'), { target: { value: ' leerkracht ' } });
  await maakCode();
  await screen.findByText('ABCDE-FGHJK');
  expect(store.setInstellingen).toHaveBeenCalledWith({ functie: 'leerkracht' });
});

it('what was learned in a kring of one goes through the gate too, and its proof goes along', async () => {
  const store = createSharing();
  const lessen = Object.assign(createTestMeelezer({ 'Wat je leerde': 'Bel eerder.' }), { close: vi.fn() });
  const meelezer = vi.fn(async () => lessen);
  store.leerpunten.mockResolvedValue({ meelezer } as unknown as Leerpunten);
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  await screen.findAllByText(/Geen herkenbare gegevens gevonden/);
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  expect(await screen.findByText('Bel eerder.')).toBeDefined();
  expect(screen.getByText('Leerpunten: Wat je leerde')).toBeDefined();
  fireEvent.click(await screen.findByRole('button', { name: 'Nee, ga verder' }));
  await screen.findByText('ABCDE-FGHJK');
  expect(meelezer).toHaveBeenCalledWith(KRING);
  expect(store.nodigUit.mock.lastCall?.[1]).toHaveLength(2);
  await waitFor(() => expect(lessen.close).toHaveBeenCalled());
});

/** Where nobody but oneself is in the kring yet, with what was learned there. */
function metLeerpunten(store: ReturnType<typeof createSharing>) {
  const les = { id: 'een', van: 'a', dag: '2026-11-20', les: 'Bel eerder.', thema: '', functie: '', vanMij: true };
  const lijst = settable<readonly LeerpuntenStaat[]>([{ kring: KRING, magSchrijven: true, leerpunten: [les] }]);
  const lessen = Object.assign(createTestMeelezer({ 'Wat je leerde': 'Bel eerder.' }), { close: vi.fn() });
  store.leerpunten.mockResolvedValue({ lijst, meelezer: async () => lessen } as unknown as Leerpunten);
}
const naarDeVraag = async (store: ReturnType<typeof createSharing>) => {
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  await screen.findAllByText(/Geen herkenbare gegevens gevonden/);
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  const ja = await screen.findByRole('button', { name: 'Ja, of misschien' });
  // Its screen needs more of a casus than the gate does.
  store.openCasus.mockResolvedValue(null);
  fireEvent.click(ja);
};

it('somebody might know: of one casus it goes there at once', async () => {
  await naarDeVraag(createSharing());
  await waitFor(() => expect(location.hash).toBe(`#/casus/${KRING}~blauw`));
});

it('somebody might know by what was learned: the way there, and back to sharing, which reads it anew', async () => {
  const store = createSharing('Moeder werkt.', `/delen/${KRING}/${KRING}~blauw`);
  metLeerpunten(store);
  await naarDeVraag(store);
  const welke = within(await screen.findByRole('dialog', { name: 'Welke tekst wil je veranderen?' }));
  welke.getByRole('button', { name: 'Casus blauw' });
  // Escape, or not after all: still at the text that was read.
  fireEvent.click(welke.getByRole('button', { name: 'Terug' }));
  screen.getByRole('article', { name: 'De hele tekst' });
  fireEvent.click(screen.getByRole('button', { name: 'Ja, of misschien' }));
  fireEvent.click(screen.getByRole('button', { name: 'De leerpunten van deze kring' }));
  await screen.findByRole('button', { name: 'Haal weg: Bel eerder.' });
  expect(store.nodigUit).not.toHaveBeenCalled();
  expect(location.hash).toBe(`#/kring/${KRING}/leerpunten`);
  fireEvent.click(screen.getByRole('link', { name: 'Terug naar delen' }));
  expect(location.hash).toBe(`#/delen/${KRING}/${KRING}~blauw`);
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  await screen.findByRole('heading', { name: 'Lees na voor je deelt' });
});

it('of several casussen, it asks which; the one chosen is opened', async () => {
  const store = createSharing();
  const alle = ['blauw', 'groen'].map((id) => ({ id: `${KRING}/${id}`, titel: `Casus ${id}` }));
  act(() => store.kringen.set([{ ...kring(), casussen: alle }]));
  await naarDeVraag(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Casus groen' }));
  await waitFor(() => expect(location.hash).toBe(`#/casus/${KRING}~groen`));
});

it('another code let someone in: the one on screen still stands', async () => {
  const store = createSharing();
  await maakCode();
  await screen.findByText('ABCDE-FGHJK');
  const wijkteam: LidRegel = { id: 'b', functie: 'wijkteam', ditToestel: false, rol: 'meedoen', weg: false };
  store.kringen.set([{ ...kring(wijkteam), uitnodigingen: [{ id: 'deze', verlooptOp: 1, rol: 'meedoen' }] }]);
  await screen.findAllByText('Wijkteam doet nu mee.');
  expect(screen.getByText('ABCDE-FGHJK')).toBeDefined();
});

it('says who came in and takes the used code away', async () => {
  const store = createSharing();
  await maakCode();
  await screen.findByText('ABCDE-FGHJK');
  store.kringen.set([kring({ id: 'b', functie: 'wijkteam', ditToestel: false, rol: 'meedoen', weg: false })]);
  await screen.findByText('Wijkteam doet nu mee. De code is gebruikt en werkt niet meer.');
  await waitFor(() => expect(screen.queryByText('ABCDE-FGHJK')).toBeNull());
  expect(screen.getByRole('button', { name: 'Maak nog een code' })).toBeDefined();
});

it('whom it is for goes along; asked with, the code goes and the way to who waits is there, also when they were declined', async () => {
  const store = createSharing();
  fireEvent.change(await screen.findByLabelText('Voor wie?'), { target: { value: ' leerkracht ' } });
  await maakCode();
  await screen.findByText('ABCDE-FGHJK');
  expect(store.nodigUit.mock.calls[0]?.[3]).toBe('leerkracht');
  const wacht = { id: 'deze', voor: 'leerkracht', rol: 'meedoen', magIk: true } as const;
  // What is painted first: at no moment the code beside who asked with it.
  const painted = (...now: KringRegel[]) => flushSync(() => store.kringen.set(now));
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  painted({ ...kring(), wachtenden: [wacht] });
  screen.getByText('Er wacht iemand: leerkracht.');
  expect(screen.queryByText('ABCDE-FGHJK')).toBeNull();
  painted(kring());
  expect(screen.queryByText('Er wacht iemand: leerkracht.')).toBeNull();
  screen.getByText('De code is gebruikt en werkt niet meer.');
  expect(screen.queryByText('ABCDE-FGHJK')).toBeNull();
});

it('no code before the gate: one proof for each casus, and what was opened to read is closed again', async () => {
  const store = createSharing('Jayden huilt.');
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  await screen.findByText('Nog 1 gegeven om naar te kijken.');
  expect(store.nodigUit).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Terug' }));
  await screen.findByRole('button', { name: 'Maak een code' });
  await waitFor(() => expect(store.close).toHaveBeenCalledOnce());
  fireEvent.click(screen.getByRole('button', { name: 'Maak een code' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Vervang door [kind A]' }));
  await doorDePoort();
  await screen.findByText('ABCDE-FGHJK');
  expect(store.nodigUit.mock.calls[0]?.[0]).toBe(KRING);
  expect(store.nodigUit.mock.calls[0]?.[1]).toHaveLength(1);
});

it('a casus that does not open, or a reader that fails, keeps the gate shut', async () => {
  const store = createSharing();
  const works = store.openCasus.getMockImplementation();
  store.openCasus.mockResolvedValue(null);
  store.casussen.set([casus({ opToestel: false })]);
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  const gezegd = await screen.findByRole('alert');
  expect(gezegd.textContent).toContain('Ik kan nu niet nalezen. Delen wacht.');
  expect(gezegd.textContent).toContain('Casus blauw staat nog niet helemaal op dit toestel');
  if (works) store.openCasus.mockImplementation(works);
  store.lezer.stuk = true;
  fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  await waitFor(() => expect(store.openCasus).toHaveBeenCalledTimes(2));
  await screen.findByRole('alert');
  expect(store.nodigUit).not.toHaveBeenCalled();
});

it('no connection after the gate: it need not be gone through again at once', async () => {
  const store = createSharing();
  store.nodigUit.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Er is geen verbinding.'] });
  await maakCode();
  await screen.findByText('Er is geen verbinding.', { selector: '.notice' });
  fireEvent.click(screen.getByRole('button', { name: 'Maak een code' }));
  await screen.findByText('ABCDE-FGHJK');
});

it('left while it is being read: what was opened is closed, and nothing is opened again', async () => {
  const store = createSharing();
  let lees: (gevonden: never[]) => void = () => undefined;
  store.meelezer.leesAlles.mockImplementationOnce(() => new Promise((done) => (lees = done)));
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  await waitFor(() => expect(store.meelezer.leesAlles).toHaveBeenCalledOnce());
  fireEvent.click(screen.getByRole('button', { name: 'Terug' }));
  await waitFor(() => expect(store.close).toHaveBeenCalledOnce());
  await act(async () => lees([]));
  expect(store.openCasus).toHaveBeenCalledOnce();
});

it('a code that cannot be made is said aloud, and can be tried again', async () => {
  const store = createSharing();
  store.nodigUit.mockRejectedValueOnce(new Error('the disk is full'));
  await maakCode();
  await screen.findByText(GING_MIS, { selector: '.notice' });
  await screen.findByText(GING_MIS, { selector: '[role=status]' });
  for (const _ of ['the text', 'the findings']) fireEvent.click(screen.getByRole('button', { name: 'Terug' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  store.nodigUit.mockResolvedValueOnce({ kind: 'geweigerd', redenen: ['Er is geen verbinding.'] });
  await doorDePoort();
  await screen.findByText('Er is geen verbinding.', { selector: '.notice' });
  store.nodigUit.mockRejectedValueOnce(new Error('the disk is full'));
  fireEvent.click(screen.getByRole('button', { name: 'Maak een code' }));
  await screen.findByText(GING_MIS, { selector: '[role=alert]' });
  fireEvent.click(screen.getByRole('button', { name: 'Maak een code' }));
  await screen.findByRole('heading', { name: 'Lees na voor je deelt' });
});
