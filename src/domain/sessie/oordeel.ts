// What is inside a sealed judgement once it is open: a number, a vote or words. Read with suspicion; knows no keys.
import { z } from 'zod/mini';
import { LANGSTE } from './gebeurtenis.ts';
import type { Vorm } from './werkvorm.ts';

const Reden = z.string().check(z.maxLength(LANGSTE.tekst));

export const Oordeel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('schaal'), cijfer: z.int().check(z.gte(0), z.lte(10)), reden: Reden }),
  z.object({ kind: z.literal('stem'), keuze: z.string().check(z.minLength(1), z.maxLength(160)), reden: Reden }),
  z.object({ kind: z.literal('tekst'), tekst: z.string().check(z.minLength(1), z.maxLength(LANGSTE.tekst)) }),
]);
export type Oordeel = z.infer<typeof Oordeel>;

/** Fits the question that was asked; null otherwise. */
export function keurOordeel(raw: unknown, vorm: Vorm): Oordeel | null {
  const oordeel = Oordeel.safeParse(raw).data;
  if (!oordeel || oordeel.kind !== vorm.kind) return null;
  return oordeel.kind === 'stem' && vorm.kind === 'stem' && !vorm.keuzes.includes(oordeel.keuze) ? null : oordeel;
}

/** As it was sealed; null when it is no judgement for this question. */
export function leesOordeel(tekst: string, vorm: Vorm): Oordeel | null {
  try {
    return keurOordeel(JSON.parse(tekst), vorm);
  } catch {
    return null;
  }
}

/** In one line, for a record. */
export function oordeelInWoorden(oordeel: Oordeel): string {
  if (oordeel.kind === 'tekst') return oordeel.tekst;
  const kern = oordeel.kind === 'schaal' ? String(oordeel.cijfer) : oordeel.keuze;
  return oordeel.reden.trim() === '' ? kern : `${kern}: ${oordeel.reden.trim()}`;
}
