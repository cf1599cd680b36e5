// For whom each invitation of a kring was made, in the document of that kring: sealed, so that the log and the relay do not know.
import type * as Y from 'yjs';

export const MAX_VOOR = 40;
const voorOf = (doc: Y.Doc) => doc.getMap<unknown>('uitgenodigd');

/** Any member can write anything here. */
export function readVoor(doc: Y.Doc, uitnodiging: string): string {
  const found = voorOf(doc).get(uitnodiging);
  return typeof found === 'string' ? found.slice(0, MAX_VOOR) : '';
}

/** Takes along what is left of invitations that can lead to nothing any more. */
export function setVoor(doc: Y.Doc, uitnodiging: string, voor: string, levend: readonly string[]): void {
  const map = voorOf(doc);
  const said = voor.trim().slice(0, MAX_VOOR);
  doc.transact(() => {
    for (const key of [...map.keys()]) if (!levend.includes(key)) map.delete(key);
    if (said !== '') map.set(uitnodiging, said);
  });
}

export const clearVoor = (doc: Y.Doc, uitnodiging: string): void => voorOf(doc).delete(uitnodiging);
