// Whether a word is Dutch though the list has only its parts: compounds, diminutives, participles. The list leaves out what this accepts.

import { isDeelwoord, isVerbogen } from './verbuiging.ts';

const MIN_LEFT = 3;
const MIN_RIGHT = 4;
/** Second parts of three letters that no surname ends on. */
const SHORT_RIGHT = new Set(['dag', 'uur', 'les', 'app', 'rol', 'lid', 'pas', 'bus', 'tas', 'bed']);
const MIN_SHORT = 3;
const LINKS = ['s', 'e', 'en'] as const;
/** Before a known word. `ver` and `be` stay out: many surnames begin so (Verhoeven, Bekkers). */
const PREFIXES = ['on', 'her', 'ont', 'mede', 'anti'] as const;
const SUFFIXES = [
  'heid',
  'heden',
  'loos',
  'loze',
  'achtig',
  'achtige',
  'matig',
  'matige',
  'schap',
  'schappen',
] as const;
const DIMINUTIVE = /(?:etje|pje|tje|je)s?$/;

function isDiminutive(word: string, known: ReadonlySet<string>): boolean {
  const ending = DIMINUTIVE.exec(word)?.[0];
  if (ending === undefined) return false;
  const stem = word.slice(0, -ending.length);
  if (stem.length < MIN_LEFT) return false;
  // bal -> balletje, koning -> koninkje, auto -> autootje.
  return (
    known.has(stem) ||
    (ending.startsWith('etje') && known.has(stem.slice(0, -1))) ||
    (stem.endsWith('k') && known.has(`${stem.slice(0, -1)}g`)) ||
    (/([aou])\1$/.test(stem) && known.has(stem.slice(0, -1)))
  );
}

/** First parts of two letters: "afgesproken", "opgebeld". */
const PARTICLES = new Set(['af', 'op', 'in', 'om', 'na']);
/** A first part may itself have two parts: "schoolveiligheids-plan". */
const MIN_DOUBLE = 8;

/** The stem of a verb: "verwijs" of "verwijzen", "leef" of "leven", "wis" of "wissen". */
function isStam(word: string, known: ReadonlySet<string>): boolean {
  const last = word.at(-1) ?? '';
  const voiced = last === 's' ? 'z' : last === 'f' ? 'v' : last;
  const head = word.slice(0, -1);
  const open = /([aeou])\1$/.test(head) ? head.slice(0, -1) : head;
  return (
    known.has(`${word}en`) ||
    known.has(`${head}${voiced}en`) ||
    known.has(`${open}${voiced}en`) ||
    known.has(`${word}${last}en`)
  );
}

/** Cheap to see: a known word, with or without the s or en that joins. */
function isKnownLeft(left: string, known: ReadonlySet<string>): boolean {
  if (PARTICLES.has(left)) return true;
  if (left.length < MIN_LEFT) return false;
  if (known.has(left)) return true;
  return LINKS.some(
    (link) => left.length - link.length >= MIN_LEFT && left.endsWith(link) && known.has(left.slice(0, -link.length)),
  );
}

/** A stem, an inflected form, or itself of two parts. */
function isMadeLeft(left: string, known: ReadonlySet<string>, depth: number): boolean {
  if (left.length > 3 && isStam(left, known)) return true;
  const bare = [left, ...LINKS.filter((link) => left.endsWith(link)).map((link) => left.slice(0, -link.length))];
  return bare.some(
    (part) =>
      (part.length > 5 && isVerbogen(part, known)) ||
      (depth > 0 && part.length >= MIN_DOUBLE && isSamenstelling(part, known, depth - 1)),
  );
}

function isMadeRight(right: string, known: ReadonlySet<string>, depth: number): boolean {
  return (
    isDeelwoord(right, known) ||
    (right.length > 4 && isVerbogen(right, known)) ||
    SUFFIXES.some((suffix) => suffix === right) ||
    isDiminutive(right, known) ||
    (depth > 0 && right.length >= MIN_DOUBLE && isSamenstelling(right, known, depth - 1))
  );
}

/**
 * True when `word` (a key, see `keyOf`) is built from words in `known`; `depth`: how often a part may have parts itself.
 * One of the two parts has to be in the list as it stands. Says nothing about a word that is itself in the list.
 */
export function isSamenstelling(word: string, known: ReadonlySet<string>, depth = 1): boolean {
  if (isDiminutive(word, known)) return true;
  for (const prefix of PREFIXES)
    if (word.startsWith(prefix) && word.length - prefix.length >= MIN_RIGHT && known.has(word.slice(prefix.length)))
      return true;
  if (isDeelwoord(word, known) || isVerbogen(word, known)) return true;
  for (let at = 2; at <= word.length - MIN_SHORT; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const rightKnown = known.has(right) && (right.length >= MIN_RIGHT || SHORT_RIGHT.has(right));
    if (
      isKnownLeft(left, known)
        ? rightKnown || isMadeRight(right, known, depth)
        : rightKnown && isMadeLeft(left, known, depth)
    )
      return true;
  }
  return false;
}
