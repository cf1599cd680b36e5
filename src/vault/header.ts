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

/** The vault key wrapped under twelve words. */
export interface Herstelwoorden {
  readonly kind: 'herstelwoorden';
  readonly wrapped: Uint8Array;
  /** What the words say, sealed under a key from the vault key: so that two of them can be asked later. */
  readonly bewaard: Uint8Array;
  /** The person showed that they have them. */
  readonly bewezen: boolean;
}

/** The vault key wrapped under what a passkey of this device answers (WebAuthn PRF). */
export interface Passkey {
  readonly kind: 'passkey';
  /** Which credential to ask. */
  readonly id: Uint8Array;
  /** What it is asked. */
  readonly salt: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** The vault key wrapped under a key that was cut in three: any two pieces give it back. */
export interface Maatjes {
  readonly kind: 'maatjes';
  /** Which cutting this is; whoever asks for a piece names it. */
  readonly splitsing: Uint8Array;
  /** By what each piece is known, in order: a hash of it. */
  readonly stukken: readonly Uint8Array[];
  readonly wrapped: Uint8Array;
  /** Public key of the box in a copy that two pieces open, sealed under a key from the vault key: so that nobody puts another there. */
  readonly bewaard: Uint8Array;
}

/** Other kinds may come later; a reader keeps what it does not know. */
export interface Header {
  readonly version: 1;
  readonly openings: readonly (Toegangszin | Herstelwoorden | Passkey | Maatjes | { readonly kind: string })[];
  /** The device secret, wrapped under a key from the vault key. */
  readonly toestel: Uint8Array;
}

/** In place of a header while a guest is here: it opens nothing, for the key is in memory only. What lies beside it is noise. */
export const GAST_TEKEN = { version: VERSION, gast: true } as const;
export const isGastTeken = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { gast?: unknown }).gast === true;

export const makeHeader = (openings: Header['openings'], toestel: Uint8Array): Header => ({
  version: VERSION,
  openings,
  toestel,
});

/** Binds the wrapped key to the parameters it was made with. */
export const openingAad = ({ salt, cost }: Pick<Toegangszin, 'salt' | 'cost'>): Bytes =>
  utf8(`ruggespraak/kluis/${VERSION}\ntoegangszin\n${cost.m}\n${cost.t}\n${cost.p}\n${salt.join()}`);

const isBytes = (value: unknown, least: number, most = 1024): value is Uint8Array =>
  ArrayBuffer.isView(value) && value.byteLength >= least && value.byteLength <= most && 'subarray' in value;

/** What this version can use of a header. `woorden`: oldest first; a set that was replaced works until the next one is proven. */
export interface ReadHeader {
  readonly zin: Toegangszin | null;
  readonly woorden: readonly Herstelwoorden[];
  readonly passkey: Passkey | null;
  readonly maatjes: Maatjes | null;
  readonly toestel: Uint8Array;
}

function readZin({ salt, cost, wrapped }: Partial<Toegangszin>, floor: Argon2Cost): Toegangszin | null {
  if (!isBytes(salt, 16) || !isBytes(wrapped, 60) || typeof cost !== 'object' || cost === null) return null;
  return isSaneCost(cost, floor) ? { kind: 'toegangszin', salt, cost, wrapped } : null;
}

function readWoorden({ wrapped, bewaard, bewezen }: Partial<Herstelwoorden>): Herstelwoorden | null {
  if (!isBytes(wrapped, 60) || !isBytes(bewaard, 44)) return null;
  return { kind: 'herstelwoorden', wrapped, bewaard, bewezen: bewezen === true };
}

/** A credential id has at most 1023 bytes. */
const readPasskey = ({ id, salt, wrapped }: Partial<Passkey>): Passkey | null =>
  isBytes(id, 1) && isBytes(salt, 32, 32) && isBytes(wrapped, 60, 60) ? { kind: 'passkey', id, salt, wrapped } : null;

