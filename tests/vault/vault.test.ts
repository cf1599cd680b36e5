// The lock: opens for its phrase only, slows guessing, gives nothing away at rest (S21), and tampering with it is refused.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { argon2, FLOOR, hashMeasured, isSaneCost } from '../../src/vault/argon2.ts';
import { delayAfter } from '../../src/vault/attempts.ts';
import { draftGenesis, draftInvite } from '../../src/vault/ledenlog.ts';
import { CannotOpen, utf8 } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { Vault } from '../../src/vault/vault-contract.ts';
import { cheapArgon2, createOpenVault, freshName, takeIn, ZIN } from './world.ts';

const disks: Disk[] = [];
function createDisk(name = freshName('vault')): Disk {
  const disk = openDisk(name);
  disks.push(disk);
  return disk;
}
afterEach(() => {
  vi.restoreAllMocks();
  for (const disk of disks.splice(0)) disk.close();
});

/** A vault as a tab that starts now would see it. */
const createTab = (disk: Disk, now?: () => number): Vault =>
  createVault(disk, { argon2: cheapArgon2, measure: false, ...(now && { now }) });

async function settled(vault: Vault): Promise<Vault> {
  await vi.waitFor(() => expect(vault.state().kind).not.toBe('laden'));
  return vault;
}

describe('a phrase', () => {
  test('from nothing to open, to locked, to open again with the same keys', async () => {
    const disk = createDisk();
    const vault = createTab(disk);
    expect(vault.state()).toEqual({ kind: 'laden' });
    await settled(vault);
    expect(vault.state()).toEqual({ kind: 'nieuw' });
    const first = await vault.create(ZIN);
    expect(vault.state()).toEqual({ kind: 'open' });
    expect(vault.opened()).toBe(first);
    const sealed = await first.sealer.seal(utf8('woord'), 'plek');
    const { toestel } = (await first.keyringFor('kring')).device;

    vault.lock();
    expect(vault.state()).toEqual({ kind: 'op-slot', wachtTot: null });
    expect(vault.opened()).toBeNull();
    const again = await (await settled(createTab(disk))).unlock(ZIN);
    if (again.kind !== 'open') throw new Error(again.kind);
    expect(await again.vault.sealer.open(sealed, 'plek')).toEqual(utf8('woord'));
    expect((await again.vault.keyringFor('kring')).device.toestel).toEqual(toestel);
    expect((await again.vault.keyringFor('andere')).device.toestel).not.toEqual(toestel);
    await expect(again.vault.sealer.open(sealed, 'elders')).rejects.toBeInstanceOf(CannotOpen);
  });

  test('typed with other code points and spaces around is the same phrase', async () => {
    const disk = createDisk();
    await createTab(disk).create('caf\u00e9 \ufb01ets na tien uur');
    expect((await createTab(disk).unlock('  cafe\u0301 fiets na tien uur\n')).kind).toBe('open');
    expect((await createTab(disk).unlock('cafe fiets na tien uur')).kind).toBe('verkeerd');
  });

  test('is chosen once: a second is refused, also from a tab that was as quick', async () => {
    const disk = createDisk();
    const [here, there] = [createTab(disk), createTab(createDisk(disk.name))];
    const made = await Promise.allSettled([here.create(ZIN), there.create('een heel andere zin')]);
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(here.create(ZIN)).rejects.toThrow('already');
    const right = made[0]?.status === 'fulfilled' ? ZIN : 'een heel andere zin';
    expect((await createTab(disk).unlock(right)).kind).toBe('open');
  });

  test('that is empty is refused', async () => {
    await expect(createTab(createDisk()).create(' \n')).rejects.toThrow();
  });
});

