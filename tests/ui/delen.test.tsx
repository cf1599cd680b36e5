// Sharing as the one who shares sees it: who you are is asked once, and a code that was used makes way for who came in.
// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { KringRegel, LidRegel } from '../../src/store/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING } from './test-store.ts';

cleanBetweenTests();

const ik: LidRegel = { id: 'a', functie: '', ditToestel: true, rol: 'beheren', weg: false };
const kring = (...leden: LidRegel[]): KringRegel => ({
  id: KRING,
  naam: 'Alleen ik',
  leden: [ik, ...leden],
  casussen: [{ id: `${KRING}/blauw`, titel: 'Casus blauw' }],
  uitnodigingen: [],
});

function createSharing() {
  const store = createTestStore({ casussen: [casus()], kringen: [kring()] });
  store.nodigUit.mockResolvedValue({
    kind: 'goed',
    id: 'deze',
    code: 'ABCDE-FGHJK',
    link: 'https://x.example/#/meedoen/A',
    verlooptOp: 1,
  });
  renderApp(`/delen/${KRING}`, store);
  return store;
}

it('asks your function when your maatje would see none, and keeps it', async () => {
  const store = createSharing();
  fireEvent.change(await screen.findByLabelText('Je functie'), { target: { value: ' leerkracht ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Maak een code' }));
  await screen.findByText('ABCDE-FGHJK');
  expect(store.setInstellingen).toHaveBeenCalledWith({ functie: 'leerkracht' });
});

it('another code let someone in: the one on screen still stands', async () => {
  const store = createSharing();
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  await screen.findByText('ABCDE-FGHJK');
  const wijkteam: LidRegel = { id: 'b', functie: 'wijkteam', ditToestel: false, rol: 'meedoen', weg: false };
  store.kringen.set([{ ...kring(wijkteam), uitnodigingen: [{ id: 'deze', verlooptOp: 1 }] }]);
  await screen.findAllByText('Wijkteam doet nu mee.');
  expect(screen.getByText('ABCDE-FGHJK')).toBeDefined();
});

it('says who came in and takes the used code away', async () => {
  const store = createSharing();
  fireEvent.click(await screen.findByRole('button', { name: 'Maak een code' }));
  await screen.findByText('ABCDE-FGHJK');
  store.kringen.set([kring({ id: 'b', functie: 'wijkteam', ditToestel: false, rol: 'meedoen', weg: false })]);
  await screen.findByText('Wijkteam doet nu mee. De code is gebruikt en werkt niet meer.');
  await waitFor(() => expect(screen.queryByText('ABCDE-FGHJK')).toBeNull());
  expect(screen.getByRole('button', { name: 'Maak nog een code' })).toBeDefined();
});
