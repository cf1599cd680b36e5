// The code for a further device as people copy it: read whatever they do to it, refused with a reason, and never taken for another code of ours.
import { describe, expect, it } from 'vitest';
import { schrijfVraag } from '../../../src/domain/maatjes-code.ts';
import { isKoppelcode, leesKoppelcode, schrijfKoppelcode } from '../../../src/domain/toestellen/koppelcode.ts';
import { leesToestelnaam, naamVanBrowser, vrijeNaam } from '../../../src/domain/toestellen/naam.ts';
import { encodeUitnodiging, readUitnodiging } from '../../../src/domain/uitnodiging.ts';

const IN = { kring: 'AAECAwQFBgcICQoLDA0ODw', secret: new Uint8Array(16).fill(7), expires: 1_764_150_000_000 };
const CODE = schrijfKoppelcode(IN);

describe('leesKoppelcode', () => {
  it('gives back what went in, also in lower case, with spaces, and O for 0', () => {
    for (const tekst of [CODE, CODE.toLowerCase(), CODE.replaceAll('-', ' '), ` ${CODE.replaceAll('0', 'O')}\n`])
      expect(leesKoppelcode(tekst)).toEqual({ kind: 'goed', ...IN });
  });

  it('a slip in any one place is noticed', () => {
    const kaal = CODE.replaceAll('-', '');
    for (let at = 0; at < kaal.length; at++) {
      const anders = kaal[at] === '7' ? '8' : '7';
      const gelezen = leesKoppelcode(kaal.slice(0, at) + anders + kaal.slice(at + 1));
      expect(gelezen, `place ${at}`).toMatchObject({ kind: 'geweigerd', reden: 'typefout' });
    }
  });

  it('says which code it is when it is another one, and the others say it of this one', () => {
    const uitnodiging = encodeUitnodiging(IN);
    const maatjes = schrijfVraag({ sleutel: new Uint8Array(32), splitsing: new Uint8Array(8) });
    expect(leesKoppelcode(uitnodiging)).toMatchObject({ reden: 'is-uitnodiging' });
    expect(leesKoppelcode(`https://voorbeeld.nl/#/meedoen/${uitnodiging}`)).toMatchObject({ reden: 'is-uitnodiging' });
    expect(leesKoppelcode(maatjes)).toMatchObject({ reden: 'is-maatjescode' });
    expect(readUitnodiging(CODE)).toEqual({ kind: 'geweigerd', reden: 'is-toestelcode' });
    expect(isKoppelcode(CODE)).toBe(true);
    expect(isKoppelcode(uitnodiging)).toBe(false);
  });

  it('nothing, half of it, and something else altogether', () => {
    expect(leesKoppelcode('  ')).toMatchObject({ reden: 'leeg' });
    expect(leesKoppelcode(CODE.slice(0, 20))).toMatchObject({ reden: 'onvolledig' });
    expect(leesKoppelcode('hoe gaat het ermee?')).toMatchObject({ reden: 'geen-code' });
    expect(leesKoppelcode('9'.repeat(3000))).toMatchObject({ reden: 'geen-code' });
  });
});

describe('names', () => {
  it('after what the browser says, and in own words without what does not belong', () => {
    expect(naamVanBrowser('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)')).toBe('iPhone');
    expect(naamVanBrowser('Mozilla/5.0 (Linux; Android 15) Mobile')).toBe('Android-telefoon');
    expect(naamVanBrowser('Mozilla/5.0 (Windows NT 10.0; Win64; x64)')).toBe('Windows-computer');
    expect(naamVanBrowser('iets nieuws')).toBe('Toestel');
    expect(leesToestelnaam('  werk \n laptop  ')).toBe('werk laptop');
    expect(leesToestelnaam({})).toBe('');
    expect(vrijeNaam('iPhone', ['Mac'])).toBe('iPhone');
    expect(vrijeNaam('iPhone', ['iPhone', 'iPhone 2'])).toBe('iPhone 3');
    expect(leesToestelnaam('a'.repeat(99))).toHaveLength(30);
  });
});
