// The notes as a reader sees them: paragraph by paragraph, with where in the living text each letter stands.
import * as Y from 'yjs';

/** A piece of a living text. */
export interface Stuk {
  tekst: Y.Text;
  van: number;
  woorden: string;
}

/** One paragraph or heading: its words are those of its pieces, in order. */
export interface Blok {
  stukken: readonly Stuk[];
  woorden: string;
}

/** Deeper than anyone lists things in things. */
const DIEPST = 200;
const BLOKKEN = new Set(['paragraph', 'heading']);
/** Something that is no letter still takes a place. */
const GEEN_LETTER = '\ufffc';

/** As long as the text itself, so that places are the same. */
export const lettersVan = (tekst: Y.Text): string =>
  (tekst.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : GEEN_LETTER))
    .join('');

/** Words too deep to read may not be shared unread. */
function children(parent: Y.XmlFragment | Y.XmlElement, depth: number): unknown[] {
  if (depth > DIEPST) throw new Error('too deep to read');
  return parent.toArray();
}

/** Throws when they go too deep. */
export function leesBlokken(fragment: Y.XmlFragment): Blok[] {
  const blokken: Blok[] = [];
  const asBlok = (teksten: readonly Y.XmlText[]) => {
    const stukken = teksten.map((tekst) => ({ tekst, van: 0, woorden: lettersVan(tekst) }));
    blokken.push({ stukken, woorden: stukken.map(({ woorden }) => woorden).join('') });
  };
  const textsIn = (parent: Y.XmlFragment | Y.XmlElement, depth: number): Y.XmlText[] =>
    children(parent, depth).flatMap((node) =>
      node instanceof Y.XmlText ? [node] : node instanceof Y.XmlElement ? textsIn(node, depth + 1) : [],
    );
  const visit = (parent: Y.XmlFragment | Y.XmlElement, depth: number): void => {
    for (const node of children(parent, depth)) {
      if (node instanceof Y.XmlText) asBlok([node]);
      else if (!(node instanceof Y.XmlElement)) continue;
      else if (BLOKKEN.has(node.nodeName)) asBlok(textsIn(node, depth + 1));
      else visit(node, depth + 1);
    }
  };
  visit(fragment, 0);
  return blokken;
}

/** The pieces from `start` to `end` of the words together. */
export function stukkenVan({ stukken }: Pick<Blok, 'stukken'>, start: number, end: number): Stuk[] {
  let at = 0;
  return stukken.flatMap(({ tekst, van, woorden }) => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, woorden.length);
    at += woorden.length;
    return to > from ? [{ tekst, van: van + from, woorden: woorden.slice(from, to) }] : [];
  });
}
