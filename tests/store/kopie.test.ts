// Back-ups with real sessions: everything comes back on a clean device without a network, newer work stays, what is over or shared stays where it belongs, and what cannot be restored changes nothing.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import * as oefeninhoud from '../../src/content/oefencasus.ts';
import { fetchWerkvorm } from '../../src/content/werkvormen.ts';
import type { Disk } from '../../src/disk/disk.ts';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import { dagOp, plusDagen } from '../../src/domain/casus-leven.ts';
import { woordenVan } from '../../src/domain/herstelwoorden.ts';
import { leesInhoud, schrijfInhoud } from '../../src/domain/kopie-inhoud.ts';
import { kwartaalVan } from '../../src/domain/monitor/kwartaal.ts';
import { CELLEN } from '../../src/domain/monitor/tellen.ts';
import { leegIngang } from '../../src/domain/routekaart/ingang.ts';
import { alsEigen } from '../../src/domain/sessie/bestand-werkvorm.ts';
import { eigenWerkvorm } from '../../src/domain/sessie/keur-werkvorm.ts';
import { leesOntwerp, naarOntwerp } from '../../src/domain/sessie/ontwerp-werkvorm.ts';
import { MEESTE_WERKVORMEN, type Werkvorm } from '../../src/domain/sessie/werkvorm.ts';
import { pack, unpack } from '../../src/sealed/pack.ts';
import type { CasusInBeeld, Instellingen } from '../../src/store/contract.ts';
import { notitiesTekst } from '../../src/store/geschiedenis-notities.ts';
import type { KopieApp } from '../../src/store/kopie/around.ts';
import type { GemaakteKopie, Kopie, KopieInBeeld, Teruggezet } from '../../src/store/kopie/contract.ts';
import { markGewist, markVerwijderd } from '../../src/store/kring-document.ts';
import { persoonVan } from '../../src/store/kringen.ts';
import { addLeerpunt } from '../../src/store/leerpunten/velden.ts';
import { markEindeBereikt } from '../../src/store/leven-velden.ts';
import { createMonitorRij } from '../../src/store/monitor/rij.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { fillOefencasus } from '../../src/store/oefen-document.ts';
import { createEigenKaart } from '../../src/store/routekaart/eigen-rijen.ts';
import { openEigenWerkvormen } from '../../src/store/sessie/eigen-werkvormen.ts';
import { createSlotRijen } from '../../src/store/slot-rijen.ts';
import { leesAnalyse } from '../../src/store/vensters/lees.ts';
import { woordenBox } from '../../src/vault/herstelwoorden.ts';
import { ontsluitKopie, sluitKopie } from '../../src/vault/kopie.ts';
import { sha256 } from '../../src/vault/primitives.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { cheapArgon2 } from '../vault/world.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  documentOf,
  kringOf,
  letIn,
  makeCasus,
  NOWHERE,
  openTab,
  ownTooling,
  type StoreDevice,
  type Tab,
} from './devices.ts';
import { antwoord, doorloop, staat } from './walks.ts';

const ZIN = 'de kat slaapt op zolder';
const DAY_MS = 86_400_000;
const GEEN = { routekaart: 0, leerpunten: 0, tellingen: false, werkvormen: 0, half: 0 };

let anna: StoreDevice;
let tab: Tab;

beforeEach(async () => {
  anna = await createDevice('anna');
  tab = await openTab(anna, NOWHERE);
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

interface World {
  instellingen: Instellingen;
  bewaard: number[];
  kopie: Kopie;
}
async function kopieVan({ session }: Tab, functie = 'begeleider'): Promise<World> {
  const world = {
    instellingen: { functie, vergrendelNa: 'direct', weergave: 'systeem' } as Instellingen,
    bewaard: [] as number[],
  };
  const app: KopieApp = {
    instellingen: () => world.instellingen,
    async setInstellingen(deel) {
      world.instellingen = { ...world.instellingen, ...deel };
    },
    bewaard: async (op) => void world.bewaard.push(op),
    hersteld: () => undefined,
    vault: { argon2: cheapArgon2 },
  };
  const kopie = await session.openKopie(app);
  if (!kopie) throw new Error('locked');
  return Object.assign(world, { kopie });
}
const niks = () => undefined;

async function maak(from: Tab): Promise<GemaakteKopie> {
  const made = await (await kopieVan(from)).kopie.maak(ZIN, niks);
  if (made.kind !== 'goed') throw new Error(made.redenen.join());
  return made.kopie;
}
async function lees(into: Tab, bytes: Uint8Array): Promise<KopieInBeeld> {
  const read = await (await kopieVan(into)).kopie.lees(bytes, { kind: 'zin', zin: ZIN }, niks);
  if (read.kind !== 'goed') throw new Error(read.redenen.join());
  return read.kopie;
}
async function zetTerug(into: Tab, bytes: Uint8Array): Promise<Teruggezet> {
  const done = await (await lees(into, bytes)).zetTerug(niks);
  if (done.kind !== 'goed') throw new Error(done.redenen.join());
  return done.teruggezet;
}
const plannen = async (into: Tab, bytes: Uint8Array) =>
  Object.fromEntries((await lees(into, bytes)).casussen.map(({ titel, plan }) => [titel, plan.kind]));
const gedaan = ({ casussen }: Teruggezet) => Object.fromEntries(casussen.map(({ titel, hoe }) => [titel, hoe]));

/** Another device of the same person, with nothing on it. */
async function schoon(naam = 'nieuw'): Promise<{ device: StoreDevice; tab: Tab }> {
  const device = await createDevice(naam);
  return { device, tab: await openTab(device, NOWHERE) };
}
const titels = ({ shown }: Tab) =>
  shown.casussen
    .get()
    .map(({ titel }) => titel)
    .sort();
const regelVan = ({ shown }: Tab, titel: string) => shown.casussen.get().find((casus) => casus.titel === titel);

async function inCasus<T>(
  { session }: Tab,
  id: string,
  work: (casus: CasusInBeeld, doc: Y.Doc) => T | Promise<T>,
): Promise<T> {
  const casus = await session.openCasus(id);
  if (!casus) throw new Error('no such casus');
  const { doc } = readNotitiesBron(casus.notities).fragment;
  if (!doc) throw new Error('no document');
  await vi.waitFor(() => expect(casus.gidsen.geladen.get()).toBe(true), 15_000);
  const result = await work(casus, doc);
  await casus.close();
  return result;
}
const note = (doc: Y.Doc, tekst: string) => {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(tekst)]);
  doc.getXmlFragment('notities').push([paragraph]);
};
const notitiesVan = (from: Tab, id: string) =>
  inCasus(from, id, (_casus, doc) => notitiesTekst(doc.getXmlFragment('notities')));
/** All that a person can read of it. */
const inhoudVan = (from: Tab, id: string) =>
  inCasus(from, id, (casus, doc) => ({
    titel: casus.titel.get(),
    notities: notitiesTekst(doc.getXmlFragment('notities')),
    analyse: leesAnalyse(doc, 'wie dan ook'),
    doorlopen: casus.gidsen.doorlopen
      .get()
      .map(({ doorloop: { id: walk } }) => casus.gidsen.doorloop(walk).staat.get()),
    feiten: casus.gidsen.feiten.get(),
    leven: { ...casus.leven.feiten.get(), nu: casus.leven.nu.get().einde },
  }));

async function makeFull(into: Tab, titel: string): Promise<string> {
  const id = await makeCasus(into, titel);
  await inCasus(into, id, async (casus, doc) => {
    fillOefencasus(doc, oefeninhoud, Date.now());
    await casus.gidsen.neemOp(staat('w1', antwoord('r1', 'S1', 'ja'), antwoord('r2', 'S2', 'weet ik niet')));
    await casus.leven.zetTerugkijk(plusDagen(dagOp(Date.now()), 20));
    await casus.leven.zetEinde(plusDagen(dagOp(Date.now()), 40), 'We spreken elkaar dan weer.');
    await casus.leven.zetBesproken(true);
  });
  return id;
}

