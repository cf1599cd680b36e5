// Being a guest, before any of that is fetched: nearly nobody is one. Knows whether this tab has one now; the rest comes at the first action.
import { createLaterDeel } from '../later-deel.ts';
import { inWoorden } from '../redenen.ts';
import { createValue, type Settable } from '../value.ts';
import type { BezoekOptions } from './bezoek.ts';
import type { Bezoek, Gast } from './contract.ts';

export interface LaterGast extends Gast {
  /** There is a guest in this tab now, and until all is taken off this device. */
  is(): boolean;
  /** The lock closed on a visit of this tab, whoever closed it. */
  voorbij(): void;
}

export function createLaterGast(options: Omit<BezoekOptions, 'bezoek'>): LaterGast {
  const bezoek: Settable<Bezoek | null> = createValue<Bezoek | null>(null);
  const deel = createLaterDeel(async () => {
    const { openBezoek } = await import('./bezoek.ts');
    return () => openBezoek({ ...options, bezoek });
  });
  return {
    bezoek,
    is: () => bezoek.get() !== null,
    begin: (code, functie) => inWoorden(async () => (await deel.laad()).begin(code, functie)),
    klaar: async () => (await deel.laad()).klaar(),
    stopElders: async () => (await deel.laad()).stopElders(),
    voorbij: () => void deel.laad().then((open) => open.voorbij()),
  };
}
