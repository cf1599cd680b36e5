// What a screen may ask about intervisie sessions of one casus: watch them, take part, judge alone, lead. Only types.
import type { EerdereSessie } from '../../domain/sessie/aan-de-beurt.ts';
import type { Gebeurtenis, Soort } from '../../domain/sessie/gebeurtenis.ts';
import type { Oordeel } from '../../domain/sessie/oordeel.ts';
import type { Sessie } from '../../domain/sessie/sessie.ts';
import type { Geopend } from '../../domain/sessie/verslag-sessie.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

type Kaal<E> = E extends Gebeurtenis ? Omit<E, 'id' | 'sessie' | 'na' | 'plek' | 'op'> : never;
export type SessieDaad<K extends Soort = Soort> = Kaal<Extract<Gebeurtenis, { kind: K }>>;

/** What has no action of its own: roles, ready, phases, time, lines, handing over, stopping ... */
export type GewoneDaad = SessieDaad<Exclude<Soort, 'begin' | 'kom' | 'oordeel' | 'onthul' | 'open' | 'neem-over'>>;

/** For the list of a casus. */
export interface SessieKort {
  id: string;
  titel: string;
  stand: Sessie['stand'];
  /** ms since 1970: when it began, or was made. */
  op: number;
  deelnemers: number;
  /** A place of this device is at the table. */
  meedoet: boolean;
  /** A place of this person is, whichever device holds it. */
  ikDoeMee: boolean;
}

export interface SessieBeeld {
  sessie: Sessie;
  /** Of revealed rounds, by the id of the contribution; one that is not in it did not come in yet. */
  geopend: Geopend;
  /** Places this device holds and that are at the table. More than one: kringmodus. */
  eigen: readonly string[];
  /** Places at which this person only listens now, also from another device; while there are any, the casus stands aside here. */
  luistert: readonly string[];
  /** Events this app cannot read. */
  onleesbaar: number;
}

/** Begun and not kept as a werkvorm yet, as it is on disk. */
export interface HalfGemaakt {
  /** `van`: what it is made of. The title as it stands: may be ''. */
  lijst: readonly { van: string; titel: string }[];
  /** Rows that do not read; kept as they are. */
  onleesbaar: number;
}

/** Werkvormen that were made or taken over here: sealed on this device, in no document; in a copy. What is `goed` is on disk. */
export interface EigenWerkvormen {
  /** By title. */
  lijst: Value<readonly Werkvorm[]>;
  /** Rows that cannot be read; kept as they are. 0 is normal. */
  onleesbaar: Value<number>;
  half: Value<HalfGemaakt>;
  /** A new one, or one in the place of what it was. */
  bewaar(werkvorm: Werkvorm): Promise<Uitkomst>;
  haalWeg(id: string): Promise<Uitkomst>;
  /** What is being made of a werkvorm and not kept as one yet. */
  concept(id: string): Kladblok;
  close(): void;
}

/** For oneself: sealed on this device, in no document. */
export interface Kladblok {
  lees(): Promise<string>;
  /** On disk when it is done. */
  schrijf(tekst: string): Promise<void>;
}

/** An action that would not count is refused with a sentence and not written. What is `goed` is on disk. */
export interface SessieInBeeld {
  /** null: not (yet) here. */
  beeld: Value<SessieBeeld | null>;
  /** Takes a place, or changes the functie of one. Without `plek` the place of this device; 'nieuw': one more on this phone. */
  kom(functie: string, plek?: string): Promise<Uitkomst<{ plek: string }>>;
  doe(plek: string, daad: GewoneDaad): Promise<Uitkomst>;
  /** Sealed; the key stays on this device until the round is shown, and then goes by itself. */
  geefOordeel(plek: string, ronde: string, oordeel: Oordeel): Promise<Uitkomst>;
  /** What this device gave last in that round; null: nothing, or from elsewhere. */
  eigenOordeel(plek: string, ronde: string): Promise<Oordeel | null>;
  toonRonde(plek: string, ronde: string): Promise<Uitkomst>;
  /** Refused unless the device of the gespreksleider was out of reach for a minute. */
  neemOver(plek: string): Promise<Uitkomst>;
  kladblok(plek: string): Kladblok;
  /** What is being typed and not given yet, kept like the notepad. `waarvoor`: a round, or a field. */
  concept(plek: string, waarvoor: string): Kladblok;
  /** Since when the device of that place is out of reach, ms in corrected time; null: it is there, or nobody can tell. */
  wegSinds(plek: string): number | null;
}

export interface Eerder {
  sessies: readonly EerdereSessie[];
  /** In which something was found. */
  casussen: number;
  /** Of the kring, and not (wholly) here: what was there is not counted. */
  nietHeel: number;
}

export interface CasusSessies {
  /** Everything on this disk is in it. */
  geladen: Value<boolean>;
  /** Newest first. */
  lijst: Value<readonly SessieKort[]>;
  /** Now, corrected by the server; by this clock as long as none answered. */
  tijd(): number;
  /** Makes one and takes the place of this device in it. */
  begin(werkvorm: Werkvorm, functie: string): Promise<Uitkomst<{ id: string; plek: string }>>;
  sessie(id: string): SessieInBeeld;
  /** Of this casus and of the others in the kring, as far as this device can read them: to suggest who is next. */
  eerder(): Promise<Eerder>;
  /** Whose device that is, by the name that `eerder` has them by. */
  wie(toestel: string): string;
  close(): void;
}
