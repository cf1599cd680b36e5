// Guide walks and facts in a casus: the same on both devices, whatever was written apart, removed meanwhile or made up by a member of ill will.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { DiskProblem } from '../../src/disk/disk-problem.ts';
import { antwoordenVan, staandeAntwoorden, staandeIds } from '../../src/domain/gids/regel.ts';
import { openCasusGidsen } from '../../src/store/casus-gidsen.ts';
import type { CasusGidsen, CasusInBeeld, DoorloopStaat, Feit } from '../../src/store/contract.ts';
import { closeRelays, openRelay } from '../relay/relays.ts';
import {
  closeDevices,
  closeTab,
  createDevice,
  createLine,
  documentOf,
  kringOf,
  type Line,
  letIn,
  makeCasus,
  NOWHERE,
  openTab,
  ownTooling,
  type StoreDevice,
  type Tab,
} from './devices.ts';
import { antwoord, doorloop, feit, staat } from './walks.ts';

const GOED = { kind: 'goed' };

let url: string;
let id: string;
let annaDevice: StoreDevice;
let bramDevice: StoreDevice;
let annaLine: Line;
let annaTab: Tab;
let bramTab: Tab;
let anna: CasusInBeeld;
let bram: CasusInBeeld;

const open = async ({ session }: Tab) => {
  const casus = await session.openCasus(id);
  if (!casus) throw new Error('no such casus');
  return casus;
};
const walk = ({ gidsen }: { gidsen: CasusGidsen }, one = 'd'): DoorloopStaat | null => gidsen.doorloop(one).staat.get();
const lines = (casus: { gidsen: CasusGidsen }, one = 'd') => walk(casus, one)?.regels.map((regel) => regel.id);
const listed = ({ gidsen }: { gidsen: CasusGidsen }) => gidsen.doorlopen.get().map((one) => one.doorloop.id);
const eventually = (look: () => void) => vi.waitFor(look, 15_000);
const standing = (casus: CasusInBeeld, vraag: string) => staandeAntwoorden(walk(casus)?.regels ?? [], vraag);

beforeEach(async () => {
  url = `ws://127.0.0.1:${(await openRelay()).port}`;
  annaDevice = await createDevice('anna');
  bramDevice = await createDevice('bram');
  annaLine = createLine();
  annaTab = await openTab(annaDevice, url, { WebSocket: annaLine.WebSocket });
  bramTab = await openTab(bramDevice, url);
  id = await makeCasus(annaTab, 'Casus blauw');
  await letIn(annaTab, bramTab, kringOf(id));
  await eventually(() => expect(bramTab.shown.casussen.get()).toHaveLength(1));
  anna = await open(annaTab);
  bram = await open(bramTab);
});
afterEach(async () => {
  await closeDevices();
  await closeRelays();
});

/** Anna's line falls away; it comes back after both have done their part. */
const apart = async (work: () => Promise<void>) => {
  annaLine.cut();
  await work();
  annaLine.mend();
  annaTab.session.wake();
};

it('a walk that one begins is on the screen of the other, and both write in it', async () => {
  expect(await anna.gidsen.neemOp(staat('d'))).toEqual(GOED);
  await eventually(() => expect(listed(bram)).toEqual(['d']));
  expect(await anna.gidsen.doorloop('d').schrijf([antwoord('a', 'K1', 'ja')])).toEqual(GOED);
  expect(await bram.gidsen.doorloop('d').schrijf([antwoord('b', 'K2', 'nee', { op: 9_000 })])).toEqual(GOED);
  for (const casus of [anna, bram]) {
    await eventually(() => expect(lines(casus)?.toSorted()).toEqual(['a', 'b']));
    expect(walk(casus)?.onleesbaar).toBe(0);
    expect(casus.gidsen.doorlopen.get()).toEqual([
      { doorloop: doorloop('d'), laatst: 9_000, aantalRegels: 2, waar: 'slot' },
    ]);
  }
});

