// A living document on a sealed disk: the inner Y.Doc people edit, the outer Y.Doc of sealed records that is stored and sent. Knows not what is in it, nor the network.
import { uint32 } from 'lib0/random';
import * as Y from 'yjs';
import type { Disk } from '../disk/disk.ts';
import { openOuterStore } from '../disk/outer-store.ts';
import type { Kring } from '../domain/kring.ts';
import type { DocumentKeys, KringDevice, Sealer } from '../vault/contract.ts';
import { sha256 } from '../vault/primitives.ts';
import { examineUpdate, isCovered, isWithin, type Range, type RecordPart, type RefuseReason } from './admission.ts';
import { type Frontier, joinFrontiers, reaches } from './frontier.ts';
import { createLivingRows, type LivingRows, readRows } from './living-rows.ts';
import type { WriterLocks } from './locks.ts';
import { appendRecord, deleteCovered, hasGap, heldFrontier, liveRecords, waitingRecords } from './outer.ts';
import { FLOOR_ALONE, FLOOR_TOGETHER } from './padding.ts';
import { createQueue } from './queue.ts';
import { createReader, type Problem, SEALED } from './reader.ts';
import { writeUpdate } from './rebuild.ts';
import { openRecord, type Payload, parseRecord, type RecordBody, sealRecord } from './record.ts';
import { sayAll } from './said.ts';

export { SEALED } from './reader.ts';

/** Origin of our own records in the outer document. */
const OWN = Symbol('own record');

/**
 * How long edits gather before they become a record. samen: someone else looks along. alleen: connected, alone.
 * los: no connection. hand: only when asked (tests).
 */
export type Pace = 'samen' | 'alleen' | 'los' | 'hand';
const BATCH_MS: Record<Exclude<Pace, 'hand'>, number> = { samen: 200, alleen: 2_000, los: 10_000 };
/** Edits of a long batch are merged anew for every write-ahead; past this they become a record. */
const MAX_PENDING_BYTES = 16_384;
const IDLE_MS = 3_000;
const CHECKPOINT_RECORDS = 200;
const COMPACT_RECORDS = 500;
const COMPACT_BYTES = 256 * 1024;

export interface SealedOptions {
  room: string;
  keys: DocumentKeys;
  device: KringDevice;
  sealer: Sealer;
  disk: Disk;
  locks: WriterLocks;
  /** The kring as its log says it is now. */
  kring: () => Kring;
  /** ms since 1970. */
  now?: () => number;
  pace?: Pace;
}

export interface SealedStatus {
  /** Own edits that are in no record yet. */
  pendingEdits: boolean;
  /** Edits not on this disk yet. */
  unsaved: boolean;
  /** Records here that do not open or verify; kept. */
  problems: number;
  /** Messages refused since opening, and why the last one was. */
  refused: number;
  lastRefused: RefuseReason | null;
  /** Content is known to be missing here. */
  gap: boolean;
  /** Why this disk refuses, if it does. */
  diskProblem: 'vol' | 'mislukt' | null;
}

/** `geweigerd`: something in it was refused, the rest was taken in. `wacht`: something in it cannot be judged or kept yet; bring it again. */
export type Admitted =
  | { kind: 'goed' }
  | { kind: 'geweigerd'; reden: RefuseReason }
  | { kind: 'wacht'; reden: 'geen-sleutel' | 'schijf' };

/** What a device says of itself to peers (S22). `digest` is null while it is writing or behind. */
export interface Head {
  frontier: Frontier;
  digest: Uint8Array | null;
}

