// Do these updates together say all that a document holds? Asked before anything is deleted, and when healing (S7). Knows no records.
import * as Y from 'yjs';
import { reaches } from './frontier.ts';

/** What waits in `held` for something it lacks is left out of the question. */
export function sayAll(updates: Iterable<Uint8Array>, held: Y.Doc): boolean {
  const told = new Y.Doc();
  for (const update of updates) {
    try {
      Y.applyUpdateV2(told, update);
    } catch {
      // Says nothing, then; see `trial.ts`.
    }
  }
  const { sv: toldUntil, ds: toldDeleted } = Y.snapshot(told);
  const { sv: heldUntil, ds: heldDeleted } = Y.snapshot(held);
  told.destroy();
  return reaches(toldUntil, heldUntil) && Y.equalDeleteSets(toldDeleted, Y.mergeDeleteSets([toldDeleted, heldDeleted]));
}
