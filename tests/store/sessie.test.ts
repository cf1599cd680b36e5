// Intervisie in real sessions at a real relay: judged apart and shown together, one without a connection and back, one phone for three, and before the reveal nothing of it on the other device.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { fetchWerkvorm } from '../../src/content/werkvormen.ts';
import { resterend } from '../../src/domain/sessie/klok.ts';
import { overgenomenVan } from '../../src/domain/sessie/mag.ts';
import type { Werkvorm } from '../../src/domain/sessie/werkvorm.ts';
import type { CasusInBeeld } from '../../src/store/contract.ts';
import { leesDelen } from '../../src/store/meelezen/delen.ts';
import type { CasusSessies, SessieInBeeld } from '../../src/store/sessie/contract.ts';
import type { Uitkomst } from '../../src/store/uitkomst.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { closeDevices, createLeden, documentOf, type Leden, ownTooling, reopen } from './devices.ts';

type Naam = 'anna' | 'bram';
interface Plek {
  casus: CasusInBeeld;
  sessies: CasusSessies;
  sessie: SessieInBeeld;
}

const GEHEIM = 'moeder schrok van de buurman met de fiets';
let url: string;
let leden: Leden<Naam>;
let werkvorm: Werkvorm;
let sessieId = '';

const eventually = (look: () => void) => vi.waitFor(look, 15_000);
const goed = async <T extends object>(uitkomst: Promise<Uitkomst<T>>) => {
  const found = await uitkomst;
  if (found.kind !== 'goed') throw new Error(found.redenen.join());
  return found;
};
const nu = ({ sessie }: Plek) => {
  const beeld = sessie.beeld.get();
  if (!beeld) throw new Error('no session here');
  return beeld;
};
const ronde = (een: Plek) => nu(een).sessie.rondes.find(({ id }) => id === 'cijfer');
const cijfers = (een: Plek) =>
  (ronde(een)?.bijdragen ?? []).map(({ id, plek }) => {
    const open = nu(een).geopend.get(id);
    return [
      plek,
      open === undefined || open === 'klopt-niet' ? (open ?? 'dicht') : open.kind === 'schaal' && open.cijfer,
    ];
  });

async function open(naam: Naam): Promise<Plek> {
  const casus = await leden.leden[naam].session.openCasus(leden.casus);
  if (!casus) throw new Error('no such casus');
  const sessies = await casus.sessies();
  return { casus, sessies, sessie: sessies.sessie(sessieId) };
}
/** All words in a document, in whatever part; with those of sessions as text. */
const woordenIn = (doc: Y.Doc): string =>
  JSON.stringify(doc.getMap('sessies').toJSON()) + Buffer.from(Y.encodeStateAsUpdate(doc)).toString('utf8');
const id = (naam: Naam) => leden.leden[naam].id;
const geef = (een: Plek, plek: string, cijfer: number, reden = '') =>
  goed(een.sessie.geefOordeel(plek, 'cijfer', { kind: 'schaal', cijfer, reden }));
const naar = (een: Plek, plek: string, index: number) =>
  goed(een.sessie.doe(plek, { kind: 'fase', van: nu(een).sessie.beurt, naar: index }));

beforeEach(async () => {
  url = `ws://127.0.0.1:${(await openRelay()).port}`;
  leden = await createLeden(['anna', 'bram'], url);
  const found = await fetchWerkvorm('casus-45');
  if (found.kind !== 'goed') throw new Error('no werkvorm');
  werkvorm = found.werkvorm;
}, 30_000);
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

