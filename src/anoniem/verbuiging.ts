// Whether a word is an inflected form of a known one: endings of verbs, nouns and adjectives, with the spelling rules of Dutch. The list leaves out what this accepts.

const ENDINGS =
  'ingen ing enden ende end eren ere ers er sten ste st heden heid lijke lijk den de ten te en e t d s n ster sters baar bare ig ige isch ische atie aties'.split(
    ' ',
  );
/** By their last letter, longest first. */
const BY_LAST = new Map<string, readonly string[]>();
for (const ending of ENDINGS.sort((a, b) => b.length - a.length)) {
  const last = ending.at(-1) ?? '';
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), ending]);
}
const MIN_STEM = 3;
const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

const knows = (stem: string, known: ReadonlySet<string>): boolean => known.has(stem) || known.has(`${stem}en`);

/** The stem may look otherwise when it stands alone: katt -> kat, lop -> loop, lev -> leef. */
function hasStem(base: string, known: ReadonlySet<string>): boolean {
  if (knows(base, known)) return true;
  const last = base.at(-1) ?? '';
  if (isVowel(last)) return false;
  const before = base.at(-2);
  const head = base.slice(0, -1);
  if (base.length > 2 && last === before && knows(head, known)) return true;
  const voiceless = last === 'v' ? 'f' : last === 'z' ? 's' : last;
  if (voiceless !== last && knows(head + voiceless, known)) return true;
  const open = before !== undefined && before !== 'i' && isVowel(before) && base.length > 2 && !isVowel(base.at(-3));
  return open && knows(`${head}${before}${voiceless}`, known);
}

/** `word` is a key, see `keyOf`. Says nothing about a word that is itself in the list. */
export function isVerbogen(word: string, known: ReadonlySet<string>): boolean {
  for (const ending of BY_LAST.get(word.at(-1) ?? '') ?? []) {
    if (word.length - ending.length < MIN_STEM || !word.endsWith(ending)) continue;
    if (hasStem(word.slice(0, -ending.length), known)) return true;
  }
  return false;
}

/** "gewerkt", "gespeelde". */
export function isDeelwoord(word: string, known: ReadonlySet<string>): boolean {
  if (!word.startsWith('ge') || word.length < 6 || !/(?:d|t|en|de|te|n)$/.test(word)) return false;
  const rest = word.slice(2);
  return known.has(rest) || isVerbogen(rest, known);
}
