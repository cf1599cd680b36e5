// What is never to be shown again on this device, as far as the lock is open: for who reads outside a casus. Small, so that it costs the first screen nothing.
import type { MeeleesRijen } from './rijen.ts';

let rijen: MeeleesRijen | null = null;

/** null while the lock is shut. */
export const toestelRijen = (): MeeleesRijen | null => rijen;
export function setToestelRijen(open: MeeleesRijen | null): void {
  rijen = open;
}
