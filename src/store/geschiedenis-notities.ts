// The notes of a version: as plain text, and put back into the living notes paragraph by paragraph, so that what did not change is not touched.
import * as Y from 'yjs';
import { gelijkeEinden } from './geschiedenis-tekst.ts';

type Node = Y.XmlElement | Y.XmlText;
type Parent = Y.XmlFragment | Y.XmlElement;

/** Deeper than any list an editor makes; a member's own tooling could make anything. */
const DIEPST = 40;
const BLOKKEN = new Set(['paragraph', 'heading']);

const isNode = (node: unknown): node is Node => node instanceof Y.XmlElement || node instanceof Y.XmlText;
const nodesOf = (parent: Parent): unknown[] => parent.toArray();

/** A document can hold numbers that JSON cannot. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? '';

interface Letters {
  tekst: string;
  /** Formatting as JSON, one for each place in the text. */
  opmaak: string[];
}

interface Run {
  tekst: string;
  opmaak: string;
}

/** Its words with their formatting; whatever else stands in it is left out. */
const runsOf = (text: Y.XmlText): Run[] =>
  (text.toDelta() as { insert: unknown; attributes?: object }[]).flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [{ tekst: insert, opmaak: json(attributes ?? {}) }] : [],
  );

function lettersOf(text: Y.XmlText): Letters {
  const runs = runsOf(text);
  return {
    tekst: runs.map(({ tekst }) => tekst).join(''),
    opmaak: runs.flatMap(({ tekst, opmaak }) => Array<string>(tekst.length).fill(opmaak)),
  };
}
const wordsOf = (text: Y.XmlText): string => runsOf(text).reduce((words, { tekst }) => words + tekst, '');

