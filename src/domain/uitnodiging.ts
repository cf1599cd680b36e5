// The code that is handed over to let someone into a kring: what is in it, and how a person's copy of it is read. Checks nothing with anyone.

import { fromBase64url, toBase64url } from './ledenlog.ts';
import type { KringId } from './log-entry.ts';

const VERSION = 1;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** version 1 | kring 16 | secret 16 | expires 4 (minutes since 1970) | checksum 2. */
const BYTES = 39;
const CHARS = Math.ceil((BYTES * 8) / 5);

export interface Code {
  kring: KringId;
  /** 16 bytes. */
  secret: Uint8Array<ArrayBuffer>;
  /** ms since 1970, whole minutes. */
  expires: number;
}

export type Gelezen =
  | ({ kind: 'goed' } & Code)
  | { kind: 'geweigerd'; reden: 'leeg' | 'geen-code' | 'typefout' | 'andere-versie' | 'onvolledig' };

/** CRC-16/CCITT: notices every change of up to 16 bits next to each other, so every single character. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let i = 0; i < 8; i++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}

function toText(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? out + ALPHABET[(held << (5 - bits)) & 31] : out;
}

/** null when a character is not one, or when the bits left over are not zero. */
function toBytes(text: string): Uint8Array<ArrayBuffer> | null {
  const out = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const char of text) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 ? out : null;
}

/** Groups of five, so that it can be read aloud and typed over. */
export function encodeUitnodiging({
  kring,
  secret,
  expires,
}: {
  kring: string;
  secret: Uint8Array;
  expires: number;
}): string {
  const bytes = new Uint8Array(BYTES);
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION;
  bytes.set(fromBase64url(kring), 1);
  bytes.set(secret, 17);
  view.setUint32(33, Math.floor(expires / 60_000));
  view.setUint16(37, checksum(bytes.subarray(0, 37)));
  return (toText(bytes).match(/.{1,5}/g) ?? []).join('-');
}

/** What people and mail programs do to a code: lower case, spaces, dashes of all sorts, O for 0, I and L for 1. */
function tidy(text: string): string {
  const link = /\/meedoen\/([^?#]*)/i.exec(text);
  let code = link?.[1] ?? text;
  try {
    code = decodeURIComponent(code);
  } catch {
    // A lone percent sign; it is refused below as not belonging in a code.
  }
  return code
    .replace(/[\s\p{Pd}\u200b\u2060\ufeff/]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Reads a code, or a whole link `...#/meedoen/CODE`. Whether it still counts is for the kring to say. */
export function readUitnodiging(text: string): Gelezen {
  const refuse = (reden: Extract<Gelezen, { kind: 'geweigerd' }>['reden']): Gelezen => ({ kind: 'geweigerd', reden });
  if (text.trim() === '') return refuse('leeg');
  if (text.length > 2000) return refuse('geen-code');
  const code = tidy(text);
  if (code === '') return refuse('geen-code');
  const strange = [...code].filter((char) => !ALPHABET.includes(char)).length;
  // One slip of the finger is a typing error; more of them, and it was never a code.
  if (strange > 3) return refuse('geen-code');
  if (strange > 0) return refuse(Math.abs(code.length - CHARS) <= 2 ? 'typefout' : 'geen-code');

  const bytes = toBytes(code);
  const sound =
    bytes !== null &&
    bytes.length >= 3 &&
    checksum(bytes.subarray(0, -2)) === new DataView(bytes.buffer).getUint16(bytes.length - 2);
  // Every version keeps its number in front and this checksum at the end.
  if (sound && bytes[0] !== VERSION) return refuse('andere-versie');
  if (code.length < CHARS) return refuse('onvolledig');
  if (!sound || bytes.length !== BYTES) return refuse('typefout');
  return {
    kind: 'goed',
    kring: toBase64url(bytes.subarray(1, 17)),
    secret: bytes.slice(17, 33),
    expires: new DataView(bytes.buffer).getUint32(33) * 60_000,
  };
}
