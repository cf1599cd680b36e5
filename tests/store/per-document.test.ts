// What is remembered of a document is what stands in it: read again after every change, from here or elsewhere, and never half.
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { perDocument } from '../../src/store/per-document.ts';

function world() {
  const doc = new Y.Doc();
  const read = vi.fn((one: Y.Doc) => [...one.getMap<number>('iets').values()]);
  return { doc, map: doc.getMap<number>('iets'), read, lees: perDocument(read) };
}

it('is read once as long as nothing changes, and anew after a change', () => {
  const { doc, map, read, lees } = world();
  map.set('a', 1);
  const before = lees(doc);
  expect(lees(doc)).toBe(before);
  expect(read).toHaveBeenCalledTimes(1);
  map.set('b', 2);
  expect(lees(doc)).toEqual([1, 2]);
  map.delete('a');
  expect(lees(doc)).toEqual([2]);
  expect(read).toHaveBeenCalledTimes(3);
});

it('in the middle of a change it is what stands there, also when first asked then', () => {
  const { doc, map, lees } = world();
  doc.transact(() => {
    map.set('a', 1);
    expect(lees(doc)).toEqual([1]);
    map.set('b', 2);
    expect(lees(doc)).toEqual([1, 2]);
  });
  expect(lees(doc)).toEqual([1, 2]);
  doc.transact(() => {
    map.set('c', 3);
    expect(lees(doc)).toEqual([1, 2, 3]);
  });
});

it('what comes from elsewhere counts, and what an observer writes in answer', () => {
  const { doc, map, lees } = world();
  const elders = new Y.Doc();
  map.observe(() => {
    if (!map.has('antwoord')) map.set('antwoord', 9);
  });
  expect(lees(doc)).toEqual([]);
  elders.getMap('iets').set('a', 1);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(elders));
  expect([...lees(doc)].sort()).toEqual([1, 9]);
});

it('two documents are not taken for each other', () => {
  const { doc, map, read, lees } = world();
  const other = new Y.Doc();
  map.set('a', 1);
  other.getMap('iets').set('a', 2);
  expect([lees(doc), lees(other), lees(doc), lees(other)]).toEqual([[1], [2], [1], [2]]);
  expect(read).toHaveBeenCalledTimes(2);
});
