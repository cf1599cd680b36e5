// The device's own sealed copy of a living document: the checkpoint and the write-ahead edits (S20). Knows Yjs updates, not records.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Disk, LivingRow } from '../disk/disk.ts';
import { DiskProblem } from '../disk/disk-problem.ts';
import type { Sealer } from '../vault/contract.ts';
import { type Frontier, joinFrontiers, readFrontier, writeFrontier } from './frontier.ts';
import type { WriterLocks } from './locks.ts';
import { pack, unpack } from './pack.ts';

export interface Checkpoint {
  /** Inner state, Yjs format v1: it opens faster than v2, and packed it is as small. */
  state: Uint8Array;
  frontier: Frontier;
  /** Minute of the last change in it; 0 when unknown. */
  minute: number;
}

const aad = (room: string, row: number, part: string) => `${room}/${row}/${part}`;

async function encodeCheckpoint({ state, frontier, minute }: Checkpoint): Promise<Uint8Array> {
  const encoder = encoding.createEncoder();
  writeFrontier(encoder, frontier);
  encoding.writeVarUint(encoder, minute);
  encoding.writeVarUint8Array(encoder, await pack(state));
  return encoding.toUint8Array(encoder);
}

async function readCheckpoint(bytes: Uint8Array): Promise<Checkpoint> {
  const decoder = decoding.createDecoder(bytes);
  const frontier = readFrontier(decoder);
  const minute = decoding.readVarUint(decoder);
  return { frontier, minute, state: await unpack(decoding.readVarUint8Array(decoder)) };
}

export interface FoundRows {
  checkpoints: Checkpoint[];
  frontier: Frontier;
  /** Edits of writers that are gone: not in a record for certain, so to be written again. */
  stranded: Uint8Array[];
  /** Edits of another tab that is alive: it will write them itself. */
  carried: Uint8Array[];
  /** Rows of writers that are gone; forgotten once our own rows hold their content. */
  dead: LivingRow[];
  /** Rows that do not open; kept as they are. */
  broken: number;
}

export async function readRows(disk: Disk, sealer: Sealer, locks: WriterLocks, room: string): Promise<FoundRows> {
  const found: FoundRows = { checkpoints: [], frontier: new Map(), stranded: [], carried: [], dead: [], broken: 0 };
  for (const row of await disk.readLiving(room)) {
    const alive = await locks.isHeld(`${room}/${row.writer}`);
    let whole = true;
    /** The parts of a row stand by themselves: a mangled checkpoint must not take the edits beside it along. */
    const open = async (part: 'checkpoint' | 'pending', take: (plain: Uint8Array) => unknown) => {
      const sealed = row[part];
      if (!sealed) return;
      try {
        await take(await sealer.open(sealed, aad(room, row.writer, part)));
      } catch {
        whole = false;
      }
    };
    await open('checkpoint', async (plain) => {
      const opened = await readCheckpoint(plain);
      found.checkpoints.push(opened);
      found.frontier = joinFrontiers(found.frontier, opened.frontier);
    });
    await open('pending', (edits) => (alive ? found.carried : found.stranded).push(edits));
    if (!whole) found.broken++;
    else if (!alive) found.dead.push(row);
  }
  return found;
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null) =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((byte, i) => byte === b[i]));

/** A tab that was just closing when we read its row may have written once more after that: such a row waits for the next opening. */
export async function forgetRows(disk: Disk, room: string, dead: readonly LivingRow[]): Promise<void> {
  const now = new Map((await disk.readLiving(room)).map((row) => [row.writer, row]));
  const unchanged = dead.filter(({ writer, checkpoint, pending }) => {
    const row = now.get(writer);
    return row && sameBytes(row.pending, pending) && sameBytes(row.checkpoint, checkpoint);
  });
  if (unchanged.length > 0)
    await disk.deleteLiving(
      room,
      unchanged.map(({ writer }) => writer),
    );
}

export interface LivingRows {
  /** The edits to carry changed; they are on disk within 20 ms. */
  dirty(): void;
  /** Resolves when all edits known at this call are on disk; rejects with DiskProblem. */
  flushed(): Promise<void>;
  /** Checkpoint and carried edits in one transaction, so that neither says more than the two hold together. */
  writeCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** Edits not on disk yet. */
  unsaved(): boolean;
  /** Why the last write failed; null after one that succeeded. */
  problem(): DiskProblem['reason'] | null;
  stop(): void;
}

const COALESCE_MS = 20;
const RETRY_MS = 1_000;

/**
 * @param row a number of our own, fresh each time the document opens
 * @param carried the edits that are in no confirmed record, at the moment of asking
 */
export function createLivingRows(
  disk: Disk,
  sealer: Sealer,
  room: string,
  row: number,
  carried: () => Uint8Array[],
  changed: () => void,
): LivingRows {
  let asked = 0;
  let written = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let problem: DiskProblem['reason'] | null = null;

  const learn = (next: typeof problem) => {
    if (next === problem) return;
    problem = next;
    changed();
  };
  const sealPending = async () => {
    const edits = carried();
    return edits.length === 0 ? null : sealer.seal(Y.mergeUpdatesV2(edits), aad(room, row, 'pending'));
  };
  /** Writes in order, each with the edits of its own moment. */
  const write = (checkpoint?: Checkpoint): Promise<void> => {
    const result = last.then(async () => {
      const upTo = asked;
      if (!checkpoint && upTo === written) return;
      const sealed =
        checkpoint && (await sealer.seal(await encodeCheckpoint(checkpoint), aad(room, row, 'checkpoint')));
      const pending = await sealPending();
      await disk.writeLiving(room, row, sealed ? { checkpoint: sealed, pending } : { pending });
      written = Math.max(written, upTo);
      learn(null);
    });
    last = result.catch((error) => learn(error instanceof DiskProblem ? error.reason : 'mislukt'));
    return result;
  };
  const later = (ms: number) => {
    if (timer !== null || stopped) return;
    timer = setTimeout(() => {
      timer = null;
      write().catch(() => later(RETRY_MS));
    }, ms);
  };

  return {
    dirty() {
      asked++;
      later(COALESCE_MS);
    },
    flushed: () => write(),
    writeCheckpoint: (checkpoint) => write(checkpoint),
    unsaved: () => written < asked,
    problem: () => problem,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
