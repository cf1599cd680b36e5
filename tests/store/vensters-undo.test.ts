// Taking back in the windows: only what was done here, one action at a time, also after leaving; and never at the cost of what others wrote.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Item } from '../../src/domain/vensters/item.ts';
import { item, items, klok, openMensen, openVoor, praatBij, teksten, typ, vers } from './vensters-mensen.ts';

const twee = () => openMensen('anna', 'bram');
type Mens = ReturnType<typeof twee>['anna'];

/** How it reads, apart from when: what was put back may have been put back later. */
const beeld = (mens: Mens) => mens.vensters.analyse.get();
const prullenbak = (mens: Mens): readonly Item[] => beeld(mens).prullenbak;

it('each action is one step: taken back one by one it reads as before each, done again as after', () => {
  const { anna } = openMensen('anna');
  const { vensters } = anna;
  const states = [beeld(anna)];
  const ids: string[] = [];
  const remark = () => beeld(anna).opmerkingen[0]?.id ?? '';
  const acts: (() => unknown)[] = [
    () => ids.push(vensters.maak('feit', { tekst: 'huilt', velden: { bron: 'Gelezen', toon: 'zorg' } })),
    () => ids.push(vensters.maak('weging')),
    () => typ(anna, ids[1] ?? '', 0, 'gaat niet goed'),
    () => vensters.zet(ids[0] ?? '', 'bron', 'Zelf gezien'),
    () => vensters.zet(ids[0] ?? '', 'moment', 'maandag'),
    () => vensters.zet(ids[0] ?? '', 'toon', ''),
    () => vensters.zetAlle(ids[0] ?? '', { moment: 'eind maart 2026', wanneer: '2026-03' }),
    () => vensters.verplaats(ids[1] ?? '', 'feit', { toon: 'kracht', pleit: 'voor' }),
    () => vensters.verplaats(ids[1] ?? '', 'weging'),
    () => vensters.koppel(ids[1] ?? '', ids[0] ?? '', true),
    () => vensters.koppel('besluit', ids[0] ?? '', true),
    () => vensters.koppel(ids[1] ?? '', ids[0] ?? '', false),
    () => vensters.verplaats(ids[0] ?? '', 'hulp'),
    () => {
      klok.nu += 1;
      ids.push(vensters.maak('hulp', { tekst: 'tweede' }));
    },
    () => vensters.schuif(ids[2] ?? '', -1),
    () => vensters.zegBij(ids[0] ?? '', 'Zeker?'),
    () => vensters.handelAf(remark(), true),
    () => vensters.geefCijfer('nu', 4, 'veel onbekend'),
    () => vensters.geefCijfer('nu', 5, 'iets minder'),
    () => vensters.geefCijfer('nu', null, ''),
    () => vensters.tekst('kind').vervang(0, 0, 'naar huis'),
    () => vensters.tekst('les').vervang(0, 0, 'eerder vragen'),
    () => vensters.gooiWeg(ids[0] ?? ''),
    () => vensters.zetTerug(ids[0] ?? ''),
    () => vensters.gooiWeg(ids[0] ?? ''),
    () => vensters.wisVoorgoed(ids[0] ?? ''),
  ];
  for (const act of acts) {
    act();
    expect(beeld(anna)).not.toEqual(states.at(-1));
    states.push(beeld(anna));
    expect(vensters.undo.get()).toEqual({ kanOngedaan: true, kanOpnieuw: false });
  }
  for (const round of [1, 2]) {
    for (const state of states.slice(0, -1).toReversed()) {
      vensters.ongedaan();
      expect(beeld(anna), `round ${round}`).toEqual(state);
      expect(beeld(anna)).toEqual(vers(anna));
    }
    expect(vensters.undo.get()).toEqual({ kanOngedaan: false, kanOpnieuw: true });
    for (const state of states.slice(1)) {
      vensters.opnieuw();
      expect(beeld(anna), `round ${round}`).toEqual(state);
    }
    expect(vensters.undo.get()).toEqual({ kanOngedaan: true, kanOpnieuw: false });
  }
});

