// What was deleted or is over really goes: from every device by itself, and from the relay by who deleted it or saw its end, until the relay confirmed.
import type { Disk } from '../disk/disk.ts';
import { activeLeden } from '../domain/kring.ts';
import type { WriterLocks } from '../sealed/locks.ts';
import { dropRoom } from '../sync/drop-room.ts';
import { isAlleenHier } from './alleen-hier.ts';
import type { Documents } from './documents.ts';
import type { FactsKeeper } from './facts.ts';
import { type CasusFeiten, isCasusId, isGewist, markGewist, readCasussen, readVerwijderd } from './kring-document.ts';
import type { Kringen, LivingKring } from './kringen.ts';
import type { Overzichten } from './overzicht.ts';

/** Time to undo, after this device first saw the deletion (not the other's clock). */
const UNDO_MS = 10_000;
const RETRY_MS = 30_000;
/** Held while a casus is wiped, moved or put back: these never meet halfway, in no tab. */
export const slotVan = (room: string): string => `verplaats/${room}`;
/** Rows of this kind name rooms that were deleted on this device and that the relay has not destroyed yet. */
const OURS = 'nog-wissen';
/** Rows of this kind name rooms of which this device holds nothing any more. */
export const WIPED = 'gewist-hier';

/**
 * Of what a person deleted, only the device that deleted makes it final for everyone: it is the one that knows of an undo first. The others wipe
 * their own copy; when an undo reaches them later they fetch the casus again.
 */
export interface Wissen {
  /** This device is about to delete the casus, and will make it final; also when it is closed before. */
  claim(room: string): Promise<void>;
  /** It was undone here. */
  unclaim(room: string): Promise<void>;
  /** Nothing of it is on this device any more, or it is being wiped just now. */
  has(room: string): boolean;
  /** Wipes it here and tells nobody: its end came, and this device may not or cannot make that final. `anew`: it was held since. */
  wipe(room: string, anew?: boolean): Promise<void>;
  /** Looks for casussen that were marked deleted. */
  look(): void;
  stop(): void;
}

export interface WissenOptions {
  kringen: Kringen;
  documents: Documents;
  overzichten: Overzichten;
  facts: FactsKeeper;
  disk: Disk;
  locks: WriterLocks;
  relayUrl: string;
  socket: typeof WebSocket | undefined;
  changed: () => void;
  undoMs?: number;
  /** Its last day is over: what was wiped here is not fetched again. */
  isOver: (kring: LivingKring, casus: CasusFeiten) => boolean;
  /** Of what this device deleted: may it be carried out now? Asked while its lock is held; what may not yet is asked again later. */
  magEcht: (room: string) => Promise<boolean>;
  /** It was carried out, for everyone; told after that, so that one that stopped halfway is asked again. */
  gewist: (room: string) => Promise<void>;
  /** Whoever else keeps something of a casus on this device; each is told when it is wiped. */
  onWiped: readonly ((room: string) => Promise<void>)[];
}

const roomsOf = async (disk: Disk, row: string) => (await disk.listRows(row)).map(({ id }) => id);

export const mayWrite = ({ log, keyring }: LivingKring): boolean =>
  activeLeden(log.kring()).some(
    ({ toestel, rol }) => toestel.sign === keyring.device.toestel.sign && rol !== 'meelezen',
  );

