// Searching own casussen with real sessions: every kind of words is found, also typed wrong and without a network; what changes is found anew; locked, nothing is left.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { CasusInBeeld, CasusVondst, CasusZoeker } from '../../src/store/contract.ts';
import { readNotitiesBron } from '../../src/store/notities-bron.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  createLine,
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
import { antwoord, feit, staat } from './walks.ts';

let device: StoreDevice;
let tab: Tab;

beforeEach(async () => {
  device = await createDevice('anna');
  tab = await openTab(device, NOWHERE);
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

const withCasus = async ({ session }: Tab, id: string, work: (casus: CasusInBeeld) => unknown) => {
  const casus = await session.openCasus(id);
  if (!casus) throw new Error('no such casus');
  await work(casus);
  await casus.close();
};
const note = (casus: CasusInBeeld, tekst: string) => {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(tekst)]);
  readNotitiesBron(casus.notities).fragment.push([paragraph]);
};
const openZoeker = async ({ session }: Tab): Promise<CasusZoeker> => {
  const zoeker = await session.openZoeker();
  if (!zoeker) throw new Error('locked');
  return zoeker;
};
const readWhole = (zoeker: CasusZoeker) => vi.waitFor(() => expect(zoeker.stand.get().teLezen).toBe(0), 15_000);
const brief = ({ titel, waar, doorloop }: CasusVondst) => [titel, waar, ...(doorloop === null ? [] : [doorloop])];
const marked = ({ fragment }: CasusVondst) => fragment.flatMap(({ tekst, treffer }) => (treffer ? [tekst] : []));

it('every word is found where it stands, also typed wrong, and nothing asks for the network', async () => {
  await closeTab(tab);
  const line = createLine();
  line.cut();
  tab = await openTab(device, NOWHERE, { WebSocket: line.WebSocket });
  const id = await makeCasus(tab, 'Casus zonnebloem');
  await makeCasus(tab, 'Casus anders');
  await withCasus(tab, id, async (casus) => {
    note(casus, 'Op het schoolplein stond een paraplu.');
    note(casus, 'En verder niets.');
    await casus.gidsen.neemOp(
      staat('loop1', {
        ...antwoord('r1', 'K1', 'ja', { notitie: 'Er hing een gordijn voor het raam.' }),
        woorden: { vraag: 'Zijn er kinderen?', antwoord: 'Ja, een tweeling', adviezen: [], bronnen: [] },
      }),
    );
    await casus.gidsen.zetFeit(feit('f', { tekst: 'De koelkast was leeg' }));
    const vensters = await casus.vensters();
    const item = vensters.maak('weging', { tekst: 'De buurvrouw vangt veel op' });
    vensters.zegBij(item, 'Vraag dit nog na bij de kapper');
    vensters.maak('stap', { tekst: 'Afspraak', velden: { wie: 'jeugdverpleegkundige' } });
    vensters.tekst('planB').vervang(0, 0, 'Dan bellen we de vrachtwagen');
    vensters.tekst('les').vervang(0, 0, 'Eerder een thermometer kopen');
    vensters.geefCijfer('nu', 6, 'Door de regenjas');
    vensters.gooiWeg(vensters.maak('feit', { tekst: 'een zeppelin' }));
    vensters.close();
  });
  const zoeker = await openZoeker(tab);
  await readWhole(zoeker);
  const rooms = line.rooms.length;
  for (const [vraag, ...waar] of [
    ['zonnebloem', 'casus'],
    ['paraplu', 'notities'],
    ['parapul', 'notities'],
    ['tweeling', 'gids', 'loop1'],
    ['gordijnen', 'gids', 'loop1'],
    ['koelkast', 'feiten'],
    ['koelkats', 'feiten'],
    ['buurvrouw', 'wegen'],
    ['kapper', 'wegen'],
    ['jeugdverpleegkundige', 'vervolg'],
    ['vrachtwagen', 'vervolg'],
    ['thermometer', 'terugblik'],
    ['regenjas', 'wegen'],
  ])
    expect(brief(zoeker.zoek(vraag ?? '')[0] as CasusVondst), vraag).toEqual(['Casus zonnebloem', ...waar]);
  expect(zoeker.zoek('paraplu').map(marked)).toEqual([['paraplu']]);
  expect(zoeker.zoek('zonnebloem paraplu').map(({ waar }) => waar)[0]).toBe('notities');
  expect(zoeker.zoek('zeppelin')).toEqual([]);
  expect(zoeker.zoek('')).toEqual([]);
  // Searching opened no line.
  expect(line.rooms.slice(rooms).filter((room) => room === id)).toEqual([]);
  zoeker.close();
});

it('titles are found at once; the words follow as they are read', async () => {
  const id = await makeCasus(tab, 'Casus blauw');
  await withCasus(tab, id, (casus) => note(casus, 'een fluitketel'));
  await closeTab(tab);
  tab = await openTab(device, NOWHERE);
  const zoeker = await openZoeker(tab);
  expect(zoeker.stand.get().teLezen).toBe(1);
  expect(zoeker.zoek('blauw').map(brief)).toEqual([['Casus blauw', 'casus']]);
  expect(zoeker.zoek('fluitketel')).toEqual([]);
  await readWhole(zoeker);
  expect(zoeker.zoek('fluitketel').map(brief)).toEqual([['Casus blauw', 'notities']]);
});

