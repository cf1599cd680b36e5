// Keeps a document whole and short: checkpoints, snapshots, compaction, healing (S5, S6, S7, S20). All of it runs in the queue.
import { uint32 } from 'lib0/random';
import * as Y from 'yjs';
import { isWithin, type Range } from './admission.ts';
import { cleanState } from './clean-state.ts';
import { joinFrontiers, reachTogether } from './frontier.ts';
import type { Life } from './life.ts';
import { hasGap, heldFrontier, liveRecords, waitingRecords } from './outer.ts';
import { openRecord, parseRecord } from './record.ts';
import { sayAll } from './said.ts';
import type { Turn } from './turn.ts';
import type { Writing } from './writing.ts';

const CHECKPOINT_RECORDS = 200;
const COMPACT_RECORDS = 500;
const COMPACT_BYTES = 256 * 1024;

export interface Keeping {
  /** Records came in or went out that no checkpoint holds yet. */
  count(records: number): void;
  /** Others deleted what we held; the disk can be smaller when it is idle. */
  deleted(): void;
  /** Are there such records? */
  behind(): boolean;
  gap(): boolean;
  caughtUp(): boolean;
  checkpoint(): Promise<void>;
  /** Only after every so many records. */
  checkpointIfLong(): Promise<void>;
  compact(): Promise<boolean>;
  heal(force: boolean): Promise<boolean>;
  /** Idle: leave a checkpoint, and make the log short when it is long and our turn. */
  tidy(): Promise<void>;
  /** Do the live records together say all that this device holds, own unsealed edits aside? `except`: about to go. */
  liveSaysAll(except?: readonly Range[], coming?: Iterable<Uint8Array>): Promise<boolean>;
}

/** `checkpointed`: what stood in rows of dead tabs is in ours now. */
export function createKeeping(life: Life, writing: Writing, turn: Turn, checkpointed: () => Promise<void>): Keeping {
  const { room, inner, outer, keys, reader, store, rows, changed } = life;
  let since = 0;
  let shrinkable = false;

  /** Says only what is durable elsewhere or carried in the same transaction (S20). Runs in the queue. */
  const writeCheckpoint = async () => {
    const state = Y.encodeStateAsUpdate(inner);
    const frontier = new Map(reader.frontier());
    const minute = reader.minute();
    await store.flushed();
    await rows.writeCheckpoint({ state, frontier, minute });
    since = 0;
    await checkpointed();
  };
  /** Edits came that build on edits that did not come. */
  const waitsForContent = () => inner.store.pendingStructs !== null || inner.store.pendingDs !== null;

  /** Content is known to exist that neither the live records nor the disk of this device can give. */
  const gap = () => {
    const covers = reader.liveCovers();
    if (reader.behind() || hasGap(outer, covers) || waitsForContent()) return true;
    return !reachTogether([heldFrontier(outer), ...covers], reader.frontier());
  };
  const caughtUp = () => life.loaded() && !gap();

  /** Writes all we hold as one record and deletes what it covers, in one transaction (S5). Runs in the queue. */
  const writeSnapshot = async (writer?: number, holes: readonly Range[] = []) => {
    do await writing.emitAll();
    while (writing.pending().length > 0 && !life.readsOnly());
    if (life.readsOnly()) return;
    // From here to the copies nothing else runs: the state is exactly what the frontier says.
    const covers = holes.reduce((all, { writer, to }) => joinFrontiers(all, new Map([[writer, to]])), reader.claim());
    await writing.append({ kind: 'snapshot', covers }, cleanState(inner), writer, holes);
    changed();
  };

  const compactNow = async () => {
    await writing.emitAll();
    if (!caughtUp() || life.closed() || life.readsOnly()) return false;
    await writeSnapshot();
    await writeCheckpoint();
    await shrinkDisk();
    return true;
  };

  /** Records were deleted, but the rows that brought them are still on disk. */
  const shrinkDisk = async () => {
    shrinkable = false;
    await store.shrink();
  };

  const tidy = async () => {
    if (life.closed() || !life.loaded()) return;
    await writing.emitAll();
    const live = liveRecords(outer);
    const bytes = live.reduce((sum, record) => sum + record.bytes.length, 0);
    // One large snapshot is no reason to write it again.
    const tooLong = live.length > COMPACT_RECORDS || (bytes > COMPACT_BYTES && live.length > 50);
    // Looked at in the queue, right before: what another made short is short.
    if (!tooLong) turn.over();
    else if (turn.mine() && (await compactNow())) return turn.over();
    if (since > 0) await writeCheckpoint();
    if (shrinkable) await shrinkDisk();
  };

  const liveSaysAll = async (except: readonly Range[] = [], coming: Iterable<Uint8Array> = []) => {
    const updates = [...writing.pending(), ...coming];
    for (const { bytes, writer, seq } of [...liveRecords(outer), ...waitingRecords(outer)]) {
      const record = isWithin(except, writer, seq) ? null : parseRecord(room, bytes);
      const opened = record && (await openRecord(room, record, keys).catch(() => null));
      if (opened) updates.push(opened.update);
    }
    return sayAll(updates, inner);
  };

  const healNow = async (force: boolean) => {
    if (!life.loaded() || life.closed() || life.readsOnly()) return false;
    await writing.emitAll();
    const holes = reader.ownHoles();
    if (!force && holes.length === 0 && (await liveSaysAll())) return false;
    await writeSnapshot(uint32(), holes);
    reader.settle();
    await writeCheckpoint();
    return true;
  };

  return {
    count(records) {
      since += records;
    },
    deleted() {
      shrinkable = true;
    },
    behind: () => since > 0,
    gap,
    caughtUp,
    checkpoint: writeCheckpoint,
    async checkpointIfLong() {
      if (since > CHECKPOINT_RECORDS) await writeCheckpoint();
    },
    compact: compactNow,
    heal: healNow,
    tidy,
    liveSaysAll,
  };
}
