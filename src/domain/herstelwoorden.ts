// Twelve words that stand for 128 bits of chance: how they are counted out, and how what a person typed is read. Laid out like BIP39; makes no keys.
import { isEenVergissing } from './een-vergissing.ts';
import { HERSTELWOORDEN } from './herstelwoorden-lijst.ts';
import { AANTAL } from './weg-terug.ts';

export const ENTROPIE_BYTES = 16;
const BITS = 11;
const CHECK_BITS = AANTAL * BITS - ENTROPIE_BYTES * 8;

/** SHA-256; a parameter, because domain computes nothing by itself. */
export type Hash = (bytes: Uint8Array) => Promise<Uint8Array>;

const checkOf = async (entropie: Uint8Array, hash: Hash): Promise<number> =>
  ((await hash(entropie))[0] ?? 0) >> (8 - CHECK_BITS);

/** 16 bytes -> 12 words; the last one also carries 4 bits by which most mistakes are noticed. */
export async function woordenVan(entropie: Uint8Array, hash: Hash): Promise<string[]> {
  if (entropie.length !== ENTROPIE_BYTES) throw new Error('not 16 bytes');
  const words: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of [...entropie, (await checkOf(entropie, hash)) << (8 - CHECK_BITS)]) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < BITS) continue;
    bits -= BITS;
    words.push(HERSTELWOORDEN[held >> bits] ?? '');
    held &= (1 << bits) - 1;
  }
  return words;
}

/** One word as it was typed. `woord`: which one of the list it is; null: none, and these come close. */
export interface GelezenWoord {
  getypt: string;
  woord: string | null;
  suggesties: string[];
}

const known = new Set(HERSTELWOORDEN);
const MOST_SUGGESTIONS = 3;
/** By these the list can be told apart, as a test keeps. */
const START = 4;

/** First what begins the same, then what is one slip away. */
export function suggestiesVoor(getypt: string): string[] {
  if (getypt.length < 2) return [];
  const start = getypt.slice(0, START);
  const same = HERSTELWOORDEN.filter((word) => word.startsWith(start));
  const close = HERSTELWOORDEN.filter((word) => !same.includes(word) && isEenVergissing(word, getypt));
  const all = getypt.length > START ? [...close, ...same] : [...same, ...close];
  return all.slice(0, MOST_SUGGESTIONS);
}

/** Capitals, accents, numbers in front, commas and lines make no difference. */
export function leesWoorden(tekst: string): GelezenWoord[] {
  const words = tekst
    .replaceAll('ĳ', 'ij')
    .replaceAll('Ĳ', 'ij')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return words.map((getypt) =>
    known.has(getypt)
      ? { getypt, woord: getypt, suggesties: [] }
      : { getypt, woord: null, suggesties: suggestiesVoor(getypt) },
  );
}

/** What twelve words of the list say; null: they do not belong together, so one of them is another or stands elsewhere. */
export async function entropieVan(woorden: readonly string[], hash: Hash): Promise<Uint8Array<ArrayBuffer> | null> {
  if (woorden.length !== AANTAL) return null;
  const out = new Uint8Array(ENTROPIE_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const word of woorden) {
    const index = HERSTELWOORDEN.indexOf(word);
    if (index < 0) return null;
    held = (held << BITS) | index;
    bits += BITS;
    while (bits >= 8 && at < ENTROPIE_BYTES) {
      bits -= 8;
      out[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return held === (await checkOf(out, hash)) ? out : null;
}