/** Anna leads, Bram brings in, and the silent number is on. */
async function bezig(): Promise<Record<Naam, Plek>> {
  sessieId = '';
  const eerst = await open('anna');
  const begonnen = await goed(eerst.sessies.begin(werkvorm, 'wijkteam'));
  sessieId = begonnen.id;
  const anna = { ...eerst, sessie: eerst.sessies.sessie(sessieId) };
  await goed(anna.sessie.doe(id('anna'), { kind: 'rol', voor: id('anna'), rol: 'gespreksleider', aan: true }));
  const bram = await open('bram');
  await eventually(() => expect(nu(bram).sessie.gespreksleider).toBe(id('anna')));
  expect(bram.sessies.lijst.get()).toMatchObject([{ titel: 'Casus in 45 minuten', meedoet: false }]);
  await goed(bram.sessie.kom('leerkracht'));
  await eventually(() =>
    expect(nu(anna).sessie.deelnemers.map(({ functie }) => functie)).toEqual(['wijkteam', 'leerkracht']),
  );
  await naar(
    anna,
    id('anna'),
    werkvorm.fasen.findIndex((fase) => fase.id === 'cijfer'),
  );
  await eventually(() => expect(ronde(bram)).toBeDefined());
  return { anna, bram };
}

describe('own judgement first', () => {
  it('before the reveal nothing of it is on the other device, in its store or in its document', async () => {
    const { anna, bram } = await bezig();
    await geef(bram, id('bram'), 3, GEHEIM);
    await eventually(() => expect(ronde(anna)?.gegeven).toEqual([id('bram')]));
    const doc = await ownTooling(leden.leden.anna.device, leden.kring, url, documentOf(leden.casus));
    const sleutels = (await leden.leden.bram.device.disk.listRows(`sessie/${leden.casus}`)).map(({ id: rij }) => rij);
    expect(sleutels.some((rij) => rij.startsWith('sleutel/'))).toBe(true);
    await eventually(() =>
      expect([...doc.inner.getMap('sessies').values()].some((one) => JSON.stringify(one).includes('"oordeel"'))).toBe(
        true,
      ),
    );
    const document = woordenIn(doc.inner);
    // Nor in any string that holds bytes.
    const bytes = [...document.matchAll(/"([A-Za-z0-9_-]{40,})"/g)].map(([, tekst = '']) =>
      Buffer.from(tekst, 'base64url').toString('utf8'),
    );
    expect(bytes.length).toBeGreaterThan(0);
    for (const waar of [document, ...bytes, JSON.stringify(nu(anna).sessie), JSON.stringify([...nu(anna).geopend])])
      for (const wat of [GEHEIM, '"cijfer":3']) expect(waar).not.toContain(wat);
    // No key for it either: not in the document, and no row of it on this disk.
    expect(document).not.toContain('"kind":"open"');
    expect(await leden.leden.anna.device.disk.listRows(`sessie/${leden.casus}`)).toEqual([]);
    expect(await anna.sessie.eigenOordeel(id('bram'), 'cijfer')).toBeNull();
    // Its author reads it back.
    expect(await bram.sessie.eigenOordeel(id('bram'), 'cijfer')).toMatchObject({ cijfer: 3, reden: GEHEIM });
    // Who does not lead shows nothing.
    expect(await bram.sessie.toonRonde(id('bram'), 'cijfer')).toMatchObject({ kind: 'geweigerd' });
    await goed(anna.sessie.toonRonde(id('anna'), 'cijfer'));
    await eventually(() => expect(cijfers(anna)).toEqual([[id('bram'), 3]]));
    expect(JSON.stringify([...nu(anna).geopend])).toContain(GEHEIM);
  });

  it('who was without a connection is in it when they are back, also after closing the app', async () => {
    const { anna, bram } = await bezig();
    leden.leden.bram.line.cut();
    await geef(bram, id('bram'), 2, 'alleen gezien');
    await geef(anna, id('anna'), 8);
    await goed(anna.sessie.toonRonde(id('anna'), 'cijfer'));
    await eventually(() => expect(cijfers(anna)).toEqual([[id('anna'), 8]]));
    await bram.casus.close();
    leden.leden.bram.line.mend();
    await reopen(leden.leden.bram, url);
    const terug = await open('bram');
    await eventually(() =>
      expect(new Map(cijfers(terug) as [string, number][])).toEqual(
        new Map([
          [id('anna'), 8],
          [id('bram'), 2],
        ]),
      ),
    );
    await eventually(() => expect(cijfers(anna)).toHaveLength(2));
    expect(ronde(anna)?.bijdragen.find(({ plek }) => plek === id('bram'))?.wanneer).toBe('binnengekomen');
    await eventually(() => expect(cijfers(anna)).toEqual(cijfers(terug)));
  });

  it('a key that does not fit is told; the right one still counts', async () => {
    const { anna, bram } = await bezig();
    await geef(bram, id('bram'), 5);
    await eventually(() => expect(ronde(anna)?.gegeven).toEqual([id('bram')]));
    leden.leden.bram.line.cut();
    await goed(anna.sessie.toonRonde(id('anna'), 'cijfer'));
    const oordeel = ronde(anna)?.bijdragen[0]?.id ?? '';
    await goed(anna.sessie.doe(id('bram'), { kind: 'open', oordeel, sleutel: 'A'.repeat(43), tekst: 'twee' } as never));
    await eventually(() => expect(cijfers(anna)).toEqual([[id('bram'), 'klopt-niet']]));
    leden.leden.bram.line.mend();
    await eventually(() => expect(cijfers(anna)).toEqual([[id('bram'), 5]]));
  });
});

