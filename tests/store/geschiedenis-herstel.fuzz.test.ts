// Putting back how a casus stood, while a colleague goes on writing: it reads as it did then, both end up with the same, and no words are gone. SEED=n replays one run.
import '../fuzz/seeded.ts';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Analyse } from '../../src/domain/vensters/analyse.ts';
import { TEKST_NAMEN } from '../../src/domain/vensters/analyse.ts';
import { SOORTEN, type Soort, VELDEN } from '../../src/domain/vensters/item.ts';
import type { CasusVensters } from '../../src/store/contract.ts';
import { zetVersieTerug } from '../../src/store/geschiedenis-herstel.ts';
import { notitiesTekst } from '../../src/store/geschiedenis-notities.ts';
import { leesToen } from '../../src/store/geschiedenis-toen.ts';
import { readOpmerkingen } from '../../src/store/vensters/bij-items.ts';
import { leesAnalyse } from '../../src/store/vensters/lees.ts';
import { openVensters } from '../../src/store/vensters/open.ts';
import { testSeeds } from '../fuzz/for-seeds.ts';
import { below, chance, pick } from '../fuzz/seeded.ts';

const ALLE = Object.keys(SOORTEN) as Soort[];
const NAMEN = ['paragraph', 'heading', 'bullet_list'];

interface Person {
  naam: string;
  doc: Y.Doc;
  vensters: CasusVensters;
}

let clock = 1_000_000;
let words = 0;
/** Every word is its own, so that one that is gone is seen to be gone. */
const word = (naam: string) => `${naam}${words++}.`;

function person(naam: string): Person {
  const doc = new Y.Doc();
  const options = { eigen: naam, functie: () => naam, now: () => clock++, whenLoaded: Promise.resolve() };
  return { naam, doc, vensters: openVensters(doc, options) };
}

/** Between two words, so that none is split. */
const between = (tekst: string) => pick([0, ...[...tekst.matchAll(/\./g)].map(({ index }) => index + 1)]);

const notesOf = ({ doc }: Person) => doc.getXmlFragment('notities');

function typeInNotes(who: Person): string {
  const made = word(who.naam);
  const fragment = notesOf(who);
  const blocks = fragment.toArray().filter((node) => node instanceof Y.XmlElement);
  who.doc.transact(() => {
    if (blocks.length === 0 || chance(40)) {
      const block = new Y.XmlElement(pick(NAMEN));
      const inner = block.nodeName === 'bullet_list' ? new Y.XmlElement('paragraph') : block;
      inner.insert(0, [new Y.XmlText(made)]);
      if (inner !== block) block.insert(0, [inner]);
      fragment.insert(below(fragment.length + 1), [block]);
      return;
    }
    let block: Y.XmlElement | Y.XmlText | undefined = pick(blocks);
    while (block instanceof Y.XmlElement) {
      if (chance(20)) block.setAttribute('level', `${2 + below(2)}`);
      block = block.toArray()[0] as Y.XmlElement | Y.XmlText | undefined;
    }
    if (!(block instanceof Y.XmlText)) throw new Error('a block without words');
    const tekst = (block.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
    block.insert(between(tekst), made, chance(30) ? { strong: {} } : {});
  });
  return made;
}

const cut = (who: Person) => {
  const fragment = notesOf(who);
  if (fragment.length === 0) return;
  if (chance(50)) return fragment.delete(below(fragment.length), 1);
  const [text] = [...fragment.createTreeWalker((node) => node instanceof Y.XmlText)];
  if (text instanceof Y.XmlText && text.length > 2) text.delete(below(text.length - 1), 1);
};

const anItem = ({ vensters }: Person) => {
  const { items, prullenbak } = vensters.analyse.get();
  const all = [...items, ...prullenbak];
  return all.length > 0 ? pick(all) : null;
};

/** One change by one person. `gentle`: nothing that takes words away. */
function change(who: Person, gentle: boolean): string | null {
  const { vensters, naam } = who;
  const item = anItem(who);
  const turn = below(gentle ? 40 : 100);
  if (turn < 10 || (!item && turn < 40)) {
    const tekst = word(naam);
    vensters.maak(pick(ALLE), { tekst, velden: chance(50) ? { bron: 'Gelezen' } : {} });
    return tekst;
  }
  if (turn < 20 && item) {
    const tekst = word(naam);
    const bron = vensters.tekst({ item: item.id });
    const at = between(bron.get());
    bron.vervang(at, at, tekst);
    return tekst;
  }
  if (turn < 30) {
    const tekst = word(naam);
    const bron = vensters.tekst(pick(TEKST_NAMEN));
    const at = between(bron.get());
    bron.vervang(at, at, tekst);
    return tekst;
  }
  if (turn < 40) {
    const tekst = word(naam);
    if (item) vensters.zegBij(item.id, tekst);
    return item && item.weg === null ? tekst : null;
  }
  if (turn < 50) typeInNotes(who);
  else if (turn < 54) cut(who);
  else if (!item) return null;
  else if (turn < 60) vensters.gooiWeg(item.id);
  else if (turn < 66) vensters.zetTerug(item.id);
  else if (turn < 70) vensters.wisVoorgoed(item.id);
  else if (turn < 78) vensters.zet(item.id, pick([...VELDEN[item.soort], 'soort']), pick(['ja', 'nee', '', 'feit']));
  else if (turn < 84) vensters.schuif(item.id, chance(50) ? 1 : -1);
  else if (turn < 90) vensters.koppel(pick([item.id, 'besluit']), anItem(who)?.id ?? item.id, chance(70));
  else if (turn < 94) vensters.geefCijfer(pick(['nu', 'terug']), chance(20) ? null : below(11), word(naam));
  else if (turn < 97) {
    const bron = vensters.tekst({ item: item.id });
    if (bron.get().length > 3) bron.vervang(1, 3, '');
  } else if (chance(50)) vensters.handelAf(vensters.analyse.get().opmerkingen[0]?.id ?? '', chance(50));
  else vensters.ongedaan();
  return null;
}

const sync = (a: Person, b: Person) => {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)));
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)));
};
const seen = (who: Person) => ({ analyse: leesAnalyse(who.doc, 'anna'), notities: notesOf(who).toJSON() });

