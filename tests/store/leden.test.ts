// Leden who go: removed, leaving, only reading from now on. What the others keep, what whoever went gets no more, and what stays on their device (S14, S17, S23).
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { outerDatabaseName } from '../../src/disk/outer-database.ts';
import { liveRecords } from '../../src/sealed/outer.ts';
import { openRecord, parseRecord } from '../../src/sealed/record.ts';
import { CannotOpen } from '../../src/vault/primitives.ts';
import { eachAtARelay, url } from './at-relay.ts';
import {
  createLeden,
  kringOf,
  type Lid,
  laatBinnen,
  ledenVan,
  leesNotities,
  letIn,
  makeCasus,
  NOWHERE,
  openTab,
  ownTooling,
  reopen,
  schrijf,
} from './devices.ts';

const SOON = { timeout: 25_000, interval: 100 };
eachAtARelay();

const functies = ({ shown }: Lid) => shown.kringen.get().flatMap(({ leden }) => leden.map(({ functie }) => functie));
const isUp = ({ shown }: Lid) => vi.waitFor(() => expect(shown.stand.get().kind).toBe('bijgewerkt'), SOON);
const reads = (lid: Lid, casus: string, ...woorden: string[]) =>
  vi.waitFor(async () => {
    const lines = await leesNotities(lid, casus);
    for (const woord of woorden) expect(lines).toContain(woord);
  }, SOON);
const isGone = (lid: Lid) => vi.waitFor(() => expect(lid.shown.kringen.get()).toEqual([]), SOON);

/** Every name and row on the disk of this device in which the kring is named. */
async function tracesOf({ device: { disk } }: Lid, kring: string): Promise<string[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) =>
    name?.startsWith(`${disk.name}-doc:${kring}`) ? name : [],
  );
  const rows = await new Promise<{ kind: string; id: string }[]>((resolve, reject) => {
    const opening = indexedDB.open(disk.name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(['rows', 'living']);
      const read = tx.objectStore('rows').getAllKeys();
      const living = tx.objectStore('living').getAllKeys();
      tx.oncomplete = () => {
        opening.result.close();
        resolve([
          ...(read.result as [string, string][]).map(([kind, id]) => ({ kind, id })),
          ...(living.result as [string, number][]).map(([room]) => ({ kind: 'living', id: room })),
        ]);
      };
    };
  });
  return [...names, ...rows.map(({ kind, id }) => `${kind}/${id}`).filter((name) => name.includes(kring))];
}

