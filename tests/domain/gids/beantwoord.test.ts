// Answers by name lead to advice by name, or to a reason why not; the same walk as on screen.
import { expect, test } from 'vitest';
import { beantwoord } from '../../../src/domain/gids/beantwoord.ts';
import { laad, voorbeeld } from './voorbeeld.ts';

const pack = laad(voorbeeld());
const vraag = (naam: string, antwoord: string | string[]) => ({ vraag: naam, antwoord });

test('no answers: no advice, and what is asked first', () => {
  expect(beantwoord(pack, [])).toEqual({ kind: 'goed', uitkomsten: [], adviezen: [], open: ['gevaar'] });
});

test('advice by name and by title, whatever the order', () => {
  const given = [vraag('gevaar', 'nee'), vraag('zeker', 'ja'), vraag('bang', 'gezien')];
  const expected = { kind: 'goed', uitkomsten: ['OVERLEG', 'STOP'], adviezen: ['Overleg', 'Klaar'], open: [] };
  expect(beantwoord(pack, given)).toEqual(expected);
  expect(beantwoord(pack, given.toReversed())).toEqual(expected);
});

test('one choice may be given as a list; several where that is allowed; none at all', () => {
  expect(beantwoord(pack, [vraag('gevaar', ['ja'])])).toMatchObject({ uitkomsten: ['BEL'] });
  expect(beantwoord(pack, [vraag('wie', ['arts', 'school'])]).kind).toBe('goed');
  expect(beantwoord(pack, [vraag('wie', [])]).kind).toBe('goed');
  expect(beantwoord(pack, [vraag('gevaar', [])])).toMatchObject({ open: ['gevaar'] });
});

test('a field takes any text', () => {
  expect(beantwoord(pack, [vraag('gezien', 'Een natte jas.')]).kind).toBe('goed');
});

test.each([
  ['an unknown question', [vraag('wat', 'ja')], ['Vraag "wat" bestaat niet in proef.']],
  ['a page that asks nothing', [vraag('uitleg', 'ja')], ['Vraag "uitleg" bestaat niet in proef.']],
  ['a name every object has', [vraag('constructor', 'ja')], ['Vraag "constructor" bestaat niet in proef.']],
  ['an unknown choice', [vraag('gevaar', 'soms')], ['Keuze "soms" bestaat niet bij vraag "gevaar" in proef.']],
  ['a label for a choice', [vraag('gevaar', 'Ja')], ['Keuze "Ja" bestaat niet bij vraag "gevaar" in proef.']],
  ['two choices where one fits', [vraag('gevaar', ['ja', 'nee'])], ['Bij vraag "gevaar" kan maar één antwoord.']],
  ['one question twice', [vraag('gevaar', 'ja'), vraag('gevaar', 'ja')], ['Vraag "gevaar" is twee keer beantwoord.']],
  [
    'everything that is wrong at once',
    [vraag('wat', 'ja'), vraag('bang', 'ja')],
    ['Vraag "wat" bestaat niet in proef.', 'Keuze "ja" bestaat niet bij vraag "bang" in proef.'],
  ],
])('%s is refused', (_what, given, redenen) => {
  expect(beantwoord(pack, given)).toEqual({ kind: 'geweigerd', redenen });
});
