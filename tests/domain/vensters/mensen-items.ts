// Items of window 1 in one line each, and a random casus full of odd ones.
import { AARDEN, GROEPEN, type Item, type Soort } from '../../../src/domain/vensters/item.ts';
import { below, chance, pick } from '../../fuzz/seeded.ts';

export const item = (
  id: string,
  soort: Soort,
  tekst: string,
  velden: Record<string, string | string[]> = {},
): Item => ({
  ...{ id, soort, tekst, op: 0, functie: 'leerkracht', plaats: 0, herkomst: null, weg: null },
  velden: Object.fromEntries(
    Object.entries(velden).map(([veld, waarde]) => [veld, typeof waarde === 'string' ? [waarde] : waarde]),
  ),
});

export const mens = (id: string, tekst: string, velden: Record<string, string | string[]> = {}): Item =>
  item(id, 'persoon', tekst, velden);

export const band = (van: string, aard: string, naar: string): Item =>
  item(`${van} ${aard} ${naar}`, 'relatie', '', { van, aard, naar });

const ODD = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '\u0000',
  'x'.repeat(20_000),
  '\ud800',
  '👩‍👩‍👧',
  'NaN',
  'ja',
  'huis 99',
  '漢字'.repeat(40),
];
const ROLLEN = [
  'moeder',
  'vader',
  'kind A',
  'oma (moeders kant)',
  'schoolmaatschappelijk werker',
  'jeugdverpleegkundige',
];

/** Any of the usual answers, and now and then something nobody chose. */
const maybe = (waarden: readonly string[]): string[] => {
  if (chance(40)) return [];
  return chance(10) ? [pick(ODD)] : chance(10) ? [pick(waarden), pick(waarden)] : [pick(waarden)];
};

/** Up to 60 people with relations that may contradict each other, point nowhere, or run in circles. */
export function randomCasus(): Item[] {
  const ids = Array.from({ length: below(61) }, (_, at) => (chance(3) ? pick(ODD.slice(0, 5)) : `p${at}`));
  const people = ids.map((id) =>
    mens(id, chance(15) ? pick(ODD) : pick(ROLLEN), {
      groep: maybe(GROEPEN),
      kern: maybe(['ja', 'nee']),
      geslacht: maybe(['m', 'v', 'anders']),
      leeftijd: maybe(['0-1', '6-8', '12-14', 'volwassen', '65+']),
      huis: maybe(['huis 1', 'huis 2', 'huis 3', 'elders']),
      steunfiguur: maybe(['ja', 'nee']),
      regie: maybe(['ja', 'nee']),
      overleden: maybe(['ja', 'nee']),
      ontbreekt: maybe(['ja', 'nee']),
    }),
  );
  const anyone = () => (ids.length === 0 || chance(4) ? pick([...ODD, 'nobody']) : pick(ids));
  // From sparse to hopeless.
  const bands = Array.from({ length: below(chance(20) ? 120 : ids.length + 2) }, () =>
    band(anyone(), chance(3) ? pick(ODD) : pick(AARDEN), anyone()),
  );
  const other = [item('f', 'feit', 'een feit'), { ...mens('weg', 'in de prullenbak'), weg: 1 }];
  return [...people, ...bands, ...other]
    .map((one) => ({ one, key: below(1000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
