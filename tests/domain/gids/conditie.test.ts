// When a condition holds: a table for each kind, and what must be true of any condition and any answers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Conditie, holds, mentions } from '../../../src/domain/gids/conditie.ts';
import { testSeeds } from '../../fuzz/for-seeds.ts';

const ja: Conditie = { kind: 'antwoord', vraag: 'a', is: ['ja'] };
const jaNee: Conditie = { kind: 'antwoord', vraag: 'a', is: ['ja', 'nee'] };
const b: Conditie = { kind: 'antwoord', vraag: 'b', is: ['x'] };
const A = (...waarde: string[]) => new Map([['a', waarde]]);
const AB = (a: string, other: string) => new Map([...A(a), ['b', [other]]]);

test.each<[what: string, conditie: Conditie | undefined, antwoorden: ReadonlyMap<string, string[]>, holds: boolean]>([
  ['no condition', undefined, A(), true],
  ['always', { kind: 'altijd' }, A(), true],
  ['this answer', ja, A('ja'), true],
  ['another answer', ja, A('nee'), false],
  ['no answer', ja, new Map(), false],
  ['an answer taken back', ja, A(), false],
  ['one of several choices', ja, A('nee', 'ja'), true],
  ['one of the answers asked for', jaNee, A('nee'), true],
  ['not this answer', { kind: 'niet', van: ja }, A('nee'), true],
  ['not this answer, while it is', { kind: 'niet', van: ja }, A('ja'), false],
  ['not this answer, and there is none', { kind: 'niet', van: ja }, new Map(), true],
  ['both', { kind: 'alle', van: [ja, b] }, AB('ja', 'x'), true],
  ['both, but one', { kind: 'alle', van: [ja, b] }, AB('ja', 'y'), false],
  ['either, the first', { kind: 'een', van: [ja, b] }, AB('ja', 'y'), true],
  ['either, the second', { kind: 'een', van: [ja, b] }, AB('nee', 'x'), true],
  ['either, none', { kind: 'een', van: [ja, b] }, AB('nee', 'y'), false],
])('%s', (_what, conditie, antwoorden, expected) => {
  expect(holds(conditie, antwoorden)).toBe(expected);
});

const NAMEN = ['a', 'b', 'c'];
const conditie = fc.letrec<{ c: Conditie }>((tie) => ({
  c: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      kind: fc.constant('antwoord' as const),
      vraag: fc.constantFrom(...NAMEN),
      is: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant('altijd' as const) }),
    fc.record({
      kind: fc.constantFrom('alle' as const, 'een' as const),
      van: fc.array(tie('c'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('niet' as const), van: tie('c') }),
  ),
})).c;
const antwoorden = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMEN), fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 })), {
    selector: ([naam]) => naam,
  })
  .map((list) => new Map(list));

describe('any condition', () => {
  testSeeds('`niet` is the complement, twice is nothing, and De Morgan holds', (seed) => {
    fc.assert(
      fc.property(conditie, conditie, antwoorden, (p, q, given) => {
        const niet = (van: Conditie): Conditie => ({ kind: 'niet', van });
        expect(holds(niet(p), given)).toBe(!holds(p, given));
        expect(holds(niet(niet(p)), given)).toBe(holds(p, given));
        expect(holds(niet({ kind: 'alle', van: [p, q] }), given)).toBe(
          holds({ kind: 'een', van: [niet(p), niet(q)] }, given),
        );
      }),
      { seed, numRuns: 20 },
    );
  });

  testSeeds('depends only on the questions it mentions, and passes the schema', (seed) => {
    fc.assert(
      fc.property(conditie, antwoorden, (p, given) => {
        const named = new Set([...mentions(p)].map(({ vraag }) => vraag));
        expect(holds(p, new Map([...given].filter(([vraag]) => named.has(vraag))))).toBe(holds(p, given));
        expect(Conditie.parse(structuredClone(p))).toEqual(p);
      }),
      { seed, numRuns: 20 },
    );
  });
});

test('every question a condition speaks of is mentioned, however deep', () => {
  const deep: Conditie = {
    kind: 'alle',
    van: [ja, { kind: 'niet', van: { kind: 'een', van: [b, { kind: 'altijd' }] } }],
  };
  expect([...mentions(deep)].map(({ vraag }) => vraag)).toEqual(['a', 'b']);
  expect([...mentions(undefined)]).toEqual([]);
});
