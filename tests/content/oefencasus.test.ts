// The practice casus as it is written: every soort and text, gaps only where they are meant, no dangling links, plain words and nobody's name.
import { describe, expect, test } from 'vitest';
import { gemiddeldeVan, JARGON, woordenIn, zinnenIn } from '../../scripts/gids-taal.ts';
import { begrippenIn } from '../../src/content/begrippen.ts';
import { zoekDuiding } from '../../src/content/duiding.ts';
import {
  OEFENCIJFERS,
  OEFENITEMS,
  OEFENKETEN,
  OEFENKRING,
  OEFENNOTITIES,
  OEFENOPMERKINGEN,
  OEFENTEKSTEN,
} from '../../src/content/oefencasus.ts';
import { VELDWOORDEN, type Veldwoorden } from '../../src/content/vensters.ts';
import { FEIT_BRONNEN } from '../../src/domain/feit.ts';
import { TEKST_NAMEN } from '../../src/domain/vensters/analyse.ts';
import { AARDEN, GROEPEN, SOORTEN, TONEN, VELDEN } from '../../src/domain/vensters/item.ts';
import { RUST_OP } from '../../src/domain/vensters/keten.ts';
import { momenten } from '../../src/domain/vensters/tijdlijn-momenten.ts';

const byId = new Map(OEFENITEMS.map((item) => [item.id, item]));
const van = (soort: string) => OEFENITEMS.filter((item) => item.soort === soort);
const teksten = [
  ...OEFENITEMS.map(({ tekst }) => tekst),
  ...Object.values(OEFENTEKSTEN),
  ...OEFENCIJFERS.map(({ reden }) => reden),
  ...OEFENOPMERKINGEN.map(({ tekst }) => tekst),
  ...OEFENNOTITIES.flatMap(({ kop, tekst }) => [kop ?? '', tekst]),
].filter((tekst) => tekst !== '');

describe('it shows everything', () => {
  test('each soort and each single text', () => {
    expect([...new Set(OEFENITEMS.map(({ soort }) => soort))].sort()).toEqual(Object.keys(SOORTEN).sort());
    for (const naam of TEKST_NAMEN) expect(OEFENTEKSTEN[naam].trim(), naam).not.toBe('');
  });

  test('ten people or so in two households, a dozen facts or more of every toon, one of them disputed', () => {
    expect(van('persoon').length).toBeGreaterThanOrEqual(10);
    expect(new Set(van('persoon').flatMap(({ velden }) => velden?.huis ?? []))).toEqual(new Set(['huis 1', 'huis 2']));
    expect(van('feit').length).toBeGreaterThanOrEqual(12);
    expect(van('feit').length).toBeLessThanOrEqual(16);
    for (const toon of TONEN)
      expect(van('feit').filter(({ velden }) => velden?.toon === toon).length).toBeGreaterThan(1);
    expect(van('feit').filter(({ velden }) => velden?.betwist)).toHaveLength(1);
  });

  test('numbers of three functies with reasons that differ, and two remarks', () => {
    expect(OEFENCIJFERS.map(({ functie }) => functie).sort()).toEqual([...OEFENKRING].sort());
    expect(new Set(OEFENCIJFERS.map(({ cijfer }) => cijfer)).size).toBe(3);
    expect(new Set(OEFENCIJFERS.map(({ reden }) => reden)).size).toBe(3);
    expect(OEFENOPMERKINGEN).toHaveLength(2);
  });

  test('one word of interpretation among the facts, so that its question shows', () => {
    const found = van('feit').filter(({ tekst }) => zoekDuiding(tekst).length > 0);
    expect(found.map(({ id }) => id)).toEqual(['stil']);
  });
});

describe('it is whole', () => {
  test('ids are there once', () => {
    expect(byId.size).toBe(OEFENITEMS.length);
  });

  test('each veld is one its soort has, with a value it may have', () => {
    for (const { id, soort, velden = {} } of OEFENITEMS)
      for (const [veld, waarde] of Object.entries(velden)) {
        expect(VELDEN[soort] as readonly string[], `${id}.${veld}`).toContain(veld);
        const { keuzes } = (VELDWOORDEN[soort] as Record<string, Veldwoorden>)[veld] ?? {};
        if (keuzes) expect(Object.keys(keuzes), `${id}.${veld}`).toContain(waarde);
        if (veld === 'bron') expect(FEIT_BRONNEN).toContain(waarde);
        if (veld === 'groep') expect(GROEPEN).toContain(waarde);
        if (veld === 'aard') expect(AARDEN).toContain(waarde);
        // Who and with whom: somebody who is there.
        if (veld === 'van' || veld === 'naar') expect(byId.get(waarde)?.soort, `${id}.${veld}`).toBe('persoon');
      }
  });

  test('a fact has a source and a moment, a step has who and when', () => {
    for (const { id, velden } of [...van('feit'), ...van('hulp')]) {
      expect(velden?.bron, id).toBeTruthy();
      expect(
        momenten(0).map(({ label }) => label),
        id,
      ).toContain(velden?.moment);
    }
    for (const { id, velden } of van('stap')) expect(Boolean(velden?.wie && velden.wanneer), id).toBe(true);
    for (const { id, velden } of van('onbekend')) expect(velden?.nodig, id).toBeTruthy();
  });

  test('links go from what may rest to what it may rest on', () => {
    for (const [from, to] of Object.entries(OEFENKETEN))
      for (const naar of to) {
        const soort = from === 'besluit' ? 'besluit' : byId.get(from)?.soort;
        expect(soort && RUST_OP[soort], `${from} > ${naar}`).toContain(byId.get(naar)?.soort);
      }
    for (const { bij } of OEFENOPMERKINGEN) expect(byId.has(bij)).toBe(true);
  });
});

describe('it reads well', () => {
  test.each(teksten)('%s', (tekst) => {
    for (const zin of zinnenIn(tekst)) expect(woordenIn(zin), zin).toBeLessThanOrEqual(22);
    expect(tekst).not.toMatch(/sleutel|encrypt|sync|relay|anoniem|cliënt|problematiek|interventie/i);
    for (const patroon of JARGON)
      for (const woord of tekst.match(patroon) ?? []) expect(begrippenIn(woord), woord).not.toEqual([]);
    // Nobody's name, no place, no exact age or day: a capital only begins a sentence, or belongs to what everyone knows.
    const kaal = tekst.replace(/Veilig Thuis|[Kk]ind [AB]\b/g, '');
    expect(kaal.match(/(?<=[\p{L},] )\p{Lu}\p{L}+/gu) ?? [], tekst).toEqual([]);
    expect(tekst).not.toMatch(/\d{4}|\d+ jaar/);
  });

  test('short sentences on the whole', () => {
    expect(gemiddeldeVan(teksten.flatMap(zinnenIn).map(woordenIn))).toBeLessThan(10);
  });

  test('danger comes first, Veilig Thuis is asked when in doubt, and both parents are told', () => {
    expect(OEFENTEKSTEN.planB).toMatch(/^Bij direct gevaar bel ik eerst 112\./);
    expect(OEFENTEKSTEN.planB).toMatch(/slaan[^.]*\? Dan bel ik meteen Veilig Thuis/);
    expect(van('stap').some(({ tekst }) => /^Veilig Thuis om advies vragen, zonder namen/.test(tekst))).toBe(true);
    expect(OEFENTEKSTEN.wieVertelt).toMatch(/moeder en aan vader/);
  });
});
