// What a screen may ask about consults, and what it gets back. Only types.
import type {
  AntwoordVeld,
  BesluitVeld,
  Consult,
  Dagen,
  Status,
  VraagVeld,
  Woorden,
} from '../../domain/consult/consult.ts';
import type { MagAntwoorden } from '../../domain/consult/meedoen.ts';
import type { CasusMeelezer, Nagelezen } from '../meelezen/contract.ts';
import type { TekstBron } from '../tekst-bron.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

/** One consult as this device sees it. */
export interface ConsultStaat {
  /** Kring and consult as one: for addresses and for asking. */
  kamer: string;
  kring: string;
  consult: Consult;
  status: Status;
  /** The last day (ISO) it can be read. */
  einde: string;
  /** What the one who is asked says they do; '' when that is nobody in particular, or not said. */
  aanFunctie: string;
  /** Asked by this person. */
  vanMij: boolean;
  mag: MagAntwoorden;
  /** An answer from here is hoped for. */
  wacht: boolean;
}

/** Words on their way: on this device only, sealed, until they are sent. Read along with, and read anew at the gate. */
export interface Concept<V extends string = string> {
  tekst(veld: V): TekstBron;
  woorden(): Woorden<V>;
  /** Of these words; its proof is of these words only. */
  meelezer(): CasusMeelezer;
  ongedaan(): void;
  opnieuw(): void;
  /** What was typed stays for the next time. */
  close(): Promise<void>;
}

export interface NieuweVraag {
  kring: string;
  /** A lid of that kring; null: who can think along. */
  aan: string | null;
  dagen: Dagen;
  woorden: Woorden<VraagVeld>;
}

export interface Consulten {
  /** What can be read now, newest first; empty once it locks. */
  lijst: Value<ConsultStaat[]>;
  vraagConcept(): Promise<Concept<VraagVeld>>;
  antwoordConcept(kamer: string): Promise<Concept<AntwoordVeld>>;
  besluitConcept(kamer: string): Promise<Concept<BesluitVeld>>;
  /** Refuses words that were not read to the last one just before. On disk when this is done; no connection needed. */
  vraag(nieuw: NieuweVraag, nagelezen: readonly Nagelezen[]): Promise<Uitkomst<{ kamer: string }>>;
  /** That it was opened by someone who is asked; says nothing for anyone else. */
  gelezen(kamer: string): Promise<void>;
  /** Like `vraag`; beside what others answered. */
  antwoord(kamer: string, woorden: Woorden<AntwoordVeld>, nagelezen: readonly Nagelezen[]): Promise<Uitkomst>;
  /** By the asker, and only when they want to: what they decided, for who thought along. In the place of what they told before. */
  laatWeten(kamer: string, woorden: Woorden<BesluitVeld>, nagelezen: readonly Nagelezen[]): Promise<Uitkomst>;
  /** By the asker: no answer is hoped for any more. It stays readable until its last day. */
  sluit(kamer: string): Promise<Uitkomst>;
  /** By the asker: its words go from the document of the kring, for everyone. */
  haalWeg(kamer: string): Promise<Uitkomst>;
  /** A paragraph for each line, at the end of the notes. */
  bewaarBijCasus(casus: string, regels: readonly string[]): Promise<Uitkomst>;
}
