// What the parts of a living document share: its two Y.Docs, its records, its disk and its turn-taking. Knows no part.
import type * as Y from 'yjs';
import type { OuterStore } from '../disk/outer-store.ts';
import type { DocumentKeys, KringDevice } from '../vault/contract.ts';
import type { LivingRows } from './living-rows.ts';
import type { Queue } from './queue.ts';
import type { Reader } from './reader.ts';

export interface Life {
  readonly room: string;
  readonly inner: Y.Doc;
  readonly outer: Y.Doc;
  readonly keys: DocumentKeys;
  readonly device: KringDevice;
  readonly reader: Reader;
  readonly store: OuterStore;
  readonly rows: LivingRows;
  readonly queue: Queue;
  /** ms since 1970. */
  now(): number;
  /** Tells who watches. */
  changed(): void;
  /** Everything on this disk is in the inner document. */
  loaded(): boolean;
  closed(): boolean;
  /** This device may read here and not write: its own edits wait, and it makes no records. */
  readsOnly(): boolean;
}

/** Origin of our own records in the outer document. */
export const OWN = Symbol('own record');
