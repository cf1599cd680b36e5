// The werkvormen: the list says what is in them, minutes add up, they read easily, and one that a team changed is looked at as strictly.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { woordenIn, zinnenIn } from '../../scripts/gids-taal.ts';
import {
  AFSLUITWOORDEN,
  GEWEIGERD_WOORDEN,
  HUISREGELS,
  ROLWOORDEN_SESSIE,
  WACHT_NIET,
} from '../../src/content/sessie-woorden.ts';
import { fetchWerkvorm, WERKVORMEN } from '../../src/content/werkvormen.ts';
import { ROLLEN } from '../../src/domain/sessie/gebeurtenis.ts';
import { eigenWerkvorm, keurWerkvorm } from '../../src/domain/sessie/keur-werkvorm.ts';
import { minutenVan, type Werkvorm } from '../../src/domain/sessie/werkvorm.ts';

async function gehaald(id: string): Promise<Werkvorm> {
  const found = await fetchWerkvorm(id);
  if (found.kind !== 'goed') throw new Error(`${id}: ${found.redenen.join()}`);
  return found.werkvorm;
}
const ids = WERKVORMEN.map(({ id }) => id);
const zinnenVan = ({ titel, uitleg, opbouw, fasen }: Werkvorm): string[] => [
  ...[titel, uitleg, opbouw],
  ...fasen.flatMap(({ naam, wie, wat, regels, oogst, toont }) => [
    ...[naam, wie, wat, ...regels, oogst],
    ...(toont.kind === 'oordeel' ? [toont.vorm.vraag] : []),
  ]),
];

describe('the list', () => {
  test('every file is in it, and nothing else', () => {
    const files = readdirSync('src/content/werkvormen').map((file) => file.replace(/\.ts$/, ''));
    expect(files.toSorted()).toEqual(ids.toSorted());
  });

  test.each(WERKVORMEN)('$id says what is in it, and its minutes add up', async ({ id, titel, soort, minuten }) => {
    const werkvorm = await gehaald(id);
    expect({ id, titel, soort, minuten: minutenVan(werkvorm) }).toEqual({
      id,
      titel: werkvorm.titel,
      soort: werkvorm.soort,
      minuten,
    });
  });

  test('lengths as the sources have them', async () => {
    const sums = Object.fromEntries(await Promise.all(ids.map(async (id) => [id, minutenVan(await gehaald(id))])));
    expect(sums).toMatchObject({ 'viervensters-90': 90, 'casus-45': 45, 'reflectie-60': 60, incidentmethode: 74 });
  });

  test('what is not there is refused, also a name that every object has', async () => {
    for (const id of ['weg', 'constructor', '__proto__']) expect((await fetchWerkvorm(id)).kind).toBe('geweigerd');
  });
});

describe.each(ids)('%s', (id) => {
  test('ends with a lesson, asks about danger, and says where it comes from', async () => {
    const { fasen, bronnen, soort } = await gehaald(id);
    expect(fasen.at(-1)).toMatchObject({ id: 'oogst', toont: { kind: 'oogst' } });
    expect(bronnen.length).toBeGreaterThan(0);
    if (soort === 'casus') expect(JSON.stringify(fasen[0])).toMatch(/gevaar/);
  });

  test('nobody judges aloud before each did so alone', async () => {
    for (const { toont, wie } of (await gehaald(id)).fasen)
      if (toont.kind === 'oordeel') expect(wie).toBe('Ieder alleen');
  });

  test('where the inbrenger listens it is said who talks', async () => {
    for (const { inbrengerZwijgt, wie } of (await gehaald(id)).fasen)
      expect(inbrengerZwijgt).toBe(wie.includes('de inbrenger luistert'));
  });

  test('reads easily', async () => {
    const werkvorm = await gehaald(id);
    const zinnen = zinnenVan(werkvorm).flatMap(zinnenIn);
    const lang = zinnen.filter((zin) => woordenIn(zin) > 25);
    expect(lang).toEqual([]);
    expect(zinnen.reduce((sum, zin) => sum + woordenIn(zin), 0) / zinnen.length).toBeLessThan(13);
    expect(zinnenVan(werkvorm).join(' ')).not.toMatch(/sleutel|encrypt|\bsync|relay|anoniem|score/iu);
    expect(zinnenVan(werkvorm).join(' ')).not.toMatch(/viervensters(?!®| van het| in|,)/u);
  });
});

