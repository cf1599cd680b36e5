// The invitation code under everything people and mail programs do to it: read right, or refused with the reason; never read wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../../src/domain/ledenlog.ts';
import { encodeUitnodiging, readUitnodiging } from '../../src/domain/uitnodiging.ts';

const anyCode = fc
  .record({
    kring: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    secret: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    minutes: fc.integer({ min: 0, max: 0xffff_ffff }),
    gast: fc.boolean(),
  })
  .map(({ kring, secret, minutes, gast }) => ({
    kring: toBase64url(kring),
    secret: Uint8Array.from(secret),
    expires: minutes * 60_000,
    gast,
  }));
const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {};

const sample = {
  kring: toBase64url(Uint8Array.from({ length: 16 }, (_, i) => i * 13 + 7)),
  secret: Uint8Array.from({ length: 16 }, (_, i) => 255 - i * 11),
  expires: Date.UTC(2026, 0, 1, 13, 16),
  gast: false,
};
const code = encodeUitnodiging(sample);

describe('what was written is read', () => {
  test('every code', () => {
    fc.assert(
      fc.property(anyCode, (one) => {
        expect(readUitnodiging(encodeUitnodiging(one))).toEqual({ kind: 'goed', ...one });
      }),
      seed,
    );
  });

  test('in groups of five of plain characters, expiry rounded down to the minute', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-)+[0-9A-HJKMNP-TV-Z]{1,5}$/);
    const read = readUitnodiging(encodeUitnodiging({ ...sample, expires: sample.expires + 59_999 }));
    expect(read).toEqual({ kind: 'goed', ...sample });
  });

  for (const [how, text] of [
    ['lower case', code.toLowerCase()],
    ['spaces for dashes', code.replaceAll('-', ' ')],
    ['nothing between', code.replaceAll('-', '')],
    ['a line break and space around', `  ${code.slice(0, 20)}\n${code.slice(20)} `],
    ['long dashes', code.replaceAll('-', '\u2013')],
    ['O for 0', code.replaceAll('0', 'O')],
    ['o for 0', code.replaceAll('0', 'o')],
    ['I for 1', code.replaceAll('1', 'I')],
    ['l for 1', code.replaceAll('1', 'l')],
    ['a link', `https://ruggespraak.example/#/meedoen/${code}`],
    ['a link with a slash after it', `https://ruggespraak.example/#/meedoen/${code}/`],
    ['a link with spaces encoded', `ruggespraak.example/#/meedoen/${code.replaceAll('-', '%20')}`],
    ['a zero-width space in it', `${code.slice(0, 7)}\u200b${code.slice(7)}`],
  ] as const)
    test(how, () => expect(readUitnodiging(text)).toEqual({ kind: 'goed', ...sample }));
});

describe('what was not is refused', () => {
  test('every change of one character is noticed or reads the same', () => {
    const keys = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz- !?.,@\u00e9%#/'];
    for (let at = 0; at < code.length; at++)
      for (const key of keys) {
        const read = readUitnodiging(code.slice(0, at) + key + code.slice(at + 1));
        if (read.kind === 'goed') expect(read).toEqual({ kind: 'goed', ...sample });
      }
  });

  test('every character left out, doubled or swapped with the next is noticed or reads the same', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(70), (one, place) => {
        const text = encodeUitnodiging(one);
        const at = place % (text.length - 1);
        const [a, b] = [text[at], text[at + 1]];
        for (const changed of [
          text.slice(0, at) + text.slice(at + 1),
          `${text.slice(0, at)}${a}${text.slice(at)}`,
          `${text.slice(0, at)}${b}${a}${text.slice(at + 2)}`,
        ]) {
          const read = readUitnodiging(changed);
          if (read.kind === 'goed') expect(read).toEqual({ kind: 'goed', ...one });
        }
      }),
      { numRuns: 300, ...seed },
    );
  });

  const reden = (text: string) => {
    const read = readUitnodiging(text);
    return read.kind === 'geweigerd' ? read.reden : 'goed';
  };
  test('with the reason that fits', () => {
    expect(reden('')).toBe('leeg');
    expect(reden(' \n ')).toBe('leeg');
    expect(reden('Kun je mij de uitnodiging nog eens sturen?')).toBe('geen-code');
    expect(reden('https://voorbeeld.nl/')).toBe('geen-code');
    expect(reden('----')).toBe('geen-code');
    expect(reden('x'.repeat(5000))).toBe('geen-code');
    expect(reden(code.slice(0, 40))).toBe('onvolledig');
    expect(reden(code.slice(0, -1))).toBe('onvolledig');
    expect(reden(code.replace(/.$/, (last) => (last === '0' ? '8' : '0')))).toBe('typefout');
    expect(reden(`${code}A`)).toBe('typefout');
    expect(reden(code.replace(/^./, '!'))).toBe('typefout');
  });

  test('a code of a later version is told from a mistake', () => {
    // Same layout with another number in front, its checksum right: what a next version would send.
    expect(reden(encodeOfVersion(3))).toBe('andere-versie');
  });

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(['goed', 'geweigerd']).toContain(readUitnodiging(text).kind);
      }),
      seed,
    );
  });
});

/** Written apart from the code under test, bit by bit, so that it does not borrow its mistakes. */
function encodeOfVersion(version: number): string {
  const bytes = Array.from({ length: 37 }, (_, i) => (i === 0 ? version : (i * 29) & 255));
  let crc = 0xffff;
  for (const byte of bytes)
    for (let bit = 7; bit >= 0; bit--) {
      const out = ((crc >> 15) & 1) ^ ((byte >> bit) & 1);
      crc = (crc << 1) & 0xffff;
      if (out) crc ^= 0x1021;
    }
  const bits = [...bytes, crc >> 8, crc & 255].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.padEnd(315, '0').match(/.{5}/g) ?? [])
    .map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)])
    .join('');
}