it('two go on at once, one apart: one truth on both, and nothing that was written is lost', async () => {
  const { anna, bram } = await bezig();
  leden.leden.bram.line.cut();
  const regel = (een: Plek, naam: Naam, tekst: string) =>
    goed(een.sessie.doe(id(naam), { kind: 'oogst', beurt: nu(een).sessie.beurt, soort: 'oogst', tekst, vervangt: [] }));
  await regel(bram, 'bram', 'van bram');
  await naar(anna, id('anna'), 5);
  await regel(anna, 'anna', 'van anna');
  leden.leden.bram.line.mend();
  await eventually(() =>
    expect(
      nu(bram)
        .sessie.oogst.map(({ tekst }) => tekst)
        .sort(),
    ).toEqual(['van anna', 'van bram']),
  );
  await eventually(() => expect(nu(anna).sessie).toEqual(nu(bram).sessie));
  expect(nu(anna).sessie.oogst.find(({ tekst }) => tekst === 'van bram')?.fase).toBe(4);
});

it('three on one phone without a connection, each alone, and the keys stay theirs until it is shown', async () => {
  const { anna } = await bezig();
  leden.leden.anna.line.cut();
  const plekken = [id('anna')];
  for (const functie of ['arts', 'leerkracht']) plekken.push((await goed(anna.sessie.kom(functie, 'nieuw'))).plek);
  expect(nu(anna).eigen).toEqual(plekken);
  for (const [at, plek] of plekken.entries()) await geef(anna, plek, at + 4);
  expect(nu(anna).geopend.size).toBe(0);
  await goed(anna.sessie.toonRonde(id('anna'), 'cijfer'));
  await eventually(() => expect(cijfers(anna)).toEqual(plekken.map((plek, at) => [plek, at + 4])));
});

