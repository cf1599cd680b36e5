// Merges many Yjs updates without a document; what cannot be merged is named instead of taking the rest down.
import * as Y from 'yjs';

/** Yjs sorts all its inputs at every step, so it is fed in small groups. */
const GROUP = 50;
const EMPTY = new Uint8Array([0, 0]);

/** Throws when one of them cannot be merged. */
export function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates];
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += GROUP) next.push(Y.mergeUpdates(level.slice(i, i + GROUP)));
    level = next;
  }
  return level[0] ?? EMPTY;
}
