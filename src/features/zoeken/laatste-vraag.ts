// What was searched for last, so that who comes back from a find goes on. In memory, and only until it is locked.
import type { Ruggespraak } from '../../store/contract.ts';

let laatst = '';
const followed = new WeakSet<Ruggespraak>();

export const laatsteVraag = (): string => laatst;

export function onthoudVraag(vraag: string, ruggespraak: Ruggespraak | null): void {
  laatst = vraag;
  if (!ruggespraak || followed.has(ruggespraak)) return;
  followed.add(ruggespraak);
  ruggespraak.toegang.subscribe(() => {
    if (ruggespraak.toegang.get().kind !== 'open') laatst = '';
  });
}
