// Reads the whole analysis from a document, again only what changed: whoever types in one item should not wait for five hundred others.
import type * as Y from 'yjs';
import type { Analyse, Koppeling } from '../../domain/vensters/analyse.ts';
import type { Item } from '../../domain/vensters/item.ts';
import { readCijfers, readKoppelingen, readOpmerkingen, readTeksten } from './bij-items.ts';
import { inOrder, itemsOf, readItem } from './items.ts';

/** Links may begin here too. */
const BESLUIT = 'besluit';

/** What of the document has to be read again. */
export interface Geraakt {
  items: Iterable<string>;
  koppelingen: boolean;
  teksten: boolean;
  cijfers: boolean;
  opmerkingen: boolean;
}

export interface Lezer {
  analyse(): Analyse;
  herlees(geraakt: Geraakt): Analyse;
}

const alike = (a: Item | null | undefined, b: Item | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `eigen`: which numbers are this device's. */
export function createLezer(doc: Y.Doc, eigen: string): Lezer {
  const known = new Map<string, Item>();
  let links: Koppeling[] = readKoppelingen(doc);
  let teksten = readTeksten(doc);
  let cijfers = readCijfers(doc, eigen);
  let opmerkingen = readOpmerkingen(doc);

  const assemble = (): Analyse => {
    const all = [...known.values()];
    const standing = all.filter(({ weg }) => weg === null).sort(inOrder);
    const ids = new Set([BESLUIT, ...standing.map(({ id }) => id)]);
    return {
      items: standing,
      prullenbak: all.filter(({ weg }) => weg !== null).sort((a, b) => (b.weg ?? 0) - (a.weg ?? 0) || inOrder(a, b)),
      koppelingen: links.filter(({ van, naar }) => ids.has(van) && naar !== BESLUIT && ids.has(naar)),
      teksten,
      cijfers,
      opmerkingen: opmerkingen.filter(({ bij }) => ids.has(bij)),
    };
  };
  const take = (id: string) => {
    const item = readItem(doc, id);
    // The same object as long as nothing in it changed, so that screens draw only what did.
    if (alike(known.get(id), item)) return;
    if (item) known.set(id, item);
    else known.delete(id);
  };
  for (const id of itemsOf(doc).keys()) take(id);
  let now = assemble();

  return {
    analyse: () => now,
    herlees(geraakt) {
      for (const id of geraakt.items) take(id);
      if (geraakt.koppelingen) links = readKoppelingen(doc);
      if (geraakt.teksten) teksten = readTeksten(doc);
      if (geraakt.cijfers) cijfers = readCijfers(doc, eigen);
      if (geraakt.opmerkingen) opmerkingen = readOpmerkingen(doc);
      now = assemble();
      return now;
    },
  };
}

export const leesAnalyse = (doc: Y.Doc, eigen: string): Analyse => createLezer(doc, eigen).analyse();