export interface SealedDocument {
  readonly room: string;
  readonly inner: Y.Doc;
  readonly outer: Y.Doc;
  /** The checkpoint is in the inner document: enough to show. */
  whenReady: Promise<void>;
  /** Everything on this disk is in it. */
  whenLoaded: Promise<void>;
  status(): SealedStatus;
  /** Minutes since 1970 of the newest change; 0 when there is none. */
  minute(): number;
  subscribe(changed: () => void): () => void;
  setPace(pace: Pace): void;
  /** The only way in for updates from outside this tab (S19). `origin` is who brought it. */
  admit(update: Uint8Array, origin: unknown): Promise<Admitted>;
  /** Edits so far are in a record, and on disk. */
  flush(): Promise<void>;
  /** Edits so far are on disk, sealed; quick enough for a page that is going away. */
  save(): Promise<void>;
  checkpoint(): Promise<void>;
  /** The person made room on the disk: try again what it refused. Never rejects: the status tells. */
  retryDisk(): Promise<void>;
  /** Snapshot plus deletion of what it covers, if caught up (S6). Returns whether it ran. */
  compact(): Promise<boolean>;
  /** Writes all this device holds again, under a new writer, if the live records do not say it all (S4, S7). */
  heal(force?: boolean): Promise<boolean>;
  head(): Promise<Head>;
  /** Something changed about keys or members: try again what did not open. */
  keysChanged(): Promise<void>;
  close(): Promise<void>;
}

