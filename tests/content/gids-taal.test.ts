// The check on language notices each kind of breach, or it would guard nothing; and lets pass what may be said.
import { describe, expect, test } from 'vitest';
import { checkTaal, gemiddeldeVan, woordenIn, zinnenIn } from '../../scripts/gids-taal.ts';
import { type Los, laad, voorbeeld } from '../domain/gids/voorbeeld.ts';

const check = (spoil: (los: Los) => void) => {
  const los = voorbeeld();
  spoil(los);
  return checkTaal(laad(los));
};
const withText = (tekst: string, id = 'proef') =>
  check((los) => {
    los.id = id;
    los.uitleg = tekst;
  });

test('the example is written well', () => {
  expect(check(() => undefined)).toEqual([]);
});

test('sentences and words are counted as a reader does', () => {
  expect(zinnenIn('Bel 112. Wacht niet: bel nu! Goed?')).toEqual(['Bel 112', 'Wacht niet', 'bel nu', 'Goed']);
  expect(zinnenIn('Om 12.30 uur; of later.')).toEqual(['Om 12.30 uur', 'of later']);
  expect(woordenIn('Een kind – of twee – van 4 jaar')).toBe(7);
  expect(gemiddeldeVan([])).toBe(0);
});

describe('notices', () => {
  const lang = (n: number) => `${Array.from({ length: n }, () => 'woord').join(' ')}.`;
  test('a sentence that is too long, and an average that is', () => {
    expect(withText(lang(25))).toEqual([]);
    expect(withText(lang(26))[0]).toContain('deze zin heeft 26 woorden');
    const found = check((los) => {
      for (const pagina of los.paginas) pagina.waarom = Array.from({ length: 8 }, () => lang(24)).join(' ');
    });
    expect(found).toEqual([expect.stringContaining('gemiddeld')]);
  });

  test.each(['Bel 0800-2000.', 'Bel 0900-1113111.', 'Bel 06 12345678.', 'Bel 0612345678 nu.', 'Bel +31 6 12345678.'])(
    'a telephone number: %s',
    (tekst) => {
      expect(withText(tekst)).toEqual([expect.stringContaining('telefoonnummer')]);
    },
  );

  test.each(['De sleutel is weg.', 'Alles is versleuteld.', 'Encryptie helpt.', 'De sync loopt.', 'De relay werkt.'])(
    'a word of the machine: %s',
    (tekst) => {
      expect(withText(tekst)).toEqual([expect.stringContaining('hoort niet in een gids')]);
    },
  );

  test.each([
    'Je bent wettelijk verplicht te melden.',
    'Je bent wettelijk verplicht om dit te melden.',
    'Je bent verplicht dit direct te melden.',
    'Wij zijn wettelijk verplicht een melding te doen.',
    'Melden is verplicht.',
    'Melden is wettelijk verplicht.',
    'Er geldt een meldplicht.',
    'Je hebt de plicht om dit te melden.',
    'Dan moet je dit melden.',
    'Je moet altijd melden.',
    'De wet zegt dat je dit meldt.',
    'Deze verplichte melding doe je nu.',
  ])('a duty that is none: %s', (tekst) => {
    expect(withText(tekst)).toEqual([expect.stringContaining('melden moet van de wet')]);
  });

  test('a special duty only in the guide about a colleague, and only when it says to whom', () => {
    const tekst = 'Je bent wettelijk verplicht dit te melden bij het bevoegd gezag.';
    expect(withText(tekst, 'collega')).toEqual([]);
    expect(withText(tekst)).toHaveLength(1);
    expect(withText('Je bent wettelijk verplicht te melden.', 'collega')).toHaveLength(1);
  });

  test.each(['De triage duurt lang.', 'De XYZ belt.', 'Let op de subsidiariteit.'])(
    'a word left unexplained: %s',
    (tekst) => {
      expect(withText(tekst)).toEqual([expect.stringContaining('woordenlijst')]);
    },
  );

  test('two warnings at once', () => {
    const letOp = { kind: 'let-op', tekst: 'Pas op.' };
    const only = { ...letOp, als: { kind: 'antwoord', vraag: 'gevaar', is: ['ja'] } };
    const on = (blokken: Los[]) =>
      check((los) => {
        los.paginas[2].blokken = blokken;
      });
    expect(on([letOp, letOp])).toEqual([expect.stringContaining('2 waarschuwingen')]);
    expect(on([letOp, only])).toEqual([]);
  });
});

test.each([
  'De wet geeft je het recht om te melden.',
  'Er is geen algemene plicht om te melden.',
  'Een algemene plicht om te melden is er niet.',
  'De meldcode is geen meldplicht.',
  'De meldcode is verplicht in jouw sector.',
  'Je beroepsnorm vraagt dat je dit meldt.',
  'Veilig Thuis vraagt of je wilt melden.',
  'Weeg of melden nodig is.',
  'Bij direct gevaar bel je 112.',
])('lets pass: %s', (tekst) => {
  expect(withText(tekst)).toEqual([]);
});
