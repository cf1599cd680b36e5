// What the end of a visit and the start of the app may take off a device: what a guest left, and never what somebody made for themselves meanwhile.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { encodeUitnodiging } from '../../src/domain/uitnodiging.ts';
import { type BezoekOptions, type OpenBezoek, openBezoek } from '../../src/store/gast/bezoek.ts';
import type { Bezoek } from '../../src/store/gast/contract.ts';
import { beginSchoon } from '../../src/store/gast/schoon.ts';
import type { KringLeden } from '../../src/store/leden/contract.ts';
import { createRuggespraak } from '../../src/store/ruggespraak.ts';
import { bijGewist } from '../../src/store/toestel/gewist.ts';
import { createValue } from '../../src/store/value.ts';
import { GAST_TEKEN, HEADER_KEY, isGastTeken } from '../../src/vault/header.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { Vault } from '../../src/vault/vault-contract.ts';
import { quickArgon2 } from '../sealed/world.ts';
import { NOWHERE, nodeSocket } from './devices.ts';

/** As a browser does: who asks for a name that is held waits for it, as long as they want to. */
function createLockManager() {
  const tails = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  const request = (name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(async () => {
      if (signal.aborted) throw signal.reason;
      held.add(name);
      await work().finally(() => held.delete(name));
    });
    tails.set(
      name,
      turn.catch(() => undefined),
    );
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => held.has(name) && reject(signal.reason));
    });
    return Promise.race([turn, late]);
  };
  return { held, locks: { request } as unknown as LockManager };
}

let browser: ReturnType<typeof createLockManager>;
const disks: Disk[] = [];
const openHere = (): Disk => {
  const disk = openDisk();
  disks.push(disk);
  return disk;
};
/** Another tab, with what it has of the lock. */
const andereTab = () => createVault(openHere(), { argon2: quickArgon2, measure: false });
/** What a visit leaves when its tab goes: the sign, and sealed bytes. */
const laatAchter = async () => {
  const disk = openHere();
  await disk.putOpen(HEADER_KEY, GAST_TEKEN);
  await disk.putRow('iets', 'van-een-gast', new Uint8Array([1]));
};
const ligtEr = async () => {
  const disk = openDisk();
  const [kop, rijen] = [await disk.getOpen(HEADER_KEY), await disk.listRows('iets')];
  disk.close();
  return { kop, rijen: rijen.map(({ id }) => id) };
};

beforeEach(() => {
  browser = createLockManager();
  vi.stubGlobal('document', { cookie: '' });
  vi.stubGlobal('location', { href: 'https://app.voorbeeld/', protocol: 'https:' });
  vi.stubGlobal('navigator', { locks: browser.locks });
});
afterEach(async () => {
  for (const disk of disks.splice(0)) disk.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
});

interface Hier {
  open: OpenBezoek;
  vault: Vault;
  bezoek: ReturnType<typeof createValue<Bezoek | null>>;
  begonnen: () => number;
}
function bezoeker(options: Partial<BezoekOptions> = {}): Hier {
  const disk = openHere();
  const vault = createVault(disk, { argon2: quickArgon2, measure: false });
  const bezoek = createValue<Bezoek | null>(null);
  let begonnen = 0;
  const open = openBezoek({
    ...{ vault, disk, bezoek, now: Date.now, kringen: createValue([]), vertrokken: createValue([]) },
    begin: () => async () => {
      begonnen++;
      return { kind: 'goed' };
    },
    doeMee: async () => ({ kind: 'goed', kring: 'kring' }),
    zetFunctie: async () => undefined,
    leden: async () => null,
    verberg: () => undefined,
    lock: async () => vault.lock(),
    blijft: () => undefined,
    ...options,
  });
  return { open, vault, bezoek, begonnen: () => begonnen };
}
const CODE = encodeUitnodiging({
  kring: 'AAAAAAAAAAAAAAAAAAAAAA',
  secret: new Uint8Array(16),
  expires: (Math.floor(Date.now() / 60_000) + 240) * 60_000,
  gast: true,
});
const nieuw = (vault: Vault) => vi.waitFor(() => expect(vault.state().kind).toBe('nieuw'));

