// Facts as guides know them: those items of the windows that are a feit. Knows no disk and no screen.
import type * as Y from 'yjs';
import type { Item } from '../domain/vensters/item.ts';
import { veldVan } from '../domain/vensters/item.ts';
import type { Feit } from './contract.ts';
import { createBekend } from './vensters/bekend.ts';
import { addItem, inOrder, MAX, setVeld, setWeg, throwAway } from './vensters/items.ts';

const MAX_VELD = { bron: 80, moment: 200 };

const asFeit = (item: Item): Feit => ({
  id: item.id,
  tekst: item.tekst,
  bron: veldVan(item, 'bron'),
  moment: veldVan(item, 'moment'),
  op: item.op,
  functie: item.functie,
  herkomst: item.herkomst === 'notities' ? null : item.herkomst,
});

export interface FeitenLezer {
  /** In order; those in the bin left out. */
  feiten(): Feit[];
  /** Reads these again, and no others: whoever types in one should not wait for five hundred. */
  herlees(ids: Iterable<string>): void;
}

export function createFeitenLezer(doc: Y.Doc): FeitenLezer {
  const bekend = createBekend(doc);
  const read = new WeakMap<Item, Feit>();
  const feitOf = (item: Item): Feit => {
    const feit = read.get(item) ?? asFeit(item);
    read.set(item, feit);
    return feit;
  };
  return {
    feiten: () =>
      bekend
        .all()
        .filter(({ soort, weg }) => soort === 'feit' && weg === null)
        .sort(inOrder)
        .map(feitOf),
    herlees(ids) {
      for (const id of ids) bekend.take(id);
    },
  };
}

/** Can what is written be read back whole? */
export const fitsFeit = ({ id, tekst, bron, moment, functie }: Feit): boolean =>
  id !== '' &&
  id.length <= MAX.id &&
  tekst.length <= MAX.tekst &&
  functie.length <= MAX.functie &&
  bron.length <= MAX_VELD.bron &&
  moment.length <= MAX_VELD.moment;

/** One that is there stays as it is, whatever was changed in it since; one in the bin comes back. */
export function addFeit(doc: Y.Doc, { bron, moment, ...rest }: Feit): void {
  addItem(doc, { ...rest, soort: 'feit', velden: { bron, moment } });
  setWeg(doc, rest.id, null);
}

/** False when it would not fit. One that is gone stays gone. */
export function changeFeit(doc: Y.Doc, id: string, { bron, moment }: Pick<Feit, 'bron' | 'moment'>): boolean {
  if (bron.length > MAX_VELD.bron || moment.length > MAX_VELD.moment) return false;
  setVeld(doc, id, 'bron', bron);
  setVeld(doc, id, 'moment', moment);
  return true;
}

/** Into the bin: it can still be put back. */
export const removeFeit = (doc: Y.Doc, id: string, now: number): void => throwAway(doc, id, now);
