// The membership log of one kring on this device: verified, folded, kept sealed, and handed to the keyring. Knows not what the documents hold.
import * as decoding from 'lib0/decoding';
import { encodeLog, type LogPart, readLog } from '../../sync-server/protocol.ts';
import type { Disk } from '../disk/disk.ts';
import type { Kring } from '../domain/kring.ts';
import { type SignedEntry, type TakenIn, takeInEntries } from '../domain/ledenlog.ts';
import type { Keyring, Sealer } from '../vault/contract.ts';
import { CannotOpen, logCrypto } from '../vault/primitives.ts';
import type { DoorLog } from './access-socket.ts';

export interface KringLog {
  readonly id: string;
  kring(): Kring;
  entries(): readonly SignedEntry[];
  /** The log holds a key for this device that does not open: what is sealed under it stays shut here. */
  keysMissing(): boolean;
  /** Takes in what is new of a part; entries we hold already must be the very same. */
  takeIn(part: LogPart): Promise<TakenIn>;
  /** Takes in what another tab of this device has put on disk. */
  refresh(): Promise<void>;
  subscribe(changed: () => void): () => void;
}

const ROW = 'ledenlog';
const aad = (id: string, row: string) => `${row}/${id}`;

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** On disk as on the wire: one `log` message from 0. */
const encodeEntries = (entries: readonly SignedEntry[]) => encodeLog({ from: 0, entries: [...entries] });

function decodeEntries(bytes: Uint8Array): SignedEntry[] {
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarUint(decoder); // message type
  return readLog(decoder).entries;
}

/** Takes the keys from a log; true when one of them does not open. A spoilt lockbox must not cost the log itself. */
async function missesKeys(keyring: Keyring, kring: Kring): Promise<boolean> {
  try {
    await keyring.update(kring);
    return false;
  } catch (error) {
    if (error instanceof CannotOpen && error.reason === 'beschadigd') return true;
    throw error;
  }
}

/**
 * Starts a log from entries that came with an invitation or were just made; refused entries give the reason. `row`: the
 * kind of row it lies under, where it is not listed with the others.
 */
export async function createKringLog(
  id: string,
  entries: readonly SignedEntry[],
  disk: Disk,
  sealer: Sealer,
  keyring: Keyring,
  row = ROW,
): Promise<{ kind: 'goed'; log: KringLog } | Extract<TakenIn, { kind: 'geweigerd' }>> {
  const taken = await takeInEntries(null, entries, id, logCrypto);
  if (taken.kind === 'geweigerd') return taken;
  const missing = await missesKeys(keyring, taken.kring);
  const bytes = await sealer.seal(encodeEntries(entries), aad(id, row));
  await disk.putRow(row, id, bytes);
  return { kind: 'goed', log: openLog(id, taken.kring, entries, missing, disk, sealer, keyring, row, bytes) };
}

/** Throws CannotOpen when the row was mangled; null when there is none. */
export async function loadKringLog(
  id: string,
  disk: Disk,
  sealer: Sealer,
  keyring: Keyring,
  row = ROW,
): Promise<KringLog | null> {
  const bytes = await disk.getRow(row, id);
  if (!bytes) return null;
  const entries = decodeEntries(await sealer.open(bytes, aad(id, row)));
  const taken = await takeInEntries(null, entries, id, logCrypto);
  if (!taken.kring) return null;
  const missing = await missesKeys(keyring, taken.kring);
  return openLog(id, taken.kring, entries.slice(0, taken.kring.length), missing, disk, sealer, keyring, row, bytes);
}

export const listKringLogs = async (disk: Disk): Promise<string[]> => (await disk.listRows(ROW)).map(({ id }) => id);

/** Calls back when any log on this disk changed, also from another tab. */
export const watchKringLogs = (disk: Disk, changed: () => void): (() => void) => disk.watchRows(ROW, changed);

/** A log that is only learned, not kept: of a kring somebody is about to join. */
export function learnKringLog(id: string): DoorLog & { kring(): Kring | null } {
  let kring: Kring | null = null;
  const entries: SignedEntry[] = [];
  return {
    kring: () => kring,
    entries: () => entries,
    async takeIn({ from, entries: part }) {
      const fresh = part.slice(Math.max(0, entries.length - from));
      const before = kring?.length ?? 0;
      const taken = await takeInEntries(kring, fresh, id, logCrypto);
      kring = taken.kring;
      entries.push(...fresh.slice(0, (kring?.length ?? 0) - before));
    },
  };
}

function openLog(
  id: string,
  start: Kring,
  held: readonly SignedEntry[],
  missing: boolean,
  disk: Disk,
  sealer: Sealer,
  keyring: Keyring,
  row: string,
  /** The row as it was last written or read here. */
  gezien: Uint8Array,
): KringLog {
  let kring = start;
  let entries = [...held];
  let keysMissing = missing;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const takeInNow = async (part: LogPart): Promise<TakenIn> => {
    for (const [i, entry] of part.entries.entries()) {
      const ours = entries[part.from + i];
      // Two histories of one kring: somebody shows different people different logs. Ours stands.
      if (ours && !sameBytes(ours.body, entry.body))
        return { kind: 'geweigerd', kring, at: part.from + i, reden: 'past-niet-op-vorige' };
    }
    if (part.from > entries.length)
      return { kind: 'geweigerd', kring, at: entries.length, reden: 'past-niet-op-vorige' };
    const fresh = part.entries.slice(entries.length - part.from);
    if (fresh.length === 0) return { kind: 'goed', kring };
    const taken = await takeInEntries(kring, fresh, id, logCrypto);
    if (taken.kring && taken.kring.length > kring.length) {
      entries = [...entries, ...fresh.slice(0, taken.kring.length - kring.length)];
      kring = taken.kring;
      keysMissing = await missesKeys(keyring, kring);
      gezien = await sealer.seal(encodeEntries(entries), aad(id, row));
      await disk.putRow(row, id, gezien);
      for (const listener of listeners) listener();
    }
    return taken;
  };

  const takeIn = (part: LogPart): Promise<TakenIn> => {
    const result = last.then(() => takeInNow(part));
    last = result.catch(() => undefined);
    return result;
  };

  return {
    id,
    kring: () => kring,
    entries: () => entries,
    keysMissing: () => keysMissing,
    takeIn,
    async refresh() {
      const bytes = await disk.getRow(row, id);
      // A change of any log makes all of them look.
      if (!bytes || sameBytes(gezien, bytes)) return;
      const stored = decodeEntries(await sealer.open(bytes, aad(id, row)));
      // Before it is taken in: that may write the row anew.
      gezien = bytes;
      await takeIn({ from: 0, entries: stored });
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