describe('locking', () => {
  test('takes effect on everything that was handed out, also a keyring', async () => {
    const { open, vault } = await createOpenVault();
    const { kring, entry } = await draftGenesis(open, 1);
    const folded = await takeIn(null, entry, kring);
    const keyring = await open.keyringFor(kring);
    await keyring.update(folded);
    const keys = keyring.documentKeys(`${kring}/doc`);
    const sealed = await keys.seal(1, utf8('x'), utf8('a'));
    vault.lock();
    const gone = { name: 'CannotOpen', reason: 'geen-sleutel' };
    await expect(open.sealer.seal(utf8('x'), 'a')).rejects.toMatchObject(gone);
    await expect(open.keyringFor('nog een')).rejects.toMatchObject(gone);
    // Handed-out keyrings are emptied in a next turn of the loop.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await expect(keys.open(1, sealed, utf8('a'))).rejects.toMatchObject(gone);
    await expect(keys.seal(1, utf8('x'), utf8('a'))).rejects.toMatchObject(gone);
    await expect(keyring.device.sign(utf8('x'))).rejects.toMatchObject(gone);
    await expect(keyring.update(folded)).rejects.toMatchObject(gone);
  });

  test('at rest: locked for everyone who asks, its keys kept until it goes on, or until it locks anywhere', async () => {
    const disk = createDisk();
    const [vault, other] = [createTab(disk), createTab(disk)];
    const made = await vault.create(ZIN);
    vault.rust();
    expect([vault.state().kind, vault.opened(), vault.rustend()]).toEqual(['op-slot', null, made]);
    // Whoever is here may be another than who chose the phrase.
    expect(vault.hervat()).toBe(made);
    await expect(vault.maakWoorden(null, false)).rejects.toBeInstanceOf(CannotOpen);
    expect(vault.state().kind).toBe('open');
    for (const end of [() => vault.forget(), () => vault.lock(), () => other.lock()]) {
      if (!vault.opened()) await vault.unlock(ZIN);
      const opened = vault.opened();
      vault.rust();
      const sealed = await opened?.sealer.seal(new Uint8Array([7]), 'a');
      end();
      await vi.waitFor(() => expect(vault.rustend()).toBeNull());
      expect(vault.hervat()).toBeNull();
      await expect(opened?.sealer.open(sealed ?? new Uint8Array(), 'a')).rejects.toBeInstanceOf(CannotOpen);
    }
    // Nothing rests where nothing was open.
    vault.rust();
    expect(vault.rustend()).toBeNull();
  });

  test('reaches other tabs, and making a vault shows there too', async () => {
    const disk = createDisk();
    const there = await settled(createTab(createDisk(disk.name)));
    const here = createTab(disk);
    await here.create(ZIN);
    await vi.waitFor(() => expect(there.state().kind).toBe('op-slot'));
    await there.unlock(ZIN);
    const heard: string[] = [];
    const stop = there.subscribe(() => heard.push(there.state().kind));
    here.lock();
    await vi.waitFor(() => expect(heard).toEqual(['op-slot']));
    expect(there.opened()).toBeNull();
    stop();
    await there.unlock(ZIN);
    expect(heard).toHaveLength(1);
  });
});

describe('wrong phrases', () => {
  test('cost 0, 0, 1, 2, 4, 8 ... at most 60 seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1e6].map(delayAfter)).toEqual(
      [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60].map((s) => s * 1000),
    );
  });

  async function afterThreeWrong() {
    const disk = createDisk();
    let clock = 1_000_000;
    const now = () => clock;
    const setClock = (to: number) => {
      clock = to;
    };
    await createTab(disk, now).create(ZIN);
    const vault = createTab(disk, now);
    for (const wachtTot of [null, null, 1_001_000])
      expect(await vault.unlock('fout')).toEqual({ kind: 'verkeerd', wachtTot });
    return { disk, vault, now, setClock };
  }

  test('make even the right one wait, without running the slow hash, and a reload does not help', async () => {
    const { disk, now, setClock } = await afterThreeWrong();
    const slow = vi.fn(cheapArgon2);
    const reloaded = await settled(createVault(disk, { argon2: slow, measure: false, now }));
    expect(reloaded.state()).toEqual({ kind: 'op-slot', wachtTot: 1_001_000 });
    expect(await reloaded.unlock(ZIN)).toEqual({ kind: 'wachten', wachtTot: 1_001_000 });
    expect(slow).not.toHaveBeenCalled();
    setClock(1_001_000);
    expect((await reloaded.unlock(ZIN)).kind).toBe('open');
  });

  test('are forgotten after the right one', async () => {
    const { disk, vault, now, setClock } = await afterThreeWrong();
    setClock(1_001_000);
    await vault.unlock(ZIN);
    expect(await createTab(disk, now).unlock('fout')).toEqual({ kind: 'verkeerd', wachtTot: null });
  });

  test('tried at once are tried in turn', async () => {
    const disk = createDisk();
    await createTab(disk).create(ZIN);
    const vault = createTab(disk, () => 5000);
    const all = await Promise.all(Array.from({ length: 8 }, () => vault.unlock('fout')));
    expect(all.map(({ kind }) => kind)).toEqual([...Array(3).fill('verkeerd'), ...Array(5).fill('wachten')]);
  });

  test('and a clock set back: the wait begins again, is not lifted and does not last for ever', async () => {
    const { vault, setClock } = await afterThreeWrong();
    setClock(10);
    expect(await vault.unlock(ZIN)).toEqual({ kind: 'wachten', wachtTot: 1010 });
    setClock(1009);
    expect(await vault.unlock(ZIN)).toEqual({ kind: 'wachten', wachtTot: 1010 });
    setClock(1010);
    expect((await vault.unlock(ZIN)).kind).toBe('open');
  });

  test('on a full disk still count in this tab, and the right one still opens', async () => {
    const disk = createDisk();
    await createTab(disk).create(ZIN);
    const full = { ...disk, putOpen: () => Promise.reject(new Error('full')) };
    let clock = 0;
    const vault = createVault(full, { argon2: cheapArgon2, measure: false, now: () => clock });
    for (let i = 0; i < 3; i++) await vault.unlock('fout');
    expect(await vault.unlock(ZIN)).toEqual({ kind: 'wachten', wachtTot: 1000 });
    clock = 1000;
    expect((await vault.unlock(ZIN)).kind).toBe('open');
  });
});