describe('time and presence', () => {
  it('a clock that is a minute and a half ahead counts down with the others', async () => {
    const scheef = 90_000;
    await reopen(leden.leden.bram, url, { now: () => Date.now() + scheef });
    const { anna, bram } = await bezig();
    await eventually(() => expect(Math.abs(bram.sessies.tijd() - Date.now())).toBeLessThan(1_200));
    const rest = (een: Plek) => resterend(nu(een).sessie, een.sessies.tijd()) ?? 0;
    expect(Math.abs(rest(anna) - rest(bram))).toBeLessThan(2_000);
    const { beurt } = nu(bram).sessie;
    await goed(bram.sessie.doe(id('bram'), { kind: 'oogst', beurt, soort: 'oogst', tekst: 'nu', vervangt: [] }));
    expect(Math.abs((nu(bram).sessie.oogst[0]?.op ?? 0) - Date.now())).toBeLessThan(2_000);
  });

  it('who leads and is out of reach for a minute can be taken over from, and sees it when back', async () => {
    let later = 0;
    const more = {
      now: () => Date.now() + later,
      relayTime: async () => Math.floor((Date.now() + later) / 1_000) * 1_000,
    };
    for (const naam of ['anna', 'bram'] as const) await reopen(leden.leden[naam], url, more);
    const { anna, bram } = await bezig();
    await eventually(() => expect(bram.sessie.wegSinds(id('anna'))).toBeNull());
    await anna.casus.close();
    await eventually(() => expect(bram.sessie.wegSinds(id('anna'))).not.toBeNull());
    expect(await bram.sessie.neemOver(id('bram'))).toMatchObject({ kind: 'geweigerd' });
    later = 61_000;
    await goed(bram.sessie.neemOver(id('bram')));
    expect(nu(bram).sessie.gespreksleider).toBe(id('bram'));
    const terug = await open('anna');
    await eventually(() => expect(overgenomenVan(nu(terug).sessie, id('anna'))).toMatchObject({ door: id('bram') }));
    await goed(bram.sessie.doe(id('bram'), { kind: 'bied', aan: id('anna') }));
    await eventually(() => expect(nu(terug).sessie.bod).not.toBeNull());
    await goed(terug.sessie.doe(id('anna'), { kind: 'neem-aan', bod: nu(terug).sessie.bod?.id ?? '' }));
    await eventually(() => expect(nu(bram).sessie.gespreksleider).toBe(id('anna')));
  });

  it('who has no connection cannot tell who is away', async () => {
    const { bram } = await bezig();
    await eventually(() => expect(bram.sessie.wegSinds(id('anna'))).toBeNull());
    leden.leden.bram.line.cut();
    await eventually(() => expect(bram.casus.aanwezig.get()).toEqual([]));
    expect(bram.sessie.wegSinds(id('anna'))).toBeNull();
  });
});

it('who is next is counted over the casussen of the kring that are here, and says how many are not', async () => {
  const { anna, bram } = await bezig();
  await goed(anna.sessie.doe(id('anna'), { kind: 'rol', voor: id('bram'), rol: 'inbrenger', aan: true }));
  await eventually(() => expect(nu(bram).sessie).toEqual(nu(anna).sessie));
  const tweede = await goed(leden.leden.anna.session.maakCasus('Casus groen', leden.kring));
  // On the device where it was made, and on the other once it came in.
  for (const naam of ['anna', 'bram'] as const) {
    const { session } = leden.leden[naam];
    await eventually(() =>
      expect(leden.leden[naam].shown.casussen.get().map(({ id: een }) => een)).toContain(tweede.id),
    );
    const casus = await session.openCasus(tweede.id);
    if (!casus) throw new Error('no such casus');
    const sessies = await casus.sessies();
    await eventually(() => expect(sessies.geladen.get()).toBe(true));
    const eerder = await sessies.eerder();
    expect(eerder).toMatchObject({
      casussen: 1,
      sessies: [{ inbrengers: [id('bram')], gespreksleiders: [id('anna')], aanwezig: [id('anna'), id('bram')] }],
    });
    sessies.close();
    await casus.close();
  }
  // Without a connection as well; one that did not come in whole is said.
  leden.leden.bram.line.cut();
  const derde = await goed(leden.leden.anna.session.maakCasus('Casus geel', leden.kring));
  expect(derde.id).not.toBe(tweede.id);
  const { sessies } = await open('bram');
  expect((await sessies.eerder()).sessies).toHaveLength(1);
  await leden.leden.anna.session.verwijderCasus(leden.casus);
  const opAnna = await leden.leden.anna.session.openCasus(tweede.id);
  expect((await (await opAnna?.sessies())?.eerder())?.sessies).toEqual([]);
});

