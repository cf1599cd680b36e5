// Reads the whole analysis from a document, again only what changed: whoever types in one item should not wait for five hundred others.
import type * as Y from 'yjs';
import { type Analyse, type Koppeling, LEGE_ANALYSE } from '../../domain/vensters/analyse.ts';
import type { Item, Soort } from '../../domain/vensters/item.ts';
import { kanRustenOp } from '../../domain/vensters/keten.ts';
import { createBekend } from './bekend.ts';
import { readCijfers, readKoppelingen, readOpmerkingen, readTeksten } from './bij-items.ts';
import { BESLUIT, inOrder } from './items.ts';

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

/** The same list as long as the same things are in it. */
const keep = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before.length === after.length && before.every((one, at) => one === after[at]) ? before : after;

/** `eigen`: which numbers are this device's. */
export function createLezer(doc: Y.Doc, eigen: string): Lezer {
  const bekend = createBekend(doc);
  let links: Koppeling[] = readKoppelingen(doc);
  let teksten = readTeksten(doc);
  let cijfers = readCijfers(doc, eigen);
  let opmerkingen = readOpmerkingen(doc);

  const assemble = (before: Analyse): Analyse => {
    const all = bekend.all();
    const standing = all.filter(({ weg }) => weg === null).sort(inOrder);
    // In the bin lies only what has something in it to put back.
    const besproken = new Set(opmerkingen.map(({ bij }) => bij));
    const holds = ({ id, tekst, velden }: Item) =>
      tekst.trim() !== '' || Object.keys(velden).length > 0 || besproken.has(id);
    const soorten = new Map<string, Soort | typeof BESLUIT>(standing.map(({ id, soort }) => [id, soort]));
    soorten.set(BESLUIT, BESLUIT);
    // One that cannot rest on the other now may do so again when it is moved back.
    const rust = ({ van, naar }: Koppeling) => {
      const [from, to] = [soorten.get(van), soorten.get(naar)];
      return from !== undefined && to !== undefined && to !== BESLUIT && kanRustenOp(from, to);
    };
    return {
      items: keep(before.items, standing),
      prullenbak: keep(
        before.prullenbak,
        all
          .filter((item) => item.weg !== null && holds(item))
          .sort((a, b) => (b.weg ?? 0) - (a.weg ?? 0) || inOrder(a, b)),
      ),
      koppelingen: keep(before.koppelingen, links.filter(rust)),
      teksten,
      cijfers,
      opmerkingen: keep(
        before.opmerkingen,
        opmerkingen.filter(({ bij }) => soorten.has(bij)),
      ),
    };
  };
  let now = assemble(LEGE_ANALYSE);

  return {
    analyse: () => now,
    herlees(geraakt) {
      for (const id of geraakt.items) bekend.take(id);
      if (geraakt.koppelingen) links = readKoppelingen(doc);
      if (geraakt.teksten) teksten = readTeksten(doc);
      if (geraakt.cijfers) cijfers = readCijfers(doc, eigen);
      if (geraakt.opmerkingen) opmerkingen = readOpmerkingen(doc);
      now = assemble(now);
      return now;
    },
  };
}

export const leesAnalyse = (doc: Y.Doc, eigen: string): Analyse => createLezer(doc, eigen).analyse();
