// What holds now is a fold over lines that only ever come in: a later one replaces what its writer saw, and nothing is lost.
import { describe, expect, test } from 'vitest';
import { findLussen } from '../../../src/domain/gids/lussen.ts';
import {
  type AntwoordRegel,
  antwoordenVan,
  foldRegels,
  Regel,
  type StapRegel,
  staandeAntwoorden,
  staandeIds,
  staandeStap,
  teKiezen,
} from '../../../src/domain/gids/regel.ts';

const regel = (id: string, vervangt: string[] = [], rest: Partial<AntwoordRegel> = {}): AntwoordRegel => ({
  kind: 'antwoord',
  id,
  op: 1000,
  functie: 'leerkracht',
  vervangt,
  vraag: 'AF1',
  waarde: [id],
  woorden: { vraag: 'Heb je een vermoeden?', antwoord: id, adviezen: [], bronnen: [] },
  ...rest,
});
const stap = (id: string, stand: StapRegel['stand'], op: number, vervangt: string[] = []): StapRegel => ({
  kind: 'stap',
  id,
  op,
  functie: '',
  vervangt,
  stap: '2',
  stand,
  woorden: { stap: 'Overleg' },
});
const staat = (regels: Regel[], key = 'v:AF1') => (foldRegels(regels).get(key) ?? []).map(({ id }) => id);

describe('one after the other', () => {
  test('a later answer takes the place of what its writer saw', () => {
    const regels = [regel('a'), regel('b', ['a']), regel('c', ['b'])];
    expect(staat(regels)).toEqual(['c']);
    expect(antwoordenVan(regels)).toEqual(new Map([['AF1', ['c']]]));
    expect(teKiezen(regels)).toEqual([]);
  });

  test('what counts is what was seen, not whose clock was ahead', () => {
    expect(staat([regel('a', [], { op: 5000 }), regel('b', ['a'], { op: 1 })])).toEqual(['b']);
  });

  test('taken back: the line stands, the answer does not', () => {
    const regels = [regel('a'), regel('b', ['a'], { waarde: [] })];
    expect(staat(regels)).toEqual(['b']);
    expect(antwoordenVan(regels).has('AF1')).toBe(false);
  });

  test('a line that replaces what has not come in yet stands, and still does when that comes', () => {
    expect(staat([regel('b', ['a'])])).toEqual(['b']);
    expect(staat([regel('b', ['a']), regel('a')])).toEqual(['b']);
  });

  test('a line replaces only lines about the same question or step', () => {
    const regels = [regel('a'), regel('b', ['a'], { vraag: 'AF2' }), stap('s', 'klaar', 1, ['a', 'b'])];
    expect(staat(regels)).toEqual(['a']);
    expect(staat(regels, 'v:AF2')).toEqual(['b']);
    expect(staat(regels, 's:2')).toEqual(['s']);
  });
});

describe('given apart', () => {
  const apart = [regel('a'), regel('b', ['a']), regel('c', ['a'], { op: 900 })];

  test('both stand, oldest first, and there is no answer until someone chooses', () => {
    expect(staat(apart)).toEqual(['c', 'b']);
    expect(antwoordenVan(apart).has('AF1')).toBe(false);
    expect(teKiezen(apart)).toEqual(['AF1']);
    expect(staandeAntwoorden(apart, 'AF1').map(({ waarde }) => waarde)).toEqual([['c'], ['b']]);
  });

  test('a choice replaces all that stand', () => {
    const chosen = [...apart, regel('keus', staandeIds(apart, { vraag: 'AF1' }), { waarde: ['b'] })];
    expect(staat(chosen)).toEqual(['keus']);
    expect(antwoordenVan(chosen).get('AF1')).toEqual(['b']);
    expect(teKiezen(chosen)).toEqual([]);
  });

  test('who chose without seeing a third answer did not choose about that one', () => {
    const late = [...apart, regel('keus', ['b', 'c'], { waarde: ['b'] }), regel('d', ['a'])];
    expect(teKiezen(late)).toEqual(['AF1']);
  });

  test('the same answer apart is one answer; with another note it is to be chosen, but it does hold', () => {
    const same = [regel('a', [], { waarde: ['x', 'y'] }), regel('b', [], { waarde: ['y', 'x'] })];
    expect(teKiezen(same)).toEqual([]);
    expect(staandeAntwoorden(same, 'AF1')).toHaveLength(1);
    expect(antwoordenVan(same).get('AF1')).toEqual(['x', 'y']);
    const noted = [
      regel('a', [], { waarde: ['x'] }),
      regel('b', [], { waarde: ['x'], notitie: 'gezien op het plein' }),
    ];
    expect(teKiezen(noted)).toEqual(['AF1']);
    expect(antwoordenVan(noted).get('AF1')).toEqual(['x']);
  });

  test('of a step the last word counts', () => {
    expect(staandeStap([stap('a', 'klaar', 2), stap('b', 'later', 1)], '2')?.stand).toBe('klaar');
    expect(staandeStap([], '2')).toBeNull();
  });
});

