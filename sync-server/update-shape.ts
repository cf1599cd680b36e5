// Is this a whole Yjs update, and which pieces does it bring or delete? Looks at shape only; never builds a document.
import * as Y from 'yjs';
import type { Piece } from './clocks.ts';

export interface Shape {
  structs: Piece[];
  deletes: Piece[];
}

const MAX_CLIENT = 2 ** 32 - 1;
/** Far above what a person types; far below where adding up loses precision. */
const MAX_CLOCK = 2 ** 40;

type RestDecoder = ConstructorParameters<typeof Y.UpdateDecoderV1>[0];
let rest: RestDecoder | null = null;
/** `decodeUpdate` ignores trailing bytes; holding on to its decoder lets us see them. */
class WatchedDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: RestDecoder) {
    super(decoder);
    rest = decoder;
  }
}

/** null: malformed. */
export function shapeOf(update: Uint8Array): Shape | null {
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
