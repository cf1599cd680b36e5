// An age as a range instead of a number. Reads digits and words; knows no text around it.

const TOT_TWINTIG = [
  ...['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  ...['dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'],
];
const TIENTALLEN = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

function readGetal(tekst: string): number | null {
  const digits = /^\d{1,3}/.exec(tekst)?.[0];
  if (digits) return Number(digits);
  const woord = (/^\p{L}+/u.exec(tekst)?.[0] ?? '').normalize('NFD').replace(/\p{M}/gu, '');
  if (woord === 'anderhalf') return 1;
  const small = TOT_TWINTIG.indexOf(woord);
  if (small >= 0) return small;
  const ten = TIENTALLEN.findIndex((one) => woord.endsWith(one));
  if (ten < 0) return null;
  const rest = woord.slice(0, -(TIENTALLEN[ten] ?? '').length).replace(/en$/, '');
  const unit = rest === '' ? 0 : TOT_TWINTIG.indexOf(rest);
  return unit < 0 || unit > 9 ? null : (ten + 2) * 10 + unit;
}

/** Whole years; null: not an age that can be read. */
export function leesJaren(woord: string): number | null {
  const tekst = woord.trim().toLowerCase();
  const getal = readGetal(tekst.replace(/^\p{P}+/u, ''));
  if (getal === null || getal > 120) return null;
  // The unit may stand right behind the digits: "14wk".
  if (/(?<!\p{L})(?:jaar|jaren|jr|jarig)/u.test(tekst)) return getal;
  if (/(?<!\p{L})(?:dag|dagen|dgn|week|weken|wkn?|w)(?!\p{L})|(?<!\p{L})week/u.test(tekst)) return 0;
  return /(?:maand|mnd)|(?<!\p{L})m(?!\p{L})/u.test(tekst) ? Math.floor(getal / 12) : getal;
}

const GROEPEN: readonly (readonly [van: number, tot: number])[] = [
  ...[[1, 3] as const, [4, 5] as const, [6, 8] as const, [9, 11] as const, [12, 14] as const, [15, 17] as const],
  ...[[18, 24] as const, [25, 34] as const, [35, 44] as const, [45, 54] as const, [55, 64] as const],
  [65, 79],
];

function levensfase(jaren: number): string {
  if (jaren < 1) return 'baby';
  if (jaren < 4) return 'peuter';
  if (jaren < 12) return 'kind';
  if (jaren < 18) return 'tiener';
  return jaren < 65 ? 'volwassene' : 'oudere';
}

/** Best first. */
export function leeftijdsgroepen(jaren: number): string[] {
  if (jaren < 1) return ['baby', 'jonger dan een jaar'];
  if (jaren >= 80) return ['hoogbejaard', 'oudere'];
  const groep = GROEPEN.find(([van, tot]) => jaren >= van && jaren <= tot);
  return groep ? [`${groep[0]}-${groep[1]} jaar`, levensfase(jaren)] : [levensfase(jaren)];
}

/** In the place of "7-jarige", which may stand before a noun or alone: a word that can do both. */
function jarige(jaren: number): string {
  if (jaren < 4) return 'heel jonge';
  if (jaren < 12) return 'schoolgaande';
  if (jaren < 18) return 'minderjarige';
  return jaren < 65 ? 'meerderjarige' : 'oudere';
}

export function vervangLeeftijd(woord: string): string[] {
  const jaren = leesJaren(woord);
  if (jaren === null) return ['[leeftijd]'];
  if (/jarig/i.test(woord)) return [jarige(jaren), '[leeftijd]'];
  const groepen = leeftijdsgroepen(jaren);
  // Of the very small the age comes in months, and then a word says more than years.
  const klein = /maand|mnd|wee?k|wk|dag|\d ?[wm]\b/i.test(woord) && !/jaar|jr/i.test(woord);
  return [...(klein && jaren > 0 ? groepen.toReversed() : groepen), '[leeftijd]'];
}
