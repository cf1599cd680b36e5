// The practice casus alive: every window filled, the gaps that are meant and no others, and nothing of it on disk or network.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OEFENITEMS, OEFENKETEN } from '../../src/content/oefencasus.ts';
import { dagOp, plusDagen } from '../../src/domain/casus-leven.ts';
import { TEKST_NAMEN } from '../../src/domain/vensters/analyse.ts';
import { VENSTERS, veldVan, vensterVan } from '../../src/domain/vensters/item.ts';
import { checkKeten } from '../../src/domain/vensters/keten.ts';
import { OEFENCASUS } from '../../src/store/casus-route.ts';
import type { CasusInBeeld, CasusVensters } from '../../src/store/contract.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { createOefenwereld, type Oefenwereld } from '../../src/store/oefencasus.ts';

let wereld: Oefenwereld;
let casus: CasusInBeeld;
let vensters: CasusVensters;
const reached = vi.fn();

const open = async (): Promise<CasusInBeeld> => {
  const opened = await wereld.ruggespraak.openCasus(OEFENCASUS);
  if (!opened) throw new Error('no practice casus');
  return opened;
};

beforeEach(async () => {
  reached.mockClear();
  vi.stubGlobal('fetch', reached);
  vi.stubGlobal('WebSocket', reached);
  wereld = await createOefenwereld();
  casus = await open();
  vensters = await casus.vensters();
});
afterEach(async () => {
  vensters.close();
  await casus.close();
  wereld.gooiWeg();
  vi.unstubAllGlobals();
});

const lees = () => vensters.analyse.get();
const notities = () => readNotitiesBron(casus.notities).fragment.toString();

describe('what it shows', () => {
  it('every window, every item as it was written and in that order', async () => {
    await vi.waitFor(() => expect(vensters.geladen.get()).toBe(true));
    const { items } = lees();
    for (const venster of VENSTERS)
      expect(
        items.some((item) => vensterVan(item) === venster),
        venster,
      ).toBe(true);
    expect(items.map(({ id }) => id)).toEqual(OEFENITEMS.map(({ id }) => id));
    expect(items.map(({ tekst }) => tekst)).toEqual(OEFENITEMS.map(({ tekst }) => tekst));
    for (const { id, velden } of items)
      for (const waarden of Object.values(velden)) expect(waarden, id).toHaveLength(1);
    for (const naam of TEKST_NAMEN) expect(lees().teksten[naam], naam).not.toBe('');
  });

  it('every link, between items that stand', () => {
    const written = Object.entries(OEFENKETEN).flatMap(([van, op]) => op.map((naar) => `${van}>${naar}`));
    expect(
      lees()
        .koppelingen.map(({ van, naar }) => `${van}>${naar}`)
        .sort(),
    ).toEqual(written.sort());
  });

  it('the gaps that are meant, and no others', () => {
    const gaten = checkKeten(lees());
    expect({
      ...gaten,
      wegingenZonderFeit: gaten.wegingenZonderFeit.map(({ id }) => id),
      feitenDieNietMeewegen: gaten.feitenDieNietMeewegen.map(({ id }) => id),
    }).toEqual({
      wegingenZonderFeit: ['weging-vader'],
      feitenDieNietMeewegen: ['opvang'],
      stappenZonderWeging: [],
      stappenOnaf: [],
      stemmen: ['vader', 'schoolmaatschappelijk werker'],
      geenSteunfiguur: false,
      geenBeslissing: false,
    });
  });

  it('three numbers of others, and room for your own', () => {
    expect(lees().cijfers.map(({ cijfer, eigen }) => [cijfer, eigen])).toEqual(
      expect.arrayContaining([
        [4, false],
        [6, false],
        [7, false],
      ]),
    );
    vensters.geefCijfer('nu', 5, 'Het is nog wankel.');
    expect(lees().cijfers.filter(({ eigen }) => eigen)).toEqual([expect.objectContaining({ cijfer: 5 })]);
    expect(lees().cijfers).toHaveLength(4);
  });

  it('remarks, notes, and days around today', () => {
    expect(lees().opmerkingen.map(({ bij }) => bij)).toEqual(['stil', 'weging-vader']);
    expect(notities()).toMatch(/<heading level="2">Telefoon met moeder<\/heading><paragraph>Moeder belde/);
    const leven = casus.leven.nu.get();
    expect(leven.fase).toBe('besproken');
    expect(leven.terugkijkOver).toBeGreaterThan(0);
    expect(leven.dagenOver).toBeGreaterThan(0);
    const nu = Date.now();
    for (const { op } of lees().items) expect(op).toBeLessThan(nu);
  });
});