const attributesOf = (element: Y.XmlElement): [string, string | number | boolean][] =>
  Object.entries(element.getAttributes() as Record<string, unknown>)
    .flatMap(([name, value]): [string, string | number | boolean][] =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** One line for each paragraph, whatever it stands in. */
export function notitiesTekst(fragment: Y.XmlFragment): string {
  const lines: string[] = [];
  const textIn = (parent: Parent, depth: number): string =>
    depth > DIEPST
      ? ''
      : nodesOf(parent)
          .map((node) =>
            node instanceof Y.XmlText ? wordsOf(node) : node instanceof Y.XmlElement ? textIn(node, depth + 1) : '',
          )
          .join('');
  const visit = (parent: Parent, depth: number): void => {
    if (depth > DIEPST) return;
    for (const node of nodesOf(parent)) {
      if (node instanceof Y.XmlText) lines.push(wordsOf(node));
      else if (!(node instanceof Y.XmlElement)) continue;
      else if (BLOKKEN.has(node.nodeName)) lines.push(textIn(node, depth + 1));
      else visit(node, depth + 1);
    }
  };
  visit(fragment, 0);
  return lines.join('\n').trim();
}

/** All that counts of a node, as plain data. */
function readNode(node: unknown, depth = 0): unknown {
  if (node instanceof Y.XmlText) return runsOf(node);
  if (!(node instanceof Y.XmlElement) || depth > DIEPST) return null;
  return [node.nodeName, attributesOf(node), nodesOf(node).map((child) => readNode(child, depth + 1))];
}
/** Nodes that say the same have the same one. */
const keyOf = (node: unknown): string => json(readNode(node));

/** The same once more, of what an editor could have made. */
function copyOf(node: Node, depth = 0): Node {
  if (node instanceof Y.XmlText) {
    const text = new Y.XmlText();
    text.applyDelta(runsOf(node).map(({ tekst, opmaak }) => ({ insert: tekst, attributes: JSON.parse(opmaak) })));
    return text;
  }
  const element = new Y.XmlElement(node.nodeName);
  for (const [name, value] of attributesOf(node)) element.setAttribute(name, value as string);
  const inner = depth < DIEPST ? nodesOf(node).filter(isNode) : [];
  element.insert(
    0,
    inner.map((child) => copyOf(child, depth + 1)),
  );
  return element;
}

function herstelLetters(now: Y.XmlText, then: Y.XmlText): void {
  const [a, b] = [lettersOf(now), lettersOf(then)];
  // Something that is no letters stands in it.
  if (a.tekst.length !== now.length) now.delete(0, now.length);
  const [from, wanted] = [a.tekst.length === now.length ? a : { tekst: '', opmaak: [] }, b];
  const same = (i: number, j: number) => from.tekst[i] === wanted.tekst[j] && from.opmaak[i] === wanted.opmaak[j];
  const { voor, na } = gelijkeEinden(from.tekst, wanted.tekst, same);
  const gone = from.tekst.length - voor - na;
  if (gone > 0) now.delete(voor, gone);
  const end = wanted.tekst.length - na;
  for (let at = voor; at < end; ) {
    let to = at + 1;
    while (to < end && wanted.opmaak[to] === wanted.opmaak[at]) to++;
    now.insert(at, wanted.tekst.slice(at, to), JSON.parse(wanted.opmaak[at] ?? '{}'));
    at = to;
  }
}

function herstelAttributes(now: Y.XmlElement, then: Y.XmlElement): void {
  const [there, wanted] = [new Map(attributesOf(now)), new Map(attributesOf(then))];
  for (const name of there.keys()) if (!wanted.has(name)) now.removeAttribute(name);
  for (const [name, value] of wanted) if (there.get(name) !== value) now.setAttribute(name, value as string);
}

/** Places of nodes that are alike, in order in both; with very many nodes only those at the ends. */
function anchorsOf(a: readonly string[], b: readonly string[]): [number, number][] {
  let voor = 0;
  while (voor < a.length && voor < b.length && a[voor] === b[voor]) voor++;
  let na = 0;
  while (na < a.length - voor && na < b.length - voor && a[a.length - 1 - na] === b[b.length - 1 - na]) na++;
  const anchors: [number, number][] = Array.from({ length: voor }, (_, at) => [at, at]);
  const [rows, columns] = [a.length - voor - na, b.length - voor - na];
  if (rows * columns <= 1_000_000) {
    const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    for (let i = rows - 1; i >= 0; i--)
      for (let j = columns - 1; j >= 0; j--) {
        const row = longest[i] as Uint32Array;
        const next = longest[i + 1] as Uint32Array;
        row[j] = a[voor + i] === b[voor + j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
      }
    for (let i = 0, j = 0; i < rows && j < columns; )
      if (a[voor + i] === b[voor + j]) anchors.push([voor + i++, voor + j++]);
      else if ((longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0)) i++;
      else j++;
  }
  for (let at = na; at > 0; at--) anchors.push([a.length - at, b.length - at]);
  return anchors;
}

/** May one be made into the other? */
const isSoortgelijk = (now: unknown, then: Node): boolean =>
  now instanceof Y.XmlText
    ? then instanceof Y.XmlText
    : now instanceof Y.XmlElement && then instanceof Y.XmlElement && now.nodeName === then.nodeName;

/** Inside a transaction. */
export function herstelNotities(now: Parent, then: Parent, depth = 0): void {
  if (depth > DIEPST) return;
  const here = nodesOf(now);
  const wanted = nodesOf(then).filter(isNode);
  const anchors: [number, number][] = [
    [-1, -1],
    ...anchorsOf(
      here.map((node) => keyOf(node)),
      wanted.map((node) => keyOf(node)),
    ),
    [here.length, wanted.length],
  ];
  // From the end, so that places before it stay what they are.
  for (let gap = anchors.length - 1; gap > 0; gap--) {
    const [fromA, fromB] = anchors[gap - 1] ?? [-1, -1];
    const [toA, toB] = anchors[gap] ?? [0, 0];
    let at = toA - 1;
    let put = toB - 1;
    while (at > fromA || put > fromB) {
      const old = wanted[put];
      const node = here[at];
      if (at > fromA && put > fromB && old && isSoortgelijk(node, old)) {
        if (node instanceof Y.XmlText) herstelLetters(node, old as Y.XmlText);
        else {
          herstelAttributes(node as Y.XmlElement, old as Y.XmlElement);
          herstelNotities(node as Y.XmlElement, old as Y.XmlElement, depth + 1);
        }
        at--;
        put--;
      } else if (at > fromA && (put <= fromB || at - fromA >= put - fromB)) now.delete(at--, 1);
      else if (old) {
        now.insert(at + 1, [copyOf(old)]);
        put--;
      }
    }
  }
}
