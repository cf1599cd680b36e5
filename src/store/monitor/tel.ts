// The one door for counting from where a guide is walked: does nothing unless the person chose to count, and the lock is open. Knows no counts.
import type { Doorloop, Regel } from '../../domain/gids/regel.ts';
import type { Telling } from '../../domain/monitor/tellen.ts';

/** Lines this person just wrote in a walk; what there is to count in them is worked out by whoever counts. */
export interface Gelopen {
  kind: 'gelopen';
  doorloop: Doorloop;
  voor: readonly Regel[];
  erbij: readonly Regel[];
}
/** Returns at once and never throws: what counts may not stand in the way of what is done. */
export type Tel = (wat: Telling | Gelopen) => void;

let teller: Tel | null = null;

/** null: nobody counts. */
export function setTeller(next: Tel | null): void {
  teller = next;
}

/** Walks on this device know no session. */
export const tel: Tel = (wat) => teller?.(wat);
