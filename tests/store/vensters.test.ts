// Each action in the four windows, on two devices at once: what it does, that both come to the same, and that no words go that nobody took out.
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { LEGE_ANALYSE } from '../../src/domain/vensters/analyse.ts';
import { SOORTEN, type Soort, VERPLAATSBAAR } from '../../src/domain/vensters/item.ts';
import { item, items, klok, openMensen, openVoor, praatBij, teksten, typ, vers } from './vensters-mensen.ts';

const twee = () => openMensen('anna', 'bram');

const verwacht = (mensen: { vensters: ReturnType<typeof twee>['anna']['vensters'] }[]) => {
  const [eerste, ...rest] = mensen;
  const zonderEigen = (een: (typeof mensen)[number]) => {
    const analyse = een.vensters.analyse.get();
    return { ...analyse, cijfers: analyse.cijfers.map((cijfer) => ({ ...cijfer, eigen: false })) };
  };
  for (const een of rest) expect(zonderEigen(een)).toEqual(zonderEigen(eerste as (typeof mensen)[number]));
};

it('an empty casus is an empty analysis', async () => {
  const { anna } = openMensen('anna');
  expect(anna.vensters.analyse.get()).toEqual(LEGE_ANALYSE);
  expect(anna.vensters.geladen.get()).toBe(false);
  await Promise.resolve();
  expect(anna.vensters.geladen.get()).toBe(true);
  expect(anna.vensters.undo.get()).toEqual({ kanOngedaan: false, kanOpnieuw: false });
});

it('what is made of each soort reads back on both devices as it was made', () => {
  const { anna, bram } = twee();
  for (const soort of Object.keys(SOORTEN) as Soort[]) {
    klok.nu += 1;
    anna.vensters.maak(soort, { tekst: `een ${soort}`, herkomst: { doorloop: 'd', vraag: 'S1' } });
  }
  const feit = anna.vensters.maak('feit', {
    tekst: 'kwam zonder jas',
    velden: { bron: 'Zelf gezien', toon: 'zorg', wie: 'past niet bij een feit', moment: '' },
    herkomst: 'notities',
  });
  praatBij(anna, bram);
  verwacht([anna, bram]);
  expect(items(bram)).toHaveLength(12);
  expect(item(bram, feit)).toEqual({
    id: feit,
    soort: 'feit',
    tekst: 'kwam zonder jas',
    velden: { bron: ['Zelf gezien'], toon: ['zorg'] },
    op: klok.nu,
    functie: 'functie van anna',
    herkomst: 'notities',
    plaats: klok.nu,
    weg: null,
  });
  expect(items(bram)[0]).toMatchObject({ soort: 'persoon', herkomst: { doorloop: 'd', vraag: 'S1' } });
});

it('words typed in one item on both devices at once are all there', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt' });
  praatBij(anna, bram);
  typ(anna, id, 5, ' vaak');
  typ(bram, id, 0, 'Kind ');
  praatBij(anna, bram);
  expect(teksten(anna)).toEqual(['Kind huilt vaak']);
  verwacht([anna, bram]);
});

it('single texts begun on both devices at once keep the words of both', () => {
  const { anna, bram } = twee();
  anna.vensters.tekst('beslissing').vervang(0, 0, 'Melden? ');
  bram.vensters.tekst('beslissing').vervang(0, 0, 'Blijven? ');
  praatBij(anna, bram);
  verwacht([anna, bram]);
  const { beslissing } = anna.vensters.analyse.get().teksten;
  expect(beslissing).toContain('Melden? ');
  expect(beslissing).toContain('Blijven? ');
});

