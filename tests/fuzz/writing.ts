// What people do in a document: put words in a text, a map of texts and a tree, and take words out. Keeps the truth of who typed and deleted what.
import * as Y from 'yjs';
import { below, chance, pick } from './seeded.ts';

export interface Truth {
  typed: Set<string>;
  /** Told to be on disk, or sealed in a record that is. */
  durable: Set<string>;
  /** Somebody took it out, durable or not. */
  deleted: Set<string>;
  /** Taken out, and told to be on disk. */
  durablyDeleted: Set<string>;
}

export const createTruth = (): Truth => ({
  typed: new Set(),
  durable: new Set(),
  deleted: new Set(),
  durablyDeleted: new Set(),
});

/** What one tab did since it last heard that its disk had it all. */
export interface Unsaved {
  typed: string[];
  deleted: string[];
}

/** Easy to find in bytes where it should not be. */
export const MARK = 'leesbaar';
let words = 0;

const elementsOf = (fragment: Y.XmlFragment) =>
  fragment.toArray().filter((node): node is Y.XmlElement => node instanceof Y.XmlElement);
const textOf = (element: Y.XmlElement) => {
  const child = element.get(0);
  return child instanceof Y.XmlText ? child.toString() : '';
};

export function wordsIn(doc: Y.Doc): string[] {
  const found = [doc.getText('t').toString()];
  for (const [, item] of doc.getMap<Y.Text>('m')) found.push(item.toString());
  for (const element of elementsOf(doc.getXmlFragment('x'))) found.push(textOf(element));
  return found
    .join(' ')
    .split(' ')
    .filter((word) => word !== '')
    .sort();
}

/** Places between words, so that no word is split and each can be found again. */
function boundaries(text: string): number[] {
  const places = [0];
  for (let i = 0; i < text.length; i++) if (text[i] === ' ') places.push(i + 1);
  return places;
}

function deleteWord(text: Y.Text): string | null {
  const content = text.toString();
  const places = boundaries(content).slice(0, -1);
  if (places.length === 0) return null;
  const from = pick(places);
  const to = content.indexOf(' ', from) + 1;
  text.delete(from, to - from);
  return content.slice(from, to - 1);
}

export function edit(doc: Y.Doc, truth: Truth, unsaved: Unsaved): void {
  const text = doc.getText('t');
  const map = doc.getMap<Y.Text>('m');
  const tree = doc.getXmlFragment('x');
  if (chance(25)) {
    const where = pick([text, ...map.values()]);
    const elements = elementsOf(tree);
    let gone: string | null;
    if (chance(30) && elements.length > 0) {
      const i = below(tree.length);
      const element = tree.get(i);
      gone = element instanceof Y.XmlElement ? textOf(element).trim() : null;
      tree.delete(i, 1);
    } else gone = deleteWord(where);
    for (const word of gone?.split(' ') ?? []) {
      truth.deleted.add(word);
      unsaved.deleted.push(word);
    }
    return;
  }
  const word = `${MARK}${words++}`;
  truth.typed.add(word);
  unsaved.typed.push(word);
  switch (below(4)) {
    case 0:
      map.set(word, new Y.Text(`${word} `));
      return;
    case 1: {
      const element = new Y.XmlElement('p');
      element.insert(0, [new Y.XmlText(`${word} `)]);
      tree.insert(below(tree.length + 1), [element]);
      return;
    }
    case 2: {
      const item = pick([text, ...map.values()]);
      item.insert(pick(boundaries(item.toString())), `${word} `);
      return;
    }
    default:
      text.insert(pick(boundaries(text.toString())), `${word} `);
  }
}
