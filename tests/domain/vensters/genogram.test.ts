// The genogram: who stands where, which lines there are, and that nothing lies over anything else, whatever was filled in. SEED=<n> replays.
import { describe, expect, test } from 'vitest';
import { ROLWOORDEN } from '../../../src/content/rolwoorden.ts';
import { describeGenogram, type Tekening } from '../../../src/domain/vensters/genogram.ts';
import { strekenVan, type Vak } from '../../../src/domain/vensters/genogram-banden.ts';
import { BREEDSTE, BREEDSTE_BUITEN, widthOf, wrapLabel } from '../../../src/domain/vensters/genogram-label.ts';
import { readMensen } from '../../../src/domain/vensters/genogram-mensen.ts';
import { spread } from '../../../src/domain/vensters/genogram-rijen.ts';
import { describeInWoorden } from '../../../src/domain/vensters/genogram-woorden.ts';
import type { Item } from '../../../src/domain/vensters/item.ts';
import { testSeeds } from '../../fuzz/for-seeds.ts';
import { below } from '../../fuzz/seeded.ts';
import { band, item, mens, randomCasus } from './mensen-items.ts';

const overlaps = (a: Vak, b: Vak) =>
  a.x < b.x + b.breedte - 0.01 &&
  b.x < a.x + a.breedte - 0.01 &&
  a.y < b.y + b.hoogte - 0.01 &&
  b.y < a.y + a.hoogte - 0.01;

/** Every pair of boxes that lie over each other, by name. */
function collisions({ knopen, koppen, huizen }: Tekening): string[] {
  const boxes = [
    ...knopen.flatMap(({ id, symbool, woorden }) => [
      { wat: `symbool ${id}`, vak: symbool },
      { wat: `woorden ${id}`, vak: woorden },
    ]),
    ...koppen.map(({ tekst, vak }) => ({ wat: tekst, vak })),
    ...huizen.map(({ naam, vak }, at) => ({ wat: `${naam} (${at})`, vak })),
  ];
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => (overlaps(a.vak, b.vak) ? [`${a.wat} / ${b.wat}`] : [])),
  );
}

const at = (tekening: Tekening, id: string) => {
  const found = tekening.knopen.find((knoop) => knoop.id === id);
  if (!found) throw new Error(`${id} is not on the picture`);
  return found;
};
/** 0 is the oldest; of a picture without anybody outside the family. */
const generaties = ({ knopen }: Tekening) => {
  const rows = [...new Set(knopen.map(({ y }) => y))].toSorted((a, b) => a - b);
  return knopen.map(({ id, y }) => ({ id, generatie: rows.indexOf(y) }));
};
const kinds = (tekening: Tekening) => tekening.lijnen.map(({ kind }) => kind).toSorted();

const GEZIN = [
  mens('a', 'kind A', { groep: 'kind', kern: 'ja', leeftijd: '6-8' }),
  mens('b', 'kind B', { groep: 'kind', leeftijd: '9-11' }),
  mens('m', 'moeder', { groep: 'ouder', geslacht: 'v' }),
  mens('v', 'vader', { groep: 'ouder', geslacht: 'm' }),
  mens('o', 'oma', { groep: 'familie', geslacht: 'v' }),
  ...['a', 'b'].flatMap((kind) => [band('m', 'ouder-kind', kind), band('v', 'ouder-kind', kind)]),
  band('o', 'ouder-kind', 'm'),
  band('m', 'ex-partners', 'v'),
];

