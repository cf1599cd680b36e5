// The four windows in real sessions at a real relay: live on both devices, apart and together again, back from disk, one with the facts of guides, and proof against a member of ill will.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { checkKeten } from '../../src/domain/vensters/keten.ts';
import type { CasusInBeeld, CasusVensters } from '../../src/store/contract.ts';
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
import { feit, staat } from './walks.ts';

interface InBeeld {
  casus: CasusInBeeld;
  vensters: CasusVensters;
}

let url: string;
let id: string;
let annaDevice: StoreDevice;
let bramDevice: StoreDevice;
let annaLine: Line;
let annaTab: Tab;
let bramTab: Tab;
let anna: InBeeld;
let bram: InBeeld;

const open = async ({ session }: Tab): Promise<InBeeld> => {
  const casus = await session.openCasus(id);
  if (!casus) throw new Error('no such casus');
  return { casus, vensters: await casus.vensters() };
};
const eventually = (look: () => void) => vi.waitFor(look, 15_000);
const analyse = ({ vensters }: InBeeld) => vensters.analyse.get();
const teksten = (een: InBeeld) => analyse(een).items.map(({ tekst }) => tekst);
const item = (een: InBeeld, which: string) => analyse(een).items.find((one) => one.id === which);
const shared = (een: InBeeld) => ({
  ...analyse(een),
  cijfers: analyse(een).cijfers.map((cijfer) => ({ ...cijfer, eigen: null })),
});

