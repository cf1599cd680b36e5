// Writes an outer update anew from the parts that were found good, so that nothing unverified travels along (S19).
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Range } from './admission.ts';
import { logName } from './outer.ts';

/** A place in a log whose record was deleted, exactly as Yjs leaves it behind. */
function deletedItem({ writer, from, to }: Range): Y.Item {
  const origin = from === 0 ? null : Y.createID(writer, from - 1);
  // Decoded items carry the name of their root type in this field until they are integrated.
  const parent = (origin ? null : logName(writer)) as unknown as Y.ID;
  return new Y.Item(Y.createID(writer, from), null, origin, null, null, parent, null, new Y.ContentDeleted(to - from));
}

function byWriter<T>(things: readonly T[], writerOf: (thing: T) => number): [number, T[]][] {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const group = groups.get(writerOf(thing));
    if (group) group.push(thing);
    else groups.set(writerOf(thing), [thing]);
  }
  // Yjs writes higher clients first, and its readers count on it.
  return [...groups].sort(([a], [b]) => b - a);
}

/** Yjs update v1 with these records, these filled places and these deletions. */
export function writeUpdate(
  records: readonly Y.Item[],
  gone: readonly Range[],
  deletions: readonly Range[],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const logs = byWriter([...records, ...gone.map(deletedItem)], (item) => item.id.client);
  encoding.writeVarUint(encoder.restEncoder, logs.length);
  for (const [writer, items] of logs) {
    const structs: (Y.Item | Y.Skip)[] = [];
    let at: number | null = null;
    for (const item of items.sort((a, b) => a.id.clock - b.id.clock)) {
      if (at !== null && item.id.clock < at) continue;
      if (at !== null && item.id.clock > at) structs.push(new Y.Skip(Y.createID(writer, at), item.id.clock - at));
      structs.push(item);
      at = item.id.clock + item.length;
    }
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(writer);
    encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder, 0);
  }
  const deleted = byWriter(deletions, ({ writer }) => writer);
  encoding.writeVarUint(encoder.restEncoder, deleted.length);
  for (const [writer, ranges] of deleted) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, writer);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { from, to } of ranges) {
      encoder.writeDsClock(from);
      encoder.writeDsLen(to - from);
    }
  }
  return encoder.toUint8Array();
}
