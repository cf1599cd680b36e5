// The routekaart on paper: what is taken from a kring, files there and back with any words in them, errors that say which line, and nothing overwritten by looking.
import { expect, test } from 'vitest';
import { leesCsv, schrijfCsv } from '../../../src/domain/routekaart/csv.ts';
import {
  belbaar,
  type Ingang,
  LAGEN,
  leegIngang,
  leesIngang,
  nakijkStand,
  opVolgorde,
  schoon,
  VELDEN,
  type Velden,
  webAdres,
} from '../../../src/domain/routekaart/ingang.ts';
import { MAX_BESTAND_BYTES } from '../../../src/domain/routekaart/inlezen.ts';
import { leesJson, schrijfJson } from '../../../src/domain/routekaart/json.ts';
import { leesBestand } from '../../../src/domain/routekaart/lees-bestand.ts';
import { vergelijk } from '../../../src/domain/routekaart/vergelijk.ts';
import { testSeeds } from '../../fuzz/for-seeds.ts';
import { below, chance, pick } from '../../fuzz/seeded.ts';

const ID = (letter: string) => letter.repeat(22);
const ingang = (letter: string, wie: string, deel: Partial<Velden> = {}): Ingang => ({
  ...{ ...leegIngang(wie, 'wijkteam'), ...deel },
  id: ID(letter),
});
const goed = (found: ReturnType<typeof leesCsv>) => {
  if (found.kind !== 'goed') throw new Error(found.redenen.join(' '));
  return found;
};
const bytes = (tekst: string) => new TextEncoder().encode(tekst);

test('what a member wrote is read with suspicion', () => {
  const lees = (id: string, velden: Record<string, unknown>) => leesIngang(id, (veld) => velden[veld]);
  expect(lees('kort', { wie: 'Wijkteam' })).toBeNull();
  for (const wie of [undefined, 12, {}, '', '  \u200b ', 'x'.repeat(121), 'x'.repeat(1_000_000)])
    expect(lees(ID('a'), { wie })).toBeNull();
  expect(
    lees(ID('a'), { wie: ' Wijk\u202eteam ', laag: 'paleis', nagekeken: '2026-02-31', doet: 7, voor: 'x'.repeat(201) }),
  ).toEqual(ingang('a', 'Wijkteam', { laag: 'anders' }));
});

test('a number to dial, an address to open, and nothing else', () => {
  expect(['0800-2000', '+31 (0)45 100 00 00', '112', '088 100 0000'].map(belbaar)).toEqual([
    '08002000',
    '+31451000000',
    '112',
    '0881000000',
  ]);
  for (const geen of [
    '',
    '12',
    'via de huisarts',
    '0800-2000;ext=1',
    '*21*0900#',
    '1'.repeat(16),
    '045-1000000 of 112x',
  ])
    expect(belbaar(geen)).toBeNull();
  expect(webAdres('wijkteam.voorbeeld.nl/hulp')).toBe('https://wijkteam.voorbeeld.nl/hulp');
  expect(webAdres('http://voorbeeld.nl')).toBe('http://voorbeeld.nl/');
  for (const geen of [
    'javascript:alert(1)',
    'JaVaScript:alert(1)',
    'data:text/html,x',
    'tel:112',
    'https://a:b@voorbeeld.nl',
    'file:///c',
    'geen site',
    'localhost',
    '',
  ])
    expect(webAdres(geen)).toBeNull();
});

test('after half a year it is worth a look, not a day sooner', () => {
  expect(nakijkStand({ nagekeken: '' }, '2026-11-26')).toBe('nooit');
  expect(nakijkStand({ nagekeken: '2026-05-26' }, '2026-11-26')).toBe('vers');
  expect(nakijkStand({ nagekeken: '2026-05-25' }, '2026-11-26')).toBe('oud');
  expect(nakijkStand({ nagekeken: '2026-02-28' }, '2026-08-31')).toBe('vers');
});

test('stands by layer and then by name, the same in any order', () => {
  const alle = [
    ingang('c', 'Zwembad', { laag: 'voorveld' }),
    ingang('b', 'wijkteam 10'),
    ingang('a', 'Wijkteam 2'),
    ingang('d', 'Raad', { laag: 'raad' }),
  ];
  const volgorde = alle.toSorted(opVolgorde).map(({ wie }) => wie);
  expect(volgorde).toEqual(['Zwembad', 'Wijkteam 2', 'wijkteam 10', 'Raad']);
  expect(
    alle
      .toReversed()
      .toSorted(opVolgorde)
      .map(({ wie }) => wie),
  ).toEqual(volgorde);
});

