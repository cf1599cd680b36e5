// Finding by a pattern: each match as a candidate, or one group of it.
import type { Kandidaat } from './spans.ts';

export type Zoek = (tekst: string) => Kandidaat[];

export function elk(
  tekst: string,
  patroon: RegExp,
  maak: (treffer: RegExpExecArray) => Partial<Kandidaat> | null,
  vast: Pick<Kandidaat, 'gegeven' | 'rang'>,
): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  for (const treffer of tekst.matchAll(patroon)) {
    const deel = maak(treffer as RegExpExecArray);
    if (deel)
      gevonden.push({ start: treffer.index, end: treffer.index + treffer[0].length, zeker: true, ...vast, ...deel });
  }
  return gevonden;
}

/** The n-th group as the span: patterns with one look at what stands before it. */
export const groep = (treffer: RegExpExecArray, nummer: number): Pick<Kandidaat, 'start' | 'end'> | null => {
  const deel = treffer[nummer];
  if (!deel) return null;
  const start = treffer.index + treffer[0].lastIndexOf(deel);
  return { start, end: start + deel.length };
};
