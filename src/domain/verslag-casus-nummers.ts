// Numbers in a record: a fact, help, an open question or a weging stands once in full, and is called by its number elsewhere. Knows which parts are there, not how they look.
import type { Analyse } from './vensters/analyse.ts';
import { somOp } from './vensters/genogram-woorden.ts';
import { type Item, TONEN, veldVan } from './vensters/item.ts';
import { opRegel, type Punt, punt, zuiver } from './verslag-casus-blok.ts';

/** As it is called: feit 3, hulp 17, vraag 19, weging 2. */
const ALS = ['feit', 'hulp', 'vraag', 'weging'] as const;
interface Nummer {
  als: (typeof ALS)[number];
  nummer: number;
}

/** Only of what stands in full somewhere in this record. */
export type Nummers = ReadonlyMap<Item, Nummer>;

/** kracht, zorg or neutraal; '' when it was not chosen, or differently apart. */
export const toonVan = (item: Item): string =>
  new Set(item.velden.toon ?? []).size > 1 ? '' : opRegel(veldVan(item, 'toon'));

const opToon = (item: Item): number => {
  const at = (TONEN as readonly string[]).indexOf(toonVan(item));
  return at < 0 ? TONEN.length : at;
};

/** Facts, help and open questions share one row of numbers, in the order in which they stand on paper. */
export function nummersVan({ items }: Analyse, staanVoluit: { feiten: boolean; weging: boolean }): Nummers {
  const soort = (een: Item['soort']) => items.filter((item) => item.soort === een);
  const nummers = new Map<Item, Nummer>();
  let laatste = 0;
  const tel = (als: Nummer['als'], alle: readonly Item[]) => {
    for (const item of alle) nummers.set(item, { als, nummer: ++laatste });
  };
  if (staanVoluit.feiten) {
    tel(
      'feit',
      soort('feit').toSorted((a, b) => opToon(a) - opToon(b)),
    );
    tel('hulp', soort('hulp'));
    tel('vraag', soort('onbekend'));
  }
  laatste = 0;
  if (staanVoluit.weging) tel('weging', soort('weging'));
  return nummers;
}

const WOORDEN = 8;
const TEKENS = 70;

/** The first words, where all of them stand elsewhere. */
function kort(tekst: string): string {
  const woorden = opRegel(tekst).split(' ');
  const begin = woorden.slice(0, WOORDEN).join(' ');
  // Leaving out one word saves nothing.
  if (woorden.length <= WOORDEN + 1 && tekst.length <= TEKENS) return woorden.join(' ');
  return `${[...begin]
    .slice(0, TEKENS)
    .join('')
    .replace(/[\s.,;:]+$/, '')}…`;
}

/** What items are called when their words are not there yet. */
export const tekstVan = (item: Item, anders = 'Nog zonder woorden'): string => zuiver(item.tekst) || anders;

/** With its number, where it has one. */
export const voluit = (nummers: Nummers, item: Item, bij = ''): Punt => ({
  ...punt(tekstVan(item), bij),
  ...(nummers.has(item) && { nummer: nummers.get(item)?.nummer }),
});

/** Its number and its first words; all of them when they stand nowhere else. */
export function inHetKort(nummers: Nummers, item: Item, bij = ''): Punt {
  const heel = voluit(nummers, item, bij);
  return nummers.has(item) ? { ...heel, tekst: kort(heel.tekst) } : heel;
}

/** One of several in a row, without the point of its sentence. */
const inRij = (item: Item): string => opRegel(tekstVan(item)).replace(/\.$/, '');

/** "feit 1, 3 en 7; hulp 17": by number, and in full what has none. */
export function verwijs(nummers: Nummers, items: readonly Item[]): string {
  const opNummer = ALS.flatMap((als) => {
    const getallen = items.flatMap((item) => {
      const nummer = nummers.get(item);
      return nummer?.als === als ? [nummer.nummer] : [];
    });
    const ieder = [...new Set(getallen)].toSorted((a, b) => a - b);
    return ieder.length > 0 ? [`${als} ${somOp(ieder.map(String))}`] : [];
  });
  return [...opNummer, ...items.filter((item) => !nummers.has(item)).map(inRij)].join('; ');
}
