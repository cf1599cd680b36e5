// Do two readings of an analysis differ only in words being typed? Those may show a moment later; an answer that was chosen may not.
import type { Analyse } from '../../domain/vensters/analyse.ts';
import type { Item } from '../../domain/vensters/item.ts';

const sameAnswers = (a: Item, b: Item | undefined): boolean =>
  a === b ||
  (a.id === b?.id && a.soort === b.soort && a.weg === b.weg && JSON.stringify(a.velden) === JSON.stringify(b.velden));

export const alleenWoorden = (a: Analyse, b: Analyse): boolean =>
  a === b ||
  (a.koppelingen === b.koppelingen &&
    a.cijfers === b.cijfers &&
    a.opmerkingen === b.opmerkingen &&
    a.prullenbak === b.prullenbak &&
    a.items.length === b.items.length &&
    a.items.every((item, at) => sameAnswers(item, b.items[at])));
