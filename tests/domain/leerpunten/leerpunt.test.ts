// Leerpunten as they are read from where any member may write anything.
import { expect, it } from 'vitest';
import { leesLeerpunt, leesLeerpunten, metThema, netjes, themasVan } from '../../../src/domain/leerpunten/leerpunt.ts';

const id = (letter: string) => letter.repeat(22);
const goed = { van: 'lid', dag: '2026-11-26', les: 'Vraag eerst.', thema: 'Praten met ouders', functie: '' };

it('reads only what it should be, and nothing that points to a casus', () => {
  const meer = { ...goed, casus: 'k/c', sessie: 's', op: 1 };
  expect(leesLeerpunt(id('a'), meer)).toEqual({ id: id('a'), ...goed });
  for (const odd of [null, 7, [], {}, { ...goed, dag: '2026-02-31' }, { ...goed, les: ' \n ' }, { ...goed, van: '' }])
    expect(leesLeerpunt(id('a'), odd)).toBeNull();
  expect(leesLeerpunt('kort', goed)).toBeNull();
  expect(leesLeerpunt(id('a'), { ...goed, thema: 7, functie: {} })).toMatchObject({ thema: '', functie: '' });
  expect(netjes({ les: ` a\n b ${'x'.repeat(900)}`, thema: '', functie: '' }).les).toHaveLength(400);
});

it('puts the newest first, and finds them by theme however it is spelled', () => {
  const alle = leesLeerpunten([
    [id('b'), { ...goed, thema: 'Nachtdienst' }],
    [id('a'), goed],
    [id('c'), { ...goed, dag: '2026-12-01', thema: 'nachtdienst' }],
    [id('d'), { ...goed, thema: '' }],
    ['x', goed],
  ]);
  expect(alle.map((een) => een.id[0])).toEqual(['c', 'a', 'b', 'd']);
  expect(themasVan(alle)).toEqual(['Praten met ouders', 'nachtdienst', '']);
  expect(metThema(alle, 'NACHTDIENST').map((een) => een.id[0])).toEqual(['c', 'b']);
  expect(metThema(alle, '').map((een) => een.id[0])).toEqual(['d']);
  expect(metThema(alle, null)).toHaveLength(4);
});