it('two answers given apart both stand, until one of the two chooses', async () => {
  await anna.gidsen.neemOp(staat('d'));
  await eventually(() => expect(listed(bram)).toEqual(['d']));
  await apart(async () => {
    await anna.gidsen.doorloop('d').schrijf([antwoord('a', 'K1', 'ja')]);
    await bram.gidsen.doorloop('d').schrijf([antwoord('b', 'K1', 'nee')]);
  });
  for (const casus of [anna, bram]) await eventually(() => expect(standing(casus, 'K1')).toHaveLength(2));
  expect(antwoordenVan(walk(bram)?.regels ?? []).has('K1')).toBe(false);
  const vervangt = staandeIds(walk(bram)?.regels ?? [], { vraag: 'K1' });
  await bram.gidsen.doorloop('d').schrijf([antwoord('c', 'K1', 'ja', { vervangt })]);
  for (const casus of [anna, bram]) {
    await eventually(() => expect(standing(casus, 'K1')).toHaveLength(1));
    expect(antwoordenVan(walk(casus)?.regels ?? []).get('K1')).toEqual(['ja']);
    expect(lines(casus)).toHaveLength(3);
  }
});

it('a walk taken over twice, also on both devices at once, has every line once', async () => {
  const kept = staat('d', antwoord('a', 'K1', 'ja'), antwoord('b', 'K2', 'nee'));
  await anna.gidsen.neemOp(kept);
  await anna.gidsen.neemOp(kept);
  expect(lines(anna)).toEqual(['a', 'b']);
  await eventually(() => expect(lines(bram)).toEqual(['a', 'b']));
  const other = staat('e', antwoord('x', 'K1', 'ja'), antwoord('y', 'K2', 'nee'));
  await apart(async () => {
    await anna.gidsen.neemOp(other);
    await bram.gidsen.neemOp({ ...other, regels: [...other.regels, antwoord('z', 'K3', 'twijfel')] });
  });
  for (const casus of [anna, bram]) {
    await eventually(() => expect(lines(casus, 'e')?.toSorted()).toEqual(['x', 'y', 'z']));
    expect(walk(casus, 'e')?.onleesbaar).toBe(0);
    expect(listed(casus)).toEqual(['d', 'e']);
  }
});

it('a fact set twice, also on both devices at once, is one fact', async () => {
  await anna.gidsen.zetFeit(feit('f'));
  await anna.gidsen.zetFeit(feit('f'));
  await apart(async () => {
    await anna.gidsen.zetFeit(feit('g', { op: 4_000 }));
    await bram.gidsen.zetFeit(feit('g', { op: 4_000 }));
    await bram.gidsen.zetFeit(feit('h', { op: 5_000, herkomst: null, tekst: '' }));
  });
  const all = [feit('f'), feit('g', { op: 4_000 }), feit('h', { op: 5_000, herkomst: null, tekst: '' })];
  for (const casus of [anna, bram]) await eventually(() => expect(casus.gidsen.feiten.get()).toEqual(all));
  expect(await bram.gidsen.verwijderFeit('g')).toEqual(GOED);
  for (const casus of [anna, bram])
    await eventually(() => expect(casus.gidsen.feiten.get().map((one) => one.id)).toEqual(['f', 'h']));
});

it('how a fact is known can be said better, its words stay, and what is gone is not brought back', async () => {
  await anna.gidsen.zetFeit(feit('f', { bron: '', moment: '' }));
  await eventually(() => expect(bram.gidsen.feiten.get()).toHaveLength(1));
  const better = { bron: 'Zelf gehoord', moment: 'vorige week' };
  expect(await bram.gidsen.veranderFeit('f', better)).toEqual(GOED);
  for (const casus of [anna, bram])
    await eventually(() => expect(casus.gidsen.feiten.get()).toEqual([feit('f', better)]));
  expect(await anna.gidsen.veranderFeit('f', { ...better, moment: 'x'.repeat(201) })).toMatchObject({
    kind: 'geweigerd',
  });
  await anna.gidsen.verwijderFeit('f');
  expect(await anna.gidsen.veranderFeit('f', better)).toEqual(GOED);
  expect(anna.gidsen.feiten.get()).toEqual([]);
});

it('closed, locked and opened again without a line, all is there', async () => {
  const kept = staat('d', antwoord('a', 'K1', 'ja', { notitie: 'om wat ik zag' }));
  await anna.gidsen.neemOp(kept);
  await anna.gidsen.zetFeit(feit('f'));
  await closeTab(annaTab);
  annaDevice.vault.lock();
  const unlocked = await annaDevice.vault.unlock('toegangszin van anna');
  if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
  const again = await open(await openTab({ ...annaDevice, opened: unlocked.vault }, NOWHERE));
  await eventually(() => expect(walk(again)).toEqual(kept));
  expect(again.gidsen.feiten.get()).toEqual([feit('f')]);
});

