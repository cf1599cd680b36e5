// A text on screen that is being read along with, as the counter and the choices see it: what is marked in it, and how to get there. Only types.
import type { Value } from '../contract.ts';
import type { Gevonden } from './contract.ts';

/** A finding that is shown; it keeps its `sleutel` while the text around it changes. */
export interface Gemerkt extends Gevonden {
  sleutel: string;
}

export interface Leesplek {
  /** As people say it: "Notities", "Feit". */
  waar: string;
  /** Whose words these are. Shown in two places at once (a list and a field), they count once. */
  bron: unknown;
  /** Of a list: a field with the same words goes before it. */
  los?: boolean;
  gemerkt: Value<readonly Gemerkt[]>;
  /** As one step to undo. false: it is no longer there. */
  vervang(sleutel: string, door: string): boolean;
  /** Brings it on screen, with focus and caret there. */
  ga(sleutel: string): void;
  /** The element in which it is marked; null: nowhere on screen. */
  element(sleutel: string): Element | null;
}

/** Reads along with all the texts on one screen. */
export interface Meelezing {
  lees(tekst: string): Promise<readonly Gevonden[]>;
  /** Whether something of what `wie` shows could not be read; it is asked again, and says so when that goes well or it is over. */
  faalt(wie: object, zo: boolean): void;
  /** Goes up when all has to be read again. */
  beurt: Value<number>;
  /** Gives back how to take it away. */
  voegToe(plek: Leesplek): () => void;
  /** Someone asks what this is; null: what there is at all. */
  vraag(plek: Leesplek, sleutel: string | null): void;
}
