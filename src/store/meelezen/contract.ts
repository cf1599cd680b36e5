// What a screen may ask of the second reader of a casus: findings, words to put in their place, what was let stand, and the way through the gate. Only types.
import type { Vondst } from '../../domain/vondst.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

/** A finding with what may be put in its place, best first: never empty. */
export interface Gevonden extends Vondst {
  woord: string;
  vervangingen: readonly string[];
  /** Why this word was let stand in the whole casus, if somebody said so while typing. */
  reden?: string | null;
}

/** geen-persoon: no such thing, for this casus. nooit-meer: for this device, not for numbers that prove themselves. reden: it is, and it stays. */
export type LaatStaan = { kind: 'geen-persoon' } | { kind: 'nooit-meer' } | { kind: 'reden'; reden: string };

/** A finding in the casus as a whole, as it stood when it was read. */
export interface Bevinding extends Gevonden {
  /** Stable as long as the words around it are the same. */
  id: string;
  /** As people say it: "Notities", "Feiten", "Titel". */
  waar: string;
  /** Some words before and after, whole words. */
  voor: string;
  na: string;
  /** Why it was let stand before; null: nobody said so. */
  reden: string | null;
  /** false: this place cannot be changed from here (a line of the logboek); the screen then says where to go. */
  teVervangen: boolean;
}

/** One place with words, whole: what `leesAlles` reads and what another will see. */
export interface Tekstplek {
  waar: string;
  tekst: string;
}

/** Reads loose text with what this device knows, for what is in no casus (a walk through a guide on this device). */
export interface Tekstlezer {
  /** Without what is never to be shown again on this device. Rejects when reading along does not work. */
  lees(tekst: string): Promise<readonly Gevonden[]>;
}

/** Proof that someone read the casus as it is now. Only the gate hands it out. */
declare const nagelezen: unique symbol;
export interface Nagelezen {
  readonly [nagelezen]: true;
}

export interface CasusMeelezer {
  /** Goes up when what was set aside or put in place changed: read again. */
  beurt: Value<number>;
  /** One text, or one paragraph. Without what was set aside as no such thing. Rejects when reading along does not work. */
  lees(tekst: string): Promise<readonly Gevonden[]>;
  /** The one who was called this, is called this from now on: the same person keeps the same word through the casus. */
  onthoudVervanging(gevonden: Gevonden, door: string): Promise<void>;
  laatStaan(gevonden: Gevonden, hoe: LaatStaan): Promise<Uitkomst>;
  /** Every field of the casus, anew; also what is in no window or notes but does get shared. Rejects when it cannot. */
  leesAlles(): Promise<readonly Bevinding[]>;
  /** Every place with words as it is now, in the order in which people read. Rejects when not all of it is on this device. */
  teksten(): Promise<readonly Tekstplek[]>;
  /** Puts these words in the place of one finding, and remembers them; geweigerd when the text is no longer what it was. */
  vervang(bevinding: Bevinding, door: string): Promise<Uitkomst>;
  /** Reads all once more; goed only when nothing stands without a reason. `bevestigd`: the ids of direct findings confirmed a second time. */
  keurGoed(bevestigd: readonly string[]): Promise<Uitkomst<{ nagelezen: Nagelezen }>>;
}
