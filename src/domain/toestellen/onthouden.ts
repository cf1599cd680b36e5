// How what devices said of themselves lies on disk: shapes only.
import * as z from 'zod/mini';
import { KringId, Toestel } from '../log-entry.ts';
import type { Bewering } from './eigen.ts';

const Rij = z.array(
  z.strictObject({ kring: KringId, wie: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)), toestel: Toestel }),
);

/** Of a row that is not what it should be nothing is remembered. */
export function leesOnthouden(tekst: string): readonly Bewering[] {
  try {
    const parsed = Rij.safeParse(JSON.parse(tekst));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
