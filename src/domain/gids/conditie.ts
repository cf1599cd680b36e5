// When something in a guide holds, as data: always, an answer, all of, one of, not. No expressions, no code.
import { z } from 'zod/mini';

// The Content-Security-Policy refuses code made from text; zod would try it and leave a report in the console.
z.config({ jitless: true });

export type Conditie =
  | { kind: 'altijd' }
  | { kind: 'antwoord'; vraag: string; is: string[] }
  | { kind: 'alle'; van: Conditie[] }
  | { kind: 'een'; van: Conditie[] }
  | { kind: 'niet'; van: Conditie };

/** A name in a pack; it also stands in addresses. */
export const Naam = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/));

export const Conditie: z.ZodMiniType<Conditie> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('altijd') }),
    z.strictObject({ kind: z.literal('antwoord'), vraag: Naam, is: z.array(Naam).check(z.minLength(1)) }),
    z.strictObject({ kind: z.literal('alle'), van: z.array(Conditie).check(z.minLength(1)) }),
    z.strictObject({ kind: z.literal('een'), van: z.array(Conditie).check(z.minLength(1)) }),
    z.strictObject({ kind: z.literal('niet'), van: Conditie }),
  ]),
);

/** Per question what was chosen; several where several are allowed. Text answers are in here too, as one value. */
export type Antwoorden = ReadonlyMap<string, readonly string[]>;

/** A question without an answer is no answer: `antwoord` does not hold then, and `niet` around it does. */
export function holds(conditie: Conditie | undefined, antwoorden: Antwoorden): boolean {
  if (!conditie) return true;
  switch (conditie.kind) {
    case 'altijd':
      return true;
    case 'antwoord':
      return antwoorden.get(conditie.vraag)?.some((one) => conditie.is.includes(one)) ?? false;
    case 'alle':
      return conditie.van.every((one) => holds(one, antwoorden));
    case 'een':
      return conditie.van.some((one) => holds(one, antwoorden));
    case 'niet':
      return !holds(conditie.van, antwoorden);
  }
}

/** Every (question, choice) a condition speaks of. */
export function* mentions(conditie: Conditie | undefined): Generator<{ vraag: string; is: string[] }> {
  if (!conditie) return;
  if (conditie.kind === 'antwoord') yield conditie;
  else if (conditie.kind === 'niet') yield* mentions(conditie.van);
  else if (conditie.kind !== 'altijd') for (const one of conditie.van) yield* mentions(one);
}