test('words of the session read as easily', () => {
  const all = [...HUISREGELS, ...Object.values(AFSLUITWOORDEN), ...Object.values(GEWEIGERD_WOORDEN), WACHT_NIET].concat(
    ROLLEN.map((rol) => ROLWOORDEN_SESSIE[rol].taak),
  );
  expect(all.flatMap(zinnenIn).filter((zin) => woordenIn(zin) > 25)).toEqual([]);
  expect(all.join(' ')).not.toMatch(/sleutel|encrypt|\bsync|relay|anoniem/iu);
});

describe('one of a team', () => {
  test('is a copy that may be changed: ours stays, and where it came from is kept', async () => {
    const onze = await gehaald('casus-45');
    const eigen = eigenWerkvorm(onze, 'eigen-1', 'Onze woensdag');
    for (const [at, fase] of eigen.fasen.entries()) fase.minuten = at + 1;
    expect(keurWerkvorm(eigen)).toMatchObject({
      kind: 'goed',
      werkvorm: { eigenVan: 'casus-45', titel: 'Onze woensdag' },
    });
    expect(minutenVan(onze)).toBe(45);
    expect(eigenWerkvorm(eigen, 'eigen-2', 'Nog een').eigenVan).toBe('casus-45');
  });

  test.each([1, 17, 60])('any whole minute: %i', async (minuten) => {
    const eigen = eigenWerkvorm(await gehaald('casus-45'), 'eigen-1', 'Onze');
    for (const fase of eigen.fasen) fase.minuten = minuten;
    expect(keurWerkvorm(eigen).kind).toBe('goed');
  });

  test.each<[unknown, string]>([
    [0, 'Fase 2 (Inbreng en vraag): kies een heel aantal minuten, van 1 tot 60.'],
    [61, 'Fase 2 (Inbreng en vraag): kies een heel aantal minuten, van 1 tot 60.'],
    [4.5, 'Fase 2 (Inbreng en vraag): kies een heel aantal minuten, van 1 tot 60.'],
    ['vijf', 'Fase 2 (Inbreng en vraag): kies een heel aantal minuten, van 1 tot 60.'],
  ])('not %s minutes', async (minuten, zin) => {
    const { fasen, ...rest } = await gehaald('casus-45');
    const raw = { ...rest, fasen: fasen.map((fase, at) => (at === 1 ? { ...fase, minuten } : fase)) };
    expect(keurWerkvorm(raw)).toEqual({ kind: 'geweigerd', redenen: [zin] });
  });

  test('what is wrong is said, one sentence each', async () => {
    const goed = await gehaald('casus-45');
    const [eerste] = goed.fasen;
    const gekeurd = (raw: unknown) => {
      const found = keurWerkvorm(raw);
      return found.kind === 'geweigerd' ? found.redenen : [];
    };
    for (const raw of [null, [], 'x', 4]) expect(gekeurd(raw)).toEqual(['Dit is geen werkvorm van Ruggespraak.']);
    expect(gekeurd({ ...goed, fasen: [] })).toEqual(['Een werkvorm heeft 1 tot 20 fasen.']);
    expect(gekeurd({ ...goed, titel: ' ' })).toEqual([
      'Werkvorm: de naam van de werkvorm is leeg, te lang of klopt niet.',
    ]);
    expect(gekeurd({ ...goed, groep: { van: 8, tot: 4 } })[0]).toContain('Draai de getallen om');
    expect(gekeurd({ ...goed, fasen: [eerste, eerste] })[0]).toContain('lijken te veel op elkaar');
    expect(gekeurd({ ...goed, fasen: [{ ...eerste, naam: '' }] })).toEqual([
      'Fase 1: de naam is leeg, te lang of klopt niet.',
    ]);
  });
});
