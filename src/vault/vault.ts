// The lock: nothing chosen yet, locked or open, and the keys while it is open. Knows no kring content, no document and no socket.
import type { Disk } from '../disk/disk.ts';
import { type Argon2, argon2, FLOOR, hashMeasured } from './argon2.ts';
import type { Argon2Cost } from './argon2id.ts';
import { openAttempts } from './attempts.ts';
import type { Keyring, Sealer } from './contract.ts';
import { HEADER_KEY, makeHeader, openingAad, readHeader } from './header.ts';
import { insideOf, openKeyring } from './keyring.ts';
import {
  type Bytes,
  CannotOpen,
  deriveAesKey,
  importAesKey,
  importRoot,
  openWith,
  randomBytes,
  sealWith,
  utf8,
} from './primitives.ts';

/** laden: the header was not read yet. nieuw: nothing to protect yet. `wachtTot` in ms since 1970. */
export type VaultState =
  | { kind: 'laden' }
  | { kind: 'nieuw' }
  | { kind: 'op-slot'; wachtTot: number | null }
  | { kind: 'open' };

export interface OpenVault {
  sealer: Sealer;
  /** Same keyring every time; loads the epoch keys from disk at the first. */
  keyringFor(kring: string): Promise<Keyring>;
}

export type Unlocked =
  | { kind: 'open'; vault: OpenVault }
  | { kind: 'verkeerd'; wachtTot: number | null }
  | { kind: 'wachten'; wachtTot: number }
  | { kind: 'beschadigd' };

export interface Vault {
  state(): VaultState;
  subscribe(changed: () => void): () => void;
  /** First toegangszin. Throws when there is one already, also when another tab was just before. */
  create(zin: string): Promise<OpenVault>;
  unlock(zin: string): Promise<Unlocked>;
  /** Drops all keys, here and in the other tabs; what was handed out opens nothing any more. */
  lock(): void;
  opened(): OpenVault | null;
}

const DEVICE_SECRET = 'ruggespraak/toestel/1';

/** The same phrase typed on another keyboard is the same phrase. */
const phraseBytes = (zin: string): Bytes => utf8(zin.normalize('NFKC').trim());

/** Everything while the vault is open; `forget` ends it. */
async function openWithVaultKey(vaultKey: Uint8Array, wrappedSecret: Uint8Array, disk: Disk) {
  const root = await importRoot(vaultKey);
  const secret = await openWith(await deriveAesKey(root, DEVICE_SECRET), wrappedSecret, utf8(DEVICE_SECRET));
  let deviceRoot: CryptoKey | null = await importRoot(secret);
  secret.fill(0);
  let sealKey: CryptoKey | null = await deriveAesKey(root, 'ruggespraak/schijf/1');

  const mustHave = <T>(key: T | null): T => {
    if (!key) throw new CannotOpen('geen-sleutel');
    return key;
  };
  const sealer: Sealer = {
    seal: async (plain, aad) => sealWith(mustHave(sealKey), plain, utf8(aad)),
    open: async (sealed, aad) => openWith(mustHave(sealKey), sealed, utf8(aad)),
  };
  const keyrings = new Map<string, Promise<Keyring>>();
  const vault: OpenVault = {
    sealer,
    async keyringFor(kring) {
      const known = keyrings.get(kring);
      if (known) return known;
      const opening = openKeyring(kring, mustHave(deviceRoot), sealer, disk);
      keyrings.set(kring, opening);
      opening.catch(() => keyrings.delete(kring));
      const keyring = await opening;
      // Locked while it was being read.
      if (!deviceRoot) insideOf(keyring).forget();
      return keyring;
    },
  };
  return {
    vault,
    forget() {
      sealKey = null;
      deviceRoot = null;
      for (const keyring of keyrings.values())
        keyring.then(
          (ring) => insideOf(ring).forget(),
          () => {},
        );
      keyrings.clear();
    },
  };
}

/** Another tab locked: so long the keys wait at most for what must be sealed first. */
const BEFORE_LOCK_MS = 2_000;

export interface VaultOptions {
  now?: () => number;
  argon2?: Argon2;
  measure?: boolean;
  floor?: Argon2Cost;
  /** Another tab locked: the last chance to seal what is being typed here. */
  beforeLock?: () => Promise<void>;
}