describe('S17 removing', () => {
  it('the removed one gets nothing new and keeps nothing; offline edits of the others arrive; their later writing is refused', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram', 'cas'], url);
    const { anna, bram, cas } = leden;
    await schrijf(cas, casus, 'van cas, op tijd');
    await reads(anna, casus, 'van cas, op tijd');
    bram.line.cut();
    await schrijf(bram, casus, 'van bram, zonder verbinding');

    expect(await (await ledenVan(anna)).verwijderLid(kring, cas.id)).toEqual({ kind: 'goed' });
    await schrijf(anna, casus, 'niet voor cas');
    bram.line.mend();
    bram.session.wake();

    await reads(anna, casus, 'van bram, zonder verbinding', 'van cas, op tijd', 'niet voor cas');
    await reads(bram, casus, 'van bram, zonder verbinding', 'van cas, op tijd', 'niet voor cas');
    expect(functies(anna)).toEqual(['anna', 'bram']);
    await isGone(cas);
    await vi.waitFor(async () => expect(await tracesOf(cas, kring)).toEqual([`uit-kring/${kring}`]), SOON);
    expect(cas.shown.casussen.get()).toEqual([]);
    expect(cas.shown.vertrokken.get()).toEqual([
      { kring, naam: 'anna en bram', op: expect.any(Number), nietVerzonden: 0 },
    ]);
    // Also after the app was closed; and once it was seen it is not said again.
    await reopen(cas, url);
    await vi.waitFor(() => expect(cas.shown.vertrokken.get()).toHaveLength(1), SOON);
    await cas.session.gezienVertrek(kring);
    await reopen(cas, url);
    // By then what is to be told was read.
    await ledenVan(cas);
    expect(cas.shown.vertrokken.get()).toEqual([]);
    expect(await tracesOf(cas, kring)).toEqual([`uit-kring/${kring}`]);
  });

  it('with tooling of their own and the old key the removed one opens nothing new, and a helping relay carries their words to nobody', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram', 'cas'], url);
    const { anna, bram, cas } = leden;
    await cas.session.close();
    const document = casus.split('/')[1] ?? '';
    const theirs = await ownTooling(cas.device, kring, url, document);
    const oldKeys = (await cas.device.opened.keyringFor(kring)).documentKeys(casus);
    expect(await (await ledenVan(anna)).verwijderLid(kring, cas.id)).toEqual({ kind: 'goed' });
    await schrijf(anna, casus, 'niet voor cas');
    await reads(bram, casus, 'niet voor cas');

    // What a relay on their side would hand them, and pass on of theirs.
    const annas = await ownTooling(anna.device, kring, url, document);
    const fresh = liveRecords(annas.outer).flatMap(({ bytes }) => parseRecord(casus, bytes) ?? []);
    const newest = Math.max(...fresh.map(({ header }) => header.epoch));
    const after = fresh.filter(({ header }) => header.epoch === newest);
    expect(after.length).toBeGreaterThan(0);
    for (const record of after) await expect(openRecord(casus, record, oldKeys)).rejects.toBeInstanceOf(CannotOpen);
    theirs.inner.getMap('x').set('te', 'laat');
    await theirs.flush();
    const { encodeStateAsUpdate } = await import('yjs');
    expect((await annas.admit(encodeStateAsUpdate(theirs.outer), 'helping relay')).kind).toBe('geweigerd');
    expect(annas.inner.getMap('x').size).toBe(0);
  });

  it('who was away hears of it when they come back, and is told how much of theirs never arrived', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram', 'cas'], url);
    const { anna, cas } = leden;
    await isUp(cas);
    cas.line.cut();
    await schrijf(cas, casus, 'nooit verzonden');
    expect(await (await ledenVan(anna)).verwijderLid(kring, cas.id)).toEqual({ kind: 'goed' });
    await reopen(cas, url);
    expect(cas.shown.casussen.get()).toHaveLength(1);
    cas.line.mend();
    cas.session.wake();
    await isGone(cas);
    expect(cas.shown.vertrokken.get()[0]?.nietVerzonden).toBeGreaterThan(0);
    await vi.waitFor(async () => expect(await tracesOf(cas, kring)).toEqual([`uit-kring/${kring}`]), SOON);
    await reads(anna, casus);
    expect(await leesNotities(anna, casus)).not.toContain('nooit verzonden');
  });

  it('two beheerders at once: one after the other, and the same person twice is no error', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram', 'cas', 'dirk'], url);
    const { anna, bram, cas, dirk } = leden;
    const annas = await ledenVan(anna);
    expect(await annas.setRol(kring, bram.id, 'beheren')).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(bram.shown.kringen.get()[0]?.leden[0]?.rol).toBe('beheren'), SOON);
    const brams = await ledenVan(bram);
    const both = await Promise.all([annas.verwijderLid(kring, cas.id), brams.verwijderLid(kring, dirk.id)]);
    expect(both).toEqual([{ kind: 'goed' }, { kind: 'goed' }]);
    expect(await brams.verwijderLid(kring, cas.id)).toEqual({ kind: 'goed' });
    for (const one of [anna, bram]) await vi.waitFor(() => expect(functies(one)).toHaveLength(2), SOON);
    // Each other: the one who is first stays.
    const fight = await Promise.all([annas.verwijderLid(kring, bram.id), brams.verwijderLid(kring, anna.id)]);
    expect(fight.filter(({ kind }) => kind === 'goed')).toHaveLength(1);
    const [stays, goes] = fight[0]?.kind === 'goed' ? [anna, bram] : [bram, anna];
    await isGone(goes);
    expect(functies(stays)).toEqual([stays.naam]);
  });

  it('what was brought level for it and had gone from here, goes from here again', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram', 'cas'], url, { undoMs: 300 });
    const { anna, bram, cas } = leden;
    await schrijf(cas, casus, 'van cas');
    await reads(bram, casus, 'van cas');
    expect(await (await ledenVan(anna)).setRol(kring, bram.id, 'beheren')).toEqual({ kind: 'goed' });
    // Anna does not make it final.
    await reopen(anna, url, { undoMs: 60_000 });
    await anna.session.verwijderCasus(casus);
    const { disk } = bram.device;
    const gewist = async () => (await disk.listRows('gewist-hier')).map(({ id }) => id);
    await vi.waitFor(async () => expect(await gewist()).toEqual([casus]), SOON);
    const before = bram.line.rooms.length;
    expect(await (await ledenVan(bram)).verwijderLid(kring, cas.id)).toEqual({ kind: 'goed' });
    expect(bram.line.rooms.slice(before)).toContain(casus);
    await vi.waitFor(async () => {
      expect(await disk.readLiving(casus)).toEqual([]);
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(outerDatabaseName(casus, disk.name));
    }, SOON);
    expect(await gewist()).toEqual([casus]);
  });

  it('without a connection nothing changes, and it says so; nor for who may not', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram', 'cas'], url);
    const { anna, bram, cas } = leden;
    const refused = (zin: string) => ({ kind: 'geweigerd', redenen: [expect.stringContaining(zin)] });
    expect(await (await ledenVan(bram)).verwijderLid(kring, cas.id)).toEqual(refused('Met jouw rol'));
    expect(await (await ledenVan(bram)).setRol(kring, bram.id, 'beheren')).toEqual(refused('Met jouw rol'));
    expect(await (await ledenVan(anna)).verwijderLid(kring, anna.id)).toEqual(refused('verlaat deze kring'));
    anna.line.cut();
    expect(await (await ledenVan(anna)).verwijderLid(kring, cas.id)).toEqual(refused('verbinding nodig'));
    expect(await (await ledenVan(anna)).verlaatKring(kring)).toEqual(refused('verbinding nodig'));
    expect(functies(anna)).toHaveLength(3);
    expect(cas.shown.kringen.get()).toHaveLength(1);
  });
});

