// What the anonimiseerhulp found in a text: where it stands, what kind of thing it is, and how far it points to someone. Only shapes.

export type Gegeven =
  | 'naam'
  | 'adres'
  | 'postcode'
  | 'plaats'
  | 'telefoon'
  | 'email'
  | 'url'
  | 'handle'
  | 'bsn'
  | 'iban'
  | 'kenteken'
  | 'dossiernummer'
  | 'geboortedatum'
  | 'datum'
  | 'leeftijd'
  | 'school'
  | 'organisatie'
  | 'beroep'
  | 'kenmerk';

/** herleidbaar: points to someone by itself. samen: may, together with others. twijfel: may be nothing. */
export type Ernst = 'herleidbaar' | 'samen' | 'twijfel';

/** How many people live there, roughly: wijk is part of a town, streek is larger than one. */
export type PlaatsMaat = 'wijk' | 'dorp' | 'kleine-stad' | 'stad' | 'grote-stad' | 'streek' | 'buitenland';

export interface Vondst {
  /** UTF-16, as in String.slice. */
  start: number;
  end: number;
  gegeven: Gegeven;
  ernst: Ernst;
  /** false: perhaps not what it seems. */
  zeker: boolean;
  /** Of a name: the word beside it that says who this is ("moeder", "leerkracht", "kind"), in the words of `content/rolwoorden`. */
  rol: string | null;
  /** Of a place; null: not known. */
  maat: PlaatsMaat | null;
}

/** A number that proves itself by its form; never set aside for good. */
export const bewijstZichzelf = (gegeven: Gegeven): boolean => gegeven === 'bsn' || gegeven === 'iban';