describe('a clean device without a network', () => {
  it('a casus with all its parts comes back as one of its own, whole, and is marked', async () => {
    const id = await makeFull(tab, 'Casus blauw');
    const before = await inhoudVan(tab, id);
    expect(before.analyse.items.length).toBeGreaterThan(20);
    expect(before.analyse.cijfers.length + before.analyse.opmerkingen.length).toBeGreaterThan(2);
    expect(before.doorlopen).toHaveLength(1);
    const { bytes, naam, casussen, nietMee, nietHeel } = await maak(tab);
    expect({ naam, casussen, nietMee, nietHeel }).toEqual({
      naam: `ruggespraak-kopie-${dagOp(Date.now())}.rsk`,
      ...{ casussen: 1, nietMee: [], nietHeel: [] },
    });

    const { tab: other } = await schoon();
    const inBeeld = await lees(other, bytes);
    expect(inBeeld.casussen).toMatchObject([
      { titel: 'Casus blauw', heel: true, plan: { kind: 'nieuw', verwijderd: false } },
    ]);
    // Looking changes nothing.
    expect(titels(other)).toEqual([]);
    const done = await inBeeld.zetTerug(niks);
    if (done.kind !== 'goed') throw new Error(done.redenen.join());
    const restored = done.teruggezet.casussen[0]?.id ?? '';
    expect(regelVan(other, 'Casus blauw')).toMatchObject({
      ...{ id: restored, anderen: [], opToestel: true, teruggezet: dagOp(Date.now()) },
      leven: { einde: plusDagen(dagOp(Date.now()), 40) },
    });
    // Nothing of the names the relay knows is the same.
    expect(kringOf(restored)).not.toBe(kringOf(id));
    expect(documentOf(restored)).not.toBe(documentOf(id));
    expect(await inhoudVan(other, restored)).toEqual(before);
    expect(await (await lees(other, bytes)).zetTerug(niks)).toMatchObject({ kind: 'goed' });
    expect(titels(other)).toEqual(['Casus blauw']);
  });

  it('is still there when the app opens again, and is a casus like any other', async () => {
    const id = await makeFull(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const { device, tab: other } = await schoon();
    const before = await inhoudVan(tab, id);
    const [restored] = (await zetTerug(other, bytes)).casussen;
    await closeTab(other);
    const again = await openTab(device, NOWHERE);
    await vi.waitFor(() => expect(titels(again)).toEqual(['Casus blauw']));
    expect(await inhoudVan(again, restored?.id ?? '')).toEqual(before);
    await inCasus(again, restored?.id ?? '', (_casus, doc) => note(doc, 'En nu verder.'));
    expect(await notitiesVan(again, restored?.id ?? '')).toMatch(/En nu verder\.$/);
  });

  it('guides behind the lock come along, and the functie where there was none', async () => {
    const slot = createSlotRijen(anna.disk, anna.opened.sealer);
    await slot.put('w1', doorloop('w1'));
    await slot.put('w1/r1', antwoord('r1', 'S1', 'ja'));
    await slot.put('w1#plek', { plek: 'S2', concepten: {} });
    const { bytes, gidsen } = await maak(tab);
    expect(gidsen).toBe(1);

    const { device, tab: other } = await schoon();
    const inBeeld = await lees(other, bytes);
    expect(inBeeld.gidsen).toMatchObject([{ titel: 'De meldcode', plan: 'nieuw' }]);
    inBeeld.close();
    const world = await kopieVan(other, '');
    const read = await world.kopie.lees(bytes, { kind: 'zin', zin: ZIN }, niks);
    const done = read.kind === 'goed' ? await read.kopie.zetTerug(niks) : read;
    expect(done).toMatchObject({ kind: 'goed', teruggezet: { gidsen: 1, gidsenMislukt: 0, instellingen: true } });
    expect(world.instellingen.functie).toBe('begeleider');
    const sorted = async (rijen: ReturnType<typeof createSlotRijen>) =>
      (await rijen.list()).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await sorted(createSlotRijen(device.disk, device.opened.sealer))).toEqual(await sorted(slot));
  });

  it('the own routekaart, leerpunten one wrote and counts come along; what is here stays, and what is here already comes once', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await makeCasus(tab, 'Casus groen');
    const kaart = createEigenKaart(anna.disk, anna.opened.sealer);
    const oost = { ...leegIngang('Wijkteam Oost', 'wijkteam'), id: 'o'.repeat(22), telefoon: '0000-000000' };
    const west = { ...leegIngang('Wijkteam West', 'wijkteam'), id: 'w'.repeat(22) };
    await kaart.zet(oost);
    await kaart.zet(west);
    const [kring] = tab.session.maatjes.kringen.all().filter((one) => one.id === kringOf(id));
    if (!kring) throw new Error('no kring');
    const { inner } = kring.held.living.doc;
    const les = { dag: '2026-11-20', thema: '', functie: '' };
    addLeerpunt(inner, { id: 'a'.repeat(22), van: persoonVan(kring), les: 'Eerder bellen.', ...les });
    addLeerpunt(inner, { id: 'b'.repeat(22), van: 'iemand-anders', les: 'Niet van mij.', ...les });
    const rij = createMonitorRij(anna.disk, anna.opened.sealer, Date.now);
    const [nu, toen] = [kwartaalVan(Date.now()), kwartaalVan(Date.now() - 100 * DAY_MS)];
    const [cel = ''] = CELLEN;
    await rij.zet({
      mee: [kring.id],
      kwartalen: new Map([
        [toen, { [cel]: 12 }],
        [nu, { [cel]: 3 }],
      ]),
    });
    const made = await maak(tab);
    expect(made.eigen).toEqual({ ...GEEN, routekaart: 2, leerpunten: 1, tellingen: true });
    // Here all of it is.
    expect((await lees(tab, made.bytes)).eigen).toEqual(GEEN);

    const { device, tab: other } = await schoon();
    const daar = createEigenKaart(device.disk, device.opened.sealer);
    const nieuwer = { ...west, telefoon: '0000-111111' };
    await daar.zet(nieuwer);
    const tellingen = createMonitorRij(device.disk, device.opened.sealer, Date.now);
    await tellingen.zet({ mee: [], kwartalen: new Map([[nu, { [cel]: 7 }]]) });
    expect((await lees(other, made.bytes)).eigen).toEqual({ ...GEEN, routekaart: 1, leerpunten: 1, tellingen: true });
    const done = await zetTerug(other, made.bytes);
    expect(done.eigen).toEqual({ ...GEEN, routekaart: 1, leerpunten: 1, tellingen: true, mislukt: 0 });
    expect((await daar.lees()).ingangen).toEqual([oost, nieuwer]);
    expect(await tellingen.lees()).toEqual({
      mee: [],
      kwartalen: new Map([
        [toen, { [cel]: 12 }],
        [nu, { [cel]: 7 }],
      ]),
    });
    const nieuweKring = kringOf(regelVan(other, 'Casus blauw')?.id ?? '');
    const staat = (await other.session.leerpunten())?.lijst.get() ?? [];
    expect(staat.flatMap((een) => een.leerpunten.map(({ les: tekst, vanMij }) => [een.kring, tekst, vanMij]))).toEqual([
      [nieuweKring, 'Eerder bellen.', true],
    ]);
    // Once more: nothing twice, and what was taken away since stays away.
    await (await other.session.leerpunten())?.verwijder(nieuweKring, 'a'.repeat(22));
    expect((await zetTerug(other, made.bytes)).eigen).toEqual({ ...GEEN, mislukt: 0 });
  });

  describe('own werkvormen', () => {
    const eigen = async (id: string, titel: string): Promise<Werkvorm> => {
      const found = await fetchWerkvorm('casus-45');
      if (found.kind !== 'goed') throw new Error('no werkvorm');
      return eigenWerkvorm(found.werkvorm, id, titel);
    };
    /** What its own screen shows. */
    const lijst = async ({ disk, opened }: StoreDevice): Promise<readonly Werkvorm[]> => {
      const er = await openEigenWerkvormen(disk, opened.sealer);
      const nu = er.lijst.get();
      er.close();
      return nu;
    };
    const bewaar = async ({ disk, opened }: StoreDevice, ...alle: Werkvorm[]): Promise<void> => {
      const er = await openEigenWerkvormen(disk, opened.sealer);
      for (const een of alle) expect(await er.bewaar(een)).toEqual({ kind: 'goed' });
      er.close();
    };

    it('a copy with nothing else is one; what is in it is shown first, and nothing changes by looking', async () => {
      const [een, twee] = [await eigen('e1', 'Onze woensdag'), await eigen('e2', 'Kort met de school')];
      await bewaar(anna, een, twee);
      const made = await maak(tab);
      expect(made.eigen).toEqual({ ...GEEN, werkvormen: 2 });
      const { device, tab: other } = await schoon();
      const inBeeld = await lees(other, made.bytes);
      expect(inBeeld).toMatchObject({ inhoud: { werkvormen: 2 }, eigen: { werkvormen: 2 }, werkvormenBlijven: 0 });
      expect(await lijst(device)).toEqual([]);
      expect((await zetTerug(other, made.bytes)).eigen).toEqual({ ...GEEN, werkvormen: 2, mislukt: 0 });
      expect(await lijst(device)).toEqual([twee, een]);
      // Once more: all of it is here.
      expect((await zetTerug(other, made.bytes)).eigen).toEqual({ ...GEEN, mislukt: 0 });
    });

    it('what was changed here since stays as it is, and the same one under another name comes not twice', async () => {
      await bewaar(
        anna,
        await eigen('e1', 'Zoals toen'),
        await eigen('e2', 'Uit een bestand'),
        await eigen('e3', 'Stuk'),
      );
      const { bytes } = await maak(tab);
      const { device, tab: other } = await schoon();
      const nieuwer = { ...(await eigen('e1', 'Zoals nu')), versie: 4 };
      const uitBestand = alsEigen(await eigen('x', 'Uit een bestand'), () => crypto.randomUUID());
      await bewaar(device, nieuwer, uitBestand);
      // A row that does not open may be the newer one.
      await device.disk.putRow('werkvorm', 'e3', new Uint8Array([1, 2, 3]));
      expect((await lees(other, bytes)).eigen).toEqual(GEEN);
      expect((await zetTerug(other, bytes)).eigen).toEqual({ ...GEEN, mislukt: 0 });
      expect(await lijst(device)).toEqual([uitBestand, nieuwer]);
    });

    it('where there is no room for all, it is said how many stay in the file', async () => {
      await bewaar(anna, await eigen('e1', 'Een'), await eigen('e2', 'Twee'), await eigen('e3', 'Drie'));
      const { bytes } = await maak(tab);
      const { device, tab: other } = await schoon();
      const vol = await Promise.all(
        Array.from({ length: MEESTE_WERKVORMEN - 1 }, (_, at) => eigen(`v${at}`, `Vol ${at}`)),
      );
      await bewaar(device, ...vol);
      expect(await lees(other, bytes)).toMatchObject({ eigen: { werkvormen: 1 }, werkvormenBlijven: 2 });
      expect(await zetTerug(other, bytes)).toMatchObject({ eigen: { werkvormen: 1 }, werkvormenBlijven: 2 });
      expect(await lijst(device)).toHaveLength(MEESTE_WERKVORMEN);
    });

    /** Begun on its own screen, of the werkvorm of that name, and not kept. */
    const begin = async ({ disk, opened }: StoreDevice, van: string, titel: string, uitleg = ''): Promise<void> => {
      const er = await openEigenWerkvormen(disk, opened.sealer);
      const ontwerp = { ...naarOntwerp(await eigen('x', titel), titel), uitleg };
      await er.concept(van).schrijf(JSON.stringify(ontwerp));
      er.close();
    };
    /** What its screen would go on with. */
    const halve = async ({ disk, opened }: StoreDevice, van: string): Promise<string | undefined> => {
      const er = await openEigenWerkvormen(disk, opened.sealer);
      const tekst = await er.concept(van).lees();
      er.close();
      return leesOntwerp(tekst)?.titel;
    };

    it('half made ones go along too, of ours and of own ones; with nothing else it is a copy', async () => {
      await begin(anna, 'casus-45', 'Half van ons');
      expect((await maak(tab)).eigen).toEqual({ ...GEEN, half: 1 });
      await bewaar(anna, await eigen('e1', 'Onze woensdag'));
      await begin(anna, 'e1', 'Onze woensdag, anders');
      // Begun and thrown away again.
      const er = await openEigenWerkvormen(anna.disk, anna.opened.sealer);
      await er.concept('reflectie-60').schrijf('');
      er.close();
      const made = await maak(tab);
      expect(made.eigen).toEqual({ ...GEEN, werkvormen: 1, half: 2 });
      const { device, tab: other } = await schoon();
      expect(await lees(other, made.bytes)).toMatchObject({ inhoud: { half: 2 }, eigen: { half: 2 }, halfBlijft: 0 });
      expect(await halve(device, 'casus-45')).toBeUndefined();
      expect((await zetTerug(other, made.bytes)).eigen).toEqual({ ...GEEN, werkvormen: 1, half: 2, mislukt: 0 });
      expect(await halve(device, 'casus-45')).toBe('Half van ons');
      expect(await halve(device, 'e1')).toBe('Onze woensdag, anders');
      expect((await zetTerug(other, made.bytes)).eigen).toEqual({ ...GEEN, mislukt: 0 });
    });

    it('what does not read costs itself and is told; all else of the copy comes', async () => {
      await bewaar(anna, await eigen('e1', 'Onze woensdag'));
      await begin(anna, 'e1', 'Half af');
      const { bytes } = await maak(tab);
      const opened = await ontsluitKopie(bytes, { kind: 'zin', zin: ZIN }, { argon2: cheapArgon2 });
      const inhoud = opened.kind === 'goed' ? leesInhoud(opened.inhoud) : null;
      if (!inhoud?.eigen) throw new Error('no copy');
      const goed = JSON.parse(new TextDecoder().decode(await unpack(inhoud.eigen)));
      const raar = { ...goed, half: [{ van: 'casus-45', ontwerp: { titel: 4 } }, 'x', ...goed.half] };
      const stuk = await pack(new TextEncoder().encode(JSON.stringify(raar)));
      const lijst = { ...inhoud.lijst, eigen: { bytes: stuk.length } };
      const anders = schrijfInhoud({ ...inhoud, lijst, eigen: stuk }, (length) => length);
      const wegen = { zin: ZIN, woorden: null, maatjes: null };
      const kopie = await sluitKopie(anders, wegen, { argon2: cheapArgon2 });
      const { device, tab: other } = await schoon();
      const verwacht = { eigen: { ...GEEN, werkvormen: 1, half: 1 }, halfBlijft: 0, onleesbaar: 2 };
      expect(await lees(other, kopie)).toMatchObject(verwacht);
      expect(await zetTerug(other, kopie)).toMatchObject(verwacht);
      expect(await halve(device, 'e1')).toBe('Half af');
    });

    it('what is half made of one that was finished here since stays in the file; of ours it comes once more', async () => {
      const toen = await eigen('e1', 'Onze woensdag');
      await bewaar(anna, toen);
      await begin(anna, 'e1', 'Half af, van toen');
      await begin(anna, 'casus-45', 'Half van ons');
      const { bytes } = await maak(tab);
      // As its screen does it: kept over the one it is of, and no longer half made.
      const nieuwer = { ...(await eigen('e1', 'Af, van nu')), versie: 2 };
      await bewaar(anna, nieuwer);
      const er = await openEigenWerkvormen(anna.disk, anna.opened.sealer);
      for (const van of ['e1', 'casus-45']) await er.concept(van).schrijf('');
      er.close();
      const blijft = { eigen: { ...GEEN, half: 1 }, halfBlijft: 1 };
      expect(await lees(tab, bytes)).toMatchObject(blijft);
      expect(await zetTerug(tab, bytes)).toMatchObject(blijft);
      expect(await halve(anna, 'e1')).toBeUndefined();
      expect(await halve(anna, 'casus-45')).toBe('Half van ons');
      expect(await lijst(anna)).toEqual([nieuwer]);
      // The one it was begun with is here as well, from a file: nothing is written over there.
      const uitBestand = alsEigen(toen, () => crypto.randomUUID());
      await bewaar(anna, uitBestand);
      expect(await zetTerug(tab, bytes)).toMatchObject({ eigen: { half: 1 }, halfBlijft: 0 });
      expect(await halve(anna, 'e1')).toBeUndefined();
      expect(await halve(anna, uitBestand.id)).toBe('Half af, van toen');
    });

    it('half made of one that is not in the copy comes not under that name here: it may be another by now', async () => {
      await begin(anna, 'e1', 'Waarvan niet open ging');
      const { bytes } = await maak(tab);
      const { device, tab: other } = await schoon();
      await bewaar(device, await eigen('e1', 'Van nu'));
      expect(await zetTerug(other, bytes)).toMatchObject({ eigen: { half: 0 }, halfBlijft: 1 });
      expect(await halve(device, 'e1')).toBeUndefined();
    });

    it('what does not open here is not in the copy: it is counted, and the copy does not count as the last one', async () => {
      const { bewaard, kopie } = await kopieVan(tab);
      const slot = (soort: string) => createSlotRijen(anna.disk, anna.opened.sealer, soort);
      const stuk = new Uint8Array([1, 2, 3]);
      await anna.disk.putRow('werkvorm', 'e8', stuk);
      expect(await kopie.maak(ZIN, niks)).toMatchObject({
        kind: 'geweigerd',
        redenen: [expect.stringMatching(/nu niet/)],
      });
      await bewaar(anna, await eigen('e1', 'Onze woensdag'));
      await begin(anna, 'e1', 'Half af');
      // Emptied: nothing is missing.
      await begin(anna, 'casus-45', 'Weggegooid');
      const er = await openEigenWerkvormen(anna.disk, anna.opened.sealer);
      await er.concept('casus-45').schrijf('');
      er.close();
      await slot('werkvorm').put('e9', { titel: 'Van een nieuwere app' });
      await anna.disk.putRow('sessie/eigen-werkvormen', 'reflectie-60', stuk);
      await anna.disk.putRow('routekaart', 'o'.repeat(22), stuk);
      await anna.disk.putRow('monitor', 'telling', stuk);
      await anna.disk.putRow('doorloop', 'w1', stuk);
      const made = await kopie.maak(ZIN, niks);
      if (made.kind !== 'goed') throw new Error(made.redenen.join());
      expect(made.kopie).toMatchObject({ eigen: { ...GEEN, werkvormen: 1, half: 1 }, nietMee: [], rijenNietMee: 6 });
      await made.kopie.bewaard();
      expect(bewaard).toEqual([]);
      // What stands in the file reads.
      expect(await lees(tab, made.kopie.bytes)).toMatchObject({ onleesbaar: 0 });
      for (const [soort, id] of [
        ['werkvorm', 'e8'],
        ['werkvorm', 'e9'],
        ['sessie/eigen-werkvormen', 'reflectie-60'],
        ['routekaart', 'o'.repeat(22)],
        ['monitor', 'telling'],
        ['doorloop', 'w1'],
      ] as const)
        await anna.disk.deleteRow(soort, id);
      const heel = await kopie.maak(ZIN, niks);
      if (heel.kind !== 'goed') throw new Error(heel.redenen.join());
      expect(heel.kopie.rijenNietMee).toBe(0);
      await heel.kopie.bewaard();
      expect(bewaard).toHaveLength(1);
    });

    it('what is half made here stays as it is, also when it does not open; what it is of may have another name here', async () => {
      await bewaar(anna, await eigen('e1', 'Uit een bestand'), await eigen('e2', 'Past niet'));
      await begin(anna, 'casus-45', 'Zoals toen');
      await begin(anna, 'reflectie-60', 'Stuk hier');
      await begin(anna, 'e1', 'Van die uit een bestand');
      await begin(anna, 'e2', 'Van wat hier niet past');
      const { bytes } = await maak(tab);
      const { device, tab: other } = await schoon();
      const uitBestand = alsEigen(await eigen('x', 'Uit een bestand'), () => crypto.randomUUID());
      const vol = Array.from({ length: MEESTE_WERKVORMEN - 1 }, (_, at) => eigen(`v${at}`, `Vol ${at}`));
      await bewaar(device, uitBestand, ...(await Promise.all(vol)));
      await begin(device, 'casus-45', 'Zoals nu');
      await device.disk.putRow('sessie/eigen-werkvormen', 'reflectie-60', new Uint8Array([1, 2, 3]));
      const blijft = { eigen: { ...GEEN, half: 1 }, werkvormenBlijven: 1, halfBlijft: 1, onleesbaar: 0 };
      expect(await lees(other, bytes)).toMatchObject(blijft);
      expect(await zetTerug(other, bytes)).toMatchObject(blijft);
      expect(await halve(device, 'casus-45')).toBe('Zoals nu');
      expect(await halve(device, uitBestand.id)).toBe('Van die uit een bestand');
      expect(await device.disk.getRow('sessie/eigen-werkvormen', 'reflectie-60')).toEqual(new Uint8Array([1, 2, 3]));
      expect(await device.disk.getRow('sessie/eigen-werkvormen', 'e2')).toBeUndefined();
    });
  });

  it('a copy with nothing but the own routekaart is one; where nobody counted, counting is as it was chosen there', async () => {
    await createEigenKaart(anna.disk, anna.opened.sealer).zet({
      ...leegIngang('School', 'onderwijs'),
      id: 's'.repeat(22),
    });
    const rij = createMonitorRij(anna.disk, anna.opened.sealer, Date.now);
    const kwartalen = new Map([[kwartaalVan(Date.now()), { [[...CELLEN][0] ?? '']: 2 }]]);
    await rij.zet({ mee: ['ergens'], kwartalen });
    const { bytes } = await maak(tab);
    const { device, tab: other } = await schoon();
    expect((await zetTerug(other, bytes)).eigen).toEqual({ ...GEEN, routekaart: 1, tellingen: true, mislukt: 0 });
    // In which kringen is chosen anew.
    expect(await createMonitorRij(device.disk, device.opened.sealer, Date.now).lees()).toEqual({ mee: [], kwartalen });
    // And from then on: what is done now counts, before the next unlock.
    other.session.tel({ kind: 'sessie', reden: 'klaar' });
    await other.session.save();
    const [samen] =
      (await createMonitorRij(device.disk, device.opened.sealer, Date.now).lees())?.kwartalen.values() ?? [];
    expect(samen).toEqual({ [[...CELLEN][0] ?? '']: 2, 'sessie:klaar': 1 });
  });

  describe('leerpunten', () => {
    const leerpunt = (letter: string) => ({
      ...{ id: letter.repeat(22), les: `Les ${letter}.`, dag: '2026-11-20', thema: '', functie: '' },
    });
    const schrijfLeerpunt = (from: Tab, id: string, letter: string) => {
      const kring = from.session.maatjes.kringen.get(kringOf(id));
      if (!kring) throw new Error('no kring');
      addLeerpunt(kring.held.living.doc.inner, { ...leerpunt(letter), van: persoonVan(kring) });
    };
    const lessen = async ({ session }: Tab) =>
      ((await session.leerpunten())?.lijst.get() ?? []).flatMap(({ leerpunten }) => leerpunten.map(({ les }) => les));

    it('come the second time when it locked after the casussen; what is taken away then stays away, also after the lock', async () => {
      schrijfLeerpunt(tab, await makeCasus(tab, 'Casus blauw'), 'a');
      const { bytes } = await maak(tab);
      const device = await createDevice('halverwege');
      let closing: Promise<void> | null = null;
      let restoring = false;
      const disk: Disk = {
        ...device.disk,
        async listRows(kind) {
          if (restoring && kind === 'doorloop') closing ??= closeTab(other);
          return device.disk.listRows(kind);
        },
      };
      let other = await openTab({ ...device, disk }, NOWHERE);
      const first = await lees(other, bytes);
      restoring = true;
      expect(await first.zetTerug(niks)).toMatchObject({ kind: 'geweigerd' });
      await closing;
      other = await openTab(device, NOWHERE);
      await vi.waitFor(() => expect(titels(other)).toEqual(['Casus blauw']));
      expect(await lessen(other)).toEqual([]);
      const again = await lees(other, bytes);
      expect([again.eigen.leerpunten, again.leerpuntenBlijven]).toEqual([1, 0]);
      const done = await zetTerug(other, bytes);
      expect(gedaan(done)).toEqual({ 'Casus blauw': 'al-hier' });
      expect([done.eigen.leerpunten, done.leerpuntenBlijven]).toEqual([1, 0]);
      expect(await lessen(other)).toEqual(['Les a.']);
      const kring = kringOf(regelVan(other, 'Casus blauw')?.id ?? '');
      await (await other.session.leerpunten())?.verwijder(kring, leerpunt('a').id);
      await closeTab(other);
      other = await openTab(device, NOWHERE);
      await vi.waitFor(() => expect(titels(other)).toEqual(['Casus blauw']));
      const [derde, gezet] = [await lees(other, bytes), await zetTerug(other, bytes)];
      expect([derde.eigen.leerpunten, derde.leerpuntenBlijven]).toEqual([0, 0]);
      expect([gezet.eigen.leerpunten, gezet.leerpuntenBlijven]).toEqual([0, 0]);
      expect(await lessen(other)).toEqual([]);
    });

    it('that the disk refused are not here yet: they are tried again, and on disk when there is room', async () => {
      schrijfLeerpunt(tab, await makeCasus(tab, 'Casus blauw'), 'a');
      const { bytes } = await maak(tab);
      const device = await createDevice('vol');
      let step: 'ruimte' | 'straks-vol' | 'vol' = 'ruimte';
      const disk: Disk = {
        ...device.disk,
        async listRows(kind) {
          if (step === 'straks-vol' && kind === 'doorloop') step = 'vol';
          return device.disk.listRows(kind);
        },
        async writeLiving(room, writer, part) {
          if (step === 'vol' && room.endsWith('/kring')) throw new DiskProblem('vol', new Error('no room'));
          return device.disk.writeLiving(room, writer, part);
        },
      };
      let other = await openTab({ ...device, disk }, NOWHERE);
      const first = await lees(other, bytes);
      step = 'straks-vol';
      expect(await first.zetTerug(niks)).toMatchObject({
        ...{ kind: 'goed', teruggezet: { casussen: [{ hoe: 'nieuw' }], eigen: { leerpunten: 0, mislukt: 1 } } },
      });
      expect((await lees(other, bytes)).eigen.leerpunten).toBe(1);
      expect((await zetTerug(other, bytes)).eigen).toMatchObject({ leerpunten: 0, mislukt: 1 });
      step = 'ruimte';
      await zetTerug(other, bytes);
      await closeTab(other);
      other = await openTab(device, NOWHERE);
      await vi.waitFor(async () => expect(await lessen(other)).toEqual(['Les a.']), 10_000);
      expect((await lees(other, bytes)).eigen.leerpunten).toBe(0);
    });

    it('of a kring without a casus in the copy have nowhere to go: it is said before and after, and they are still in the file', async () => {
      const blauw = await makeCasus(tab, 'Casus blauw');
      const groen = await makeCasus(tab, 'Casus groen');
      schrijfLeerpunt(tab, blauw, 'a');
      schrijfLeerpunt(tab, groen, 'b');
      await tab.session.verwijderCasus(blauw);
      const { bytes } = await maak(tab);
      // Here both stand.
      expect((await lees(tab, bytes)).leerpuntenBlijven).toBe(0);
      const { tab: other } = await schoon();
      const inBeeld = await lees(other, bytes);
      expect([inBeeld.inhoud.leerpunten, inBeeld.eigen.leerpunten, inBeeld.leerpuntenBlijven]).toEqual([2, 1, 1]);
      const done = await zetTerug(other, bytes);
      expect([done.eigen.leerpunten, done.leerpuntenBlijven]).toEqual([1, 1]);
      expect(await lessen(other)).toEqual(['Les b.']);
      expect((await lees(other, bytes)).leerpuntenBlijven).toBe(1);
    });
  });

  it('a walk that goes on here keeps what is here, and takes in only lines it misses', async () => {
    const slot = createSlotRijen(anna.disk, anna.opened.sealer);
    await slot.put('w1', doorloop('w1'));
    await slot.put('w1/r1', antwoord('r1', 'S1', 'ja'));
    await slot.put('w1#plek', { plek: 'S2', concepten: {} });
    const { bytes } = await maak(tab);
    await slot.delete('w1/r1');
    await slot.put('w1/r2', antwoord('r2', 'S2', 'nee'));
    await slot.put('w1#plek', { plek: 'S3', concepten: {} });
    expect((await lees(tab, bytes)).gidsen).toMatchObject([{ plan: 'aangevuld' }]);
    expect(await zetTerug(tab, bytes)).toMatchObject({ gidsen: 1 });
    const rows = Object.fromEntries((await slot.list()).map(({ id, data }) => [id, data]));
    expect(Object.keys(rows).sort()).toEqual(['w1', 'w1#plek', 'w1/r1', 'w1/r2']);
    expect(rows['w1#plek']).toMatchObject({ plek: 'S3' });
    expect((await lees(tab, bytes)).gidsen).toMatchObject([{ plan: 'al-hier' }]);
  });

  it('a copy of what was restored goes back into where it first came from', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await inCasus(tab, id, (_casus, doc) => note(doc, 'Op het eerste toestel.'));
    const first = await maak(tab);
    const { tab: other } = await schoon();
    const [restored] = (await zetTerug(other, first.bytes)).casussen;
    await inCasus(other, restored?.id ?? '', (_casus, doc) => note(doc, 'Op het tweede toestel.'));
    const second = await maak(other);
    await inCasus(tab, id, (_casus, doc) => note(doc, 'Intussen hier.'));
    expect(gedaan(await zetTerug(tab, second.bytes))).toEqual({ 'Casus blauw': 'samen' });
    expect(titels(tab)).toEqual(['Casus blauw']);
    expect((await notitiesVan(tab, id)).split('\n').sort()).toEqual([
      'Intussen hier.',
      'Op het eerste toestel.',
      'Op het tweede toestel.',
    ]);
  });
});

