// What a record is built of: headings, lines, lists and tables that the page, the PDF, the Word file and the plain text all show alike. Knows no casus.

/** A line in a list or a cell, with what is said of it in smaller words. */
export interface Punt {
  tekst: string;
  bij: string;
  /** By which it is called elsewhere; stands before it, or instead of the sign of its list. */
  nummer?: number | undefined;
}

/** One punt stands alone in its cell, more stand as a list. */
export type Cel = readonly Punt[];

/**
 * kop: 2 for a part, 3 inside one. regel: an answer with what it answers. Texts may hold line ends and nothing else that
 * is not a visible sign.
 */
export type Blok =
  | { kind: 'kop'; niveau: 2 | 3; tekst: string }
  | { kind: 'alinea'; tekst: string }
  | { kind: 'regel'; label: string; tekst: string }
  | { kind: 'lijst'; punten: readonly Punt[] }
  | {
      kind: 'tabel';
      naam: string;
      kolommen: readonly string[];
      rijen: readonly (readonly Cel[])[];
      /** Parts of 1, as wide as the columns should be. */
      breedtes: readonly number[];
    };

export interface CasusVerslag {
  titel: string;
  /** Lines under the title. */
  kop: readonly string[];
  blokken: readonly Blok[];
  /** Lines at the foot. */
  voet: readonly string[];
}

export const kop = (niveau: 2 | 3, tekst: string): Blok => ({ kind: 'kop', niveau, tekst });

/** `bij` stands in brackets, which end it as well as a point would. */
export const punt = (tekst: string, bij = ''): Punt => ({ tekst, bij: bij.replace(/([^.])\.$/, '$1') });

// Signs that no reader sees: XML refuses some, and others turn the order of what stands around them.
const ONZICHTBAAR = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** The words as they can stand on paper. Also of what should be words and is not. */
export const zuiver = (woorden: unknown): string =>
  typeof woorden === 'string'
    ? woorden
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/\t/g, ' ')
        .replace(ONZICHTBAAR, (teken) => (teken === '\n' ? teken : ''))
        .replace(/ *\n\s*/g, '\n')
        .trim()
    : '';

/** On one line, as in a heading or a list of words. */
export const opRegel = (woorden: unknown): string => zuiver(woorden).replace(/\n/g, ' ');

/** Joined as sentences, whether or not they end as one. */
export const zinnen = (...delen: readonly string[]): string =>
  delen
    .filter(Boolean)
    .map((deel) => deel.charAt(0).toLocaleUpperCase('nl') + deel.slice(1))
    .map((deel) => (/[.?!…]["'”’)]?$/.test(deel) ? deel : `${deel}.`))
    .join(' ');

export const NIET_INGEVULD = 'Niet ingevuld';

/** A label as it stands before its answer. */
export const metDubbelePunt = (label: string): string => (/[?:]$/.test(label) ? label : `${label}:`);

/** Nothing when there are no words, or that it was not filled in where silence would mislead. */
export const regel = (label: string, woorden: unknown, altijd = false): Blok[] => {
  const tekst = zuiver(woorden);
  return tekst || altijd ? [{ kind: 'regel', label, tekst: tekst || NIET_INGEVULD }] : [];
};

export const lijst = (titel: string | null, punten: readonly Punt[]): Blok[] =>
  punten.length === 0 ? [] : [...(titel ? [kop(3, titel)] : []), { kind: 'lijst', punten }];

export const tabel = (
  naam: string,
  kolommen: readonly (readonly [naam: string, breedte: number])[],
  rijen: readonly (readonly Cel[])[],
): Blok[] =>
  rijen.length === 0
    ? []
    : [
        {
          ...{ kind: 'tabel', naam, rijen },
          kolommen: kolommen.map(([een]) => een),
          breedtes: kolommen.map(([, breedte]) => breedte),
        },
      ];

/** A part with its heading; nothing when nothing stands in it. */
export const deel = (titel: string, blokken: readonly Blok[]): Blok[] =>
  blokken.length === 0 ? [] : [kop(2, titel), ...blokken];
