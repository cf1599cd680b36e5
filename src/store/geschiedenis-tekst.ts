// Makes a living text say what another says, by changing only what differs: what others type beside it stays.
import type * as Y from 'yjs';

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** What is alike at both ends; never half of a character that takes two places. */
export function gelijkeEinden(a: string, b: string): { voor: number; na: number } {
  const most = Math.min(a.length, b.length);
  let voor = 0;
  while (voor < most && a.charCodeAt(voor) === b.charCodeAt(voor)) voor++;
  if (voor > 0 && isHigh(a.charCodeAt(voor - 1))) voor--;
  let na = 0;
  while (na < most - voor && a.charCodeAt(a.length - 1 - na) === b.charCodeAt(b.length - 1 - na)) na++;
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
