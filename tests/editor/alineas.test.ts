// What was found in paragraphs is carried from one document to the next: each mark keeps its name, and no two have the same.
import { expect, test } from 'vitest';
import { alineasVan, createAlineas } from '../../src/editor/alineas.ts';
import { schema } from '../../src/editor/schema.ts';
import type { Gevonden } from '../../src/store/meelezen/contract.ts';

const docVan = (...teksten: string[]) =>
  schema.node(
    'doc',
    null,
    teksten.map((tekst) => schema.node('paragraph', null, [schema.text(tekst)])),
  );
const vind = (tekst: string): Gevonden[] =>
  [...tekst.matchAll(/Jayden/g)].map(({ index }) => ({
    ...{ start: index, end: index + 6, woord: 'Jayden', gegeven: 'naam', ernst: 'herleidbaar', zeker: true },
    ...{ rol: null, maat: null, vervangingen: [] },
  }));

function gaOver(before: ReturnType<typeof docVan>, after: ReturnType<typeof docVan>) {
  const alineas = createAlineas();
  for (const { node, tekst } of alineasVan(before)) alineas.zet(node, vind(tekst));
  alineas.neemMee(before, after);
  const sleutels = (doc: typeof before) =>
    alineasVan(doc).map(({ node }) => alineas.gemerkt(node).map(({ sleutel }) => sleutel));
  return { was: sleutels(before), is: sleutels(after) };
}

test('a paragraph split between two marks of the same name', () => {
  const { was, is } = gaOver(docVan('Jayden gaat. Jayden komt.'), docVan('Jayden gaat.', 'Jayden komt.'));
  expect(is.map(({ length }) => length)).toEqual([1, 1]);
  expect(new Set(is.flat()).size).toBe(2);
  expect(is[0]).toEqual([was[0]?.[0]]);
});

test('two paragraphs that read the same, brought in anew with one more', () => {
  const { was, is } = gaOver(docVan('Jayden.', 'Jayden.'), docVan('Jayden.', 'Nieuw.', 'Jayden.'));
  expect(is.map(({ length }) => length)).toEqual([1, 0, 1]);
  expect(new Set(is.flat()).size).toBe(2);
  expect(was.flat()).toContain(is[0]?.[0]);
});

test('a paragraph that stays keeps its mark, also when one before it that reads the same is new', () => {
  const before = docVan('Jayden.', 'Einde.');
  const after = schema.node('doc', null, [
    schema.node('paragraph', null, [schema.text('Jayden. Jayden.')]),
    ...before.children,
  ]);
  const { was, is } = gaOver(before, after);
  expect(is[1]).toEqual(was[0]);
  expect(new Set(is.flat()).size).toBe(is.flat().length);
});
