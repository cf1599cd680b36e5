// What a second reader is given: a casus that is open, who reads, and where is kept what a person chose. Only types.
import type * as Y from 'yjs';
import type { LevenFeiten } from '../../domain/casus-leven.ts';
import type { Deel } from './delen.ts';
import type { LeesWerker } from './lees-werker.ts';
import type { MeeleesRijen } from './rijen.ts';

/** A casus that is open, as far as it is read and changed here. */
export interface TeLezenCasus {
  id: string;
  doc: Y.Doc;
  whenLoaded: Promise<void>;
  /** All there is of it is on this device. */
  isHeel(): boolean;
  save(): Promise<void>;
  titel(): string;
  setTitel(titel: string): void;
  leven(): LevenFeiten;
  /** What there is to read, where it is no casus: then nothing else in the document is looked at. */
  delen?(): Deel[];
}

/** What a reader reads with. */
export interface Meelezen {
  casus: TeLezenCasus;
  werker: LeesWerker;
  /** Of this casus, and of the device. */
  rijen: MeeleesRijen;
  toestelRijen: MeeleesRijen;
  now: () => number;
}
