// Is this a whole Yjs update, and which pieces does it bring or delete? Looks at shape only; never builds a document.
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Piece } from './clocks.ts';

export interface Shape {
  structs: Piece[];
  deletes: Piece[];
}

/** What a part costs in memory and time, however few bytes it was sent in; our own records are all larger. */
const PART_BYTES = 64;
/** What an update counts for in the size of a room. */
export const weigh = (update: Uint8Array, { structs, deletes }: Shape): number =>
  Math.max(update.length, PART_BYTES * (structs.length + deletes.length));

const MAX_CLIENT = 2 ** 32 - 1;
/** Far above what a person types; far below where adding up loses precision. */
const MAX_CLOCK = 2 ** 40;

type RestDecoder = ConstructorParameters<typeof Y.UpdateDecoderV1>[0];
/** What Yjs makes a whole document for. */
const SUBDOCUMENT = 9;
const SUBDOCUMENT_WEIGHT = 50;
const LEGACY_JSON = 2;
/** Shorter JSON than this holds few values; longer counts for more. */
const JSON_CHARS = 16;
const MAX_DEPTH = 100;

/** How many parts the update being read may still have. Reading is synchronous, so one is enough. */
let left = 0;
const count = (parts: number): void => {
  left -= parts;
  if (left < 0) throw new Error('too many parts');
};

/** Reads past a value as lib0 wrote it, counting what it is made of instead of building it. */
function skipAny(decoder: RestDecoder, depth = 0): void {
  count(1);
  if (depth > MAX_DEPTH) throw new Error('too deep');
  const tag = decoding.readUint8(decoder);
  if (tag === 125) decoding.readVarInt(decoder);
  else if (tag === 124) decoding.readFloat32(decoder);
  else if (tag === 123) decoding.readFloat64(decoder);
  else if (tag === 122) decoding.readBigInt64(decoder);
  else if (tag === 119) decoding.readVarString(decoder);
  else if (tag === 118)
    for (let n = decoding.readVarUint(decoder); n > 0; n--) {
      decoding.readVarString(decoder);
      skipAny(decoder, depth + 1);
    }
  else if (tag === 117) for (let n = decoding.readVarUint(decoder); n > 0; n--) skipAny(decoder, depth + 1);
  else if (tag === 116) decoding.readVarUint8Array(decoder);
  // undefined, null, false and true have no body.
  else if (tag !== 127 && tag !== 126 && tag !== 121 && tag !== 120) throw new Error('unknown value');
}

let rest: RestDecoder | null = null;
/** `decodeUpdate` ignores trailing bytes; holding on to its decoder lets us see them. A part of two bytes takes a hundred in memory, so it also counts. */
class WatchedDecoder extends Y.UpdateDecoderV1 {
  private ref = 0;

  constructor(decoder: RestDecoder) {
    super(decoder);
    rest = decoder;
  }

  override readInfo(): number {
    const info = super.readInfo();
    this.ref = info & 31;
    count(this.ref === SUBDOCUMENT ? SUBDOCUMENT_WEIGHT : 1);
    return info;
  }

  override readDsClock(): number {
    count(1);
    return super.readDsClock();
  }

  override readAny(): unknown {
    skipAny(this.restDecoder);
    return {};
  }

  override readJSON(): unknown {
    const text = decoding.readVarString(this.restDecoder);
    count(1 + text.length / JSON_CHARS);
    return JSON.parse(text);
  }

  override readString(): string {
    const text = super.readString();
    if (this.ref === LEGACY_JSON) count(1 + text.length / JSON_CHARS);
    return text;
  }
}

/** null: malformed, or more than `maxParts` structs, values and deleted ranges together. */
export function shapeOf(update: Uint8Array, maxParts = Number.POSITIVE_INFINITY): Shape | null {
  left = maxParts;
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, WatchedDecoder);
    if (rest === null || rest.pos !== update.length) return null;
    const shape: Shape = { structs: [], deletes: [] };
    for (const struct of structs) {
      const { client, clock } = struct.id;
      const piece = { client, from: clock, to: clock + struct.length };
      if (!isSane(piece)) return null;
      if (!(struct instanceof Y.Skip)) shape.structs.push(piece);
    }
    for (const [client, deletes] of ds.clients)
      for (const { clock, len } of deletes) {
        const piece = { client, from: clock, to: clock + len };
        if (!isSane(piece)) return null;
        shape.deletes.push(piece);
      }
    return shape;
  } catch {
    return null;
  } finally {
    rest = null;
  }
}

const isSane = ({ client, from, to }: Piece) => client <= MAX_CLIENT && to > from && to <= MAX_CLOCK;
