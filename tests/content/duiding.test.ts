// Words of interpretation are found with their place and a question, seldom where there are none, and never more than three.
import { describe, expect, test } from 'vitest';
import { aantalDuidingswoorden, vormenVan, zoekDuiding } from '../../src/content/duiding.ts';
import { BEHALVE, DUIDING_VRAGEN } from '../../src/content/duiding-woorden.ts';
import { testSeeds } from '../fuzz/for-seeds.ts';
import { below, chance, pick } from '../fuzz/seeded.ts';
import { MET, ZONDER } from './duiding-zinnen.ts';

const woorden = (tekst: string) => zoekDuiding(tekst).map(({ woord }) => woord);

test('at least 150 words are known, and what is said of exceptions is about one of them', () => {
  expect(aantalDuidingswoorden()).toBeGreaterThanOrEqual(150);
  // A word that is not known would be an exception to nothing.
  for (const woord of Object.keys(BEHALVE)) expect(woorden(`Moeder ging ${woord}.`), woord).not.toEqual([]);
});

test('over sentences with and without: few false alarms, few missed', () => {
  expect(MET.length).toBeGreaterThanOrEqual(60);
  expect(ZONDER.length).toBeGreaterThanOrEqual(60);
  const wrong = [
    ...MET.flatMap(([zin, ...soll]) => woorden(zin).filter((woord) => !soll.includes(woord))),
    ...ZONDER.flatMap(woorden),
  ];
  const missed = MET.flatMap(([zin, ...soll]) => soll.filter((woord) => !woorden(zin).includes(woord)));
  const found = MET.flatMap(([zin, ...soll]) => woorden(zin).filter((woord) => soll.includes(woord))).length;
  const precision = found / (found + wrong.length);
  const recall = found / (found + missed.length);
  console.info(
    `duiding: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} over ${MET.length} + ${ZONDER.length} sentences`,
  );
  expect(precision, `false alarms: ${wrong.join(', ')}`).toBeGreaterThanOrEqual(0.95);
  expect(recall, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.9);
});

describe('what is found', () => {
  test('stands at its place, with the question that fits its kind', () => {
    const tekst = 'Kind A at niet. Moeder is labiel, vader heeft ADHD. Hij komt altijd te laat.';
    const found = zoekDuiding(tekst);
    expect(found.map(({ van, tot }) => tekst.slice(van, tot))).toEqual(['labiel', 'ADHD', 'altijd']);
    expect(found.map(({ vraag }) => vraag)).toEqual([
      DUIDING_VRAGEN.oordeel,
      DUIDING_VRAGEN.diagnose,
      DUIDING_VRAGEN.algemeen,
    ]);
    expect(zoekDuiding('Het is thuis onveilig.')[0]?.vraag).toBe(DUIDING_VRAGEN.conclusie);
  });

  test('is at most three, and each word once', () => {
    expect(woorden('Lui. Dom. Gek. Brutaal. Koppig.')).toEqual(['Lui', 'Dom', 'Gek']);
    expect(woorden('Hij is lui. Zij is ook lui.')).toEqual(['lui']);
  });

  test('is a whole word, in any of its forms', () => {
    expect(woorden('De luister en het domein.')).toEqual([]);
    expect(woorden('AGRESSIEF!')).toEqual(['AGRESSIEF']);
    expect(woorden('Hij was aan zijn\nlot overgelaten.')).toEqual([]);
    expect(vormenVan('agressief')).toEqual([
      'agressief',
      'agressieve',
      'agressiever',
      'agressievere',
      'agressiefst',
      'agressiefste',
    ]);
    expect(vormenVan('asociaal')).toContain('asociale');
    expect(vormenVan('druk')).toContain('drukke');
    expect(vormenVan('eigenwijs')).toEqual(expect.arrayContaining(['eigenwijze', 'eigenwijst']));
    expect(vormenVan('onbetrouwbaar')).toEqual(expect.arrayContaining(['onbetrouwbare', 'onbetrouwbaarder']));
    expect(vormenVan('overspannen')).toEqual(['overspannen']);
  });

  test('is found beside what somebody said, and beside an apostrophe', () => {
    expect(woorden('Hij riep "stomme lui" en was brutaal.')).toEqual(['brutaal']);
    expect(woorden("'s Avonds is hij brutaal, en 's morgens ook.")).toEqual(['brutaal']);
    expect(woorden("De baby's zijn zielig en de foto's raar.")).toEqual(['zielig', 'raar']);
    // A quote that is never closed takes nothing along.
    expect(woorden('Hij riep "ga weg en was brutaal.')).toEqual(['brutaal']);
  });
});

describe('how it is known counts per sentence', () => {
  test.each([
    ['Volgens oma is hij lui. Hij is lui.', ['lui']],
    ['Volgens mij is hij lui.', ['lui']],
    ['Ik zei dat hij lui is.', ['lui']],
    ['Oma zei dat hij lui is.', []],
    ['Wij vinden dat hij lui is.', ['lui']],
    ['De leerkrachten vinden dat hij lui is.', []],
    ['Het gesprek vond plaats bij de luie vader.', ['luie']],
    ['Naar eigen zeggen is vader verslaafd.', []],
    ['Uit de brief blijkt dat moeder verslaafd is.', []],
  ])('%s', (tekst, verwacht) => {
    expect(woorden(tekst)).toEqual(verwacht);
  });

  test('a number of times answers "how often", and no other question', () => {
    expect(woorden('Hij is vaak te laat.')).toEqual(['vaak']);
    expect(woorden('Hij is vaak te laat, 3 keer per week.')).toEqual([]);
    expect(woorden('Hij is elke keer te laat.')).toEqual(['elke keer']);
    expect(woorden('Hij is 3 keer per week lui.')).toEqual(['lui']);
  });
});

describe('anything goes in', () => {
  const stukken = [
    'lui',
    'Agressief',
    ' ',
    '"',
    "'",
    '‘',
    '’',
    '.',
    '?',
    ':',
    '\n',
    '\ud83d\ude00',
    '\ud83d',
    'é',
    'volgens',
    'zegt dat',
    'nooit',
    '<',
    '>',
    '  ',
    '-',
  ];
  testSeeds('whatever comes out is a piece of the text, in order, at most three', () => {
    const tekst = Array.from({ length: below(60) }, () => pick(stukken)).join(chance(50) ? ' ' : '');
    const found = zoekDuiding(tekst);
    expect(found.length).toBeLessThanOrEqual(3);
    let last = 0;
    for (const { woord, van, tot, vraag } of found) {
      expect(tekst.slice(van, tot)).toBe(woord);
      expect(van).toBeGreaterThanOrEqual(last);
      expect(Object.values(DUIDING_VRAGEN)).toContain(vraag);
      last = tot;
    }
  });

  test.each([
    ['', []],
    ['\u0000', []],
    ['lui '.repeat(5_000), ['lui']],
    ['"'.repeat(20_001), []],
    ['verslag '.repeat(5_000), []],
    [`${'a'.repeat(100_000)} lui`, []],
  ])('also %#', (tekst, verwacht) => {
    expect(woorden(tekst)).toEqual(verwacht);
  });
});