describe('S18 a device that hears it is out', () => {
  it('keeps everything when a relay merely shuts it out, or shows it a log that does not hold', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    await isUp(bram);
    await bram.session.close();
    // Another relay knows nothing of this kring: bram brings the log there, so it lets him in; a relay that lies is played here.
    const log = await bram.device.opened.keyringFor(kring);
    const { loadKringLog } = await import('../../src/sync/kring-log.ts');
    const { draftRemove } = await import('../../src/vault/ledenlog.ts');
    const held = await loadKringLog(kring, bram.device.disk, bram.device.opened.sealer, log);
    if (!held) throw new Error('no log');
    // Signed by who may not, signed wrongly, and a true entry that skips what is before it.
    const own = await (await import('../../src/vault/ledenlog.ts')).draftRemove(log, held.kring(), anna.id, {}, 1);
    const annas = await anna.device.opened.keyringFor(kring);
    const real = await draftRemove(annas, held.kring(), bram.id, {}, 1);
    const broken = { ...real.entry, signature: real.entry.signature.map((byte) => byte ^ 1) };
    const from = held.entries().length;
    expect((await held.takeIn({ from, entries: [own.entry] })).kind).toBe('geweigerd');
    expect((await held.takeIn({ from, entries: [broken] })).kind).toBe('geweigerd');
    expect((await held.takeIn({ from: from + 1, entries: [real.entry] })).kind).toBe('geweigerd');
    await reopen(bram, NOWHERE);
    expect(bram.shown.casussen.get().map(({ id }) => id)).toEqual([casus]);
    expect(bram.shown.vertrokken.get()).toEqual([]);
    // The true one, whoever brings it, is believed.
    await bram.session.close();
    const again = await loadKringLog(kring, bram.device.disk, bram.device.opened.sealer, log);
    expect((await again?.takeIn({ from, entries: [real.entry] }))?.kind).toBe('goed');
    await reopen(bram, NOWHERE);
    await isGone(bram);
  });

  it('a tab that was open beside it lets go too', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    const second = await openTab(bram.device, NOWHERE);
    await vi.waitFor(() => expect(second.shown.casussen.get()).toHaveLength(1), SOON);
    expect(await (await ledenVan(anna)).verwijderLid(kring, bram.id)).toEqual({ kind: 'goed' });
    await isGone(bram);
    await vi.waitFor(() => expect(second.shown.kringen.get()).toEqual([]), SOON);
    await vi.waitFor(async () => expect(await tracesOf(bram, kring)).toEqual([`uit-kring/${kring}`]), SOON);
  });

  it('what a tab that was asleep left behind when it closed goes at the next opening', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    expect(await (await ledenVan(anna)).verwijderLid(kring, bram.id)).toEqual({ kind: 'goed' });
    await isGone(bram);
    await vi.waitFor(async () => expect(await tracesOf(bram, kring)).toEqual([`uit-kring/${kring}`]), SOON);
    await bram.session.close();
    const { disk } = bram.device;
    const bytes = new Uint8Array([1]);
    for (const room of [casus, `${kring}/kring`]) {
      await disk.putRow('overzicht', room, bytes);
      await disk.writeLiving(room, 7, { pending: bytes });
    }
    await disk.putRow('geschiedenis-dag', `${casus}/2026-01-01`, bytes);
    expect(await tracesOf(bram, kring)).toHaveLength(6);
    await reopen(bram, url);
    await vi.waitFor(async () => expect(await tracesOf(bram, kring)).toEqual([`uit-kring/${kring}`]), SOON);
  });

  it('never comes in again as the same device, and says so', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    await (await ledenVan(anna)).verwijderLid(kring, bram.id);
    await isGone(bram);
    await expect(letIn(anna, bram, kring)).rejects.toThrow('Dit toestel deed eerder al mee');
  });
});

