// Other words in the record of a walk, and what in it the guide wrote itself.
import { expect, test } from 'vitest';
import type { Verslag } from '../../../src/domain/gids/verslag.ts';
import { metAndereWoorden, verslagWoorden } from '../../../src/domain/gids/verslag-woorden.ts';

const regel = (antwoord: string, waarom = '') => ({
  ...{ vraag: 'Ken je Jan?', antwoord, waarom, adviezen: ['Bel Jan'], wanneer: '24 november 2026, juf Jan' },
});
const verslag: Verslag = {
  titel: 'Verslag van de stappen: Jan',
  kop: ['Ingevuld door: juf Jan', 'Begonnen op 23 november 2026.', 'Gids: Jan, versie 1.'],
  delen: [
    {
      titel: 'Jan',
      stand: null,
      reden: 'Jan wil niet (24 november 2026)',
      regels: [regel('Jan', 'Jan-Jaap, JAN en Janna.')],
      adviezen: ['Jan'],
    },
  ],
  eerder: [regel('A.-M. [x]')],
  bronnen: ['Jan'],
  voet: ['Gemaakt op 25 november 2026 door juf Jan, met Ruggespraak.', 'Dit is geen dossier.'],
};

test('whole words, in any case, only in what people wrote', () => {
  const anders = metAndereWoorden(verslag, [
    ['Jan', '[kind A] $1'],
    ['A.-M. [x]', '[moeder]'],
  ]);
  expect(anders.delen[0]).toMatchObject({
    titel: 'Jan',
    reden: '[kind A] $1 wil niet (24 november 2026)',
    adviezen: ['Jan'],
  });
  expect(anders.delen[0]?.regels[0]).toEqual({
    ...{ vraag: 'Ken je Jan?', antwoord: '[kind A] $1', waarom: '[kind A] $1-Jaap, [kind A] $1 en Janna.' },
    ...{ adviezen: ['Bel Jan'], wanneer: '24 november 2026, juf [kind A] $1' },
  });
  expect(anders.eerder[0]?.antwoord).toBe('[moeder]');
  expect(anders.kop[0]).toBe('Ingevuld door: juf [kind A] $1');
  expect(metAndereWoorden(verslag, [])).toBe(verslag);
});

test('what was typed, and the days the guide wrote down', () => {
  const { getypt, eigenDagen } = verslagWoorden(verslag, 'intern begeleider');
  expect(getypt).toEqual([
    ...[
      'Jan wil niet (24 november 2026)',
      'Jan',
      'Jan-Jaap, JAN en Janna.',
      'juf Jan',
      'A.-M. [x]',
      'intern begeleider',
    ],
  ]);
  expect([...eigenDagen].sort()).toEqual(['23 november 2026', '24 november 2026', '25 november 2026']);
});