it('removed by one while the other writes on: gone on both, with no line left hanging, and the facts stay', async () => {
  await anna.gidsen.neemOp(staat('d', antwoord('a', 'K1', 'ja')));
  await anna.gidsen.neemOp(staat('e', antwoord('b', 'K1', 'ja')));
  await anna.gidsen.zetFeit(feit('f'));
  await eventually(() => expect(listed(bram)).toEqual(['d', 'e']));
  await apart(async () => {
    expect(await anna.gidsen.verwijder('d')).toEqual(GOED);
    expect(await bram.gidsen.doorloop('d').schrijf([antwoord('c', 'K2', 'nee')])).toEqual(GOED);
    // Taken over once more it is not half brought back.
    expect(await bram.gidsen.neemOp(staat('d', antwoord('a', 'K1', 'ja')))).toEqual(GOED);
    // So that we know when Bram's words have come across.
    await bram.gidsen.doorloop('e').schrijf([antwoord('mark', 'K2', 'nee')]);
  });
  await eventually(() => expect(lines(anna, 'e')).toContain('mark'));
  await eventually(() => expect(listed(bram)).toEqual(['e']));
  for (const casus of [anna, bram]) {
    expect(listed(casus)).toEqual(['e']);
    expect(walk(casus)).toBeNull();
    expect(casus.gidsen.feiten.get()).toEqual([feit('f')]);
    expect(await casus.gidsen.doorloop('d').schrijf([antwoord('late', 'K3', 'ja')])).toEqual({
      kind: 'geweigerd',
      redenen: ['Dit stappenplan is hier niet meer. Kopieer wat je nog nodig hebt.'],
    });
    expect(await casus.gidsen.verwijder('d')).toEqual(GOED);
  }
});

