// What this device holds of one kring: its own keys there and the key of every epoch it may read. Knows no document, no socket, no log beyond the folded kring.
import type { Disk } from '../disk/disk.ts';
import type { Kring } from '../domain/kring.ts';
import { toBase64url } from '../domain/ledenlog.ts';
import type { EpochTurn, Toestel } from '../domain/log-entry.ts';
import type { DocumentKeys, Keyring, KringDevice, Sealer } from './contract.ts';
import { openLockbox, openPrevious, sealLockbox, sealPrevious } from './lockbox.ts';
import {
  type Bytes,
  boxKeyPair,
  CannotOpen,
  deriveAesKey,
  deriveBytes,
  importRoot,
  type KeyPair,
  openWith,
  randomBytes,
  sealWith,
  signingKeyPair,
  signWith,
} from './primitives.ts';

/** Disk rows of this kind are `<kring>/<epoch>`: one epoch key sealed with the vault key (S21). Written once, never changed. */
const KEY_ROWS = 'sleutels';

/** For this room only: what a keyring can do with an epoch key without showing it. */
export interface KeyringInside {
  /** A new epoch whose key goes to `recipients`; keeps nothing, `update` takes it in from the log like any other. */
  makeTurn(kring: string, epoch: number, recipients: readonly string[]): Promise<EpochTurn>;
  /** Lends the raw key of an epoch to `use` and zeroes it. */
  lend<T>(epoch: number, use: (raw: Bytes) => Promise<T>): Promise<T>;
  /** Lends this device's own box of the kring. */
  withBox<T>(use: (own: KeyPair) => Promise<T>): Promise<T>;
  /** Drops every key; whoever still holds this keyring gets CannotOpen from then on. */
  forget(): void;
  /** The same, and off the disk: this device is in the kring no more. */
  drop(): Promise<void>;
}
const insides = new WeakMap<Keyring, KeyringInside>();
export function insideOf(keyring: Keyring): KeyringInside {
  const inside = insides.get(keyring);
  if (!inside) throw new Error('not a keyring of this vault');
  return inside;
}

/** Makes the turn to `epoch` for these box keys; `previous` is the raw key before it, null at epoch 1. */
export async function makeTurn(
  kring: string,
  epoch: number,
  recipients: readonly string[],
  previous: Uint8Array | null,
): Promise<EpochTurn> {
  const key = randomBytes(32);
  try {
    const boxes = await Promise.all(
      recipients.map(async (to) => ({ to, box: await sealLockbox(to, kring, epoch, key) })),
    );
    return { epoch, boxes, previous: previous && (await sealPrevious(key, kring, epoch, previous)) };
  } finally {
    key.fill(0);
  }
}

interface EpochKey {
  /** HKDF, non-extractable. */
  readonly root: CryptoKey;
  /** For handing the key on, in lockboxes and `previous`. */
  readonly sealed: Bytes;
}

export type KeyDisk = Pick<Disk, 'putRow' | 'deleteRow' | 'listRows'>;

/** For a visit: no key of a kring comes on the disk, not even sealed. */
export function memoryKeyDisk(): KeyDisk {
  const rows = new Map<string, { kind: string; id: string; bytes: Uint8Array }>();
  return {
    async putRow(kind, id, bytes) {
      rows.set(`${kind}/${id}`, { kind, id, bytes });
    },
    async deleteRow(kind, id) {
      rows.delete(`${kind}/${id}`);
    },
    listRows: async (kind) => [...rows.values()].filter((row) => row.kind === kind),
  };
}

