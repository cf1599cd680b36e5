// Where leerpunten stand in the document of a kring: each whole under a key of its own. Knows no screen.
import type * as Y from 'yjs';
import { isLeerpuntId, type Leerpunt, leesLeerpunt, leesLeerpunten } from '../../domain/leerpunten/leerpunt.ts';

const leerpuntenOf = (doc: Y.Doc) => doc.getMap<unknown>('leerpunten');

export const readLeerpunten = (doc: Y.Doc): Leerpunt[] => leesLeerpunten(leerpuntenOf(doc).entries());
export const readLeerpunt = (doc: Y.Doc, id: string): Leerpunt | null =>
  isLeerpuntId(id) ? leesLeerpunt(id, leerpuntenOf(doc).get(id)) : null;

/** Also those no screen would show: they are in the document all the same. */
export const readAlle = (doc: Y.Doc): Leerpunt[] =>
  [...leerpuntenOf(doc).keys()].flatMap((id) => readLeerpunt(doc, id) ?? []);

/** Does it stand here, or did it once? A name that was taken away stays known to the map. */
export const kentLeerpunt = (doc: Y.Doc, id: string): boolean => leerpuntenOf(doc)._map.has(id);

/** Nothing but these: no casus, no session, no moment. */
export const addLeerpunt = (doc: Y.Doc, { id, van, dag, les, thema, functie }: Leerpunt): void =>
  void leerpuntenOf(doc).set(id, { van, dag, les, thema, functie });
export const removeLeerpunt = (doc: Y.Doc, id: string): void => leerpuntenOf(doc).delete(id);