it('a short answer replaces, goes, and one that says the same changes nothing', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit');
  anna.vensters.zet(id, 'bron', 'Gelezen');
  const before = Y.encodeStateVector(anna.doc);
  anna.vensters.zet(id, 'bron', 'Gelezen');
  anna.vensters.zet('bestaat niet', 'bron', 'Gelezen');
  expect(Y.encodeStateVector(anna.doc)).toEqual(before);
  anna.vensters.zet(id, 'bron', 'Zelf gezien');
  praatBij(anna, bram);
  expect(item(bram, id)?.velden).toEqual({ bron: ['Zelf gezien'] });
  bram.vensters.zet(id, 'bron', '');
  praatBij(anna, bram);
  expect(item(anna, id)?.velden).toEqual({});
});

it('two answers given apart both stand, in the same order, until someone chooses; the same answer twice is one', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { velden: { toon: 'neutraal' } });
  praatBij(anna, bram);
  anna.vensters.zet(id, 'toon', 'zorg');
  bram.vensters.zet(id, 'toon', 'kracht');
  anna.vensters.zet(id, 'bron', 'Gelezen');
  bram.vensters.zet(id, 'bron', 'Gelezen');
  praatBij(anna, bram);
  verwacht([anna, bram]);
  expect(item(anna, id)?.velden.toon?.toSorted()).toEqual(['kracht', 'zorg']);
  expect(item(anna, id)?.velden.bron).toEqual(['Gelezen']);
  bram.vensters.zet(id, 'toon', 'zorg');
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(item(mens, id)?.velden.toon).toEqual(['zorg']);
});

it('taken away by one and answered by the other: the answer stands', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('stap', { velden: { wie: 'leerkracht' } });
  praatBij(anna, bram);
  anna.vensters.zet(id, 'wie', '');
  bram.vensters.zet(id, 'wie', 'wijkteam');
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(item(mens, id)?.velden).toEqual({ wie: ['wijkteam'] });
});

it('moving leaves the words the very same text, also while the other types in it', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt', velden: { bron: 'Gelezen' } });
  praatBij(anna, bram);
  const words = (anna.doc.getMap('items').get(id) as Y.Map<unknown>).get('tekst');
  anna.vensters.verplaats(id, 'weging');
  typ(bram, id, 5, ' vaak');
  praatBij(anna, bram);
  for (const mens of [anna, bram])
    expect(item(mens, id)).toMatchObject({ soort: 'weging', tekst: 'huilt vaak', velden: {} });
  expect((anna.doc.getMap('items').get(id) as Y.Map<unknown>).get('tekst')).toBe(words);
  // What only a fact can carry is still there when it is a fact again.
  bram.vensters.verplaats(id, 'feit');
  expect(item(bram, id)?.velden).toEqual({ bron: ['Gelezen'] });
});

it.each(['zet', 'verplaats'] as const)(
  'moved two ways apart: it stands once, both soorten are shown, and %s settles it',
  (how) => {
    const { anna, bram } = twee();
    const id = anna.vensters.maak('feit', { tekst: 'huilt' });
    praatBij(anna, bram);
    anna.vensters.verplaats(id, 'mening');
    bram.vensters.verplaats(id, 'weging');
    praatBij(anna, bram);
    verwacht([anna, bram]);
    expect(items(anna)).toHaveLength(1);
    expect(item(anna, id)?.velden.soort?.toSorted()).toEqual(['mening', 'weging']);
    expect(['mening', 'weging']).toContain(item(anna, id)?.soort);
    if (how === 'zet') bram.vensters.zet(id, 'soort', 'weging');
    else bram.vensters.verplaats(id, 'weging');
    praatBij(anna, bram);
    for (const mens of [anna, bram])
      expect(item(mens, id)).toMatchObject({ soort: 'weging', tekst: 'huilt', velden: {} });
  },
);

