// The code that is handed over to let someone into a kring: what is in it, and how a person's copy of it is read. Checks nothing with anyone.

import { bytesVan, klopt, opgeschoond, schrijfCode, tekensVoor, vreemdeTekens } from './code-tekst.ts';
import { fromBase64url, toBase64url } from './ledenlog.ts';
import type { KringId } from './log-entry.ts';
import { isKoppelcode } from './toestellen/koppelcode.ts';

const VERSION = 1;
/** The same, for a guest: `expires` is when the visit ends too. An older app says that it is of a newer one. */
const GAST = 2;
/** version 1 | kring 16 | secret 16 | expires 4 (minutes since 1970) | checksum 2. */
const BYTES = 39;
const CHARS = tekensVoor(BYTES);

export interface Code {
  kring: KringId;
  /** 16 bytes. */
  secret: Uint8Array<ArrayBuffer>;
  /** ms since 1970, whole minutes. */
  expires: number;
  /** For once: until `expires`. What counts is the log; this only says what to show. */
  gast: boolean;
}

export type Gelezen =
  | ({ kind: 'goed' } & Code)
  | { kind: 'geweigerd'; reden: 'leeg' | 'geen-code' | 'typefout' | 'andere-versie' | 'onvolledig' | 'is-toestelcode' };

/** Groups of five, so that it can be read aloud and typed over. */
export function encodeUitnodiging({
  kring,
  secret,
  expires,
  gast = false,
}: {
  kring: string;
  secret: Uint8Array;
  expires: number;
  gast?: boolean;
}): string {
  const bytes = new Uint8Array(BYTES - 2);
  const view = new DataView(bytes.buffer);
  bytes[0] = gast ? GAST : VERSION;
  bytes.set(fromBase64url(kring), 1);
  bytes.set(secret, 17);
  view.setUint32(33, Math.floor(expires / 60_000));
  return schrijfCode(bytes);
}

function tidy(text: string): string {
  const link = /\/(?:meedoen|gast)\/([^?#]*)/i.exec(text);
  let code = link?.[1] ?? text;
  try {
    code = decodeURIComponent(code);
  } catch {
    // A lone percent sign; it is refused below as not belonging in a code.
  }
  return opgeschoond(code);
}

/** Reads a code, or a whole link `...#/meedoen/CODE` or `...#/gast/CODE`. Whether it still counts is for the kring to say. */
export function readUitnodiging(text: string): Gelezen {
  const refuse = (reden: Extract<Gelezen, { kind: 'geweigerd' }>['reden']): Gelezen => ({ kind: 'geweigerd', reden });
  if (text.trim() === '') return refuse('leeg');
  if (text.length > 2000) return refuse('geen-code');
  const code = tidy(text);
  if (code === '') return refuse('geen-code');
  const strange = vreemdeTekens(code);
  // One slip of the finger is a typing error; more of them, and it was never a code.
  if (strange > 3) return refuse('geen-code');
  if (strange > 0) return refuse(Math.abs(code.length - CHARS) <= 2 ? 'typefout' : 'geen-code');

  const bytes = bytesVan(code);
  const sound = bytes !== null && klopt(bytes);
  // Every version keeps its number in front and this checksum at the end.
  if (sound && bytes[0] !== VERSION && bytes[0] !== GAST)
    return refuse(isKoppelcode(code) ? 'is-toestelcode' : 'andere-versie');
  if (code.length < CHARS) return refuse('onvolledig');
  if (!sound || bytes.length !== BYTES) return refuse('typefout');
  return {
    kind: 'goed',
    kring: toBase64url(bytes.subarray(1, 17)),
    secret: bytes.slice(17, 33),
    expires: new DataView(bytes.buffer).getUint32(33) * 60_000,
    gast: bytes[0] === GAST,
  };
}
