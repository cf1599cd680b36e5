// The handshake before anything else (P2-P6): who knocks, do they hold the same membership log, may they come in. Knows no documents.
import { randomBytes } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import type { Connection } from './connection.ts';
import type { Access, KringLog } from './kring-log.ts';
import { keyText, verifyEd25519 } from './log-crypto.ts';
import {
  accessMessage,
  Close,
  encodeChallenge,
  encodeLog,
  encodeLogWanted,
  encodeWelcome,
  LOG_DOCUMENT,
  Message,
  readHello,
  readLog,
} from './protocol.ts';

export interface DoorParts {
  room: string;
  /** Opened only after the signature is right. */
  openLog(): Promise<KringLog>;
  now(): number;
  maxLogBytes: number;
  /** May this address bring a kring the relay does not know? */
  mayBringKring(): boolean;
  /** The log grew at the door; those inside want to know. */
  grown(from: number): void;
  /** Counts it among those present, in the same breath as the welcome, so that it misses no later entry. False: too many. */
  enter(key: string, access: Access): boolean;
}

/** False: closed with a reason, or gone by itself. */
export async function admit(visitor: Connection, parts: DoorParts): Promise<boolean> {
  const { room } = parts;
  const refuse = (code: number, reason: string) => {
    visitor.close(code, reason);
    return false;
  };
  const nonce = randomBytes(32);
  visitor.sendMessage(encodeChallenge(nonce));
  const hello = read(await visitor.next(), Message.hello, readHello);
  if (!visitor.open) return false;
  const key = hello && keyText(hello.key);
  if (!hello || !key || !verifyEd25519(key, hello.signature, accessMessage(room, nonce)))
    return refuse(Close.noAccess, 'no valid hello');

  const log = await parts.openLog();
  if (hello.logLength > log.length) {
    if (log.length === 0 && !parts.mayBringKring()) return refuse(Close.tooFast, 'too many new kringen');
    // Lengths in front of each entry come on top of what is counted against the limit.
    visitor.allow(parts.maxLogBytes * 2);
    visitor.sendMessage(encodeLogWanted(log.length));
    const part = read(await visitor.next(), Message.log, readLog);
    if (!visitor.open) return false;
    if (!part) return refuse(Close.noAccess, 'no log');
    const before = log.length;
    const taken = await log.append(part, { key, access: { kind: 'geen' }, atDoor: true }, parts.now());
    if (taken.kind === 'mislukt') return refuse(Close.later, 'not stored');
    if (taken.kind !== 'goed')
      return refuse(Close.notAllowed, taken.kind === 'achter' ? 'log does not fit' : taken.reden);
    parts.grown(before);
  }
  if (!visitor.open) return false;
  const access = log.accessOf(key, parts.now());
  // Who is on the way in reads the log, and nothing else.
  const mayHere = access.kind === 'lid' || (access.kind !== 'geen' && room.endsWith(`/${LOG_DOCUMENT}`));
  if (!mayHere) {
    // It may know that it was removed or not let in, by whom and when, and nothing of what came after.
    const farewell = log.farewell(key, hello.logLength);
    if (farewell.length > 0) visitor.sendMessage(encodeLog({ from: hello.logLength, entries: farewell }));
    return refuse(Close.notAllowed, log.whyShut(key) || 'not on the list');
  }
  if (!parts.enter(key, access)) return refuse(Close.tooFast, 'too many connections');
  if (hello.logLength < log.length)
    visitor.sendMessage(encodeLog({ from: hello.logLength, entries: log.entriesFrom(hello.logLength) }));
  visitor.sendMessage(encodeWelcome(log.length));
  return true;
}

/** null: another message, unreadable, or none. */
function read<T>(message: Uint8Array | null, type: number, body: (decoder: decoding.Decoder) => T): T | null {
  if (!message) return null;
  try {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarUint(decoder) !== type) return null;
    const value = body(decoder);
    return decoding.hasContent(decoder) ? null : value;
  } catch {
    return null;
  }
}
