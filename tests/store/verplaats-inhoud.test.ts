// What goes along when a casus moves: everything that stands, letter for letter; nothing that was taken out; no key of the old kring.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import * as inhoud from '../../src/content/oefencasus.ts';
import { OEFENITEMS } from '../../src/content/oefencasus.ts';
import { fillOefencasus } from '../../src/store/oefen-document.ts';
import { readCijfers, setCijfer } from '../../src/store/vensters/bij-items.ts';
import { leesAnalyse } from '../../src/store/vensters/lees.ts';
import { isHetzelfde, maakVertaler, schrijfOver } from '../../src/store/verplaats/inhoud.ts';

const OUD = 'oudeSleutelVanDitToestelInDeVorigeKring00000';
const ANDER = 'sleutelVanEenMaatjeInDeVorigeKring000000000';
const NIEUW = 'nieuweSleutelVanDitToestelInDeAndereKring00';
const VERTALER = maakVertaler([OUD, ANDER], OUD, NIEUW);

function casus(): Y.Doc {
  const doc = new Y.Doc();
  fillOefencasus(doc, inhoud, 1_760_000_000_000);
  const fragment = doc.getXmlFragment('notities');
  const vet = new Y.XmlText();
  vet.insert(0, 'gewoon en vet');
  vet.format(10, 3, { strong: {} });
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [vet]);
  fragment.push([paragraph]);
  doc.getMap('gidsen').set('doorloop', { regels: ['gezegd'] });
  doc.getMap('sessies').set('een', { kind: 'kom', toestel: ANDER, functie: `over ${ANDER}?` });
  doc.getArray('lijst').push(['a', { b: 1 }]);
  const vol = { bij: 'nu', functie: 'kinderarts', cijfer: 6, reden: 'Omdat', op: 5 } as const;
  setCijfer(doc, { ...vol, wie: OUD, eigen: true });
  setCijfer(doc, { ...vol, wie: ANDER, eigen: false });
  return doc;
}

const bytesOf = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdateV2(doc)).toString('latin1');

test('all that stands is there: windows, notes with their marks and headings, lists, walks', () => {
  const doc = casus();
  const nieuw = schrijfOver(doc, VERTALER);
  expect(isHetzelfde(doc, nieuw, VERTALER)).toBe(true);
  expect(nieuw.getXmlFragment('notities').toString()).toBe(doc.getXmlFragment('notities').toString());
  const kop = nieuw.getXmlFragment('notities').toArray()[0];
  expect(kop instanceof Y.XmlElement && kop.nodeName === 'heading' && kop.getAttribute('level')).toBe(2);
  const { cijfers: _, ...oud } = leesAnalyse(doc, OUD);
  const { cijfers: __, ...daar } = leesAnalyse(nieuw, NIEUW);
  expect(daar).toEqual(oud);
  expect(leesAnalyse(nieuw, NIEUW).items).toHaveLength(OEFENITEMS.length);
  expect(nieuw.getMap('gidsen').toJSON()).toEqual({ doorloop: { regels: ['gezegd'] } });
  expect(nieuw.getArray('lijst').toJSON()).toEqual(['a', { b: 1 }]);
});

test('numbers stay whose they are, and no key of the old kring is anywhere in it', () => {
  const doc = casus();
  const nieuw = schrijfOver(doc, VERTALER);
  const eigen = readCijfers(nieuw, NIEUW).filter((one) => one.eigen);
  expect(eigen).toMatchObject([{ cijfer: 6, reden: 'Omdat' }]);
  expect(readCijfers(nieuw, NIEUW)).toHaveLength(readCijfers(doc, OUD).length);
  expect(bytesOf(doc)).toContain(ANDER);
  expect(bytesOf(nieuw)).not.toContain(OUD);
  const { een } = nieuw.getMap('sessies').toJSON();
  const wie = readCijfers(nieuw, NIEUW).find((one) => !one.eigen && one.functie === 'kinderarts')?.wie;
  // The same somebody everywhere, and not who it was; what people typed stays as it was typed.
  expect(een.toestel).toBe(wie);
  expect(een.functie).toBe(`over ${ANDER}?`);
});

test('what was taken out before is not in it, not even as a name or a place', () => {
  const doc = casus();
  const map = doc.getMap('gidsen');
  map.set('weg', 'geheim-gewist');
  map.delete('weg');
  map.set('anders', 'geheim-overschreven');
  map.set('anders', 'nu zo');
  const paragraph = doc.getXmlFragment('notities').get(1) as Y.XmlElement;
  const tekst = paragraph.get(0) as Y.XmlText;
  tekst.insert(0, 'geheim-getypt');
  tekst.delete(0, 'geheim-getypt'.length);
  const nieuw = schrijfOver(doc, VERTALER);
  expect(bytesOf(nieuw)).not.toContain('geheim');
  expect(Y.snapshot(nieuw).ds.clients.size).toBe(0);
  expect([...Y.snapshot(nieuw).sv.keys()]).toHaveLength(1);
  for (const client of Y.snapshot(doc).sv.keys()) expect(Y.snapshot(nieuw).sv.has(client)).toBe(false);
});

test('something that got lost on the way is noticed', () => {
  const doc = casus();
  const nieuw = schrijfOver(doc, VERTALER);
  nieuw.getMap('koppelingen').delete([...nieuw.getMap('koppelingen').keys()][0] ?? '');
  expect(isHetzelfde(doc, nieuw, VERTALER)).toBe(false);
  const ander = schrijfOver(doc, VERTALER);
  ander.getXmlFragment('notities').delete(0, 1);
  expect(isHetzelfde(doc, ander, VERTALER)).toBe(false);
});