it('an action that changes nothing is no step', () => {
  const { anna } = openMensen('anna');
  const id = anna.vensters.maak('feit', { velden: { bron: 'Gelezen' } });
  anna.vensters.zet(id, 'bron', 'Gelezen');
  anna.vensters.zet(id, 'toon', '');
  anna.vensters.zetTerug(id);
  anna.vensters.koppel('besluit', id, false);
  anna.vensters.schuif(id, 1);
  anna.vensters.handelAf('bestaat niet', true);
  anna.vensters.tekst({ item: id }).vervang(0, 0, '');
  anna.vensters.ongedaan();
  expect(items(anna)).toEqual([]);
  expect(anna.vensters.undo.get()).toEqual({ kanOngedaan: false, kanOpnieuw: true });
});

it('something new done after taking back leaves nothing to do again', () => {
  const { anna } = openMensen('anna');
  anna.vensters.maak('feit', { tekst: 'a' });
  anna.vensters.ongedaan();
  anna.vensters.maak('feit', { tekst: 'b' });
  expect(anna.vensters.undo.get()).toEqual({ kanOngedaan: true, kanOpnieuw: false });
  anna.vensters.opnieuw();
  expect(teksten(anna)).toEqual(['b']);
});

it('typing in one text and then at once in another are two steps, also when going back and forth', () => {
  const { anna } = openMensen('anna');
  const [a = '', b = ''] = [anna.vensters.maak('feit'), anna.vensters.maak('feit')];
  typ(anna, a, 0, 'een');
  typ(anna, b, 0, 'twee');
  typ(anna, a, 3, ' drie');
  anna.vensters.tekst('kind').vervang(0, 0, 'vier');
  const reads = () => [item(anna, a)?.tekst, item(anna, b)?.tekst, beeld(anna).teksten.kind];
  const seen: unknown[] = [];
  for (let i = 0; i < 4; i++) {
    anna.vensters.ongedaan();
    seen.push(reads());
  }
  expect(seen).toEqual([
    ['een drie', 'twee', ''],
    ['een', 'twee', ''],
    ['een', '', ''],
    ['', '', ''],
  ]);
});

it('a page typed without a pause is not one step', () => {
  const { anna } = openMensen('anna');
  const bron = anna.vensters.tekst('kind');
  const page = 'x'.repeat(200);
  for (const letter of page) bron.vervang(bron.get().length, bron.get().length, letter);
  expect(bron.get()).toBe(page);
  anna.vensters.ongedaan();
  expect(bron.get().length).toBeGreaterThanOrEqual(180);
  expect(bron.get().length).toBeLessThan(200);
});

it('an action between two moments of typing is a step of its own', () => {
  const { anna } = openMensen('anna');
  const id = anna.vensters.maak('feit');
  typ(anna, id, 0, 'een');
  anna.vensters.zet(id, 'toon', 'zorg');
  typ(anna, id, 3, ' twee');
  anna.vensters.ongedaan();
  expect(item(anna, id)).toMatchObject({ tekst: 'een', velden: { toon: ['zorg'] } });
  anna.vensters.ongedaan();
  expect(item(anna, id)).toMatchObject({ tekst: 'een', velden: {} });
});

it('only what was done here is taken back, in whatever order it came', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt' });
  praatBij(anna, bram);
  typ(anna, id, 5, ' vaak');
  typ(bram, id, 0, 'Kind ');
  bram.vensters.maak('feit', { tekst: 'van Bram' });
  bram.vensters.geefCijfer('nu', 3, '');
  praatBij(anna, bram);
  anna.vensters.ongedaan();
  praatBij(anna, bram);
  for (const mens of [anna, bram]) {
    expect(item(mens, id)?.tekst).toBe('Kind huilt');
    expect(teksten(mens)).toContain('van Bram');
    expect(beeld(mens).cijfers).toHaveLength(1);
  }
  bram.vensters.ongedaan();
  bram.vensters.ongedaan();
  bram.vensters.ongedaan();
  expect(bram.vensters.undo.get().kanOngedaan).toBe(false);
  praatBij(anna, bram);
  expect(teksten(anna)).toEqual(['huilt']);
});

