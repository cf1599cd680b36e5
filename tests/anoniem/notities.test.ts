// The notes to measure with are read as they are marked, and a mark that is wrong says where it stands.
import { describe, expect, test } from 'vitest';
import { parseNotities, readNotities } from './notities.ts';

const parse = (...regels: string[]) => parseNotities(regels.join('\n'), 'notitie.txt');
const KOP = '# n-1 | casus | net | wijkteam | fries';

test('a mark becomes a place in plain text', () => {
  const [een, twee] = parse(
    KOP,
    '{naam:Jan} woont in {plaats~:Ons Dorp}.',
    '',
    'Dat is {neutraal:bij de kerk}.',
    '---',
    '# n-2 | schoon | chat | ggz',
    'Niets [hier].',
  );
  expect(een).toMatchObject({ id: 'n-1', soort: 'casus', stijl: 'net', rol: 'wijkteam', groep: 'fries' });
  expect(een?.tekst).toBe('Jan woont in Ons Dorp.\n\nDat is bij de kerk.');
  expect(een?.goud.map(({ start, end, soort, gewicht }) => [een.tekst.slice(start, end), soort, gewicht])).toEqual([
    ['Jan', 'naam', 'direct'],
    ['Ons Dorp', 'plaats', 'indirect'],
    ['bij de kerk', 'neutraal', 'neutraal'],
  ]);
  expect(twee).toMatchObject({
    id: 'n-2',
    soort: 'schoon',
    stijl: 'chat',
    groep: '',
    tekst: 'Niets [hier].',
    goud: [],
  });
});

describe('what is wrong says where', () => {
  test.each([
    ['no head', ['{naam:Jan}'], /^notitie\.txt:1 must be: # id/],
    ['a head with too little', ['# n-1 | casus', '{naam:Jan}'], /^notitie\.txt:1 must be/],
    ['neither casus nor schoon', ['# n-1 | iets | net | wijkteam', '{naam:Jan}'], /:1 says "iets"/],
    ['an unknown stijl', ['# n-1 | casus | mooi | wijkteam', '{naam:Jan}'], /:1 has the unknown stijl "mooi"/],
    ['an unknown soort', [KOP, 'Daar is', '{namen:Jan}.'], /:3 marks the unknown soort "namen"/],
    ['a word every object knows', [KOP, '{constructor:Jan}.'], /:2 marks the unknown soort "constructor"/],
    ['a mark that stays open', [KOP, '{naam:Jan is hier'], /:2 has a \{ or \}/],
    ['a mark within a mark', [KOP, '{naam:Jan {plaats:Dorp}}'], /:2 has a \{ or \}/],
    ['a mark without a soort', [KOP, '{Jan} en {naam:Piet}'], /:2 has a \{ or \}/],
    ['an empty mark', [KOP, '{naam:}'], /:2 has nothing or a space/],
    ['a space at the edge', [KOP, '{naam:Jan }'], /:2 has nothing or a space/],
    ['neutraal that weighs', [KOP, '{neutraal~:kerk}'], /:2 marks neutraal~/],
    ['a clean note that is not', ['# n-1 | schoon | net | wijkteam', '{naam:Jan}'], /:1 is schoon but/],
    ['a casus with nothing in it', [KOP, 'Niets.'], /:1 is a casus but nothing/],
    ['a note without words', [KOP], /:1 has no words/],
    ['an error in the second', [KOP, '{naam:Jan}', '---', '# n-2 | casus | net | ggz', '', '{x:Jan}'], /:6 marks/],
    ['a line of strokes too many', [KOP, '{naam:Jan}', '---', '---', KOP, '{naam:Jan}'], /:4 must be/],
    ['one id twice', [KOP, '{naam:Jan}', '---', KOP, '{naam:Jan}'], /n-1 is there twice/],
  ])('%s', (_wat, regels, zegt) => {
    expect(() => parse(...regels)).toThrow(zegt);
  });
});

test('our own notes are many and varied', () => {
  const notities = readNotities();
  const casus = notities.filter(({ soort }) => soort === 'casus');
  expect(casus.length).toBeGreaterThanOrEqual(200);
  expect(notities.length - casus.length).toBeGreaterThanOrEqual(100);
  expect(new Set(casus.map(({ groep }) => groep)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(casus.map(({ rol }) => rol)).size).toBeGreaterThanOrEqual(12);
});
