// Where facts live in the document of a casus: what was seen or heard, by whom and when. Knows no disk and no screen.
import * as Y from 'yjs';
import type { Feit } from './contract.ts';

// Any member can write anything here, so nothing read from it is taken for what it should be.
const feitenOf = (doc: Y.Doc) => doc.getMap<unknown>('feiten');

export const feitenType = (doc: Y.Doc) => feitenOf(doc);

/** As a line of a logboek has them. */
const MAX = { id: 200, tekst: 20_000, bron: 80, moment: 200, functie: 120, vraag: 80 };
/** The last moment a Date can tell. */
const LAST_MOMENT = 8.64e15;

const text = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '');

function readHerkomst(value: unknown): Feit['herkomst'] {
  if (typeof value !== 'object' || value === null) return null;
  const { doorloop, vraag } = value as Record<string, unknown>;
  return typeof doorloop === 'string' && typeof vraag === 'string'
    ? { doorloop: text(doorloop, MAX.id), vraag: text(vraag, MAX.vraag) }
    : null;
}

/** null: not there, or no fact. */
function readFeit(doc: Y.Doc, id: string): Feit | null {
  const velden = feitenOf(doc).get(id);
  if (id === '' || id.length > MAX.id || !(velden instanceof Y.Map)) return null;
  const tekst: unknown = velden.get('tekst');
  // Y.XmlText passes for a text, but writing it out can throw.
  if (!(tekst instanceof Y.Text) || tekst instanceof Y.XmlText) return null;
  const op: unknown = velden.get('op');
  return {
    id,
    tekst: text(tekst.toString(), MAX.tekst),
    bron: text(velden.get('bron'), MAX.bron),
    moment: text(velden.get('moment'), MAX.moment),
    op: typeof op === 'number' && op >= 0 && op <= LAST_MOMENT ? op : 0,
    functie: text(velden.get('functie'), MAX.functie),
    herkomst: readHerkomst(velden.get('herkomst')),
  };
}

/** Oldest first. */
export const readFeiten = (doc: Y.Doc): Feit[] =>
  [...feitenOf(doc).keys()]
    .flatMap((id) => readFeit(doc, id) ?? [])
    .sort((a, b) => a.op - b.op || (a.id < b.id ? -1 : 1));

/** Can what is written be read back whole? */
export const fitsFeit = ({ id, tekst, bron, moment, functie }: Feit): boolean =>
  id !== '' &&
  Object.entries({ id, tekst, bron, moment, functie }).every(
    ([name, value]) => value.length <= MAX[name as keyof typeof MAX],
  );

/**
 * One that is there stays as it is, whatever was changed in it since. Two devices that write the same one at once: one
 * of the two stands, they are alike; what was typed in the other before they heard of each other goes with it.
 */
export function addFeit(doc: Y.Doc, { id, tekst, ...rest }: Feit): void {
  if (readFeit(doc, id)) return;
  feitenOf(doc).set(id, new Y.Map<unknown>([['tekst', new Y.Text(tekst)], ...Object.entries(rest)]));
}

/** False when it would not fit. One that is gone stays gone. */
export function changeFeit(doc: Y.Doc, id: string, { bron, moment }: Pick<Feit, 'bron' | 'moment'>): boolean {
  if (bron.length > MAX.bron || moment.length > MAX.moment) return false;
  const velden = feitenOf(doc).get(id);
  if (!(velden instanceof Y.Map)) return true;
  if (velden.get('bron') !== bron) velden.set('bron', bron);
  if (velden.get('moment') !== moment) velden.set('moment', moment);
  return true;
}

export const removeFeit = (doc: Y.Doc, id: string): void => feitenOf(doc).delete(id);