const STUKKEN = [
  '"',
  '""',
  ';',
  ',',
  '\n',
  '\r\n',
  '\r',
  '\t',
  "'",
  '=',
  '+31',
  '-',
  '@SUM(A1)',
  '＝',
  ' ',
  'é',
  '\ufeff',
  '\u2028',
  '😀',
  '\ud800',
  'sep=,',
  'Wijkteam',
  'a',
  '0',
  '{',
  '\0',
];
const woorden = (max: number) => schoon(Array.from({ length: below(8) }, () => pick(STUKKEN)).join('')).slice(0, max);
const willekeurig = (letter: string): Ingang =>
  ingang(letter, schoon(`${woorden(40)}${pick(['=', 'W', '"', "'="])}${woorden(40)}`), {
    ...Object.fromEntries(
      VELDEN.filter(({ veld }) => veld !== 'wie' && veld !== 'laag' && veld !== 'nagekeken').map(({ veld, max }) => [
        veld,
        woorden(max),
      ]),
    ),
    laag: pick(LAGEN).laag,
    nagekeken: chance(50) ? '2026-03-01' : '',
  });

test('no cell of the file is a formula', () => {
  const doet = ['=1+1', '+31451000000', '-1', '@SUM(A1)', "'=1", '＝1', '=1;"x"'];
  const regels = schrijfCsv(doet.map((tekst) => ingang('a', 'Team', { doet: tekst }))).split('\r\n');
  expect(regels.slice(1, -1).map((regel) => regel.slice('Team;Wijkteam;'.length, -';;;;;;'.length))).toEqual([
    ...["'=1+1", "'+31451000000", "'-1", "'@SUM(A1)", "''=1", "'＝1"],
    `"'=1;""x"""`,
  ]);
});

testSeeds('any words come back from a file as they were', () => {
  const ingangen = Array.from('abcdef'.slice(0, 1 + below(6)), willekeurig);
  const kaal = ingangen.map(({ id: _, ...velden }) => velden);
  const csv = schrijfCsv(ingangen);
  const terug = goed(leesBestand(bytes(csv)));
  expect(terug.fouten).toEqual([]);
  expect(terug.regels).toEqual(kaal);
  const json = goed(leesBestand(bytes(schrijfJson(ingangen))));
  expect(json.regels).toEqual(ingangen.map(({ id, ...velden }) => ({ ...velden, id })));
  expect(vergelijk(ingangen, terug.regels)).toEqual({ nieuw: [], zelfde: ingangen.length, anders: [] });
});

test('reads what a Dutch Excel, another spreadsheet and a person write', () => {
  const kop = 'Organisatie;Laag;Telefoon;Nagekeken op;Notitie';
  const excel = Uint8Array.from(
    `${kop}\r\nCafé Zürich;Voorveld;'+31 45 1000000;26-11-2026;"eerst bellen; ""daarna"" mailen\nof langs"\r\n;;;;\r\n`,
    (letter) => letter.charCodeAt(0),
  );
  expect(goed(leesBestand(excel))).toEqual({
    ...{ kind: 'goed', fouten: [], weg: [] },
    regels: [
      {
        wie: 'Café Zürich',
        laag: 'voorveld',
        telefoon: '+31 45 1000000',
        nagekeken: '2026-11-26',
        notitie: 'eerst bellen; "daarna" mailen\nof langs',
      },
    ],
  });
  expect(goed(leesCsv('sep=|\r\nnaam|laag\r\nRaad|RvdK')).regels).toEqual([{ wie: 'Raad', laag: 'raad' }]);
  expect(goed(leesCsv('team,laag,kosten\nWijkteam,,gratis'))).toMatchObject({
    regels: [{ wie: 'Wijkteam', laag: 'anders' }],
    weg: [expect.stringMatching(/‘kosten’/)],
  });
});