export async function loadWissen(options: WissenOptions): Promise<Wissen> {
  const { kringen, documents, overzichten, facts, disk, relayUrl, socket, changed, undoMs = UNDO_MS } = options;
  const { isOver, onWiped, locks, magEcht, gewist } = options;
  // Another tab that was asleep can write some of it again when it closes: that goes too.
  const isClean = async (room: string) => !overzichten.get(room) && (await disk.readLiving(room)).length === 0;
  const wiped = new Set<string>();
  const wiping = new Set<string>();
  for (const room of await roomsOf(disk, WIPED)) if (await isClean(room)) wiped.add(room);
  const ours = await roomsOf(disk, OURS);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const done = new Set([...wiped].filter((room) => !ours.includes(room)));
  let asking = false;
  let stopped = false;

  /** What is not read from disk yet may hold an undo, or a deletion. */
  const gatherLoaded = <T>(read: (kring: LivingKring) => T[]): T[] =>
    kringen.gather((kring) => (kring.held.living.doc.status().loaded ? read(kring) : []));
  const deleted = () =>
    gatherLoaded((kring) =>
      readVerwijderd(kring.held.living.doc.inner).map((id) => ({ kring, id, room: `${kring.id}/${id}` })),
    );
  const standing = () =>
    gatherLoaded((kring) =>
      readCasussen(kring.held.living.doc.inner)
        .filter((casus) => casus.verwijderdOp === null && !isOver(kring, casus))
        .map(({ id }) => `${kring.id}/${id}`),
    );

  /** It went before, and nothing of it came back since. */
  const isGone = async (room: string) => wiped.has(room) && (await isClean(room));
  const wipeHere = async (room: string, anew = false) => {
    // From the first moment: whoever puts it back then would put back half of it.
    wiping.add(room);
    try {
      if (!anew && (await isGone(room))) return;
      await documents.destroy(room);
      await overzichten.forget(room);
      facts.forget(room);
      for (const forget of onWiped) await forget(room);
      await disk.putRow(WIPED, room, new Uint8Array());
      wiped.add(room);
    } finally {
      wiping.delete(room);
    }
  };

  const deletedNow = (room: string) => (stopped ? undefined : deleted().find((one) => one.room === room));
  /** False: not now. After every wait it looks again, for it may have been put back meanwhile. */
  const destroyNow = async (room: string): Promise<boolean> => {
    const isOurs = async () => (await disk.getRow(OURS, room)) !== undefined;
    const claimed = await isOurs();
    if (claimed && !(await magEcht(room))) return false;
    const found = deletedNow(room);
    if (!found) return false;
    const isFinal = () => isGewist(found.kring.held.living.doc.inner, found.id);
    // What only this device holds stays as long as the deletion can still be undone elsewhere.
    if (!claimed && !isFinal() && (await isAlleenHier(found.kring, room, options)) && !isFinal()) return false;
    if (!deletedNow(room)) return false;
    await wipeHere(room);
    const ours = claimed && (await isOurs());
    const still = deletedNow(room);
    // Put back in that moment: then it comes from the relay again, and may not be made final.
    if (ours && still) {
      await clear(still);
      await gewist(room);
    }
    return true;
  };
  const destroy = async (room: string) => {
    timers.delete(room);
    if (!deletedNow(room)) return;
    done.add(room);
    const lock = await locks.tryHold(slotVan(room));
    try {
      // The next look tries again.
      if (!lock || !(await destroyNow(room))) return void done.delete(room);
    } finally {
      lock?.release();
    }
    changed();
    await askRelay();
  };

  const clear = async ({ kring, id }: { kring: LivingKring; id: string }) => {
    const { doc } = kring.held.living;
    if (!markGewist(doc.inner, id)) return;
    // The words go from the records too, not only from view.
    await doc.flush();
    await doc.compact();
  };
  /** What a colleague who was away wrote about it comes in when it is long gone. */
  const clearLate = () => {
    for (const one of deleted())
      if (mayWrite(one.kring) && isGewist(one.kring.held.living.doc.inner, one.id))
        void clear(one).catch(() => undefined);
  };

  const askRelay = async () => {
    if (asking || stopped) return;
    asking = true;
    try {
      for (const room of await roomsOf(disk, OURS)) {
        const [kringId = '', id = ''] = room.split('/');
        const kring = kringen.get(kringId);
        if (!kring || stopped) continue;
        // Neither would ever be granted.
        if (!isCasusId(id) || !mayWrite(kring)) {
          await disk.deleteRow(OURS, room);
          continue;
        }
        if (!isGewist(kring.held.living.doc.inner, id)) continue;
        const { device } = kring.keyring;
        const gone = await dropRoom(
          { room, knocker: device, log: kring.log, ...(socket && { WebSocket: socket }) },
          relayUrl,
        );
        if (gone) await disk.deleteRow(OURS, room);
      }
    } finally {
      asking = false;
    }
  };
  const retry = setInterval(() => void askRelay().catch(() => undefined), RETRY_MS);

  const unclaim = (room: string) => disk.deleteRow(OURS, room);
  const putBack = (room: string) => {
    wiped.delete(room);
    done.delete(room);
    void disk.deleteRow(WIPED, room).catch(() => undefined);
  };

  return {
    async claim(room) {
      await disk.putRow(OURS, room, new Uint8Array());
      // Wiped here before, when it was not ours to make final.
      done.delete(room);
    },
    unclaim,
    has: (room) => wiping.has(room) || wiped.has(room),
    async wipe(room, anew = false) {
      // Nothing changed: saying so would make everyone look again, and again.
      if (!anew && (await isGone(room))) return;
      await wipeHere(room, true);
      changed();
    },
    look() {
      clearLate();
      const now = deleted();
      for (const { room } of now) {
        if (timers.has(room) || done.has(room)) continue;
        timers.set(
          room,
          setTimeout(() => void destroy(room).catch(() => done.delete(room)), undoMs),
        );
      }
      for (const room of standing()) {
        if (wiped.has(room) || done.has(room)) putBack(room);
        if (!timers.has(room)) continue;
        clearTimeout(timers.get(room));
        timers.delete(room);
        void unclaim(room).catch(() => undefined);
      }
    },
    stop() {
      stopped = true;
      clearInterval(retry);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
