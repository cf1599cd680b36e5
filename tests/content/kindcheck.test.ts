// The kindcheck against its graph and its test vectors: every edge, what each end says, and which ends may not come along.
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/domain/gids/conditie.ts';
import { vindPagina, vindUitkomst } from '../../src/domain/gids/pack.ts';
import { walkPaden } from '../../src/domain/gids/paden.ts';
import { openPack, vraagAan } from './vraag-gids.ts';

const pack = openPack('kindcheck@1');

const ask = vraagAan(pack);
/** What an outcome says after these answers, in one text. */
const zegt = (id: string, gegeven: Record<string, string>): string => {
  const antwoorden = new Map(Object.entries(gegeven).map(([vraag, one]) => [vraag, [one]]));
  const uitkomst = vindUitkomst(pack, id);
  if (!uitkomst) throw new Error(id);
  const blokken = uitkomst.blokken.flatMap((blok) =>
    'tekst' in blok && holds(blok.als, antwoorden) ? [blok.tekst] : [],
  );
  return [uitkomst.titel, ...blokken, ...uitkomst.doen, ...(uitkomst.zeggen ?? [])].join(' ');
};

describe('the vectors', () => {
  test.each<[id: string, gegeven: Record<string, string | string[]>, uitkomsten: string[], open: string[]]>([
    ['V24 no situation that can harm', { K1: 'nee' }, ['KINDCHECK_AFSLUITEN'], []],
    ['V25 no children, not pregnant', { K1: 'ja', K2: 'nee' }, ['KINDCHECK_AFSLUITEN'], []],
    ['V26 no children but pregnant', { K1: 'ja', K2: 'ja', wie: ['zwanger'] }, [], ['K3']],
    ['V27 worries convincingly gone', { K1: 'ja', K2: 'ja', K3: 'ja' }, ['KINDCHECK_AFSLUITEN_VASTGELEGD'], []],
    ['V28 doubt', { K1: 'ja', K2: 'ja', K3: 'twijfel' }, ['VT_ADVIES'], []],
    ['V29 worries stay', { K1: 'ja', K2: 'ja', K3: 'nee' }, ['MELDCODE_VERVOLG'], []],
    ['V30 no answer, nobody else', { K1: 'ja', K2: 'geen_antwoord', K2b: 'nee' }, ['MELDCODE_VERVOLG'], []],
    [
      'V31 no answer, someone takes over',
      { K1: 'ja', K2: 'geen_antwoord', K2b: 'neemt_over' },
      ['OVERDRACHT_VASTLEGGEN'],
      [],
    ],
    [
      'V32 no answer, someone does not take over',
      { K1: 'ja', K2: 'geen_antwoord', K2b: 'neemt_niet_over' },
      ['MELDCODE_VERVOLG'],
      [],
    ],
    ['V33 17, addicted, lives with a brother of 9', { K1: 'ja', K2: 'ja', wie: ['broers_zussen'] }, [], ['K3']],
  ])('%s', (_id, gegeven, uitkomsten, open) => {
    expect(ask(gegeven)).toEqual({ uitkomsten, open });
  });
});

test('the graph stops at the first question without an answer', () => {
  expect(ask({}).open).toEqual(['K1']);
  expect(ask({ K1: 'ja' })).toEqual({ uitkomsten: [], open: ['K2'] });
  expect(ask({ K1: 'ja', K2: 'ja' })).toEqual({ uitkomsten: [], open: ['K3'] });
  expect(ask({ K1: 'ja', K2: 'geen_antwoord' })).toEqual({ uitkomsten: [], open: ['K2b'] });
});

test('the questions of the graph have the choices of the graph', () => {
  const keuzes = (id: string) => {
    const pagina = vindPagina(pack, id);
    return pagina?.kind === 'vraag' ? pagina.keuzes.map((one) => one.id) : [];
  };
  expect(keuzes('K1')).toEqual(['ja', 'nee']);
  expect(keuzes('K2')).toEqual(['ja', 'nee', 'geen_antwoord']);
  expect(keuzes('K2b')).toEqual(['nee', 'neemt_over', 'neemt_niet_over']);
  expect(keuzes('K3')).toEqual(['ja', 'twijfel', 'nee']);
});