it('what a colleague writes is found while searching; what is deleted is not; and it comes to rest', async () => {
  const url = `ws://127.0.0.1:${(await openRelay()).port}`;
  await closeTab(tab);
  tab = await openTab(device, url);
  const bram = await openTab(await createDevice('bram'), url);
  const id = await makeCasus(tab, 'Casus blauw');
  await letIn(tab, bram, kringOf(id));
  await vi.waitFor(() => expect(bram.shown.casussen.get()[0]?.opToestel).toBe(true), 15_000);
  const zoeker = await openZoeker(bram);
  await readWhole(zoeker);
  const his = await bram.session.openCasus(id);
  await withCasus(tab, id, (casus) => note(casus, 'een luchtballon'));
  await vi.waitFor(() => expect(zoeker.zoek('luchtballon')).toHaveLength(1), 20_000);
  await his?.close();
  // Reading it again and again would never end.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { beurt } = zoeker.stand.get();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(zoeker.stand.get().beurt).toBe(beurt);
  await tab.session.verwijderCasus(id);
  await vi.waitFor(() => expect(zoeker.zoek('luchtballon')).toEqual([]), 15_000);
});

it('a casus that a member spoiled hides nothing of the others, nor its own good parts', async () => {
  const url = `ws://127.0.0.1:${(await openRelay()).port}`;
  await closeTab(tab);
  tab = await openTab(device, url);
  const malDevice = await createDevice('mal');
  const mal = await openTab(malDevice, url);
  const id = await makeCasus(tab, 'Casus blauw');
  const other = await makeCasus(tab, 'Casus groen');
  await withCasus(tab, other, (casus) => note(casus, 'een fluitketel'));
  await withCasus(tab, id, (casus) => note(casus, 'een kaarsvet'));
  await letIn(tab, mal, kringOf(id));
  await vi.waitFor(() => expect(mal.shown.casussen.get()[0]?.opToestel).toBe(true), 15_000);
  await closeTab(mal);
  const tooling = await ownTooling(malDevice, kringOf(id), url, documentOf(id));
  const { inner } = tooling;
  inner.transact(() => {
    let parent: Y.XmlFragment = inner.getXmlFragment('notities');
    for (let i = 0; i < 1_000; i++) {
      const deeper = new Y.XmlElement('bullet_list');
      parent.push([deeper]);
      parent = deeper;
    }
  });
  for (const root of ['items', 'koppelingen', 'cijfers', 'opmerkingen', 'doorlopen'])
    for (const [at, junk] of [null, 5, 'x'.repeat(50_000), [10n], { a: { b: 1 } }, new Y.XmlText('y')].entries())
      inner.getMap<unknown>(root).set(`junk${at}`, junk);
  inner.getArray<unknown>('logboek').push([null, 5, { doorloop: 5 }, { doorloop: 'junk1', regel: 'x' }]);
  const huge = new Y.Map<unknown>([['tekst', new Y.Text('reuzenrad '.repeat(200_000))]]);
  inner.getMap<unknown>('items').set('groot', huge);
  await tooling.flush();
  await withCasus(tab, id, (casus) =>
    vi.waitFor(() => {
      const { doc } = readNotitiesBron(casus.notities).fragment;
      expect(doc?.getMap('items').has('groot')).toBe(true);
    }, 20_000),
  );
  const zoeker = await openZoeker(tab);
  await readWhole(zoeker);
  expect(zoeker.zoek('fluitketel').map(brief)).toEqual([['Casus groen', 'notities']]);
  expect(zoeker.zoek('kaarsvet').map(brief)).toEqual([['Casus blauw', 'notities']]);
});

it('locked: nothing is found any more, and nothing new is opened', async () => {
  const id = await makeCasus(tab, 'Casus blauw');
  await withCasus(tab, id, (casus) => note(casus, 'een fluitketel'));
  const zoeker = await openZoeker(tab);
  await readWhole(zoeker);
  expect(zoeker.zoek('fluitketel')).toHaveLength(1);
  let told = 0;
  zoeker.stand.subscribe(() => told++);
  const { session } = tab;
  await closeTab(tab);
  expect(told).toBeGreaterThan(0);
  expect(zoeker.zoek('fluitketel')).toEqual([]);
  expect(zoeker.zoek('blauw')).toEqual([]);
  expect(zoeker.stand.get().teLezen).toBe(0);
  expect(await session.openZoeker()).toBeNull();
});

it('locked while it was reading: what comes after that is let go', async () => {
  for (let i = 0; i < 4; i++) {
    const id = await makeCasus(tab, `Casus ${i}`);
    await withCasus(tab, id, (casus) => note(casus, 'een fluitketel'));
  }
  await closeTab(tab);
  for (const wait of [0, 5, 20, 60]) {
    tab = await openTab(device, NOWHERE);
    const zoeker = await openZoeker(tab);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await closeTab(tab);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(zoeker.zoek('fluitketel')).toEqual([]);
    expect(zoeker.stand.get().teLezen).toBe(0);
  }
});