export async function openKeyring(
  kring: string,
  deviceRoot: CryptoKey,
  sealer: Sealer,
  disk: KeyDisk,
): Promise<Keyring> {
  const derive = async <T>(what: string, make: (seed: Uint8Array) => Promise<T>): Promise<T> => {
    const seed = await deriveBytes(deviceRoot, `ruggespraak/${what}/1\n${kring}`);
    return make(seed).finally(() => seed.fill(0));
  };
  let own: { signing: KeyPair; box: KeyPair } | null = {
    signing: await derive('toestel-sign', signingKeyPair),
    box: await derive('toestel-box', boxKeyPair),
  };
  const { key } = own.signing;
  const toestel: Toestel = { sign: toBase64url(key), box: toBase64url(own.box.key) };
  /** Throws once `forget` was called. */
  const ownKeys = () => {
    if (!own) throw new CannotOpen('geen-sleutel');
    return own;
  };

  const epochs = new Map<number, EpochKey>();
  const documents = new Map<string, Promise<CryptoKey>>();
  const place = (epoch: number) => `${KEY_ROWS}/${kring}/${epoch}`;
  const held = (): number => Math.max(0, ...epochs.keys());

  const epochKey = (epoch: number): EpochKey => {
    const key = epochs.get(epoch);
    if (!key) throw new CannotOpen('geen-sleutel');
    return key;
  };

  async function lend<T>(epoch: number, use: (raw: Bytes) => Promise<T>): Promise<T> {
    const raw = await sealer.open(epochKey(epoch).sealed, place(epoch));
    return use(raw).finally(() => raw.fill(0));
  }

  /** Takes over a raw key and zeroes it. On disk first: a key in memory only could be gone with what it sealed. */
  async function keep(epoch: number, raw: Bytes): Promise<void> {
    try {
      const sealed = await sealer.seal(raw, place(epoch));
      await disk.putRow(KEY_ROWS, `${kring}/${epoch}`, sealed);
      const root = await importRoot(raw);
      // Locked meanwhile: nothing comes back into a keyring that forgot.
      ownKeys();
      epochs.set(epoch, { root, sealed });
    } finally {
      raw.fill(0);
    }
  }

  async function readRows(): Promise<void> {
    for (const { id, bytes } of await disk.listRows(KEY_ROWS)) {
      const [of, number] = id.split('/');
      const epoch = Number(number);
      if (of !== kring || !Number.isInteger(epoch) || epoch < 1) continue;
      // A damaged row stays where it is; `update` gets the key again from the log.
      const raw = await sealer.open(bytes, place(epoch)).catch(() => null);
      if (!raw) continue;
      epochs.set(epoch, { root: await importRoot(raw), sealed: new Uint8Array(bytes) });
      raw.fill(0);
    }
  }

  /** The key of one epoch: from our own lockbox, else from the epoch after it. null: not meant for us. */
  async function find(turn: EpochTurn, after: EpochTurn | undefined): Promise<Bytes | null> {
    let wrong: unknown = null;
    const mine = turn.boxes.find(({ to }) => to === toestel.box);
    if (mine) {
      try {
        return await openLockbox(ownKeys().box, kring, turn.epoch, mine.box);
      } catch (error) {
        wrong = error;
      }
    }
    const next = after && epochs.get(after.epoch);
    if (next && after.previous !== null) return openPrevious(next.root, kring, after.epoch, after.previous);
    if (wrong) throw wrong;
    return null;
  }

  async function takeIn(folded: Kring): Promise<boolean> {
    ownKeys();
    if (folded.id !== kring) throw new Error('keyring of another kring');
    let added = false;
    let wrong: unknown = null;
    for (let i = folded.turns.length - 1; i >= 0; i--) {
      const turn = folded.turns[i];
      if (!turn || epochs.has(turn.epoch)) continue;
      try {
        const raw = await find(turn, folded.turns[i + 1]);
        if (!raw) continue;
        await keep(turn.epoch, raw);
        added = true;
      } catch (error) {
        // The others are still wanted; the log keeps this turn, so a next call tries it again.
        wrong ??= error;
      }
    }
    if (wrong) throw wrong;
    return added;
  }

  function documentKeys(room: string): DocumentKeys {
    const key = (epoch: number): Promise<CryptoKey> => {
      const name = `${epoch} ${room}`;
      const known = documents.get(name);
      if (known) return known;
      const made = deriveAesKey(epochKey(epoch).root, `ruggespraak/document/1\n${room}`);
      documents.set(name, made);
      return made;
    };
    return {
      epoch: held,
      seal: async (epoch, plain, aad) => sealWith(await key(epoch), plain, aad),
      open: async (epoch, sealed, aad) => openWith(await key(epoch), sealed, aad),
    };
  }

  const device: KringDevice = { toestel, key, sign: async (message) => signWith(ownKeys().signing, message) };

  let busy: Promise<unknown> = readRows();
  await busy;
  const keyring: Keyring = {
    device,
    epoch: held,
    update(folded) {
      const turn = busy.then(() => takeIn(folded));
      busy = turn.catch(() => {});
      return turn;
    },
    documentKeys,
  };
  const forget = () => {
    own = null;
    epochs.clear();
    documents.clear();
  };
  insides.set(keyring, {
    lend,
    makeTurn: (id, epoch, recipients) =>
      epoch === 1
        ? makeTurn(id, epoch, recipients, null)
        : lend(epoch - 1, (previous) => makeTurn(id, epoch, recipients, previous)),
    withBox: async (use) => use(ownKeys().box),
    forget,
    async drop() {
      forget();
      // A key on its way to the disk would come after.
      await busy;
      for (const { id } of await disk.listRows(KEY_ROWS))
        if (id.startsWith(`${kring}/`)) await disk.deleteRow(KEY_ROWS, id);
    },
  });
  return keyring;
}
