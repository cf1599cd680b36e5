// Which answers of a walk are somebody's own words, as they stand now.
import { expect, test } from 'vitest';
import { eigenWoorden } from '../../../src/domain/gids/eigen-woorden.ts';
import { antwoord } from '../../store/walks.ts';

const woorden = (vraag: string, tekst: string) => ({ vraag, antwoord: tekst, adviezen: [], bronnen: [] });

test('typed answers, not choices; what was replaced or emptied is gone; given apart, both', () => {
  const regels = [
    antwoord('a', 'gezien', 'Kind A kwam zonder jas.'),
    antwoord('b', 'zeker', 'ja', { woorden: woorden('Weet je het zeker?', 'Ja, dat weet ik') }),
    antwoord('c', 'wie', 'de leerkracht', { op: 3_000 }),
    antwoord('d', 'wie', 'de mentor', { op: 4_000, vervangt: ['c'] }),
    antwoord('e', 'advies', 'Bel eerst.', { op: 5_000 }),
    antwoord('f', 'advies', 'Wacht nog even.', { op: 6_000 }),
    antwoord('g', 'leeg', 'iets', { op: 7_000 }),
    antwoord('h', 'leeg', '', { op: 8_000, vervangt: ['g'], waarde: [] }),
  ];
  expect(eigenWoorden(regels).map((regel) => regel.woorden.antwoord)).toEqual([
    'Kind A kwam zonder jas.',
    'de mentor',
    'Bel eerst.',
    'Wacht nog even.',
  ]);
});
