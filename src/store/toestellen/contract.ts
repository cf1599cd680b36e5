// What a screen may ask about the devices of this person: which there are, bringing in another, taking one out. Only shapes.
import type { Paar } from '../../domain/twee-woorden.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

/** One device of this person. */
export interface ToestelRegel {
  id: string;
  naam: string;
  ditToestel: boolean;
  /** ms since 1970, by the clock of the device that let it in. */
  sinds: number;
  /** ms since 1970, to the day; null: not said. */
  laatst: number | null;
  /** Out of how many kringen with something in them it is in; the rest is on its way. */
  klaar: number;
  van: number;
}

/** One that was taken out: of so many kringen it is out, in these (casussen by title) it still is. */
export interface WegRegel {
  id: string;
  naam: string;
  klaar: number;
  nog: readonly string[];
}

export interface ToestellenStaat {
  /** This one first. Just this one when no other was ever linked. */
  toestellen: readonly ToestelRegel[];
  weg: readonly WegRegel[];
  /** Kringen that others of this person are in and this device waits to be let into. */
  wacht: number;
  /** A kring of this person's is out of reach, or refused; the next try follows by itself. */
  hapert: boolean;
}

/** A device of this person that this one has not told about yet. */
export interface NieuwToestel {
  id: string;
  naam: string;
  op: number;
}

/** What a person is told of, over any screen. */
export interface ToestelMeldingen {
  nieuw: NieuwToestel[];
  /** This device was taken out by another one. */
  uit: boolean;
}
export const GEEN_MELDINGEN: ToestelMeldingen = { nieuw: [], uit: false };

/** On the first device, while a second one is being linked. */
export interface Koppeling {
  /** Grouped, to copy, read out or let scan. */
  code: string;
  verlooptOp: number;
  /**
   * wacht: nobody came yet. vraagt: a device came with the code; one of these pairs is what its screen says. binnen: it is
   * let in, `id` of it. over: the code ended.
   */
  stand: Value<
    | { kind: 'wacht' }
    | { kind: 'vraagt'; paren: readonly Paar[] }
    | { kind: 'binnen'; id: string }
    | { kind: 'over'; reden: string }
  >;
  /** Lets it in when this is the right pair; else, or when the person sees none of them (null), nobody comes in with this code. */
  kies(gezien: Paar | null): Promise<Uitkomst>;
  /** The code works no more, unless a device is in. */
  stop(): void;
}

/** On the new device, while it waits. */
export interface Aanmelding {
  woorden: Paar;
  stand: Value<'wacht' | 'binnen' | 'geweigerd'>;
  stop(): void;
}

/** What there is to know before a device goes. */
export interface Wegbeeld {
  naam: string;
  /** Titles of casussen that could be read on it. */
  casussen: readonly string[];
  /** Kringen that only that device says it is in: what is in them is not here. */
  alleenDaar: number;
}

export interface Toestellen {
  staat: Value<ToestellenStaat>;
  hernoem(id: string, naam: string): Promise<Uitkomst>;
  /** Asks the toegangszin first. Needs a connection. */
  koppel(zin: string): Promise<Uitkomst<{ koppeling: Koppeling }>>;
  /** On the new device, with the code of the first. Needs a connection. */
  meldAan(code: string): Promise<Uitkomst<{ aanmelding: Aanmelding }>>;
  bekijkWeg(id: string): Promise<Wegbeeld>;
  /** Out of the own kring first; then out of each kring, as far as there is a connection; what is left follows by itself. */
  haalWeg(id: string): Promise<Uitkomst>;
  /** The person has read about it. */
  gezien(id: string): Promise<void>;
}