it('what would not count is refused with a sentence and not written; the notepad is in no document', async () => {
  const { anna, bram } = await bezig();
  expect(await bram.sessie.doe(id('bram'), { kind: 'fase', van: nu(bram).sessie.beurt, naar: 6 })).toEqual({
    ...{ kind: 'geweigerd', redenen: ['Dit was aan een ander.'] },
  });
  // She is there: nobody takes over.
  expect(bram.sessie.wegSinds(id('anna'))).toBeNull();
  expect(await bram.sessie.neemOver(id('bram'))).toMatchObject({ kind: 'geweigerd' });
  await goed(anna.sessie.doe(id('anna'), { kind: 'rol', voor: id('bram'), rol: 'inbrenger', aan: true }));
  await naar(
    anna,
    id('anna'),
    werkvorm.fasen.findIndex((fase) => fase.inbrengerZwijgt),
  );
  await eventually(() => expect(nu(bram).sessie).toEqual(nu(anna).sessie));
  const { beurt } = nu(bram).sessie;
  expect(
    await bram.sessie.doe(id('bram'), { kind: 'oogst', beurt, soort: 'oogst', tekst: 'toch iets', vervangt: [] }),
  ).toEqual({ kind: 'geweigerd', redenen: ['De inbrenger luisterde in deze fase.'] });
  expect(nu(bram).sessie.geweigerd).toEqual([]);
  const kladblok = bram.sessie.kladblok(id('bram'));
  expect(await kladblok.lees()).toBe('');
  await kladblok.schrijf(GEHEIM);
  expect(await kladblok.lees()).toBe(GEHEIM);
  // Nor what is half typed; each field its own.
  await bram.sessie.concept(id('bram'), 'cijfer').schrijf(GEHEIM);
  expect(await bram.sessie.concept(id('bram'), 'cijfer').lees()).toBe(GEHEIM);
  expect(await bram.sessie.concept(id('bram'), 'regel').lees()).toBe('');
  const doc = await ownTooling(leden.leden.bram.device, leden.kring, url, documentOf(leden.casus));
  await eventually(() => expect(woordenIn(doc.inner)).toContain('leerkracht'));
  expect(woordenIn(doc.inner)).not.toContain('buurman');
  for (const { bytes } of await leden.leden.bram.device.disk.listRows(`sessie/${leden.casus}`))
    expect(Buffer.from(bytes).toString('utf8')).not.toContain('buurman');
});

it('words that were rewritten leave the document, and who reads along before sharing reads what stands', async () => {
  const { anna, bram } = await bezig();
  const regel = (tekst: string, vervangt: readonly string[] = []) => {
    const { beurt } = nu(bram).sessie;
    return goed(bram.sessie.doe(id('bram'), { kind: 'oogst', beurt, soort: 'oogst', tekst, vervangt: [...vervangt] }));
  };
  await regel(GEHEIM);
  await geef(bram, id('bram'), 4, 'dit is getoond');
  await regel(
    'zonder herkenning',
    nu(bram).sessie.oogst.map((one) => one.id),
  );
  await eventually(() => expect(nu(anna).sessie.oogst.map(({ tekst }) => tekst)).toEqual(['zonder herkenning']));
  const doc = await ownTooling(leden.leden.bram.device, leden.kring, url, documentOf(leden.casus));
  await eventually(() => expect(woordenIn(doc.inner)).toContain('zonder herkenning'));
  expect(woordenIn(doc.inner)).not.toContain(GEHEIM);
  const leven = { gemaaktOp: 0, besproken: null, afgerond: null, terugkijk: [], einden: [] };
  const gelezen = () =>
    leesDelen({ doc: doc.inner, titel: 'Casus', leven }).map(({ waar, tekst }) => `${waar}: ${tekst}`);
  expect(gelezen()).toEqual(expect.arrayContaining(['Intervisie: zonder herkenning', 'Functies: leerkracht']));
  expect(gelezen().join()).not.toContain('dit is getoond');
  await goed(anna.sessie.toonRonde(id('anna'), 'cijfer'));
  await eventually(() => expect(gelezen()).toContain('Intervisie: 4: dit is getoond'));
});

it('a casus that is deleted takes keys and notepad along', async () => {
  const { bram } = await bezig();
  await geef(bram, id('bram'), 3);
  await bram.sessie.kladblok(id('bram')).schrijf('iets');
  const rijen = () => leden.leden.bram.device.disk.listRows(`sessie/${leden.casus}`);
  expect((await rijen()).length).toBe(3);
  await bram.casus.close();
  await reopen(leden.leden.bram, url, { undoMs: 10, tickMs: 50 });
  await leden.leden.bram.session.verwijderCasus(leden.casus);
  await vi.waitFor(async () => expect(await rijen()).toEqual([]), 15_000);
});