describe('lines nobody could write honestly never make answers vanish', () => {
  test.each<[what: string, regels: Regel[], staan: string[]]>([
    ['one that replaces itself', [regel('a', ['a'])], ['a']],
    ['two that replace each other', [regel('a', ['b']), regel('b', ['a'])], ['a', 'b']],
    ['three in a circle', [regel('a', ['c']), regel('b', ['a']), regel('c', ['b'])], ['a', 'b', 'c']],
    ['a circle that replaces an honest line', [regel('h'), regel('a', ['b', 'h']), regel('b', ['a'])], ['a', 'b']],
    ['an honest line that replaces a circle', [regel('a', ['b']), regel('b', ['a']), regel('h', ['a', 'b'])], ['h']],
    [
      'a circle over a circle',
      [regel('a', ['b']), regel('b', ['a']), regel('c', ['d', 'a', 'b']), regel('d', ['c'])],
      ['c', 'd'],
    ],
    ['itself by way of a line about something else', [regel('a', ['s']), stap('s', 'klaar', 1, ['a'])], ['a']],
  ])('%s', (_what, regels, staan) => {
    expect(staat(regels)).toEqual(staan);
    expect(staat(regels.toReversed())).toEqual(staan);
  });

  test('two different lines under one id both stand: the last to come does not push out the first', () => {
    const regels = [regel('a', [], { waarde: ['ja'] }), regel('a', [], { waarde: ['nee'] })];
    expect(staandeAntwoorden(regels, 'AF1').map(({ waarde }) => waarde)).toEqual([['ja'], ['nee']]);
    expect(foldRegels(regels)).toEqual(foldRegels(regels.toReversed()));
    const chosen = [...regels, regel('keus', staandeIds(regels, { vraag: 'AF1' }))];
    expect(staat(chosen)).toEqual(['keus']);
  });

  test('the same line twice is one, also when its parts stand in another order', () => {
    const a = regel('a');
    const other = Object.fromEntries(Object.entries(a).reverse()) as AntwoordRegel;
    expect(staat([a, structuredClone(a), other])).toEqual(['a']);
  });

  test('a chain as long as a hostile hand can make it is folded, forwards and backwards', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => regel(`r${i}`, i > 0 ? [`r${i - 1}`] : []));
    expect(staat(chain)).toEqual(['r19999']);
    expect(staat(chain.toReversed())).toEqual(['r19999']);
    const circle = [...chain.slice(1), regel('r0', ['r19999'])];
    expect(staat(circle)).toHaveLength(20_000);
  });
});

test('circles: who can reach each other, and only those', () => {
  const lus = findLussen(
    new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', ['d']],
      ['f', ['a', 'f']],
    ]),
  );
  const groups = [...new Set(lus.values())].map((name) =>
    [...lus.keys()].filter((id) => lus.get(id) === name).join(''),
  );
  expect(groups.map((ids) => [...ids].sort().join('')).sort()).toEqual(['abc', 'de', 'f']);
});

test('a line is let in as it was written, and not without what it needs', () => {
  const a = { ...regel('a'), notitie: 'gezien', bron: 'zelf', moment: 'gisteren' };
  expect(Regel.parse(a)).toEqual(a);
  expect(Regel.safeParse({ ...a, kind: 'mening' }).success).toBe(false);
  expect(Regel.safeParse({ ...a, op: -1 }).success).toBe(false);
  expect(Regel.safeParse({ ...a, waarde: 'ja' }).success).toBe(false);
  expect(Regel.safeParse({ ...a, woorden: undefined }).success).toBe(false);
});
