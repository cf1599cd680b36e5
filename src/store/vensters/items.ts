// Where items live in the document of a casus: one map, an entry each, words as Y.Text. Any member can write anything here, so nothing read is taken for what it should be.
import * as Y from 'yjs';
import { type Herkomst, type Item, isSoort, type Soort, VELDEN } from '../../domain/vensters/item.ts';
import { readVelden, writeVeld } from './velden.ts';

/** Without these something is no item, or nobody knows whose. */
export const ALTIJD: ReadonlySet<string> = new Set(['tekst', 'op', 'functie', 'herkomst']);
/** What undo can take from every item that was made, also from one made empty. Says nothing. */
const GEMAAKT = 'gemaakt';

/** Links may begin here too, so nothing else may go by this name. */
export const BESLUIT = 'besluit';

export const itemsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('items');

/** As a line of a logboek has them. */
export const MAX = { id: 200, tekst: 20_000, functie: 120, vraag: 80 };
/** The last moment a Date can tell. */
const LAST_MOMENT = 8.64e15;

const text = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '');
const moment = (value: unknown): number | null =>
  typeof value === 'number' && value >= 0 && value <= LAST_MOMENT ? value : null;

function readHerkomst(value: unknown): Herkomst | null {
  if (value === 'notities') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { doorloop, vraag } = value as Record<string, unknown>;
  return typeof doorloop === 'string' && typeof vraag === 'string'
    ? { doorloop: text(doorloop, MAX.id), vraag: text(vraag, MAX.vraag) }
    : null;
}

/** Which items these changes are in. */
export const touchedBy = (doc: Y.Doc, events: Y.YEvent<Y.AbstractType<unknown>>[]): string[] =>
  events.flatMap((event) => (event.target === itemsOf(doc) ? [...event.changes.keys.keys()] : [String(event.path[0])]));

export function entryOf(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const entry = itemsOf(doc).get(id);
  return entry instanceof Y.Map && id !== '' && id !== BESLUIT && id.length <= MAX.id ? entry : null;
}

/** null: not there. Y.XmlText passes for a text, but writing it out can throw. */
export function wordsOf(doc: Y.Doc, id: string): Y.Text | null {
  const words: unknown = entryOf(doc, id)?.get('tekst');
  return words instanceof Y.Text && !(words instanceof Y.XmlText) ? words : null;
}

/** null: not there, or no item. */
export function readItem(doc: Y.Doc, id: string): Item | null {
  const entry = entryOf(doc, id);
  const words = wordsOf(doc, id);
  if (!entry || !words) return null;
  const answers = readVelden(entry);
  const soorten = (answers.get('soort') ?? []).filter(isSoort);
  const soort = soorten[0] ?? 'feit';
  const op = moment(entry.get('op')) ?? 0;
  const plaats: unknown = entry.get('plaats');
  const known = VELDEN[soort] as readonly string[];
  return {
    id,
    soort,
    tekst: text(words.toString(), MAX.tekst),
    velden: Object.fromEntries([
      ...known.flatMap((veld) => {
        const values = answers.get(veld);
        return values ? [[veld, values]] : [];
      }),
      ...(soorten.length > 1 ? [['soort', soorten]] : []),
    ]),
    op,
    functie: text(entry.get('functie'), MAX.functie),
    herkomst: readHerkomst(entry.get('herkomst')),
    plaats: typeof plaats === 'number' && Number.isFinite(plaats) ? plaats : op,
    weg: moment(entry.get('weg')),
  };
}

/** The same order on every device. */
export const inOrder = (a: Item, b: Item): number => a.plaats - b.plaats || a.op - b.op || (a.id < b.id ? -1 : 1);

export interface NieuweInhoud {
  id: string;
  soort: Soort;
  tekst: string;
  velden: Readonly<Record<string, string>>;
  op: number;
  functie: string;
  herkomst: Herkomst | null;
}

/**
 * One that is there stays as it is, whatever was changed in it since. Two devices that write the same id at once: one of
 * the two stands; ids that are not random are only for what is alike (a signal that was ticked).
 */
export function addItem(doc: Y.Doc, { id, soort, tekst, velden, ...rest }: NieuweInhoud): void {
  if (readItem(doc, id)) return;
  const entry = new Y.Map<unknown>([['tekst', new Y.Text(tekst)], ...Object.entries(rest), [GEMAAKT, true]]);
  itemsOf(doc).set(id, entry);
  writeVeld(entry, 'soort', soort);
  for (const [veld, waarde] of Object.entries(velden)) writeVeld(entry, veld, waarde);
}

export function setVeld(doc: Y.Doc, id: string, veld: string, waarde: string): void {
  const entry = entryOf(doc, id);
  if (entry) writeVeld(entry, veld, waarde);
}

export function setWeg(doc: Y.Doc, id: string, op: number | null): void {
  const entry = entryOf(doc, id);
  if (!entry) return;
  if (op === null) entry.delete('weg');
  else entry.set('weg', op);
}

/** What lies in the bin lies there since the first time. */
export function throwAway(doc: Y.Doc, id: string, op: number): void {
  if (readItem(doc, id)?.weg === null) setWeg(doc, id, op);
}

export const setPlaats = (doc: Y.Doc, id: string, plaats: number): void => void entryOf(doc, id)?.set('plaats', plaats);

export const removeItem = (doc: Y.Doc, id: string): void => itemsOf(doc).delete(id);
