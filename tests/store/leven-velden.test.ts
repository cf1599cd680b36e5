// Setting the end and the look-back day apart, in any order and with any delay: nothing anyone set is lost, everyone reads the same, and who saw all settles it.

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { eindeVan, plusDagen, staandeEinden } from '../../src/domain/casus-leven.ts';
import {
  addCasus,
  markGewist,
  markVerwijderd,
  readCasussen,
  unmarkVerwijderd,
} from '../../src/store/kring-document.ts';
import {
  addEinde,
  houdBinnenGrenzen,
  markEindeBereikt,
  readEindeBereikt,
  readLeven,
  setMijlpaal,
  setTerugkijk,
} from '../../src/store/leven-velden.ts';
import { testSeeds } from '../fuzz/for-seeds.ts';
import { below, chance, pick } from '../fuzz/seeded.ts';

const ID = 'c'.repeat(22);
const CASUS = { id: ID, gemaaktOp: Date.parse('2026-11-26T10:00') };
const VANDAAG = '2026-11-26';

const lees = (doc: Y.Doc) => readLeven(doc, CASUS);
const sync = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));

testSeeds('three devices that set ends and days apart', () => {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  addCasus(docs[0]!, ID, 'Casus blauw', CASUS.gemaaktOp);
  for (const doc of docs) sync(docs[0]!, doc);
  let made = 0;
  const set = (doc: Y.Doc) => {
    const dag = plusDagen(VANDAAG, below(60));
    addEinde(doc, ID, `einde-${made++}`, { dag, reden: 'nodig', functie: '', op: made });
    return dag;
  };
  const setAndRead = (doc: Y.Doc) => {
    const dag = set(doc);
    expect(eindeVan(lees(doc), VANDAAG).dag).toBe(dag);
  };
  for (let step = 0; step < 40; step++) {
    const doc = pick(docs);
    const what = below(100);
    // Whoever sets it reads just that, until something from elsewhere comes in.
    if (what < 30) setAndRead(doc);
    else if (what < 50) {
      const dag = plusDagen(VANDAAG, below(60));
      setTerugkijk(doc, ID, `terug-${step}`, chance(80) ? { dag, functie: '', op: step } : null);
    } else sync(doc, pick(docs));
  }
  for (const from of docs) for (const to of docs) sync(from, to);
  for (const from of docs) for (const to of docs) sync(from, to);
  const [first, ...others] = docs.map(lees);
  for (const other of others) expect(other).toEqual(first);
  expect(first?.einden).toHaveLength(made);
  if (first && made > 0)
    expect(eindeVan(first, VANDAAG).dag).toBe(
      staandeEinden(first.einden)
        .map(({ dag }) => dag)
        .sort()
        .at(-1),
    );
  const last = pick(docs);
  const dag = set(last);
  setTerugkijk(last, ID, 'last', { dag: '2026-12-24', functie: '', op: 99 });
  for (const to of docs) sync(last, to);
  for (const doc of docs) {
    expect(eindeVan(lees(doc), VANDAAG)).toMatchObject({ dag, waarom: { kind: 'gezet' } });
    expect(lees(doc).terugkijk.map((gezet) => gezet.dag)).toEqual(['2026-12-24']);
  }
});

test('putting back takes away that it ended, and a person who deletes it is not undone by a later end', () => {
  const doc = new Y.Doc();
  addCasus(doc, ID, 'Casus blauw', CASUS.gemaaktOp);
  markVerwijderd(doc, ID, 5);
  markEindeBereikt(doc, ID, '2026-11-25');
  expect(readEindeBereikt(doc, ID)).toBe('2026-11-25');
  unmarkVerwijderd(doc, ID);
  expect(readEindeBereikt(doc, ID)).toBeNull();
  markEindeBereikt(doc, ID, '2026-11-25');
  markVerwijderd(doc, ID, 6);
  expect(readEindeBereikt(doc, ID)).toBeNull();
});

test('a milestone is set and taken back; a casus that is not there changes nothing and throws nothing', () => {
  const doc = new Y.Doc();
  addCasus(doc, ID, 'Casus blauw', CASUS.gemaaktOp);
  setMijlpaal(doc, ID, 'besproken', { dag: VANDAAG, functie: 'leerkracht', op: 5 });
  expect(lees(doc).besproken).toEqual({ dag: VANDAAG, functie: 'leerkracht', op: 5 });
  setMijlpaal(doc, ID, 'besproken', null);
  expect(lees(doc).besproken).toBeNull();
  const elders = 'd'.repeat(22);
  addEinde(doc, elders, 'x', { dag: VANDAAG, reden: 'x', functie: '', op: 1 });
  setTerugkijk(doc, elders, 'x', null);
  setMijlpaal(doc, elders, 'afgerond', { dag: VANDAAG, functie: '', op: 1 });
  expect(doc.getMap('casussen').has(elders)).toBe(false);
});

const entryOf = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('casussen').get(ID);

