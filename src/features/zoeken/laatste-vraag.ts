// What was searched for last, so that who comes back from a find goes on. In memory, and gone when the lock closes.
import type { Ruggespraak } from '../../store/contract.ts';
import { createValue } from '../../store/value.ts';

export const laatsteVraag = createValue('');

const followed = new WeakSet<Ruggespraak>();

/** A word that was searched for can say much: it goes with the rest when what was open is locked. */
export function volgSlot(ruggespraak: Ruggespraak): void {
  if (followed.has(ruggespraak)) return;
  followed.add(ruggespraak);
  const isOpen = () => ruggespraak.toegang.get().kind === 'open';
  let wasOpen = isOpen();
  ruggespraak.toegang.subscribe(() => {
    if (wasOpen && !isOpen()) laatsteVraag.set('');
    wasOpen = isOpen();
  });
}
