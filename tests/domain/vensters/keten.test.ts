// The gaps in the chain, each by an example that has it and one that does not; a gap is shown and never blocks anything.
import { describe, expect, it } from 'vitest';
import { type Analyse, LEGE_ANALYSE, type TekstNaam } from '../../../src/domain/vensters/analyse.ts';
import type { Item, Soort } from '../../../src/domain/vensters/item.ts';
import { checkKeten, kanRustenOp, vanKoppelingen } from '../../../src/domain/vensters/keten.ts';

const item = (id: string, soort: Soort, velden: Record<string, string> = {}, tekst = id): Item => ({
  id,
  soort,
  tekst,
  velden: Object.fromEntries(Object.entries(velden).map(([veld, waarde]) => [veld, [waarde]])),
  op: 1,
  functie: '',
  plaats: 1,
  herkomst: null,
  weg: null,
});
const persoon = (id: string, velden: Record<string, string> = {}, tekst = id) => item(id, 'persoon', velden, tekst);

const analyse = (
  items: Item[],
  links: [string, string][] = [],
  teksten: Partial<Record<TekstNaam, string>> = {},
): Analyse => ({
  ...LEGE_ANALYSE,
  items,
  koppelingen: links.map(([van, naar]) => ({ van, naar })),
  teksten: { ...LEGE_ANALYSE.teksten, ...teksten },
});
const ids = (items: readonly Item[]) => items.map(({ id }) => id);

it('an empty casus misses the child, the parents, a steunfiguur and a decision, and nothing else', () => {
  expect(checkKeten(LEGE_ANALYSE)).toEqual({
    wegingenZonderFeit: [],
    feitenDieNietMeewegen: [],
    stappenZonderWeging: [],
    stappenOnaf: [],
    stemmen: ['het kind zelf', 'de ouders'],
    geenSteunfiguur: true,
    geenBeslissing: true,
  });
});

it('a whole chain has no gap', () => {
  const whole = analyse(
    [
      persoon('kind A', { groep: 'kind', kern: 'ja', gehoord: 'ja' }),
      persoon('moeder', { groep: 'ouder' }),
      persoon('buurvrouw', { groep: 'netwerk', steunfiguur: 'ja', gehoord: 'ja' }),
      item('zei', 'verhaal', { van: 'moeder' }),
      item('f', 'feit'),
      item('los', 'feit', { pleit: 'tegen' }),
      item('w', 'weging'),
      item('s', 'stap', { wie: 'leerkracht', wanneer: '2026-12-01' }),
    ],
    [
      ['w', 'f'],
      ['s', 'w'],
    ],
    { beslissing: 'Melden of zelf helpen?' },
  );
  expect(checkKeten(whole)).toEqual({
    wegingenZonderFeit: [],
    feitenDieNietMeewegen: [],
    stappenZonderWeging: [],
    stappenOnaf: [],
    stemmen: [],
    geenSteunfiguur: false,
    geenBeslissing: false,
  });
});

it('wegingen without a fact under them; what rests on them is no fact', () => {
  const chain = analyse(
    [item('w1', 'weging'), item('w2', 'weging'), item('f', 'feit'), item('s', 'stap')],
    [
      ['w1', 'f'],
      ['s', 'w2'],
    ],
  );
  expect(ids(checkKeten(chain).wegingenZonderFeit)).toEqual(['w2']);
});

it('facts that weigh nowhere: not under a weging or the decision, and neither for nor against', () => {
  const facts = analyse(
    [
      item('onder weging', 'feit'),
      item('onder besluit', 'feit'),
      item('voor', 'feit', { pleit: 'voor' }),
      item('tegen', 'feit', { pleit: 'tegen' }),
      item('nergens', 'feit'),
      item('raar', 'feit', { pleit: 'misschien' }),
      item('hulp', 'hulp'),
      item('w', 'weging'),
    ],
    [
      ['w', 'onder weging'],
      ['besluit', 'onder besluit'],
    ],
  );
  expect(ids(checkKeten(facts).feitenDieNietMeewegen)).toEqual(['nergens', 'raar']);
});

it('steps that rest on nothing, and steps without who or when', () => {
  const steps = analyse(
    [
      item('af', 'stap', { wie: 'leerkracht', wanneer: 'vrijdag' }),
      item('zonder wie', 'stap', { wanneer: 'vrijdag' }),
      item('zonder wanneer', 'stap', { wie: 'leerkracht' }),
      item('w', 'weging'),
    ],
    [['af', 'w']],
  );
  const { stappenZonderWeging, stappenOnaf } = checkKeten(steps);
  expect(ids(stappenZonderWeging)).toEqual(['zonder wie', 'zonder wanneer']);
  expect(ids(stappenOnaf)).toEqual(['zonder wie', 'zonder wanneer']);
});

