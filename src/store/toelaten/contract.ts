// What a screen may ask about coming in with approval: one's own request that waits, and letting in who asks. Only types.
import type { Rol } from '../../domain/log-entry.ts';
import type { Uitkomst } from '../uitkomst.ts';

/** Two words people say aloud. */
export type Paar = readonly [string, string];

/** This device asked to come into a kring. niet-toegelaten: somebody declined, or the code ended otherwise; until the person has seen it. */
export interface MijnVraag {
  kring: string;
  stand: 'wacht' | 'niet-toegelaten';
  /** To read out to whoever invited. */
  woorden: Paar;
  /** ms since 1970. */
  gevraagdOp: number;
}

/** Somebody waits to be let in. */
export interface Wachtende {
  /** The invitation they asked with. */
  id: string;
  /** For whom it was made, in the words of who made it; '' when that is not known. */
  voor: string;
  rol: Rol;
  /** A guest, until then (ms since 1970). */
  gast?: number;
  /** May this person let them in? */
  magIk: boolean;
}

/** Somebody at the door, looked at by one person. */
export interface Kijk {
  voor: string;
  rol: Rol;
  /** A guest, until then. */
  gast?: number;
  /** One of these is what their screen says. */
  paren: readonly Paar[];
  /**
   * Lets in when this is the right pair. Needs a connection. `anders`: it is another pair; from then on none is right, for
   * who guesses has not heard it.
   */
  laatBinnen(gehoord: Paar): Promise<{ kind: 'goed' } | { kind: 'geweigerd'; redenen: string[]; anders: boolean }>;
}

export interface Toelaten {
  /** Anew each time, with other pairs beside the right one. */
  kijk(kring: string, uitnodiging: string): Promise<Uitkomst<{ kijk: Kijk }>>;
  /** Not this one. Needs a connection. */
  wijsAf(kring: string, uitnodiging: string): Promise<Uitkomst>;
}
