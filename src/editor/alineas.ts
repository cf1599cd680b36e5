// What was found in each paragraph of the notes, kept while they change. A paragraph is known by itself: changes by others put in the whole document anew, so places tell nothing.
import type { Node } from 'prosemirror-model';
import { schuifMee } from '../domain/meeschuiven.ts';
import type { Gevonden } from '../store/meelezen/contract.ts';
import type { Gemerkt } from '../store/meelezen/leesplek.ts';

export interface Alinea {
  node: Node;
  /** Where its text begins in the document. */
  from: number;
  tekst: string;
}

const perDocument = new WeakMap<Node, readonly Alinea[]>();

export function alineasVan(doc: Node): readonly Alinea[] {
  const known = perDocument.get(doc);
  if (known) return known;
  const found: Alinea[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    found.push({ node, from: pos + 1, tekst: node.textContent });
    return false;
  });
  perDocument.set(doc, found);
  return found;
}

export interface Alineas {
  gemerkt(node: Node): readonly Gemerkt[];
  /** Is what stands there what was found in these words? */
  isGelezen(node: Node): boolean;
  zet(node: Node, gevonden: readonly Gevonden[]): void;
  /** Carries over what was found from one document to the next. */
  neemMee(before: Node, after: Node): void;
  /** All has to be read again; what stands stays until then. */
  leesOpnieuw(): void;
}

let teller = 0;

export function createAlineas(): Alineas {
  const gemerkt = new WeakMap<Node, readonly Gemerkt[]>();
  let gelezen = new WeakSet<Node>();
  const van = (node: Node) => gemerkt.get(node) ?? [];

  /** The paragraph it was, or was part of. */
  const wasVan = ({ tekst }: Alinea, before: readonly Alinea[]): Alinea | undefined =>
    before.find((one) => one.tekst === tekst) ??
    (tekst === ''
      ? undefined
      : (before.find((one) => [one.tekst.startsWith(tekst), one.tekst.endsWith(tekst)].includes(true)) ??
        before.find((one) => one.tekst !== '' && (tekst.startsWith(one.tekst) || tekst.endsWith(one.tekst)))));

  return {
    gemerkt: van,
    isGelezen: (node) => gelezen.has(node),
    zet(node, gevonden) {
      const before = van(node);
      gelezen.add(node);
      gemerkt.set(
        node,
        gevonden.map((one) => ({
          ...one,
          sleutel:
            before.find(({ woord, start }) => woord === one.woord && start === one.start)?.sleutel ?? `n${++teller}`,
        })),
      );
    },
    neemMee(before, after) {
      const old = alineasVan(before);
      const next = alineasVan(after);
      let head = 0;
      while (head < Math.min(old.length, next.length) && old[head]?.node === next[head]?.node) head++;
      let tail = 0;
      const rest = Math.min(old.length, next.length) - head;
      while (tail < rest && old[old.length - 1 - tail]?.node === next[next.length - 1 - tail]?.node) tail++;
      const were = old.slice(head, old.length - tail);
      // Of two paragraphs that come of one, both may carry the same mark: each needs a name of its own.
      const gebruikt = new Set(next.flatMap(({ node }) => van(node).map(({ sleutel }) => sleutel)));
      const eigen = (one: Gemerkt): Gemerkt => {
        const sleutel = gebruikt.has(one.sleutel) ? `n${++teller}` : one.sleutel;
        gebruikt.add(sleutel);
        return { ...one, sleutel };
      };
      next.slice(head, next.length - tail).forEach((alinea, at) => {
        if (gemerkt.has(alinea.node)) return;
        const was = old.length === next.length ? were[at] : wasVan(alinea, were);
        if (!was) return;
        gemerkt.set(alinea.node, schuifMee(van(was.node), was.tekst, alinea.tekst).map(eigen));
        if (was.tekst === alinea.tekst && gelezen.has(was.node)) gelezen.add(alinea.node);
      });
    },
    leesOpnieuw() {
      gelezen = new WeakSet();
    },
  };
}
