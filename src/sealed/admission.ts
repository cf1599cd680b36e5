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

/** A record on the place where it belongs; who made it is not known yet. */
export interface RecordPart {
  item: Y.Item;
  record: ParsedRecord;
}

/** What an update would change here. */
export interface Incoming {
  records: RecordPart[];
  /** Places filled without a record: somebody deleted what stood there. */
  gone: Range[];
  /** What is deleted and was not deleted here yet. */
  deletions: Range[];
  /** What no honest device makes. */
  wrong: WrongPart[];
  /** There is more in the update than the above: things we hold already. */
  more: boolean;
}

export interface WrongPart {
  range: Range;
  reden: RefuseReason;
}

export type Examined = { kind: 'goed'; incoming: Incoming } | { kind: 'geweigerd'; reden: RefuseReason };

/** Why a message from outside was refused, whole or in part; counted and shown, never silent. */
export type RefuseReason =
  | 'te-groot'
  | 'onleesbaar'
  | 'geen-record'
  | 'verkeerde-plek'
  | 'onbekend-toestel'
  | 'mag-niet-schrijven'
  | 'andere-schrijver'
  | 'handtekening-klopt-niet'
  | 'wist-zonder-samenvatting';

/** A whole casus compacted stays far below this; more in one message is garbage. */
export const MAX_UPDATE_BYTES = 16 * 1024 * 1024;

/** Shape only: no keys needed. Everything already held is left out, so replays cost next to nothing. */
export function examineUpdate(room: string, outer: Y.Doc, update: Uint8Array): Examined {
  if (update.length > MAX_UPDATE_BYTES) return { kind: 'geweigerd', reden: 'te-groot' };
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return { kind: 'geweigerd', reden: 'onleesbaar' };
  }
  const held = heldFrontier(outer);
  const incoming: Incoming = { records: [], gone: [], deletions: [], wrong: [], more: false };

  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) continue;
    const { client: writer, clock } = struct.id;
    const known = held.get(writer) ?? 0;
    const range = { writer, from: Math.max(clock, known), to: clock + struct.length };
    if (range.to <= known) {
      incoming.more = true;
      continue;
    }
    const part = readStruct(room, struct, range);
    if ('record' in part) incoming.records.push(part);
    else if ('reden' in part) incoming.wrong.push(part);
    else incoming.gone.push(part);
  }
  for (const [writer, deletes] of decoded.ds.clients)
    for (const { clock, len } of deletes) {
      // Means nothing, and Yjs throws on it.
      if (len === 0) incoming.more = true;
      for (const range of newlyDeleted(outer, writer, clock, clock + len)) incoming.deletions.push(range);
    }
  return { kind: 'goed', incoming };
}

function readStruct(room: string, struct: Y.Item | Y.GC, range: Range): RecordPart | WrongPart | Range {
  if (!(struct instanceof Y.Item) || !isAppended(struct)) return { range, reden: 'verkeerde-plek' };
  if (struct.content instanceof Y.ContentDeleted) return range;
  if (!(struct.content instanceof Y.ContentBinary)) return { range, reden: 'geen-record' };
  const record = parseRecord(room, struct.content.content);
  if (!record) return { range, reden: 'geen-record' };
  if (record.header.writer !== struct.id.client || record.header.seq !== struct.id.clock)
    return { range, reden: 'verkeerde-plek' };
  return { item: struct, record };
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
  const add = (start: number, end: number) => {
    const last = ranges.at(-1);
    if (last?.to === start) last.to = end;
    else ranges.push({ writer, from: start, to: end });
  };
  let at = from;
  const structs = outer.store.clients.get(writer) ?? [];
  const first = from < Y.getState(outer.store, writer) ? Y.findIndexSS(structs, from) : structs.length;
  for (let i = first; i < structs.length; i++) {
    const struct = structs[i] as Y.Item;
    const end = struct.id.clock + struct.length;
    if (struct.id.clock >= to) break;
    if (!struct.deleted) add(Math.max(at, struct.id.clock), Math.min(to, end));
    at = Math.min(to, end);
  }
  if (at < to) add(at, to);
  return ranges;
}

/** Does the range lie within the covers of one of the snapshots? */
export const isCovered = ({ writer, to }: Range, covers: readonly Frontier[]): boolean =>
  covers.some((frontier) => (frontier.get(writer) ?? 0) >= to);

export function isWithin(ranges: readonly Range[], writer: number, seq: number): boolean {
  return ranges.some((range) => range.writer === writer && seq >= range.from && seq < range.to);
}
