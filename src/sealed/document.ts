// A living document on a sealed disk: the inner Y.Doc people edit, the outer Y.Doc of sealed records that is stored and sent. Knows not what is in it, nor the network.
import { uint32 } from 'lib0/random';
import * as Y from 'yjs';
import type { Disk, LivingRow } from '../disk/disk.ts';
import { openOuterStore } from '../disk/outer-store.ts';
import type { Kring } from '../domain/kring.ts';
import { toBase64url } from '../domain/ledenlog.ts';
import type { DocumentKeys, KringDevice, Sealer } from '../vault/contract.ts';
import { sha256 } from '../vault/primitives.ts';
import type { RefuseReason } from './admission.ts';
import { type Admitted, createAdmitting } from './admitting.ts';
import type { Frontier } from './frontier.ts';
import { createKeeping } from './keeping.ts';
import { type Life, OWN } from './life.ts';
import { createLivingRows, forgetRows, readRows } from './living-rows.ts';
import type { WriterLocks } from './locks.ts';
import { heldFrontier, liveRecords, waitingRecords } from './outer.ts';
import { createQueue } from './queue.ts';
import { createReader, SEALED } from './reader.ts';
import { parseRecord } from './record.ts';
import { createTurn, placeOf } from './turn.ts';
import { createWriting, type Pace } from './writing.ts';

const IDLE_MS = 3_000;

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
  /** Everything on this disk is in it; before, it looks emptier than it is. */
  loaded: boolean;
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
  /**
   * Per writer of this device (its signing key) how far this device has verified and applied what stands there now.
   * What a snapshot took over is not in it: that counts as the words of who made the snapshot.
   */
  writtenBy(sign: string): Promise<Frontier>;
  /** Whose each writer is, by signing key; null: not known (any more). */
  writers(): Promise<(string | null)[]>;
  /** Something changed about keys or members: try again what did not open. */
  keysChanged(): Promise<void>;
  close(): Promise<void>;
}

const digestOf = (inner: Y.Doc): Promise<Uint8Array> => sha256(Y.encodeSnapshot(Y.snapshot(inner)));

