// Where facts live in the document of a kring: its casussen by title, its members by function. Knows no keys and no screen.
import * as Y from 'yjs';
import { isDag } from '../domain/dag.ts';
import { perDocument } from './per-document.ts';

/** Document part of the room name of a kring's own document. */
export const KRING_DOCUMENT = 'kring';

export interface CasusFeiten {
  id: string;
  titel: string;
  gemaaktOp: number;
  /** ms since 1970; null: not deleted. */
  verwijderdOp: number | null;
}

// Any member can write anything here, so nothing read from it is taken for what it should be.
type Velden = Y.Map<unknown>;
const casussenOf = (doc: Y.Doc) => doc.getMap<unknown>('casussen');
const ledenOf = (doc: Y.Doc) => doc.getMap<unknown>('leden');

/** The last moment a Date can tell. */
const LAST_MOMENT = 8.64e15;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const moment = (value: unknown): number | null =>
  typeof value === 'number' && value >= 0 && value <= LAST_MOMENT ? value : null;

/** As made by `maakCasus`; nothing else may ever be opened or destroyed as a casus, least of all the kring's own document. */
export const isCasusId = (id: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(id);

/** The entry of one casus; null: none, or something that is no casus. */
export const veldenVan = (doc: Y.Doc, id: string): Velden | null => {
  if (!isCasusId(id)) return null;
  const velden = casussenOf(doc).get(id);
  return velden instanceof Y.Map ? velden : null;
};
const readAll = (doc: Y.Doc): { id: string; velden: Velden }[] =>
  [...casussenOf(doc).keys()].flatMap((id) => {
    const velden = veldenVan(doc, id);
    return velden ? [{ id, velden }] : [];
  });

/** Each who moved it has a key of their own: two who do so at once both stand. The new name of it, without that of the kring. */
const VERPLAATST = 'verplaatst/';
/** More than people make. */
const MEESTE_VERPLAATST = 20;

export interface Verplaatsing {
  /** Document part of its new room name. Whoever is in that kring too finds it by that; to others it says nothing. */
  naar: string;
  /** Who moved it, as this kring knows that person. */
  wie: string;
  op: number;
}

const isSleutel = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);

function verplaatsingVan(velden: Velden, key: string): Verplaatsing | null {
  const naar = key.slice(VERPLAATST.length);
  if (!key.startsWith(VERPLAATST) || !isCasusId(naar)) return null;
  const found = velden.get(key);
  const { wie, op, ...rest } = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  const at = moment(op);
  // Nothing else may stand there, for this stays when all words go.
  return isSleutel(wie) && at !== null && Object.keys(rest).length === 0 ? { naar, wie, op: at } : null;
}

const verplaatsingen = (velden: Velden): Verplaatsing[] =>
  [...velden.keys()]
    .filter((key) => key.startsWith(VERPLAATST))
    .sort()
    .slice(0, MEESTE_VERPLAATST)
    .flatMap((key) => verplaatsingVan(velden, key) ?? []);

/** Deleted, or moved: as long as one move stands it is not here, whoever else put it back. */
const wegOp = (velden: Velden): number | null =>
  moment(velden.get('verwijderdOp')) ?? verplaatsingen(velden)[0]?.op ?? null;

/** Destroyed counts only for what is deleted: an undo that comes later wins. */
const isGone = (velden: Velden): boolean => velden.get('gewist') === true && wegOp(velden) !== null;

/** Oldest first. A casus whose content was destroyed (`gewist`) is left out. */
export const readCasussen = perDocument((doc): readonly CasusFeiten[] =>
  readAll(doc)
    .filter(({ velden }) => !isGone(velden))
    .map(({ id, velden }) => ({
      id,
      titel: text(velden.get('titel')),
      gemaaktOp: moment(velden.get('gemaaktOp')) ?? 0,
      verwijderdOp: wegOp(velden),
    }))
    .sort((a, b) => a.gemaaktOp - b.gemaaktOp),
);

/** Casussen that must not exist any more, also those whose title is gone already. */
export const readVerwijderd = (doc: Y.Doc): string[] =>
  readAll(doc)
    .filter(({ velden }) => wegOp(velden) !== null)
    .map(({ id }) => id);

/** Where each casus that was moved away went, also when nothing else is left of it. */
export const readVerplaatst = (doc: Y.Doc): { id: string; naar: Verplaatsing[] }[] =>
  readAll(doc)
    .map(({ id, velden }) => ({ id, naar: verplaatsingen(velden) }))
    .filter(({ naar }) => naar.length > 0);