describe('a header that was tampered with', () => {
  type Stored = { version: number; openings: Record<string, unknown>[]; toestel: Uint8Array };
  async function unlockWith(change: (header: Stored, opening: Record<string, unknown>) => unknown): Promise<string> {
    const disk = createDisk();
    await createTab(disk).create(ZIN);
    const header = (await disk.getOpen('kluis')) as Stored;
    const replaced = change(header, header.openings[0] ?? {});
    await disk.putOpen('kluis', replaced ?? header);
    const { kind } = await createTab(disk).unlock(ZIN);
    return kind;
  }
  const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte));

  for (const [what, cost] of [
    ['less memory', { m: 1024, t: 3, p: 1 }],
    ['fewer passes', { m: 65_536, t: 1, p: 1 }],
    ['memory no device has', { m: 64_000_000, t: 3, p: 1 }],
    ['endless passes', { m: 65_536, t: 1_000_000, p: 1 }],
    ['half a pass', { m: 65_536, t: 3.5, p: 1 }],
    ['no numbers', { m: '65536', t: 3, p: 1 }],
    ['nothing', null],
  ] as const)
    test(`asking for ${what} is refused`, async () => {
      expect(
        await unlockWith((_header, opening) => {
          opening.cost = cost;
        }),
      ).toBe('beschadigd');
    });

  test('in any other way opens nothing', async () => {
    for (const junk of ['tekst', 7, true, [], {}, { version: 1 }, new Uint8Array(9)])
      expect(await unlockWith(() => junk)).toBe('beschadigd');
    expect(await unlockWith((header) => ({ ...header, version: 2 }))).toBe('beschadigd');
    expect(await unlockWith((header) => ({ ...header, openings: [] }))).toBe('beschadigd');
    expect(await unlockWith((header) => ({ ...header, openings: [null, 5] }))).toBe('beschadigd');
    expect(await unlockWith((header) => ({ ...header, toestel: flip(header.toestel) }))).toBe('beschadigd');
    expect(await unlockWith((header) => ({ ...header, toestel: new Uint8Array(3) }))).toBe('beschadigd');
    for (const part of ['wrapped', 'salt'])
      expect(
        await unlockWith((_header, opening) => {
          opening[part] = flip(opening[part] as Uint8Array);
        }),
      ).toBe('verkeerd');
  });

  test('but ways to open that this version does not know are stepped over', async () => {
    expect(
      await unlockWith((header, opening) => ({ ...header, openings: [{ kind: 'herstelwoorden', x: 1 }, opening] })),
    ).toBe('open');
  });

  test('shows as locked and is never overwritten by a new vault', async () => {
    const disk = createDisk();
    await disk.putOpen('kluis', 'rommel');
    const vault = await settled(createTab(disk));
    expect(vault.state().kind).toBe('op-slot');
    await expect(vault.create(ZIN)).rejects.toThrow('already');
    expect(await disk.getOpen('kluis')).toBe('rommel');
  });
});

