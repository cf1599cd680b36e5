// The marks of casussen that were moved, in the list of a kring that several people change apart: all come to the same, a move that stands keeps it gone, and no word of anyone stays.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addCasus,
  isGewist,
  markGewist,
  markVerplaatst,
  markVerwijderd,
  readCasussen,
  readVerplaatst,
  readVerwijderd,
  unmarkVerplaatst,
  unmarkVerwijderd,
  veldenVan,
} from '../../src/store/kring-document.ts';

const id = (naam: string) => naam.padEnd(22, '0');
const sleutel = (naam: string) => naam.padEnd(43, '0');
const CASUS = id('casus');
const OP = 1_770_000_000_000;

function lijst(): Y.Doc {
  const doc = new Y.Doc();
  addCasus(doc, CASUS, 'Casus blauw', OP);
  return doc;
}
const move = (doc: Y.Doc, wie: string, op = OP) =>
  markVerplaatst(doc, CASUS, { naar: id(`nieuw-${wie}`), wie: sleutel(wie), op });

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

it('in any order, moves, undos, deletions and what is put back come to the same for all; a move that stands keeps it gone', () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
  const next = random(seed);
  const wie = ['anna', 'bram', 'cas'];
  for (let round = 0; round < 150; round++) {
    const first = lijst();
    const docs = wie.map(() => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
      return doc;
    });
    const sync = (a: Y.Doc, b: Y.Doc) => Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
    for (let step = 0; step < 14; step++) {
      const at = Math.floor(next() * 3);
      const doc = docs[at] as Y.Doc;
      const naam = wie[at] ?? '';
      [
        () => move(doc, naam, OP + step),
        () => unmarkVerplaatst(doc, CASUS, id(`nieuw-${naam}`)),
        () => markVerwijderd(doc, CASUS, OP + step),
        () => unmarkVerwijderd(doc, CASUS),
        () => void (readVerwijderd(doc).includes(CASUS) && markGewist(doc, CASUS)),
        () => sync(docs[Math.floor(next() * 3)] as Y.Doc, doc),
        () => sync(docs[Math.floor(next() * 3)] as Y.Doc, doc),
      ][Math.floor(next() * 7)]?.();
    }
    for (let again = 0; again < 2; again++) for (const a of docs) for (const b of docs) if (a !== b) sync(a, b);
    const [a, b, c] = docs.map((doc) => JSON.stringify([readCasussen(doc), readVerwijderd(doc), readVerplaatst(doc)]));
    expect(b, `SEED=${seed}`).toBe(a);
    expect(c, `SEED=${seed}`).toBe(a);
    const [doc] = docs as [Y.Doc];
    const stands = readCasussen(doc).some(({ verwijderdOp }) => verwijderdOp === null);
    if (readVerplaatst(doc).length > 0) expect(stands, `SEED=${seed}`).toBe(false);
  }
});

it('two moved it at once, one of them takes it back: it stays gone, and says where it is', () => {
  const anna = lijst();
  const bram = new Y.Doc();
  Y.applyUpdate(bram, Y.encodeStateAsUpdate(anna));
  move(anna, 'anna');
  move(bram, 'bram');
  // Before she heard of his.
  expect(unmarkVerplaatst(anna, CASUS, id('nieuw-anna'))).toBe(true);
  Y.applyUpdate(anna, Y.encodeStateAsUpdate(bram));
  Y.applyUpdate(bram, Y.encodeStateAsUpdate(anna));
  for (const doc of [anna, bram]) {
    expect(readVerwijderd(doc)).toEqual([CASUS]);
    expect(readVerplaatst(doc)).toEqual([
      { id: CASUS, naar: [{ naar: id('nieuw-bram'), wie: sleutel('bram'), op: OP }] },
    ]);
  }
});

it('when all words go, where it went stays; and nothing else does, however it is dressed up', () => {
  const doc = lijst();
  move(doc, 'anna');
  const velden = veldenVan(doc, CASUS);
  velden?.set(`verplaatst/${id('x')}`, { wie: sleutel('bram'), op: OP, titel: 'geheim' });
  velden?.set(`verplaatst/${id('y')}`, { wie: 'geheim', op: OP });
  velden?.set('verplaatst/geheim', { wie: sleutel('bram'), op: OP });
  expect(markGewist(doc, CASUS)).toBe(true);
  expect(isGewist(doc, CASUS)).toBe(true);
  expect(JSON.stringify(doc.getMap('casussen').toJSON())).not.toMatch(/geheim|blauw/);
  expect(readVerplaatst(doc)).toHaveLength(1);
  // Done is done, or every look would write again.
  expect(markGewist(doc, CASUS)).toBe(false);
  // Putting back a plain deletion does not bring back what was moved.
  unmarkVerwijderd(doc, CASUS);
  expect(readVerwijderd(doc)).toEqual([CASUS]);
});
