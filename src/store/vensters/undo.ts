// Undo of what this device did in the windows, kept per document so that it survives leaving the screen.
import { type Doc, type Item as Struct, UndoManager, Map as YMap } from 'yjs';
import { cijfersOf, koppelingenOf, opmerkingenOf, tekstenOf } from './bij-items.ts';
import { ALTIJD, itemsOf, throwAway } from './items.ts';
import { SOORT_KEY } from './velden.ts';

/** Every change a person makes here carries this; only such a change can be taken back. */
export const HIER = Symbol('vensters');

/** Without a pause everything would be one step, and one tap would take back a page. */
const MAX_EDITS_PER_STEP = 20;

const histories = new WeakMap<Doc, UndoManager>();

/**
 * Taking back that an item was made would take along what others wrote in it since. So what makes it an item stays and it
 * goes into the bin, where nobody sees it when nothing is left in it. Done again, it leaves the bin.
 */
function mayGo(doc: Doc, { parent, parentSub, content }: Struct): boolean {
  const root = itemsOf(doc);
  if (parent === root) {
    const [made] = content.getContent();
    if (!(made instanceof YMap) || parentSub === null) return true;
    throwAway(doc, parentSub, Date.now());
    return false;
  }
  if (!(parent instanceof YMap) || parent.parent !== root || parentSub === null) return true;
  if (ALTIJD.has(parentSub)) return false;
  // The last soort there is; of a move, the one from before is there again already.
  return !parentSub.startsWith(SOORT_KEY) || [...parent.keys()].filter((key) => key.startsWith(SOORT_KEY)).length > 1;
}

export function undoManagerOf(doc: Doc): UndoManager {
  const known = histories.get(doc);
  if (known) return known;
  const scope = [itemsOf(doc), koppelingenOf(doc), cijfersOf(doc), opmerkingenOf(doc), ...tekstenOf(doc)];
  const made = new UndoManager(scope, {
    doc,
    trackedOrigins: new Set([HIER]),
    deleteFilter: (struct) => mayGo(doc, struct),
  });
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
