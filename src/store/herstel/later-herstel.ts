// The way back before it is fetched: the list of words and all that works with it come at the first action; how it stands is read at every opening.
import { createLaterDeel } from '../later-deel.ts';
import { inWoorden } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import type { Herstel, HerstelStand } from './contract.ts';
import type { HerstelOptions } from './herstel.ts';

type Loaded = ReturnType<typeof import('./herstel.ts').openHerstel>;

export interface LaterHerstel extends Herstel {
  /** `nieuw`: a toegangszin was chosen just now. Else it is read, and known a moment later. */
  opened(nieuw: boolean): void;
  locked(): void;
}

export function createLaterHerstel(options: Omit<HerstelOptions, 'stand'>): LaterHerstel {
  const stand = createValue<HerstelStand>({ kind: 'onbekend' });
  const deel = createLaterDeel(async () => {
    const { openHerstel } = await import('./herstel.ts');
    return () => openHerstel({ ...options, stand });
  });
  const outcome = <T>(work: (herstel: Loaded) => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> =>
    inWoorden(async () => work(await deel.laad()));
  return {
    stand,
    opened(nieuw) {
      if (nieuw) return stand.set({ kind: 'aanbod' });
      if (stand.get().kind === 'aanbod') return;
      // Not read: then nothing is said of it, and it is tried again at the next opening.
      void import('./stand.ts').then(({ leesStand }) => leesStand({ ...options, stand })).catch(() => undefined);
    },
    locked: () => stand.set({ kind: 'onbekend' }),
    maakWoorden: (zin, opnieuw) => outcome((herstel) => herstel.maakWoorden(zin, opnieuw)),
    bewijs: (welke, antwoorden, nog) => outcome((herstel) => herstel.bewijs(welke, antwoorden, nog)),
    later: () => stand.set({ kind: 'geen' }),
    controleer: (woorden) => outcome((herstel) => herstel.controleer(woorden)),
    openMetWoorden: (woorden, zin) => outcome((herstel) => herstel.openMetWoorden(woorden, zin)),
    veranderZin: (zin, nieuwe) => outcome((herstel) => herstel.veranderZin(zin, nieuwe)),
  };
}