it('a persoon or relatie is never moved, nothing becomes one, and no soort is made up', () => {
  const { anna } = openMensen('anna');
  const persoon = anna.vensters.maak('persoon', { tekst: 'moeder' });
  const feit = anna.vensters.maak('feit', { tekst: 'huilt' });
  const before = Y.encodeStateVector(anna.doc);
  for (const soort of VERPLAATSBAAR) anna.vensters.verplaats(persoon, soort);
  anna.vensters.verplaats(feit, 'persoon');
  anna.vensters.verplaats(feit, 'feit');
  anna.vensters.zet(feit, 'soort', 'persoon');
  anna.vensters.zet(feit, 'soort', 'onzin');
  anna.vensters.zet(feit, 'soort', '');
  anna.vensters.zet(persoon, 'soort', 'feit');
  expect(Y.encodeStateVector(anna.doc)).toEqual(before);
  expect(items(anna).map(({ soort }) => soort)).toEqual(expect.arrayContaining(['persoon', 'feit']));
});

it('one up or down among its own soort, also when all were made in the same millisecond', () => {
  const { anna, bram } = twee();
  for (const tekst of ['a', 'b', 'c', 'd']) {
    anna.vensters.maak('feit', { tekst });
    anna.vensters.maak('stap', { tekst: `stap ${tekst}` });
  }
  praatBij(anna, bram);
  const facts = (mens: typeof anna) => items(mens).filter(({ soort }) => soort === 'feit');
  const steps = items(anna)
    .filter(({ soort }) => soort === 'stap')
    .map(({ id }) => id);
  let order = facts(anna).map(({ id }) => id);
  expect(facts(bram).map(({ id }) => id)).toEqual(order);
  const move = (mens: typeof anna, from: number, richting: -1 | 1) => {
    const id = order[from] ?? '';
    mens.vensters.schuif(id, richting);
    const to = from + richting;
    const next = order.filter((one) => one !== id);
    if (to >= 0 && to < order.length) {
      next.splice(to, 0, id);
      order = next;
    }
    expect(facts(mens).map((one) => one.id)).toEqual(order);
    praatBij(anna, bram);
    verwacht([anna, bram]);
  };
  for (const [from, richting] of [
    [3, -1],
    [0, -1],
    [3, 1],
    [0, 1],
    [2, -1],
    [1, -1],
    [0, 1],
  ] as const)
    move(from % 2 === 0 ? anna : bram, from, richting);
  // Halving again and again runs out of numbers between two; the order does not notice.
  for (let i = 0; i < 150; i++) move(i % 2 === 0 ? anna : bram, 2, -1);
  expect(
    items(bram)
      .filter(({ soort }) => soort === 'stap')
      .map(({ id }) => id),
  ).toEqual(steps);
});

