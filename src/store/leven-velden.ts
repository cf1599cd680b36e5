// Where the life of a casus lies in its entry in the document of the kring: so lists can tell it without opening the casus. Any member can write there, so every value is parsed.
import type * as Y from 'yjs';
import { type LevenFeiten, plusDagen, VERSTE_DAGEN } from '../domain/casus-leven.ts';
import { isDag } from '../domain/dag.ts';
import { EindeRegel, Gezet, MEESTE_EINDEN } from '../domain/leven-regels.ts';
import { veldenVan, WEGENS } from './kring-document.ts';
import { perDocument } from './per-document.ts';

// What two people set apart must both stand: each change has a key of its own, under its subject.
const EINDE = 'einde/';
const TERUGKIJK = 'terugkijk/';
/** Far more than people make; the rest would only be somebody filling it up. The next who sets something clears it. */
const MEESTE = 2_000;
/** So many changes of the end stay to be read. */
const BEWAARDE_EINDEN = 50;
/** Between two clocks that are both right enough, and two time zones. */
const SPELING_DAGEN = 2;
const DAY_MS = 86_400_000;

export type Mijlpaal = 'besproken' | 'afgerond';

const keysUnder = (velden: Y.Map<unknown>, prefix: string): string[] =>
  [...velden.keys()].filter((key) => key.startsWith(prefix));
/** In the same order everywhere, so that every device reads the same ones. */
const readUnder = (velden: Y.Map<unknown>, prefix: string): { key: string; value: unknown }[] =>
  keysUnder(velden, prefix)
    .sort()
    .slice(0, MEESTE)
    .map((key) => ({ key, value: velden.get(key) }));

const readGezet = (value: unknown): Gezet | null => {
  const parsed = Gezet.safeParse(value);
  return parsed.success ? parsed.data : null;
};

/** The newest first. */
function readEinden(velden: Y.Map<unknown>): EindeRegel[] {
  const read = readUnder(velden, EINDE).flatMap(({ key, value }) => {
    if (typeof value !== 'object' || value === null) return [];
    // Its key is its name, whatever it says itself.
    const parsed = EindeRegel.safeParse({ ...value, id: key.slice(EINDE.length) });
    return parsed.success ? [parsed.data] : [];
  });
  return read.sort((a, b) => b.op - a.op || (a.id < b.id ? -1 : 1));
}

const NIETS: LevenFeiten = { gemaaktOp: 0, besproken: null, afgerond: null, terugkijk: [], einden: [] };

const gelezenLevens = perDocument(() => new Map<string, LevenFeiten>());

/** Of one casus always the same as long as nothing in the list changed. */
export function readLeven(doc: Y.Doc, casus: { id: string; gemaaktOp: number }): LevenFeiten {
  const gelezen = gelezenLevens(doc);
  const known = gelezen.get(casus.id);
  if (known?.gemaaktOp === casus.gemaaktOp) return known;
  const leven = leesLeven(doc, casus);
  gelezen.set(casus.id, leven);
  return leven;
}

function leesLeven(doc: Y.Doc, casus: { id: string; gemaaktOp: number }): LevenFeiten {
  const velden = veldenVan(doc, casus.id);
  if (!velden) return { ...NIETS, gemaaktOp: casus.gemaaktOp };
  const terugkijk = readUnder(velden, TERUGKIJK).flatMap(({ value }) => readGezet(value) ?? []);
  return {
    gemaaktOp: casus.gemaaktOp,
    besproken: readGezet(velden.get('besproken')),
    afgerond: readGezet(velden.get('afgerond')),
    terugkijk: terugkijk.sort((a, b) => (a.dag === b.dag ? a.op - b.op : a.dag < b.dag ? 1 : -1)),
    einden: readEinden(velden),
  };
}

/** In place of every end that stands here now. Clears what nobody reads any more. */
export function addEinde(doc: Y.Doc, casus: string, id: string, regel: Omit<EindeRegel, 'id' | 'vervangt'>): void {
  const velden = veldenVan(doc, casus);
  if (!velden) return;
  const before = readEinden(velden).map((other) => other.id);
  const kept = new Set(before.slice(0, BEWAARDE_EINDEN).map((other) => EINDE + other));
  doc.transact(() => {
    for (const key of keysUnder(velden, EINDE)) if (!kept.has(key)) velden.delete(key);
    velden.set(`${EINDE}${id}`, { ...regel, id, vervangt: before.slice(0, MEESTE_EINDEN) });
  });
}

/** In place of every look-back day that stands here now; null: none any more. */
export function setTerugkijk(doc: Y.Doc, casus: string, id: string, gezet: Gezet | null): void {
  const velden = veldenVan(doc, casus);
  if (!velden) return;
  doc.transact(() => {
    for (const key of keysUnder(velden, TERUGKIJK)) velden.delete(key);
    if (gezet) velden.set(`${TERUGKIJK}${id}`, { ...gezet });
  });
}

/**
 * What a clock that was ahead wrote would keep a casus for years: made later than now becomes made now, an end of more
 * than a year ahead becomes a year ahead. Only by a clock that is right. True when something changed.
 */
export function houdBinnenGrenzen(doc: Y.Doc, casus: string, now: number, vandaag: string): boolean {
  const velden = veldenVan(doc, casus);
  if (!velden) return false;
  const laatste = plusDagen(vandaag, VERSTE_DAGEN);
  const teVer = readEinden(velden).filter(({ dag }) => dag > plusDagen(laatste, SPELING_DAGEN));
  const gemaaktOp = velden.get('gemaaktOp');
  const teLaat = typeof gemaaktOp === 'number' && gemaaktOp > now + SPELING_DAGEN * DAY_MS;
  if (!teLaat && teVer.length === 0) return false;
  doc.transact(() => {
    if (teLaat) velden.set('gemaaktOp', now);
    for (const regel of teVer) velden.set(`${EINDE}${regel.id}`, { ...regel, dag: laatste });
  });
  return true;
}

export function setMijlpaal(doc: Y.Doc, casus: string, welke: Mijlpaal, gezet: Gezet | null): void {
  const velden = veldenVan(doc, casus);
  if (gezet) velden?.set(welke, { ...gezet });
  else velden?.delete(welke);
}

/** All of it at once, in an entry that has none yet. */
export function addLeven(doc: Y.Doc, casus: string, leven: Omit<LevenFeiten, 'gemaaktOp'>): void {
  const velden = veldenVan(doc, casus);
  doc.transact(() => {
    for (const welke of ['besproken', 'afgerond'] as const) setMijlpaal(doc, casus, welke, leven[welke]);
    for (const [at, gezet] of leven.terugkijk.entries()) velden?.set(`${TERUGKIJK}${at}`, { ...gezet });
    for (const regel of leven.einden) velden?.set(`${EINDE}${regel.id}`, { ...regel, vervangt: [...regel.vervangt] });
  });
}

/** It was deleted because this was its last day; null: not deleted, or by a person. */
export function readEindeBereikt(doc: Y.Doc, casus: string): string | null {
  const dag = veldenVan(doc, casus)?.get(WEGENS);
  return isDag(dag) ? dag : null;
}

export const markEindeBereikt = (doc: Y.Doc, casus: string, dag: string): void =>
  void veldenVan(doc, casus)?.set(WEGENS, dag);
