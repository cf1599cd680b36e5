// What a screen may ask about being a guest, for one visit, on this device. Only types.
import type { Weggehaald } from '../toestel/contract.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

/** The visit that goes on in this tab. */
export interface Bezoek {
  /** ms since 1970: then it is over. */
  tot: number;
}

export interface Gast {
  /** null: nobody is a guest in this tab. */
  bezoek: Value<Bezoek | null>;
  /**
   * Asks to come in, for once. Needs a connection, a code for a guest, and a device on which nothing of ours is yet. Then it
   * waits in `vragen`. During a visit: with another code.
   */
  begin(code: string, functie: string): Promise<Uitkomst<{ kring: string }>>;
  /** The visit is over: leaves the kring if there is a line, and then nothing is on this device any more. */
  klaar(): Promise<Weggehaald>;
  /**
   * The visit in another tab is over: locks it there, and takes all of it off this device. A place that somebody made for
   * themselves meanwhile stays. Rejects when the disk does not say whose it is; can be called again.
   */
  stopElders(): Promise<Weggehaald>;
}
