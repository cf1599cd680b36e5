// The recovery words as a way in: they open what the phrase opens, survive a change of phrase, cost as much when wrong, and lie nowhere readable.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { woordenVan } from '../../src/domain/herstelwoorden.ts';
import { woordenBox } from '../../src/vault/herstelwoorden.ts';
import { CannotOpen, sha256, utf8 } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { Vault } from '../../src/vault/vault-contract.ts';
import { cheapArgon2, freshName, ZIN } from './world.ts';

const NIEUW = 'een heel andere zin dan eerst';

const disks: Disk[] = [];
function createDisk(name = freshName('woorden')): Disk {
  const disk = openDisk(name);
  disks.push(disk);
  return disk;
}
afterEach(() => {
  vi.restoreAllMocks();
  for (const disk of disks.splice(0)) disk.close();
});

const createTab = (disk: Disk, now?: () => number): Vault =>
  createVault(disk, { argon2: cheapArgon2, measure: false, ...(now && { now }) });

const ja = async () => true;

/** A vault with something sealed in it, and words the person showed to have. */
async function withWords() {
  const disk = createDisk();
  const vault = createTab(disk);
  const { sealer } = await vault.create(ZIN);
  const sealed = await sealer.seal(utf8('mijn notitie'), 'plek');
  const entropie = await made(vault, null);
  expect(await vault.bewijsWoorden(ja)).toBe(true);
  vault.lock();
  return { disk, sealed, entropie };
}

async function made(vault: Vault, zin: string | null, opnieuw = false): Promise<Uint8Array> {
  const worded = await vault.maakWoorden(zin, opnieuw);
  if (worded.kind !== 'goed') throw new Error(worded.kind);
  return worded.entropie;
}

async function reads(unlocking: ReturnType<Vault['unlock']>, sealed: Uint8Array): Promise<void> {
  const unlocked = await unlocking;
  if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
  expect(await unlocked.vault.sealer.open(sealed, 'plek')).toEqual(utf8('mijn notitie'));
}

/** The header as it was before there were words: the phrase alone. */
async function asBefore(disk: Disk): Promise<void> {
  const header = (await disk.getOpen('kluis')) as { openings: { kind: string }[] };
  await disk.putOpen('kluis', { ...header, openings: header.openings.filter(({ kind }) => kind === 'toegangszin') });
}
const kinds = async (disk: Disk) =>
  ((await disk.getOpen('kluis')) as { openings: { kind: string }[] }).openings.map(({ kind }) => kind);