it('taking back still works after leaving the screen and coming back', () => {
  const { anna } = openMensen('anna');
  const id = anna.vensters.maak('feit', { tekst: 'huilt' });
  typ(anna, id, 5, ' vaak');
  anna.vensters.close();
  const again = openVoor('anna', anna.doc);
  expect(again.vensters.undo.get()).toEqual({ kanOngedaan: true, kanOpnieuw: false });
  // Typed after coming back is a step of its own.
  typ(again, id, 10, ' hard');
  again.vensters.ongedaan();
  expect(teksten(again)).toEqual(['huilt vaak']);
  again.vensters.ongedaan();
  expect(teksten(again)).toEqual(['huilt']);
  again.vensters.opnieuw();
  expect(teksten(again)).toEqual(['huilt vaak']);
});

it('wiped for good and taken back: words, answers, links and remarks are there, and a field that was open types on', () => {
  const { anna, bram } = twee();
  const feit = anna.vensters.maak('feit', { tekst: 'huilt', velden: { toon: 'zorg' } });
  const weging = anna.vensters.maak('weging', { tekst: 'gaat niet goed' });
  const bron = anna.vensters.tekst({ item: feit });
  const bronBram = bram.vensters.tekst({ item: feit });
  anna.vensters.koppel(weging, feit, true);
  praatBij(anna, bram);
  bram.vensters.zegBij(feit, 'Zeker?');
  bronBram.vervang(0, 0, 'Kind ');
  praatBij(anna, bram);
  const before = beeld(anna);
  anna.vensters.wisVoorgoed(feit);
  praatBij(anna, bram);
  expect(bronBram.get()).toBe('');
  const heard: string[] = [];
  bron.subscribe(() => heard.push(bron.get()));
  anna.vensters.ongedaan();
  expect(beeld(anna)).toEqual(before);
  bron.vervang(10, 10, ' vaak');
  praatBij(anna, bram);
  bronBram.vervang(bronBram.get().length, bronBram.get().length, ' en hard');
  praatBij(anna, bram);
  for (const mens of [anna, bram]) {
    expect(item(mens, feit)).toMatchObject({ tekst: 'Kind huilt vaak en hard', velden: { toon: ['zorg'] } });
    expect(beeld(mens).koppelingen).toEqual([{ van: weging, naar: feit }]);
    expect(beeld(mens).opmerkingen).toMatchObject([{ bij: feit, tekst: 'Zeker?' }]);
  }
  expect(heard).toEqual(['Kind huilt', 'Kind huilt vaak', 'Kind huilt vaak en hard']);
});

it('that it was made is taken back while the other typed in it: it lies in the bin with the words of the other', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt ', velden: { toon: 'zorg' } });
  praatBij(anna, bram);
  typ(bram, id, 6, 'elke nacht');
  bram.vensters.zet(id, 'moment', 'vorige week');
  praatBij(anna, bram);
  anna.vensters.ongedaan();
  praatBij(anna, bram);
  for (const mens of [anna, bram]) {
    expect(items(mens)).toEqual([]);
    expect(prullenbak(mens)).toMatchObject([
      { id, soort: 'feit', tekst: 'elke nacht', velden: { moment: ['vorige week'] }, functie: 'functie van anna' },
    ]);
  }
  // Done again it stands, whole.
  anna.vensters.opnieuw();
  praatBij(anna, bram);
  for (const mens of [anna, bram])
    expect(items(mens)).toMatchObject([
      { id, tekst: 'huilt elke nacht', velden: { toon: ['zorg'], moment: ['vorige week'] } },
    ]);
  anna.vensters.ongedaan();
  bram.vensters.zetTerug(id);
  praatBij(anna, bram);
  bram.vensters.zetTerug(id);
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(items(mens)).toMatchObject([{ id, tekst: 'elke nacht' }]);
});

