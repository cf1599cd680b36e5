// Folds a room's updates into one through a Y.Doc, so that deleted content really goes. Pure; runs in a worker (fold-worker.ts).
import * as Y from 'yjs';
import { Clocks } from './clocks.ts';
import { shapeOf, weigh } from './update-shape.ts';

export interface FoldedRoom {
  base: Uint8Array;
  /** How much less it weighs than the updates did. */
  saved: number;
}

/** null: the fold would lose something, so the rows had better stay as they are. */
export function foldUpdates(updates: readonly Uint8Array[]): FoldedRoom | null {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const base = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const held = new Clocks();
  const gone = new Clocks();
  const after = shapeOf(base);
  if (!after) return null;
  held.addAll(after.structs);
  gone.addAll(after.deletes);
  let saved = -weigh(base, after);
  for (const update of updates) {
    const before = shapeOf(update);
    if (!before?.structs.every((piece) => held.has(piece))) return null;
    if (!before.deletes.every((piece) => gone.has(piece))) return null;
    saved += weigh(update, before);
  }
  return { base, saved };
}
