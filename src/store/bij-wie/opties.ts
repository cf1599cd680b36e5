// What it takes to know where a casus is, and what can be asked of it: shapes between the part that is there at once and the part that is fetched.
import type { Disk } from '../../disk/disk.ts';
import type { Gezegd } from '../../sync/presence.ts';
import type { Sealer } from '../../vault/contract.ts';
import type { Documents, Living } from '../documents.ts';
import type { FactsKeeper } from '../facts.ts';
import type { Kringen } from '../kringen.ts';
import type { Overzichten } from '../overzicht.ts';
import type { BijWieKijker } from './contract.ts';

export interface BijWieOptions {
  disk: Disk;
  sealer: Sealer;
  documents: Pick<Documents, 'hold' | 'open' | 'subscribe'>;
  kringen: Kringen;
  overzichten: Pick<Overzichten, 'get'>;
  facts: Pick<FactsKeeper, 'of'>;
  /** Nothing of it is on this device any more. */
  isWeg(room: string): boolean;
  now: () => number;
}

export interface BijWieOpen {
  /** What they said is kept when this is done. */
  zie(living: Living, gezegd: readonly (readonly [string, Gezegd])[]): Promise<void>;
  inKopie(rooms: readonly string[], op: number): Promise<void>;
  kijk(id: string): BijWieKijker;
}
