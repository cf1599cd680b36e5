// One stored row: a list of byte strings with a checksum in front, so that damage on disk is seen and not passed on.
import { crc32 } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export function packRow(parts: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint32(encoder, 0);
  encoding.writeVarUint(encoder, parts.length);
  for (const part of parts) encoding.writeVarUint8Array(encoder, part);
  const row = encoding.toUint8Array(encoder);
  new DataView(row.buffer, row.byteOffset).setUint32(0, crc32(row.subarray(4)));
  return row;
}

/** null: damaged. */
export function unpackRow(row: Uint8Array): Uint8Array[] | null {
  if (row.length < 5) return null;
  if (new DataView(row.buffer, row.byteOffset, row.byteLength).getUint32(0) !== crc32(row.subarray(4))) return null;
  try {
    const decoder = decoding.createDecoder(row.subarray(4));
    const count = decoding.readVarUint(decoder);
    const parts: Uint8Array[] = [];
    for (let i = 0; i < count; i++) parts.push(decoding.readVarUint8Array(decoder));
    return parts;
  } catch {
    return null;
  }
}
