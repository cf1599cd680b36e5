// The recovery words: the list cannot be mistaken for itself, counting out and reading back agree, and a mistake is noticed and helped.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { klankVan } from '../../scripts/klank.ts';
import { isEenVergissing } from '../../src/domain/een-vergissing.ts';
import { entropieVan, leesWoorden, suggestiesVoor, woordenVan } from '../../src/domain/herstelwoorden.ts';
import { HERSTELWOORDEN } from '../../src/domain/herstelwoorden-lijst.ts';
import { AANTAL, goedNa, kiesTwee, wegTerugNu } from '../../src/domain/weg-terug.ts';
import { createRandom } from '../vault/world.ts';

const sha256 = async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const SEED = Number(process.env.SEED ?? 20261126);

describe('the list', () => {
  test('never changes: what people wrote down must go on working', () => {
    expect(HERSTELWOORDEN).toHaveLength(2048);
    expect(createHash('sha256').update(HERSTELWOORDEN.join(' ')).digest('hex')).toBe(
      '521eecf55993340f2a305ef257214f406a5e71b669dcc94c7313ef32cc47a846',
    );
  });

  test('is plain, in order, and told apart by the first four letters', () => {
    for (const word of HERSTELWOORDEN) expect(word).toMatch(/^[a-z]{4,8}$/);
    expect(HERSTELWOORDEN.toSorted()).toEqual(HERSTELWOORDEN);
    expect(new Set(HERSTELWOORDEN.map((word) => word.slice(0, 4))).size).toBe(2048);
  });

  test('has no two words one slip apart, and none that sound the same', () => {
    const close = HERSTELWOORDEN.flatMap((word, i) =>
      HERSTELWOORDEN.slice(i + 1).flatMap((other) => (isEenVergissing(word, other) ? [`${word} ${other}`] : [])),
    );
    expect(close).toEqual([]);
    expect(new Set(HERSTELWOORDEN.map(klankVan)).size).toBe(2048);
    // The rules themselves notice.
    expect(isEenVergissing('bakker', 'akker')).toBe(true);
    expect(isEenVergissing('vorm', 'vrom')).toBe(true);
    expect(isEenVergissing('hond', 'mand')).toBe(false);
    expect(klankVan('leiden')).toBe(klankVan('lijden'));
  });
});

describe('twelve words', () => {
  test('are laid out like BIP39: the known sequences of numbers', async () => {
    const at = async (byte: number) =>
      (await woordenVan(new Uint8Array(16).fill(byte), sha256)).map((word) => HERSTELWOORDEN.indexOf(word));
    expect(await at(0)).toEqual([...Array(11).fill(0), 3]);
    expect(await at(0xff)).toEqual([...Array(11).fill(2047), 2037]);
    expect(await at(0x7f)).toEqual([1019, 2015, 1790, 2039, 1983, 1533, 2031, 1919, 1019, 2015, 1790, 2040]);
  });

  test(`say again what they were made of (SEED=${SEED})`, async () => {
    const random = createRandom(SEED);
    for (let i = 0; i < 300; i++) {
      const entropie = Uint8Array.from({ length: 16 }, () => random(256));
      const words = await woordenVan(entropie, sha256);
      expect(words).toHaveLength(AANTAL);
      expect(await entropieVan(words, sha256), words.join(' ')).toEqual(entropie);
    }
  });

  test(`with one word changed or two swapped say something else, and in 15 of 16 cases that is noticed (SEED=${SEED})`, async () => {
    const random = createRandom(SEED);
    let missed = 0;
    const ROUNDS = 2000;
    for (let i = 0; i < ROUNDS; i++) {
      const entropie = Uint8Array.from({ length: 16 }, () => random(256));
      const words = await woordenVan(entropie, sha256);
      const [a, b] = [random(12), random(12)];
      const changed = [...words];
      if (i % 2 === 0) changed[a] = HERSTELWOORDEN[random(2048)] ?? '';
      else [changed[a], changed[b]] = [words[b] ?? '', words[a] ?? ''];
      if (changed.join() === words.join()) continue;
      const read = await entropieVan(changed, sha256);
      expect(read).not.toEqual(entropie);
      if (read) missed++;
    }
    expect(missed / ROUNDS).toBeLessThan(0.1);
  });

  test('that are no twelve, or not of the list, say nothing', async () => {
    const words = await woordenVan(new Uint8Array(16), sha256);
    for (const odd of [[], words.slice(1), [...words, words[0] ?? ''], words.with(4, 'zonderling'), words.with(0, '')])
      expect(await entropieVan(odd, sha256)).toBeNull();
    await expect(woordenVan(new Uint8Array(15), sha256)).rejects.toThrow();
  });
});

