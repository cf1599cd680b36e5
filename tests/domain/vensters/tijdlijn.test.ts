// The timeline: order, gaps in words, odd moments apart; and the rough moments to choose from. SEED=<n> replays.
import { describe, expect, test } from 'vitest';
import { describeTijdlijn, leesWanneer } from '../../../src/domain/vensters/tijdlijn.ts';
import { momenten, wanneerVan } from '../../../src/domain/vensters/tijdlijn-momenten.ts';
import { testSeeds } from '../../fuzz/for-seeds.ts';
import { below, chance, pick } from '../../fuzz/seeded.ts';
import { item } from './mensen-items.ts';

const feit = (id: string, wanneer: string) => item(id, 'feit', id, wanneer === '' ? {} : { wanneer });
const read = (...wanneer: string[]) =>
  describeTijdlijn(wanneer.map((one, nr) => feit(`${nr}`, one))).perioden.map(({ label, later }) => [label, later]);

describe('places facts', () => {
  test('oldest first, the same period together, help among facts, without a moment apart', () => {
    const { perioden, zonderMoment } = describeTijdlijn([
      feit('nu', '2026-11-03'),
      item('hulp', 'hulp', 'gezinshulp', { wanneer: '2024' }),
      feit('geen', ''),
      feit('ook', '2024'),
      item('mening', 'mening', 'geen feit', { wanneer: '2024' }),
      feit('maand', '2026-11'),
    ]);
    expect(perioden.map(({ label, items }) => [label, items.map(({ id }) => id)])).toEqual([
      ['2024', ['hulp', 'ook']],
      ['november 2026', ['maand']],
      ['3 november 2026', ['nu']],
    ]);
    expect(zonderMoment.map(({ id }) => id)).toEqual(['geen']);
  });

  test('long gaps are said, short ones are not', () => {
    expect(read('2021-03', '2021-05', '2022-01', '2022-12', '2025-12')).toEqual([
      ['maart 2021', ''],
      ['mei 2021', ''],
      ['januari 2022', '8 maanden later'],
      ['december 2022', '11 maanden later'],
      ['december 2025', '3 jaar later'],
    ]);
    expect(read('2020', '2021-06')).toEqual([
      ['2020', ''],
      ['juni 2021', '1 jaar later'],
    ]);
  });

  test('a gap is never drawn as long as it was', () => {
    const { perioden } = describeTijdlijn([feit('a', '1950'), feit('b', '2026-10'), feit('c', '2026-11')]);
    expect(perioden.map(({ ruimte }) => ruimte)).toEqual([0, 4, 1]);
  });

  test.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2026-11-3',
    '0001',
    '9999',
    '2026-11-03T10:00',
    ' 2026',
    'NaN',
    '２０２６',
  ])('%j is no moment', (wanneer) => {
    expect(leesWanneer(wanneer)).toBeNull();
    expect(describeTijdlijn([feit('x', wanneer)]).perioden).toEqual([]);
  });

  test('29 February only where there is one', () => {
    expect(leesWanneer('2024-02-29')).not.toBeNull();
    expect(leesWanneer('2023-02-29')).toBeNull();
  });

  testSeeds('every fact is somewhere, once, and never before what is older', () => {
    const moment = () => {
      if (chance(20)) return pick(['', '2026-99', 'ooit', '__proto__']);
      const year = String(2015 + below(12));
      const month = `${year}-${String(1 + below(12)).padStart(2, '0')}`;
      return pick([year, month, `${month}-${String(1 + below(28)).padStart(2, '0')}`]);
    };
    const items = Array.from({ length: below(60) }, (_, nr) => feit(`${nr}`, moment()));
    const { perioden, zonderMoment } = describeTijdlijn(items);
    const all = [...perioden.flatMap(({ items: here }) => here), ...zonderMoment].map(({ id }) => id);
    expect(all.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    const starts = perioden.map(({ wanneer }) => wanneer);
    expect(starts).toEqual(starts.toSorted());
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe('rough moments', () => {
  const on = (dag: string) =>
    Object.fromEntries(momenten(new Date(`${dag}T15:00`).getTime()).map(({ label, wanneer }) => [label, wanneer]));

  test('on an ordinary Thursday', () => {
    expect(on('2026-11-26')).toEqual({
      vandaag: '2026-11',
      'deze week': '2026-11',
      'vorige week': '2026-11',
      'deze maand': '2026-11',
      'vorige maand': '2026-10',
      'dit halfjaar': '2026-08',
      'vorig jaar': '2025',
      '2 jaar geleden': '2024',
      '3 tot 5 jaar geleden': '2022',
      'langer geleden': '',
      'weet ik niet meer': '',
    });
  });

  test('kept in words that stay right when the day is long past', () => {
    const words = Object.fromEntries(
      momenten(new Date('2026-02-03T15:00').getTime()).map(({ label, woorden }) => [label, woorden]),
    );
    expect(words).toEqual({
      vandaag: 'begin februari 2026',
      'deze week': 'begin februari 2026',
      'vorige week': 'eind januari 2026',
      'deze maand': 'februari 2026',
      'vorige maand': 'januari 2026',
      'dit halfjaar': 'tussen september 2025 en februari 2026',
      'vorig jaar': '2025',
      '2 jaar geleden': '2024',
      '3 tot 5 jaar geleden': 'tussen 2021 en 2023',
      'langer geleden': 'vóór 2021',
      'weet ik niet meer': 'weet ik niet meer',
    });
  });

  test.each([
    // Last week ran from 22 to 28 December, and from 23 February to 1 March.
    [
      '2026-01-01',
      { 'vorige week': '2025-12', 'vorige maand': '2025-12', 'dit halfjaar': '2025-10', 'vorig jaar': '2025' },
    ],
    ['2026-03-02', { 'vorige week': '2026-02', 'vorige maand': '2026-02' }],
    ['2026-03-31', { 'vorige maand': '2026-02', 'dit halfjaar': '2025-12' }],
    // The week of 31 August to 6 September lies mostly in September.
    ['2026-09-08', { 'vorige week': '2026-09' }],
  ])('on %s', (dag, expected) => {
    expect(on(dag)).toMatchObject(expected);
  });

  test('the words alone tell the place on the line, whatever day they were chosen', () => {
    const days = Array.from({ length: 800 }, (_, dag) => Date.UTC(2026, 0, 1 + dag, 11));
    const odd = days.flatMap(momenten).filter(({ woorden, wanneer }) => wanneerVan(woorden) !== wanneer);
    expect(odd).toEqual([]);
    for (const own of ['', 'vorige week', 'in de zomer', 'maart', 'tussen hier en daar', 'begin onzin 2026'])
      expect(wanneerVan(own)).toBe('');
  });

  test('whatever it gives has a place on the line, or none', () => {
    const days = Array.from({ length: 800 }, (_, dag) => Date.UTC(2026, 0, 1 + dag, 11));
    const odd = days.flatMap(momenten).filter(({ wanneer }) => wanneer !== '' && leesWanneer(wanneer) === null);
    expect(odd).toEqual([]);
  });
});
