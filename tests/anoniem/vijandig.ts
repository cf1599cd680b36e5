// Texts nobody writes, made to keep the second reader busy: one short piece over and over, for every pattern there is. For the tests and the bench.

const STUKKEN = [
  ...[
    'a',
    'A',
    'aA',
    'Aa ',
    'a.',
    'A.',
    'A-',
    'a-',
    '-',
    '--',
    ' - ',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '.',
    ',',
    ', ',
    '; ',
    ':',
  ],
  ...[
    '1',
    '0',
    '0 ',
    '00',
    '06 ',
    '06-',
    '1-',
    '1.',
    '1/',
    '12-',
    '1 ',
    '1, ',
    '9999 ',
    '(0) ',
    '+31',
    '+',
    'o0',
    '€1 ',
  ],
  ...['@', '@.', 'a@', 'a@b.', 'a.b@', '_', 'x_', '1_', 'http://', 'www.', 'a.nl', '/', '.a/', '%'],
  ...['(', ')', '(1)', '[', ']', '[a', '[naam] ', '"', "'", '’t ', '“', '{', '\\', '*', '• '],
  ...['NL', 'NL00', 'NL00ABCD0', 'nl00', 'A1', 'A1B2', 'a1', '1a', 'AB-12-', '1-AB', '1234 AB ', '1234 a', 'PL1234-'],
  ...[
    'nr ',
    'nr',
    'nummer ',
    'dossier ',
    'dossier a',
    'dossiernr.: a',
    'kenmerk',
    'tel ',
    'bsn ',
    'bsn 9',
    'kenteken a',
    'snap ',
  ],
  ...['1 januari ', '1 jan', 'januari ', '1-1-', "'24", 'geboren op ', 'geb. ', 'geb', 'maandag ', 'op de 1e '],
  ...['een', 'eenentwintig', 'twee ', '12 jaar ', 'jaar', 'bijna ', 'kind van ', 'is 1', '1;1', 'van 8 tot '],
  ...[
    'van de ',
    'v.d. ',
    'De ',
    'de ',
    'El ',
    "van 't ",
    'van der Jan ',
    'J. ',
    'J.J. van ',
    'Jan ',
    'jan ',
    'Jan-',
    'Jan, ',
    'Jan en ',
  ],
  ...[
    'Jan (',
    'Jans ',
    "Jan's",
    'mevrouw ',
    'Mevrouw De ',
    'moeder Jan ',
    'zoon van ',
    'Naam: ',
    'Naam ',
    'x: ',
    'Jan: ',
    '\nJan: ',
  ],
  ...[
    'in ',
    'uit ',
    'te ',
    'Den ',
    'Sint-',
    'St. ',
    'gemeente ',
    'straat ',
    'Straat 1 ',
    'straat',
    'laan 1',
    'op nummer ',
  ],
  ...[
    'school ',
    'basisschool De ',
    'De School ',
    'werkt bij ',
    'werkt bij de ',
    'gaat naar ',
    'stichting ',
    'Huize De ',
  ],
  ...[
    'é',
    'e\u0301',
    '\u0301',
    'ß',
    'İ',
    'ı',
    'ﬁ',
    '😀',
    '👩‍🏫',
    '\ud800',
    '\udc00',
    '\u200d',
    '\u202e',
    '中',
    'س',
    'Ω',
  ],
] as const;

/** One name for each, so that it can be said which was slow. */
export const VIJANDIG: readonly { naam: string; stuk: string }[] = [
  ...STUKKEN.map((stuk) => ({ naam: JSON.stringify(stuk), stuk })),
  {
    naam: 'letters, no two words alike',
    stuk: reeks((at) => `${at.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')} `),
  },
  {
    naam: 'capitals, no two words alike',
    stuk: reeks((at) => `Q${at.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')}e `),
  },
  { naam: 'long numbers, no two alike', stuk: reeks((at) => `${1_000_003 * at} `) },
  { naam: 'every piece in turn', stuk: STUKKEN.join('') },
  { naam: 'every piece in turn, in capitals', stuk: STUKKEN.join('').toUpperCase() },
];

function reeks(maak: (at: number) => string): string {
  return Array.from({ length: 3_000 }, (_, at) => maak(at + 1)).join('');
}

export const vulMet = (stuk: string, lengte: number): string =>
  stuk.repeat(Math.ceil(lengte / stuk.length)).slice(0, lengte);

/** ms of the processor, which do not count what other programs do meanwhile. */
export function rekentijd(werk: () => void): number {
  const van = process.cpuUsage();
  werk();
  const { user, system } = process.cpuUsage(van);
  return (user + system) / 1000;
}
