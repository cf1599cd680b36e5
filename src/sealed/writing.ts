// Own edits on their way into records: gathered, sealed, appended, and carried in the write-ahead row until the disk has them (S2, S20).
import * as Y from 'yjs';
import type { Range } from './admission.ts';
import { type Life, OWN } from './life.ts';
import { appendRecord, deleteCovered } from './outer.ts';
import { FLOOR_ALONE, FLOOR_TOGETHER } from './padding.ts';
import { writeUpdate } from './rebuild.ts';
import { type RecordBody, sealRecord } from './record.ts';

/**
 * How long edits gather before they become a record. samen: someone else looks along. alleen: connected, alone.
 * los: no connection. hand: only when asked (tests).
 */
export type Pace = 'samen' | 'alleen' | 'los' | 'hand';
const BATCH_MS: Record<Exclude<Pace, 'hand'>, number> = { samen: 200, alleen: 2_000, los: 10_000 };
/** Edits of a long batch are merged anew for every write-ahead; past this they become a record. */
const MAX_PENDING_BYTES = 16_384;
const CONFIRM_AGAIN_MS = 1_000;
const DISK_MS = 2_000;

export interface Writing {
  /** An edit of this device. */
  add(update: Uint8Array): void;
  /** Own edits in no record yet. */
  pending(): readonly Uint8Array[];
  /** Those, and edits in a record that the disk has not confirmed. */
  carried(): Uint8Array[];
  /** Makes records of all pending edits. Runs in the queue. */
  emitAll(): Promise<void>;
  /** Appends one record, by default under the present writer. Runs in the queue. */
  append(body: RecordBody, update: Uint8Array, writer?: number, holes?: readonly Range[]): Promise<void>;
  /** Waits for the disk and then lets go of what it has. Rejects with DiskProblem. */
  confirm(): Promise<void>;
  confirmSoon(): void;
  /** Starts the clock for what is pending. */
  batchSoon(): void;
  pace(): Pace;
  setPace(next: Pace): void;
  stop(): void;
}

/** `appended`: a record was added. */
export function createWriting(life: Life, start: Pace, appended: () => void): Writing {
  const { room, outer, keys, device, reader, store, rows, queue, changed } = life;
  let pace = start;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let unconfirmed: Uint8Array[] = [];
  let batchTimer: ReturnType<typeof setTimeout> | null = null;

  const stopTimer = () => {
    if (batchTimer !== null) clearTimeout(batchTimer);
    batchTimer = null;
  };

  const batchSoon = () => {
    if (pace === 'hand' || life.closed() || batchTimer !== null) return;
    batchTimer = setTimeout(
      () => {
        batchTimer = null;
        void queue.run(emitAll).catch(changed);
      },
      pendingBytes > MAX_PENDING_BYTES ? 0 : BATCH_MS[pace],
    );
  };

  /** In the queue, so the clock a record is sealed for is the clock it gets. */
  const append: Writing['append'] = async (body, update, writer = outer.clientID, holes = []) => {
    const seq = Y.getState(outer.store, writer);
    const minute = Math.floor(life.now() / 60_000);
    const floor = pace === 'samen' ? FLOOR_TOGETHER : FLOOR_ALONE;
    const bytes = await sealRecord({ room, writer, seq }, body, { update, minute }, floor, keys, device);
    outer.clientID = writer;
    outer.transact(() => {
      if (holes.length > 0) Y.applyUpdate(outer, writeUpdate([], holes, []), OWN);
      appendRecord(outer, writer, bytes);
      if (body.kind === 'snapshot') deleteCovered(outer, body.covers);
    }, OWN);
    // Yjs takes what we just did for the work of a namesake when an update went in along with it.
    outer.clientID = writer;
    for (const hole of holes) reader.filled(hole);
    reader.wroteOwn(body.kind === 'snapshot' ? { writer, seq, minute, covers: body.covers } : { writer, seq, minute });
    appended();
  };

  const confirm = async () => {
    const count = unconfirmed.length;
    if (count === 0) return;
    await store.flushed();
    unconfirmed = unconfirmed.slice(count);
    rows.dirty();
    changed();
  };
  let confirming = false;
  /** Write-ahead edits go only when the disk has confirmed their record; a disk that refuses is asked again later. */
  const confirmSoon = () => {
    if (confirming || life.closed() || unconfirmed.length === 0) return;
    confirming = true;
    confirm().then(
      () => {
        confirming = false;
        confirmSoon();
      },
      () => {
        confirming = false;
        setTimeout(confirmSoon, CONFIRM_AGAIN_MS);
      },
    );
  };

  const emitAll = async () => {
    while (pending.length > 0 && !life.closed() && !life.readsOnly()) {
      const taken = pending.length;
      // Disk before wire: what others will build on, this device can bring back. A disk that refuses or hangs stops nobody.
      await Promise.race([rows.flushed().catch(changed), new Promise((late) => setTimeout(late, DISK_MS))]);
      const update = taken === 1 ? (pending[0] as Uint8Array) : Y.mergeUpdatesV2(pending.slice(0, taken));
      await append({ kind: 'update' }, update);
      pending = pending.slice(taken);
      pendingBytes = pending.reduce((sum, part) => sum + part.length, 0);
      unconfirmed.push(update);
    }
    confirmSoon();
    changed();
  };

  return {
    add(update) {
      pending.push(update);
      pendingBytes += update.length;
      rows.dirty();
      if (pendingBytes > MAX_PENDING_BYTES) stopTimer();
      batchSoon();
    },
    pending: () => pending,
    carried: () => [...unconfirmed, ...pending],
    emitAll,
    append,
    confirm,
    confirmSoon,
    batchSoon,
    pace: () => pace,
    setPace(next) {
      if (next === pace) return;
      pace = next;
      stopTimer();
      if (pending.length > 0 && life.loaded()) batchSoon();
    },
    stop: stopTimer,
  };
}