/** Remarks of later stay, so they are set apart. */
const asThen = ({ items, koppelingen, teksten, cijfers, opmerkingen }: Analyse, known: ReadonlySet<string>) => ({
  items,
  koppelingen,
  teksten,
  cijfers,
  opmerkingen: opmerkingen.filter(({ id }) => known.has(id)),
});
/** All words that can still be read or put back. */
const allWords = (who: Person) =>
  JSON.stringify([leesAnalyse(who.doc, ''), readOpmerkingen(who.doc), notitiesTekst(notesOf(who))]);

testSeeds('it reads as it did then, both agree, and words written meanwhile are kept', () => {
  words = 0;
  const [anna, bram] = [person('anna'), person('bram')];
  const both = [anna, bram] as const;
  const go = (count: number) => {
    for (let i = 0; i < count; i++) {
      change(pick(both), false);
      if (chance(30)) sync(anna, bram);
    }
    sync(anna, bram);
  };
  go(5 + below(40));
  const versie = Y.encodeStateAsUpdateV2(anna.doc);
  const then = leesToen(versie, 'anna');
  if (!then) throw new Error('a version that does not open');
  const notesThen = notesOf(anna).toJSON();
  const known = new Set(then.analyse.opmerkingen.map(({ id }) => id));
  go(below(40));
  const before = seen(anna);

  // Bram writes without knowing of what Anna is about to do.
  const meanwhile = Array.from({ length: below(8) }, () => change(bram, true)).flatMap((one) => one ?? []);
  const ongedaan = zetVersieTerug(anna.doc, versie, clock++);
  if (!ongedaan) throw new Error('a version that does not open');
  const after = seen(anna);
  expect(asThen(after.analyse, known)).toEqual(asThen(then.analyse, known));
  expect(after.notities).toBe(notesThen);
  expect(notitiesTekst(notesOf(anna))).toBe(then.notities);
  // What was there just before lies in the bin, or was there then too.
  const ids = new Set([...after.analyse.items, ...after.analyse.prullenbak].map(({ id }) => id));
  expect(before.analyse.items.filter(({ id }) => !ids.has(id))).toEqual([]);

  sync(anna, bram);
  expect(seen(bram)).toEqual(seen(anna));
  const there = allWords(anna);
  expect(meanwhile.filter((one) => !there.includes(one))).toEqual([]);

  // What is written from now on stays, also when Anna takes it back.
  const later = Array.from({ length: below(6) }, () => (chance(30) ? typeInNotes(bram) : change(bram, true))).flatMap(
    (one) => one ?? [],
  );
  sync(anna, bram);
  expect(later.filter((one) => !allWords(anna).includes(one))).toEqual([]);
  if (meanwhile.length + later.length === 0) {
    ongedaan();
    expect(asThen(seen(anna).analyse, known)).toEqual(asThen(before.analyse, known));
    expect(notesOf(anna).toJSON()).toBe(before.notities);
    sync(anna, bram);
    expect(seen(bram)).toEqual(seen(anna));
  }
});
