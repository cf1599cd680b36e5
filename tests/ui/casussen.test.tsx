// The list of casussen: a row speaks for itself only when it has something of its own to say.
// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Stand } from '../../src/store/contract.ts';
import { cleanBetweenTests, renderApp } from './render-app.tsx';
import { casus, createTestStore, KRING } from './test-store.ts';

cleanBetweenTests();

async function rowsWith(...standen: Stand[]): Promise<HTMLElement[]> {
  const casussen = standen.map((stand, i) => casus({ id: `${KRING}/${i}`, titel: `Casus ${i}`, stand }));
  renderApp('/casussen', createTestStore({ casussen }));
  await screen.findByText('Casus 0');
  return within(screen.getByRole('main')).getAllByRole('listitem');
}

it('no connection is said once, by the line above, not by every row', async () => {
  const [row] = await rowsWith({ kind: 'geen-verbinding' });
  expect(row?.textContent).not.toContain('Geen verbinding');
});

it('work that is only here is said by its own row', async () => {
  const [here, level] = await rowsWith({ kind: 'alleen-hier', aantal: 2 }, { kind: 'bijgewerkt', om: 1 });
  expect(here?.textContent).toContain('2 wijzigingen alleen op dit toestel');
  expect(level?.textContent).not.toContain('Alles bijgewerkt');
});