const STUKKEN = 3;
function readMaatjes({ splitsing, stukken, wrapped, bewaard }: Partial<Maatjes>): Maatjes | null {
  if (!isBytes(splitsing, 8, 8) || !isBytes(wrapped, 60, 60) || !isBytes(bewaard, 60, 60)) return null;
  if (!Array.isArray(stukken) || stukken.length !== STUKKEN || !stukken.every((one) => isBytes(one, 16, 16)))
    return null;
  return { kind: 'maatjes', splitsing, stukken, wrapped, bewaard };
}

const openingsOf = (value: unknown): unknown[] => {
  const { openings } = (value ?? {}) as { openings?: unknown };
  return Array.isArray(openings) ? openings : [];
};
const isOf = (opening: unknown, kind: string): opening is Record<string, unknown> =>
  typeof opening === 'object' && opening !== null && (opening as { kind?: unknown }).kind === kind;

/** null: not a header this version can trust. One way that is damaged, or weaker than allowed, does not close the others. */
export function readHeader(value: unknown, floor: Argon2Cost): ReadHeader | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, toestel } = value as Record<string, unknown>;
  if (version !== VERSION || !isBytes(toestel, 60)) return null;
  const openings = openingsOf(value);
  const first = openings.find((opening) => isOf(opening, 'toegangszin'));
  const zin = first ? readZin(first as Partial<Toegangszin>, floor) : null;
  const woorden = openings.flatMap((one) => (isOf(one, 'herstelwoorden') && readWoorden(one)) || []);
  const passkey = openings.flatMap((one) => (isOf(one, 'passkey') && readPasskey(one)) || [])[0] ?? null;
  const maatjes = openings.flatMap((one) => (isOf(one, 'maatjes') && readMaatjes(one)) || [])[0] ?? null;
  return zin || woorden.length > 0 || passkey || maatjes ? { zin, woorden, passkey, maatjes, toestel } : null;
}

const same = (a: Uint8Array, b: unknown): boolean =>
  ArrayBuffer.isView(b) && a.length === b.byteLength && a.every((byte, i) => byte === (b as Uint8Array)[i]);

/** The header with this phrase in place of `before`; null: that one does not stand there (any more). What is unknown stays. */
export function withZin(value: unknown, before: Toegangszin | null, next: Toegangszin): Header | null {
  const openings = openingsOf(value);
  const at = openings.findIndex((one) => isOf(one, 'toegangszin'));
  const found = openings[at] as Partial<Toegangszin> | undefined;
  // `next` itself stands there when the disk asks twice: a line that fell away may have written it the first time.
  if (before && !same(before.wrapped, found?.wrapped) && !same(next.wrapped, found?.wrapped)) return null;
  const kept = openings.filter((one) => !isOf(one, 'toegangszin'));
  return { ...(value as Header), openings: [next, ...(kept as Header['openings'])] };
}

/** The header with these words last; unproven ones go, and once the new ones are proven the older ones too. */
export function withWoorden(value: unknown, next: Herstelwoorden): Header {
  const kept = openingsOf(value).filter(
    (one) => !isOf(one, 'herstelwoorden') || (!next.bewezen && one.bewezen === true),
  );
  return { ...(value as Header), openings: [...(kept as Header['openings']), next] };
}

/** The header with this passkey as the only one; null: with none. What is unknown stays. */
export function withPasskey(value: unknown, next: Passkey | null): Header {
  const kept = openingsOf(value).filter((one) => !isOf(one, 'passkey')) as Header['openings'];
  return { ...(value as Header), openings: next ? [...kept, next] : kept };
}

/** The header with these maatjes as the only ones; null: with none. What is unknown stays. */
export function withMaatjes(value: unknown, next: Maatjes | null): Header {
  const kept = openingsOf(value).filter((one) => !isOf(one, 'maatjes')) as Header['openings'];
  return { ...(value as Header), openings: next ? [...kept, next] : kept };
}