describe('S14 leaving', () => {
  it('takes the kring off this device; who stays makes a key that the leaver does not know', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram', 'cas'], url);
    const { anna, bram, cas } = leden;
    await schrijf(cas, casus, 'laatste woorden van cas');
    expect(await (await ledenVan(cas)).verlaatKring(kring)).toEqual({ kind: 'goed' });
    expect(cas.shown.kringen.get()).toEqual([]);
    expect(cas.shown.vertrokken.get()).toEqual([]);
    expect(await tracesOf(cas, kring)).toEqual([`uit-kring/${kring}`]);
    for (const one of [anna, bram]) {
      await vi.waitFor(() => expect(functies(one)).toEqual([one.naam, one === anna ? 'bram' : 'anna']), SOON);
      await reads(one, casus, 'laatste woorden van cas');
    }
    // Genesis 1, two joins, the leaving with the leaver's key, and then another.
    const keyring = await anna.device.opened.keyringFor(kring);
    await vi.waitFor(() => expect(keyring.epoch()).toBe(5), SOON);
    await schrijf(anna, casus, 'na cas');
    await reads(bram, casus, 'na cas');
  });

  it('the last who manages stays until somebody else does; in a kring of one there is nothing to leave', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    const annas = await ledenVan(anna);
    expect(await annas.verlaatKring(kring)).toEqual({
      kind: 'geweigerd',
      redenen: [expect.stringContaining('Laat eerst iemand anders ook beheren')],
    });
    expect(await annas.setRol(kring, bram.id, 'beheren')).toEqual({ kind: 'goed' });
    expect(await annas.verlaatKring(kring)).toEqual({ kind: 'goed' });
    const eigen = kringOf(await makeCasus(anna, 'Casus groen'));
    expect(await annas.verlaatKring(eigen)).toMatchObject({ kind: 'geweigerd' });
    expect(anna.shown.casussen.get()).toHaveLength(1);
    await vi.waitFor(() => expect(functies(bram)).toEqual(['bram']), SOON);
  });
});

