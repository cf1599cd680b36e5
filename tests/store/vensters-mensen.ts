// People with the four windows of one casus open, each in a document of their own, who hear of each other when a test says so.
import * as Y from 'yjs';
import type { CasusVensters } from '../../src/store/contract.ts';
import { leesAnalyse } from '../../src/store/vensters/lees.ts';
import { openVensters } from '../../src/store/vensters/open.ts';

export interface Mens {
  naam: string;
  doc: Y.Doc;
  vensters: CasusVensters;
}

/** Stands still unless a test moves it. */
export const klok = { nu: 1_000 };

export function openVoor(naam: string, doc: Y.Doc): Mens {
  const vensters = openVensters(doc, {
    eigen: naam,
    functie: () => `functie van ${naam}`,
    now: () => klok.nu,
    whenLoaded: Promise.resolve(),
  });
  return { naam, doc, vensters };
}

export function openMensen<N extends string>(...namen: N[]): Record<N, Mens> {
  klok.nu = 1_000;
  return Object.fromEntries(namen.map((naam) => [naam, openVoor(naam, new Y.Doc())])) as Record<N, Mens>;
}

/** Everyone has what everyone wrote. */
export function praatBij(...mensen: Mens[]): void {
  for (const van of mensen)
    for (const naar of mensen)
      if (van !== naar)
        Y.applyUpdate(naar.doc, Y.encodeStateAsUpdate(van.doc, Y.encodeStateVector(naar.doc)), 'van een ander');
}

/** As it reads for whoever opens it now. */
export const vers = ({ doc, naam }: Mens) => leesAnalyse(doc, naam);

export const items = ({ vensters }: Mens) => vensters.analyse.get().items;
export const teksten = (mens: Mens) => items(mens).map(({ tekst }) => tekst);
export const item = (mens: Mens, id: string) => {
  const { items: standing, prullenbak } = mens.vensters.analyse.get();
  return [...standing, ...prullenbak].find((one) => one.id === id);
};
export const typ = ({ vensters }: Mens, id: string, at: number, woorden: string) =>
  vensters.tekst({ item: id }).vervang(at, at, woorden);