describe('it is there to be changed', () => {
  it('what was there before cannot be taken back, what you do can', () => {
    expect(vensters.undo.get()).toEqual({ kanOngedaan: false, kanOpnieuw: false });
    vensters.gooiWeg('opvang');
    expect(checkKeten(lees()).feitenDieNietMeewegen).toEqual([]);
    vensters.ongedaan();
    expect(checkKeten(lees()).feitenDieNietMeewegen.map(({ id }) => id)).toEqual(['opvang']);
  });

  it('closing and opening it again loses nothing', async () => {
    const id = vensters.maak('feit', { tekst: 'Vader belde terug.' });
    vensters.close();
    await casus.close();
    casus = await open();
    vensters = await casus.vensters();
    expect(lees().items.find((item) => item.id === id)?.tekst).toBe('Vader belde terug.');
  });

  it('its title, a guide and its days', async () => {
    casus.setTitel('Casus oefening');
    expect(wereld.ruggespraak.casussen.get()[0]?.titel).toBe('Casus oefening');
    const doorloop = { id: 'd', gids: 'twijfel', versie: 1, titel: 'Twijfel', begonnenOp: Date.now() };
    expect(await casus.gidsen.neemOp({ doorloop, regels: [], onleesbaar: 0 })).toEqual({ kind: 'goed' });
    expect(casus.gidsen.doorlopen.get()).toHaveLength(1);
    await wereld.doorlopen.setPlek('d', { plek: 'begin', concepten: {} });
    expect(wereld.doorlopen.plek('d')?.plek).toBe('begin');

    const dag = plusDagen(dagOp(Date.now()), 30);
    expect((await casus.leven.zetEinde(dag, '  ')).kind).toBe('geweigerd');
    expect((await casus.leven.zetEinde(plusDagen(dag, -31), 'te vroeg')).kind).toBe('geweigerd');
    expect(await casus.leven.zetEinde(dag, 'Er is meer tijd nodig.')).toEqual({ kind: 'goed' });
    expect(casus.leven.nu.get()).toMatchObject({ einde: dag, waarom: { kind: 'gezet' } });
    expect(wereld.ruggespraak.casussen.get()[0]?.leven.einde).toBe(dag);
    await casus.leven.zetAfgerond(true);
    expect(casus.leven.nu.get().fase).toBe('afgerond');
    await casus.leven.zetTerugkijk(null);
    expect(casus.leven.nu.get().terugkijkOp).toBeNull();
  });

  it('beginning anew brings back what was thrown away, and nothing of yours', async () => {
    vensters.gooiWeg('opvang');
    vensters.tekst('besluit').vervang(0, 5, 'Nee.');
    const other = await createOefenwereld();
    const fresh = await other.ruggespraak.openCasus(OEFENCASUS);
    const again = await fresh?.vensters();
    expect(again?.analyse.get().items.map(({ id }) => id)).toContain('opvang');
    expect(again?.analyse.get().teksten.besluit).not.toContain('Nee.');
    again?.close();
    await fresh?.close();
    other.gooiWeg();
  });

  it('what still shows it when it is thrown away does not break', async () => {
    wereld.gooiWeg();
    vensters.maak('feit', { tekst: 'Te laat.' });
    vensters.zet('opvang', 'toon', 'zorg');
    vensters.tekst('besluit').vervang(0, 0, 'x');
    vensters.ongedaan();
    expect((await casus.gidsen.verwijderFeit('opvang')).kind).toBe('geweigerd');
  });
});

describe('it is kept nowhere', () => {
  it('no database is made and nothing goes out, whatever is done in it', async () => {
    vensters.maak('feit', { tekst: 'Een nieuw feit.' });
    vensters.zegBij('stil', 'Een vraag.');
    await casus.leven.zetBesproken(false);
    await casus.gidsen.verwijderFeit('opvang');
    await wereld.doorlopen.setPlek('d', { plek: 'begin', concepten: {} });
    expect(await indexedDB.databases()).toEqual([]);
    expect(reached).not.toHaveBeenCalled();
  });

  it('no other casus can be made or opened beside it', async () => {
    expect(await wereld.ruggespraak.openCasus('kring/casus')).toBeNull();
    expect((await wereld.ruggespraak.maakCasus('Casus blauw', null)).kind).toBe('geweigerd');
    expect((await wereld.ruggespraak.nodigUit('', [])).kind).toBe('geweigerd');
  });
});

it('on any day of the year every fact has a place on the timeline, and none lies ahead', async () => {
  for (let dag = 1; dag <= 366; dag += 30) {
    const now = new Date(2028, 0, dag, 12).getTime();
    const then = await createOefenwereld(now);
    const opened = await then.ruggespraak.openCasus(OEFENCASUS);
    const windows = await opened?.vensters();
    for (const item of windows?.analyse.get().items ?? []) {
      if (item.soort !== 'feit' && item.soort !== 'hulp') continue;
      const wanneer = veldVan(item, 'wanneer');
      expect(wanneer, item.id).toMatch(/^\d{4}(-\d{2})?$/);
      expect(wanneer <= dagOp(now), `${item.id} on ${dagOp(now)}`).toBe(true);
    }
    windows?.close();
    await opened?.close();
    then.gooiWeg();
  }
});