test('says which line is wrong and why, and still gives the others', () => {
  const found = goed(
    leesCsv(
      [
        'organisatie of functie;laag;nagekeken op;voor wie',
        'Wijkteam;wijkteam;;',
        ';wijkteam;;',
        'School;kasteel;;',
        'Raad;raad;31-02-2026;',
        `GI;gi;;${'x'.repeat(201)}`,
        'JGZ;jgz;;;te veel',
        'Politie;politie;;"niet dicht',
      ].join('\n'),
    ),
  );
  expect(found.regels.map(({ wie }) => wie)).toEqual(['Wijkteam']);
  expect(found.fouten).toEqual([
    'Regel 3: de organisatie of functie ontbreekt.',
    expect.stringMatching(/^Regel 4: de laag ‘kasteel’ kennen we niet\. Kies uit: Voorveld, /),
    'Regel 5: ‘nagekeken op’ is geen datum. Schrijf het zo: 26-11-2026.',
    'Regel 6: ‘voor wie’ is te lang. Er passen 200 tekens in.',
    'Regel 7: er staan meer vakken dan in de eerste regel.',
    expect.stringMatching(/^Regel 8: er staat een aanhalingsteken te veel of te weinig/),
  ]);
});

test.each([
  ['', /leeg/],
  ['\ufeff \n', /leeg/],
  ['a;b\n1;2', /Er hoort een kolom ‘organisatie of functie’/],
  ['naam;organisatie\na;b', /twee kolommen/],
  [`naam\n${'a\n'.repeat(601)}`, /te veel regels/],
  ['PK\u0003\u0004', /bestand van Excel zelf/],
  ['naam\nWijk\0team', /geen CSV en geen JSON/],
  ['{', /beschadigd/],
  ['{"soort":"iets anders"}', /geen routekaart/],
  ['{"soort":"ruggespraak-routekaart","versie":2,"ingangen":[]}', /nieuwere versie/],
])('a file that is none says so: %j', (tekst, reden) => {
  const found = leesBestand(bytes(tekst));
  expect(found.kind === 'geweigerd' && found.redenen.join(' ')).toMatch(reden);
});

test('a file that is too large, and odd things inside JSON', () => {
  expect(leesBestand(new Uint8Array(MAX_BESTAND_BYTES + 1))).toMatchObject({
    kind: 'geweigerd',
    redenen: [expect.stringMatching(/te groot/)],
  });
  const ingangen = [{ id: '../../etc', wie: 'Raad', laag: 'raad' }, { wie: 12 }, null, { doet: 'iets' }];
  expect(leesJson(JSON.stringify({ soort: 'ruggespraak-routekaart', versie: 1, ingangen }))).toEqual({
    ...{ kind: 'goed', regels: [{ wie: 'Raad', laag: 'raad' }], weg: [] },
    fouten: [
      'Nummer 2: hier staat iets anders dan tekst.',
      'Nummer 3: hier staat iets anders dan tekst.',
      'Nummer 4: de organisatie of functie ontbreekt.',
    ],
  });
});

test('beside the map: new, the same, and otherwise; what the file says nothing about is no difference', () => {
  const hier = [
    ingang('a', 'Wijkteam', { telefoon: '045-1000000', notitie: 'eigen' }),
    ingang('b', 'Raad', { laag: 'raad' }),
    ingang('c', 'Spreekuur', { voor: 'kinderen' }),
    ingang('d', 'Spreekuur', { voor: 'ouders' }),
  ];
  const found = vergelijk(hier, [
    { wie: 'wijkteam', telefoon: '045-1000001' },
    { wie: 'Raad', laag: 'raad' },
    { wie: 'Spreekuur', voor: 'ouders' },
    { wie: 'JGZ', laag: 'gezondheid' },
    { wie: 'JGZ', laag: 'gezondheid' },
  ]);
  expect(found.anders).toEqual([{ hier: hier[0], daar: { wie: 'wijkteam', telefoon: '045-1000001' } }]);
  expect(found.zelfde).toBe(3);
  expect(found.nieuw).toEqual([leegIngang('JGZ', 'gezondheid')]);
  // Known by its id when it is called otherwise now.
  expect(vergelijk(hier, [{ id: ID('b'), wie: 'Raadsonderzoek' }]).anders).toEqual([
    { hier: hier[1], daar: { wie: 'Raadsonderzoek' } },
  ]);
});
