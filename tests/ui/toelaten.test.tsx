// Letting in who waits: nothing is chosen beforehand, only the pair that was heard lets in, and other words lead to declining.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { KringRegel } from '../../src/store/contract.ts';
import type { Kijk, Toelaten } from '../../src/store/toelaten/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { createTestStore, KRING } from './test-store.ts';

cleanBetweenTests();

const CODE = 'c'.repeat(43);
const kring = (magIk = true): KringRegel => ({
  ...{ id: KRING, naam: 'jeugdarts', casussen: [], uitnodigingen: [] },
  leden: [
    { id: 'a', functie: 'wijkteam', ditToestel: true, rol: 'meedoen', weg: false },
    { id: 'b', functie: 'jeugdarts', ditToestel: false, rol: 'beheren', weg: false },
  ],
  wachtenden: [{ id: CODE, voor: 'leerkracht', rol: 'meedoen', magIk }],
});

function createWaiting() {
  const store = createTestStore({ kringen: [kring()] });
  const laatBinnen = vi.fn<Kijk['laatBinnen']>(async ([eerste]) =>
    eerste === 'fakkel' ? { kind: 'goed' } : { kind: 'geweigerd', redenen: ['Andere woorden.'], anders: true },
  );
  const toelaten = {
    kijk: vi.fn<Toelaten['kijk']>(async () => ({
      kind: 'goed',
      kijk: {
        ...{ voor: 'leerkracht', rol: 'meedoen', laatBinnen },
        paren: [
          ['gitaar', 'herfst'],
          ['fakkel', 'iglo'],
          ['dahlia', 'jukebox'],
        ],
      },
    })),
    wijsAf: vi.fn<Toelaten['wijsAf']>(async () => ({ kind: 'goed' })),
  };
  store.toelaten.mockResolvedValue(toelaten);
  return { store, toelaten, laatBinnen };
}
const verder = () => fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
const kies = async (naam: string) => fireEvent.click(await screen.findByRole('radio', { name: naam }));

test('said on the start screen, at the casussen and in the kring; the pair that was heard lets in', async () => {
  const { store, laatBinnen } = createWaiting();
  renderApp('/casussen', store);
  await screen.findByText('Er wacht iemand: leerkracht.');
  fireEvent.click(screen.getByRole('link', { name: /^Bekijk/ }));
  await screen.findByRole('heading', { level: 1, name: 'Er wacht iemand: leerkracht' });
  expect(screen.getByText(/ziet alle casussen van je kring met jeugdarts. Kan lezen, schrijven/)).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual(Array(4).fill(false));
  verder();
  await screen.findByText('Kies de woorden die je hoort.', { selector: '.field-error' });
  expect(laatBinnen).not.toHaveBeenCalled();
  await kies('fakkel iglo');
  verder();
  await screen.findByRole('heading', { level: 1, name: 'Kring' });
  expect(laatBinnen).toHaveBeenCalledExactlyOnceWith(['fakkel', 'iglo']);
});

test.each(['gitaar herfst', 'Ik hoor andere woorden'])(
  '%s: not let in, explained, and declined in one tap',
  async (naam) => {
    const { store, toelaten } = createWaiting();
    renderApp(`/toelaten/${KRING}/${CODE}`, store);
    await kies(naam);
    verder();
    await screen.findByRole('heading', { level: 1, name: 'Laat deze persoon niet binnen' });
    expect(toelaten.wijsAf).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Wijs af' }));
    await screen.findByRole('heading', { level: 1, name: 'Deel met een maatje' });
    expect(toelaten.wijsAf).toHaveBeenCalledExactlyOnceWith(KRING, CODE);
  },
);

test('misheard: it can be listened to again, with other pairs', async () => {
  const { store, toelaten, laatBinnen } = createWaiting();
  renderApp(`/toelaten/${KRING}/${CODE}`, store);
  await kies('Ik hoor andere woorden');
  verder();
  fireEvent.click(await screen.findByRole('button', { name: 'Luister nog een keer' }));
  await screen.findByText('Welke woorden hoor je?');
  expect(toelaten.kijk).toHaveBeenCalledTimes(2);
  expect(laatBinnen).not.toHaveBeenCalled();
});

test('no connection: said at the choice, which stays', async () => {
  const { store, laatBinnen } = createWaiting();
  laatBinnen.mockResolvedValue({ kind: 'geweigerd', redenen: ['Hiervoor is verbinding nodig.'], anders: false });
  renderApp(`/toelaten/${KRING}/${CODE}`, store);
  await kies('fakkel iglo');
  verder();
  await screen.findByText('Hiervoor is verbinding nodig.', { selector: '.field-error' });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'fakkel iglo' }).checked).toBe(true);
});

test('somebody else was first, and who may not let in: a sentence, no choice', async () => {
  const { store, toelaten } = createWaiting();
  toelaten.kijk.mockResolvedValue({ kind: 'geweigerd', redenen: ['Deze vraag is er niet meer.'] });
  renderApp(`/toelaten/${KRING}/${CODE}`, store);
  await screen.findByText('Deze vraag is er niet meer.');
  expect(screen.queryByRole('radio')).toBeNull();
  store.kringen.set([kring(false)]);
  fireEvent.click(screen.getByRole('link', { name: 'Naar je kringen' }));
  await screen.findByText(/Er wacht iemand. Wie deze kring beheert of meedoet/);
  await waitFor(() => expect(screen.queryByRole('link', { name: /^Bekijk/ })).toBeNull());
});
