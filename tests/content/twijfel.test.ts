// Doubt in five minutes, for two: five short parts, and who is not safe now is called about instead of talked about.
import { expect, test } from 'vitest';
import { holds } from '../../src/domain/gids/conditie.ts';
import { alleVragen, vindPagina, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { openPack, vraagAan } from './vraag-gids.ts';

const pack = openPack('twijfel@1');

const ask = vraagAan(pack);

test.each<[gegeven: Record<string, string>, uitkomsten: string[], open: string[]]>([
  // No first step is advised before someone said whether the child is safe.
  [{}, [], ['veilig_nu']],
  [{ gevaar: 'nee' }, [], ['veilig_nu']],
  [{ veilig_nu: 'ja' }, ['EERSTE_STAP'], []],
  [{ veilig_nu: 'weet_niet' }, ['VT_ADVIES', 'EERSTE_STAP'], []],
  // Not safe: calling is the step, and no other is offered next to it.
  [{ veilig_nu: 'nee' }, ['BEL_112', 'VT_TELEFONISCH'], []],
  [{ gevaar: 'nee', veilig_nu: 'nee' }, ['BEL_112', 'VT_TELEFONISCH'], []],
  [{ gevaar: 'ja' }, ['BEL_112', 'VT_TELEFONISCH'], ['veilig_nu']],
  [{ gevaar: 'ja', veilig_nu: 'nee' }, ['BEL_112', 'VT_TELEFONISCH'], []],
  // Called, and safe since.
  [{ gevaar: 'ja', veilig_nu: 'ja' }, ['BEL_112', 'VT_TELEFONISCH', 'EERSTE_STAP'], []],
  [{ gevaar: 'ja', veilig_nu: 'weet_niet' }, ['BEL_112', 'VT_TELEFONISCH', 'VT_ADVIES', 'EERSTE_STAP'], []],
])('%j gives %j', (gegeven, uitkomsten, open) => {
  expect(ask(gegeven)).toEqual({ uitkomsten, open });
});

test('what is written down changes nothing', () => {
  expect(ask({ veilig_nu: 'ja', zag: 'iets', weer: 'morgen' })).toEqual(ask({ veilig_nu: 'ja' }));
});

test('five parts that count, danger before them, and little enough to fill in for five minutes', () => {
  expect(pack.stappen.filter(({ telt }) => telt).map(({ id }) => id)).toEqual([
    ...['feiten', 'denken', 'vaker', 'veilig', 'stap'],
  ]);
  expect(pack.stappen[0]?.begin).toBe('gevaar');
  expect(alleVragen(pack).length).toBeLessThanOrEqual(10);
});

test('who does not know whether the child is safe, has one first step: calling for advice', () => {
  const afspraak = vindPagina(pack, 'afspraak');
  const said = (veilig_nu: string) =>
    afspraak?.blokken.flatMap((blok) =>
      'tekst' in blok && holds(blok.als, new Map([['veilig_nu', [veilig_nu]]])) ? [blok.tekst] : [],
    );
  expect(said('weet_niet')).toEqual([expect.stringContaining('vraag nu advies aan Veilig Thuis')]);
  expect(said('nee')).toEqual([expect.stringContaining('De eerste stap is bellen')]);
  expect(said('ja')).toEqual([expect.stringContaining('vandaag of morgen')]);
});

test('112 interrupts with one thing to do; Veilig Thuis is the next touch', () => {
  expect(vindUitkomst(pack, 'BEL_112')).toMatchObject({ onderbreking: true, bel: ['nood'] });
  expect(vindUitkomst(pack, 'VT_TELEFONISCH')?.bel).toContain('veiligThuis');
  expect(vindUitkomst(pack, 'VT_ADVIES')?.bel).toEqual(['veiligThuis']);
});

test('the first step never is a talk with the family where that is dangerous', () => {
  const said = JSON.stringify(vindUitkomst(pack, 'EERSTE_STAP'));
  for (const word of ['eergerelateerd geweld', 'huwelijksdwang', 'achterlating', 'meisjesbesnijdenis'])
    expect(said).toContain(word);
  expect(said).toContain('Jij blijft verantwoordelijk');
});
