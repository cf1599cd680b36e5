// Nothing from outside touches the outer document unverified (S19). Reads an incoming Yjs update and says what it would do.
import * as Y from 'yjs';
import type { Frontier } from './frontier.ts';
import { heldFrontier, logName } from './outer.ts';
import { type ParsedRecord, parseRecord } from './record.ts';

export interface Range {
  writer: number;
  from: number;
  to: number;
}

/** What an update would change here: new records, and ranges that are deleted or filled without a record. */
export interface Incoming {
  records: ParsedRecord[];
  deletions: Range[];
}

export type Examined = { kind: 'goed'; incoming: Incoming } | { kind: 'geweigerd'; reden: RefuseReason };

/** Why a message from outside was refused; counted and shown, never silent. */
export type RefuseReason =
  | 'te-groot'
  | 'onleesbaar'
  | 'geen-record'
  | 'verkeerde-plek'
  | 'onbekend-toestel'
  | 'mag-niet-schrijven'
  | 'andere-schrijver'
  | 'handtekening-klopt-niet'
  | 'wist-zonder-samenvatting'
  | 'gaat-niet-open';

/** A whole casus compacted stays far below this; more in one message is garbage. */
export const MAX_UPDATE_BYTES = 16 * 1024 * 1024;

const refuse = (reden: RefuseReason): Examined => ({ kind: 'geweigerd', reden });

/** Shape only: no keys needed. Everything already held is left out, so replays cost next to nothing. */
export function examineUpdate(room: string, outer: Y.Doc, update: Uint8Array): Examined {
  if (update.length > MAX_UPDATE_BYTES) return refuse('te-groot');
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return refuse('onleesbaar');
  }
  const held = heldFrontier(outer);
  const records: ParsedRecord[] = [];
  const deletions: Range[] = [];

  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) continue;
    const { client: writer, clock } = struct.id;
    const end = clock + struct.length;
    const known = held.get(writer) ?? 0;
    if (end <= known) continue;
    if (!(struct instanceof Y.Item)) return refuse('verkeerde-plek');
    if (!isAppended(struct)) return refuse('verkeerde-plek');
    if (struct.content instanceof Y.ContentDeleted) {
      deletions.push({ writer, from: Math.max(clock, known), to: end });
      continue;
    }
    if (!(struct.content instanceof Y.ContentBinary)) return refuse('geen-record');
    const record = parseRecord(room, struct.content.content);
    if (!record) return refuse('geen-record');
    if (record.header.writer !== writer || record.header.seq !== clock) return refuse('verkeerde-plek');
    records.push(record);
  }
  for (const [writer, deletes] of decoded.ds.clients)
    for (const { clock, len } of deletes) deletions.push(...newlyDeleted(outer, writer, clock, clock + len));
  return { kind: 'goed', incoming: { records, deletions } };
}

/** Only ever appended to its writer's own log: the first names the log, the rest hang on the one before. */
function isAppended(item: Y.Item): boolean {
  if (item.parentSub !== null || item.rightOrigin !== null) return false;
  if (item.origin === null) return item.id.clock === 0 && (item.parent as unknown) === logName(item.id.client);
  return item.origin.client === item.id.client && item.origin.clock === item.id.clock - 1;
}

/** The parts of a range that are not deleted here yet. */
function newlyDeleted(outer: Y.Doc, writer: number, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  let at = from;
  const structs = outer.store.clients.get(writer) ?? [];
  const first = from < Y.getState(outer.store, writer) ? Y.findIndexSS(structs, from) : structs.length;
  for (let i = first; i < structs.length; i++) {
    const struct = structs[i] as Y.Item;
    const end = struct.id.clock + struct.length;
    if (struct.id.clock >= to) break;
    if (!struct.deleted) ranges.push({ writer, from: Math.max(at, struct.id.clock), to: Math.min(to, end) });
    at = Math.min(to, end);
  }
  if (at < to) ranges.push({ writer, from: at, to });
  return ranges;
}

/** Does each range lie within the covers of one of the snapshots? */
export function withinCovers(ranges: readonly Range[], covers: readonly Frontier[]): boolean {
  return ranges.every(({ writer, to }) => covers.some((frontier) => (frontier.get(writer) ?? 0) >= to));
}

export function isWithin(ranges: readonly Range[], writer: number, seq: number): boolean {
  return ranges.some((range) => range.writer === writer && seq >= range.from && seq < range.to);
}
