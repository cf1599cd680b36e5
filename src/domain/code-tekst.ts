// Bytes as a code that people hand over: letters and digits that are not mistaken for each other, in groups of five, with a check at the end. Knows not what a code is for.

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_BYTES = 2;

/** How many characters so many bytes take, the check included. */
export const tekensVoor = (bytes: number): number => Math.ceil((bytes * 8) / 5);

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
export function bytesVan(text: string): Uint8Array<ArrayBuffer> | null {
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

/** Is the check at the end right? */
export const klopt = (bytes: Uint8Array): boolean =>
  bytes.length > CHECK_BYTES &&
  checksum(bytes.subarray(0, -CHECK_BYTES)) ===
    new DataView(bytes.buffer, bytes.byteOffset).getUint16(bytes.length - CHECK_BYTES);

/** Groups of five, so that it can be read aloud and typed over. `bytes`: without the check. */
export function schrijfCode(bytes: Uint8Array): string {
  const all = new Uint8Array(bytes.length + CHECK_BYTES);
  all.set(bytes);
  new DataView(all.buffer).setUint16(bytes.length, checksum(bytes));
  return (toText(all).match(/.{1,5}/g) ?? []).join('-');
}

/** What people and mail programs do to a code: lower case, spaces, dashes of all sorts, O for 0, I and L for 1. */
export const opgeschoond = (code: string): string =>
  code
    .replace(/[\s\p{Pd}\u200b\u2060\ufeff/]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Characters that are in no code. */
export const vreemdeTekens = (code: string): number => [...code].filter((char) => !ALPHABET.includes(char)).length;