export function createVault(disk: Disk, options: VaultOptions = {}): Vault {
  const { now = Date.now, argon2: run = argon2, measure = true, floor = FLOOR, beforeLock } = options;
  const attempts = openAttempts(disk, now);
  let state: VaultState = { kind: 'laden' };
  let open: Awaited<ReturnType<typeof openWithVaultKey>> | null = null;

  const listeners = new Set<() => void>();
  function become(next: VaultState): void {
    state = next;
    for (const listener of listeners) listener();
  }
  /** What the disk says, as long as the vault is not open here. */
  async function look(): Promise<void> {
    const header = await disk.getOpen(HEADER_KEY);
    const wachtTot = header === undefined ? null : await attempts.wait();
    if (!open) become(header === undefined ? { kind: 'nieuw' } : { kind: 'op-slot', wachtTot });
  }
  function close(): void {
    if (!open) return;
    open.forget();
    open = null;
    become({ kind: 'op-slot', wachtTot: null });
  }

  async function closeWithOthers(): Promise<void> {
    const closing = open;
    if (!closing) return;
    if (beforeLock) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, BEFORE_LOCK_MS);
      });
      await Promise.race([beforeLock().catch(() => {}), late]);
      clearTimeout(timer);
    }
    // Unlocked again meanwhile: those are other keys.
    if (open === closing) close();
  }

  const channel = new BroadcastChannel(`${disk.name}-kluis`);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (event.data === 'op-slot') void closeWithOthers();
    else void look().catch(() => {});
  };
  void look().catch(() => {});

  async function enter(vaultKey: Uint8Array, wrappedSecret: Uint8Array): Promise<OpenVault> {
    const entered = await openWithVaultKey(vaultKey, wrappedSecret, disk);
    open?.forget();
    open = entered;
    become({ kind: 'open' });
    return entered.vault;
  }

  async function create(zin: string): Promise<OpenVault> {
    if ((await disk.getOpen(HEADER_KEY)) !== undefined) throw new Error('there is a vault already');
    const phrase = phraseBytes(zin);
    if (phrase.length === 0) throw new Error('empty phrase');
    const salt = randomBytes(16);
    const vaultKey = randomBytes(32);
    const secret = randomBytes(32);
    try {
      const { hash, cost } = measure
        ? await hashMeasured(phrase, salt, floor, run)
        : { hash: await run(phrase, salt, floor), cost: floor };
      const wrapKey = await importAesKey(hash);
      hash.fill(0);
      const wrapped = await sealWith(wrapKey, vaultKey, openingAad({ salt, cost }));
      const deviceKey = await deriveAesKey(await importRoot(vaultKey), DEVICE_SECRET);
      const toestel = await sealWith(deviceKey, secret, utf8(DEVICE_SECRET));
      const header = makeHeader({ kind: 'toegangszin', salt, cost, wrapped }, toestel);
      if (!(await disk.addOpen(HEADER_KEY, header))) throw new Error('there is a vault already');
      channel.postMessage('gemaakt');
      return await enter(vaultKey, toestel);
    } finally {
      for (const bytes of [phrase, vaultKey, secret]) bytes.fill(0);
    }
  }

  async function unlock(zin: string): Promise<Unlocked> {
    const stored = await disk.getOpen(HEADER_KEY);
    if (stored === undefined) throw new CannotOpen('geen-sleutel');
    const header = readHeader(stored, floor);
    if (!header) return { kind: 'beschadigd' };
    const wachtTot = await attempts.wait();
    if (wachtTot !== null) {
      if (!open) become({ kind: 'op-slot', wachtTot });
      return { kind: 'wachten', wachtTot };
    }
    const { opening, toestel } = header;
    const phrase = phraseBytes(zin);
    const hash = await run(phrase, opening.salt, opening.cost).finally(() => phrase.fill(0));
    const wrapKey = await importAesKey(hash);
    hash.fill(0);
    const vaultKey = await openWith(wrapKey, opening.wrapped, openingAad(opening)).catch(() => null);
    if (!vaultKey) {
      // A damaged wrapped key looks the same as a wrong phrase; nobody can tell them apart.
      const until = await attempts.failed();
      if (!open) become({ kind: 'op-slot', wachtTot: until });
      return { kind: 'verkeerd', wachtTot: until };
    }
    try {
      const vault = await enter(vaultKey, toestel);
      await attempts.succeeded();
      return { kind: 'open', vault };
    } catch (error) {
      if (error instanceof CannotOpen) return { kind: 'beschadigd' };
      throw error;
    } finally {
      vaultKey.fill(0);
    }
  }

  // One at a time: tries next to each other would slip past the wait.
  let busy: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = busy.then(work);
    busy = turn.catch(() => {});
    return turn;
  }

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    create: (zin) => inTurn(() => create(zin)),
    unlock: (zin) => inTurn(() => unlock(zin)),
    lock() {
      close();
      channel.postMessage('op-slot');
    },
    opened: () => open?.vault ?? null,
  };
}
