// The words of the four windows: all there, each id once, short plain sentences, and the name of the model only where it may stand.
import { describe, expect, test } from 'vitest';
import { gemiddeldeVan, JARGON, woordenIn, zinnenIn } from '../../scripts/gids-taal.ts';
import { begrippenIn } from '../../src/content/begrippen.ts';
import {
  AARDWOORDEN,
  GROEPWOORDEN,
  SOORTWOORDEN,
  TEKSTWOORDEN,
  TOONWOORDEN,
  VELDWOORDEN,
  VENSTERWOORDEN,
} from '../../src/content/vensters.ts';
import { TEKST_NAMEN } from '../../src/domain/vensters/analyse.ts';
import { BRON_VIERVENSTERS } from '../../src/domain/vensters/bron-viervensters.ts';
import { AARDEN, GROEPEN, SOORTEN, type Soort, TONEN, VELDEN, VENSTERS } from '../../src/domain/vensters/item.ts';

const soorten = Object.keys(SOORTEN) as Soort[];

/** Every text in something made of words, whatever its shape. */
const tekstenIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => (key === 'id' ? [] : tekstenIn(one)))
      : [];

const everything = tekstenIn([VENSTERWOORDEN, SOORTWOORDEN, TEKSTWOORDEN, VELDWOORDEN]);

describe('nothing is without words', () => {
  test('the windows, in order, with the fixed titles', () => {
    expect(VENSTERS.map((venster) => VENSTERWOORDEN[venster].nummer)).toEqual([1, 2, 3, 4]);
    expect(VENSTERS.map((venster) => VENSTERWOORDEN[venster].titel)).toEqual([
      'Wie zijn de mensen?',
      'Wat zijn de feiten?',
      'Hoe wegen we de situatie?',
      'Wat zijn de volgende stappen?',
    ]);
    expect(VENSTERS.map((venster) => VENSTERWOORDEN[venster].kort)).toEqual(['Mensen', 'Feiten', 'Wegen', 'Vervolg']);
  });

  test.each(VENSTERS)('%s has six to nine questions and a few tips, all different', (venster) => {
    const { vragen, tips } = VENSTERWOORDEN[venster];
    expect(vragen.length).toBeGreaterThanOrEqual(6);
    expect(vragen.length).toBeLessThanOrEqual(9);
    expect(tips.length).toBeGreaterThanOrEqual(2);
    for (const { id } of [...vragen, ...tips]) expect(id.startsWith(`${venster}-`)).toBe(true);
    for (const { tekst } of vragen) expect(tekst).toContain('?');
  });

  test('each id and each sentence once', () => {
    const denk = VENSTERS.flatMap((venster) => [...VENSTERWOORDEN[venster].vragen, ...VENSTERWOORDEN[venster].tips]);
    for (const list of [denk.map(({ id }) => id), denk.map(({ tekst }) => tekst)])
      expect(list.filter((one, at) => list.indexOf(one) !== at)).toEqual([]);
  });

  test('each soort, each single text and each veld', () => {
    expect(Object.keys(SOORTWOORDEN).sort()).toEqual(soorten.toSorted());
    expect(Object.keys(TEKSTWOORDEN).sort()).toEqual(TEKST_NAMEN.toSorted());
    for (const soort of soorten)
      expect(Object.keys(VELDWOORDEN[soort]).sort(), soort).toEqual([...VELDEN[soort]].sort());
    expect(everything.filter((tekst) => tekst.trim() === '')).toEqual([]);
  });

  test('each choice the domain knows', () => {
    expect(Object.keys(GROEPWOORDEN)).toEqual([...GROEPEN]);
    expect(Object.keys(AARDWOORDEN)).toEqual([...AARDEN]);
    expect(Object.keys(TOONWOORDEN)).toEqual([...TONEN]);
  });
});

describe('plain Dutch', () => {
  test.each(everything)('%s', (tekst) => {
    for (const zin of zinnenIn(tekst)) expect(woordenIn(zin), zin).toBeLessThanOrEqual(18);
    expect(tekst).toMatch(/^\p{Lu}/u);
    expect(tekst).not.toMatch(/sleutel|encrypt|sync|relay|anoniem|cliënt|systeem|interventie|problematiek|casuïst/i);
    for (const patroon of JARGON)
      for (const woord of tekst.match(patroon) ?? []) expect(begrippenIn(woord), woord).not.toEqual([]);
  });

  test('short sentences on the whole', () => {
    expect(gemiddeldeVan(everything.flatMap(zinnenIn).map(woordenIn))).toBeLessThan(8);
  });

  test('an explanation is a sentence', () => {
    for (const { uitleg, leeg } of [...Object.values(SOORTWOORDEN), ...Object.values(TEKSTWOORDEN)])
      for (const zin of [uitleg, leeg]) expect(zin).toMatch(/[.?…]$/);
  });
});

test('the name of the model stands in the credit line, with its mark and its owner, and nowhere else', () => {
  expect(BRON_VIERVENSTERS).toContain('De viervensters® van VanMontfoort');
  expect(BRON_VIERVENSTERS).toContain('geen product van VanMontfoort');
  expect(everything.filter((tekst) => /viervenster|montfoort/i.test(tekst))).toEqual([]);
});
