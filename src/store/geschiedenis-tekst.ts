// Makes a living text say what another says, by changing only what differs: what others type beside it stays.
import type * as Y from 'yjs';
import { isHigh, isLow } from './vensters/woorden.ts';

/** What is alike at both ends; never half of a character that takes two places. `same`: also in more than the letter. */
export function gelijkeEinden(
  a: string,
  b: string,
  same = (i: number, j: number): boolean => a.charCodeAt(i) === b.charCodeAt(j),
): { voor: number; na: number } {
  const most = Math.min(a.length, b.length);
  let voor = 0;
  while (voor < most && same(voor, voor)) voor++;
  if (voor > 0 && isHigh(a.charCodeAt(voor - 1))) voor--;
  let na = 0;
  while (na < most - voor && same(a.length - 1 - na, b.length - 1 - na)) na++;
  if (na > 0 && isLow(a.charCodeAt(a.length - na))) na--;
  return { voor, na };
}

export function maakTekst(text: Y.Text, wanted: string): void {
  const now = text.toString();
  // Something that is no letters stands in it: positions do not count as in the words.
  if (now.length !== text.length) {
    text.delete(0, text.length);
    text.insert(0, wanted);
    return;
  }
  if (now === wanted) return;
  const { voor, na } = gelijkeEinden(now, wanted);
  const gone = now.length - voor - na;
  if (gone > 0) text.delete(voor, gone);
  const added = wanted.slice(voor, wanted.length - na);
  if (added !== '') text.insert(voor, added);
}