describe('stands where it should', () => {
  test('three generations, the older child left, the father left of the mother', () => {
    const tekening = describeGenogram(GEZIN);
    expect(generaties(tekening).map(({ id, generatie }) => [id, generatie])).toEqual([
      ['o', 0],
      ['v', 1],
      ['m', 1],
      ['b', 2],
      ['a', 2],
    ]);
    expect(at(tekening, 'v').x).toBeLessThan(at(tekening, 'm').x);
    expect(at(tekening, 'b').x).toBeLessThan(at(tekening, 'a').x);
    expect(at(tekening, 'v').y).toBe(at(tekening, 'm').y);
    expect(kinds(tekening)).toEqual(['ex-partners', 'ouder-kind', 'ouder-kind']);
  });

  test('the shape says who: square, circle, or neither', () => {
    const tekening = describeGenogram(GEZIN);
    expect(['v', 'm', 'a'].map((id) => at(tekening, id).vorm)).toEqual(['vierkant', 'cirkel', 'ruit']);
  });

  test('without any relation: oma above the parents, the parents above the child', () => {
    const tekening = describeGenogram(GEZIN.filter(({ soort }) => soort === 'persoon'));
    expect(
      generaties(tekening)
        .map(({ id, generatie }) => `${id}${generatie}`)
        .toSorted(),
    ).toEqual(['a2', 'b2', 'm1', 'o0', 'v1']);
    expect(tekening.lijnen).toEqual([]);
  });

  test('two parents who are nothing to each other are joined over their child', () => {
    expect(
      kinds(
        describeGenogram([
          mens('m', 'moeder'),
          mens('v', 'vader'),
          mens('k', 'kind'),
          band('m', 'ouder-kind', 'k'),
          band('v', 'ouder-kind', 'k'),
        ]),
      ),
    ).toEqual(['ouder-kind', 'ouders']);
  });

  test('a foster parent hangs the child from a line of its own', () => {
    const tekening = describeGenogram([
      ...GEZIN,
      mens('p', 'pleegmoeder', { groep: 'ouder' }),
      band('p', 'pleegouder-kind', 'a'),
    ]);
    const pleeg = tekening.lijnen.filter(({ kind }) => kind === 'pleegouder-kind');
    expect(pleeg).toHaveLength(1);
    expect(pleeg.flatMap(strekenVan).every(({ stijl }) => stijl === 'streep')).toBe(true);
    expect(at(tekening, 'p').y).toBe(at(tekening, 'm').y);
  });

  test('who is not family stands outside the ring, network above and professionals below', () => {
    const tekening = describeGenogram([
      ...GEZIN,
      mens('n', 'buurvrouw', { groep: 'netwerk' }),
      mens('l', 'leerkracht', { groep: 'professional' }),
    ]);
    const kring = tekening.kring;
    if (!kring) throw new Error('there is no ring');
    expect(tekening.koppen.map(({ tekst }) => tekst)).toEqual(['Netwerk', 'Professionals']);
    expect(at(tekening, 'n').woorden.y + at(tekening, 'n').woorden.hoogte).toBeLessThan(kring.y);
    expect(at(tekening, 'l').symbool.y).toBeGreaterThan(kring.y + kring.hoogte);
    for (const id of ['a', 'b', 'm', 'v', 'o']) expect(overlaps(at(tekening, id).symbool, kring)).toBe(true);
  });

  test('a neighbour who fosters the child stands in the family', () => {
    const tekening = describeGenogram([
      ...GEZIN,
      mens('n', 'buurvrouw', { groep: 'netwerk' }),
      band('n', 'pleegouder-kind', 'a'),
    ]);
    expect(tekening.koppen).toEqual([]);
    expect(at(tekening, 'n').y).toBe(at(tekening, 'm').y);
  });

  test('a circle and a contradiction are drawn loose, and move nobody above their own child', () => {
    const tekening = describeGenogram([...GEZIN, band('a', 'ouder-kind', 'o'), band('a', 'partners', 'm')]);
    expect(
      generaties(tekening)
        .map(({ id, generatie }) => `${id}${generatie}`)
        .toSorted(),
    ).toEqual(['a2', 'b2', 'm1', 'o0', 'v1']);
    expect(kinds(tekening)).toEqual(['ex-partners', 'ouder-kind', 'ouder-kind', 'ouder-kind', 'partners']);
  });

  test('a house goes round who live there, and never round who does not', () => {
    const huis = { a: 'huis 1', b: 'huis 2', m: 'huis 1', v: 'huis 2' } as Record<string, string>;
    const items = GEZIN.map((one) =>
      huis[one.id] ? { ...one, velden: { ...one.velden, huis: [huis[one.id] ?? ''] } } : one,
    );
    const tekening = describeGenogram(items);
    expect(tekening.huizen.map(({ naam }) => naam).toSorted()).toEqual(['huis 1', 'huis 2']);
    for (const { naam, hoeken } of tekening.huizen)
      for (const knoop of tekening.knopen)
        expect(within(knoop, hoeken), `${knoop.id} in ${naam}`).toBe(huis[knoop.id] === naam);
  });

  test('six across stays wide enough to read on a phone', () => {
    const tekening = describeGenogram(
      ['moeder', 'vader', 'oom', 'tante', 'oma', 'opa'].map((naam, nr) => mens(`${nr}`, naam, { groep: 'ouder' })),
    );
    // 328 px of a 360 px phone, letters of 13 units at 12 px or more.
    expect(328 / tekening.breedte).toBeGreaterThanOrEqual(12 / 13);
  });
});

