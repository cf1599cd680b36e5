// The state of a document without the words that were taken out of it. Undo keeps those on this device for a while; whoever is let in later has no business with them.
import * as Y from 'yjs';

/** Says the same as the document itself to whoever takes it in. */
export function cleanState(doc: Y.Doc): Uint8Array {
  const clean = new Y.Doc();
  // Taking in throws away what is deleted; here nobody asks to keep it.
  Y.applyUpdateV2(clean, Y.encodeStateAsUpdateV2(doc));
  const state = Y.encodeStateAsUpdateV2(clean);
  clean.destroy();
  return state;
}
