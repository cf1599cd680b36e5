// What an item is: in which window each soort stands, what may move, and that names from elsewhere are never taken for a soort.
import { expect, it } from 'vitest';
import { isLeeg, LEGE_ANALYSE, TEKST_NAMEN } from '../../../src/domain/vensters/analyse.ts';
import {
  type Item,
  isItemId,
  isJa,
  isSoort,
  SOORTEN,
  type Soort,
  VELDEN,
  VENSTERS,
  VERPLAATSBAAR,
  veldVan,
  vensterVan,
} from '../../../src/domain/vensters/item.ts';

const item = (deel: Partial<Item> = {}): Item => ({
  id: 'i',
  soort: 'feit',
  tekst: 'huilt',
  velden: {},
  op: 1,
  functie: '',
  plaats: 1,
  herkomst: null,
  weg: null,
  ...deel,
});

it('every soort stands in a window and has its fields named, and every window has a soort', () => {
  expect(Object.keys(VELDEN).toSorted()).toEqual(Object.keys(SOORTEN).toSorted());
  expect([...new Set(Object.values(SOORTEN))]).toEqual([...VENSTERS]);
  for (const soort of Object.keys(SOORTEN) as Soort[]) expect(vensterVan(item({ soort }))).toBe(SOORTEN[soort]);
  // A key of a field is cut at its last colon, and "soort" is kept beside the fields.
  for (const veld of Object.values(VELDEN).flat()) expect(veld).toMatch(/^(?!soort$)[a-z]+$/);
});

it('all but people and what is between them can be moved', () => {
  const fixed = Object.keys(SOORTEN).filter((soort) => !VERPLAATSBAAR.includes(soort as Soort));
  expect(fixed).toEqual(['persoon', 'relatie']);
  expect(new Set(VERPLAATSBAAR).size).toBe(VERPLAATSBAAR.length);
});

it.each(['', 'Feit', 'toString', '__proto__', 'constructor', 5, null, undefined, {}, ['feit']])(
  '%j is no soort',
  (odd) => {
    expect(isSoort(odd)).toBe(false);
  },
);

it('an answer is the first that stands, and none is empty', () => {
  expect(veldVan(item({ velden: { bron: ['Gelezen', 'Zelf gezien'] } }), 'bron')).toBe('Gelezen');
  expect(veldVan(item(), 'bron')).toBe('');
  expect(isJa(item({ velden: { kern: ['ja'] } }), 'kern')).toBe(true);
  expect(isJa(item({ velden: { kern: ['nee', 'ja'] } }), 'kern')).toBe(false);
  expect(isJa(item(), 'kern')).toBe(false);
});

it('an id is told from words, however long the word', () => {
  const id = crypto.randomUUID();
  for (const one of [id, `${id}.veiligheid`]) expect(isItemId(one)).toBe(true);
  for (const woord of ['jeugdverpleegkundige', 'aandachtsfunctionaris', `${id} en oma`, id.slice(1), ''])
    expect(isItemId(woord)).toBe(false);
});

it('an analysis is empty until there is an item, a number or a word; what lies in the bin does not count', () => {
  expect(isLeeg(LEGE_ANALYSE)).toBe(true);
  expect(isLeeg({ ...LEGE_ANALYSE, prullenbak: [item({ weg: 2 })] })).toBe(true);
  expect(isLeeg({ ...LEGE_ANALYSE, items: [item()] })).toBe(false);
  for (const naam of TEKST_NAMEN) {
    expect(isLeeg({ ...LEGE_ANALYSE, teksten: { ...LEGE_ANALYSE.teksten, [naam]: ' \n' } })).toBe(true);
    expect(isLeeg({ ...LEGE_ANALYSE, teksten: { ...LEGE_ANALYSE.teksten, [naam]: 'x' } })).toBe(false);
  }
  const cijfer = { bij: 'nu', wie: 'a', eigen: true, functie: '', cijfer: 0, reden: '', op: 1 } as const;
  expect(isLeeg({ ...LEGE_ANALYSE, cijfers: [cijfer] })).toBe(false);
});
