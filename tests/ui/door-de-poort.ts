// Through the gate in a screen test, where nothing is left to be decided: on to the text, and nobody would know.
import { fireEvent, screen } from '@testing-library/react';
// Fetched when first needed; here before, so that no test waits for it.
import '../../src/meelezen/PoortDelen.tsx';
import '../../src/meelezen/PoortUitvoer.tsx';

export async function doorDePoort(): Promise<void> {
  await screen.findAllByText(/Geen herkenbare gegevens gevonden|Alles is bekeken/);
  fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
  const bevestig = 'Ja, dit mag blijven staan';
  await screen.findByRole('button', { name: /^(Nee, ga verder|Ja, dit mag blijven staan)$/ });
  const ja = screen.queryByRole('button', { name: bevestig });
  if (ja) fireEvent.click(ja);
  fireEvent.click(await screen.findByRole('button', { name: 'Nee, ga verder' }));
}