export function openSealedDocument(options: SealedOptions): SealedDocument {
  const { room, keys, device, sealer, disk, locks, kring } = options;
  const now = options.now ?? Date.now;
  const inner = new Y.Doc();
  const outer = new Y.Doc();
  const queue = createQueue();
  const reader = createReader(room, inner, outer, keys, kring, device.toestel.sign);
  const listeners = new Set<() => void>();
  const row = uint32();
  let pace: Pace = options.pace ?? 'los';
  let closed = false;
  let broken = 0;
  let refused = 0;
  let lastRefused: RefuseReason | null = null;
  let loaded = false;
  /** An update that was verified goes into the outer document right now. */
  let admitting = false;

  /** Own edits in no record yet, and those in a record that the disk has not confirmed. */
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let unconfirmed: Uint8Array[] = [];
  let batchTimer: ReturnType<typeof setTimeout> | null = null;
  let idleTimer: ReturnType<typeof setTimeout> | null = null;
  let sinceCheckpoint = 0;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const minuteNow = () => Math.floor(now() / 60_000);

  const store = openOuterStore(room, outer, disk.name);
  const rows: LivingRows = createLivingRows(disk, sealer, room, row, () => [...unconfirmed, ...pending], changed);
  const stopStore = store.subscribe(changed);

  // -- own edits -> records ----------------------------------------------------------------------------------------

  const batchSoon = () => {
    if (pace === 'hand' || closed || batchTimer !== null) return;
    batchTimer = setTimeout(
      () => {
        batchTimer = null;
        void queue.run(emitAll).catch(changed);
      },
      pendingBytes > MAX_PENDING_BYTES ? 0 : BATCH_MS[pace],
    );
  };

  const idleSoon = () => {
    if (pace === 'hand' || closed) return;
    if (idleTimer !== null) clearTimeout(idleTimer);
    idleTimer = setTimeout(() => void tidy().catch(changed), IDLE_MS);
  };

  const addPending = (update: Uint8Array) => {
    pending.push(update);
    pendingBytes += update.length;
    rows.dirty();
    if (pendingBytes > MAX_PENDING_BYTES && batchTimer !== null && pace !== 'hand') {
      clearTimeout(batchTimer);
      batchTimer = null;
    }
    batchSoon();
    idleSoon();
    changed();
  };

  inner.on('updateV2', (update: Uint8Array, origin: unknown) => {
    if (origin !== SEALED) addPending(update);
  });

  /** Appends one record under the present writer. Runs in the queue, so the clock it is sealed for is the clock it gets. */
  const append = async (
    body: RecordBody,
    update: Uint8Array,
    writer = outer.clientID,
    holes: readonly Range[] = [],
  ) => {
    const seq = Y.getState(outer.store, writer);
    const minute = minuteNow();
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
    sinceCheckpoint++;
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
    if (confirming || closed || unconfirmed.length === 0) return;
    confirming = true;
    confirm().then(
      () => {
        confirming = false;
        confirmSoon();
      },
      () => {
        confirming = false;
        setTimeout(confirmSoon, 1_000);
      },
    );
  };

  const emitAll = async () => {
    while (pending.length > 0 && !closed) {
      const update = pending.length === 1 ? (pending[0] as Uint8Array) : Y.mergeUpdatesV2(pending);
      const taken = pending.length;
      await append({ kind: 'update' }, update);
      pending = pending.slice(taken);
      pendingBytes = pending.reduce((sum, part) => sum + part.length, 0);
      unconfirmed.push(update);
    }
    confirmSoon();
    changed();
  };

  // -- checkpoint and compaction -----------------------------------------------------------------------------------

  /** Says only what is durable elsewhere or carried in the same transaction (S20). Runs in the queue. */
  const writeCheckpoint = async () => {
    const state = Y.encodeStateAsUpdateV2(inner);
    const frontier = new Map(reader.frontier());
    const minute = reader.minute();
    await store.flushed();
    await rows.writeCheckpoint({ state, frontier, minute });
    sinceCheckpoint = 0;
    if (dead.length > 0) await disk.deleteLiving(room, dead.splice(0));
  };
  let dead: number[] = [];

  /** Edits came that build on edits that did not come. */
  const waitsForContent = () => inner.store.pendingStructs !== null || inner.store.pendingDs !== null;

  /** Content is known to exist that neither the live records nor the disk of this device can give. */
  const gap = () => {
    const covers = reader.liveCovers();
    if (reader.behind() || hasGap(outer, covers) || waitsForContent()) return true;
    return !reaches(covers.reduce(joinFrontiers, heldFrontier(outer)), reader.frontier());
  };
  const caughtUp = () => loaded && !gap();

  /** Writes all we hold as one record and deletes what it covers, in one transaction (S5). Runs in the queue. */
  const writeSnapshot = async (writer?: number, holes: readonly Range[] = []) => {
    do await emitAll();
    while (pending.length > 0);
    // From here to the copies nothing else runs: the state is exactly what the frontier says.
    const covers = holes.reduce((all, { writer, to }) => joinFrontiers(all, new Map([[writer, to]])), reader.claim());
    await append({ kind: 'snapshot', covers }, Y.encodeStateAsUpdateV2(inner), writer, holes);
    changed();
  };

  const compactNow = async () => {
    await emitAll();
    if (!caughtUp() || closed) return false;
    await writeSnapshot();
    await writeCheckpoint();
    return true;
  };

  /** Idle: leave a checkpoint, and make the log short when it is long. */
  const tidy = () =>
    queue.run(async () => {
      if (closed || !loaded) return;
      await emitAll();
      const live = liveRecords(outer);
      const bytes = live.reduce((sum, record) => sum + record.bytes.length, 0);
      // One large snapshot is no reason to write it again.
      const tooLong = live.length > COMPACT_RECORDS || (bytes > COMPACT_BYTES && live.length > 50);
      if (tooLong && (await compactNow())) return;
      if (sinceCheckpoint > 0) await writeCheckpoint();
    });

  /** Do the live records together say all that this device holds, own unsealed edits aside? `except`: about to go. */
  const liveSaysAll = async (except: readonly Range[] = [], coming: Iterable<Uint8Array> = []) => {
    const updates = [...pending, ...coming];
    for (const { bytes, writer, seq } of [...liveRecords(outer), ...waitingRecords(outer)]) {
      const record = isWithin(except, writer, seq) ? null : parseRecord(room, bytes);
      const opened = record && (await openRecord(room, record, keys).catch(() => null));
      if (opened) updates.push(opened.update);
    }
    return sayAll(updates, inner);
  };

  const healNow = async (force: boolean) => {
    if (!loaded || closed) return false;
    await emitAll();
    const holes = reader.ownHoles();
    if (!force && holes.length === 0 && (await liveSaysAll())) return false;
    await writeSnapshot(uint32(), holes);
    reader.settle();
    await writeCheckpoint();
    return true;
  };

  // -- from outside ------------------------------------------------------------------------------------------------

  const refuse = (reden: RefuseReason): Admitted => {
    refused++;
    lastRefused = reden;
    changed();
    return { kind: 'geweigerd', reden };
  };

  /** Before others' deletions touch what we hold: it is safe on this disk, and in records that stay (S7). */
  const shield = async (deletions: readonly Range[], coming: Iterable<Uint8Array>): Promise<boolean> => {
    try {
      await writeCheckpoint();
      // The snapshot goes to the disk before the deletion does, so that no crash can fall in between.
      if (!(await liveSaysAll(deletions, coming))) await healNow(true);
      return !closed;
    } catch {
      return false;
    }
  };

  const admitNow = async (update: Uint8Array, origin: unknown): Promise<Admitted> => {
    const examined = examineUpdate(room, outer, update);
    if (examined.kind === 'geweigerd') return refuse(examined.reden);
    const { incoming } = examined;
    const wrong = [...incoming.wrong];
    const opened = new Map<RecordPart, Payload | Problem>();
    for (const part of incoming.records) {
      const { record } = part;
      const { writer, seq } = record.header;
      const reden = await reader.check(record);
      if (reden) wrong.push({ range: { writer, from: seq, to: seq + 1 }, reden });
      else opened.set(part, await reader.tryOpen(record));
    }

    const covers = reader.liveCovers();
    let leftOut: Admitted = { kind: 'goed' };
    for (const [{ record }, payload] of opened) {
      const { header } = record;
      if (header.kind !== 'snapshot' || isWithin(incoming.deletions, header.writer, header.seq)) continue;
      if (typeof payload !== 'string') covers.push(header.covers);
      else if (payload === 'geen-sleutel') leftOut = { kind: 'wacht', reden: payload };
    }
    const covered = (range: Range) => isCovered(range, covers);
    // A wrong thing where a snapshot says it all anyway does not hold up what comes after it.
    const gone = [...incoming.gone, ...wrong.map(({ range }) => range)].filter(covered);
    let deletions = incoming.deletions.filter(covered);
    const unlawful = wrong.length > 0 ? wrong[0] : undefined;
    const uncovered = [...incoming.gone, ...incoming.deletions].some((range) => !covered(range));
    if (deletions.length > 0) {
      const coming = [...opened.values()].flatMap((payload) => (typeof payload === 'string' ? [] : [payload.update]));
      if (!(await shield(deletions, coming))) {
        deletions = [];
        leftOut = { kind: 'wacht', reden: 'schijf' };
      }
    }
    if (closed) return { kind: 'wacht', reden: 'schijf' };

    const whole = !incoming.more && wrong.length === 0 && !uncovered && deletions.length === incoming.deletions.length;
    const verified = whole
      ? update
      : writeUpdate(
          [...opened.keys()].map(({ item }) => item),
          gone,
          deletions,
        );
    admitting = true;
    try {
      Y.applyUpdate(outer, verified, origin);
    } finally {
      admitting = false;
    }
    for (const [{ record }, payload] of opened) reader.apply(record, payload);
    reader.advance();
    await readUnread();
    sinceCheckpoint += opened.size;
    if (sinceCheckpoint > CHECKPOINT_RECORDS) await writeCheckpoint().catch(changed);
    if (opened.size > 0) idleSoon();
    changed();
    if (unlawful) return refuse(unlawful.reden);
    return uncovered && leftOut.kind === 'goed' ? refuse('wist-zonder-samenvatting') : leftOut;
  };

  // -- opening -----------------------------------------------------------------------------------------------------

  const paint = async () => {
    const lock = await locks.hold(`${room}/${row}`);
    const found = await readRows(disk, sealer, locks, room);
    broken = found.broken;
    dead = found.dead;
    inner.transact(() => {
      for (const { state, minute } of found.checkpoints) {
        Y.applyUpdateV2(inner, state, SEALED);
        reader.restore(new Map(), minute);
      }
      for (const edits of found.carried) Y.applyUpdateV2(inner, edits, SEALED);
      for (const edits of found.stranded) Y.applyUpdateV2(inner, edits, SEALED);
    }, SEALED);
    reader.restore(found.frontier, 0);
    // Edits of a writer that died: in no record for certain, so they are written again under this one.
    for (const edits of found.stranded) addPending(edits);
    changed();
    return lock;
  };
  const painted = paint();

  /** Takes in records that are in the outer document but not in the inner one: from this disk, ours or of another tab. */
  const readUnread = async () => {
    for (const { bytes, writer, seq } of [...liveRecords(outer, reader.frontier()), ...waitingRecords(outer)]) {
      if (reader.knows(writer, seq)) continue;
      const record = parseRecord(room, bytes);
      if (!record || record.header.writer !== writer || record.header.seq !== seq) reader.keepBroken(writer, seq);
      else reader.apply(record, (await reader.check(record)) ?? (await reader.tryOpen(record)));
    }
    reader.advance();
  };

  const load = async () => {
    await Promise.all([painted, store.whenLoaded]);
    for (const { bytes, writer, seq } of liveRecords(outer)) {
      const record = reader.knows(writer, seq) ? parseRecord(room, bytes) : null;
      if (record) reader.knowSnapshot(record);
    }
    await readUnread();
    loaded = true;
    batchSoon();
    changed();
  };
  outer.on('update', (_update: Uint8Array, origin: unknown) => {
    // Neither ours nor admitted: the store found rows that another tab wrote.
    if (loaded && !admitting && origin !== OWN) void queue.run(readUnread).then(changed, changed);
  });
  const whenLoaded = queue.run(load);
  whenLoaded.catch(changed);
  const whenReady = painted.then(() => undefined);
  whenReady.catch(changed);

  return {
    room,
    inner,
    outer,
    whenReady,
    whenLoaded,
    minute: () => (pending.length > 0 ? minuteNow() : reader.minute()),
    status: () => ({
      pendingEdits: pending.length > 0,
      unsaved: rows.unsaved() || store.status().pending > 0,
      problems: reader.problems() + broken,
      refused,
      lastRefused,
      gap: loaded && gap(),
      diskProblem: rows.problem() ?? store.status().problem,
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setPace(next) {
      if (next === pace) return;
      pace = next;
      if (batchTimer !== null) clearTimeout(batchTimer);
      batchTimer = null;
      if (pending.length > 0 && loaded) batchSoon();
    },
    admit: (update, origin) => queue.run(() => admitNow(update, origin)),
    flush: () =>
      queue.run(async () => {
        await emitAll();
        await store.flushed();
        await rows.flushed();
      }),
    save: () => rows.flushed(),
    checkpoint: () => queue.run(writeCheckpoint),
    async retryDisk() {
      await store.retry();
      await rows.flushed().catch(changed);
      confirmSoon();
    },
    compact: () => queue.run(compactNow),
    heal: (force = false) => queue.run(() => healNow(force)),
    head: () =>
      queue.run(async () => {
        const quiet = pending.length === 0 && caughtUp();
        const digest = quiet ? await sha256(Y.encodeSnapshot(Y.snapshot(inner))) : null;
        return { frontier: reader.claim(), digest };
      }),
    keysChanged: () => queue.run(() => reader.retry()).then(changed),
    async close() {
      if (closed) return;
      const lock = await painted.catch(() => null);
      await queue
        .run(async () => {
          await rows.flushed();
          if (!loaded) return;
          await emitAll();
          await store.flushed();
          await confirm();
          if (sinceCheckpoint > 0) await writeCheckpoint();
          else await rows.flushed();
        })
        // What could not be written stays in the write-ahead row; the next opening takes it up.
        .catch(() => undefined);
      closed = true;
      if (batchTimer !== null) clearTimeout(batchTimer);
      if (idleTimer !== null) clearTimeout(idleTimer);
      rows.stop();
      stopStore();
      await store.close();
      lock?.release();
      outer.destroy();
      inner.destroy();
      listeners.clear();
    },
  };
}
