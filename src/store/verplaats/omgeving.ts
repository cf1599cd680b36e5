// What moving a casus is given to work with, and the few things all its parts say the same way.
import type * as Y from 'yjs';
import type { Disk } from '../../disk/disk.ts';
import type { WriterLocks } from '../../sealed/locks.ts';
import type { OpenVault } from '../../vault/vault-contract.ts';
import type { Documents } from '../documents.ts';
import type { Einden } from '../einden.ts';
import type { FactsKeeper } from '../facts.ts';
import type { CasusFeiten } from '../kring-document.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { MeeleesDisk } from '../meelezen/rijen.ts';
import type { Overzichten } from '../overzicht.ts';
import type { Wissen } from '../wissen.ts';
import type { VerplaatsStand } from './contract.ts';
import type { OnderwegRijen } from './rijen.ts';

export interface VerplaatsAround {
  vault: OpenVault;
  disk: Disk;
  locks: WriterLocks;
  kringen: Kringen;
  documents: Pick<Documents, 'hold' | 'destroy' | 'open'>;
  overzichten: Overzichten;
  facts: FactsKeeper;
  einden: Pick<Einden, 'isOver'>;
  wissen: () => Pick<Wissen, 'claim' | 'unclaim' | 'has'>;
  meelees: MeeleesDisk;
  functie: () => string;
  now: () => number;
  /** Shows what was made only when all of it is there. */
  inEens<T>(make: () => Promise<T>): Promise<T>;
  /** Something is to be shown anew. */
  changed(): void;
  /** Locked: nothing more may be read or written. */
  closed(): boolean;
}

/** What the parts share while the lock is open. */
export interface Werk extends VerplaatsAround {
  rijen: OnderwegRijen;
  /** What lists say of casussen that stand in two kringen; by the old room. */
  standen: Map<string, VerplaatsStand>;
  /** Old rooms that are on their way back, and wait for a line. */
  nogTerug: Set<string>;
  /** New rooms that this tab made: of these it knows itself whether they were ever listed. */
  hier: Set<string>;
}

/** A casus in the list of a living kring. */
export interface Plek {
  kring: LivingKring;
  casus: CasusFeiten;
}

export class Reden extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export const innerOf = (kring: LivingKring): Y.Doc => kring.held.living.doc.inner;
export const partsOf = (room: string): [string, string] => {
  const [kring = '', document = ''] = room.split('/');
  return [kring, document];
};