describe('the start of the app', () => {
  it('takes away what a guest left', async () => {
    await laatAchter();
    await beginSchoon(browser.locks);
    expect(await ligtEr()).toEqual({ kop: undefined, rijen: [] });
    expect(browser.held.size).toBe(0);
  });

  it('leaves a place of somebody’s own, and a device on which nothing is', async () => {
    const vault = andereTab();
    await vault.create('regen op het zolderraam');
    await openHere().putRow('iets', 'van-mij', new Uint8Array([1]));
    await beginSchoon(browser.locks);
    const there = await ligtEr();
    expect(isGastTeken(there.kop)).toBe(false);
    expect(there).toMatchObject({ kop: { version: 1 }, rijen: ['van-mij'] });
  });

  it('leaves a visit that goes on in another tab', async () => {
    const { open, vault } = bezoeker();
    await nieuw(vault);
    expect(await open.begin(CODE, '')).toMatchObject({ kind: 'goed' });
    await beginSchoon(browser.locks);
    expect(isGastTeken((await ligtEr()).kop)).toBe(true);
    await open.klaar();
  });

  it('looks again when it waited: the visit ended there, and somebody made a place of their own', async () => {
    await laatAchter();
    let letGo: () => void = () => undefined;
    void browser.locks.request(
      'ruggespraak-gast',
      { signal: new AbortController().signal },
      () => new Promise<void>((done) => (letGo = done)),
    );
    await vi.waitFor(() => expect(browser.held.size).toBe(1));
    const schoon = beginSchoon(browser.locks);
    const disk = openHere();
    await disk.changeOpen(HEADER_KEY, () => ({ version: 1, slots: 'of somebody' }));
    await disk.putRow('iets', 'van-mij', new Uint8Array([1]));
    letGo();
    await schoon;
    expect(await ligtEr()).toMatchObject({
      kop: { slots: 'of somebody' },
      rijen: expect.arrayContaining(['van-mij']),
    });
  });
});

describe('the end of a visit', () => {
  it('takes all of it off this device', async () => {
    const { open, vault, begonnen } = bezoeker();
    await nieuw(vault);
    expect(await open.begin(CODE, '')).toMatchObject({ kind: 'goed' });
    expect(begonnen()).toBe(1);
    await openHere().putRow('iets', 'van-een-gast', new Uint8Array([1]));
    expect(await open.klaar()).toEqual({ kind: 'goed' });
    expect(await ligtEr()).toEqual({ kop: undefined, rijen: [] });
  });

  it('without a visit nothing is taken away, whatever lies here', async () => {
    const { open, vault } = bezoeker();
    await nieuw(vault);
    await andereTab().create('regen op het zolderraam');
    await openHere().putRow('iets', 'van-mij', new Uint8Array([1]));
    expect(await open.klaar()).toEqual({ kind: 'goed' });
    expect(await ligtEr()).toMatchObject({ kop: { version: 1 }, rijen: ['van-mij'] });
  });

  it('that took long enough for somebody to stop it elsewhere and make a place of their own leaves that place', async () => {
    let weg: () => void = () => undefined;
    const vertrekt = new Promise<void>((done) => {
      weg = done;
    });
    const { open, vault } = bezoeker({
      kringen: createValue([{ id: 'kring' } as never]),
      leden: async () =>
        ({
          async verlaatKring() {
            await vertrekt;
            return { kind: 'goed' };
          },
        }) as unknown as KringLeden,
    });
    await nieuw(vault);
    expect(await open.begin(CODE, '')).toMatchObject({ kind: 'goed' });
    const done = open.klaar();
    const disk = openHere();
    await disk.changeOpen(HEADER_KEY, () => ({ version: 1, slots: 'of somebody' }));
    await disk.putRow('iets', 'van-mij', new Uint8Array([1]));
    weg();
    expect(await done).toEqual({ kind: 'goed' });
    expect(await ligtEr()).toMatchObject({ kop: { slots: 'of somebody' }, rijen: ['van-mij'] });
  });

  it('on a disk that cannot be read it says that something stays, and takes nothing on trust', async () => {
    const blijft = vi.fn();
    const { open, vault } = bezoeker({ blijft });
    await nieuw(vault);
    expect(await open.begin(CODE, '')).toMatchObject({ kind: 'goed' });
    const refuses = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    expect(await open.klaar()).toEqual({ kind: 'rest', rest: ['toegang'] });
    expect(blijft).toHaveBeenCalledTimes(1);
    refuses.mockRestore();
    // Tried again it goes.
    expect(await open.klaar()).toEqual({ kind: 'goed' });
    expect(await ligtEr()).toEqual({ kop: undefined, rijen: [] });
  });
});