it('moved up and down at once on two devices, every item stands once and in one order', () => {
  const { anna, bram } = twee();
  const ids = ['a', 'b', 'c', 'd', 'e'].map((tekst) => {
    klok.nu += 10;
    return anna.vensters.maak('feit', { tekst });
  });
  praatBij(anna, bram);
  anna.vensters.schuif(ids[0] ?? '', 1);
  anna.vensters.schuif(ids[4] ?? '', -1);
  bram.vensters.schuif(ids[1] ?? '', -1);
  bram.vensters.schuif(ids[4] ?? '', -1);
  bram.vensters.verplaats(ids[2] ?? '', 'hulp');
  praatBij(anna, bram);
  verwacht([anna, bram]);
  expect(teksten(anna).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('what is in the bin is not shoved, and nothing else moves with it', () => {
  const { anna } = openMensen('anna');
  const ids = ['a', 'b', 'c'].map((tekst) => {
    klok.nu += 10;
    return anna.vensters.maak('feit', { tekst });
  });
  anna.vensters.gooiWeg(ids[1] ?? '');
  anna.vensters.schuif(ids[1] ?? '', 1);
  anna.vensters.schuif('bestaat niet', 1);
  expect(teksten(anna)).toEqual(['a', 'c']);
});

it('a link stands between what stands, goes with the bin and comes back from it', () => {
  const { anna, bram } = twee();
  const feit = anna.vensters.maak('feit', { tekst: 'huilt' });
  const weging = anna.vensters.maak('weging', { tekst: 'het gaat niet goed' });
  anna.vensters.koppel(weging, feit, true);
  anna.vensters.koppel(weging, feit, true);
  anna.vensters.koppel('besluit', feit, true);
  anna.vensters.koppel(weging, 'bestaat niet', true);
  anna.vensters.koppel(feit, 'besluit', true);
  anna.vensters.koppel(feit, feit, true);
  praatBij(anna, bram);
  const links = (mens: typeof anna) => mens.vensters.analyse.get().koppelingen.map(({ van, naar }) => `${van}>${naar}`);
  for (const mens of [anna, bram])
    expect(links(mens).toSorted()).toEqual([`${weging}>${feit}`, `besluit>${feit}`].toSorted());
  bram.vensters.gooiWeg(feit);
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(links(mens)).toEqual([]);
  anna.vensters.zetTerug(feit);
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(links(mens)).toHaveLength(2);
  bram.vensters.koppel(weging, feit, false);
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(links(mens)).toEqual([`besluit>${feit}`]);
});

it('moved to where it can carry nothing, a link does not show; moved back, it does', () => {
  const { anna, bram } = twee();
  const feit = anna.vensters.maak('feit', { tekst: 'huilt' });
  const weging = anna.vensters.maak('weging', { tekst: 'het gaat niet goed' });
  const stap = anna.vensters.maak('stap', { tekst: 'praten' });
  for (const [van, naar] of [
    [weging, feit],
    [stap, weging],
    [stap, feit],
    [feit, weging],
    ['besluit', weging],
  ] as const)
    anna.vensters.koppel(van, naar, true);
  const whole = [
    { van: stap, naar: weging },
    { van: weging, naar: feit },
  ];
  const links = (mens: typeof anna) => mens.vensters.analyse.get().koppelingen;
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(links(mens).toSorted((a) => (a.van === stap ? -1 : 1))).toEqual(whole);
  bram.vensters.verplaats(feit, 'mening');
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(links(mens)).toEqual(whole.slice(0, 1));
  anna.vensters.verplaats(feit, 'hulp');
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(links(mens)).toHaveLength(2);
});

it('linked by one while the other wipes it for good: no link is left hanging on either screen', () => {
  const { anna, bram } = twee();
  const feit = anna.vensters.maak('feit', { tekst: 'huilt' });
  const weging = anna.vensters.maak('weging', { tekst: 'het gaat niet goed' });
  praatBij(anna, bram);
  anna.vensters.koppel(weging, feit, true);
  anna.vensters.zegBij(feit, 'Zeker?');
  bram.vensters.wisVoorgoed(feit);
  praatBij(anna, bram);
  verwacht([anna, bram]);
  expect(anna.vensters.analyse.get()).toMatchObject({ koppelingen: [], opmerkingen: [], prullenbak: [] });
  expect(items(anna).map(({ id }) => id)).toEqual([weging]);
});

it('thrown away while the other types in it: the words are in the bin, and come back whole', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt' });
  klok.nu = 2_000;
  const later = anna.vensters.maak('feit', { tekst: 'lacht' });
  praatBij(anna, bram);
  anna.vensters.gooiWeg(id);
  typ(bram, id, 5, ' vaak');
  bram.vensters.zet(id, 'toon', 'zorg');
  praatBij(anna, bram);
  verwacht([anna, bram]);
  expect(anna.vensters.analyse.get().prullenbak).toMatchObject([{ id, tekst: 'huilt vaak', weg: 2_000 }]);
  expect(bram.vensters.tekst({ item: id }).get()).toBe('huilt vaak');
  // Also what lies in the bin can be typed in; throwing away again changes nothing; last thrown away is first.
  typ(anna, id, 0, 'Kind ');
  klok.nu = 3_000;
  anna.vensters.gooiWeg(id);
  anna.vensters.gooiWeg(later);
  expect(anna.vensters.analyse.get().prullenbak.map(({ id, weg }) => [id, weg])).toEqual([
    [later, 3_000],
    [id, 2_000],
  ]);
  bram.vensters.zetTerug(id);
  praatBij(anna, bram);
  expect(item(anna, id)).toMatchObject({ tekst: 'Kind huilt vaak', velden: { toon: ['zorg'] }, weg: null });
});

it('wiped for good it is gone with its links and remarks, and nothing done to it afterwards brings it back', () => {
  const { anna, bram } = twee();
  const feit = anna.vensters.maak('feit', { tekst: 'huilt' });
  const weging = anna.vensters.maak('weging');
  anna.vensters.koppel(weging, feit, true);
  anna.vensters.zegBij(feit, 'Zeker?');
  anna.vensters.zegBij(weging, 'Waarom?');
  const bron = anna.vensters.tekst({ item: feit });
  praatBij(anna, bram);
  bram.vensters.wisVoorgoed(feit);
  praatBij(anna, bram);
  expect(anna.doc.getMap('items').has(feit)).toBe(false);
  expect(anna.doc.getMap('koppelingen').size).toBe(0);
  expect(anna.doc.getMap('opmerkingen').size).toBe(1);
  const before = Y.encodeStateVector(anna.doc);
  bron.vervang(0, 0, 'nog iets');
  anna.vensters.zet(feit, 'toon', 'zorg');
  anna.vensters.verplaats(feit, 'hulp');
  anna.vensters.gooiWeg(feit);
  anna.vensters.zetTerug(feit);
  anna.vensters.wisVoorgoed(feit);
  anna.vensters.schuif(feit, -1);
  expect(bron.get()).toBe('');
  expect(Y.encodeStateVector(anna.doc)).toEqual(before);
});

it('numbers stand per person and moment; one takes back only their own, and what is no number on the scale is not taken', () => {
  const { anna, bram } = twee();
  anna.vensters.geefCijfer('nu', 4, 'te veel onbekend');
  bram.vensters.geefCijfer('nu', 7, '');
  bram.vensters.geefCijfer('terug', 10, 'het ging goed');
  praatBij(anna, bram);
  verwacht([anna, bram]);
  expect(anna.vensters.analyse.get().cijfers.map(({ bij, wie, eigen, cijfer }) => [bij, wie, eigen, cijfer])).toEqual([
    ['nu', 'anna', true, 4],
    ['nu', 'bram', false, 7],
    ['terug', 'bram', false, 10],
  ]);
  for (const odd of [11, -1, 4.5, Number.NaN]) anna.vensters.geefCijfer('nu', odd, 'raar');
  anna.vensters.geefCijfer('terug', null, '');
  expect(anna.vensters.analyse.get().cijfers[0]).toMatchObject({ cijfer: 4, reden: 'te veel onbekend' });
  bram.vensters.geefCijfer('nu', null, '');
  anna.vensters.geefCijfer('nu', 0, 'nu weet ik meer');
  praatBij(anna, bram);
  expect(bram.vensters.analyse.get().cijfers).toMatchObject([
    { bij: 'nu', wie: 'anna', eigen: false, cijfer: 0, reden: 'nu weet ik meer', functie: 'functie van anna' },
    { bij: 'terug', wie: 'bram', eigen: true },
  ]);
});

it('remarks made apart both stand, oldest first; done is done for both, and opens again', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt' });
  praatBij(anna, bram);
  klok.nu = 3_000;
  anna.vensters.zegBij(id, '  Wie zag dit? ');
  klok.nu = 2_000;
  bram.vensters.zegBij(id, 'Wanneer?');
  bram.vensters.zegBij(id, '   ');
  bram.vensters.zegBij('besluit', 'Eens');
  praatBij(anna, bram);
  verwacht([anna, bram]);
  const said = (mens: typeof anna) => mens.vensters.analyse.get().opmerkingen;
  expect(said(anna).filter(({ bij }) => bij === id)).toMatchObject([
    { tekst: 'Wanneer?', functie: 'functie van bram', klaar: false },
    { tekst: 'Wie zag dit?', functie: 'functie van anna', klaar: false },
  ]);
  expect(said(anna)).toHaveLength(3);
  const mine = said(anna).find(({ tekst }) => tekst === 'Wie zag dit?')?.id ?? '';
  bram.vensters.handelAf(mine, true);
  bram.vensters.handelAf('bestaat niet', true);
  praatBij(anna, bram);
  expect(said(anna).filter(({ klaar }) => klaar)).toMatchObject([{ id: mine }]);
  anna.vensters.handelAf(mine, false);
  praatBij(anna, bram);
  expect(said(bram).filter(({ klaar }) => klaar)).toEqual([]);
  // In the bin with what it is beside, and back with it.
  bram.vensters.gooiWeg(id);
  expect(said(bram)).toMatchObject([{ bij: 'besluit' }]);
  bram.vensters.zetTerug(id);
  expect(said(bram)).toHaveLength(3);
});

it('places in a text count as in a string, and what lies outside is brought inside', () => {
  const { anna, bram } = twee();
  const bron = anna.vensters.tekst('kind');
  bron.vervang(0, 0, 'ik wil naar huis');
  const cases: [number, number, string, string][] = [
    [0, 2, 'hij', 'hij wil naar huis'],
    [100, 200, '!', 'hij wil naar huis!'],
    [-5, 3, 'zij', 'zij wil naar huis!'],
    [7, 3, ',', 'zij wil, naar huis!'],
    [0, Number.POSITIVE_INFINITY, 'weg', 'weg'],
    [Number.NaN, Number.NaN, 'ver ', 'ver weg'],
    [1.5, 2.5, 'o', 'vor weg'],
    [3, 3, '', 'vor weg'],
  ];
  for (const [van, tot, door, reads] of cases) {
    bron.vervang(van, tot, door);
    expect(bron.get()).toBe(reads);
  }
  praatBij(anna, bram);
  expect(bram.vensters.tekst('kind').get()).toBe('vor weg');
});

it('the two halves of one sign stay together, whatever is cut, and both devices read the same', () => {
  const { anna, bram } = twee();
  const half = ['\ud83d', '\ude00'] as const;
  const cases: [string, number, number, string, string][] = [
    // As a field finds the smallest change between two smileys: they begin alike.
    ['a😀b', 2, 3, '\ude01', 'a😁b'],
    ['a😀b', 1, 2, '\ud83c', 'a🈀b'],
    ['a😀b', 2, 2, 'x', 'ax😀b'],
    ['a😀b', 2, 4, '', 'a'],
    ['a😀b', 0, 2, '', 'b'],
    ['a😀b', 2, 2, '', 'a😀b'],
    ['ab', 1, 1, half[0], 'ab'],
    ['ab', 1, 1, `x${half[1]}`, 'axb'],
    ['ab', 1, 1, '😀', 'a😀b'],
  ];
  for (const [before, van, tot, door, reads] of cases) {
    const id = anna.vensters.maak('feit', { tekst: before });
    anna.vensters.tekst({ item: id }).vervang(van, tot, door);
    praatBij(anna, bram);
    expect(anna.vensters.tekst({ item: id }).get()).toBe(reads);
    expect(bram.vensters.tekst({ item: id }).get()).toBe(reads);
  }
  // Also where words are cut because they are too long, or came in half.
  const veel = `${'x'.repeat(499)}😀`;
  const id = anna.vensters.maak('feit', { tekst: `x${half[0]}`, velden: { moment: veel, bron: half[1] } });
  const vol = anna.vensters.maak('feit', { tekst: `${'x'.repeat(19_999)}😀` });
  anna.vensters.zegBij(id, `${'x'.repeat(4_999)}😀`);
  anna.vensters.geefCijfer('nu', 5, `${'x'.repeat(1_999)}😀`);
  praatBij(anna, bram);
  verwacht([anna, bram]);
  expect(item(bram, id)).toMatchObject({ tekst: 'x', velden: { moment: ['x'.repeat(499)] } });
  expect(item(bram, vol)?.tekst).toBe('x'.repeat(19_999));
});

it('a text holds so much and no more; what stands is never cut to make room', () => {
  const { anna } = openMensen('anna');
  const id = anna.vensters.maak('feit', { tekst: 'x'.repeat(19_990) });
  const bron = anna.vensters.tekst({ item: id });
  bron.vervang(0, 0, 'y'.repeat(50));
  expect(bron.get()).toBe('y'.repeat(10) + 'x'.repeat(19_990));
  bron.vervang(0, 0, 'z');
  expect(bron.get()).toHaveLength(20_000);
  bron.vervang(0, 10, 'abc');
  expect(bron.get().slice(0, 4)).toBe('abcx');
});

it('a source of words is the same one each time, hears of its own words and of no others, and of those of others too', () => {
  const { anna, bram } = twee();
  const [a = '', b = ''] = ['a', 'b'].map((tekst) => anna.vensters.maak('feit', { tekst }));
  expect(anna.vensters.tekst({ item: a })).toBe(anna.vensters.tekst({ item: a }));
  expect(anna.vensters.tekst('kind')).toBe(anna.vensters.tekst('kind'));
  praatBij(anna, bram);
  const heard: string[] = [];
  const stops = [
    anna.vensters.tekst({ item: a }).subscribe(() => heard.push(`a ${anna.vensters.tekst({ item: a }).get()}`)),
    anna.vensters.tekst({ item: b }).subscribe(() => heard.push('b')),
    anna.vensters.tekst('kind').subscribe(() => heard.push('kind')),
    anna.vensters.tekst('les').subscribe(() => heard.push('les')),
  ];
  typ(anna, a, 1, '!');
  typ(bram, a, 0, '?');
  bram.vensters.tekst('kind').vervang(0, 0, 'hoi');
  praatBij(anna, bram);
  expect(heard).toEqual(['a a!', 'a ?a!', 'kind']);
  for (const stop of stops) stop();
  typ(anna, a, 0, '!');
  expect(heard).toHaveLength(3);
});

it('what did not change stays the same object: one key in one item replaces that item only', () => {
  const { anna, bram } = twee();
  const ids = Array.from({ length: 5 }, (_, at) => anna.vensters.maak('feit', { tekst: `feit ${at}` }));
  anna.vensters.gooiWeg(anna.vensters.maak('feit', { tekst: 'weg' }));
  anna.vensters.koppel('besluit', ids[0] ?? '', true);
  anna.vensters.zegBij(ids[0] ?? '', 'Zeker?');
  anna.vensters.geefCijfer('nu', 5, '');
  praatBij(anna, bram);
  const parts = ['items', 'prullenbak', 'koppelingen', 'teksten', 'cijfers', 'opmerkingen'] as const;
  const moved = (does: () => void) => {
    const before = anna.vensters.analyse.get();
    does();
    const after = anna.vensters.analyse.get();
    return { parts: parts.filter((part) => before[part] !== after[part]), before, after };
  };
  for (const does of [
    () => typ(anna, ids[2] ?? '', 0, 'x'),
    () => {
      typ(bram, ids[2] ?? '', 0, 'y');
      praatBij(anna, bram);
    },
  ]) {
    const { parts, before, after } = moved(does);
    expect(parts).toEqual(['items']);
    expect(after.items.filter((one, at) => one !== before.items[at]).map(({ id }) => id)).toEqual([ids[2]]);
  }
  expect(moved(() => anna.vensters.tekst('kind').vervang(0, 0, 'x')).parts).toEqual(['teksten']);
  expect(moved(() => anna.vensters.koppel('besluit', ids[1] ?? '', true)).parts).toEqual(['koppelingen']);
  expect(moved(() => anna.vensters.geefCijfer('nu', 6, '')).parts).toEqual(['cijfers']);
  expect(moved(() => anna.vensters.zegBij(ids[1] ?? '', 'x')).parts).toEqual(['opmerkingen']);
  expect(moved(() => anna.doc.getXmlFragment('notities').insert(0, [new Y.XmlText('x')])).parts).toEqual([]);
  expect(moved(() => anna.vensters.gooiWeg(ids[4] ?? '')).parts).toEqual(['items', 'prullenbak']);
});

it('watchers hear once of each action, and find all of it done', () => {
  const { anna, bram } = twee();
  const seen: number[] = [];
  anna.vensters.analyse.subscribe(() => seen.push(items(anna).length));
  anna.vensters.maak('feit', { tekst: 'a', velden: { bron: 'Gelezen', toon: 'zorg' } });
  expect(seen).toEqual([1]);
  for (const tekst of ['b', 'c']) bram.vensters.maak('feit', { tekst });
  praatBij(anna, bram);
  expect(seen).toEqual([1, 3]);
  anna.doc.getMap('doorlopen').set('d', 1);
  expect(seen).toEqual([1, 3]);
  // Acting while one hears of something is seen too.
  const stop = anna.vensters.analyse.subscribe(() => {
    stop();
    anna.vensters.maak('feit', { tekst: 'naar aanleiding' });
  });
  anna.vensters.maak('feit', { tekst: 'aanleiding' });
  expect(items(anna)).toHaveLength(5);
  expect(anna.vensters.analyse.get()).toEqual(vers(anna));
});

it('closed, it stands still: nobody hears anything any more and nothing of it is left on the document', async () => {
  const { anna } = openMensen('anna');
  const id = anna.vensters.maak('feit', { tekst: 'a' });
  const doc = anna.doc as unknown as { _observers: Map<string, Set<unknown>> };
  const counts = () => [...doc._observers].map(([name, set]) => [name, set.size]);
  const before = counts();
  const again = openVoor('anna', anna.doc);
  expect(counts()).not.toEqual(before);
  const heard = vi.fn();
  again.vensters.analyse.subscribe(heard);
  again.vensters.undo.subscribe(heard);
  again.vensters.geladen.subscribe(heard);
  again.vensters.tekst({ item: id }).subscribe(heard);
  const stood = again.vensters.analyse.get();
  again.vensters.close();
  await Promise.resolve();
  typ(anna, id, 0, 'b');
  anna.vensters.tekst('kind').vervang(0, 0, 'b');
  anna.vensters.koppel('besluit', id, true);
  anna.vensters.geefCijfer('nu', 1, '');
  anna.vensters.zegBij(id, 'b');
  anna.vensters.ongedaan();
  expect(heard).not.toHaveBeenCalled();
  expect(again.vensters.analyse.get()).toBe(stood);
  expect(counts()).toEqual(before);
});

it('once the document is gone no action does or throws anything', () => {
  const { anna } = openMensen('anna');
  const id = anna.vensters.maak('feit', { tekst: 'a' });
  const bron = anna.vensters.tekst({ item: id });
  anna.doc.destroy();
  const before = Y.encodeStateAsUpdate(anna.doc);
  anna.vensters.maak('feit', { tekst: 'b' });
  bron.vervang(0, 0, 'b');
  anna.vensters.tekst('kind').vervang(0, 0, 'b');
  anna.vensters.zet(id, 'toon', 'zorg');
  anna.vensters.verplaats(id, 'hulp');
  anna.vensters.schuif(id, 1);
  anna.vensters.koppel('besluit', id, true);
  anna.vensters.gooiWeg(id);
  anna.vensters.zetTerug(id);
  anna.vensters.wisVoorgoed(id);
  anna.vensters.geefCijfer('nu', 1, '');
  anna.vensters.zegBij(id, 'b');
  anna.vensters.handelAf('b', true);
  anna.vensters.ongedaan();
  anna.vensters.opnieuw();
  expect(Y.encodeStateAsUpdate(anna.doc)).toEqual(before);
  expect(bron.get()).toBe('a');
  anna.vensters.close();
});