describe('S21 at rest', () => {
  /** Every byte and every string in every table of every database, and what went over the channels. */
  async function dump(disk: Disk): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'string') parts.push(utf8(value));
      else if (ArrayBuffer.isView(value)) parts.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      else if (value instanceof CryptoKey) throw new Error('a CryptoKey on disk lies there in the clear');
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(disk.name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const table of db.objectStoreNames) {
      const all = db.transaction(table).objectStore(table).getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      walk(all.result);
    }
    db.close();
    const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0));
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length + 1;
    }
    return out;
  }
  const contains = (all: Uint8Array, part: Uint8Array) => Buffer.from(all).includes(Buffer.from(part));

  test('no phrase, no key bytes, and none in the channels', async () => {
    // Every raw secret passes through one of these calls.
    const secrets: Uint8Array[] = [];
    const keep = (data: unknown) => {
      if (data instanceof Uint8Array && data.length >= 32) secrets.push(data.slice());
    };
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'importKey').mockImplementation(((...args: Parameters<typeof importKey>) => {
      const algorithm = args[2] as string | { name: string };
      const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
      // Raw Ed25519 and X25519 keys are public; pkcs8 ones carry the seed at the end.
      if (args[0] === 'pkcs8') keep((args[1] as unknown as Uint8Array).slice(16));
      else if (name === 'HKDF' || name === 'AES-GCM') keep(args[1]);
      return importKey(...args);
    }) as typeof importKey);
    const said: unknown[] = [];
    const post = BroadcastChannel.prototype.postMessage;
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(function (this: BroadcastChannel, message) {
      said.push(message);
      post.call(this, message);
    });

    const { disk, open, vault } = await createOpenVault();
    disks.push(disk);
    const { kring, entry } = await draftGenesis(open, 1);
    const keyring = await open.keyringFor(kring);
    const folded = await takeIn(null, entry, kring);
    await keyring.update(folded);
    const { secret } = await draftInvite(keyring, folded, 'meedoen', 10, 2);
    secrets.push(secret);
    await keyring.documentKeys(`${kring}/doc`).seal(1, utf8('x'), utf8('a'));
    vault.lock();
    await createTab(disk).unlock('bijna de goede zin');

    expect(secrets.length).toBeGreaterThan(8);
    const all = await dump(disk);
    expect(all.length).toBeGreaterThan(200);
    for (const one of secrets) {
      expect(contains(all, one)).toBe(false);
      expect(contains(all, utf8(Buffer.from(one).toString('base64url')))).toBe(false);
    }
    for (const phrase of [ZIN, 'bijna de goede zin']) expect(contains(all, utf8(phrase))).toBe(false);
    expect(said.every((message) => typeof message === 'string' || !JSON.stringify(message).includes(ZIN))).toBe(true);
    expect(new Set(said.filter((message) => typeof message === 'string'))).toEqual(
      new Set(['gemaakt', 'op-slot', 'sleutels']),
    );
  });

  test('the phrase and the raw keys are wiped from the memory we hold', async () => {
    const seen: Uint8Array[] = [];
    const disk = createDisk();
    const spying: typeof cheapArgon2 = async (phrase, salt, cost) => {
      const hash = await cheapArgon2(phrase, salt, cost);
      seen.push(phrase, hash);
      return hash;
    };
    const vault = createVault(disk, { argon2: spying, measure: false });
    await vault.create(ZIN);
    await vault.unlock(ZIN);
    expect(seen).toHaveLength(4);
    for (const bytes of seen) expect(bytes.every((byte) => byte === 0)).toBe(true);
  });
});

describe('Argon2id', () => {
  test('the real one: a vault made and opened with it at the floor', async () => {
    const hash = await argon2(utf8('password'), utf8('somesaltsomesalt'), FLOOR);
    expect(hash).toHaveLength(32);
    expect(await argon2(utf8('password'), utf8('somesaltsomesalt'), FLOOR)).toEqual(hash);
    const disk = createDisk();
    const vault = createVault(disk, { measure: false });
    await vault.create(ZIN);
    vault.lock();
    const { openings } = (await disk.getOpen('kluis')) as { openings: { cost: unknown }[] };
    expect(openings[0]?.cost).toEqual({ m: 65_536, t: 3, p: 1 });
    expect((await vault.unlock('fout')).kind).toBe('verkeerd');
    expect((await vault.unlock(ZIN)).kind).toBe('open');
  });

  test('measuring goes up while the device is quick, stops when it is slow or out of memory, never below the floor', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const tried: number[] = [];
    const run =
      (msPerMiB: number, most = Infinity): typeof argon2 =>
      (phrase, salt, cost) => {
        tried.push(cost.m / 1024);
        if (cost.m / 1024 > most) throw new Error('out of memory');
        clock += (cost.m / 1024) * msPerMiB;
        return cheapArgon2(phrase, salt, cost);
      };
    const measured = async (slowness: number, most?: number) => {
      tried.length = 0;
      const { cost, hash } = await hashMeasured(utf8('zin'), utf8('zout'), FLOOR, run(slowness, most));
      expect(hash).toEqual(await cheapArgon2(utf8('zin'), utf8('zout'), cost));
      expect(isSaneCost(cost)).toBe(true);
      return cost.m / 1024;
    };
    expect(await measured(1)).toBe(256);
    expect(tried).toEqual([64, 128, 256]);
    expect(await measured(6)).toBe(128);
    expect(await measured(40)).toBe(64);
    expect(await measured(1, 128)).toBe(128);
  });
});
