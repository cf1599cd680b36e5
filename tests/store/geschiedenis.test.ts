// How a casus stood per day, on a real disk: one version a day, only when something changed, sealed, thirty days long; put back without losing today; never in the way.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import { dagOp } from '../../src/domain/casus-leven.ts';
import type { CasusInBeeld, CasusVensters } from '../../src/store/contract.ts';
import { createGeschiedenis, type Gevolgd, type Volgbaar } from '../../src/store/geschiedenis.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { openVensters } from '../../src/store/vensters/open.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  kringOf,
  letIn,
  makeCasus,
  openTab,
  type StoreDevice,
} from './devices.ts';

/** What the machine has no time for at once comes a little later. */
const eventually = (look: () => unknown) => vi.waitFor(look, 15_000);

const ROOM = 'k/c';
const at = (dag: string, uur = '14:00') => new Date(`${dag}T${uur}`).getTime();

let device: StoreDevice;
let now: number;
beforeEach(async () => {
  device = await createDevice('anna');
  now = at('2026-11-24');
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

const newKeeper = () => createGeschiedenis({ disk: device.disk, sealer: device.opened.sealer, now: () => now });

interface Casus {
  doc: Y.Doc;
  vensters: CasusVensters;
  write(tekst: string): void;
  volgbaar: Volgbaar;
}
/** A casus as the keeper sees it; `minute` is of the newest change. */
function createCasus(): Casus {
  const doc = new Y.Doc();
  let minute = 0;
  doc.on('updateV2', () => {
    minute = Math.floor(now / 60_000);
  });
  const loaded = Promise.resolve();
  const vensters = openVensters(doc, { eigen: 'anna', functie: () => '', now: () => now, whenLoaded: loaded });
  return {
    doc,
    vensters,
    write(tekst) {
      // Never two at the same moment: that would leave their order to chance.
      now += 1;
      vensters.maak('feit', { tekst });
    },
    volgbaar: { inner: doc, whenLoaded: loaded, minute: () => minute, save: async () => undefined },
  };
}
const dagen = async ({ geschiedenis }: Gevolgd) => (await geschiedenis.dagen()).map(({ id }) => id);
const feiten = async ({ geschiedenis }: Gevolgd, id: string) =>
  (await geschiedenis.toen(id))?.analyse.items.map(({ tekst }) => tekst);
/** What was asked when there was nothing better to do. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 20));
const rows = async () => [
  ...(await device.disk.listRows('geschiedenis-dag')),
  ...(await device.disk.listRows('geschiedenis-versie')),
];

describe('what is kept', () => {
  it('the last of each day, once a day', async () => {
    const keeper = newKeeper();
    const casus = createCasus();
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    casus.write('maandag');
    await keeper.save();
    casus.write('maandagavond');
    await keeper.save();
    now = at('2026-11-25');
    casus.write('dinsdag');
    await keeper.save();
    expect(await dagen(gevolgd)).toEqual(['2026-11-25', '2026-11-24']);
    expect(await feiten(gevolgd, '2026-11-24')).toEqual(['maandag', 'maandagavond']);
    expect(await feiten(gevolgd, '2026-11-25')).toEqual(['maandag', 'maandagavond', 'dinsdag']);
    expect((await gevolgd.geschiedenis.dagen())[0]).toEqual({
      ...{ id: '2026-11-25', dag: '2026-11-25', op: now, voorHerstel: false },
    });
    await keeper.stop();
  });

  it('nothing when nothing changed, however often it is opened', async () => {
    const casus = createCasus();
    casus.write('maandag');
    for (const dag of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      now = at(dag);
      const keeper = newKeeper();
      const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
      await idle();
      gevolgd.close();
      await keeper.stop();
    }
    const keeper = newKeeper();
    expect(await dagen(keeper.volg(ROOM, casus.volgbaar, 'anna'))).toEqual(['2026-11-24']);
    await keeper.stop();
    const empty = newKeeper();
    expect(await dagen(empty.volg('k/leeg', createCasus().volgbaar, 'anna'))).toEqual([]);
    await empty.stop();
  });

  it('opened again before the first opening was kept: the older never takes the place of the newer', async () => {
    const keeper = newKeeper();
    const eerst = createCasus();
    const before = keeper.volg(ROOM, eerst.volgbaar, 'anna');
    await idle();
    eerst.write('oud');
    before.close();
    const weer = createCasus();
    Y.applyUpdate(weer.doc, Y.encodeStateAsUpdate(eerst.doc));
    const gevolgd = keeper.volg(ROOM, weer.volgbaar, 'anna');
    await idle();
    weer.write('nieuw');
    now += 120_000;
    gevolgd.close();
    await eventually(async () => expect(await dagen(gevolgd)).toEqual(['2026-11-24']));
    await keeper.save();
    expect(await feiten(gevolgd, '2026-11-24')).toEqual(['oud', 'nieuw']);
    await keeper.stop();
  });

  it('while it changes, every five minutes', async () => {
    const keeper = newKeeper();
    const casus = createCasus();
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    casus.write('een');
    now += 60_000;
    keeper.look();
    await idle();
    expect(await dagen(gevolgd)).toEqual([]);
    now += 300_000;
    keeper.look();
    await eventually(async () => expect(await dagen(gevolgd)).toEqual(['2026-11-24']));
    await keeper.stop();
  });

  it('when the day turns while it is open: under the day it was', async () => {
    const keeper = newKeeper();
    const casus = createCasus();
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    now = at('2026-11-24', '23:59:30');
    casus.write('laat');
    now = at('2026-11-25', '00:00:00');
    keeper.look();
    casus.write('vroeg');
    await eventually(async () => expect(await dagen(gevolgd)).toEqual(['2026-11-24']));
    expect(await feiten(gevolgd, '2026-11-24')).toEqual(['laat']);
    await keeper.save();
    expect(await dagen(gevolgd)).toEqual(['2026-11-25', '2026-11-24']);
    await keeper.stop();
  });

  it('an earlier day that was not kept, because the app was closed too soon for it', async () => {
    const casus = createCasus();
    casus.write('maandag');
    now = at('2026-11-26');
    const keeper = newKeeper();
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    await eventually(async () => expect(await dagen(gevolgd)).toEqual(['2026-11-24']));
    casus.write('woensdag');
    gevolgd.close();
    await keeper.stop();
    expect(await dagen(gevolgd)).toEqual(['2026-11-26', '2026-11-24']);
    expect(await feiten(gevolgd, '2026-11-24')).toEqual(['maandag']);
  });

  it('a day as it was here, also where the clock changes', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Europe/Amsterdam';
    expect(dagOp(Date.parse('2026-10-24T22:30:00Z'))).toBe('2026-10-25');
    expect(dagOp(Date.parse('2026-10-25T22:59:59Z'))).toBe('2026-10-25');
    expect(dagOp(Date.parse('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
    process.env.TZ = zone;
  });

  it('thirty days, and no longer', async () => {
    const keeper = newKeeper();
    const casus = createCasus();
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    const begin = at('2026-10-01');
    const later = (days: number) => new Date(begin).setDate(1 + days);
    for (let day = 0; day <= 45; day++) {
      now = later(day);
      casus.write(`dag ${day}`);
      await keeper.save();
    }
    const kept = await dagen(gevolgd);
    expect(kept).toHaveLength(31);
    expect(kept.at(-1)).toBe(dagOp(later(15)));
    expect(await feiten(gevolgd, kept.at(-1) ?? '')).toHaveLength(16);
    await keeper.stop();
    now = later(50);
    const next = newKeeper();
    await eventually(async () => expect((await rows()).length).toBe(2 * 26));
    now = later(200);
    await next.stop();
    // A clock nobody confirmed may be ahead: it costs nothing.
    const unsure = createGeschiedenis({
      ...{ disk: device.disk, sealer: device.opened.sealer, now: () => now },
      clockIsRight: () => false,
    });
    await idle();
    await unsure.stop();
    expect((await rows()).length).toBe(2 * 26);
    const last = newKeeper();
    await eventually(async () => expect(await rows()).toEqual([]));
    await last.stop();
  });

  it('two tabs keep one version of the day', async () => {
    const [one, two] = [newKeeper(), newKeeper()];
    const casus = createCasus();
    const gevolgd = one.volg(ROOM, casus.volgbaar, 'anna');
    two.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    casus.write('samen');
    await Promise.all([one.save(), two.save()]);
    expect(await dagen(gevolgd)).toEqual(['2026-11-24']);
    await Promise.all([one.stop(), two.stop()]);
  });
});

describe('on the disk', () => {
  it('no word, title or day can be read there', async () => {
    const keeper = newKeeper();
    const casus = createCasus();
    keeper.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    casus.write('Zandloperkwartier');
    await keeper.stop();
    const all = (await rows()).map(({ id, bytes }) => id + Buffer.from(bytes).toString('latin1')).join();
    expect(all).toContain(ROOM);
    expect(all).not.toMatch(/Zandloper|2026|feit/);
  });

  it('gone with the casus, and nothing of it comes after', async () => {
    const keeper = newKeeper();
    const [casus, other] = [createCasus(), createCasus()];
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    const stays = keeper.volg('k/cc', other.volgbaar, 'anna');
    await idle();
    casus.write('weg');
    other.write('blijft');
    await keeper.save();
    casus.write('ook weg');
    const saving = keeper.save();
    await keeper.forget(ROOM);
    await saving;
    casus.write('te laat');
    await keeper.stop();
    expect(await dagen(gevolgd)).toEqual([]);
    expect((await rows()).map(({ id }) => id.split('/')[1])).toEqual(['cc', 'cc']);
    expect(await dagen(stays)).toEqual(['2026-11-24']);
  });

  it('a full disk stops nothing, and is tried again', async () => {
    const keeper = newKeeper();
    const casus = createCasus();
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    const put = vi.spyOn(device.disk, 'putRow').mockRejectedValue(new DiskProblem('vol', null));
    casus.write('een');
    await keeper.save();
    gevolgd.close();
    put.mockRestore();
    expect(await dagen(gevolgd)).toEqual([]);
    now += 300_000;
    keeper.look();
    await eventually(async () => expect(await feiten(gevolgd, '2026-11-24')).toEqual(['een']));
    await keeper.stop();
  });

  it('a version that is damaged is not there, the others are', async () => {
    const keeper = newKeeper();
    const casus = createCasus();
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    casus.write('een');
    await keeper.save();
    now = at('2026-11-25');
    casus.write('twee');
    await keeper.save();
    const [first] = await device.disk.listRows('geschiedenis-versie');
    await device.disk.putRow('geschiedenis-versie', first?.id ?? '', new Uint8Array(40));
    await device.disk.putRow('geschiedenis-dag', `${ROOM}/99`, new Uint8Array(40));
    const read = await Promise.all((await dagen(gevolgd)).map((id) => feiten(gevolgd, id)));
    expect(read.filter((one) => one === undefined)).toHaveLength(1);
    expect(await gevolgd.geschiedenis.herstel('2020-01-01')).toMatchObject({ kind: 'geweigerd' });
    await keeper.stop();
  });
});

describe('putting back', () => {
  const prepared = async () => {
    const keeper = newKeeper();
    const casus = createCasus();
    const gevolgd = keeper.volg(ROOM, casus.volgbaar, 'anna');
    await idle();
    casus.write('gisteren');
    await keeper.save();
    now = at('2026-11-25');
    casus.write('vandaag');
    return { keeper, casus, gevolgd };
  };
  const standing = ({ vensters }: Casus) => vensters.analyse.get().items.map(({ tekst }) => tekst);

  it('how it stood just before is kept, also when today is kept again', async () => {
    const { keeper, casus, gevolgd } = await prepared();
    const uitkomst = await gevolgd.geschiedenis.herstel('2026-11-24');
    expect(uitkomst.kind).toBe('goed');
    expect(standing(casus)).toEqual(['gisteren']);
    await keeper.save();
    expect(await dagen(gevolgd)).toEqual(expect.arrayContaining(['2026-11-25', '2026-11-25~1', '2026-11-24']));
    expect(await feiten(gevolgd, '2026-11-25~1')).toEqual(['gisteren', 'vandaag']);
    expect(await feiten(gevolgd, '2026-11-25')).toEqual(['gisteren']);
    expect((await gevolgd.geschiedenis.dagen()).find(({ voorHerstel }) => voorHerstel)?.id).toBe('2026-11-25~1');
    // And that one can be put back as well.
    await gevolgd.geschiedenis.herstel('2026-11-25~1');
    expect(standing(casus)).toEqual(['gisteren', 'vandaag']);
    await keeper.stop();
  });

  it('is one step to undo, also from the windows, and takes back nothing else', async () => {
    const { keeper, casus, gevolgd } = await prepared();
    const uitkomst = await gevolgd.geschiedenis.herstel('2026-11-24');
    casus.write('daarna');
    if (uitkomst.kind === 'goed') uitkomst.ongedaan();
    expect(standing(casus)).toEqual(['gisteren', 'vandaag', 'daarna']);
    await gevolgd.geschiedenis.herstel('2026-11-24');
    casus.vensters.ongedaan();
    expect(standing(casus)).toEqual(['gisteren', 'vandaag', 'daarna']);
    // It reads so already: then there is nothing to take back.
    await gevolgd.geschiedenis.herstel('2026-11-24');
    const again = await gevolgd.geschiedenis.herstel('2026-11-24');
    if (again.kind === 'goed') again.ongedaan();
    expect(standing(casus)).toEqual(['gisteren']);
    await keeper.stop();
  });

  it('touches nothing but what differs: a caret beside it stays where it is, and the same again writes nothing', async () => {
    const { keeper, casus, gevolgd } = await prepared();
    const id = casus.vensters.analyse.get().items[0]?.id ?? '';
    const words = (casus.doc.getMap('items').get(id) as Y.Map<Y.Text>).get('tekst') as Y.Text;
    const notes = casus.doc.getXmlFragment('notities');
    for (const tekst of ['eerste regel', 'tweede 🙂 regel', 'derde regel']) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(tekst)]);
      notes.push([paragraph]);
    }
    await keeper.save();
    const second = (notes.get(1) as Y.XmlElement).get(0) as Y.XmlText;
    const carets = [
      Y.createRelativePositionFromTypeIndex(words, 3),
      Y.createRelativePositionFromTypeIndex(second, 2),
      Y.createRelativePositionFromTypeIndex(second, 12),
    ];
    words.insert(words.length, ' en later');
    // Half of it is the same as of the one that stood there.
    second.delete(7, 2);
    second.insert(7, '🙁');
    notes.delete(0, 1);
    expect((await gevolgd.geschiedenis.herstel('2026-11-25')).kind).toBe('goed');
    expect(words.toString()).toBe('gisteren');
    expect(notes.toArray().map((node) => (node as Y.XmlElement).get(0)?.toString())).toEqual([
      ...['eerste regel', 'tweede 🙂 regel', 'derde regel'],
    ]);
    const places = carets.map((caret) => Y.createAbsolutePositionFromRelativePosition(caret, casus.doc)?.index);
    expect(places).toEqual([3, 2, 12]);
    const again = vi.fn();
    casus.doc.on('updateV2', again);
    expect((await gevolgd.geschiedenis.herstel('2026-11-25')).kind).toBe('goed');
    expect(again).not.toHaveBeenCalled();
    await keeper.stop();
  });

  it('today cannot be kept: then nothing changes', async () => {
    const { keeper, casus, gevolgd } = await prepared();
    const put = vi.spyOn(device.disk, 'putRow').mockRejectedValue(new DiskProblem('vol', null));
    expect(await gevolgd.geschiedenis.herstel('2026-11-24')).toEqual({
      kind: 'geweigerd',
      redenen: [expect.stringMatching(/vol/)],
    });
    expect(standing(casus)).toEqual(['gisteren', 'vandaag']);
    put.mockRestore();
    await keeper.stop();
  });

  it('odd things that a member wrote stop neither reading nor putting back', async () => {
    const { keeper, casus, gevolgd } = await prepared();
    const notes = casus.doc.getXmlFragment('notities');
    let deep = new Y.XmlElement('paragraph');
    for (let i = 0; i < 300; i++) {
      const outer = new Y.XmlElement('bullet_list');
      outer.insert(0, [deep]);
      deep = outer;
    }
    const text = new Y.XmlText();
    const named = new Y.XmlElement('paragraph');
    named.insert(0, [text]);
    notes.insert(0, [named, deep, new Y.XmlHook('iets') as unknown as Y.XmlElement]);
    text.insert(0, 'leesbaar', { groot: 10n as unknown as string });
    text.insertEmbed(0, { beeld: 10n });
    named.setAttribute('level', 10n as unknown as string);
    casus.doc.getMap<unknown>('items').set('raar', 5);
    casus.doc.getMap<unknown>('koppelingen').set('>', 'x');
    await keeper.save();
    casus.write('later');
    notes.delete(0, 3);
    const then = await gevolgd.geschiedenis.toen('2026-11-25');
    expect(then?.notities).toContain('leesbaar');
    expect((await gevolgd.geschiedenis.herstel('2026-11-25')).kind).toBe('goed');
    expect(notes.toArray()[0]?.toJSON()).toContain('leesbaar');
    await keeper.stop();
  });
});

describe('in the app', () => {
  const open = async (tab: Awaited<ReturnType<typeof openTab>>, id: string): Promise<CasusInBeeld> => {
    const casus = await tab.session.openCasus(id);
    if (!casus) throw new Error('no such casus');
    return casus;
  };
  const type = (casus: CasusInBeeld, tekst: string) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(tekst)]);
    readNotitiesBron(casus.notities).fragment.push([paragraph]);
  };

  it('yesterday comes back for both, with what the other wrote today still to be found', async () => {
    const clock = { now: () => now };
    // The same clock: a code ends by the time of the relay.
    const url = `ws://127.0.0.1:${(await openRelay(clock)).port}`;
    let anna = await openTab(device, url, clock);
    const id = await makeCasus(anna, 'Casus blauw');
    let casus = await open(anna, id);
    type(casus, 'kwam zonder jas');
    (await casus.vensters()).maak('feit', { tekst: 'zonder jas' });
    // The lock closes: yesterday is kept.
    await closeTab(anna);

    now = at('2026-11-25');
    anna = await openTab(device, url, clock);
    const bram = await openTab(await createDevice('bram'), url, clock);
    await letIn(anna, bram, kringOf(id));
    casus = await open(anna, id);
    const his = await open(bram, id);
    await eventually(async () => expect((await his.vensters()).analyse.get().items).toHaveLength(1));
    type(his, 'van Bram');
    (await his.vensters()).maak('feit', { tekst: 'van Bram' });
    const vensters = await casus.vensters();
    await eventually(() => expect(vensters.analyse.get().items).toHaveLength(2));

    // Who came in today may have yesterday too, when it came in apart from today; never with today's words in it.
    for (const { dag, id } of await his.geschiedenis.dagen()) {
      expect(dag).toBe('2026-11-24');
      expect((await his.geschiedenis.toen(id))?.notities).toBe('kwam zonder jas');
    }
    const [gisteren] = await casus.geschiedenis.dagen();
    expect(gisteren).toMatchObject({ dag: '2026-11-24', voorHerstel: false });
    expect(await casus.geschiedenis.toen('2026-11-24')).toMatchObject({
      notities: 'kwam zonder jas',
      analyse: { items: [{ tekst: 'zonder jas' }] },
    });
    const uitkomst = await casus.geschiedenis.herstel('2026-11-24');
    expect(uitkomst.kind).toBe('goed');
    const notes = readNotitiesBron(his.notities).fragment;
    await eventually(() => expect(notes.toJSON()).toBe('<paragraph>kwam zonder jas</paragraph>'));
    expect((await his.vensters()).analyse.get().prullenbak).toMatchObject([{ tekst: 'van Bram' }]);
    expect((await casus.geschiedenis.toen('2026-11-25~1'))?.notities).toContain('van Bram');
    if (uitkomst.kind === 'goed') uitkomst.ongedaan();
    await eventually(() => expect(notes.toJSON()).toContain('van Bram'));
  });

  it('leaving the page keeps today', async () => {
    const tab = await openTab(device, 'ws://127.0.0.1:1', { now: () => now });
    const id = await makeCasus(tab, 'Casus blauw');
    const casus = await open(tab, id);
    await eventually(() => expect(casus.gidsen.geladen.get()).toBe(true));
    type(casus, 'even weg');
    await tab.session.save();
    expect((await casus.geschiedenis.toen('2026-11-24'))?.notities).toBe('even weg');
  });
});