describe('words', () => {
  test('open what the phrase opened, with a new phrase; the old one opens nothing any more', async () => {
    const { disk, sealed, entropie } = await withWords();
    expect(await createTab(disk).probeerWoorden(entropie)).toEqual({ kind: 'goed' });
    await reads(createTab(disk).openMetWoorden(entropie, NIEUW), sealed);
    await reads(createTab(disk).unlock(NIEUW), sealed);
    expect((await createTab(disk).unlock(ZIN)).kind).toBe('verkeerd');
    // And the words are still a way back.
    await reads(createTab(disk).openMetWoorden(entropie, ZIN), sealed);
  });

  test('that were only tried open nothing and change nothing', async () => {
    const { disk, entropie } = await withWords();
    const before = await disk.getOpen('kluis');
    const vault = createTab(disk);
    await vault.probeerWoorden(entropie);
    expect(vault.opened()).toBeNull();
    expect(await disk.getOpen('kluis')).toEqual(before);
  });

  test('of another device, or with one bit other, open nothing', async () => {
    const { disk, entropie } = await withWords();
    const other = await withWords();
    const before = await disk.getOpen('kluis');
    for (const wrong of [other.entropie, entropie.map((byte, i) => (i === 15 ? byte ^ 1 : byte)), new Uint8Array(16)]) {
      const vault = createTab(disk, () => Date.now() + 3_600_000);
      expect((await vault.openMetWoorden(wrong, NIEUW)).kind).toBe('verkeerd');
      expect(vault.opened()).toBeNull();
    }
    expect(await disk.getOpen('kluis')).toEqual(before);
  });

  test('that are wrong are slowed like wrong phrases, together with them', async () => {
    const { disk, entropie } = await withWords();
    let clock = 1_000_000;
    const vault = createTab(disk, () => clock);
    const wrong = new Uint8Array(16);
    expect(await vault.probeerWoorden(wrong)).toEqual({ kind: 'verkeerd', wachtTot: null });
    expect(await vault.unlock('fout')).toEqual({ kind: 'verkeerd', wachtTot: null });
    expect(await vault.openMetWoorden(wrong, NIEUW)).toEqual({ kind: 'verkeerd', wachtTot: 1_001_000 });
    expect(vault.state()).toEqual({ kind: 'op-slot', wachtTot: 1_001_000 });
    expect(await vault.probeerWoorden(entropie)).toEqual({ kind: 'wachten', wachtTot: 1_001_000 });
    expect(await createTab(disk, () => clock).openMetWoorden(entropie, NIEUW)).toMatchObject({ kind: 'wachten' });
    clock = 1_001_000;
    expect((await vault.openMetWoorden(entropie, NIEUW)).kind).toBe('open');
  });

  test('are not given without the phrase once the vault was locked, also not while it is open', async () => {
    const { disk } = await withWords();
    const vault = createTab(disk);
    await expect(vault.maakWoorden(null, false)).rejects.toBeInstanceOf(CannotOpen);
    await vault.unlock(ZIN);
    await expect(vault.maakWoorden(null, false)).rejects.toBeInstanceOf(CannotOpen);
    const before = await disk.getOpen('kluis');
    expect((await vault.maakWoorden('fout', false)).kind).toBe('verkeerd');
    expect(await disk.getOpen('kluis')).toEqual(before);
  });

  test('are not given anew right after making once they were proven', async () => {
    const vault = createTab(createDisk());
    await vault.create(ZIN);
    await made(vault, null);
    await vault.bewijsWoorden(ja);
    await expect(vault.maakWoorden(null, false)).rejects.toBeInstanceOf(CannotOpen);
  });

  test('are the same until they are proven, so that what was written down goes on working', async () => {
    const { disk } = await withWords();
    const vault = createTab(disk);
    await vault.unlock(ZIN);
    const first = await made(vault, ZIN);
    expect(await made(vault, ZIN)).toEqual(first);
    expect(await made(vault, ZIN, true)).not.toEqual(first);
  });

  test('that are new leave the old ones working until they are proven, and then not any more', async () => {
    const { disk, sealed, entropie } = await withWords();
    const vault = createTab(disk);
    await vault.unlock(ZIN);
    const next = await made(vault, ZIN, true);
    expect(next).not.toEqual(entropie);
    expect(await vault.probeerWoorden(entropie)).toEqual({ kind: 'goed' });
    expect(await vault.probeerWoorden(next)).toEqual({ kind: 'goed' });
    expect(await vault.bewijsWoorden(async (kept) => kept.join() === next.join())).toBe(true);
    expect((await vault.probeerWoorden(entropie)).kind).toBe('verkeerd');
    await reads(vault.openMetWoorden(next, NIEUW), sealed);
    expect(await kinds(disk)).toEqual(['toegangszin', 'herstelwoorden']);
  });

  test('asked for again are the ones that were proven; newer ones nobody proved go then', async () => {
    const { disk, entropie } = await withWords();
    const vault = createTab(disk);
    await vault.unlock(ZIN);
    const next = await made(vault, ZIN, true);
    const asked: string[] = [];
    const remember = async (kept: Uint8Array) => asked.push(kept.join()) > 0;
    expect(await vault.bewijsWoorden(remember, true)).toBe(true);
    expect(asked).toEqual([entropie.join()]);
    expect((await vault.probeerWoorden(next)).kind).toBe('verkeerd');
  });

  test('are a way back only once they were proven', async () => {
    const disk = createDisk();
    const vault = createTab(disk);
    const open = await vault.create(ZIN);
    expect(await vault.heeftWoorden()).toBe(false);
    expect(await open.woordenSleutel()).toBeNull();
    const entropie = await made(vault, null);
    expect(await vault.bewijsWoorden(async () => false)).toBe(false);
    expect(await vault.heeftWoorden()).toBe(false);
    expect(await vault.bewijsWoorden(ja)).toBe(true);
    expect(await vault.heeftWoorden()).toBe(true);
    expect(await open.woordenSleutel()).toEqual((await woordenBox(entropie)).key);
    vault.lock();
    expect(await vault.bewijsWoorden(ja)).toBe(false);
    await expect(open.woordenSleutel()).rejects.toBeInstanceOf(CannotOpen);
  });
});

