// Chooses which words of the dictionary go along: short and everyday ones, and none that can be taken apart into others.
import { isSamenstelling } from '../src/anoniem/samenstelling.ts';
import { keyOf } from '../src/anoniem/unpack-lijsten.ts';
import { firstParts, lowerCaseWords } from './hunspell.ts';

const MAX_LENGTH = 13;
/** Emphasis (`één` stays). */
const RARE = /[áíóúàìòùâ]/;
/** A short word stands there itself: a rule that makes it would also make names. So does one that begins many others. */
const ALWAYS = 4;
const ALWAYS_AS_PART = 12;

export interface Lexicon {
  /** Everything the dictionary knows. */
  all: Set<string>;
  /** What goes into the file. */
  kept: Set<string>;
}

export function lexicon(
  aff: string,
  dic: string,
  own: { extra: Iterable<string>; leaveOut: ReadonlySet<string> },
): Lexicon {
  const all = lowerCaseWords(aff, dic);
  const extra = new Set<string>();
  for (const word of own.extra) extra.add(keyOf(word));
  for (const word of extra) all.add(word);
  for (const word of own.leaveOut) all.delete(word);
  const parts = firstParts(dic);
  const always = (word: string) =>
    word.length <= ALWAYS || (word.length <= ALWAYS_AS_PART && parts.has(word)) || extra.has(word);
  const kept = new Set<string>();
  // Short ones first: a long word may then lean on them.
  for (const word of [...all].sort((a, b) => a.length - b.length)) {
    const fits = word.length >= 2 && word.length <= MAX_LENGTH && !RARE.test(word);
    if ((fits || extra.has(word)) && (always(word) || !isSamenstelling(word, kept))) kept.add(word);
  }
  return { all, kept };
}
