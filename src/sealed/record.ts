// One record of a sealed document: header | sealed payload | signature (S1). Knows bytes and keys by interface, not Y.Docs.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { DocumentKeys, KringDevice } from '../vault/contract.ts';
import { type Frontier, readFrontier, writeFrontier } from './frontier.ts';
import { pack, unpack } from './pack.ts';
import { paddedLength } from './padding.ts';

const RECORD_VERSION = 1;
const SIGNATURE_BYTES = 64;
const KEY_BYTES = 32;
const text = new TextEncoder();

export type RecordBody = { kind: 'update' } | { kind: 'snapshot'; covers: Frontier };

export type RecordHeader = RecordBody & {
  epoch: number;
  /** Yjs client id of the outer document, and the record's clock in its log (S2). */
  writer: number;
  seq: number;
  /** Ed25519 public key of the device that signed. */
  device: Uint8Array;
};

export interface ParsedRecord {
  header: RecordHeader;
  headerBytes: Uint8Array;
  sealed: Uint8Array;
  signature: Uint8Array;
  /** What the signature is over. */
  signed: Uint8Array;
}

/** Update in Yjs format v2 (packed where it says everything: a snapshot), and when it was written (minutes since 1970, so that it tells little more than needed). */
export interface Payload {
  update: Uint8Array;
  minute: number;
}

function encodeHeader(header: RecordHeader): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, RECORD_VERSION);
  encoding.writeUint8(encoder, header.kind === 'update' ? 0 : 1);
  encoding.writeVarUint(encoder, header.epoch);
  encoding.writeVarUint(encoder, header.writer);
  encoding.writeVarUint(encoder, header.seq);
  encoding.writeUint8Array(encoder, header.device);
  if (header.kind === 'snapshot') writeFrontier(encoder, header.covers);
  return encoding.toUint8Array(encoder);
}

function readHeader(bytes: Uint8Array): RecordHeader | null {
  const decoder = decoding.createDecoder(bytes);
  if (decoding.readUint8(decoder) !== RECORD_VERSION) return null;
  const kind = decoding.readUint8(decoder);
  const epoch = decoding.readVarUint(decoder);
  const writer = decoding.readVarUint(decoder);
  const seq = decoding.readVarUint(decoder);
  const device = decoding.readUint8Array(decoder, KEY_BYTES);
  const where = { epoch, writer, seq, device };
  if (kind > 1) return null;
  const header: RecordHeader =
    kind === 0 ? { kind: 'update', ...where } : { kind: 'snapshot', covers: readFrontier(decoder), ...where };
  return decoding.hasContent(decoder) ? null : header;
}

const concat = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** The room is authenticated without travelling: a record moved to another document neither verifies nor opens. */
const aad = (room: string, headerBytes: Uint8Array) => concat(text.encode(`${room}\n`), headerBytes);
const toSign = (room: string, headerBytes: Uint8Array, sealed: Uint8Array) =>
  concat(text.encode(`ruggespraak/record/1\n${room}\n${headerBytes.length}\n`), headerBytes, sealed);

function encodePayload({ update, minute }: Payload, floor: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, minute);
  encoding.writeVarUint8Array(encoder, update);
  const plain = encoding.toUint8Array(encoder);
  return concat(plain, new Uint8Array(paddedLength(plain.length, floor) - plain.length));
}

export async function sealRecord(
  at: { room: string; writer: number; seq: number },
  body: RecordBody,
  payload: Payload,
  floor: number,
  keys: DocumentKeys,
  device: KringDevice,
): Promise<Uint8Array> {
  const epoch = keys.epoch();
  const headerBytes = encodeHeader({ ...body, epoch, writer: at.writer, seq: at.seq, device: device.key });
  const { minute } = payload;
  const update = body.kind === 'snapshot' ? await pack(payload.update) : payload.update;
  const sealed = await keys.seal(epoch, encodePayload({ update, minute }, floor), aad(at.room, headerBytes));
  const signature = await device.sign(toSign(at.room, headerBytes, sealed));
  const encoder = encoding.createEncoder();
  encoding.writeVarUint8Array(encoder, headerBytes);
  encoding.writeVarUint8Array(encoder, sealed);
  encoding.writeUint8Array(encoder, signature);
  return encoding.toUint8Array(encoder);
}

/** Reads the outside of a record; null when it is not one. Says nothing yet about who made it. */
export function parseRecord(room: string, bytes: Uint8Array): ParsedRecord | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const headerBytes = decoding.readVarUint8Array(decoder);
    const sealed = decoding.readVarUint8Array(decoder);
    const signature = decoding.readUint8Array(decoder, SIGNATURE_BYTES);
    if (decoding.hasContent(decoder)) return null;
    const header = readHeader(headerBytes);
    return header && { header, headerBytes, sealed, signature, signed: toSign(room, headerBytes, sealed) };
  } catch {
    return null;
  }
}

/** Opens the payload. Throws CannotOpen from the keys; a payload that is not ours throws Error. */
export async function openRecord(room: string, record: ParsedRecord, keys: DocumentKeys): Promise<Payload> {
  const plain = await keys.open(record.header.epoch, record.sealed, aad(room, record.headerBytes));
  const decoder = decoding.createDecoder(plain);
  const minute = decoding.readVarUint(decoder);
  const update = decoding.readVarUint8Array(decoder);
  return { minute, update: record.header.kind === 'snapshot' ? await unpack(update) : update };
}