it('what a member of ill will writes in all three places stops nothing: the good is read, the rest counted and kept', async () => {
  await anna.gidsen.neemOp(staat('d', antwoord('a', 'K1', 'ja')));
  await anna.gidsen.zetFeit(feit('f'));
  await eventually(() => expect(walk(bram)).not.toBeNull());
  await closeTab(bramTab);
  const mal = await ownTooling(bramDevice, kringOf(id), url, documentOf(id));
  await eventually(() => expect(mal.inner.getMap('items').size).toBe(1));
  const doorlopen = mal.inner.getMap<unknown>('doorlopen');
  const logboek = mal.inner.getArray<unknown>('logboek');
  const feiten = mal.inner.getMap<unknown>('items');
  const junk = () => [
    null,
    5,
    'boe',
    [],
    {},
    new Uint8Array(3),
    { a: 12n },
    true,
    new Y.Map(),
    new Y.Text('x'),
    new Y.Array(),
  ];
  const good = antwoord('g', 'K2', 'nee');
  const badLines = [
    ...[
      null,
      'boe',
      7,
      {},
      [],
      { ...good, id: '' },
      { ...good, op: -1 },
      { ...good, op: 1e300 },
      { ...good, kind: 'x' },
    ],
    ...[
      { ...good, waarde: 'ja' },
      { ...good, notitie: 'x'.repeat(20_001) },
      { ...good, vervangt: Array(201).fill('a') },
    ],
  ];
  for (const [at, one] of junk().entries()) doorlopen.set(`junk${at}`, one);
  doorlopen.set('other', doorloop('d'));
  doorlopen.set('', doorloop(''));
  doorlopen.set('versie', { ...doorloop('versie'), versie: 0.5 });
  doorlopen.set('__proto__', { ...doorloop('__proto__'), begonnenOp: 'gisteren' });
  // Out of order and out of place, before and between what is good.
  logboek.insert(0, [...junk(), { doorloop: 5 }, { doorloop: 'nergens', regel: good }, { regel: good }]);
  logboek.push(badLines.map((regel) => ({ doorloop: 'd', regel })));
  logboek.push([
    { doorloop: 'd', regel: good },
    { doorloop: '__proto__', regel: good },
  ]);
  for (const [at, one] of junk().entries()) feiten.set(`junk${at}`, one);
  const odd = new Y.Map<unknown>([
    ...([['tekst', new Y.Text('x'.repeat(30_000))]] as [string, unknown][]),
    ...Object.entries({ op: 1e300, functie: null, herkomst: { doorloop: 5 }, plaats: Number.NaN, weg: 'ja' }),
    ...Object.entries({ 'v:soort:1': 'onzin', 'v:bron:1': 5, 'v:moment:1': 'x'.repeat(600), 'v:onzin:1': 'x' }),
  ]);
  feiten.set('odd', odd);
  feiten.set('x'.repeat(201), odd.clone());
  // A text that cannot be said in words.
  const unspeakable = new Y.XmlText();
  feiten.set('unspeakable', new Y.Map([['tekst', unspeakable]]));
  unspeakable.insertEmbed(0, Object.fromEntries(['toString', 'valueOf'].map((name) => [name, 1])));
  expect(() => unspeakable.toString()).toThrow();
  // A map where a list should be and the other way round.
  Y.transact(mal.inner, () => {
    const stray = new Y.Doc();
    stray.getArray('items').push(['boe']);
    stray.getMap('logboek').set('a', 'boe');
    stray.getText('doorlopen').insert(0, 'boe');
    Y.applyUpdate(mal.inner, Y.encodeStateAsUpdate(stray));
  });
  doorlopen.set('last', doorloop('last'));
  await mal.flush();

  const expectGood = (casus: CasusInBeeld) => {
    expect(lines(casus)).toEqual(['a', 'g']);
    expect(walk(casus)?.onleesbaar).toBe(badLines.length);
    expect(listed(casus)).toEqual(['d', 'last']);
    const [first, second, ...rest] = casus.gidsen.feiten.get();
    expect(first).toMatchObject({ id: 'odd', op: 0, bron: '', functie: '', herkomst: null } satisfies Partial<Feit>);
    expect(first?.tekst).toHaveLength(20_000);
    expect(first?.moment).toBe('');
    expect(second).toEqual(feit('f'));
    expect(rest).toEqual([]);
  };
  await eventually(() => expect(listed(anna)).toContain('last'));
  expectGood(anna);
  expect(anna.problemen.get()).toBe(0);
  expect(await anna.gidsen.doorloop('d').schrijf([antwoord('h', 'K3', 'ja')])).toEqual(GOED);
  expect(lines(anna)).toEqual(['a', 'g', 'h']);
  // What stands in the place of a good one is replaced.
  expect(await anna.gidsen.neemOp(staat('junk2'))).toEqual(GOED);
  expect(await anna.gidsen.zetFeit(feit('junk3'))).toEqual(GOED);
  expect(walk(anna, 'junk2')).toEqual(staat('junk2'));
  expect(anna.gidsen.feiten.get()).toContainEqual(feit('junk3'));
  expect(await anna.gidsen.verwijder('junk2')).toEqual(GOED);
  expect(await anna.gidsen.verwijderFeit('junk3')).toEqual(GOED);

  // Nothing of it was thrown away.
  await eventually(() =>
    expect(mal.inner.getArray('logboek').toArray()).toContainEqual(
      expect.objectContaining({ regel: expect.objectContaining({ id: 'h' }) }),
    ),
  );
  expect(logboek.length).toBe(1 + junk().length + 3 + badLines.length + 2 + 1);
  await closeTab(annaTab);
  const again = await open(await openTab(annaDevice, NOWHERE));
  await eventually(() => expect(lines(again)).toEqual(['a', 'g', 'h']));
  expect(walk(again)?.onleesbaar).toBe(badLines.length);
  expect(await again.gidsen.verwijder('d')).toEqual(GOED);
  expect(listed(again)).toEqual(['last']);
});

it('lines that differ under one name are both kept, the same line with its fields in another order is one', async () => {
  const one = antwoord('a', 'K1', 'ja');
  await anna.gidsen.neemOp(staat('d', one));
  await anna.gidsen.doorloop('d').schrijf([antwoord('a', 'K1', 'nee')]);
  const { woorden, ...rest } = one;
  await anna.gidsen.doorloop('d').schrijf([{ woorden, ...rest }]);
  expect(standing(anna, 'K1').map(({ waarde }) => waarde)).toEqual([['ja'], ['nee']]);
  expect(lines(anna)).toEqual(['a', 'a']);
});

