// Reading a code before anything is done with it, and what its rows are called. The rest of inviting comes when it is asked for.
import { readUitnodiging } from '../domain/uitnodiging.ts';
import type { Uitkomst } from './contract.ts';
import { geweigerd } from './redenen.ts';

/** Rows of this kind name kringen this device was in; the same keys never come in again. */
export const UIT_KRING = 'uit-kring';

export function leesUitnodiging(tekst: string, now: number): Uitkomst<{ verlooptOp: number; gast: boolean }> {
  const read = readUitnodiging(tekst);
  if (read.kind === 'geweigerd') return geweigerd(read.reden);
  if (read.expires < now) return geweigerd('verlopen');
  return { kind: 'goed', verlooptOp: read.expires, gast: read.gast };
}
