// What screens may ask about three chosen maatjes as a way back: choosing, rehearsing, asking two of them, helping one. Only types.
import type { MaatjesNu, Wie } from '../../domain/maatjes.ts';
import type { Paar } from '../../domain/twee-woorden.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

/** Someone who may be chosen. */
export interface Kandidaat extends Wie {
  /** Their function; '' when they said none. */
  functie: string;
  werkplek: string;
  /** What the kring is called here. */
  kringNaam: string;
}

export interface GekozenMaatje extends Wie {
  /** Their function as it was when they were chosen. */
  functie: string;
  weg: boolean;
  geoefend: boolean;
}

/** onbekend: locked, or not read yet. */
export type MaatjesStand =
  | { kind: 'onbekend' }
  | { kind: 'bekend'; nu: MaatjesNu; wegTerug: boolean; maatjes: readonly GekozenMaatje[] };

/** A question for a piece, as long as the page lives. What it was answered is in memory only. */
export interface MaatjesVraag {
  /** To scan, or to type over. */
  readonly code: string;
  /** The same two stand on the screen of who is asked. */
  readonly woorden: Paar;
  /** Answers that were taken. */
  aantal(): number;
  /** An answer as it was scanned, typed or pasted. `nummer`: which of the three pieces it is. */
  neem(antwoord: string): Promise<Uitkomst<{ aantal: number; nummer: number }>>;
}

/** Someone asks, and this device has a piece of theirs. */
export interface Hulp {
  /** The pair that stands on the screen of who asks, somewhere among others. */
  readonly keuze: readonly Paar[];
  /** The function of whose piece it is; '' when they said none. */
  readonly functie: string;
  readonly kringNaam: string;
  /** The piece, readable only for who asks. `gehoord`: the pair that was said aloud; another one, and nothing is ever given to this question. */
  antwoord(gehoord: Paar): Promise<Uitkomst<{ code: string }>>;
}

export interface Maatjes {
  stand: Value<MaatjesStand>;
  kandidaten(): Kandidaat[];
  /** The toegangszin is asked. A new choice takes the place of the one before at once. */
  kies(zin: string, keuze: readonly Wie[]): Promise<Uitkomst>;
  /** None any more. */
  laatLos(zin: string): Promise<Uitkomst>;
  /** A question of which one answer is enough, and that marks who gave it. */
  oefen(): Promise<Uitkomst<{ vraag: MaatjesVraag }>>;
  /** This device is locked and the toegangszin forgotten. The same question again for as long as the page lives, at most an hour. */
  vraag(): Promise<Uitkomst<{ vraag: MaatjesVraag }>>;
  /** Two answers were taken: opens, with a new toegangszin in place of the forgotten one. */
  openMet(vraag: MaatjesVraag, zin: string): Promise<Uitkomst>;
  /** Reads the question of someone else. Gives nothing away yet. */
  help(code: string): Promise<Uitkomst<{ hulp: Hulp }>>;
}
