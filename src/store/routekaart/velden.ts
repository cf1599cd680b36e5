// Where the routekaart stands in the document of a kring: a map for each ingang, and in it each answer under a key of its own, so that two devices never overwrite each other. Knows no screen.
import * as Y from 'yjs';
import {
  type Ingang,
  isIngangId,
  leesIngang,
  MEESTE_INGANGEN,
  opVolgorde,
  VELDEN,
  type Velden,
} from '../../domain/routekaart/ingang.ts';

const kaartOf = (doc: Y.Doc) => doc.getMap<unknown>('routekaart');

function veldenVan(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  if (!isIngangId(id)) return null;
  const found = kaartOf(doc).get(id);
  return found instanceof Y.Map ? found : null;
}

function readIngang(doc: Y.Doc, id: string): Ingang | null {
  const velden = veldenVan(doc, id);
  return velden && leesIngang(id, (veld) => velden.get(veld));
}

/** null: something of it changed since. */
const gelezen = new WeakMap<Y.Doc, readonly Ingang[] | null>();

/** Sorted; more than a map may hold is left out, the same on every device. Read again only after a change: this is asked whenever anything moves. */
export function readIngangen(doc: Y.Doc): readonly Ingang[] {
  if (!gelezen.has(doc)) kaartOf(doc).observeDeep(() => gelezen.set(doc, null));
  const before = gelezen.get(doc);
  if (before) return before;
  const now = [...kaartOf(doc).keys()]
    .sort()
    .flatMap((id) => readIngang(doc, id) ?? [])
    .slice(0, MEESTE_INGANGEN)
    .sort(opVolgorde);
  gelezen.set(doc, now);
  return now;
}

export function addIngang(doc: Y.Doc, id: string, velden: Velden): void {
  const made = new Y.Map<unknown>();
  for (const { veld } of VELDEN) if (velden[veld] !== '') made.set(veld, velden[veld]);
  kaartOf(doc).set(id, made);
}

export function setVelden(doc: Y.Doc, id: string, deel: Partial<Velden>): void {
  const velden = veldenVan(doc, id);
  if (!velden) return;
  for (const { veld } of VELDEN) {
    const nieuw = deel[veld];
    if (nieuw !== undefined && velden.get(veld) !== nieuw) velden.set(veld, nieuw);
  }
}

export const removeIngang = (doc: Y.Doc, id: string): void => kaartOf(doc).delete(id);
