// What is asked of a document many times at each look is read from it only after something in it changed. Knows not what is read.
import type * as Y from 'yjs';

interface Stand {
  versie: number;
  /** Something is being written: what is read now may be half of it. */
  bezig: boolean;
}
const standen = new WeakMap<Y.Doc, Stand>();

function standVan(doc: Y.Doc): Stand {
  const known = standen.get(doc);
  if (known) return known;
  const stand: Stand = { versie: 0, bezig: false };
  standen.set(doc, stand);
  doc.on('beforeTransaction', () => {
    stand.bezig = true;
  });
  doc.on('afterTransaction', () => {
    stand.bezig = false;
    stand.versie++;
  });
  return stand;
}

/** Whoever gets it may not change it: others get the same. While something is being written it is read as it stands. */
export function perDocument<T>(read: (doc: Y.Doc) => T): (doc: Y.Doc) => T {
  const gelezen = new WeakMap<Y.Doc, { versie: number; value: T }>();
  return (doc) => {
    const { versie, bezig } = standVan(doc);
    // Asked for the first time in the middle of a change: nobody said that it began.
    if (bezig || doc._transaction !== null) return read(doc);
    const known = gelezen.get(doc);
    if (known?.versie === versie) return known.value;
    const value = read(doc);
    gelezen.set(doc, { versie, value });
    return value;
  };
}