describe('what a person typed', () => {
  const woorden = (tekst: string) => leesWoorden(tekst).map(({ woord }) => woord);

  test('is read whatever the capitals, accents, numbers, commas and lines', () => {
    expect(woorden('  1. Aalbes\n2) BAKFIETS,  cítroen;dahlia\t5 eekhoorn ')).toEqual([
      ...['aalbes', 'bakfiets', 'citroen', 'dahlia', 'eekhoorn'],
    ]);
    expect(woorden('\u0132sbeer \u0133sbeer')).toEqual(['ijsbeer', 'ijsbeer']);
    expect(leesWoorden(' \n 12 , ')).toEqual([]);
  });

  test('one letter beside it, half a word or another form: the right word is offered', () => {
    for (const [typed, meant] of [
      ['bakfeits', 'bakfiets'],
      ['cittroen', 'citroen'],
      ['eekhorn', 'eekhoorn'],
      ['ijsbeeer', 'ijsbeer'],
      ['dahl', 'dahlia'],
      ['bananen', 'banaan'],
      ['gita', 'gitaar'],
      ['jaalbes', 'aalbes'],
    ] as const)
      expect(suggestiesVoor(typed), typed).toContain(meant);
    expect(leesWoorden('aalbes bakfeits')[1]).toMatchObject({ getypt: 'bakfeits', woord: null });
    expect(suggestiesVoor('q')).toEqual([]);
    expect(suggestiesVoor('zzzzzzzz')).toEqual([]);
  });

  test('is never taken for another word without the person', () => {
    expect(woorden('bakfeits banan')).toEqual([null, null]);
  });

  test('may be anything at all', () => {
    for (const odd of ['\u0000', '😀😀', 'a'.repeat(100_000), '‮kcab', '<b>aalbes</b>', 'ß ﬁets'])
      expect(() => leesWoorden(odd)).not.toThrow();
  });
});

describe('asking whether they still know them', () => {
  const DAG = 86_400_000;
  test('after a day, then after a month, then no more; never without words', () => {
    const at = (goed: number, dagen: number) => wegTerugNu({ bewezen: true, vanaf: 5_000, goed }, 5_000 + dagen * DAG);
    expect([at(0, 0), at(0, 0.99), at(0, 1), at(0, 400)]).toEqual(['goed', 'goed', 'vraag', 'vraag']);
    expect([at(1, 1), at(1, 29), at(1, 30)]).toEqual(['goed', 'goed', 'vraag']);
    expect(at(2, 1000)).toBe('goed');
    // A clock that was set back asks nothing too early.
    expect(at(0, -50)).toBe('goed');
    expect(wegTerugNu({ bewezen: false, vanaf: 0, goed: 9 }, 400 * DAG)).toBe('geen');
  });

  test('a good answer counts for every question that was due by then', () => {
    const na = (goed: number, dagen: number) => goedNa({ vanaf: 5_000, goed }, 5_000 + dagen * DAG);
    expect([na(0, 1), na(0, 29), na(0, 30), na(1, 30), na(2, 400)]).toEqual([1, 1, 2, 2, 3]);
    expect(na(0, -50)).toBe(1);
  });

  test('always two different places, all of them reached', () => {
    const seen = new Set<string>();
    for (let a = 0; a < 12; a++)
      for (let b = 0; b < 11; b++) {
        const given = [a, b];
        const [first, second] = kiesTwee(12, () => given.shift() ?? 0);
        expect(first).toBeGreaterThanOrEqual(1);
        expect(second).toBeGreaterThan(first);
        expect(second).toBeLessThanOrEqual(12);
        seen.add(`${first} ${second}`);
      }
    expect(seen.size).toBe(66);
  });
});