describe('newer work', () => {
  it('stays: an older copy changes nothing, and what was thrown away since stays away', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await inCasus(tab, id, (_casus, doc) => {
      note(doc, 'Met een naam erin.');
      note(doc, 'Blijft.');
    });
    const { bytes } = await maak(tab);
    await inCasus(tab, id, (casus, doc) => {
      doc.getXmlFragment('notities').delete(0, 1);
      note(doc, 'Later geschreven.');
      casus.setTitel('Casus groen');
    });
    expect(await plannen(tab, bytes)).toEqual({ 'Casus blauw': 'al-hier' });
    expect(gedaan(await zetTerug(tab, bytes))).toEqual({ 'Casus blauw': 'al-hier' });
    expect(titels(tab)).toEqual(['Casus groen']);
    expect(await notitiesVan(tab, id)).toBe('Blijft.\nLater geschreven.');
  });

  it('and what the copy has and this device has not stand side by side', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await inCasus(tab, id, (_casus, doc) => note(doc, 'Samen begonnen.'));
    const before = await inCasus(tab, id, (_casus, doc) => Y.encodeStateAsUpdateV2(doc));
    const { tab: other } = await schoon();
    await inCasus(tab, id, (_casus, doc) => note(doc, 'In de kopie.'));
    const { bytes } = await maak(tab);
    const [restored] = (await zetTerug(other, bytes)).casussen;
    const ahead = await inCasus(other, restored?.id ?? '', (_casus, doc) => {
      const scratch = new Y.Doc();
      Y.applyUpdateV2(scratch, before);
      note(scratch, 'Nieuwer, alleen hier.');
      Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(scratch));
      return notitiesTekst(doc.getXmlFragment('notities'));
    });
    expect(ahead.split('\n').sort()).toEqual(['In de kopie.', 'Nieuwer, alleen hier.', 'Samen begonnen.']);
    expect(await plannen(other, bytes)).toEqual({ 'Casus blauw': 'al-hier' });
  });
});

