// Reads the outer document: one array of records per writer (S2). The only file that looks inside Yjs's struct store.
import * as Y from 'yjs';
import type { Frontier } from './frontier.ts';

export const logName = (writer: number): string => `log:${writer}`;

export interface LiveRecord {
  writer: number;
  seq: number;
  bytes: Uint8Array;
}

const known = new WeakMap<Y.Doc, { held: Frontier | null }>();

/** Contiguous clocks per writer that the outer document holds, live or deleted. Asked many times between two changes. */
export function heldFrontier(outer: Y.Doc): Frontier {
  let memory = known.get(outer);
  if (!memory) {
    const made: { held: Frontier | null } = { held: null };
    const forget = () => {
      made.held = null;
    };
    outer.on('beforeTransaction', forget);
    outer.on('afterTransaction', forget);
    known.set(outer, made);
    memory = made;
  }
  if (memory.held) return memory.held;
  const held = new Map<number, number>();
  for (const writer of outer.store.clients.keys()) held.set(writer, Y.getState(outer.store, writer));
  // In the midst of a change it is true only for a moment.
  if (outer._transaction === null) memory.held = held;
  return held;
}

/** Live records of all writers with a seq at or after `from` (everything when omitted). */
export function liveRecords(outer: Y.Doc, from?: Frontier): LiveRecord[] {
  const found: LiveRecord[] = [];
  for (const [writer, structs] of outer.store.clients) {
    const start = from?.get(writer) ?? 0;
    for (let i = structs.length - 1; i >= 0; i--) {
      const struct = structs[i];
      if (!struct || struct.id.clock + struct.length <= start) break;
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentBinary)
        found.push({ writer, seq: struct.id.clock, bytes: struct.content.content });
    }
  }
  return found.sort((a, b) => a.seq - b.seq || a.writer - b.writer);
}

/** Records that came before the one they hang on; Yjs puts them in by itself when that comes (S4). */
export function waitingRecords(outer: Y.Doc): LiveRecord[] {
  const waiting = outer.store.pendingStructs;
  if (!waiting) return [];
  const found: LiveRecord[] = [];
  for (const { id, content } of Y.decodeUpdateV2(waiting.update).structs.filter((struct) => struct instanceof Y.Item))
    if (content instanceof Y.ContentBinary) found.push({ writer: id.client, seq: id.clock, bytes: content.content });
  return found;
}

/** Is the record at `seq` in the outer document and not deleted? */
export function isLive(outer: Y.Doc, writer: number, seq: number): boolean {
  if (seq >= Y.getState(outer.store, writer)) return false;
  const struct = Y.getItem(outer.store, Y.createID(writer, seq));
  return !struct.deleted;
}

/** Records wait in the outer document for an earlier one that no live snapshot covers: a gap (S4). */
export function hasGap(outer: Y.Doc, covers: readonly Frontier[]): boolean {
  const missing = outer.store.pendingStructs?.missing ?? new Map<number, number>();
  return [...missing].some(([writer, clock]) => !covers.some((frontier) => (frontier.get(writer) ?? 0) > clock));
}

export function appendRecord(outer: Y.Doc, writer: number, bytes: Uint8Array): void {
  outer.getArray<Uint8Array>(logName(writer)).push([bytes]);
}

/** Deletes live records below the frontier. Only call in the transaction that appends the snapshot (S5). */
export function deleteCovered(outer: Y.Doc, covers: Frontier): void {
  for (const [writer, until] of covers) {
    if (!outer.store.clients.has(writer)) continue;
    const live = liveRecordCount(outer, writer, until);
    // Appended only, so what is below the frontier is a prefix of what is live.
    if (live > 0) outer.getArray(logName(writer)).delete(0, live);
  }
}

function liveRecordCount(outer: Y.Doc, writer: number, until: number): number {
  let count = 0;
  for (const struct of outer.store.clients.get(writer) ?? []) {
    if (struct.id.clock >= until) break;
    if (!struct.deleted) count += struct.length;
  }
  return count;
}
