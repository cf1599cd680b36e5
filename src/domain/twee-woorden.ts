// Two words by which people hear that the device that asks to come in is the one they mean: which they are, and what stands beside them to choose from.
import { HERSTELWOORDEN } from './herstelwoorden-lijst.ts';
import type { Toestel } from './log-entry.ts';

export type Paar = readonly [string, string];

/** SHA-256; a parameter, because domain computes nothing by itself. */
export type Hash = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** What was asked: in which kring, with which invitation, by which device. */
export interface Gevraagd {
  kring: string;
  invite: string;
  toestel: Toestel;
}

const BITS = 11;
const AANTAL_PAREN = 3;

/** 22 bits: enough that a stranger who may ask once is not taken for another. Who can also keep the other waiting may try many keys. */
export async function tweeWoordenVan({ kring, invite, toestel }: Gevraagd, hash: Hash): Promise<Paar> {
  const text = `ruggespraak/twee-woorden/1\n${kring}\n${invite}\n${toestel.sign}\n${toestel.box}`;
  const [a = 0, b = 0, c = 0] = await hash(new TextEncoder().encode(text));
  const bits = ((a << 16) | (b << 8) | c) >> (24 - 2 * BITS);
  return [HERSTELWOORDEN[bits >> BITS] ?? '', HERSTELWOORDEN[bits & ((1 << BITS) - 1)] ?? ''];
}

export const isPaar = (een: Paar, ander: Paar): boolean => een[0] === ander[0] && een[1] === ander[1];

/** The real pair somewhere among others that share no word with it. `random`: a whole number from 0, below what is given. */
export function parenOmUitTeKiezen(echt: Paar, random: (below: number) => number): Paar[] {
  const used = new Set<string>(echt);
  const other = (): string => {
    for (;;) {
      const word = HERSTELWOORDEN[random(HERSTELWOORDEN.length)] ?? '';
      if (word === '' || used.has(word)) continue;
      used.add(word);
      return word;
    }
  };
  const paren: Paar[] = Array.from({ length: AANTAL_PAREN - 1 }, () => [other(), other()]);
  paren.splice(random(AANTAL_PAREN), 0, echt);
  return paren;
}
