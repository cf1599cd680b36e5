// The lock: nothing chosen yet, locked or open, and the keys while it is open. Knows no kring content, no document and no socket.
import type { Disk } from '../disk/disk.ts';
import { type Argon2, argon2, FLOOR } from './argon2.ts';
import type { Argon2Cost } from './argon2id.ts';
import { openAttempts } from './attempts.ts';
import {
  GAST_TEKEN,
  HEADER_KEY,
  isGastTeken,
  makeHeader,
  type Passkey,
  type ReadHeader,
  readHeader,
  withMaatjes,
  withPasskey,
  withWoorden,
  withZin,
} from './header.ts';
import { keptKeyOf, makeWoorden, openKept, openWoorden } from './herstelwoorden.ts';
import { memoryKeyDisk } from './keyring.ts';
import { type Gesneden, wrapForMaatjes } from './maatjessleutel.ts';
import { DEVICE_SECRET, openWithVaultKey } from './open-vault.ts';
import { type PasskeyAnswer, wrapForPasskey } from './passkey.ts';
import { type Bytes, CannotOpen, deriveAesKey, importRoot, randomBytes, sealWith, utf8 } from './primitives.ts';
import type { OpenVault, Tried, Unlocked, Vault, VaultState, Worded } from './vault-contract.ts';
import { createWays, type Way } from './ways.ts';

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
  const ways = createWays({ disk, attempts, run, measure, floor });
  const readNow = async () => readHeader(await disk.getOpen(HEADER_KEY), floor);
  /** The vault was made here and has not been locked since: whoever is here chose the phrase. */
  let fresh = false;
  /** It is open for a guest. */
  let visit = false;
  let state: VaultState = { kind: 'laden' };
  type Entered = Awaited<ReturnType<typeof openWithVaultKey>>;
  let open: Entered | null = null;
  /** Locked, with its keys still there. */
  let resting: Entered | null = null;

  const listeners = new Set<() => void>();
  function become(next: VaultState): void {
    state = next;
    for (const listener of listeners) listener();
  }
  /** What the disk says, as long as the vault is not open here. */
  async function look(): Promise<void> {
    const header = await disk.getOpen(HEADER_KEY);
    const wachtTot = header === undefined ? null : await attempts.wait();
    if (open) return;
    if (isGastTeken(header)) become({ kind: 'gast' });
    else become(header === undefined ? { kind: 'nieuw' } : { kind: 'op-slot', wachtTot });
  }
  function close(): void {
    if (!open && !resting) return;
    open?.forget();
    resting?.forget();
    open = null;
    resting = null;
    fresh = false;
    become(visit ? { kind: 'gast' } : { kind: 'op-slot', wachtTot: null });
    visit = false;
  }

  async function closeWithOthers(): Promise<void> {
    const closing = open;
    // What rests has sealed what it had to.
    if (!closing) return close();
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
    const entered = await openWithVaultKey(vaultKey, wrappedSecret, disk, readNow);
    open?.forget();
    resting?.forget();
    resting = null;
    open = entered;
    become({ kind: 'open' });
    return entered.vault;
  }

  async function create(zin: string): Promise<OpenVault> {
    if ((await disk.getOpen(HEADER_KEY)) !== undefined) throw new Error('there is a vault already');
    const vaultKey = randomBytes(32);
    const secret = randomBytes(32);
    try {
      const opening = await ways.wrap(vaultKey, zin);
      const woorden = await makeWoorden(vaultKey);
      woorden.entropie.fill(0);
      const deviceKey = await deriveAesKey(await importRoot(vaultKey), DEVICE_SECRET);
      const toestel = await sealWith(deviceKey, secret, utf8(DEVICE_SECRET));
      const header = makeHeader([opening, woorden.opening], toestel);
      if (!(await disk.addOpen(HEADER_KEY, header))) throw new Error('there is a vault already');
      channel.postMessage('gemaakt');
      const made = await enter(vaultKey, toestel);
      fresh = true;
      return made;
    } finally {
      for (const bytes of [vaultKey, secret]) bytes.fill(0);
    }
  }

  async function createGast(): Promise<OpenVault> {
    // First this: from here on a start that finds it takes everything away.
    if (!(await disk.addOpen(HEADER_KEY, GAST_TEKEN))) throw new Error('there is a vault already');
    channel.postMessage('gemaakt');
    const vaultKey = randomBytes(32);
    const secret = randomBytes(32);
    try {
      const deviceKey = await deriveAesKey(await importRoot(vaultKey), DEVICE_SECRET);
      const toestel = await sealWith(deviceKey, secret, utf8(DEVICE_SECRET));
      const entered = await openWithVaultKey(vaultKey, toestel, disk, readNow, memoryKeyDisk());
      open = entered;
      visit = true;
      become({ kind: 'open' });
      return entered.vault;
    } finally {
      for (const bytes of [vaultKey, secret]) bytes.fill(0);
    }
  }

  /** What a way that did not open says, shown on the lock too; else `then`, and the key is gone after it. */
  async function by<T>(trying: Promise<Way>, then: (vaultKey: Bytes, header: ReadHeader) => Promise<T>) {
    const way = await trying;
    if (way.kind !== 'sleutel') {
      if (way.kind !== 'beschadigd' && !open) become({ kind: 'op-slot', wachtTot: way.wachtTot });
      return way;
    }
    try {
      const done = await then(way.vaultKey, way.header);
      await attempts.succeeded();
      return done;
    } catch (error) {
      if (error instanceof CannotOpen) return { kind: 'beschadigd' as const };
      throw error;
    } finally {
      way.vaultKey.fill(0);
    }
  }

  const unlock = (zin: string): Promise<Unlocked> =>
    by(ways.byZin(zin), async (vaultKey, { toestel }) => ({ kind: 'open', vault: await enter(vaultKey, toestel) }));

  const openMet = (trying: Promise<Way>, zin: string): Promise<Unlocked> =>
    by(trying, async (vaultKey, { toestel }) => {
      const next = await ways.wrap(vaultKey, zin);
      // On disk first: an open vault whose new phrase was not kept would be locked for good.
      await disk.changeOpen(HEADER_KEY, (now) => withZin(now, null, next));
      return { kind: 'open', vault: await enter(vaultKey, toestel) };
    });

  const maakMaatjes = (zin: string, snijd: (() => Promise<Gesneden>) | null): Promise<Tried> =>
    by(ways.byZin(zin), async (vaultKey): Promise<Tried> => {
      const cut = snijd && (await snijd());
      try {
        const opening = cut && (await wrapForMaatjes(vaultKey, cut));
        await disk.changeOpen(HEADER_KEY, (now) => withMaatjes(now, opening));
      } finally {
        cut?.geheim.fill(0);
      }
      return { kind: 'goed' };
    });

  const veranderZin = (zin: string, nieuwe: string): Promise<Tried> =>
    by(ways.byZin(zin), async (vaultKey, header) => {
      const next = await ways.wrap(vaultKey, nieuwe);
      const changed = await disk.changeOpen(HEADER_KEY, (now) => withZin(now, header.zin, next));
      // Another tab chose one meanwhile: what was asked here is not the present one any more.
      return changed ? { kind: 'goed' } : { kind: 'verkeerd', wachtTot: null };
    });

  async function maakWoorden(zin: string | null, opnieuw: boolean): Promise<Worded> {
    if (zin === null) {
      const made = fresh ? (await readNow())?.woorden.at(-1) : undefined;
      if (!open || !made) throw new CannotOpen('geen-sleutel');
      return { kind: 'goed', entropie: await open.kept(made) };
    }
    return by(ways.byZin(zin), async (vaultKey, { woorden }) => {
      const last = woorden.at(-1);
      const again = last && !last.bewezen && !opnieuw ? last : null;
      // What was kept of them is damaged: then there are new ones.
      const same = again && (await openKept(await keptKeyOf(await importRoot(vaultKey)), again).catch(() => null));
      if (same) return { kind: 'goed', entropie: same };
      const { opening, entropie } = await makeWoorden(vaultKey);
      await disk.changeOpen(HEADER_KEY, (now) => withWoorden(now, opening));
      return { kind: 'goed', entropie };
    });
  }

  const openMetPasskey = (answer: PasskeyAnswer): Promise<Unlocked> =>
    by(ways.byPasskey(answer), async (vaultKey, { toestel }) => ({
      kind: 'open',
      vault: await enter(vaultKey, toestel),
    }));

  /** The vault key once more, by the words that were made with it: while it is open it is in no variable. */
  async function freshWay(): Promise<Way> {
    const header = fresh && open ? await readNow() : null;
    const made = header?.woorden.at(-1);
    if (!open || !header || !made) throw new CannotOpen('geen-sleutel');
    const entropie = await open.kept(made);
    const vaultKey = await openWoorden([made], entropie).finally(() => entropie.fill(0));
    return vaultKey ? { kind: 'sleutel', vaultKey, header } : { kind: 'beschadigd' };
  }

  const putPasskey = async (next: Passkey | null): Promise<void> => {
    await disk.changeOpen(HEADER_KEY, (now) => (now === undefined ? null : withPasskey(now, next)));
    // Another tab that stands locked shows another door.
    channel.postMessage('gemaakt');
  };
  const zetPasskey = (zin: string | null, answer: PasskeyAnswer): Promise<Tried> =>
    by(zin === null ? freshWay() : ways.byZin(zin), async (vaultKey) => {
      await putPasskey(await wrapForPasskey(vaultKey, answer));
      return { kind: 'goed' };
    });

  async function haalPasskeyWeg(): Promise<void> {
    if (!open) throw new CannotOpen('geen-sleutel');
    await putPasskey(null);
  }

  async function bewijsWoorden(klopt: (entropie: Uint8Array) => Promise<boolean>, nog: boolean): Promise<boolean> {
    const last = (await readNow())?.woorden.findLast(({ bewezen }) => bewezen || !nog);
    const entropie = last && open && (await open.kept(last).catch(() => null));
    if (!entropie) return false;
    try {
      if (!(await klopt(entropie))) return false;
    } finally {
      entropie.fill(0);
    }
    const proven = await disk.changeOpen(HEADER_KEY, (now) => {
      const still = readHeader(now, floor)?.woorden.find(({ bewaard }) => bewaard.join() === last.bewaard.join());
      // Another tab made others meanwhile: those were not shown here.
      return still ? withWoorden(now, { ...still, bewezen: true }) : null;
    });
    if (proven) fresh = false;
    return proven;
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
    createGast: () => inTurn(createGast),
    unlock: (zin) => inTurn(() => unlock(zin)),
    probeerWoorden: (entropie) =>
      inTurn(() => by(ways.byWoorden(entropie), async (): Promise<Tried> => ({ kind: 'goed' }))),
    openMetWoorden: (entropie, zin) => inTurn(() => openMet(ways.byWoorden(entropie), zin)),
    maakMaatjes: (zin, snijd) => inTurn(() => maakMaatjes(zin, snijd)),
    async maatjes() {
      const found = (await readNow())?.maatjes;
      return found ? { splitsing: found.splitsing, stukken: found.stukken } : null;
    },
    openMetMaatjes: (geheim, zin) => inTurn(() => openMet(ways.byMaatjes(geheim), zin)),
    veranderZin: (zin, nieuwe) => inTurn(() => veranderZin(zin, nieuwe)),
    maakWoorden: (zin, opnieuw) => inTurn(() => maakWoorden(zin, opnieuw)),
    bewijsWoorden: (klopt, nog = false) => inTurn(() => bewijsWoorden(klopt, nog)),
    heeftWoorden: async () => (await readNow())?.woorden.some(({ bewezen }) => bewezen) ?? false,
    passkey: async () => (await readNow())?.passkey ?? null,
    openMetPasskey: (answer) => inTurn(() => openMetPasskey(answer)),
    controleerZin: (zin) => inTurn(() => by(ways.byZin(zin), async (): Promise<Tried> => ({ kind: 'goed' }))),
    zetPasskey: (zin, answer) => inTurn(() => zetPasskey(zin, answer)),
    haalPasskeyWeg: () => inTurn(haalPasskeyWeg),
    lock() {
      close();
      channel.postMessage('op-slot');
    },
    forget: close,
    rust() {
      if (!open) return;
      resting = open;
      open = null;
      fresh = false;
      become({ kind: 'op-slot', wachtTot: null });
    },
    rustend: () => resting?.vault ?? null,
    hervat() {
      if (!resting) return null;
      open = resting;
      resting = null;
      become({ kind: 'open' });
      return open.vault;
    },
    opened: () => open?.vault ?? null,
  };
}