test('an answer left from another way gives nothing', () => {
  expect(ask({ K1: 'nee', K2: 'ja', K3: 'nee', K2b: 'nee' }).uitkomsten).toEqual(['KINDCHECK_AFSLUITEN']);
  expect(ask({ K1: 'ja', K2: 'nee', K3: 'nee', K2b: 'nee' }).uitkomsten).toEqual(['KINDCHECK_AFSLUITEN']);
  expect(ask({ K1: 'ja', K2: 'geen_antwoord', K2b: 'neemt_over', K3: 'ja' }).uitkomsten).toEqual([
    'OVERDRACHT_VASTLEGGEN',
  ]);
});

test('danger comes first, interrupts, and does not hold up the rest', () => {
  expect(ask({ gevaar: 'ja' })).toEqual({ uitkomsten: ['BEL_112', 'VT_TELEFONISCH'], open: ['K1'] });
  expect(ask({ gevaar: 'ja', K1: 'nee' }).uitkomsten[0]).toBe('BEL_112');
  expect(ask({ gevaar: 'nee', K1: 'nee' }).uitkomsten).toEqual(['KINDCHECK_AFSLUITEN']);
  const bel = vindUitkomst(pack, 'BEL_112');
  expect(bel?.onderbreking).toBe(true);
  expect(bel?.bel?.[0]).toBe('nood');
});

test('on every way: one end, and 112 only where someone said there is danger', () => {
  const ends = ['KINDCHECK_AFSLUITEN', 'KINDCHECK_AFSLUITEN_VASTGELEGD', 'VT_ADVIES', 'OVERDRACHT_VASTLEGGEN'];
  ends.push('MELDCODE_VERVOLG');
  const [stap] = pack.stappen;
  if (!stap) throw new Error();
  const seen = new Set<string>();
  const { alles } = walkPaden(pack, stap, ({ antwoorden, loop }) => {
    const met = loop.plaatsen.flatMap((one) => (one.kind === 'uitkomst' ? [one.uitkomst.id] : []));
    for (const id of met) seen.add(id);
    if (loop.open === null) expect(met.filter((id) => ends.includes(id))).toHaveLength(1);
    expect(met.includes('BEL_112')).toBe(antwoorden.get('gevaar')?.[0] === 'ja');
    // Worries that are not gone never end in closing.
    if (antwoorden.get('K2')?.[0] !== 'nee' && antwoorden.get('K1')?.[0] === 'ja' && antwoorden.get('K3')?.[0] !== 'ja')
      expect(met.some((id) => id.startsWith('KINDCHECK_AFSLUITEN'))).toBe(false);
    // After each end: what to record and when to look again.
    if (loop.open === null) expect(loop.plaatsen.slice(-2).map(({ plek }) => plek)).toEqual(['vastleggen', 'herhalen']);
  });
  expect(alles).toBe(true);
  expect([...seen].sort()).toEqual(pack.uitkomsten.map(({ id }) => id).sort());
});

test('the extra questions change nothing', () => {
  const kern = { K1: 'ja', K2: 'ja', K3: 'nee' };
  for (const wie of ['eigen', 'partner', 'zwanger', 'broers_zussen', 'elders'])
    for (const zorg of ['alleen', 'ouder', 'netwerk', 'hulp', 'weet_niet'])
      expect(ask({ ...kern, wie: [wie], zorg: [zorg] })).toEqual(ask(kern));
  expect(ask({ ...kern, wie: ['eigen', 'zwanger'] })).toEqual(ask(kern));
});

