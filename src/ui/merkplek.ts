// Room for marks in text fields: what a screen hangs behind and under the words of each of them. Knows not what is marked, or why.
import { type ComponentType, createContext, type RefObject } from 'react';
import type { LevendeWoorden } from './live-text.ts';

export type Veld = HTMLTextAreaElement | HTMLInputElement;

export interface Merken {
  /** The same words in the same place behind the field, for lines under them. Only behind fields of more lines, that do not scroll. */
  Achter: ComponentType<{ veld: RefObject<Veld | null> }>;
  /** What there is to say under the field. */
  Onder: ComponentType<{ veld: RefObject<Veld | null>; bron: LevendeWoorden; waar: string }>;
}

/** null: no marks, as it is until someone reads along. */
export const Merkplek = createContext<Merken | null>(null);
