// What a session is once its events are folded: only types, all plain data. Of a round nothing but who gave something, until it is revealed.
import type { OogstSoort, Rol, Soort, STOPREDENEN } from './gebeurtenis.ts';
import type { Vorm, Werkvorm } from './werkvorm.ts';

export interface Deelnemer {
  plek: string;
  functie: string;
  /** The lid whose device holds this place. */
  toestel: string;
  /** At the table; false: left. Whether the device can be reached is not known here. */
  aanwezig: boolean;
  /** In the order of ROLLEN. */
  rollen: readonly Rol[];
  /** Ready for the beurt that is on. */
  klaar: boolean;
}

/** One stay in a phase. */
export interface Beurt {
  id: string;
  fase: number;
  /** ms since 1970. */
  van: number;
  /** When its time is up. */
  einde: number;
  /** Minutes that were added. */
  erbij: number;
  /** When it was left; null: it is on. */
  tot: number | null;
}

/** vooraf: whoever revealed had it. binnengekomen: written before, came in later. na-onthulling: had seen the others. */
export type Wanneer = 'vooraf' | 'binnengekomen' | 'na-onthulling';

/** Only of a round that was revealed. */
export interface Bijdrage {
  /** Of the judgement. */
  id: string;
  plek: string;
  wanneer: Wanneer;
  omhulsel: string;
  bewijs: string;
  /** Empty: its device did not open it yet. More than one: somebody wrote in their name; the one that fits counts. */
  sleutels: readonly Sleutel[];
}

/** A key, and what its device says that it opens. */
export interface Sleutel {
  sleutel: string;
  tekst: string;
}

export interface Ronde {
  /** Of a phase its id, else the event that asked for it. */
  id: string;
  vorm: Vorm;
  /** Index of the phase it belongs to; null: asked for in the waiting room. */
  fase: number | null;
  /** ms since 1970; null: not revealed. */
  onthuldOp: number | null;
  /** Places that gave something, in order. */
  gegeven: readonly string[];
  /** Empty until it is revealed. */
  bijdragen: readonly Bijdrage[];
  /** How often a device opened before the reveal: a fault of that device. */
  teVroeg: number;
}

export interface Oogst {
  id: string;
  plek: string;
  /** null: written in the waiting room. */
  fase: number | null;
  soort: OogstSoort;
  tekst: string;
  op: number;
}

/** Why an event does not count. None of these is a fault of a person: mostly two did something at once. */
export type Reden =
  | 'al-begonnen'
  | 'geen-werkvorm'
  | 'niet-aan-tafel'
  | 'niet-aan-jou'
  | 'al-een-gespreksleider'
  | 'bod-voorbij'
  | 'niet-lang-genoeg-weg'
  | 'tegelijk'
  | 'al-gestopt'
  | 'onbekend'
  | 'al-onthuld'
  | 'niet-onthuld'
  | 'inbrenger-luistert'
  | 'sprong';

export interface Geweigerd {
  id: string;
  kind: Soort;
  plek: string;
  reden: Reden;
}

export interface Sessie {
  werkvorm: Werkvorm | null;
  /** ms since 1970. */
  gemaaktOp: number;
  stand: 'wachtkamer' | 'bezig' | 'gestopt';
  /** What a next step leaves; '' before there is a werkvorm. */
  beurt: string;
  /** Index of the phase that is on, or that was on when it stopped; null in the waiting room. */
  fase: number | null;
  /** Oldest first. */
  beurten: readonly Beurt[];
  gestopt: { door: string; op: number; reden: (typeof STOPREDENEN)[number] } | null;
  /** In the order in which they came. */
  deelnemers: readonly Deelnemer[];
  gespreksleider: string | null;
  /** Places that led when a phase began, in order. */
  leidden: readonly string[];
  bod: { id: string; aan: string; op: number } | null;
  /** Places that said, in the beurt that is on, that they do not only listen. */
  luistertNiet: readonly string[];
  /** Oldest first. Who was taken over from must be told. */
  overnames: readonly { id: string; van: string; door: string; op: number }[];
  rondes: readonly Ronde[];
  /** Lines that stand, in order. */
  oogst: readonly Oogst[];
  thema: string;
  /** ISO day, '' for none. */
  terugblikDag: string;
  geweigerd: readonly Geweigerd[];
  /** The `na` of a next event. */
  volgende: number;
}
