// A guest with real sessions at a real relay: in by two words, both write, nothing readable on that disk; and when the time is over they are out, by any clock that is right and whatever the relay does. S17.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDisk } from '../../src/disk/disk.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import { kandidatenIn } from '../../src/store/maatjes/kandidaten.ts';
import { loadKringLog } from '../../src/sync/kring-log.ts';
import { appendToLog } from '../../src/sync/log-room.ts';
import { draftInvite, draftToelaten, draftTurn } from '../../src/vault/ledenlog.ts';
import { CannotOpen } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { quickArgon2 } from '../sealed/world.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  createLeden,
  createLine,
  kijkNaar,
  kringOf,
  type Lid,
  type Line,
  laatBinnen,
  ledenVan,
  leesNotities,
  makeCasus,
  nodeSocket,
  openTab,
  ownTooling,
  type StoreDevice,
  schrijf,
  type Tab,
  vraagAan,
  woordenVan,
} from './devices.ts';

const SOON = { timeout: 20_000, interval: 50 };
const UUR = 3_600_000;
let url = '';
let relayAhead = 0;
beforeEach(async () => {
  relayAhead = 0;
  url = `ws://127.0.0.1:${(await openRelay({ now: () => Date.now() + relayAhead })).port}`;
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

let made = 0;
interface GastTab extends Tab {
  device: StoreDevice;
  line: Line;
}
/** A device on which nothing is yet, for one visit. */
async function openGast(functie = 'jeugdarts'): Promise<GastTab> {
  const disk = openDisk(`gast-${made++}`);
  const vault = createVault(disk, { argon2: quickArgon2, measure: false });
  const device = { disk, vault, opened: await vault.createGast(), locks: createLocks() };
  const line = createLine();
  return {
    ...(await openTab(device, url, { gast: true, functie: () => functie, WebSocket: line.WebSocket })),
    device,
    line,
  };
}

const vraagAlsGast = async (host: Tab, gast: Tab, kring: string, rol: 'meedoen' | 'meelezen' = 'meedoen') => {
  const invited = await host.session.nodigUit(kring, rol, 'jeugdarts', 'vier-uur');
  if (invited.kind !== 'goed') throw new Error(invited.redenen.join());
  const asked = await gast.session.doeMee(invited.code);
  if (asked.kind !== 'goed') throw new Error(asked.redenen.join());
  return invited;
};
const kringVan = ({ shown }: Tab) => shown.kringen.get()[0];
const gastIn = (tab: Tab) => kringVan(tab)?.leden.find((lid) => lid.gast !== undefined);

/** Clocks that a test moves: of anna and of bram. */
async function metGast(rol: 'meedoen' | 'meelezen' = 'meedoen') {
  const ahead = { anna: 0, bram: 0 };
  const { kring, casus, leden } = await createLeden(['anna', 'bram'], url);
  const gast = await openGast();
  const invited = await vraagAlsGast(leden.anna, gast, kring, rol);
  await laatBinnen(leden.bram, gast, kring, invited.id);
  for (const one of [leden.anna, leden.bram, gast])
    await vi.waitFor(() => expect(kringVan(one)?.leden).toHaveLength(3), SOON);
  await vi.waitFor(() => expect(gast.shown.casussen.get()[0]?.opToestel).toBe(true), SOON);
  const sign = (await gast.device.opened.keyringFor(kring)).device.toestel.sign;
  return { kring, casus, ...leden, gast, sign, invited, ahead };
}

/** The same device again, on which it is so much later. */
async function later(lid: Lid, ms: number): Promise<Tab> {
  await lid.session.close();
  return openTab(lid.device, url, {
    functie: () => lid.naam,
    now: () => Date.now() + ms,
    relayTime: async () => null,
    tickMs: 200,
    WebSocket: lid.line.WebSocket,
  });
}
const logVan = async ({ device }: { device: StoreDevice }, kring: string) => {
  const keyring = await device.opened.keyringFor(kring);
  const log = await loadKringLog(kring, device.disk, device.opened.sealer, keyring);
  if (!log) throw new Error('no log');
  return { keyring, log };
};

/** Everything in every database of this name, as text. */
async function dump(name: string): Promise<string> {
  const parts: string[] = [];
  const asText = (value: unknown): string => {
    if (value instanceof ArrayBuffer) return asText(new Uint8Array(value));
    if (ArrayBuffer.isView(value))
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
    if (typeof value === 'object' && value !== null) return Object.entries(value).flat().map(asText).join('\n');
    return String(value);
  };
  for (const { name: found } of await indexedDB.databases()) {
    if (!found?.startsWith(name)) continue;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(found);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      parts.push(asText(rows));
    }
    db.close();
  }
  return parts.join('\n');
}

describe('a guest', () => {
  it('comes in by two words, is a guest to everyone, and both write', async () => {
    const { casus, anna, bram, gast, sign } = await metGast();
    for (const one of [anna, bram])
      await vi.waitFor(
        () => expect(gastIn(one)).toMatchObject({ id: sign, functie: 'jeugdarts', rol: 'meedoen' }),
        SOON,
      );
    expect(anna.shown.casussen.get()[0]?.anderen).toContain('jeugdarts (gast)');
    await schrijf(gast, casus, 'Van de gast.');
    await vi.waitFor(async () => expect(await leesNotities(anna, casus)).toContain('Van de gast.'), SOON);
    await schrijf(anna, casus, 'Voor de gast.');
    await vi.waitFor(async () => expect(await leesNotities(gast, casus)).toContain('Voor de gast.'), SOON);
  });

  it('leaves nothing on the disk that opens: no words, no keys, no way in', async () => {
    const { casus, gast } = await metGast();
    await schrijf(gast, casus, 'Kind A is bang in de gang.');
    await gast.session.save();
    const { disk } = gast.device;
    expect(await disk.getOpen('kluis')).toEqual({ version: 1, gast: true });
    expect(await disk.listRows('sleutels')).toEqual([]);
    const found = await dump(disk.name);
    // It did write there.
    expect(found.length).toBeGreaterThan(1_000);
    for (const word of ['bang in de gang', 'Casus blauw', 'jeugdarts', 'wrapped', 'toegangszin', 'salt'])
      expect(found, word).not.toContain(word);
    // Nor for who opens the app on it again.
    const again = createVault(openDisk(disk.name), { argon2: quickArgon2, measure: false });
    expect(await again.unlock('toegangszin van anna')).toEqual({ kind: 'beschadigd' });
    gast.device.vault.lock();
    await expect(gast.device.opened.sealer.seal(new Uint8Array(1), 'iets')).rejects.toThrow(CannotOpen);
  });

  it('invites nobody and changes nobody, also with tooling of their own', async () => {
    const { kring, anna, bram, gast } = await metGast();
    await vraagAan(anna, await openTab(await createDevice('dirk'), url), kring);
    await vi.waitFor(() => expect(kringVan(gast)?.wachtenden).toHaveLength(1), SOON);
    const [wachtende] = kringVan(gast)?.wachtenden ?? [];
    expect(wachtende?.magIk).toBe(false);
    expect((await gast.session.nodigUit(kring)).kind).toBe('geweigerd');
    expect((await (await gast.session.toelaten())?.kijk(kring, wachtende?.id ?? ''))?.kind).toBe('geweigerd');
    const leden = await ledenVan(gast);
    expect((await leden.verwijderLid(kring, bram.id)).kind).toBe('geweigerd');
    expect((await leden.setRol(kring, bram.id, 'meelezen')).kind).toBe('geweigerd');

    const { keyring, log } = await logVan(gast, kring);
    const vraag = log.kring().uitnodigingen.get(wachtende?.id ?? '');
    const room = { relayUrl: url, kring, knocker: keyring.device, log, WebSocket: nodeSocket };
    const tried = [
      async () => (await draftInvite(keyring, log.kring(), 'meedoen', Date.now() + UUR, Date.now())).entry,
      async () => (await draftTurn(keyring, log.kring(), Date.now())).entry,
      async () => {
        if (!vraag?.toestel) throw new Error('nobody asks');
        return (await draftToelaten(keyring, log.kring(), vraag.invite, vraag.toestel, Date.now())).entry;
      },
    ];
    for (const one of tried) expect(await appendToLog(room, one)).toEqual({ kind: 'geweigerd', reden: 'mag-niet' });
  });

  it('is no maatje to keep a piece, and no second place for a casus', async () => {
    const { anna } = await metGast();
    expect(kandidatenIn(anna.shown.kringen.get()).map(({ functie }) => functie)).toEqual(['bram']);
  });

  it('a code for a guest is refused where there is a place of one’s own, and the other way round', async () => {
    const anna = await openTab(await createDevice('anna'), url);
    const kring = kringOf(await makeCasus(anna, 'Casus blauw'));
    const own = await openTab(await createDevice('bram'), url);
    const gast = await openGast();
    const codes = [await anna.session.nodigUit(kring, 'meedoen', '', 'vier-uur'), await anna.session.nodigUit(kring)];
    const [voorGast = '', gewoon = ''] = codes.map((one) => (one.kind === 'goed' ? one.code : ''));
    expect((await own.session.doeMee(voorGast)).kind).toBe('geweigerd');
    expect((await gast.session.doeMee(gewoon)).kind).toBe('geweigerd');
    // Neither was used up.
    await vi.waitFor(() => expect(kringVan(anna)?.uitnodigingen).toHaveLength(2), SOON);
    expect((await own.session.doeMee(gewoon)).kind).toBe('goed');
    expect((await gast.session.doeMee(voorGast)).kind).toBe('goed');
    expect(await anna.session.nodigUit(kring, 'beheren', '', 'vier-uur')).toMatchObject({ kind: 'geweigerd' });
  });
});

describe('when the time is over', () => {
  it('any device that may write takes them out by its own clock: a turn, their words stay, what they said of themselves goes', async () => {
    const { kring, casus, anna, bram, gast, sign } = await metGast();
    await schrijf(gast, casus, 'Op tijd geschreven.');
    await vi.waitFor(async () => expect(await leesNotities(bram, casus)).toContain('Op tijd geschreven.'), SOON);
    const before = (await logVan(bram, kring)).log.kring();
    const nu = await later(bram, 4 * UUR + 60_000);
    await vi.waitFor(() => expect(kringVan(nu)?.leden).toHaveLength(2), SOON);
    await vi.waitFor(() => expect(kringVan(anna)?.leden).toHaveLength(2), SOON);
    // In sight before it is on disk.
    await vi.waitFor(async () => {
      const { log } = await logVan(anna, kring);
      expect(log.kring().leden.get(sign)?.removed).not.toBeNull();
      expect(log.kring().epoch).toBe(before.epoch + 1);
    }, SOON);
    expect(await leesNotities(nu, casus)).toContain('Op tijd geschreven.');
    await vi.waitFor(() => expect(gast.shown.kringen.get()).toEqual([]), SOON);
    const { inner } = await ownTooling(anna.device, kring, url);
    await vi.waitFor(() => expect([...inner.getMap('leden').keys()]).not.toContain(sign), SOON);
  });

  it('not before it, and never by who only reads', async () => {
    const { kring, anna, bram, sign } = await metGast();
    expect((await (await ledenVan(anna)).setRol(kring, bram.id, 'meelezen')).kind).toBe('goed');
    const nu = await later(bram, 5 * UUR);
    await nu.looks(12);
    expect((await logVan(anna, kring)).log.kring().leden.get(sign)?.removed).toBeNull();
  });

  it('a device whose clock is behind keeps nobody in: the relay shuts them out by its own', async () => {
    const { kring, casus, anna, gast } = await metGast();
    await vi.waitFor(() => expect(gast.shown.stand.get().kind).toBe('bijgewerkt'), SOON);
    relayAhead = 4 * UUR + 60_000;
    gast.line.cut();
    await schrijf(anna, casus, 'Na de tijd.');
    gast.line.mend();
    gast.session.wake();
    await vi.waitFor(() => expect(gast.shown.stand.get().kind).toBe('geen-toegang'), SOON);
    expect(await leesNotities(gast, casus)).not.toContain('Na de tijd.');
    // Nobody took them out yet, by a clock that is behind.
    expect(gastIn(anna)).toBeDefined();
    const { keyring, log } = await logVan(gast, kring);
    const room = { relayUrl: url, kring, knocker: keyring.device, log, WebSocket: nodeSocket };
    expect((await appendToLog(room, null)).kind).toBe('geen-toegang');
  });

  it('out is out, also with a relay that hands over the whole log and every record: no key to what comes after', async () => {
    const { kring, casus, anna, gast } = await metGast();
    const { keyring, log } = await logVan(gast, kring);
    const known = keyring.epoch();
    // Their app would let go of everything when it hears; they keep what they have, and hear from a relay that helps.
    await closeTab(gast);
    const nu = await later(anna, 4 * UUR + 60_000);
    await vi.waitFor(() => expect(kringVan(nu)?.leden).toHaveLength(2), SOON);
    const own = await anna.device.opened.keyringFor(kring);
    await vi.waitFor(() => expect(own.epoch()).toBeGreaterThan(known), SOON);
    const sealed = await own
      .documentKeys(casus)
      .seal(own.epoch(), new TextEncoder().encode('Niet voor de gast.'), new Uint8Array());
    const theirs = (await logVan(anna, kring)).log.entries();
    await log.takeIn({ from: 0, entries: [...theirs] });
    expect(log.kring().length).toBe(theirs.length);
    expect(keyring.epoch()).toBe(known);
    for (let epoch = 1; epoch <= own.epoch(); epoch++)
      await expect(keyring.documentKeys(casus).open(epoch, sealed, new Uint8Array())).rejects.toThrow(CannotOpen);
  });

  it('who asked and was let in by nobody in time cannot be let in any more', async () => {
    const { kring, leden } = await createLeden(['anna'], url);
    const gast = await openGast();
    const { id } = await vraagAlsGast(leden.anna, gast, kring);
    await kijkNaar(leden.anna, kring, id);
    const nu = await later(leden.anna, 4 * UUR + 60_000);
    await vi.waitFor(() => expect(kringVan(nu)).toBeDefined(), SOON);
    expect(kringVan(nu)?.wachtenden).toEqual([]);
    const seen = await (await nu.session.toelaten())?.kijk(kring, id);
    if (seen?.kind !== 'goed') throw new Error('nobody to look at');
    expect(await seen.kijk.laatBinnen(woordenVan(gast, kring))).toMatchObject({
      ...{ kind: 'geweigerd', anders: false, redenen: ['Deze code is al verlopen.'] },
    });
  });
});

describe('leaving', () => {
  it('by themselves: the others get another key than the one they made, and nothing of them stays in the list', async () => {
    const { kring, anna, bram, gast, sign } = await metGast();
    const before = (await logVan(bram, kring)).log.kring().epoch;
    expect((await (await ledenVan(gast)).verlaatKring(kring)).kind).toBe('goed');
    await vi.waitFor(() => expect(kringVan(anna)?.leden).toHaveLength(2), SOON);
    await vi.waitFor(async () => expect((await logVan(bram, kring)).log.kring().epoch).toBe(before + 2), SOON);
    const { inner } = await ownTooling(anna.device, kring, url);
    await vi.waitFor(() => expect([...inner.getMap('leden').keys()]).not.toContain(sign), SOON);
    expect(gast.shown.vertrokken.get()).toEqual([]);
  });

  it('or in one tap, by anyone who may write; codes for others go on working', async () => {
    const { kring, anna, bram, gast, sign } = await metGast();
    const code = await anna.session.nodigUit(kring);
    expect((await (await ledenVan(bram)).verwijderLid(kring, sign)).kind).toBe('goed');
    await vi.waitFor(() => expect(gast.shown.kringen.get()).toEqual([]), SOON);
    await vi.waitFor(() => expect(kringVan(anna)?.leden).toHaveLength(2), SOON);
    const dirk = await openTab(await createDevice('dirk'), url);
    expect((await dirk.session.doeMee(code.kind === 'goed' ? code.code : '')).kind).toBe('goed');
  });
});