describe('another phrase', () => {
  test('asks the present one, and both the words and the new phrase open afterwards', async () => {
    const { disk, sealed, entropie } = await withWords();
    const vault = createTab(disk);
    await vault.unlock(ZIN);
    expect((await vault.veranderZin('fout', NIEUW)).kind).toBe('verkeerd');
    expect((await createTab(disk).unlock(ZIN)).kind).toBe('open');
    expect(await vault.veranderZin(ZIN, NIEUW)).toEqual({ kind: 'goed' });
    // What is open stays open.
    await vault.opened()?.sealer.open(sealed, 'plek');
    expect((await createTab(disk).unlock(ZIN)).kind).toBe('verkeerd');
    await reads(createTab(disk).unlock(NIEUW), sealed);
    await reads(createTab(disk).openMetWoorden(entropie, 'weer een andere zin'), sealed);
    expect(await kinds(disk)).toEqual(['toegangszin', 'herstelwoorden']);
  });

  test('chosen in two tabs at once: one of them counts, and says so', async () => {
    const { disk, sealed } = await withWords();
    const tabs = [createTab(disk), createTab(createDisk(disk.name))];
    const zinnen = [NIEUW, 'nog weer een andere zin'];
    const done = await Promise.all(tabs.map((tab, i) => tab.veranderZin(ZIN, zinnen[i] ?? '')));
    expect(done.map(({ kind }) => kind).sort()).toEqual(['goed', 'verkeerd']);
    await reads(createTab(disk).unlock(zinnen[done.findIndex(({ kind }) => kind === 'goed')] ?? ''), sealed);
  });

  test('on a disk that has to write it twice it is no less changed', async () => {
    const { disk, sealed } = await withWords();
    // As after a connection that fell away when it was on disk already.
    const twice: Disk = {
      ...disk,
      async changeOpen(key, change) {
        await disk.changeOpen(key, change);
        return disk.changeOpen(key, change);
      },
    };
    expect(await createTab(twice).veranderZin(ZIN, NIEUW)).toEqual({ kind: 'goed' });
    await reads(createTab(disk).unlock(NIEUW), sealed);
  });

  test('that is empty is refused, and the old one stays', async () => {
    const { disk, entropie } = await withWords();
    await expect(createTab(disk).veranderZin(ZIN, ' ')).rejects.toThrow();
    await expect(createTab(disk).openMetWoorden(entropie, '\n')).rejects.toThrow();
    expect((await createTab(disk).unlock(ZIN)).kind).toBe('open');
  });
});

describe('a header of before there were words', () => {
  test('opens as it did, gets words beside the phrase, and loses nothing', async () => {
    const { disk, sealed } = await withWords();
    await asBefore(disk);
    const before = (await disk.getOpen('kluis')) as { openings: object[]; toestel: Uint8Array };
    const vault = createTab(disk);
    await reads(vault.unlock(ZIN), sealed);
    expect(await vault.heeftWoorden()).toBe(false);
    const entropie = await made(vault, ZIN);
    const after = (await disk.getOpen('kluis')) as typeof before;
    expect(after.openings[0]).toEqual(before.openings[0]);
    expect(after.toestel).toEqual(before.toestel);
    await reads(createTab(disk).unlock(ZIN), sealed);
    await reads(createTab(disk).openMetWoorden(entropie, NIEUW), sealed);
  });

  test('says of any words that they are wrong, and goes on opening for its phrase', async () => {
    const { disk, entropie } = await withWords();
    await asBefore(disk);
    expect((await createTab(disk).openMetWoorden(entropie, NIEUW)).kind).toBe('verkeerd');
    expect((await createTab(disk).unlock(ZIN)).kind).toBe('open');
  });

  test('with a way this version does not know keeps it through every change', async () => {
    const { disk, entropie } = await withWords();
    const header = (await disk.getOpen('kluis')) as { openings: object[] };
    const unknown = { kind: 'passkey', wrapped: new Uint8Array([1, 2, 3]) };
    await disk.putOpen('kluis', { ...header, openings: [unknown, ...header.openings], later: 1 });
    const vault = createTab(disk);
    await vault.veranderZin(ZIN, NIEUW);
    await vault.openMetWoorden(entropie, ZIN);
    await made(vault, ZIN, true);
    await vault.bewijsWoorden(ja);
    const after = (await disk.getOpen('kluis')) as { openings: object[]; later: number };
    expect(after.openings).toContainEqual(unknown);
    expect(after.later).toBe(1);
  });
});