/** Ray casting. */
function within({ x, y }: { x: number; y: number }, hoeken: readonly { x: number; y: number }[]): boolean {
  let inside = false;
  hoeken.forEach((a, nr) => {
    const b = hoeken.at(nr - 1);
    if (b && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** Over the picture, never part of a family line. */
const LOS = ['steunend', 'gespannen', 'verbroken', 'contact'];

const peopleOf = (items: readonly Item[]) =>
  [...new Set(items.filter(({ soort, weg }) => soort === 'persoon' && weg === null).map(({ id }) => id))].toSorted();

/** What sticks out of the page, or is nowhere (NaN). */
function offPage({ breedte, hoogte, knopen, lijnen, huizen }: Tekening): string[] {
  const points = [
    ...[...knopen.flatMap(({ symbool, woorden }) => [symbool, woorden]), ...huizen.map(({ vak }) => vak)].flatMap(
      (vak) => [vak, { x: vak.x + vak.breedte, y: vak.y + vak.hoogte }],
    ),
    ...lijnen.flatMap(({ paden }) => paden.flat()),
    ...huizen.flatMap(({ hoeken }) => hoeken),
  ];
  return points
    .filter(({ x, y }) => !(x >= 0 && y >= 0 && x <= breedte && y <= hoogte))
    .map((one) => JSON.stringify(one));
}

describe('whatever was filled in', () => {
  testSeeds('nothing overlaps, everybody is there once, all on the page, the same each time', () => {
    for (let run = 0; run < 2; run++) {
      const items = randomCasus();
      const tekening = describeGenogram(items);
      expect(collisions(tekening)).toEqual([]);
      expect(tekening.knopen.map(({ id }) => id).toSorted()).toEqual(peopleOf(items));
      expect(offPage(tekening)).toEqual([]);
      const strekken = tekening.lijnen.flatMap(strekenVan).map(({ d }) => d);
      expect(strekken.filter((d) => !/^[ML\d. -]+$/.test(d))).toEqual([]);
      const wrong = tekening.huizen.flatMap(({ naam, hoeken }) =>
        tekening.knopen.filter((knoop) => knoop.mens.huis !== naam && within(knoop, hoeken)),
      );
      expect(wrong).toEqual([]);
      expect(describeGenogram(items)).toEqual(tekening);
    }
  });

  testSeeds('parents stand above their children unless that cannot be', () => {
    const items = randomCasus();
    const { knopen, lijnen } = describeGenogram(items);
    const row = new Map(knopen.map(({ id, y }) => [id, y]));
    const { banden } = readMensen(items);
    const loose = new Set(lijnen.map(({ id }) => id));
    const isOuder = (aard: string) => aard === 'ouder-kind' || aard === 'pleegouder-kind';
    const upside = banden.filter(
      ({ id, van, naar, aard }) => isOuder(aard) && !loose.has(id) && !((row.get(van) ?? 0) < (row.get(naar) ?? 0)),
    );
    expect(upside).toEqual([]);
  });

  testSeeds('each relation is drawn, alone or in the lines of a family, and said in words', () => {
    const items = randomCasus();
    const { lijnen } = describeGenogram(items);
    const { banden } = readMensen(items);
    const loose = new Set(lijnen.map(({ id }) => id));
    const undrawn = banden.filter(({ id, aard }) => LOS.includes(aard) && !loose.has(id));
    expect(undrawn).toEqual([]);
    if (banden.length === 0) expect(lijnen).toEqual([]);
    const { wie, relaties } = describeInWoorden(items);
    expect(wie.length).toBe(
      new Set(items.filter(({ soort, weg }) => soort === 'persoon' && weg === null).map(({ id }) => id)).size,
    );
    expect(relaties.length > 0).toBe(banden.length > 0);
  });

  test('far too many people: the first are drawn, and how many are not is told', () => {
    const many = Array.from({ length: 400 }, (_, nr) => mens(`${nr}`, 'oom', { groep: 'familie' }));
    const tekening = describeGenogram([
      ...many,
      ...many.map(({ id }) => band(id, 'ouder-kind', String(Number(id) + 1))),
    ]);
    expect(tekening.knopen.length + tekening.weggelaten).toBe(400);
    expect(tekening.weggelaten).toBeGreaterThan(0);
  });
});

describe('labels', () => {
  test.each(ROLWOORDEN.map(({ woord }) => woord))('%s is whole, on at most two lines', (woord) => {
    const lines = wrapLabel(woord, BREEDSTE_BUITEN);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines.join(' ').replace('- ', '')).toBe(woord);
  });

  test.each([
    ['stiefmoeder', ['stief-', 'moeder']],
    ['oma (moeders kant)', ['oma (moeders', 'kant)']],
    ['kind A', ['kind A']],
  ])('%s', (naam, lines) => {
    expect(wrapLabel(naam)).toEqual(lines);
  });

  testSeeds('any words: at most two lines, none too wide', () => {
    for (let run = 0; run < 40; run++) {
      const naam =
        Array.from({ length: 1 + below(60) }, () => 'aim W-é漢.'[below(9)])
          .join('')
          .trim() || 'x';
      const lines = wrapLabel(naam);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(widthOf(line), naam).toBeLessThanOrEqual(BREEDSTE);
    }
  });
});

testSeeds('places keep their distance and stay as near as they can', () => {
  const wish = Array.from({ length: 1 + below(12) }, () => below(200));
  const room = wish.map(() => 10 + below(40));
  const placed = spread(
    wish,
    wish.map(() => 1),
    room,
  );
  placed.forEach((x, nr) => {
    const before = placed[nr - 1];
    if (before !== undefined) expect(x - before).toBeGreaterThanOrEqual((room[nr] ?? 0) - 1e-6);
  });
  const sum = (xs: readonly number[]) => xs.reduce((total, x, nr) => total + (x - (wish[nr] ?? 0)) ** 2, 0);
  // No small move of all that is allowed makes it better.
  for (const step of [-0.5, 0.5]) expect(sum(placed.map((x) => x + step))).toBeGreaterThan(sum(placed) - 1e-6);
});

describe('in words', () => {
  test('who has died lives nowhere and need not be heard', () => {
    const opa = mens('d', 'opa', { groep: 'familie', huis: 'huis 1', gehoord: 'nee', overleden: 'ja' });
    expect(describeInWoorden([opa]).wie).toEqual(['opa: familie, overleden']);
  });

  test.each([
    ['broer-zus', 'kind A en kind B: broer of zus van elkaar'],
    ['steunend', 'kind A en kind B: steunende band'],
    ['verbroken', 'kind A en kind B: geen contact meer'],
    ['contact', 'kind A en kind B: contact'],
    ['pleegouder-kind', 'kind B: pleegkind van kind A'],
  ])('%s', (aard, zin) => {
    expect(describeInWoorden([mens('a', 'kind A'), mens('b', 'kind B'), band('a', aard, 'b')]).relaties).toEqual([zin]);
  });

  test('a relation that was answered apart is not passed off as settled', () => {
    const samen = (aard: string[], id: string) => item(id, 'relatie', '', { van: 'm', naar: 'a', aard });
    const people = [mens('a', 'kind A'), mens('m', 'moeder'), mens('v', 'vader')];
    expect(describeInWoorden([...people, samen(['steunend', 'gespannen'], 'x')]).relaties).toEqual([
      'moeder en kind A: steunende band (kies samen)',
    ]);
    const ouders = [band('v', 'ouder-kind', 'a'), samen(['ouder-kind', 'pleegouder-kind'], 'y')];
    expect(describeInWoorden([...people, ...ouders]).relaties).toEqual([
      'kind A: kind van vader en moeder (kies samen)',
    ]);
  });

  test('who, which house, and how they stand to each other', () => {
    const items: Item[] = [
      ...GEZIN,
      mens('s', 'stiefvader', { groep: 'ouder', huis: 'huis 1', gezag: 'nee', gehoord: 'nee' }),
      mens('x', '', { huis: 'huis 1', steunfiguur: 'weet ik niet', regie: ['ja', 'nee'] }),
      band('m', 'partners', 's'),
      band('s', 'gespannen', 'a'),
      band('m', 'ouder-kind', 'weg'),
    ];
    expect(describeInWoorden(items)).toEqual({
      wie: [
        'kind A: kind, om dit kind gaat het, 6 tot 8 jaar',
        'kind B: kind, 9 tot 11 jaar',
        'moeder: ouder of verzorger',
        'vader: ouder of verzorger',
        'oma: familie',
        'stiefvader: ouder of verzorger, woont in huis 1, heeft geen gezag, nog niet gehoord',
        'iemand zonder rolwoord: woont in huis 1, steunfiguur: weet ik niet, twee antwoorden: kies samen',
      ],
      huizen: ['huis 1: stiefvader en iemand zonder rolwoord'],
      relaties: [
        'kind A: kind van moeder en vader',
        'kind B: kind van moeder en vader',
        'moeder: kind van oma',
        'moeder en vader: uit elkaar',
        'moeder en stiefvader: partners',
        'stiefvader en kind A: gespannen band',
      ],
    });
  });
});
