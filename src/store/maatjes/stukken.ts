// Where pieces of a way back lie in the document of a kring: under a name that follows from the cutting, so that who reads along learns neither whom it was given to nor which question would be answered. Knows no keys.
import type * as Y from 'yjs';
import { AANTAL } from '../../domain/maatjes.ts';

export interface Stuk {
  /** Whose it is, by their key in the kring. */
  van: string;
  /** Sealed to one maatje: for each of their devices. */
  dozen: string[];
}

const stukkenOf = (doc: Y.Doc) => doc.getMap<unknown>('stukken');
const sleutelVan = (plek: string, nummer: number) => `${plek}/${nummer}`;
const MEESTE_TEKENS = 400;
const MEESTE_DOZEN = 20;

const isTekst = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MEESTE_TEKENS;

/** null: none, or something that is no piece. Any member can write anything here. */
export function readStuk(doc: Y.Doc, plek: string, nummer: number): Stuk | null {
  const { van, dozen } = (stukkenOf(doc).get(sleutelVan(plek, nummer)) ?? {}) as Record<string, unknown>;
  if (!isTekst(van) || !Array.isArray(dozen) || dozen.length > MEESTE_DOZEN) return null;
  return { van, dozen: dozen.filter(isTekst) };
}

export function putStuk(doc: Y.Doc, plek: string, nummer: number, { van, dozen }: Stuk): void {
  const there = readStuk(doc, plek, nummer);
  if (there?.van === van && there.dozen.join() === dozen.join()) return;
  stukkenOf(doc).set(sleutelVan(plek, nummer), { van, dozen });
}

/** True when something was there. */
export function clearStukken(doc: Y.Doc, plek: string): boolean {
  const stukken = stukkenOf(doc);
  const there = NUMMERS.map((nummer) => sleutelVan(plek, nummer)).filter((key) => stukken.has(key));
  if (there.length === 0) return false;
  doc.transact(() => {
    for (const key of there) stukken.delete(key);
  });
  return true;
}

export const NUMMERS: readonly number[] = Array.from({ length: AANTAL }, (_, nummer) => nummer);
