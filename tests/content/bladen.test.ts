// The preparation sheets as content: each has its sources and day, reads easily, claims no more than was found, and asks about danger first.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { woordenIn, zinnenIn } from '../../scripts/gids-taal.ts';
import { BLADEN, ZEKERHEID } from '../../src/content/bladen.ts';
import { GIDSEN } from '../../src/content/gidsen.ts';
import { BLADTEKSTEN, type BladPack } from '../../src/domain/blad/pack.ts';

const zinnenVan = ({ titel, waarvoor, vooraf, opTafel, delen, streek, opbouw }: BladPack): string[] => [
  ...[titel, waarvoor, opbouw, ...vooraf, ...(opTafel ?? []), ...streek],
  ...delen.flatMap((deel) => [
    deel.titel,
    deel.vraag,
    ...deel.uit.flatMap((uit) => (uit.kind === 'zelf' ? uit.vragen : [])),
  ]),
];

test('the five sheets, and every file is one of them', () => {
  expect(BLADEN.map(({ titel }) => titel)).toEqual([
    'Adviesgesprek Veilig Thuis',
    'Jeugdbeschermingstafel',
    'MDA++',
    'Afstemmingsoverleg straf en zorg',
    'Veiligheidsplan',
  ]);
  const files = readdirSync('src/content/bladen').map((file) => file.replace(/\.ts$/, ''));
  expect(files.toSorted()).toEqual(BLADEN.map(({ id }) => id).toSorted());
});

describe.each(BLADEN)('$titel', (pack) => {
  test('has sources, a day, a region to ask about, and guides that exist', () => {
    expect(pack.bronnen.length).toBeGreaterThan(0);
    expect(pack.streek.length).toBeGreaterThan(0);
    expect(new Date(`${pack.gecontroleerdOp}T00:00:00Z`).getTime()).toBeGreaterThan(0);
    expect(ZEKERHEID[pack.zekerheid]).toBeTruthy();
    for (const id of pack.gidsen) expect(GIDSEN.map((gids) => gids.id)).toContain(id);
  });

  test('parts have ids of their own, and something to fill them from', () => {
    const ids = pack.delen.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { uit } of pack.delen) expect(uit.length).toBeGreaterThan(0);
  });

  test('says what to do in danger before anything else', () => {
    expect(pack.vooraf.join(' ')).toMatch(/gevaar/);
    expect(pack.vooraf.join(' ')).toMatch(/112|Veilig Thuis/);
  });

  test('reads easily, holds no number that belongs elsewhere, and makes no duty of a right', () => {
    const zinnen = zinnenVan(pack).flatMap(zinnenIn);
    expect(zinnen.filter((zin) => woordenIn(zin) > 25)).toEqual([]);
    expect(zinnen.reduce((sum, zin) => sum + woordenIn(zin), 0) / zinnen.length).toBeLessThan(13);
    const alles = zinnenVan(pack).join(' ');
    expect(alles).not.toMatch(/sleutel|encrypt|\bsync|relay|anoniem|score/iu);
    expect(alles).not.toMatch(/wettelijk|verplicht|artikel \d|meldplicht/iu);
    expect(alles).not.toMatch(/0800|0900|06-/);
  });
});

test('the facts of this year stay as softly worded as they were found', () => {
  const bij = (id: string) => BLADEN.find((pack) => pack.id === id) as BladPack;
  expect(bij('straf-zorg').zekerheid).toBe('laag');
  expect(bij('mda').streek.join(' ')).toMatch(/Soms loopt dat via Veilig Thuis, soms vraag je het zelf aan/);
  expect(bij('veiligheidsplan').vooraf.join(' ')).toMatch(/samen met de ouders, het kind/);
});

test('what a text is called on paper does not end as two signs', () => {
  for (const { label, gat } of Object.values(BLADTEKSTEN)) {
    expect(label).not.toMatch(/[:.]$/);
    expect(gat).not.toMatch(/[?.]$/);
  }
});