it('what could not be read back is refused whole', async () => {
  await anna.gidsen.neemOp(staat('d'));
  const bron = anna.gidsen.doorloop('d');
  const long = antwoord('b', 'K1', 'ja', { notitie: 'x'.repeat(20_001) });
  expect(await bron.schrijf([antwoord('a', 'K1', 'ja'), long])).toMatchObject({ kind: 'geweigerd' });
  expect(await anna.gidsen.neemOp(staat('e', long))).toMatchObject({ kind: 'geweigerd' });
  for (const deel of [{ tekst: 'x'.repeat(20_001) }, { moment: 'x'.repeat(201) }])
    expect(await anna.gidsen.zetFeit(feit('f', deel))).toMatchObject({ kind: 'geweigerd' });
  expect(await anna.gidsen.zetFeit(feit(''))).toMatchObject({ kind: 'geweigerd' });
  expect(lines(anna)).toEqual([]);
  expect(listed(anna)).toEqual(['d']);
  expect(anna.gidsen.feiten.get()).toEqual([]);
});

it('a disk that refuses is said; trying again with the same line keeps it, once', async () => {
  await anna.gidsen.neemOp(staat('d'));
  const { writeLiving } = annaDevice.disk;
  annaDevice.disk.writeLiving = () => Promise.reject(new DiskProblem('vol', null));
  const bron = anna.gidsen.doorloop('d');
  expect(await bron.schrijf([antwoord('a', 'K1', 'ja')])).toEqual({
    kind: 'geweigerd',
    redenen: ['Dit toestel is vol. Maak ruimte vrij en probeer het opnieuw.'],
  });
  expect(await bron.schrijf([antwoord('a', 'K1', 'ja')])).toMatchObject({ kind: 'geweigerd' });
  annaDevice.disk.writeLiving = writeLiving;
  expect(await bron.schrijf([antwoord('a', 'K1', 'ja')])).toEqual(GOED);
  expect(lines(anna)).toEqual(['a']);
});

it('what a screen writes while it goes is kept; once the document is gone too, it says so', async () => {
  await anna.gidsen.neemOp(staat('d'));
  const bron = anna.gidsen.doorloop('d');
  await anna.close();
  expect(await bron.schrijf([antwoord('a', 'K1', 'ja')])).toEqual(GOED);
  await closeTab(annaTab);
  expect(await bron.schrijf([antwoord('b', 'K2', 'ja')])).toEqual({
    kind: 'geweigerd',
    redenen: ['Deze casus is niet meer open. Kopieer wat je nog nodig hebt en open hem dan opnieuw.'],
  });
  const again = await open(await openTab(annaDevice, NOWHERE));
  await eventually(() => expect(lines(again)).toEqual(['a']));
});

it('who watches hears of what changed for them, once for each change, and of nothing else', async () => {
  const inner = new Y.Doc();
  const gidsen = openCasusGidsen({ inner, save: async () => undefined, whenLoaded: Promise.resolve() });
  const heard: string[] = [];
  const watch = (name: string, value: { subscribe(changed: () => void): unknown }) =>
    value.subscribe(() => heard.push(name));
  watch('lijst', gidsen.doorlopen);
  watch('feiten', gidsen.feiten);
  watch('d', gidsen.doorloop('d').staat);
  watch('e', gidsen.doorloop('e').staat);
  expect(gidsen.doorloop('d')).toBe(gidsen.doorloop('d'));
  const after = async (work: Promise<unknown>) => {
    await work;
    return heard.splice(0);
  };
  expect(await after(gidsen.neemOp(staat('d', antwoord('a', 'K1', 'ja'))))).toEqual(['lijst', 'd']);
  const before = walk({ gidsen });
  expect(await after(gidsen.neemOp(staat('e')))).toEqual(['lijst', 'e']);
  expect(walk({ gidsen })).toBe(before);
  expect(await after(gidsen.neemOp(staat('d', antwoord('a', 'K1', 'ja'))))).toEqual([]);
  expect(await after(gidsen.zetFeit(feit('f')))).toEqual(['feiten']);
  inner.getXmlFragment('notities').insert(0, [new Y.XmlText('iets')]);
  expect(heard).toEqual([]);
  // Someone edits the words of a fact.
  ((inner.getMap('items').get('f') as Y.Map<unknown>).get('tekst') as Y.Text).insert(0, 'Ze ');
  expect(heard.splice(0)).toEqual(['feiten']);
  await gidsen.zetFeit(feit('f'));
  expect(gidsen.feiten.get()).toEqual([feit('f', { tekst: 'Ze kwam zonder jas' })]);
  gidsen.close();
  expect(await after(gidsen.verwijder('d'))).toEqual([]);
});
