// Reads a Hunspell dictionary with two-letter flags and writes out the words it stands for. Knows only what Dutch inflection needs: suffixes; no compounds, no prefixes.
import { keyOf } from '../src/anoniem/unpack-lijsten.ts';

interface Rule {
  strip: string;
  add: string;
  fits: RegExp;
}

export interface Entry {
  word: string;
  flags: ReadonlySet<string>;
}

/** What the dictionary says that the word itself does not show. */
const FORBIDDEN = 'Fw';
const ONLY_IN_COMPOUND = 'Cx';
/** Genitives, street names and hyphened first parts: no words of a running text. */
const NOT_INFLECTION = /^(PN|P[I-K]|G.|C.|S.|Xx)$/;

/** `index.aff` -> the suffix rules per flag. */
export function suffixRules(aff: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition = '.'] = line.trim().split(/\s+/);
    // The first line of a block has a count where a rule has its suffix.
    if (kind !== 'SFX' || NOT_INFLECTION.test(flag) || /^[YN]$/.test(strip)) continue;
    const suffix = add.split('/')[0] ?? '';
    if (suffix === '' || suffix.endsWith('-')) continue;
    const list = rules.get(flag) ?? [];
    list.push({ strip: strip === '0' ? '' : strip, add: suffix, fits: new RegExp(`(?:${condition})$`) });
    rules.set(flag, list);
  }
  return rules;
}

/** `index.dic` -> its words with their flags; what the dictionary forbids is left out. */
export function* entries(dic: string): Generator<Entry> {
  for (const line of dic.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.split(/\t/)[0]?.split('/') ?? [];
    const set = new Set(flags.match(/../g) ?? []);
    if (word !== '' && !set.has(FORBIDDEN)) yield { word, flags: set };
  }
}

/** The word and all its inflected forms. */
export function* formsOf({ word, flags }: Entry, rules: ReadonlyMap<string, Rule[]>): Generator<string> {
  if (!flags.has(ONLY_IN_COMPOUND)) yield word;
  for (const flag of flags)
    for (const { strip, add, fits } of rules.get(flag) ?? [])
      if (fits.test(word) && word.endsWith(strip)) yield word.slice(0, word.length - strip.length) + add;
}

/** Words of a running text in lower case: letters only, `ĳ` written as two letters. */
export function lowerCaseWords(aff: string, dic: string): Set<string> {
  const rules = suffixRules(aff);
  const words = new Set<string>();
  for (const entry of entries(dic)) {
    if (!/^\p{Ll}+$/u.test(entry.word)) continue;
    for (const form of formsOf(entry, rules)) if (/^\p{Ll}+$/u.test(form)) words.add(keyOf(form));
  }
  return words;
}

/** Words that the dictionary lets begin a compound: "sport" in "sportclub". */
export function firstParts(dic: string): Set<string> {
  const parts = new Set<string>();
  for (const { word, flags } of entries(dic))
    if (
      /^\p{Ll}+$/u.test(word) &&
      !flags.has(ONLY_IN_COMPOUND) &&
      ['Ca', 'Cb', 'Cd', 'Ce'].some((flag) => flags.has(flag))
    )
      parts.add(keyOf(word));
  return parts;
}
