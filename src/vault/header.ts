// The lock header as it lies on disk: which ways open the vault key and what it wraps. Reads with suspicion; knows no keys in use.
import { isSaneCost } from './argon2.ts';
import type { Argon2Cost } from './argon2id.ts';
import { type Bytes, utf8 } from './primitives.ts';

export const HEADER_KEY = 'kluis';
const VERSION = 1;

/** The vault key wrapped under a phrase. */
export interface Toegangszin {
  readonly kind: 'toegangszin';
  readonly salt: Uint8Array;
  readonly cost: Argon2Cost;
  readonly wrapped: Uint8Array;
}

/** Other kinds (passkey, recovery words) come later; a reader keeps what it does not know. */
export interface Header {
  readonly version: 1;
  readonly openings: readonly (Toegangszin | { readonly kind: string })[];
  /** The device secret, wrapped under a key from the vault key. */
  readonly toestel: Uint8Array;
}

export const makeHeader = (opening: Toegangszin, toestel: Uint8Array): Header => ({
  version: VERSION,
  openings: [opening],
  toestel,
});

/** Binds the wrapped key to the parameters it was made with. */
export const openingAad = ({ salt, cost }: Pick<Toegangszin, 'salt' | 'cost'>): Bytes =>
  utf8(`ruggespraak/kluis/${VERSION}\ntoegangszin\n${cost.m}\n${cost.t}\n${cost.p}\n${salt.join()}`);

const isBytes = (value: unknown, least: number, most = 1024): value is Uint8Array =>
  ArrayBuffer.isView(value) && value.byteLength >= least && value.byteLength <= most && 'subarray' in value;

/** null: not a header this version can trust, for example with parameters that are too weak. */
export function readHeader(value: unknown, floor: Argon2Cost): { opening: Toegangszin; toestel: Uint8Array } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, openings, toestel } = value as Record<string, unknown>;
  if (version !== VERSION || !Array.isArray(openings) || !isBytes(toestel, 60)) return null;
  for (const opening of openings) {
    if (typeof opening !== 'object' || opening === null || opening.kind !== 'toegangszin') continue;
    const { salt, cost, wrapped } = opening as Toegangszin;
    if (!isBytes(salt, 16) || !isBytes(wrapped, 60) || typeof cost !== 'object' || cost === null) return null;
    return isSaneCost(cost, floor) ? { opening: { kind: 'toegangszin', salt, cost, wrapped }, toestel } : null;
  }
  return null;
}
