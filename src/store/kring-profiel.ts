// Where leden stand in the document of a kring: what each says of themselves, and whose maatje they are. Each lid writes only under its own key.
import type * as Y from 'yjs';
import {
  type LidProfiel,
  leesBeschikbaar,
  leesExpertise,
  leesWerkplek,
  type Maatje,
  maatjeVan,
} from '../domain/lid-profiel.ts';

const profielOf = (doc: Y.Doc) => doc.getMap<unknown>('profiel');
const maatjesOf = (doc: Y.Doc) => doc.getMap<unknown>('maatjes');
const says = (van: string, naar: string) => `${van}>${naar}`;

export function readProfiel(doc: Y.Doc, lid: string): LidProfiel {
  const velden = profielOf(doc);
  return {
    werkplek: leesWerkplek(velden.get(`${lid}/werkplek`)),
    expertise: leesExpertise(velden.get(`${lid}/expertise`)),
    beschikbaar: leesBeschikbaar(velden.get(`${lid}/beschikbaar`)),
  };
}

/** Each answer stands apart, so that one never takes another along. */
export function setProfiel(doc: Y.Doc, lid: string, deel: Partial<LidProfiel>): void {
  const velden = profielOf(doc);
  const now = readProfiel(doc, lid);
  doc.transact(() => {
    if (deel.werkplek !== undefined && leesWerkplek(deel.werkplek) !== now.werkplek)
      velden.set(`${lid}/werkplek`, leesWerkplek(deel.werkplek));
    if (deel.expertise !== undefined && leesExpertise(deel.expertise).join() !== now.expertise.join())
      velden.set(`${lid}/expertise`, leesExpertise(deel.expertise));
    if (deel.beschikbaar !== undefined && deel.beschikbaar !== now.beschikbaar)
      velden.set(`${lid}/beschikbaar`, deel.beschikbaar);
  });
}

export const readMaatje = (doc: Y.Doc, ik: string, ander: string): Maatje =>
  maatjeVan(maatjesOf(doc).get(says(ik, ander)) === true, maatjesOf(doc).get(says(ander, ik)) === true);

/** Of each lid whose maatje they are, both having said so. Reads what was said, not every pair there could be. */
export function readMaatjes(doc: Y.Doc): Map<string, Set<string>> {
  const gezegd = maatjesOf(doc);
  const found = new Map<string, Set<string>>();
  for (const [key, value] of gezegd.entries()) {
    const [ik = '', ander = ''] = key.split('>');
    if (value !== true || key !== says(ik, ander) || gezegd.get(says(ander, ik)) !== true) continue;
    found.set(ik, (found.get(ik) ?? new Set()).add(ander));
  }
  return found;
}

export function setMaatje(doc: Y.Doc, ik: string, ander: string, ja: boolean): void {
  const velden = maatjesOf(doc);
  if (ja === (velden.get(says(ik, ander)) === true)) return;
  if (ja) velden.set(says(ik, ander), true);
  else velden.delete(says(ik, ander));
}

/** All that a lid who is gone said of themselves, and all said of them. */
export function clearLid(doc: Y.Doc, lid: string): void {
  doc.transact(() => {
    doc.getMap<unknown>('leden').delete(lid);
    const profiel = profielOf(doc);
    for (const key of [...profiel.keys()]) if (key.startsWith(`${lid}/`)) profiel.delete(key);
    const maatjes = maatjesOf(doc);
    for (const key of [...maatjes.keys()]) if (key.split('>').includes(lid)) maatjes.delete(key);
  });
}