describe('a header that is damaged or a disk that stops', () => {
  test('in the phrase still opens by the words, which mend it', async () => {
    const { disk, sealed, entropie } = await withWords();
    const header = (await disk.getOpen('kluis')) as { openings: Record<string, unknown>[] };
    for (const broken of [{ cost: { m: 1, t: 1, p: 1 } }, { wrapped: new Uint8Array(60) }, { salt: 'x' }]) {
      const openings = header.openings.map((one) => (one.kind === 'toegangszin' ? { ...one, ...broken } : one));
      await disk.putOpen('kluis', { ...header, openings });
      expect((await createTab(disk).unlock(ZIN)).kind).not.toBe('open');
      await reads(createTab(disk).openMetWoorden(entropie, NIEUW), sealed);
      await reads(createTab(disk).unlock(NIEUW), sealed);
    }
  });

  test('in the words still opens by the phrase', async () => {
    const { disk, sealed, entropie } = await withWords();
    const header = (await disk.getOpen('kluis')) as { openings: Record<string, unknown>[] };
    for (const broken of [{ wrapped: 7 }, { wrapped: new Uint8Array(2000) }, { bewaard: null }, null]) {
      const openings = header.openings.map((one) =>
        one.kind === 'herstelwoorden' ? broken && { ...one, ...broken } : one,
      );
      await disk.putOpen('kluis', { ...header, openings });
      await reads(createTab(disk).unlock(ZIN), sealed);
      expect((await createTab(disk).probeerWoorden(entropie)).kind).toBe('verkeerd');
    }
  });

  test('at the moment of writing: whatever was asked for, every way that was there goes on opening', async () => {
    const { disk, sealed, entropie } = await withWords();
    const stopped = { ...disk, changeOpen: () => Promise.reject(new Error('killed')) };
    const vault = createTab(stopped);
    await expect(vault.veranderZin(ZIN, NIEUW)).rejects.toThrow('killed');
    await expect(vault.openMetWoorden(entropie, NIEUW)).rejects.toThrow('killed');
    await expect(vault.maakWoorden(ZIN, true)).rejects.toThrow('killed');
    expect(vault.opened()).toBeNull();
    await reads(createTab(disk).unlock(ZIN), sealed);
    await reads(createTab(disk).openMetWoorden(entropie, NIEUW), sealed);
  });

  test('after every single write on the way from making to replacing: old ways open until new ones are proven', async () => {
    const { disk, sealed, entropie } = await withWords();
    // Each state of the disk on the way, as a killed tab leaves it.
    const states: unknown[] = [];
    const spying = {
      ...disk,
      changeOpen: async (key: string, change: (value: unknown) => NonNullable<unknown> | null) => {
        const done = await disk.changeOpen(key, change);
        states.push(structuredClone(await disk.getOpen('kluis')));
        return done;
      },
    };
    const vault = createTab(spying);
    await vault.unlock(ZIN);
    const next = await made(vault, ZIN, true);
    await vault.veranderZin(ZIN, NIEUW);
    await vault.bewijsWoorden(ja);
    expect(states).toHaveLength(3);
    const opens = async (zin: string, woorden: Uint8Array) => {
      await reads(createTab(disk).unlock(zin), sealed);
      expect(await createTab(disk).probeerWoorden(woorden)).toEqual({ kind: 'goed' });
    };
    await disk.putOpen('kluis', states[0]);
    await opens(ZIN, entropie);
    await disk.putOpen('kluis', states[1]);
    await opens(NIEUW, entropie);
    await disk.putOpen('kluis', states[2]);
    await opens(NIEUW, next);
  });
});

describe('at rest', () => {
  test('S21 neither the words nor what they say lie anywhere, and no raw bits are left in memory we hold', async () => {
    const disk = createDisk();
    const vault = createTab(disk);
    await vault.create(ZIN);
    const entropie = (await made(vault, null)).slice();
    let lent: Uint8Array | null = null;
    await vault.bewijsWoorden(async (kept) => {
      lent = kept;
      return true;
    });
    expect(lent).toEqual(new Uint8Array(16));
    await vault.veranderZin(ZIN, NIEUW);
    vault.lock();
    await vault.probeerWoorden(entropie);
    await vault.openMetWoorden(entropie, ZIN);

    const texts = new Set<string>();
    const parts: Buffer[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'string') texts.add(value);
      else if (ArrayBuffer.isView(value)) parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
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
    // "toegang" and "kluis" are in the list too: what lies there as text is these names and nothing else, so all that is searched is bytes.
    expect([...texts].sort()).toEqual(['herstelwoorden', 'kluis', 'kluis-pogingen', 'toegangszin']);
    const all = Buffer.concat(parts);
    expect(all.length).toBeGreaterThan(200);
    const woorden = await woordenVan(entropie, sha256);
    // Four letters turn up in random bytes now and then.
    for (const secret of [
      Buffer.from(entropie),
      Buffer.from(woorden.join(' ')),
      ...woorden.map((one) => Buffer.from(one)),
    ])
      if (secret.length > 5) expect(all.includes(secret), secret.toString()).toBe(false);
    for (const text of [Buffer.from(entropie).toString('base64'), Buffer.from(entropie).toString('hex')])
      expect(all.includes(text)).toBe(false);
  });
});
