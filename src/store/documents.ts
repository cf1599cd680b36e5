// The living documents that are open now, counted: whoever needs one holds it, the last to let go closes it. Knows rooms, not what is in them.
import { Awareness } from 'y-protocols/awareness';
import type { Disk } from '../disk/disk.ts';
import { destroyOuterStore } from '../disk/outer-store.ts';
import { openSealedDocument, type SealedDocument } from '../sealed/document.ts';
import type { WriterLocks } from '../sealed/locks.ts';
import { type Acks, deleteAcks, loadAcks } from '../sync/acks.ts';
import { type Connection, connectDocument } from '../sync/connection.ts';
import type { KringLog } from '../sync/kring-log.ts';
import type { Keyring, Sealer } from '../vault/contract.ts';

export interface Living {
  readonly room: string;
  readonly doc: SealedDocument;
  /** Awareness of the inner document: who is here, for the editor. */
  readonly awareness: Awareness;
  readonly acks: Acks;
  connection(): Connection | null;
}

export interface Held {
  living: Living;
  /** Lets go; once. The last one waits until all is on disk. */
  release(): Promise<void>;
}

export interface Documents {
  /** `connect`: also keep it level with the relay for as long as it is held. */
  hold(room: string, connect: boolean): Promise<Held>;
  open(): Living[];
  /** Closes whoever holds it, and removes every trace from this device. */
  destroy(room: string): Promise<void>;
  wake(): void;
  /** All edits so far on disk, sealed. */
  save(): Promise<void>;
  /** Try again what the disk refused. */
  retryDisk(): Promise<void>;
  closeAll(): Promise<void>;
  subscribe(changed: (room: string) => void): () => void;
}

export interface Surroundings {
  disk: Disk;
  sealer: Sealer;
  locks: WriterLocks;
  relayUrl: string;
  now: () => number;
  kringOf(room: string): { keyring: Keyring; log: KringLog };
  WebSocket?: typeof WebSocket;
  /** Off where several devices live in one process. */
  broadcast?: boolean;
}

interface Entry {
  living: Living;
  holders: number;
  connected: number;
  connection: Connection | null;
}

export function createDocuments(around: Surroundings): Documents {
  const { disk, sealer, locks, relayUrl, now } = around;
  const entries = new Map<string, Promise<Entry>>();
  const ready = new Map<string, Entry>();
  const closing = new Map<string, Promise<void>>();
  /** Those that still need the keys. */
  const ending = new Set<Promise<void>>();
  const listeners = new Set<(room: string) => void>();
  /** Locked: nothing opens any more, whoever was waiting for it. */
  let closed = false;
  const tell = (room: string) => {
    for (const listener of listeners) listener(room);
  };

  const start = async (room: string): Promise<Entry> => {
    await closing.get(room);
    const { keyring, log } = around.kringOf(room);
    const acks = await loadAcks(room, disk, sealer);
    if (closed) throw new Error('documents are closed');
    const doc = openSealedDocument({
      room,
      keys: keyring.documentKeys(room),
      device: keyring.device,
      sealer,
      disk,
      locks,
      kring: log.kring,
      now,
    });
    const entry: Entry = {
      living: { room, doc, acks, awareness: new Awareness(doc.inner), connection: () => entry.connection },
      holders: 0,
      connected: 0,
      connection: null,
    };
    doc.subscribe(() => tell(room));
    ready.set(room, entry);
    return entry;
  };

  const connect = (entry: Entry) => {
    const { room, doc, acks, awareness } = entry.living;
    const { keyring, log } = around.kringOf(room);
    entry.connection = connectDocument(doc, {
      relayUrl,
      device: keyring.device,
      keys: keyring.documentKeys(room),
      log,
      acks,
      awareness,
      now,
      broadcast: around.broadcast ?? true,
      ...(around.WebSocket && { WebSocket: around.WebSocket }),
    });
    entry.connection.subscribe(() => tell(room));
  };

  const end = (room: string, entry: Entry): Promise<void> => {
    if (ready.get(room) !== entry) return closing.get(room) ?? Promise.resolve();
    entries.delete(room);
    ready.delete(room);
    const ended = (async () => {
      // Sealed and sent if there is a line; a line that is closed too soon leaves it for the next round.
      await entry.living.doc.flush().catch(() => undefined);
      entry.connection?.close();
      entry.connection = null;
      entry.living.awareness.destroy();
      await entry.living.doc.close();
      await entry.living.acks.flushed();
    })().finally(() => {
      ending.delete(ended);
      if (closing.get(room) === ended) closing.delete(room);
    });
    ending.add(ended);
    closing.set(room, ended);
    return ended;
  };

  return {
    async hold(room, wantsConnection) {
      if (closed) throw new Error('documents are closed');
      let opening = entries.get(room);
      if (!opening) {
        opening = start(room);
        entries.set(room, opening);
        opening.catch(() => entries.delete(room));
      }
      const entry = await opening;
      // Ended while we waited: another try finds or makes a fresh one.
      if (ready.get(room) !== entry) return this.hold(room, wantsConnection);
      entry.holders++;
      if (wantsConnection && entry.connected++ === 0) connect(entry);
      let released = false;
      return {
        living: entry.living,
        async release() {
          if (released) return;
          released = true;
          if (--entry.holders === 0) return end(room, entry);
          if (wantsConnection && --entry.connected === 0 && ready.get(room) === entry) {
            entry.connection?.close();
            entry.connection = null;
            tell(room);
          }
        },
      };
    },
    open: () => [...ready.values()].map(({ living }) => living),
    destroy(room) {
      const before = closing.get(room);
      // One that is still being opened would be there a moment later.
      const opened = Promise.resolve(entries.get(room)).catch(() => undefined);
      const destroyed: Promise<void> = opened
        .then(async () => {
          const entry = ready.get(room);
          const ending = entry ? end(room, entry) : before;
          closing.set(room, destroyed);
          await ending;
          await disk.deleteLiving(room);
          await deleteAcks(room, disk);
          // Last: waits for as long as a tab that is asleep holds it open.
          await destroyOuterStore(room, disk.name);
        })
        .finally(() => {
          if (closing.get(room) === destroyed) closing.delete(room);
        });
      // Whoever opens it meanwhile waits, or half of it would be back.
      closing.set(room, destroyed);
      return destroyed;
    },
    wake() {
      for (const { connection } of ready.values()) connection?.wake();
    },
    async save() {
      await Promise.allSettled([...ready.values()].map(({ living }) => living.doc.save()));
    },
    async retryDisk() {
      await Promise.allSettled([...ready.values()].map(({ living }) => living.doc.retryDisk()));
    },
    async closeAll() {
      closed = true;
      await Promise.allSettled([...ready].map(([room, entry]) => end(room, entry)));
      // Not for what is being destroyed: that needs no keys, and may not keep the lock open.
      await Promise.allSettled([...ending]);
      listeners.clear();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
