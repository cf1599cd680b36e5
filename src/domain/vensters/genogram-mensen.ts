// The people and relations a genogram is drawn from, read from items anybody in the kring may have written, also oddly. Draws nothing.
import { AARDEN, type Aard, GROEPEN, type Groep, type Item, isJa, veldVan } from './item.ts';

/** From young to old. Never an exact age. */
export const LEEFTIJDEN = ['0-1', '2-3', '4-5', '6-8', '9-11', '12-14', '15-17', '18-22', 'volwassen', '65+'] as const;

export interface Mens {
  id: string;
  /** The role word, on one line. */
  naam: string;
  /** '' when nobody said so yet. */
  groep: Groep | '';
  geslacht: 'm' | 'v' | '';
  leeftijd: (typeof LEEFTIJDEN)[number] | '';
  /** 'huis 1'; '' for elsewhere, unknown or anything odd. */
  huis: string;
  kern: boolean;
  steunfiguur: boolean;
  regie: boolean;
  overleden: boolean;
  ontbreekt: boolean;
}

export interface Band {
  /** Of the relatie. */
  id: string;
  van: string;
  naar: string;
  aard: Aard;
}

/** More than this is no picture any more; the rest stands in words only. */
export const MEEST_MENSEN = 150;
const MEEST_BANDEN = 600;
const LANGSTE_NAAM = 80;

/** Takes the longest a name may be; never half a character. */
function shorten(text: string): string {
  if (text.length <= LANGSTE_NAAM) return text;
  return `${[...text.slice(0, LANGSTE_NAAM)].slice(0, LANGSTE_NAAM - 2).join('')}…`;
}

/** The role word as it is shown, also when there is none. */
export function noemPersoon(item: Item): string {
  const naam = String(item.tekst).slice(0, 400).replace(/\s+/gu, ' ').trim();
  return naam === '' ? 'iemand zonder rolwoord' : shorten(naam);
}

export const isHuis = (huis: string): boolean => /^huis [1-9]$/.test(huis);

const oneOf = <T extends string>(all: readonly T[], value: string): T | '' => all.find((one) => one === value) ?? '';

const readMens = (item: Item): Mens => {
  const huis = veldVan(item, 'huis');
  return {
    id: item.id,
    naam: noemPersoon(item),
    groep: oneOf(GROEPEN, veldVan(item, 'groep')),
    geslacht: oneOf(['m', 'v'], veldVan(item, 'geslacht')),
    leeftijd: oneOf(LEEFTIJDEN, veldVan(item, 'leeftijd')),
    huis: isHuis(huis) ? huis : '',
    kern: isJa(item, 'kern'),
    steunfiguur: isJa(item, 'steunfiguur'),
    regie: isJa(item, 'regie'),
    overleden: isJa(item, 'overleden'),
    ontbreekt: isJa(item, 'ontbreekt'),
  };
};

/** From a parent to a child: the only ones with a direction. */
export const isAfstamming = ({ aard }: Band): boolean => aard === 'ouder-kind' || aard === 'pleegouder-kind';

const pairKey = (band: Band): string =>
  JSON.stringify(isAfstamming(band) || band.van < band.naar ? [band.van, band.naar] : [band.naar, band.van]);

/** In the order of the items. Each person once; a relation only between two people who are there, and said once. */
export function readMensen(items: readonly Item[]): { mensen: Mens[]; banden: Band[]; weggelaten: number } {
  const people = new Map<string, Mens>();
  let weggelaten = 0;
  for (const item of items) {
    if (item.soort !== 'persoon' || typeof item.weg === 'number' || people.has(item.id)) continue;
    if (people.size < MEEST_MENSEN) people.set(item.id, readMens(item));
    else weggelaten++;
  }
  const banden = new Map<string, Band>();
  for (const item of items) {
    if (item.soort !== 'relatie' || typeof item.weg === 'number' || banden.size >= MEEST_BANDEN) continue;
    const aard = oneOf(AARDEN, veldVan(item, 'aard'));
    const band = { id: item.id, van: veldVan(item, 'van'), naar: veldVan(item, 'naar') };
    if (aard === '' || band.van === band.naar || !people.has(band.van) || !people.has(band.naar)) continue;
    const key = `${aard} ${pairKey({ ...band, aard })}`;
    if (!banden.has(key)) banden.set(key, { ...band, aard });
  }
  return { mensen: [...people.values()], banden: [...banden.values()], weggelaten };
}
