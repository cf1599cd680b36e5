// Undo of what this device did in the windows, kept per document so that it survives leaving the screen.
import { type Doc, UndoManager } from 'yjs';
import { cijfersOf, koppelingenOf, opmerkingenOf, tekstenOf } from './bij-items.ts';
import { itemsOf } from './items.ts';

/** Every change a person makes here carries this; only such a change can be taken back. */
export const HIER = Symbol('vensters');

/** Without a pause everything would be one step, and one tap would take back a page. */
const MAX_EDITS_PER_STEP = 20;

const histories = new WeakMap<Doc, UndoManager>();

export function undoManagerOf(doc: Doc): UndoManager {
  const known = histories.get(doc);
  if (known) return known;
  const scope = [itemsOf(doc), koppelingenOf(doc), cijfersOf(doc), opmerkingenOf(doc), ...tekstenOf(doc)];
  const made = new UndoManager(scope, { doc, trackedOrigins: new Set([HIER]) });
  let edits = 0;
  made.on('stack-item-added', () => {
    edits = 1;
  });
  made.on('stack-item-updated', () => {
    edits += 1;
    if (edits >= MAX_EDITS_PER_STEP) made.stopCapturing();
  });
  histories.set(doc, made);
  return made;
}
