// Takes in signed membership-log entries: parse, check signature, hash chain and fold. Crypto is handed in, so that the relay and the app share one reading of the rules.
import { type Kring, KringFold, type WeigerReden } from './kring.ts';
import { type EpochTurn, erbijProofText, LogEntry, vraagProofText } from './log-entry.ts';

/** An entry as it travels and is stored: the body is the UTF-8 JSON of a LogEntry, exactly as signed. */
export interface SignedEntry {
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
}

export interface LogCrypto {
  /** Ed25519. `key` is base64url. */
  verify(key: string, signature: Uint8Array, message: Uint8Array): boolean | Promise<boolean>;
  /** SHA-256. */
  hash(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

export type TakenIn =
  | { kind: 'goed'; kring: Kring }
  | {
      kind: 'geweigerd';
      kring: Kring | null;
      at: number;
      reden: WeigerReden | 'onleesbaar' | 'handtekening-klopt-niet' | 'te-groot';
    };

/** Bytes the log takes now and may take. Who does not manage gets no further than half, so that somebody can always be removed. */
export interface LogSpace {
  readonly used: number;
  readonly max: number;
}

/** Bodies over this size are refused unread. */
export const MAX_ENTRY_BYTES = 131_072;

const text = new TextEncoder();
/** What is signed: a fixed prefix keeps these signatures from ever meaning anything else. */
export function entryMessage(body: Uint8Array): Uint8Array {
  const prefix = text.encode('ruggespraak/ledenlog/1\n');
  const message = new Uint8Array(prefix.length + body.length);
  message.set(prefix);
  message.set(body, prefix.length);
  return message;
}

export function parseEntry(body: Uint8Array): LogEntry | null {
  if (body.length > MAX_ENTRY_BYTES) return null;
  try {
    const parsed = LogEntry.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The newest entry that turned the epoch; null: none, or none that can be read. */
export function laatsteDraai(entries: readonly SignedEntry[]): Extract<LogEntry, { turn: EpochTurn }> | null {
  for (const { body } of entries.toReversed()) {
    const entry = parseEntry(body);
    if (entry && 'turn' in entry) return entry;
  }
  return null;
}

/** A device that is brought in has signed for it itself. */
async function isProven(entry: LogEntry, crypto: LogCrypto): Promise<boolean> {
  if (entry.kind !== 'vraag' && entry.kind !== 'erbij') return true;
  const said = entry.kind === 'vraag' ? vraagProofText(entry) : erbijProofText(entry);
  return crypto.verify(entry.toestel.sign, fromBase64url(entry.proof), text.encode(said));
}

/**
 * Takes entries in on top of `kring` (null: from genesis). Stops at the first that does not fit; what came before stands.
 * `expected` is the kring id the caller is after: a genesis of another root key is refused. Without `space` any size fits.
 */
export async function takeInEntries(
  kring: Kring | null,
  entries: readonly SignedEntry[],
  expected: string,
  crypto: LogCrypto,
  space: LogSpace = { used: 0, max: Number.POSITIVE_INFINITY },
): Promise<TakenIn> {
  const fold = new KringFold(kring);
  let { used } = space;
  const refuse = (reden: Extract<TakenIn, { kind: 'geweigerd' }>['reden']): TakenIn => {
    const now = fold.kring();
    return { kind: 'geweigerd', kring: now, at: now?.length ?? 0, reden };
  };
  for (const { body, signature } of entries) {
    const entry = parseEntry(body);
    if (!entry) return refuse('onleesbaar');
    if (entry.kring !== expected) return refuse('andere-kring');
    if (entry.kind === 'genesis' && toBase64url((await crypto.hash(fromBase64url(entry.by))).slice(0, 16)) !== expected)
      return refuse('andere-kring');
    if (!(await crypto.verify(entry.by, signature, entryMessage(body)))) return refuse('handtekening-klopt-niet');
    if (!(await isProven(entry, crypto))) return refuse('handtekening-klopt-niet');
    used += body.length + signature.length;
    if (used > (fold.isManaged(entry) ? space.max : space.max / 2)) return refuse('te-groot');
    const reden = fold.take(entry, toBase64url(await crypto.hash(body)));
    if (reden !== null) return refuse(reden);
  }
  const now = fold.kring();
  return now ? { kind: 'goed', kring: now } : refuse('eerste-regel-hoort-genesis');
}

export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws on text that is not base64url; callers hold text a zod schema has let through. */
export function fromBase64url(textual: string): Uint8Array<ArrayBuffer> {
  const binary = atob(textual.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