describe('a visit that is stopped from another tab', () => {
  const gast = (vault: Vault) => vi.waitFor(() => expect(vault.state().kind).toBe('gast'));

  it('locks it there, and takes all of it off this device', async () => {
    await laatAchter();
    const { open, vault } = bezoeker();
    await gast(vault);
    const channel = new BroadcastChannel('ruggespraak-kluis');
    const op = new Promise<unknown>((done) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => done(data);
    });
    const gewist = vi.fn();
    const stop = bijGewist(gewist);
    expect(await open.stopElders()).toEqual({ kind: 'goed' });
    expect(await op).toBe('op-slot');
    expect(await ligtEr()).toEqual({ kop: undefined, rijen: [] });
    expect(gewist).toHaveBeenCalledWith('gast');
    stop();
    channel.close();
  });

  it('while somebody just made a place of their own there: it stays, and is not locked', async () => {
    await laatAchter();
    const { open, vault } = bezoeker();
    await gast(vault);
    // This tab was told nothing yet.
    const disk = openHere();
    await disk.changeOpen(HEADER_KEY, () => ({ version: 1, slots: 'of somebody' }));
    await disk.putRow('iets', 'van-mij', new Uint8Array([1]));
    const lock = vi.spyOn(vault, 'lock');
    expect(await open.stopElders()).toEqual({ kind: 'goed' });
    expect(lock).not.toHaveBeenCalled();
    expect(await ligtEr()).toMatchObject({
      kop: { slots: 'of somebody' },
      rijen: expect.arrayContaining(['van-mij']),
    });
  });

  it('and the place is made between the lock and the taking away: it stays too', async () => {
    await laatAchter();
    const { open, vault } = bezoeker();
    await gast(vault);
    const disk = openHere();
    await disk.getOpen(HEADER_KEY);
    let gemaakt: Promise<unknown> = Promise.resolve();
    const { lock } = vault;
    vi.spyOn(vault, 'lock').mockImplementation(() => {
      lock();
      gemaakt = disk
        .changeOpen(HEADER_KEY, () => ({ version: 1, slots: 'of somebody' }))
        .then(() => disk.putRow('iets', 'van-mij', new Uint8Array([1])));
    });
    expect(await open.stopElders()).toEqual({ kind: 'goed' });
    await gemaakt;
    expect(await ligtEr()).toMatchObject({
      kop: { slots: 'of somebody' },
      rijen: expect.arrayContaining(['van-mij']),
    });
  });

  it('on a disk that cannot be read it takes nothing on trust', async () => {
    await laatAchter();
    const { open, vault } = bezoeker();
    await gast(vault);
    const refuses = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(open.stopElders()).rejects.toThrow();
    refuses.mockRestore();
    expect(await open.stopElders()).toEqual({ kind: 'goed' });
    expect(await ligtEr()).toEqual({ kop: undefined, rijen: [] });
  });
});

describe('a visit that does not begin', () => {
  it('because somebody made a place in another tab in that moment: it stays, also when it locks then', async () => {
    const ander = andereTab();
    const { open, vault, bezoek } = bezoeker();
    await nieuw(vault);
    const { createGast } = vault;
    vi.spyOn(vault, 'createGast').mockImplementation(async () => {
      // In the moment between looking and making.
      await ander.create('regen op het zolderraam');
      await openHere().putRow('iets', 'van-mij', new Uint8Array([1]));
      const lost = createGast();
      // And a lock in that moment.
      void open.klaar();
      return lost;
    });
    await expect(open.begin(CODE, '')).rejects.toThrow('there is a vault already');
    const there = await ligtEr();
    expect(there).toMatchObject({ kop: { version: 1 }, rijen: ['van-mij'] });
    expect(isGastTeken(there.kop)).toBe(false);
    expect(bezoek.get()).toBeNull();
    expect(browser.held.size).toBe(0);
    // And what lies here can be opened here.
    expect((await vault.unlock('regen op het zolderraam')).kind).toBe('open');
  });

  it('because something failed after the sign was set: the sign goes too, nobody has to come by for it', async () => {
    const { open, vault, bezoek } = bezoeker({
      begin: () => async () => {
        throw new Error('no session');
      },
    });
    await nieuw(vault);
    await expect(open.begin(CODE, '')).rejects.toThrow('no session');
    expect(await ligtEr()).toEqual({ kop: undefined, rijen: [] });
    expect(bezoek.get()).toBeNull();
    expect(browser.held.size).toBe(0);
  });

  it('and the same when its keys could not be made', async () => {
    const { open, vault } = bezoeker();
    await nieuw(vault);
    vi.spyOn(crypto.subtle, 'deriveKey').mockRejectedValue(new Error('no crypto'));
    await expect(open.begin(CODE, '')).rejects.toThrow('no crypto');
    expect(await ligtEr()).toEqual({ kop: undefined, rijen: [] });
    expect(browser.held.size).toBe(0);
  });

  it('because it is locked between the sign and the visit: everything goes as at the end of one', async () => {
    vi.stubGlobal('document', Object.assign(new EventTarget(), { cookie: '', defaultView: new EventTarget() }));
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    vi.stubGlobal('WebSocket', nodeSocket);
    const { request } = browser.locks;
    const query = async () => ({ held: [...browser.held].map((name) => ({ name })) });
    // The store holds names without a limit in time.
    const locks = {
      query,
      request: (name: string, ...more: unknown[]) =>
        request(
          name,
          more.length > 1 ? (more[0] as LockOptions) : { signal: new AbortController().signal },
          more.at(-1) as () => Promise<void>,
        ),
    };
    vi.stubGlobal('navigator', { locks, onLine: true, userAgent: '' });
    const gewist = vi.fn();
    const stop = bijGewist(gewist);
    const app = createRuggespraak({ relayUrl: NOWHERE });
    await vi.waitFor(() => expect(app.toegang.get().kind).toBe('nieuw'));
    // Every vault on this disk hears that the sign was set.
    const channel = new BroadcastChannel('ruggespraak-kluis');
    const made = new Promise<void>((done) => {
      channel.onmessage = () => done();
    });
    const begun = app.gast.begin(CODE, '');
    await made;
    await app.vergrendel();
    expect(await begun).toMatchObject({ kind: 'geweigerd' });
    await vi.waitFor(() => expect(gewist).toHaveBeenCalledWith('gast'), 10_000);
    expect(await ligtEr()).toEqual({ kop: undefined, rijen: [] });
    channel.close();
    stop();
  });
});