describe('S17 only reading from now on', () => {
  it('what was written counts for whoever comes later; what is changed after is kept nowhere, until they may write again', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    await schrijf(bram, casus, 'als meedoener');
    await reads(anna, casus, 'als meedoener');
    expect(await (await ledenVan(anna)).setRol(kring, bram.id, 'meelezen')).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(bram.shown.casussen.get()[0]?.alleenLezen).toBe(true), SOON);
    const before = bram.shown.stand.get();
    await schrijf(bram, casus, 'als meelezer');
    expect(await leesNotities(bram, casus)).not.toContain('als meelezer');
    expect(before.kind).not.toBe('alleen-hier');
    await bram.session.verwijderCasus(casus);
    expect((await bram.session.maakCasus('Casus groen', kring)).kind).toBe('geweigerd');
    expect((await bram.session.nodigUit(kring)).kind).toBe('geweigerd');
    await schrijf(anna, casus, 'leest bram nog');
    await reads(bram, casus, 'leest bram nog');
    expect(bram.shown.stand.get().kind).not.toBe('geen-toegang');

    const more = await createLeden(['cas'], url);
    await letIn(anna, more.leden.cas, kring);
    await vi.waitFor(
      () => expect(more.leden.cas.shown.casussen.get().find(({ id }) => id === casus)?.opToestel).toBe(true),
      SOON,
    );
    await reads(more.leden.cas, casus, 'als meedoener', 'leest bram nog');
    expect(await leesNotities(more.leden.cas, casus)).not.toContain('als meelezer');
    expect(await leesNotities(anna, casus)).not.toContain('als meelezer');

    expect(await (await ledenVan(anna)).setRol(kring, bram.id, 'meedoen')).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(bram.shown.casussen.get()[0]?.alleenLezen).toBeUndefined(), SOON);
    await schrijf(bram, casus, 'weer als meedoener');
    await (await bram.session.openCasus(casus))?.close();
    await reads(anna, casus, 'weer als meedoener');
    expect(await leesNotities(anna, casus)).not.toContain('als meelezer');
  });

  it('comes in as such by an invitation for it, and may leave', async () => {
    const { kring, casus, leden } = await createLeden(['anna'], url);
    const bram = (await createLeden(['bram'], url)).leden.bram;
    await schrijf(leden.anna, casus, 'om te lezen');
    const invited = await leden.anna.session.nodigUit(kring, 'meelezen');
    if (invited.kind !== 'goed') throw new Error(invited.redenen.join());
    expect((await bram.session.doeMee(invited.code)).kind).toBe('goed');
    await laatBinnen(leden.anna, bram, kring, invited.id);
    await reads(bram, casus, 'om te lezen');
    expect(bram.shown.casussen.get().find(({ id }) => id === casus)?.alleenLezen).toBe(true);
    expect(await (await ledenVan(bram)).setProfiel(kring, { werkplek: 'Wijkteam' })).toMatchObject({
      kind: 'geweigerd',
    });
    expect(await (await ledenVan(bram)).verlaatKring(kring)).toEqual({ kind: 'goed' });
    await vi.waitFor(() => expect(leden.anna.shown.kringen.get()[0]?.leden).toHaveLength(1), SOON);
  });
});

describe('what leden say of themselves', () => {
  it('each their own; a couple is made by two', async () => {
    const { kring, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    const profielVan = (van: Lid, wie: Lid) => van.shown.kringen.get()[0]?.leden.find(({ id }) => id === wie.id);
    await (await ledenVan(bram)).setProfiel(kring, {
      werkplek: 'Wijkteam Noord',
      expertise: ['jeugdreclassering', 'jeugdbescherming'],
      beschikbaar: true,
    });
    await vi.waitFor(
      () =>
        expect(profielVan(anna, bram)?.profiel).toEqual({
          werkplek: 'Wijkteam Noord',
          expertise: ['jeugdbescherming', 'jeugdreclassering'],
          beschikbaar: true,
        }),
      SOON,
    );
    await (await ledenVan(anna)).setMaatje(kring, bram.id, true);
    await vi.waitFor(() => expect(profielVan(anna, bram)?.maatje).toBe('gevraagd'), SOON);
    await vi.waitFor(() => expect(profielVan(bram, anna)?.maatje).toBe('vraagt'), SOON);
    await (await ledenVan(bram)).setMaatje(kring, anna.id, true);
    await vi.waitFor(() => expect(profielVan(anna, bram)).toMatchObject({ maatje: 'ja', maatjes: [anna.id] }), SOON);
    await (await ledenVan(anna)).setMaatje(kring, bram.id, false);
    await vi.waitFor(() => expect(profielVan(bram, anna)?.maatje).toBe('gevraagd'), SOON);
  });

  it('before somebody goes: the casussen only they wrote in, and nothing said where it cannot be told', async () => {
    const { kring, casus, leden } = await createLeden(['anna', 'bram'], url);
    const { anna, bram } = leden;
    await schrijf(anna, casus, 'van anna');
    const groen = await makeCasus(bram, 'Casus groen', kring);
    await schrijf(bram, groen, 'alleen bram');
    await reads(bram, casus, 'van anna');
    await vi.waitFor(async () => expect(await leesNotities(anna, groen)).toContain('alleen bram'), SOON);
    const seen = await (await ledenVan(anna)).bekijkVertrek(kring, bram.id);
    expect(seen).toMatchObject({
      kind: 'goed',
      beeld: { alleenDoorLid: [{ id: groen, titel: 'Casus groen' }], codes: 0 },
    });
  });
});
