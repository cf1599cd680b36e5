// What a session needs to begin, and what may be asked of it while the lock is open. Only types.
import type { Disk } from '../disk/disk.ts';
import type { GastDuur } from '../domain/gast.ts';
import type { WriterLocks } from '../sealed/locks.ts';
import type { OpenVault } from '../vault/vault-contract.ts';
import type { LidRegel, Ruggespraak, Uitkomst } from './contract.ts';
import type { KopieApp } from './kopie/around.ts';
import type { Kopie } from './kopie/contract.ts';
import type { MaatjesSessie } from './maatjes/maatjes.ts';
import type { Nagelezen } from './meelezen/contract.ts';
import type { LeesWerker } from './meelezen/lees-werker.ts';
import type { MeeleesRijen } from './meelezen/rijen.ts';
import type { Tel } from './monitor/tel.ts';
import type { Shown } from './showing.ts';
import type { ToestellenOptions } from './toestellen/toestellen.ts';

export interface SessionOptions {
  vault: OpenVault;
  disk: Disk;
  locks: WriterLocks;
  relayUrl: string;
  appUrl: string;
  now: () => number;
  functie: () => string;
  /** Is this the toegangszin? For what is asked again although the lock is open. */
  controleerZin: ToestellenOptions['controleerZin'];
  /** For one visit: nothing of it outlives the lock. */
  gast?: boolean;
  /** What this device is called in the list of one's own; and what another device of this person says is their function. */
  toestelNaam?: () => string;
  neemFunctie?: (functie: string) => void;
  shown: Shown;
  WebSocket?: typeof WebSocket;
  /** Off where several devices live in one process. */
  broadcast?: boolean;
  /** How long a deletion can be undone, where it is not the usual ten seconds. */
  undoMs?: number;
  /** Who reads along, where it is not the worker of the app. */
  leesWerker?: LeesWerker;
  /** How often everything is looked at anew although nothing changed, where it is not the usual four seconds. */
  tickMs?: number;
  /** What time the server says it is, where it is not the relay's own answer; null: no answer. */
  relayTime?: () => Promise<number | null>;
}

/** What screens may do while the lock is open, and what only the lock itself asks. */
export interface Session
  extends Pick<
    Ruggespraak,
    | 'stelTitelVoor'
    | 'maakCasus'
    | 'openCasus'
    | 'openZoeker'
    | 'openServerBeeld'
    | 'openBijWie'
    | 'eigenWerkvormen'
    | 'verplaatsen'
    | 'verwijderCasus'
    | 'zetTerug'
    | 'trekIn'
    | 'doeMee'
    | 'leden'
    | 'consulten'
    | 'leerpunten'
    | 'monitor'
    | 'routekaart'
    | 'gezienVertrek'
    | 'gezienVraag'
    | 'trekVraagIn'
    | 'toelaten'
    | 'toestellen'
    | 'gezienToestelUit'
  > {
  /** Whoever asks has looked at `magDelen` first. */
  nodigUit(kring: string, rol?: LidRegel['rol'], voor?: string, gast?: GastDuur): ReturnType<Ruggespraak['nodigUit']>;
  /** Is every casus of this kring read to the last word, as it is now? */
  magDelen(kring: string, nagelezen: readonly Nagelezen[]): Promise<Uitkomst>;
  openKopie(app: KopieApp): Promise<Kopie | null>;
  /** What choosing and helping maatjes need. */
  maatjes: MaatjesSessie;
  /** Counts, for who chose it. */
  tel: Tel;
  /** What is never to be shown again on this device. */
  toestelRijen: MeeleesRijen;
  functieChanged(): void;
  /** The network or the person came back. */
  wake(): void;
  offline(): void;
  save(): Promise<void>;
  retryDisk(): Promise<void>;
  close(): Promise<void>;
}
