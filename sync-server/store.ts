// What the relay asks of a place that keeps rooms and logs. Any adapter must pass tests/relay/store-suite.ts. Knows bytes only.
import type { SignedEntry } from '../src/domain/ledenlog.ts';

export type Write =
  | { kind: 'append'; room: string; updates: readonly Uint8Array[] }
  /** One update instead of all rows up to and including `upTo`. */
  | { kind: 'fold'; room: string; upTo: number; base: Uint8Array }
  /** Destroys the rows and remembers the room as gone; appends to it are ignored from then on. */
  | { kind: 'drop'; room: string }
  /** Takes a damaged row out of the room but keeps its bytes. */
  | { kind: 'aside'; room: string; seq: number }
  /** Entries from place `from` on; what was stored there before is replaced (a damaged log that is filled again). */
  | { kind: 'log'; kring: string; from: number; entries: readonly SignedEntry[] };

export interface StoredRow {
  /** Rises within a room. */
  seq: number;
  /** null: damaged on disk. */
  updates: Uint8Array[] | null;
}

export interface StoredRoom {
  gone: boolean;
  rows: StoredRow[];
}

export interface StoredLog {
  entries: SignedEntry[];
  /** The log stops before a damaged entry. */
  damaged: boolean;
}

export interface Store {
  /** All or nothing; resolves when it survives SIGKILL and power loss. Calls take effect in order. */
  commit(writes: readonly Write[]): Promise<void>;
  /** Rows after `after`. */
  readRoom(room: string, after: number): Promise<StoredRoom>;
  readLog(kring: string): Promise<StoredLog>;
  /** Rooms of a kring that hold something or are gone. */
  countRooms(kring: string): Promise<number>;
  close(): Promise<void>;
}
