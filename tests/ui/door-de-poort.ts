// Through the gate in a screen test: what is found stays with a reason, then on to the text, and nobody would know.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
// Fetched when first needed; here before, so that no test waits for it.
import '../../src/meelezen/PoortDelen.tsx';
import '../../src/meelezen/PoortUitvoer.tsx';

/** Whatever the reader finds stays as it is, with a reason. */
export async function laatAllesStaan(): Promise<void> {
  await screen.findByRole('button', { name: 'Ga verder' });
  // `hidden`: whether each of them can be seen is not asked, for that takes most of the time.
  const reden = { name: 'Nodig om mee te denken', hidden: true };
  for (let at = 0; at < 40; at++) {
    const [laat] = screen.queryAllByRole('button', { name: /^Laat staan/, hidden: true });
    if (!laat) break;
    fireEvent.click(laat);
    fireEvent.click(screen.getByRole('button', reden));
    await waitFor(() => expect(laat.isConnected).toBe(false));
    await waitFor(() => expect(screen.queryByRole('button', reden)).toBeNull());
  }
}

export async function doorDePoort(): Promise<void> {
  await screen.findAllByText(/Geen herkenbare gegevens gevonden|Alles is bekeken/);
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  const bevestig = 'Ja, dit mag blijven staan';
  await screen.findByRole('button', { name: /^(Nee, ga verder|Ja, dit mag blijven staan)$/ });
  const ja = screen.queryByRole('button', { name: bevestig });
  if (ja) fireEvent.click(ja);
  fireEvent.click(await screen.findByRole('button', { name: 'Nee, ga verder' }));
}