test.each<[wat: string, gegeven: Record<string, string | string[]>, uitkomsten: string[], open: string[]]>([
  ['only the partner is pregnant', { K1: 'ja', K2: 'ja', wie: ['zwanger'] }, [], ['K3']],
  ['pregnant, worries stay', { K1: 'ja', K2: 'ja', wie: ['zwanger'], K3: 'nee' }, ['MELDCODE_VERVOLG'], []],
  [
    '17, little sister at home, doubt',
    { K1: 'ja', K2: 'ja', wie: ['broers_zussen'], K3: 'twijfel' },
    ['VT_ADVIES'],
    [],
  ],
  ['brothers at home, worries gone', { K1: 'ja', K2: 'ja', K3: 'ja' }, ['KINDCHECK_AFSLUITEN_VASTGELEGD'], []],
  [
    'danger, worries stay',
    { gevaar: 'ja', K1: 'ja', K2: 'ja', K3: 'nee' },
    ['BEL_112', 'VT_TELEFONISCH', 'MELDCODE_VERVOLG'],
    [],
  ],
])('who counts: %s', (_wat, gegeven, uitkomsten, open) => {
  expect(ask(gegeven)).toEqual({ uitkomsten, open });
});

describe('what is said', () => {
  test('before the client is told anything: not where that is dangerous', () => {
    for (const id of ['VT_ADVIES', 'MELDCODE_VERVOLG'])
      for (const word of [
        'eergerelateerd geweld',
        'huwelijksdwang',
        'achterlating',
        'meisjesbesnijdenis',
        'Bel dan eerst Veilig Thuis',
      ])
        expect(zegt(id, {})).toContain(word);
  });

  test('K2 says what counts: pregnancy (V26), brothers and sisters (V33), children of a partner', () => {
    const said = JSON.stringify(vindPagina(pack, 'K2'));
    for (const word of ['zwangerschap, ook zonder andere kinderen', 'broers en zussen', 'partner of ex-partner'])
      expect(said).toContain(word);
  });

  test('V25: note that it was asked', () => {
    expect(zegt('KINDCHECK_AFSLUITEN', { K1: 'ja', K2: 'nee' })).toContain('Noteer dat je ernaar hebt gevraagd');
    expect(zegt('KINDCHECK_AFSLUITEN', { K1: 'nee' })).not.toContain('geen kinderen in beeld');
  });

  test('V27: number, ages and shared care, in the file of the adult', () => {
    const said = zegt('KINDCHECK_AFSLUITEN_VASTGELEGD', { K1: 'ja', K2: 'ja', K3: 'ja' });
    for (const word of ['hoeveel kinderen', 'hoe oud', 'zorg deelt', 'dossier van de volwassene', 'niet in deze app'])
      expect(said).toContain(word);
  });

  test('V28: a colleague or Veilig Thuis, as step 2', () => {
    const said = zegt('VT_ADVIES', { K1: 'ja', K2: 'ja', K3: 'twijfel' });
    for (const word of ['stap 2', 'deskundige collega', 'Veilig Thuis', 'zonder namen']) expect(said).toContain(word);
  });

  test('V29, V30: tell the client, if that is safe', () => {
    for (const gegeven of [
      { K2: 'ja', K3: 'nee' },
      { K2: 'geen_antwoord', K2b: 'nee' },
    ]) {
      const said = zegt('MELDCODE_VERVOLG', { K1: 'ja', ...gegeven } as Record<string, string>);
      expect(said).toContain('Leg je cliënt uit');
      expect(said).toContain('als dat veilig is');
      expect(said).not.toContain('andere hulpverlener');
    }
  });

  test('V32: tell both', () => {
    const said = zegt('MELDCODE_VERVOLG', { K1: 'ja', K2: 'geen_antwoord', K2b: 'neemt_niet_over' });
    expect(said).toContain('Leg je cliënt uit');
    expect(said).toContain('Vertel ook de andere hulpverlener');
  });

  test('V31: check that it really happens', () => {
    expect(zegt('OVERDRACHT_VASTLEGGEN', {})).toContain('Controleer of het echt gebeurt');
  });

  test('goes on in the meldcode after doubt and after worries that stay, and only then', () => {
    expect(pack.uitkomsten.filter((one) => one.vervolg).map(({ id, vervolg }) => [id, vervolg?.gids])).toEqual([
      ['VT_ADVIES', 'meldcode'],
      ['MELDCODE_VERVOLG', 'meldcode'],
    ]);
  });
});
