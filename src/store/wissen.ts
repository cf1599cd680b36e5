// What was deleted really goes: first from this device, then from the relay, and it is asked again until the relay confirmed.
import type { Disk } from '../disk/disk.ts';
import { dropRoom } from '../sync/drop-room.ts';
import type { Documents } from './documents.ts';
import { markGewist, readVerwijderd } from './kring-document.ts';
import type { Kringen } from './kringen.ts';
import type { Overzichten } from './overzicht.ts';

/** Time to undo, after this device first saw the deletion (not the other's clock). */
const UNDO_MS = 10_000;
const RETRY_MS = 30_000;
/** Rows of this kind name rooms the relay must still destroy. */
const ROW = 'nog-wissen';

export interface Wissen {
  /** Looks for casussen that were marked deleted. */
  look(): void;
  stop(): void;
}

export interface WissenOptions {
  kringen: Kringen;
  documents: Documents;
  overzichten: Overzichten;
  disk: Disk;
  relayUrl: string;
  socket: typeof WebSocket | undefined;
  changed: () => void;
  undoMs?: number;
}

export function createWissen({
  kringen,
  documents,
  overzichten,
  disk,
  relayUrl,
  socket,
  changed,
  undoMs = UNDO_MS,
}: WissenOptions): Wissen {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const done = new Set<string>();
  let asking = false;
  let stopped = false;

  const deleted = () =>
    kringen.gather((kring) =>
      readVerwijderd(kring.held.living.doc.inner).map((id) => ({ kring, id, room: `${kring.id}/${id}` })),
    );

  const destroy = async (room: string) => {
    timers.delete(room);
    const found = deleted().find((one) => one.room === room);
    if (!found || stopped) return;
    done.add(room);
    await disk.putRow(ROW, room, new Uint8Array());
    await documents.destroy(room);
    await overzichten.forget(room);
    const { doc } = found.kring.held.living;
    markGewist(doc.inner, found.id);
    // The title goes from the records too, not only from view.
    await doc.flush();
    await doc.compact();
    changed();
    await askRelay();
  };

  const askRelay = async () => {
    if (asking || stopped) return;
    asking = true;
    try {
      for (const { id: room } of await disk.listRows(ROW)) {
        const kring = kringen.get(room.split('/')[0] ?? '');
        if (!kring || stopped) continue;
        const { device } = kring.keyring;
        const gone = await dropRoom(
          { room, knocker: device, log: kring.log, ...(socket && { WebSocket: socket }) },
          relayUrl,
        );
        if (gone) await disk.deleteRow(ROW, room);
      }
    } finally {
      asking = false;
    }
  };
  const retry = setInterval(() => void askRelay().catch(() => undefined), RETRY_MS);

  return {
    look() {
      const now = deleted();
      for (const { room } of now) {
        if (timers.has(room) || done.has(room)) continue;
        timers.set(
          room,
          setTimeout(() => void destroy(room).catch(() => done.delete(room)), undoMs),
        );
      }
      for (const [room, timer] of timers) {
        if (now.some((one) => one.room === room)) continue;
        clearTimeout(timer);
        timers.delete(room);
      }
    },
    stop() {
      stopped = true;
      clearInterval(retry);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