it('that it was made is taken back while the other, apart, types in it or says something beside it: nothing of that is lost', () => {
  const { anna, bram } = twee();
  const [leeg = '', getypt = '', besproken = ''] = ['', 'huilt ', ''].map((tekst) =>
    anna.vensters.maak('feit', { tekst }),
  );
  praatBij(anna, bram);
  for (let i = 0; i < 3; i++) anna.vensters.ongedaan();
  expect(anna.vensters.undo.get()).toEqual({ kanOngedaan: false, kanOpnieuw: true });
  expect(beeld(anna)).toMatchObject({ items: [], prullenbak: [] });
  typ(bram, getypt, 6, 'vaak');
  bram.vensters.zegBij(besproken, 'Wie zag dit?');
  praatBij(anna, bram);
  for (const mens of [anna, bram]) {
    expect(items(mens)).toEqual([]);
    expect(
      prullenbak(mens)
        .map(({ id, tekst }) => [id, tekst])
        .toSorted(),
    ).toEqual(
      [
        [getypt, 'vaak'],
        [besproken, ''],
      ].toSorted(),
    );
  }
  bram.vensters.zetTerug(besproken);
  expect(beeld(bram).opmerkingen).toMatchObject([{ bij: besproken, tekst: 'Wie zag dit?' }]);
  expect(item(anna, leeg)).toBeUndefined();
});

it('made empty, one tap takes back that and no more, also when the other shoved it meanwhile', () => {
  const { anna, bram } = twee();
  const eerst = anna.vensters.maak('feit', { tekst: 'eerst' });
  const leeg = anna.vensters.maak('feit');
  praatBij(anna, bram);
  bram.vensters.schuif(leeg, items(bram)[0]?.id === leeg ? 1 : -1);
  praatBij(anna, bram);
  anna.vensters.ongedaan();
  expect(items(anna).map(({ id }) => id)).toEqual([eerst]);
  expect(prullenbak(anna)).toEqual([]);
  anna.vensters.opnieuw();
  expect(items(anna)).toHaveLength(2);
});

it('moved by one, taken back by the other that it was made: soort and words are those of the one who moved it', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt' });
  praatBij(anna, bram);
  bram.vensters.verplaats(id, 'weging');
  typ(bram, id, 5, ' veel');
  praatBij(anna, bram);
  anna.vensters.ongedaan();
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(prullenbak(mens)).toMatchObject([{ id, soort: 'weging', tekst: ' veel' }]);
});

it('wiped, taken back, typed in by the other, and wiped again by doing again: what the other typed is in the bin', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt' });
  anna.vensters.gooiWeg(id);
  anna.vensters.wisVoorgoed(id);
  anna.vensters.ongedaan();
  praatBij(anna, bram);
  typ(bram, id, 5, ' vaak');
  praatBij(anna, bram);
  anna.vensters.opnieuw();
  praatBij(anna, bram);
  for (const mens of [anna, bram]) expect(prullenbak(mens)).toMatchObject([{ id, tekst: ' vaak' }]);
});

it('what the other wiped meanwhile cannot be taken back, and the button says so', () => {
  const { anna, bram } = twee();
  const id = anna.vensters.maak('feit', { tekst: 'huilt' });
  anna.vensters.zet(id, 'toon', 'zorg');
  praatBij(anna, bram);
  bram.vensters.wisVoorgoed(id);
  praatBij(anna, bram);
  anna.vensters.ongedaan();
  expect(beeld(anna)).toMatchObject({ items: [], prullenbak: [] });
  expect(anna.vensters.undo.get()).toEqual({ kanOngedaan: false, kanOpnieuw: false });
});

it('of what is empty in the bin nothing is shown, and it can still be put back', () => {
  const { anna } = openMensen('anna');
  const id = anna.vensters.maak('feit');
  const relatie = anna.vensters.maak('relatie', { velden: { van: 'a', naar: 'b' } });
  anna.vensters.gooiWeg(id);
  anna.vensters.gooiWeg(relatie);
  expect(prullenbak(anna).map((one) => one.id)).toEqual([relatie]);
  anna.vensters.zetTerug(id);
  expect(items(anna).map((one) => one.id)).toEqual([id]);
});

it('facts that a guide brings are no step of the windows', () => {
  const { anna } = openMensen('anna');
  anna.doc.transact(() => {
    anna.doc.getMap('items').set('f', new Y.Map([['tekst', new Y.Text('van een gids')]]));
  });
  expect(teksten(anna)).toEqual(['van een gids']);
  expect(anna.vensters.undo.get().kanOngedaan).toBe(false);
});
