// Just come in: the list of the kring is worth a short wait, so that the person arrives at something.
import type { LivingKring } from '../kringen.ts';
import { visibleOf } from '../showing.ts';

const JOIN_WAIT_MS = 8_000;

export const eersteCasussen = (kring: LivingKring): Promise<void> =>
  new Promise((resolve) => {
    const { inner } = kring.held.living.doc;
    const look = () => visibleOf(kring).length > 0 && end();
    const end = () => {
      clearTimeout(timer);
      inner.off('afterTransaction', look);
      resolve();
    };
    const timer = setTimeout(end, JOIN_WAIT_MS);
    inner.on('afterTransaction', look);
    look();
  });
