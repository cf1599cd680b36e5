// Where consults stand in the document of a kring: a map for each, and in it each fact under a key of its own, so that two devices never overwrite each other. Knows no screen.
import * as Y from 'yjs';
import {
  ANTWOORD,
  type Antwoord,
  BESLOTEN,
  type Consult,
  GELEZEN,
  GESLOTEN,
  type Gedaan,
  isConsultId,
  leesConsult,
  VRAAG_VELDEN,
} from '../../domain/consult/consult.ts';

const consultenOf = (doc: Y.Doc) => doc.getMap<unknown>('consulten');

function veldenVan(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  if (!isConsultId(id)) return null;
  const found = consultenOf(doc).get(id);
  return found instanceof Y.Map ? found : null;
}

export function readConsult(doc: Y.Doc, id: string): Consult | null {
  const velden = veldenVan(doc, id);
  return velden ? leesConsult(id, velden.entries()) : null;
}

/** Newest first; the same order everywhere. */
export const readConsulten = (doc: Y.Doc): Consult[] =>
  [...consultenOf(doc).keys()]
    .flatMap((id) => readConsult(doc, id) ?? [])
    .sort((a, b) => b.op - a.op || (a.id < b.id ? -1 : 1));

export function addConsult(
  doc: Y.Doc,
  { id, van, functie, op, aan, dagen, woorden }: Pick<Consult, 'id' | 'aan' | 'dagen' | 'woorden'> & Gedaan,
): void {
  const velden = new Y.Map<unknown>();
  for (const [sleutel, value] of Object.entries({ van, functie, op, dagen, aan: aan ?? '' }))
    velden.set(sleutel, value);
  for (const veld of VRAAG_VELDEN) if (woorden[veld] !== '') velden.set(veld, woorden[veld]);
  consultenOf(doc).set(id, velden);
}

/** The first time counts. */
export function addGelezen(doc: Y.Doc, id: string, { van, functie, op }: Gedaan): void {
  const velden = veldenVan(doc, id);
  if (velden && !velden.has(GELEZEN + van)) velden.set(GELEZEN + van, { functie, op });
}

export const addAntwoord = (doc: Y.Doc, consult: string, { id, ...antwoord }: Antwoord): void =>
  void veldenVan(doc, consult)?.set(ANTWOORD + id, antwoord);

export function addGesloten(doc: Y.Doc, id: string, lid: string, op: number): void {
  const velden = veldenVan(doc, id);
  if (velden && !velden.has(GESLOTEN + lid)) velden.set(GESLOTEN + lid, op);
}

/** The last word counts; what stood there goes. */
export const setBesloten = (
  doc: Y.Doc,
  id: string,
  lid: string,
  { op, tekst }: NonNullable<Consult['besloten']>,
): void => void veldenVan(doc, id)?.set(BESLOTEN + lid, { op, woorden: tekst });

/** With all that was said in it; what was written in it elsewhere meanwhile goes too. */
export const removeConsult = (doc: Y.Doc, id: string): void => consultenOf(doc).delete(id);