export function openSealedDocument(options: SealedOptions): SealedDocument {
  const { room, keys, device, sealer, disk, locks, kring } = options;
  const now = options.now ?? Date.now;
  const inner = new Y.Doc();
  const outer = new Y.Doc();
  const queue = createQueue();
  const reader = createReader(room, inner, outer, keys, kring, device.toestel.sign);
  const listeners = new Set<() => void>();
  const row = uint32();
  let closed = false;
  let loaded = false;
  let broken = 0;
  let dead: LivingRow[] = [];
  let idleTimer: ReturnType<typeof setTimeout> | null = null;
  /** Counts the states the inner document was in; a head is asked for more often than it changes. */
  let stateNow = 0;
  let digested: { of: number; digest: Uint8Array } | null = null;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const store = openOuterStore(room, outer, disk.name);
  const rows = createLivingRows(disk, sealer, room, row, () => writing.carried(), changed);
  const stopStore = store.subscribe(changed);
  const life: Life = {
    ...{ room, inner, outer, keys, device, reader, store, rows, queue, now, changed },
    loaded: () => loaded,
    closed: () => closed,
    readsOnly() {
      const lid = kring().leden.get(device.toestel.sign);
      return lid?.rol === 'meelezen' && lid.removed === null;
    },
  };
  const writing = createWriting(life, options.pace ?? 'los', () => keeping.count(1));
  /** Whose each writer is, by signing key; null: not known (any more). */
  const owners = () => {
    const found = new Map<number, string | null>([...heldFrontier(outer).keys()].map((writer) => [writer, null]));
    for (const { bytes, writer } of liveRecords(outer)) {
      const record = found.get(writer) ? null : parseRecord(room, bytes);
      if (record) found.set(writer, toBase64url(record.header.device));
    }
    return [...found.values()];
  };
  const turn = createTurn(
    () => placeOf(device.toestel.sign, owners(), kring()),
    () => void queue.run(keeping.tidy).catch(changed),
  );
  const keeping = createKeeping(life, writing, turn, async () => {
    if (dead.length > 0) await forgetRows(disk, room, dead.splice(0));
  });
  const admitting = createAdmitting(life, keeping, async (count) => {
    await readUnread();
    keeping.count(count);
    await keeping.checkpointIfLong().catch(changed);
    if (count > 0) idleSoon();
    changed();
  });

  const idleSoon = () => {
    if (writing.pace() === 'hand' || closed) return;
    if (idleTimer !== null) clearTimeout(idleTimer);
    idleTimer = setTimeout(() => void queue.run(keeping.tidy).catch(changed), IDLE_MS);
  };
  const edited = (update: Uint8Array) => {
    writing.add(update);
    idleSoon();
    changed();
  };
  inner.on('updateV2', (update: Uint8Array, origin: unknown) => {
    stateNow++;
    if (origin !== SEALED) edited(update);
  });

  const paint = async () => {
    const lock = await locks.hold(`${room}/${row}`);
    const found = await readRows(disk, sealer, locks, room);
    broken = found.broken;
    dead = found.dead;
    inner.transact(() => {
      for (const { state, minute } of found.checkpoints) {
        Y.applyUpdate(inner, state, SEALED);
        reader.restore(new Map(), minute);
      }
      for (const edits of found.carried) Y.applyUpdateV2(inner, edits, SEALED);
      for (const edits of found.stranded) Y.applyUpdateV2(inner, edits, SEALED);
    }, SEALED);
    reader.restore(found.frontier, 0);
    // Edits of a writer that died: in no record for certain, so they are written again under this one.
    for (const edits of found.stranded) edited(edits);
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
    writing.batchSoon();
    changed();
  };
  outer.on('update', (_update: Uint8Array, origin: unknown) => {
    // Neither ours nor admitted: the store found rows that another tab wrote.
    if (loaded && !admitting.busy() && origin !== OWN) void queue.run(readUnread).then(changed, changed);
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
    minute: () => (writing.pending().length > 0 ? Math.floor(now() / 60_000) : reader.minute()),
    status: () => ({
      loaded,
      pendingEdits: writing.pending().length > 0,
      unsaved: rows.unsaved() || store.status().pending > 0,
      problems: reader.problems() + broken,
      refused: admitting.refused().count,
      lastRefused: admitting.refused().last,
      gap: loaded && keeping.gap(),
      diskProblem: rows.problem() ?? store.status().problem,
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setPace: writing.setPace,
    admit: (update, origin) => queue.run(() => admitting.admit(update, origin)),
    flush: () =>
      queue.run(async () => {
        await writing.emitAll();
        await store.flushed();
        await rows.flushed();
      }),
    save: () => rows.flushed(),
    checkpoint: () => queue.run(keeping.checkpoint),
    async retryDisk() {
      await store.retry();
      await rows.flushed().catch(changed);
      writing.confirmSoon();
    },
    compact: () => queue.run(keeping.compact),
    heal: (force = false) => queue.run(() => keeping.heal(force)),
    head: () =>
      queue.run(async () => {
        const quiet = writing.pending().length === 0 && keeping.caughtUp();
        const state = stateNow;
        if (quiet) digested = digested?.of === state ? digested : { of: state, digest: await digestOf(inner) };
        return { frontier: reader.claim(), digest: quiet && digested ? digested.digest : null };
      }),
    writtenBy: (sign) =>
      queue.run(async () => {
        await writing.emitAll();
        const counts = new Map<number, number>();
        for (const { bytes, writer } of liveRecords(outer)) {
          const record = counts.has(writer) ? null : parseRecord(room, bytes);
          if (record && toBase64url(record.header.device) === sign)
            counts.set(writer, reader.frontier().get(writer) ?? 0);
        }
        return counts;
      }),
    writers: () => queue.run(async () => owners()),
    keysChanged: () =>
      queue
        .run(() => reader.retry())
        .then(() => {
          // May this device write again, then what waited goes now.
          if (loaded && writing.pending().length > 0) writing.batchSoon();
          changed();
        }),
    async close() {
      if (closed) return;
      const lock = await painted.catch(() => null);
      await queue
        .run(async () => {
          await rows.flushed();
          if (!loaded) return;
          await writing.emitAll();
          await store.flushed();
          await writing.confirm();
          if (keeping.behind()) await keeping.checkpoint();
          else await rows.flushed();
        })
        // What could not be written stays in the write-ahead row; the next opening takes it up.
        .catch(() => undefined);
      closed = true;
      writing.stop();
      if (idleTimer !== null) clearTimeout(idleTimer);
      turn.stop();
      rows.stop();
      reader.stop();
      stopStore();
      await store.close();
      lock?.release();
      outer.destroy();
      inner.destroy();
      listeners.clear();
    },
  };
}
