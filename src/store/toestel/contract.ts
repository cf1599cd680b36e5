// What a screen may ask about this device as a whole: what the server has of it, and taking everything off. Only types.
import type { Value } from '../uitkomst.ts';

/** One document at the server, as this device knows it. */
export interface ServerDeel {
  id: string;
  /** null: the list of the kring itself (titles, functions). */
  titel: string | null;
  /** False: not looked at yet, or it does not open here; the numbers say nothing then. */
  bekend: boolean;
  /** Sealed pieces that the server said it keeps, and how many bytes those are. */
  stukken: number;
  bytes: number;
  /** Pieces that are here and not there yet. */
  wacht: number;
  /** ms since 1970 when the server last said what it keeps of this; 0: never. */
  gehoordOp: number;
}

export interface ServerKring {
  id: string;
  naam: string;
  /** Of the list of who may come in, which the server reads: devices now, devices that left, open codes. */
  toestellen: number;
  weg: number;
  uitnodigingen: number;
  /** Lines of that list, and their bytes. */
  regels: number;
  bytes: number;
  delen: readonly ServerDeel[];
}

export interface ServerBeeld {
  /** Host name of the server. */
  server: string;
  /** Is there a line to it at this moment? */
  verbonden: boolean;
  /** ms since 1970 of its last word about anything; 0: never. */
  gehoordOp: number;
  /** Documents this device did not look at yet. */
  teLezen: number;
  kringen: readonly ServerKring[];
}

/** Looks as long as someone looks. */
export interface ServerKijker {
  beeld: Value<ServerBeeld>;
  close(): void;
}

/** What was still on this device after all was to be taken off it. */
export type Rest = 'toegang' | 'casussen' | 'gidsen' | 'app' | 'achtergrond' | 'instellingen' | 'teken';

export type Weggehaald = { kind: 'goed' } | { kind: 'rest'; rest: readonly Rest[] };