test('of what was destroyed no word stays: not the reasons, not who did what, also not what comes in later', () => {
  const doc = new Y.Doc();
  addCasus(doc, ID, 'Casus blauw', CASUS.gemaaktOp);
  const elders = new Y.Doc();
  sync(doc, elders);
  addEinde(doc, ID, 'x', { dag: VANDAAG, reden: 'de zitting over kind A', functie: 'wijkteam', op: 1 });
  setTerugkijk(doc, ID, 'x', { dag: VANDAAG, functie: 'wijkteam', op: 1 });
  setMijlpaal(doc, ID, 'besproken', { dag: VANDAAG, functie: 'wijkteam', op: 1 });
  addEinde(elders, ID, 'y', { dag: '2027-01-31', reden: 'wachten op kind A', functie: 'school', op: 1 });
  markVerwijderd(doc, ID, 5);
  markEindeBereikt(doc, ID, VANDAAG);
  expect(markGewist(doc, ID)).toBe(true);
  const over = ['gemaaktOp', 'gewist', 'verwijderdOp', 'verwijderdWegensEinde'];
  expect([...(entryOf(doc)?.keys() ?? [])].sort()).toEqual(over);
  expect(markGewist(doc, ID)).toBe(false);
  sync(elders, doc);
  expect(markGewist(doc, ID)).toBe(true);
  expect([...(entryOf(doc)?.keys() ?? [])].sort()).toEqual(over);
  // That it ended is a day; whatever else stands there goes.
  expect(readEindeBereikt(doc, ID)).toBe(VANDAAG);
  entryOf(doc)?.set('verwijderdWegensEinde', 'de zitting over kind A');
  expect(markGewist(doc, ID)).toBe(true);
  expect([...(entryOf(doc)?.keys() ?? [])].sort()).toEqual(['gemaaktOp', 'gewist', 'verwijderdOp']);
});

test('a flood of lines does not keep anyone from setting the end or the look-back day', () => {
  const doc = new Y.Doc();
  addCasus(doc, ID, 'Casus blauw', CASUS.gemaaktOp);
  const velden = entryOf(doc);
  for (let at = 0; at < 450; at++) {
    velden?.set(`einde/!${at}`, { dag: '2026-12-01', reden: 'x', functie: '', op: 8.64e15, vervangt: [] });
    velden?.set(`einde/!rommel${at}`, at);
    velden?.set(`terugkijk/!${at}`, { dag: '2026-12-30', functie: '', op: at });
  }
  const elders = new Y.Doc();
  sync(doc, elders);
  addEinde(doc, ID, 'z', { dag: '2027-02-01', reden: 'nog bezig', functie: '', op: 1 });
  setTerugkijk(doc, ID, 'z', { dag: '2026-12-05', functie: '', op: 1 });
  sync(doc, elders);
  for (const one of [doc, elders]) {
    expect(eindeVan(lees(one), VANDAAG)).toMatchObject({ dag: '2027-02-01', waarom: { kind: 'gezet' } });
    expect(lees(one).terugkijk.map((gezet) => gezet.dag)).toEqual(['2026-12-05']);
  }
  setTerugkijk(doc, ID, 'z', null);
  expect(lees(doc).terugkijk).toEqual([]);
});

test('however often the end is changed, the last change holds', () => {
  const doc = new Y.Doc();
  addCasus(doc, ID, 'Casus blauw', CASUS.gemaaktOp);
  for (let at = 0; at < 260; at++) {
    const dag = plusDagen(VANDAAG, at % 90);
    addEinde(doc, ID, `einde-${at}`, { dag, reden: `reden ${at}`, functie: '', op: at });
    expect(eindeVan(lees(doc), VANDAAG)).toMatchObject({ dag, waarom: { kind: 'gezet' } });
  }
  expect(lees(doc).einden[0]?.reden).toBe('reden 259');
});

test('what a clock that was ahead wrote does not keep a casus for years', () => {
  const doc = new Y.Doc();
  const now = CASUS.gemaaktOp;
  addCasus(doc, ID, 'Casus blauw', Date.parse('2031-01-01T10:00'));
  addEinde(doc, ID, 'ver', { dag: '2032-01-01', reden: 'nodig', functie: 'school', op: 9 });
  expect(houdBinnenGrenzen(doc, ID, now, VANDAAG)).toBe(true);
  expect(readCasussen(doc)[0]?.gemaaktOp).toBe(now);
  expect(lees(doc).einden).toMatchObject([{ id: 'ver', dag: '2027-11-26', reden: 'nodig', functie: 'school' }]);
  expect(houdBinnenGrenzen(doc, ID, now, VANDAAG)).toBe(false);
  // A year ahead by a clock or a zone that is a day further is fine.
  addEinde(doc, ID, 'net', { dag: '2027-11-27', reden: 'nodig', functie: 'school', op: 9 });
  expect(houdBinnenGrenzen(doc, ID, now, VANDAAG)).toBe(false);
});