it('no decision named, and only blanks is not named', () => {
  expect(checkKeten(analyse([], [], { beslissing: ' \n ' })).geenBeslissing).toBe(true);
  expect(checkKeten(analyse([], [], { beslissing: 'Melden?' })).geenBeslissing).toBe(false);
});

it('nobody is the steunfiguur until one is marked with ja', () => {
  expect(checkKeten(analyse([persoon('oma', { steunfiguur: 'nee' })])).geenSteunfiguur).toBe(true);
  expect(checkKeten(analyse([persoon('oma', { steunfiguur: 'ja' })])).geenSteunfiguur).toBe(false);
});

describe('voices that are missing', () => {
  const kind = (velden = {}) => persoon('kind A', { groep: 'kind', ...velden });
  const moeder = (velden = {}) => persoon('moeder', { groep: 'ouder', ...velden });
  const cases: [what: string, items: Item[], missing: string[], kindTekst?: string][] = [
    ['child and parent who were not heard', [kind(), moeder()], ['kind A', 'moeder']],
    ['nobody, once both were heard', [kind({ gehoord: 'ja' }), moeder({ gehoord: 'ja' })], []],
    ['not a child who speaks in its own words', [kind(), moeder({ gehoord: 'ja' })], [], 'ik wil naar huis'],
    ['no child named, but its words are there', [moeder({ gehoord: 'ja' })], [], 'ik wil naar huis'],
    ['blanks are not its words', [moeder({ gehoord: 'ja' })], ['het kind zelf'], '  '],
    ['no parent named', [kind({ gehoord: 'ja' })], ['de ouders']],
    [
      'the child it is about, and a brother beside it, also when the child speaks',
      [kind({ kern: 'ja' }), persoon('broer', { groep: 'kind' }), moeder({ gehoord: 'ja' })],
      ['broer'],
      'ik wil naar huis',
    ],
    [
      'not who told their story, and an empty story is no story',
      [
        kind(),
        moeder(),
        item('v1', 'verhaal', { van: 'kind A' }, 'ik wil naar huis'),
        item('v2', 'verhaal', { van: 'moeder' }, ' '),
      ],
      ['moeder'],
    ],
    [
      'not who died',
      [kind({ gehoord: 'ja' }), moeder({ gehoord: 'ja' }), persoon('vader', { groep: 'ouder', overleden: 'ja' })],
      [],
    ],
    [
      'whoever matters to the child, supports it, was not heard or should be there',
      [
        kind({ gehoord: 'ja' }),
        moeder({ gehoord: 'ja' }),
        persoon('oma', { groep: 'familie', belangrijk: 'ja' }),
        persoon('buurvrouw', { groep: 'netwerk', steunfiguur: 'ja' }),
        persoon('mentor', { groep: 'professional', gehoord: 'nee' }),
        persoon('huisarts', { groep: 'professional', ontbreekt: 'ja' }),
        persoon('oom', { groep: 'familie' }),
      ],
      ['oma', 'buurvrouw', 'mentor', 'huisarts'],
    ],
    [
      'someone without a word for their role',
      [kind({ gehoord: 'ja' }), persoon('x', { groep: 'ouder' }, '  ')],
      ['iemand zonder rolwoord'],
    ],
  ];
  it.each(cases)('%s', (_what, items, missing, kindTekst = '') => {
    expect(checkKeten(analyse(items, [], { kind: kindTekst })).stemmen).toEqual(missing);
  });
});

it('a step rests on wegingen, a weging on what is known or not known, the decision on facts and help; nothing on itself', () => {
  expect(kanRustenOp('stap', 'weging')).toBe(true);
  expect(kanRustenOp('weging', 'onbekend')).toBe(true);
  expect(kanRustenOp('besluit', 'hulp')).toBe(true);
  for (const [van, naar] of [
    ['stap', 'feit'],
    ['weging', 'weging'],
    ['weging', 'mening'],
    ['besluit', 'weging'],
    ['feit', 'weging'],
    ['persoon', 'feit'],
  ] as const)
    expect(kanRustenOp(van, naar)).toBe(false);
  const links = [
    { van: 'w', naar: 'a' },
    { van: 'v', naar: 'b' },
    { van: 'w', naar: 'c' },
  ];
  expect(vanKoppelingen(links, 'w')).toEqual(['a', 'c']);
});