beforeEach(async () => {
  url = `ws://127.0.0.1:${(await openRelay()).port}`;
  annaDevice = await createDevice('anna');
  bramDevice = await createDevice('bram');
  annaLine = createLine();
  annaTab = await openTab(annaDevice, url, { WebSocket: annaLine.WebSocket });
  bramTab = await openTab(bramDevice, url, { functie: () => 'leerkracht' });
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
const apart = (work: () => void) => {
  annaLine.cut();
  work();
  annaLine.mend();
  annaTab.session.wake();
};

it('what one makes, types, links, weighs and says is on the screen of the other', async () => {
  const f = anna.vensters.maak('feit', { tekst: 'huilt', velden: { toon: 'zorg' } });
  await eventually(() => expect(teksten(bram)).toEqual(['huilt']));
  const w = bram.vensters.maak('weging', { tekst: 'het gaat niet goed' });
  bram.vensters.koppel(w, f, true);
  bram.vensters.zegBij(f, 'Hoe vaak?');
  bram.vensters.geefCijfer('nu', 4, 'te veel onbekend');
  bram.vensters.tekst('beslissing').vervang(0, 0, 'Melden?');
  await eventually(() => expect(analyse(anna).teksten.beslissing).toBe('Melden?'));
  expect(analyse(anna)).toMatchObject({
    koppelingen: [{ van: w, naar: f }],
    opmerkingen: [{ bij: f, tekst: 'Hoe vaak?', functie: 'leerkracht' }],
    cijfers: [{ eigen: false, functie: 'leerkracht', cijfer: 4 }],
  });
  expect(analyse(bram).cijfers).toMatchObject([{ eigen: true }]);
  anna.vensters.geefCijfer('nu', 7, '');
  await eventually(() => expect(analyse(bram).cijfers).toHaveLength(2));
  expect(shared(bram)).toEqual(shared(anna));
  expect(checkKeten(analyse(anna)).wegingenZonderFeit).toEqual([]);
});

it('apart for a while and together again: words of both, both soorten until one chooses, and the bin wins from nobody', async () => {
  const [f = '', g = '', h = ''] = ['huilt', 'lacht', 'slaapt'].map((tekst) => anna.vensters.maak('feit', { tekst }));
  await eventually(() => expect(teksten(bram)).toHaveLength(3));
  apart(() => {
    anna.vensters.tekst({ item: f }).vervang(5, 5, ' vaak');
    bram.vensters.tekst({ item: f }).vervang(0, 0, 'Kind ');
    anna.vensters.verplaats(g, 'mening');
    bram.vensters.verplaats(g, 'hulp');
    anna.vensters.gooiWeg(h);
    bram.vensters.tekst({ item: h }).vervang(6, 6, ' slecht');
    anna.vensters.maak('stap', { tekst: 'van Anna' });
    bram.vensters.maak('stap', { tekst: 'van Bram' });
  });
  for (const een of [anna, bram])
    await eventually(() => expect(teksten(een)).toEqual(expect.arrayContaining(['van Anna', 'van Bram'])));
  await eventually(() => expect(shared(bram)).toEqual(shared(anna)));
  expect(item(bram, f)?.tekst).toBe('Kind huilt vaak');
  expect(item(bram, g)?.velden.soort?.toSorted()).toEqual(['hulp', 'mening']);
  expect(analyse(bram).prullenbak).toMatchObject([{ id: h, tekst: 'slaapt slecht' }]);
  bram.vensters.zet(g, 'soort', 'mening');
  anna.vensters.zetTerug(h);
  for (const een of [anna, bram]) {
    await eventually(() => expect(item(een, g)).toMatchObject({ soort: 'mening', velden: {} }));
    await eventually(() => expect(item(een, h)?.tekst).toBe('slaapt slecht'));
  }
});

it('left and come back to, what was done here can still be taken back; closed, locked and opened without a line, all is there', async () => {
  const f = anna.vensters.maak('feit', { tekst: 'huilt', velden: { toon: 'zorg' }, herkomst: 'notities' });
  const w = anna.vensters.maak('weging', { tekst: 'het gaat niet goed' });
  anna.vensters.koppel(w, f, true);
  anna.vensters.zegBij(w, 'Eens?');
  anna.vensters.geefCijfer('nu', 4, 'reden');
  anna.vensters.tekst('kind').vervang(0, 0, 'naar huis');
  anna.vensters.gooiWeg(anna.vensters.maak('stap', { tekst: 'toch niet' }));
  const before = analyse(anna);
  anna.vensters.close();
  await anna.casus.close();
  anna = await open(annaTab);
  expect(analyse(anna)).toEqual(before);
  anna.vensters.ongedaan();
  expect(teksten(anna)).toContain('toch niet');
  anna.vensters.opnieuw();
  anna.vensters.close();
  await anna.casus.close();
  await closeTab(annaTab);
  annaDevice.vault.lock();
  const unlocked = await annaDevice.vault.unlock('toegangszin van anna');
  if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
  const again = await open(await openTab({ ...annaDevice, opened: unlocked.vault }, NOWHERE));
  await eventually(() => expect(again.vensters.geladen.get()).toBe(true));
  expect(analyse(again)).toEqual(before);
});

it('a fact of a guide and a fact in the windows are the same thing', async () => {
  await anna.casus.gidsen.neemOp(staat('d'));
  await anna.casus.gidsen.zetFeit(feit('d.S1'));
  await eventually(() => expect(item(bram, 'd.S1')).toBeDefined());
  expect(item(bram, 'd.S1')).toEqual({
    id: 'd.S1',
    soort: 'feit',
    tekst: 'kwam zonder jas',
    velden: { bron: ['Zelf gezien'], moment: ['vorige week'] },
    op: 3_000,
    functie: 'begeleider',
    plaats: 3_000,
    herkomst: { doorloop: 'd', vraag: 'S1' },
    weg: null,
  });
  // Said better on either side, it reads so on both.
  bram.vensters.zet('d.S1', 'bron', 'Zelf gehoord');
  bram.vensters.tekst({ item: 'd.S1' }).vervang(0, 0, 'Kind ');
  await eventually(() =>
    expect(anna.casus.gidsen.feiten.get()).toEqual([
      feit('d.S1', { bron: 'Zelf gehoord', tekst: 'Kind kwam zonder jas' }),
    ]),
  );
  await anna.casus.gidsen.veranderFeit('d.S1', { bron: 'Zelf gehoord', moment: 'maandag' });
  await eventually(() => expect(item(bram, 'd.S1')?.velden.moment).toEqual(['maandag']));
  // Taken off there it is in the bin here, with its words; brought again it stands again, with the same words.
  await anna.casus.gidsen.verwijderFeit('d.S1');
  await eventually(() =>
    expect(analyse(bram).prullenbak).toMatchObject([{ id: 'd.S1', tekst: 'Kind kwam zonder jas' }]),
  );
  expect(analyse(bram).items).toEqual([]);
  await bram.casus.gidsen.zetFeit(feit('d.S1'));
  await eventually(() => expect(item(anna, 'd.S1')?.tekst).toBe('Kind kwam zonder jas'));
  // Thrown away or moved here, it is no fact there; made here, it is one there.
  anna.vensters.gooiWeg('d.S1');
  expect(anna.casus.gidsen.feiten.get()).toEqual([]);
  anna.vensters.zetTerug('d.S1');
  expect(anna.casus.gidsen.feiten.get()).toHaveLength(1);
  anna.vensters.verplaats('d.S1', 'mening');
  expect(anna.casus.gidsen.feiten.get()).toEqual([]);
  const eigen = anna.vensters.maak('feit', { tekst: 'lacht', velden: { bron: 'Gelezen' }, herkomst: 'notities' });
  expect(anna.casus.gidsen.feiten.get()).toMatchObject([
    { id: eigen, tekst: 'lacht', bron: 'Gelezen', herkomst: null },
  ]);
  // Facts of guides are no step to take back here.
  anna.vensters.ongedaan();
  anna.vensters.ongedaan();
  expect(anna.casus.gidsen.feiten.get().map((one) => one.id)).toEqual(['d.S1']);
  // The walk goes, the fact stays.
  await anna.casus.gidsen.verwijder('d');
  expect(item(anna, 'd.S1')).toBeDefined();
});

it('what a member of ill will writes in all places stops nothing: the good is read and can be changed', async () => {
  const f = anna.vensters.maak('feit', { tekst: 'huilt', velden: { toon: 'zorg' } });
  const w = anna.vensters.maak('weging', { tekst: 'het gaat niet goed' });
  const slachtoffer = anna.vensters.maak('weging', { tekst: 'wordt belaagd' });
  anna.vensters.koppel(w, f, true);
  anna.vensters.koppel('besluit', f, true);
  anna.vensters.zegBij(f, 'Hoe vaak?');
  anna.vensters.geefCijfer('nu', 4, 'reden');
  anna.vensters.tekst('kind').vervang(0, 0, 'naar huis');
  await eventually(() => expect(analyse(bram).teksten.kind).toBe('naar huis'));
  bram.vensters.close();
  await closeTab(bramTab);
  const mal = await ownTooling(bramDevice, kringOf(id), url, documentOf(id));
  await eventually(() => expect(mal.inner.getText('tekst:kind').toString()).toBe('naar huis'));

  const junk = (): unknown[] => [
    ...[null, undefined, 5, Number.NaN, Number.POSITIVE_INFINITY, 12n, true, '', 'boe', 'x'.repeat(6_000)],
    ...[[], {}, { cijfer: 'x' }, new Uint8Array(3), { a: { b: { c: [1] } } }],
    ...[new Y.Map(), new Y.Text('x'), new Y.Array(), new Y.XmlText('x'), new Y.XmlElement('p'), new Y.XmlFragment()],
    ...[new Y.XmlHook('a'), new Y.Doc()],
  ];
  const keys = ['__proto__', 'constructor', 'toString', '', ' ', '>', 'a>', '>b', ':', 'nu:', 'nu', 'x'.repeat(1_000)];
  const unspeakable = () => {
    const text = new Y.XmlText();
    text.insertEmbed(0, Object.fromEntries(['toString', 'valueOf'].map((name) => [name, 1])));
    return text;
  };
  mal.inner.transact(() => {
    for (const root of ['items', 'koppelingen', 'cijfers', 'opmerkingen']) {
      const map = mal.inner.getMap<unknown>(root);
      for (const [at, one] of junk().entries()) map.set(`junk${at}`, one);
      for (const [at, key] of keys.entries()) map.set(key, junk()[at % 20]);
      for (const [at, one] of junk().entries()) map.set(`nu:junk${at}`, one);
    }
    // Items, remarks and numbers with every part wrong in every way.
    for (const [at] of junk().entries()) {
      for (const deel of [
        'tekst',
        'op',
        'functie',
        'herkomst',
        'plaats',
        'weg',
        'v:soort:a',
        'v:toon:a',
        'v::',
        'v:',
        'v:x',
      ])
        mal.inner.getMap('items').set(
          `deel ${deel} ${at}`,
          new Y.Map([
            ['tekst', new Y.Text(`deel ${deel}`)],
            [deel, junk()[at]],
          ] as [string, unknown][]),
        );
      for (const deel of ['tekst', 'bij', 'op', 'functie', 'klaar'])
        mal.inner
          .getMap('opmerkingen')
          .set(
            `deel ${deel} ${at}`,
            new Y.Map(Object.entries({ tekst: 'x', bij: f, op: 1, functie: '', klaar: false, [deel]: junk()[at] })),
          );
      for (const deel of ['cijfer', 'reden', 'op', 'functie'])
        if (!(junk()[at] instanceof Y.AbstractType) && !(junk()[at] instanceof Y.Doc))
          mal.inner
            .getMap('cijfers')
            .set(`nu:${deel} ${at}`, { cijfer: 5, reden: 'x', op: 1, functie: 'x', [deel]: junk()[at] });
    }
    mal.inner.getMap('items').set('onzegbaar', new Y.Map([['tekst', unspeakable()]]));
    mal.inner.getMap('items').set('lang', new Y.Map([['tekst', new Y.Text('x'.repeat(30_000))]]));
    mal.inner
      .getMap('items')
      .set('veel', new Y.Map(Array.from({ length: 500 }, (_, at) => [`v:toon:${at}`, `${at}`] as const)));
    // A weighing that is also the decision, and links to and from what is not there.
    mal.inner.getMap('items').set('besluit', new Y.Map([['tekst', new Y.Text('ben ik het besluit?')]]));
    for (const link of [
      `${w}>besluit`,
      `${w}>weg`,
      `weg>${f}`,
      `${f}>${f}`,
      `${f}>besluit`,
      `besluit>besluit`,
      `${w}>${f}>${f}`,
      `${f}>${w}`,
    ])
      mal.inner.getMap('koppelingen').set(link, true);
    // In what was good: words that are no words, a whole text of another kind, answers of the wrong sort.
    const belaagd = mal.inner.getMap('items').get(slachtoffer) as Y.Map<unknown>;
    (belaagd.get('tekst') as Y.Text).insertEmbed(0, { image: 'x' });
    (belaagd.get('tekst') as Y.Text).format(0, 5, { bold: true });
    for (const [at, one] of junk().entries()) belaagd.set(`v:pleit:${at}`, one);
    belaagd.set('plaats', Number.MAX_VALUE);
    mal.inner.getText('tekst:les').insert(0, 'x'.repeat(30_000));
    mal.inner.getText('tekst:planB').insertEmbed(0, new Y.Map());
    mal.inner.getText('tekst:planB').insert(1, 'plan', { bold: {} });
  });
  // Other types where ours are.
  const stray = new Y.Doc();
  for (const root of ['items', 'koppelingen', 'cijfers', 'opmerkingen']) {
    stray.getArray(root).push(['boe', 5, new Y.Map([['tekst', new Y.Text('x')]]), new Y.Text('x')]);
    if (root === 'items') (stray.getArray(root).get(3) as Y.Text).insert(0, 'x');
  }
  stray.getArray('tekst:gevolgen').push(['boe', 5, new Y.Text('x')]);
  stray.getMap('tekst:zicht').set('a', new Y.Map());
  stray.getXmlFragment('tekst:wieVertelt').push([new Y.XmlElement('p')]);
  Y.applyUpdate(mal.inner, Y.encodeStateAsUpdate(stray));
  mal.inner.getText('tekst:uitkomst').insert(0, 'laatste');
  await mal.flush();

  const expectGood = (een: InBeeld) => {
    expect(item(een, f)).toMatchObject({ soort: 'feit', tekst: 'huilt', velden: { toon: ['zorg'] } });
    expect(item(een, w)).toMatchObject({ soort: 'weging', tekst: 'het gaat niet goed' });
    expect(item(een, slachtoffer)).toMatchObject({ soort: 'weging', tekst: 'wordt belaagd' });
    expect(
      analyse(een)
        .koppelingen.map(({ van, naar }) => `${van}>${naar}`)
        .toSorted(),
    ).toEqual([`besluit>${f}`, `${w}>${f}`].toSorted());
    expect(analyse(een).opmerkingen).toContainEqual(expect.objectContaining({ bij: f, tekst: 'Hoe vaak?' }));
    expect(analyse(een).cijfers).toContainEqual(expect.objectContaining({ eigen: true, cijfer: 4, reden: 'reden' }));
    expect(analyse(een).teksten).toMatchObject({ kind: 'naar huis', uitkomst: 'laatste', planB: 'plan', gevolgen: '' });
    expect(analyse(een).teksten.les).toHaveLength(20_000);
    for (const one of [...analyse(een).items, ...analyse(een).prullenbak]) {
      expect(one.tekst.length).toBeLessThanOrEqual(20_000);
      for (const moment of [one.op, one.weg ?? 0]) expect(() => new Date(moment).toISOString()).not.toThrow();
      expect(Number.isFinite(one.plaats)).toBe(true);
      for (const [, waarden] of Object.entries(one.velden)) {
        expect(waarden.length).toBeGreaterThan(0);
        expect(waarden.length).toBeLessThanOrEqual(5);
        for (const waarde of waarden) expect(waarde).toEqual(expect.any(String));
      }
    }
    for (const one of [...analyse(een).opmerkingen, ...analyse(een).cijfers])
      expect(() => new Date(one.op).toISOString()).not.toThrow();
    expect(() => checkKeten(analyse(een))).not.toThrow();
    expect(() => JSON.stringify(analyse(een))).not.toThrow();
  };
  await eventually(() => expect(analyse(anna).teksten.uitkomst).toBe('laatste'));
  expectGood(anna);
  expect(anna.casus.problemen.get()).toBe(0);

  // Everything can still be done, also to the junk.
  const alles = [...analyse(anna).items, ...analyse(anna).prullenbak].map((one) => one.id);
  expect(alles.length).toBeGreaterThan(50);
  const enkele = alles.filter((_, at) => at % 30 === 0);
  for (const one of new Set([...enkele, ...keys, 'besluit', 'veel', 'lang', 'onzegbaar', 'junk3', 'junk15'])) {
    anna.vensters.tekst({ item: one }).get();
    if (one === f || one === w || one === slachtoffer) continue;
    anna.vensters.tekst({ item: one }).vervang(0, 1, 'y');
    anna.vensters.zet(one, 'toon', 'kracht');
    anna.vensters.verplaats(one, 'weging');
    anna.vensters.schuif(one, -1);
    anna.vensters.koppel(one, f, true);
    anna.vensters.zegBij(one, 'hoi');
    anna.vensters.gooiWeg(one);
    anna.vensters.zetTerug(one);
    anna.vensters.wisVoorgoed(one);
    expect(item(anna, one)).toBeUndefined();
  }
  for (const { id: one } of analyse(anna).opmerkingen) anna.vensters.handelAf(one, true);
  expectGood(anna);
  while (anna.vensters.undo.get().kanOngedaan) anna.vensters.ongedaan();
  while (anna.vensters.undo.get().kanOpnieuw) anna.vensters.opnieuw();
  expectGood(anna);
  anna.vensters.close();
  await closeTab(annaTab);
  const again = await open(await openTab(annaDevice, NOWHERE));
  await eventually(() => expect(again.vensters.geladen.get()).toBe(true));
  expectGood(again);
}, 60_000);
