// Maatjes on paper: who may be chosen and when they count; and their two codes under everything people do to a code: read right, or refused with the reason; never read wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schrijfCode } from '../../src/domain/code-tekst.ts';
import { toBase64url } from '../../src/domain/ledenlog.ts';
import { isWegTerug, keurKeuze, type MaatjeFeiten, maatjesNu } from '../../src/domain/maatjes.ts';
import { leesAntwoord, leesVraag, schrijfAntwoord, schrijfVraag } from '../../src/domain/maatjes-code.ts';
import { encodeUitnodiging } from '../../src/domain/uitnodiging.ts';

const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {};
const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((one) => Uint8Array.from(one));
const vraag = { sleutel: Uint8Array.from({ length: 32 }, (_, i) => i * 7), splitsing: new Uint8Array(8).fill(200) };
const code = schrijfVraag(vraag);
const antwoord = schrijfAntwoord(Uint8Array.from({ length: 65 }, (_, i) => 255 - i * 3));
const ALFABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('every question and every answer is read as it was written, also lower case, without dashes and with O for 0', () => {
  fc.assert(
    fc.property(bytes(32), bytes(8), bytes(65), (sleutel, splitsing, doos) => {
      const mangle = (text: string) => ` ${text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}\n`;
      expect(leesVraag(mangle(schrijfVraag({ sleutel, splitsing })))).toEqual({ kind: 'goed', sleutel, splitsing });
      expect(leesAntwoord(mangle(schrijfAntwoord(doos)))).toEqual({ kind: 'goed', doos });
      expect(leesAntwoord(schrijfAntwoord(doos).replaceAll('-', ''))).toEqual({ kind: 'goed', doos });
    }),
    seed,
  );
});

test('one other character, two swapped, or a piece cut off is never read as something else', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 31 }), fc.integer({ min: 1, max: 40 }), (at, to, short) => {
      const plain = code.replaceAll('-', '');
      const i = at % plain.length;
      const other = plain.slice(0, i) + ALFABET[to] + plain.slice(i + 1);
      if (other !== plain) expect(leesVraag(other).kind).toBe('geweigerd');
      const j = at % (plain.length - 1);
      const swapped = plain.slice(0, j) + plain[j + 1] + plain[j] + plain.slice(j + 2);
      if (swapped !== plain) expect(leesVraag(swapped).kind).toBe('geweigerd');
      expect(leesVraag(plain.slice(0, -short))).toEqual({ kind: 'geweigerd', reden: 'onvolledig' });
    }),
    seed,
  );
});

test('whatever is typed, reading throws never', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(['goed', 'geweigerd']).toContain(leesVraag(text).kind);
      expect(['goed', 'geweigerd']).toContain(leesAntwoord(text).kind);
    }),
    seed,
  );
});

describe('each mistake has a reason of its own', () => {
  const uitnodiging = encodeUitnodiging({
    kring: toBase64url(new Uint8Array(16)),
    secret: new Uint8Array(16).fill(9),
    expires: 0,
  });
  /** Of a version and a kind that came later, with the check right. */
  const later = (eerste: number, lengte = 43) =>
    schrijfCode(Uint8Array.from({ length: lengte - 2 }, (_, i) => (i ? i : eerste)));
  test.each([
    ['', 'leeg'],
    ['  ', 'leeg'],
    ['hallo?!%&*', 'geen-code'],
    ['x'.repeat(3000), 'geen-code'],
    [code.slice(0, 40), 'onvolledig'],
    [`${code.slice(0, -1)}!`, 'typefout'],
    [`${code}00`, 'typefout'],
    [antwoord, 'is-antwoord'],
    [later(0x42), 'andere-versie'],
    [later(0x42, 50), 'andere-versie'],
    [later(0x81), 'andere-versie'],
    [later(0x41, 50), 'typefout'],
    [uitnodiging, 'is-uitnodiging'],
  ])('%#', (text, reden) => {
    expect(leesVraag(text)).toEqual({ kind: 'geweigerd', reden });
  });
  test('a question where an answer is wanted', () => {
    expect(leesAntwoord(code)).toEqual({ kind: 'geweigerd', reden: 'is-vraag' });
  });
});

describe('a choice', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((lid) => ({ kring: 'k', lid })) as [Wie, Wie, Wie, Wie];
  type Wie = { kring: string; lid: string };
  test('is three different ones who are here', () => {
    expect(keurKeuze([a, b, c], [a, b, c, d])).toBeNull();
    // The same key in another kring is another lid.
    expect(keurKeuze([a, b, { ...a, kring: 'l' }], [a, b, { ...a, kring: 'l' }])).toBeNull();
    expect(keurKeuze([a, b], [a, b, c])).toBe('geen-drie');
    expect(keurKeuze([a, b, c, d], [a, b, c, d])).toBe('geen-drie');
    expect(keurKeuze([a, b, { ...a }], [a, b, c])).toBe('geen-drie');
    expect(keurKeuze([a, b, c], [a, b])).toBe('niet-meer-hier');
  });
});

describe('they count', () => {
  const een = (deel: Partial<MaatjeFeiten> = {}): MaatjeFeiten => ({ weg: false, geoefend: false, ...deel });
  const geoefend = een({ geoefend: true });
  test.each([
    [[], 'geen', false],
    [[een(), een(), een()], 'oefenen', false],
    [[geoefend, een(), een()], 'oefenen', false],
    [[geoefend, geoefend, een()], 'goed', true],
    [[geoefend, geoefend, een({ weg: true })], 'nog-twee', true],
    // Who went does not count, rehearsed or not.
    [[geoefend, een(), een({ weg: true, geoefend: true })], 'nog-twee', false],
    [[geoefend, een({ weg: true, geoefend: true }), een({ weg: true })], 'te-weinig', false],
  ] as const)('%#', (maatjes, nu, weg) => {
    expect(maatjesNu(maatjes)).toBe(nu);
    expect(isWegTerug(maatjes)).toBe(weg);
  });
});