export function addCasus(doc: Y.Doc, id: string, titel: string, now: number): void {
  const velden: Velden = new Y.Map();
  velden.set('titel', titel);
  velden.set('gemaaktOp', now);
  casussenOf(doc).set(id, velden);
}

const TERUGGEZET = 'teruggezet';
const isKamer = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}$/.test(value);

/** It came from a copy of this day, of the casus that first had this name; null: it was made here. */
export function readTeruggezet(doc: Y.Doc, id: string): { dag: string; stam: string } | null {
  const found = veldenVan(doc, id)?.get(TERUGGEZET);
  const { dag, stam } = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  return isDag(dag) && isKamer(stam) ? { dag, stam } : null;
}
export const markTeruggezet = (doc: Y.Doc, id: string, van: { dag: string; stam: string }): void =>
  void veldenVan(doc, id)?.set(TERUGGEZET, van);

/** As if it never stood here: for what could not be made wholly. */
export const forgetCasus = (doc: Y.Doc, id: string): void => casussenOf(doc).delete(id);

export const setTitel = (doc: Y.Doc, id: string, titel: string): void => void veldenVan(doc, id)?.set('titel', titel);

/** On which last day it was deleted by itself; by a person there is none. */
export const WEGENS = 'verwijderdWegensEinde';

/** Deleted or put back: either way it was not destroyed since. */
function setVerwijderd(doc: Y.Doc, id: string, at: number | null): void {
  const velden = veldenVan(doc, id);
  if (!velden) return;
  doc.transact(() => {
    velden.delete('gewist');
    velden.delete(WEGENS);
    if (at === null) velden.delete('verwijderdOp');
    else velden.set('verwijderdOp', at);
  });
}

/** Deleted here, because it is there now. */
export function markVerplaatst(doc: Y.Doc, id: string, { naar, wie, op }: Verplaatsing): void {
  doc.transact(() => {
    setVerwijderd(doc, id, op);
    veldenVan(doc, id)?.set(`${VERPLAATST}${naar}`, { wie, op });
  });
}
/** Takes back this move; false: it was moved elsewhere too, and stays gone. */
export function unmarkVerplaatst(doc: Y.Doc, id: string, naar: string): boolean {
  const velden = veldenVan(doc, id);
  if (!velden) return false;
  const anderen = verplaatsingen(velden).some((one) => one.naar !== naar);
  doc.transact(() => {
    velden.delete(`${VERPLAATST}${naar}`);
    if (!anderen) setVerwijderd(doc, id, null);
  });
  return !anderen;
}

export const markVerwijderd = (doc: Y.Doc, id: string, now: number): void => setVerwijderd(doc, id, now);
export const unmarkVerwijderd = (doc: Y.Doc, id: string): void => setVerwijderd(doc, id, null);

export function isGewist(doc: Y.Doc, id: string): boolean {
  const velden = veldenVan(doc, id);
  return velden !== null && isGone(velden);
}

/** All that is left of a destroyed casus: that it is gone. No word anyone typed, such as its title or the reason for an end. */
const BLIJFT: readonly string[] = ['gewist', 'verwijderdOp', 'gemaaktOp'];
/** And that it ended, or a copy would bring it back as if a person had deleted it; a day, and nothing else that stands there. */
const blijft = (velden: Velden, key: string): boolean =>
  BLIJFT.includes(key) ||
  (key === WEGENS && isDag(velden.get(key))) ||
  // Where it went, or who comes back later would think that it is lost.
  verplaatsingVan(velden, key) !== null;

/** True when something changed: also when more came in after it was destroyed. */
export function markGewist(doc: Y.Doc, id: string): boolean {
  const velden = veldenVan(doc, id);
  if (!velden) return false;
  const rest = [...velden.keys()].filter((key) => !blijft(velden, key));
  if (velden.get('gewist') === true && rest.length === 0) return false;
  doc.transact(() => {
    velden.set('gewist', true);
    for (const key of rest) velden.delete(key);
  });
  return true;
}

export const readFunctie = (doc: Y.Doc, toestel: string): string => text(ledenOf(doc).get(toestel));

export function setFunctie(doc: Y.Doc, toestel: string, functie: string): void {
  if (readFunctie(doc, toestel) !== functie) ledenOf(doc).set(toestel, functie);
}
