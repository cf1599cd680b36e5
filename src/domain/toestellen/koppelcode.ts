// The code on one device of a person that lets a second one ask to come in: what is in it, and how a person's copy of it is read. Checks nothing with anyone.
import { bytesVan, klopt, opgeschoond, schrijfCode, tekensVoor, vreemdeTekens } from '../code-tekst.ts';
import { fromBase64url, toBase64url } from '../ledenlog.ts';
import type { KringId } from '../log-entry.ts';

/** Four bits say what it is, four the version; an invitation begins with 0, codes for maatjes with 4 and 5. */
const SOORT = 6;
const UITNODIGING = 0;
const MAATJES: readonly number[] = [4, 5];
const VERSIE = 1;
/** what it is 1 | kring 16 | secret 16 | expires 4 (minutes since 1970) | check 2. */
const BYTES = 39;
const CHARS = tekensVoor(BYTES);

export interface Koppelcode {
  kring: KringId;
  /** 16 bytes. */
  secret: Uint8Array<ArrayBuffer>;
  /** ms since 1970, whole minutes. */
  expires: number;
}

/** `is-...`: a code of ours, for something else. */
export type KoppelcodeReden =
  | 'leeg'
  | 'geen-code'
  | 'typefout'
  | 'onvolledig'
  | 'andere-versie'
  | 'is-uitnodiging'
  | 'is-maatjescode';

export function schrijfKoppelcode(code: { kring: string; secret: Uint8Array; expires: number }): string {
  const bytes = new Uint8Array(BYTES - 2);
  bytes[0] = (SOORT << 4) | VERSIE;
  bytes.set(fromBase64url(code.kring), 1);
  bytes.set(code.secret, 17);
  new DataView(bytes.buffer).setUint32(33, Math.floor(code.expires / 60_000));
  return schrijfCode(bytes);
}

/** Is this, whole and sound, a code for a further device? For who was asked for another one. */
export function isKoppelcode(text: string): boolean {
  const bytes = bytesVan(opgeschoond(text));
  return bytes !== null && klopt(bytes) && (bytes[0] ?? 0) >> 4 === SOORT;
}

function andereSoort(eerste: number): KoppelcodeReden | null {
  const soort = eerste >> 4;
  if (soort === SOORT) return (eerste & 15) === VERSIE ? null : 'andere-versie';
  if (soort === UITNODIGING) return 'is-uitnodiging';
  return MAATJES.includes(soort) ? 'is-maatjescode' : 'andere-versie';
}

export function leesKoppelcode(
  text: string,
): ({ kind: 'goed' } & Koppelcode) | { kind: 'geweigerd'; reden: KoppelcodeReden } {
  const refuse = (reden: KoppelcodeReden) => ({ kind: 'geweigerd', reden }) as const;
  if (text.trim() === '') return refuse('leeg');
  if (text.length > 2000) return refuse('geen-code');
  // The link of an invitation, not its code.
  if (/\/meedoen\//i.test(text)) return refuse('is-uitnodiging');
  const code = opgeschoond(text);
  const strange = vreemdeTekens(code);
  // One slip of the finger is a typing error; more of them, and it was never a code.
  if (code === '' || strange > 3) return refuse('geen-code');
  if (strange > 0) return refuse(Math.abs(code.length - CHARS) <= 2 ? 'typefout' : 'geen-code');
  const bytes = bytesVan(code);
  const sound = bytes !== null && klopt(bytes);
  const ander = sound ? andereSoort(bytes[0] ?? 0) : null;
  if (ander) return refuse(ander);
  if (code.length < CHARS) return refuse('onvolledig');
  if (!sound || bytes.length !== BYTES) return refuse('typefout');
  return {
    kind: 'goed',
    kring: toBase64url(bytes.subarray(1, 17)),
    secret: bytes.slice(17, 33),
    expires: new DataView(bytes.buffer).getUint32(33) * 60_000,
  };
}
