// Unpacks the two list files in public/anoniem into sets. Pure; the build script packs with the functions here, so that both sides agree on the form.

/** Size class of a place: a = wijk of buurt, b = dorp tot 5.000, c = 5.000-25.000, d = 25.000-100.000, e = meer dan 100.000, f = buitenland, g = streek. */
export const PLAATS_LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
export type PlaatsLetter = (typeof PLAATS_LETTERS)[number];

/** All keys as `keyOf` gives them. Names, places and words with diacritics also stand there without. */
export interface Lijsten {
  voornamen: Set<string>;
  achternamen: Set<string>;
  plaatsen: Map<string, PlaatsLetter>;
  /** Words and phrases with a capital that are no person: brands, methods, laws, languages. */
  geenNaam: Set<string>;
  /** Names that are an ordinary word too: they need more evidence. */
  ookWoord: Set<string>;
  /** Short or other spelling -> the name that stands for all spellings of it. */
  roepnamen: Map<string, string>;
  /** Rare job -> whether in care notes it is mostly the professional who has it. */
  beroepen: Map<string, boolean>;
  kenmerken: string[];
  woorden: Set<string>;
}

/** The form in which a word or name is looked up: lower case, one spelling of apostrophes and of ij. */
export function keyOf(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what needs no more than lower case.
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  // A Turkish İ becomes an i with a loose dot.
  return lower
    .replaceAll('\u0307', '')
    .replaceAll('ĳ', 'ij')
    .replace(/[’‘`´]/g, "'");
}

const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
};

/** The same key without diacritics: `yıldız` -> `yildiz`. */
export function withoutDiacritics(key: string): string {
  return key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđðßæœə]/g, (letter) => PLAIN[letter] ?? letter);
}

const CAPITAL_A = 65;
const MAX_SHARED = 25;

/** Sorted keys, each as one capital (how many letters it shares with the one before: A = 0) and the rest. No key has capitals, so the capital also ends the one before. */
export function packKeys(keys: Iterable<string>): string {
  let before = '';
  let out = '';
  for (const key of [...new Set(keys)].sort()) {
    let shared = 0;
    while (shared < MAX_SHARED && shared < key.length && key[shared] === before[shared]) shared++;
    // A line per first letters keeps the file readable for tools that work by line.
    if (shared === 0 && out !== '') out += '\n';
    out += String.fromCharCode(CAPITAL_A + shared) + key.slice(shared);
    before = key;
  }
  return out;
}

/** The reverse of `packKeys`. */
function eachKey(packed: string, take: (key: string) => void): void {
  let before = '';
  let start = -1;
  let shared = 0;
  const close = (end: number) => {
    if (start < 0) return;
    before = before.slice(0, shared) + packed.slice(start, end);
    take(before);
    start = -1;
  };
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    if (code === 10) close(at);
    else if (code >= CAPITAL_A && code <= CAPITAL_A + MAX_SHARED) {
      close(at);
      shared = code - CAPITAL_A;
      start = at + 1;
    }
  }
  close(packed.length);
}

const NOT_ASCII = /[^ -~]/;

/** A section runs from its line `#naam` to the next. */
function sectionsOf(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  for (const part of text.split(/^#/m)) {
    const end = part.indexOf('\n');
    if (end > 0) sections.set(part.slice(0, end), part.slice(end + 1));
  }
  return sections;
}

/** `namen` and `woorden`: the text of namen.txt and woorden.txt. Odd text gives empty sets, never an error. */
export function unpackLijsten(namen: string, woorden: string): Lijsten {
  const sections = sectionsOf(namen);
  const each = (name: string, take: (key: string) => void) => eachKey(sections.get(name) ?? '', take);
  const both = (take: (key: string) => void) => (key: string) => {
    take(key);
    // Shorter ones would become another word: vân -> van.
    if (key.length > 3 && NOT_ASCII.test(key)) take(withoutDiacritics(key));
  };
  const setOf = (...names: string[]) => {
    const set = new Set<string>();
    for (const name of names)
      each(
        name,
        both((key) => set.add(key)),
      );
    return set;
  };

  const plaatsen = new Map<string, PlaatsLetter>();
  for (const maat of PLAATS_LETTERS)
    each(
      `plaatsen-${maat}`,
      both((key) => {
        if (!plaatsen.has(key)) plaatsen.set(key, maat);
      }),
    );

  const roepnamen = new Map<string, string>();
  for (const line of (sections.get('roepnamen') ?? '').split('\n')) {
    const [first, ...others] = line.split(' ');
    if (first)
      for (const one of [first, ...others])
        for (const form of [one, withoutDiacritics(one)]) roepnamen.set(form, roepnamen.get(form) ?? first);
  }

  const beroepen = new Map<string, boolean>();
  each('beroepen', (key) => beroepen.set(key, false));
  each('beroepen-vak', (key) => beroepen.set(key, true));

  const kenmerken: string[] = [];
  each('kenmerken', (key) => kenmerken.push(key));

  const words = new Set<string>();
  eachKey(
    woorden,
    both((key) => words.add(key)),
  );

  return {
    voornamen: setOf('beide', 'voornamen'),
    achternamen: setOf('beide', 'achternamen'),
    plaatsen,
    geenNaam: setOf('geen-naam'),
    ookWoord: setOf('ook-woord'),
    roepnamen,
    beroepen,
    kenmerken,
    woorden: words,
  };
}
