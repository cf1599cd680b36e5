// A role word under a symbol: at most two lines, broken where a Dutch word allows it. Widths are estimates on the safe side; it measures no screen.

/** Units of the picture; the smallest text there is. */
export const LETTER = 13;
export const REGEL = 15;
/** As wide as a label gets in the family, where people stand close; and outside it, where functions have long names. */
export const BREEDSTE = 88;
export const BREEDSTE_BUITEN = 112;
/** A word up to this width stays whole. */
const HEEL = 70;

/** In hundredths of the letter size, measured in the theme font; what is not here is a usual letter. */
const MATEN: readonly [chars: string, width: number][] = [
  [" .,:;!|'’", 27],
  ['ijlI', 28],
  ['frt()[]-', 37],
  ['csz', 47],
  ['aekvxyéëèáüïö', 52],
  ['W%', 82],
  ['mMw@—…', 95],
];
const MAAT = new Map(MATEN.flatMap(([chars, width]) => [...chars].map((char) => [char, width] as const)));

/** Rather a little too wide than too narrow. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const char of text) sum += MAAT.get(char) ?? (char >= '\u2E80' ? 110 : /\p{Lu}/u.test(char) ? 67 : 56);
  return (sum * LETTER) / 100;
}

/** Second halves of long compounds: a word breaks best before one of these. */
const SEAMS = [
  'verpleegkundige',
  'kundige',
  'begeleider',
  'beschermer',
  'medewerker',
  'werker',
  'consulent',
  'functionaris',
  'schappelijk',
  'behandelaar',
  'psycholoog',
  'pedagoog',
  'therapeut',
  'leidster',
  'leider',
  'ouder',
  'moeder',
  'vader',
  'broer',
  'dochter',
  'vrouw',
  'vriendin',
  'vriend',
  'kracht',
  'teamlid',
  'voogd',
  'coach',
  'hulp',
  'zorg',
  'arts',
];

/** The ways to cut one word in two, hyphen included. */
function* cutsOf(word: string): Generator<[string, string]> {
  const lower = word.toLowerCase();
  for (const seam of SEAMS) {
    const at = lower.lastIndexOf(seam);
    if (at >= 3) yield [`${word.slice(0, at)}-`, word.slice(at)];
  }
}

/** As much as fits from the start, with a sign at the end; at least one character. */
function clip(text: string, sign: string, breedste: number): { head: string; rest: string } {
  const chars = [...text];
  let count = chars.length;
  while (count > 1 && widthOf(chars.slice(0, count).join('') + sign) > breedste) count--;
  return { head: chars.slice(0, count).join('') + sign, rest: chars.slice(count).join('') };
}

/** One or two lines, neither wider than that; what does not fit ends in an ellipsis. */
export function wrapLabel(naam: string, breedste: number = BREEDSTE): string[] {
  if (widthOf(naam) <= HEEL) return [naam];
  const words = naam.split(' ');
  const options: [string, string][] = [];
  for (let at = 1; at < words.length; at++) options.push([words.slice(0, at).join(' '), words.slice(at).join(' ')]);
  words.forEach((word, at) => {
    for (const [head, tail] of cutsOf(word))
      options.push([[...words.slice(0, at), head].join(' '), [tail, ...words.slice(at + 1)].join(' ')]);
  });
  const wide = ([one, two]: [string, string]) => Math.max(widthOf(one), widthOf(two));
  // Splitting a word costs a little: a space is a better place.
  const cost = (pair: [string, string]) => wide(pair) + (pair[0].endsWith('-') ? 12 : 0);
  const best = options.filter((pair) => wide(pair) <= breedste).toSorted((a, b) => cost(a) - cost(b))[0];
  const whole = widthOf(naam);
  if (whole <= breedste && (!best || whole <= cost(best) + 10)) return [naam];
  if (best) return best;
  // Nothing fits whole: the first line takes words while they fit, or part of a word.
  let first = '';
  let at = 0;
  for (; at < words.length; at++) {
    const next = first === '' ? (words[at] ?? '') : `${first} ${words[at]}`;
    if (widthOf(next) > breedste) break;
    first = next;
  }
  let rest = words.slice(at).join(' ');
  if (first === '') {
    const cut = clip(rest, '-', breedste);
    first = cut.head;
    rest = cut.rest;
  }
  return [first, widthOf(rest) <= breedste ? rest : clip(rest, '…', breedste).head].filter((line) => line !== '');
}