describe('not restored', () => {
  it('a casus past its last day, also when the copy is all that is left of it', async () => {
    await makeCasus(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const device = await createDevice('later');
    const later = await openTab(device, NOWHERE, { now: () => Date.now() + 91 * DAY_MS });
    expect(await plannen(later, bytes)).toEqual({ 'Casus blauw': 'voorbij' });
    expect(gedaan(await zetTerug(later, bytes))).toEqual({ 'Casus blauw': 'voorbij' });
    expect(titels(later)).toEqual([]);
  });

  it('by a clock that is wrong nothing is', async () => {
    await makeCasus(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const device = await createDevice('scheef');
    const wrong = await openTab(device, NOWHERE, { relayTime: async () => Date.now() + 30 * DAY_MS });
    await wrong.looks(2);
    await vi.waitFor(async () => {
      const read = await (await kopieVan(wrong)).kopie.lees(bytes, { kind: 'zin', zin: ZIN }, niks);
      expect(read).toMatchObject({ kind: 'geweigerd', redenen: [expect.stringContaining('klok')] });
    }, 10_000);
  });

  it('one that was deleted here comes back as one of its own, and says so before', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await inCasus(tab, id, (_casus, doc) => note(doc, 'Kwam zonder jas.'));
    const { bytes } = await maak(tab);
    await tab.session.verwijderCasus(id);
    expect((await lees(tab, bytes)).casussen).toMatchObject([{ plan: { kind: 'nieuw', verwijderd: true } }]);
    const [restored] = (await zetTerug(tab, bytes)).casussen;
    expect(restored?.id).not.toBe(id);
    expect(await notitiesVan(tab, restored?.id ?? '')).toBe('Kwam zonder jas.');
  });

  it('when the disk refuses one casus: that one is named and nothing of it stays, the others are there', async () => {
    for (const titel of ['Casus blauw', 'Casus groen', 'Casus rood']) {
      const id = await makeCasus(tab, titel);
      await inCasus(tab, id, (_casus, doc) => note(doc, `Over ${titel}.`));
    }
    const { bytes } = await maak(tab);
    const device = await createDevice('vol');
    let refusing = false;
    const rooms: string[] = [];
    const disk: Disk = {
      ...device.disk,
      async writeLiving(room, writer, part) {
        if (refusing && !room.endsWith('/kring')) {
          if (!rooms.includes(room)) rooms.push(room);
          if (rooms.indexOf(room) === 1) throw new DiskProblem('vol', new Error('no room'));
        }
        return device.disk.writeLiving(room, writer, part);
      },
    };
    const other = await openTab({ ...device, disk }, NOWHERE);
    refusing = true;
    const teruggezet = await zetTerug(other, bytes);
    const hoe = teruggezet.casussen.map((casus) => casus.hoe);
    expect(hoe).toEqual(['nieuw', 'mislukt', 'nieuw']);
    expect(teruggezet.casussen[1]).toMatchObject({ id: null, reden: expect.stringContaining('vol') });
    refusing = false;
    expect(titels(other)).toEqual(
      teruggezet.casussen.filter((casus) => casus.hoe === 'nieuw').map((casus) => casus.titel),
    );
    expect(await device.disk.readLiving(rooms[1] ?? '')).toEqual([]);
    // The kring that was made for it went too.
    expect(await device.disk.listRows('ledenlog')).toHaveLength(2);
    // Room was made: now it comes as well, and the others are not there twice.
    await zetTerug(other, bytes);
    expect(titels(other)).toEqual(['Casus blauw', 'Casus groen', 'Casus rood']);
  });

  it('merged in memory while the disk refuses: not sure, also the second time, and done when there is room', async () => {
    const device = await createDevice('vol');
    let refusing = false;
    const disk: Disk = {
      ...device.disk,
      async writeLiving(room, writer, part) {
        if (refusing && !room.endsWith('/kring')) throw new DiskProblem('vol', new Error('no room'));
        return device.disk.writeLiving(room, writer, part);
      },
    };
    const here = await openTab({ ...device, disk }, NOWHERE);
    const id = await makeCasus(here, 'Casus blauw');
    const first = await maak(here);
    const { tab: other } = await schoon();
    const [elders] = (await zetTerug(other, first.bytes)).casussen;
    await inCasus(other, elders?.id ?? '', (_casus, doc) => note(doc, 'Elders erbij.'));
    const { bytes } = await maak(other);

    // Open on screen: what is in memory stays there while the disk refuses.
    const open = await here.session.openCasus(id);
    refusing = true;
    for (const _ of [1, 2])
      expect((await zetTerug(here, bytes)).casussen).toMatchObject([
        { hoe: 'onzeker', id, reden: expect.stringContaining('vol') },
      ]);
    refusing = false;
    expect(gedaan(await zetTerug(here, bytes))['Casus blauw']).toMatch(/^(samen|al-hier)$/);
    await open?.close();
    await closeTab(here);
    expect(await notitiesVan(await openTab(device, NOWHERE), id)).toBe('Elders erbij.');
  });

  it('locked halfway: the casus that was being made is not listed, and leaves no kring', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await inCasus(tab, id, (_casus, doc) => note(doc, 'Kwam zonder jas.'));
    const { bytes } = await maak(tab);
    const device = await createDevice('halverwege');
    let closing: Promise<void> | null = null;
    const disk: Disk = {
      ...device.disk,
      async writeLiving(room, writer, part) {
        if (!room.endsWith('/kring')) closing ??= closeTab(other);
        return device.disk.writeLiving(room, writer, part);
      },
    };
    const other = await openTab({ ...device, disk }, NOWHERE);
    const done = await (await lees(other, bytes)).zetTerug(niks);
    expect(done).toMatchObject({ kind: 'geweigerd', redenen: [expect.stringContaining('op slot')] });
    await closing;
    expect(await device.disk.listRows('ledenlog')).toEqual([]);
    expect(titels(await openTab(device, NOWHERE))).toEqual([]);
  });

  it('one that ended and was wiped here does not come back, whatever day the copy gives it', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const kring = await ownTooling(anna, kringOf(id), NOWHERE);
    markVerwijderd(kring.inner, documentOf(id), Date.now());
    markEindeBereikt(kring.inner, documentOf(id), dagOp(Date.now()));
    markGewist(kring.inner, documentOf(id));
    await kring.flush();
    await closeTab(tab);
    tab = await openTab(anna, NOWHERE);
    await vi.waitFor(() => expect(titels(tab)).toEqual([]), 10_000);
    expect(await plannen(tab, bytes)).toEqual({ 'Casus blauw': 'voorbij' });
    expect(gedaan(await zetTerug(tab, bytes))).toEqual({ 'Casus blauw': 'voorbij' });
  });

  it('guides that cannot be read here are counted, and the casussen are there', async () => {
    const slot = createSlotRijen(anna.disk, anna.opened.sealer);
    await slot.put('w1', doorloop('w1'));
    await slot.put('w1/r1', antwoord('r1', 'S1', 'ja'));
    await makeCasus(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const device = await createDevice('rijen');
    let refusing = false;
    const disk: Disk = {
      ...device.disk,
      async listRows(kind) {
        if (refusing && kind === 'doorloop') throw new DiskProblem('mislukt', new Error('no'));
        return device.disk.listRows(kind);
      },
    };
    const other = await openTab({ ...device, disk }, NOWHERE);
    const inBeeld = await lees(other, bytes);
    refusing = true;
    expect(await inBeeld.zetTerug(niks)).toMatchObject({
      ...{ kind: 'goed', teruggezet: { casussen: [{ hoe: 'nieuw' }], gidsen: 0, gidsenMislukt: 1 } },
    });
  });

  it('what breaks while restoring is a refusal with a sentence', async () => {
    await makeCasus(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const { tab: other } = await schoon();
    const done = (await lees(other, bytes)).zetTerug(() => {
      throw new Error('the screen broke');
    });
    expect(await done).toEqual({
      kind: 'geweigerd',
      redenen: ['Dit lukt nu niet. Er is niets weg. Probeer het opnieuw.'],
    });
  });

  it('locked meanwhile: refused with a sentence, and nothing is made', async () => {
    await makeCasus(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const { tab: other } = await schoon();
    const inBeeld = await lees(other, bytes);
    const world = await kopieVan(other);
    await closeTab(other);
    expect(await inBeeld.zetTerug(niks)).toMatchObject({ kind: 'geweigerd' });
    expect(await world.kopie.maak(ZIN, niks)).toMatchObject({ kind: 'geweigerd' });
    expect(await other.session.openKopie({} as KopieApp)).toBeNull();
  });
});

describe('in a kring with others', () => {
  it('its own casus takes in what it misses; what was written alone elsewhere does not come to the others', async () => {
    const url = `ws://127.0.0.1:${(await openRelay()).port}`;
    await closeTab(tab);
    tab = await openTab(anna, url);
    const id = await makeCasus(tab, 'Casus blauw');
    await inCasus(tab, id, (_casus, doc) => note(doc, 'Van ons samen.'));
    const { bytes } = await maak(tab);
    // Elsewhere, alone, it went on.
    const { tab: elsewhere } = await schoon('elders');
    const [restored] = (await zetTerug(elsewhere, bytes)).casussen;
    await inCasus(elsewhere, restored?.id ?? '', (_casus, doc) => note(doc, 'Alleen voor mij.'));
    const alone = await maak(elsewhere);

    const bramDevice = await createDevice('bram');
    const bram = await openTab(bramDevice, url);
    await letIn(tab, bram, kringOf(id));
    await vi.waitFor(() => expect(titels(bram)).toEqual(['Casus blauw']), 15_000);
    expect(await plannen(tab, bytes)).toEqual({ 'Casus blauw': 'al-hier' });
    expect((await lees(tab, alone.bytes)).casussen).toMatchObject([{ plan: { kind: 'nieuw' } }]);
    const [apart] = (await zetTerug(tab, alone.bytes)).casussen;
    expect(kringOf(apart?.id ?? '')).not.toBe(kringOf(id));
    expect(await notitiesVan(tab, apart?.id ?? '')).toContain('Alleen voor mij.');
    expect(await notitiesVan(tab, id)).not.toContain('Alleen voor mij.');

    // A member with tooling of their own says their casus is where it came from: still nothing goes there.
    const tooling = await ownTooling(bramDevice, kringOf(id), url);
    const entry = tooling.inner.getMap<Y.Map<unknown>>('casussen').get(documentOf(id));
    entry?.set('teruggezet', { dag: '2026-11-01', stam: restored?.id ?? '' });
    await vi.waitFor(() => expect(regelVan(tab, 'Casus blauw')?.teruggezet).toBeDefined(), 15_000);
    const again = await lees(tab, alone.bytes);
    expect(again.casussen[0]?.plan).not.toMatchObject({ kamer: id });
  });

  it('a casus that is not whole here yet waits', async () => {
    const url = `ws://127.0.0.1:${(await openRelay()).port}`;
    await closeTab(tab);
    tab = await openTab(anna, url);
    const id = await makeCasus(tab, 'Casus blauw');
    await inCasus(tab, id, (_casus, doc) => note(doc, 'Van ons samen.'));
    const { bytes } = await maak(tab);
    const bramDevice = await createDevice('bram');
    let bram = await openTab(bramDevice, url);
    await letIn(tab, bram, kringOf(id));
    await closeTab(bram);
    for (const { id: row } of await bramDevice.disk.listRows('overzicht'))
      await bramDevice.disk.deleteRow('overzicht', row);
    bram = await openTab(bramDevice, NOWHERE);
    await vi.waitFor(() => expect(titels(bram)).toEqual(['Casus blauw']), 15_000);
    expect(await plannen(bram, bytes)).toEqual({ 'Casus blauw': 'nog-niet-hier' });
    expect(gedaan(await zetTerug(bram, bytes))).toEqual({ 'Casus blauw': 'nog-niet-hier' });
  });
});

describe('the file', () => {
  it('holds no readable word of what is in it, nor how many casussen or who', async () => {
    await makeFull(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const text = new TextDecoder('latin1').decode(bytes);
    const utf16 = new TextDecoder('utf-16le').decode(bytes);
    for (const word of ['blauw', 'begeleider', 'haar jas', 'kind A', 'meldcode', 'spreken', 'casussen"', 'titel', ZIN])
      expect([text.includes(word), utf16.includes(word)], word).toEqual([false, false]);
    await makeCasus(tab, 'Casus groen');
    // So little more is not to be seen from outside.
    expect((await maak(tab)).bytes.length).toBe(bytes.length);
  });

  it('refusals are sentences: too short a zin, nothing to copy, wrong zin or words, not ours, damaged', async () => {
    const { kopie } = await kopieVan(tab);
    const reden = async (asked: Promise<{ kind: string; redenen?: string[] }>) =>
      (await asked).redenen?.join(' ') ?? 'goed';
    expect(await reden(kopie.maak('te kort hoor', niks))).toMatch(/niets om een kopie/);
    expect(await reden(kopie.maak('te kort', niks))).toMatch(/te kort/);
    await makeCasus(tab, 'Casus blauw');
    const { bytes } = await maak(tab);
    const zin = { kind: 'zin', zin: ZIN } as const;
    expect(await reden(kopie.lees(bytes, { kind: 'zin', zin: 'iets heel anders' }, niks))).toMatch(
      /hoort niet bij dit bestand/,
    );
    expect(await reden(kopie.lees(bytes, { kind: 'woorden', woorden: 'een twee drie' }, niks))).toMatch(/12 woorden/);
    expect(await reden(kopie.lees(new Uint8Array(), zin, niks))).toMatch(/leeg/);
    expect(await reden(kopie.lees(new TextEncoder().encode('PK zip'), zin, niks))).toMatch(
      /geen kopie van Ruggespraak/,
    );
    expect(await reden(kopie.lees(bytes.subarray(0, -1), zin, niks))).toMatch(/niet compleet/);
    const flipped = bytes.slice();
    flipped[bytes.length - 5] = (flipped[bytes.length - 5] ?? 0) ^ 4;
    expect(await reden(kopie.lees(flipped, zin, niks))).toMatch(/beschadigd/);
    expect(await kopie.keur(bytes)).toEqual({ kind: 'goed', metWoorden: false, metMaatjes: false });
    expect(await reden(kopie.keur(new TextEncoder().encode('Ruggespraak-kopie 9 - nieuw\n')))).toMatch(/nieuwere/);
    expect(titels(tab)).toEqual(['Casus blauw']);
  });

  it('opens on another device with the recovery words of the one it was made on', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    await inCasus(tab, id, (_casus, doc) => note(doc, 'Kwam zonder jas.'));
    await closeTab(tab);
    const entropie = Uint8Array.from({ length: 16 }, (_, at) => at * 7);
    const { key } = await woordenBox(entropie);
    tab = await openTab({ ...anna, opened: { ...anna.opened, woordenSleutel: async () => key } }, NOWHERE);
    const { bytes, metWoorden } = await maak(tab);
    expect(metWoorden).toBe(true);
    const { tab: other } = await schoon();
    const { kopie } = await kopieVan(other);
    const woorden = await woordenVan(entropie, sha256);
    const read = await kopie.lees(bytes, { kind: 'woorden', woorden: woorden.join(' ').toUpperCase() }, niks);
    if (read.kind !== 'goed') throw new Error(read.redenen.join());
    const done = await read.kopie.zetTerug(niks);
    expect(done).toMatchObject({ kind: 'goed', teruggezet: { casussen: [{ hoe: 'nieuw' }] } });
    const anders = await woordenVan(new Uint8Array(16), sha256);
    expect(await kopie.lees(bytes, { kind: 'woorden', woorden: anders.join(' ') }, niks)).toMatchObject({
      redenen: [expect.stringContaining('toestel waarop je de kopie maakte')],
    });
    const [een = '', twee = '', ...rest] = woorden;
    const gewisseld = await kopie.lees(bytes, { kind: 'woorden', woorden: [twee, een, ...rest].join(' ') }, niks);
    expect(gewisseld.kind).toBe('geweigerd');
  });

  it('remembers that it was saved only when it was', async () => {
    await makeCasus(tab, 'Casus blauw');
    const world = await kopieVan(tab);
    const made = await world.kopie.maak(ZIN, niks);
    expect(world.bewaard).toEqual([]);
    if (made.kind === 'goed') await made.kopie.bewaard();
    expect(world.bewaard).toHaveLength(1);
    // What changed in the same minute may have come after it.
    expect(regelVan(tab, 'Casus blauw')?.gewijzigdOp).toBeGreaterThan(world.bewaard[0] ?? Number.POSITIVE_INFINITY);
  });

  it('a kring that does not open keeps the others not out, is counted, and then it is not the last copy', async () => {
    await makeCasus(tab, 'Casus blauw');
    const dicht = await makeCasus(tab, 'Casus groen');
    await closeTab(tab);
    const disk: Disk = {
      ...anna.disk,
      async readLiving(room) {
        if (room === `${kringOf(dicht)}/kring`) throw new DiskProblem('mislukt', new Error('no'));
        return anna.disk.readLiving(room);
      },
    };
    tab = await openTab({ ...anna, disk }, NOWHERE);
    const world = await kopieVan(tab);
    const made = await world.kopie.maak(ZIN, niks);
    expect(made).toMatchObject({ kind: 'goed', kopie: { casussen: 1, kringenNietMee: 1 } });
    if (made.kind === 'goed') await made.kopie.bewaard();
    expect(world.bewaard).toEqual([]);
  });

  it('restored where one kring does not open: the others come back, that one is named and nothing in it changes', async () => {
    const { bytes } = await (async () => {
      for (const titel of ['Casus blauw', 'Casus groen', 'Casus rood']) await makeCasus(tab, titel);
      return maak(tab);
    })();
    const dicht = regelVan(tab, 'Casus groen')?.id ?? '';
    const blauw = regelVan(tab, 'Casus blauw')?.id ?? '';
    await tab.session.verwijderCasus(blauw);
    await closeTab(tab);
    let open = false;
    const disk: Disk = {
      ...anna.disk,
      async readLiving(room) {
        if (!open && room === `${kringOf(dicht)}/kring`) throw new DiskProblem('mislukt', new Error('no'));
        return anna.disk.readLiving(room);
      },
    };
    tab = await openTab({ ...anna, disk }, NOWHERE);
    const before = await anna.disk.readLiving(`${kringOf(dicht)}/kring`);
    expect(await plannen(tab, bytes)).toEqual({
      ...{ 'Casus blauw': 'nieuw', 'Casus groen': 'kring-dicht', 'Casus rood': 'al-hier' },
    });
    const done = await zetTerug(tab, bytes);
    expect(gedaan(done)).toEqual({
      ...{ 'Casus blauw': 'nieuw', 'Casus groen': 'kring-dicht', 'Casus rood': 'al-hier' },
    });
    expect(titels(tab)).not.toContain('Casus groen');
    expect(await anna.disk.readLiving(`${kringOf(dicht)}/kring`)).toEqual(before);
    // When it opens again it stands there once, and the copy takes nothing from it.
    await closeTab(tab);
    open = true;
    tab = await openTab({ ...anna, disk }, NOWHERE);
    await vi.waitFor(() => expect(titels(tab).filter((titel) => titel === 'Casus groen')).toHaveLength(1));
    expect((await plannen(tab, bytes))['Casus groen']).toBe('al-hier');
  });

  it('a name that was taken out is not in it, also while undo still has it', async () => {
    const id = await makeCasus(tab, 'Casus blauw');
    const { bytes } = await inCasus(tab, id, async (_casus, doc) => {
      const notities = doc.getXmlFragment('notities');
      const undo = new Y.UndoManager(notities);
      note(doc, 'Vuurtoren');
      notities.delete(0, 1);
      note(doc, 'Blijft.');
      const made = await maak(tab);
      undo.destroy();
      return made;
    });
    const opened = await ontsluitKopie(bytes, { kind: 'zin', zin: ZIN }, { argon2: cheapArgon2 });
    const inhoud = opened.kind === 'goed' ? leesInhoud(opened.inhoud) : null;
    const tekst = new TextDecoder('latin1').decode(await unpack(inhoud?.casussen[0] ?? new Uint8Array()));
    expect([tekst.includes('Blijft.'), tekst.includes('Vuurtoren')]).toEqual([true, false]);
  });

  it('fifty casussen of a hundred thousand characters', { timeout: 300_000 }, async () => {
    const lang = (at: number) => `Casus ${at}: ${'kind A kwam zonder jas. '.repeat(4_170)}`;
    let kring: string | null = null;
    for (let at = 0; at < 50; at++) {
      const id = await makeCasus(tab, `Casus ${at}`, kring);
      kring = kringOf(id);
      await inCasus(tab, id, (_casus, doc) => note(doc, lang(at)));
    }
    const steps: number[] = [];
    const made = await (await kopieVan(tab)).kopie.maak(ZIN, (klaar) => steps.push(klaar));
    if (made.kind !== 'goed') throw new Error(made.redenen.join());
    expect(made.kopie).toMatchObject({ casussen: 50, nietMee: [] });
    expect(steps.at(-1)).toBe(50);
    await closeTab(tab);
    const { tab: other } = await schoon();
    const teruggezet = await zetTerug(other, made.kopie.bytes);
    expect(new Set(teruggezet.casussen.map(({ hoe }) => hoe))).toEqual(new Set(['nieuw']));
    expect(titels(other)).toHaveLength(50);
    const last = teruggezet.casussen.at(-1);
    const at = Number(last?.titel.split(' ')[1]);
    expect(await notitiesVan(other, last?.id ?? '')).toBe(lang(at).trim());
  });
});
