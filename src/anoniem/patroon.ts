// Finding by a pattern: each match as a candidate, or one group of it; and what stands right before a place.
import type { Kandidaat } from './spans.ts';

export type Zoek = (tekst: string) => Kandidaat[];

/** As `matchAll`, without making the pattern anew for each text. */
export function alle(tekst: string, patroon: RegExp): RegExpExecArray[] {
  const treffers: RegExpExecArray[] = [];
  patroon.lastIndex = 0;
  for (let treffer = patroon.exec(tekst); treffer; treffer = patroon.exec(tekst)) {
    treffers.push(treffer);
    // Nothing was matched: on to the next place.
    if (treffer[0] === '') patroon.lastIndex++;
  }
  return treffers;
}

export function elk(
  tekst: string,
  patroon: RegExp,
  maak: (treffer: RegExpExecArray) => Partial<Kandidaat> | null,
  vast: Pick<Kandidaat, 'gegeven' | 'rang'>,
): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  for (const treffer of alle(tekst, patroon)) {
    const deel = maak(treffer);
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

/** Whether what stands right before a place is as `patroon` says. Read backwards from there: in most places one sign is enough to know that it is not. */
export function ervoor({ source, flags }: RegExp): (tekst: string, at: number) => boolean {
  const terug = new RegExp(`(?<=${source})`, `${flags}y`);
  return (tekst, at) => {
    terug.lastIndex = at;
    return terug.test(tekst);
  };
}
