// The one bridge between app and relay: message numbers, shapes, close codes. Knows no bodies. Rules with ids: PROTOCOL.md.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as z from 'zod/mini';

export const PROTOCOL_VERSION = 1;

/** 0, 1 and 3 are y-websocket's own (sync, awareness, query awareness); the rest are ours and stock clients ignore them. */
export const Message = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  challenge: 100,
  hello: 101,
  logWanted: 102,
  log: 103,
  welcome: 104,
  stored: 105,
  logResult: 106,
  drop: 107,
  dropped: 108,
} as const;

/** y-websocket treats 4400-4499 as final and retries the rest. */
export const Close = {
  badMessage: 4400,
  noAccess: 4401,
  notAllowed: 4403,
  roomGone: 4410,
  tooLarge: 4413,
  later: 4503,
  tooFast: 4529,
  tooSlow: 4530,
} as const;

/** The room that carries only the membership log of a kring; the one an invitation key may enter. */
export const LOG_DOCUMENT = '-';

/** `<kring>/<document>`; both base64url, so a room name needs no escaping in a URL path. */
export const RoomName = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{1,43}$/));
export type RoomName = z.infer<typeof RoomName>;

export interface LogPart {
  /** Place of the first entry in the log. */
  from: number;
  entries: { body: Uint8Array; signature: Uint8Array }[];
}

/** What a device signs to be let in; the nonce is the relay's, the room binds it to one door. */
export function accessMessage(room: string, nonce: Uint8Array): Uint8Array {
  const prefix = new TextEncoder().encode(`ruggespraak/toegang/${PROTOCOL_VERSION}\n${room}\n`);
  const message = new Uint8Array(prefix.length + nonce.length);
  message.set(prefix);
  message.set(nonce, prefix.length);
  return message;
}

const build = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

export const encodeChallenge = (nonce: Uint8Array) =>
  build(Message.challenge, (e) => {
    encoding.writeVarUint(e, PROTOCOL_VERSION);
    encoding.writeVarUint8Array(e, nonce);
  });
export const readChallenge = (d: decoding.Decoder) => ({
  version: decoding.readVarUint(d),
  nonce: decoding.readVarUint8Array(d),
});

/** `logLength`: how many entries of the membership log the sender holds. */
export const encodeHello = (key: Uint8Array, signature: Uint8Array, logLength: number) =>
  build(Message.hello, (e) => {
    encoding.writeVarUint8Array(e, key);
    encoding.writeVarUint8Array(e, signature);
    encoding.writeVarUint(e, logLength);
  });
export const readHello = (d: decoding.Decoder) => ({
  key: decoding.readVarUint8Array(d),
  signature: decoding.readVarUint8Array(d),
  logLength: decoding.readVarUint(d),
});

/** Relay to device: it holds `have` entries and wants what comes after. */
export const encodeLogWanted = (have: number) => build(Message.logWanted, (e) => encoding.writeVarUint(e, have));
export const readLogWanted = (d: decoding.Decoder) => ({ have: decoding.readVarUint(d) });

export const encodeLog = ({ from, entries }: LogPart) =>
  build(Message.log, (e) => {
    encoding.writeVarUint(e, from);
    encoding.writeVarUint(e, entries.length);
    for (const entry of entries) {
      encoding.writeVarUint8Array(e, entry.body);
      encoding.writeVarUint8Array(e, entry.signature);
    }
  });
/** Throws on a malformed message, as every read here does; both sides then refuse the sender. */
export const readLog = (d: decoding.Decoder): LogPart => {
  const from = decoding.readVarUint(d);
  const count = decoding.readVarUint(d);
  if (count > 5_000) throw new Error('too many log entries');
  const entries: LogPart['entries'] = [];
  for (let i = 0; i < count; i++)
    entries.push({ body: decoding.readVarUint8Array(d), signature: decoding.readVarUint8Array(d) });
  return { from, entries };
};

/** The door is open; from here on the y-websocket protocol. `logLength` is what the relay holds. */
export const encodeWelcome = (logLength: number) => build(Message.welcome, (e) => encoding.writeVarUint(e, logLength));
export const readWelcome = (d: decoding.Decoder) => ({ logLength: decoding.readVarUint(d) });

/** Everything up to this state vector is durably on the relay's disk (S12). */
export const encodeStored = (stateVector: Uint8Array) =>
  build(Message.stored, (e) => encoding.writeVarUint8Array(e, stateVector));
export const readStored = (d: decoding.Decoder) => ({ stateVector: decoding.readVarUint8Array(d) });

/** Answer to a `log` sent after the welcome. `reason` is '' when taken in and durable; `logLength` is the relay's now. */
export const encodeLogResult = (reason: string, logLength: number) =>
  build(Message.logResult, (e) => {
    encoding.writeVarString(e, reason);
    encoding.writeVarUint(e, logLength);
  });
export const readLogResult = (d: decoding.Decoder) => ({
  reason: decoding.readVarString(d),
  logLength: decoding.readVarUint(d),
});

/** Device to relay: destroy what you hold of this room; the answer comes when that is durable. */
export const encodeDrop = () => build(Message.drop, () => {});
export const encodeDropped = () => build(Message.dropped, () => {});
