// What goes along when a casus moves: all that stands in it now, written anew. So nothing of what was taken out of it before comes along, nor who wrote what and when.
import * as Y from 'yjs';
import { toBase64url } from '../../domain/ledenlog.ts';
import { randomBytes } from '../../vault/primitives.ts';

/** Another toestel in every kring: a key of the old one says nothing in the new, and would tie the two kringen together. */
export type Vertaler = ReadonlyMap<string, string>;

/** `oud`: every key of the old kring. `van`, `naar`: this person in the old and in the new; the others are nobody there. */
export const maakVertaler = (oud: Iterable<string>, van: string, naar: string): Vertaler =>
  new Map([...[...oud].map((een): [string, string] => [een, toBase64url(randomBytes(32))]), [van, naar]]);

/** In a name that is made of more than a key too. */
function sleutelVan(sleutel: string, vertaler: Vertaler): string {
  if (sleutel.length < 43) return sleutel;
  for (const [van, naar] of vertaler) if (sleutel.includes(van)) return sleutel.replaceAll(van, naar);
  return sleutel;
}

/** What is typed stays as it was typed: only a value that is a key and nothing else is one. */
function gewoon(waarde: unknown, vertaler: Vertaler): unknown {
  if (typeof waarde === 'string') return vertaler.get(waarde) ?? waarde;
  if (Array.isArray(waarde)) return waarde.map((een) => gewoon(een, vertaler));
  if (typeof waarde !== 'object' || waarde === null || waarde instanceof Uint8Array) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).map(([sleutel, een]) => [sleutelVan(sleutel, vertaler), gewoon(een, vertaler)]),
  );
}

type Waarde = Y.AbstractType<unknown> | Y.Map<unknown> | Y.Array<unknown> | Y.Text | Y.XmlElement | unknown;

/** By hand: the clone of Yjs leaves out attributes that are no text, and a heading then has no level. */
function kopie(waarde: Waarde, vertaler: Vertaler): unknown {
  if (waarde instanceof Y.XmlElement) {
    const element = new Y.XmlElement(waarde.nodeName);
    for (const [naam, een] of Object.entries(waarde.getAttributes())) element.setAttribute(naam, een as string);
    vul(element, waarde, vertaler);
    return element;
  }
  if (waarde instanceof Y.XmlText) return metWoorden(new Y.XmlText(), waarde);
  if (waarde instanceof Y.Text) return metWoorden(new Y.Text(), waarde);
  if (waarde instanceof Y.XmlFragment) {
    const fragment = new Y.XmlFragment();
    vul(fragment, waarde, vertaler);
    return fragment;
  }
  if (waarde instanceof Y.Map) {
    const map = new Y.Map();
    for (const [sleutel, een] of waarde) map.set(sleutelVan(sleutel, vertaler), kopie(een, vertaler));
    return map;
  }
  if (waarde instanceof Y.Array) return Y.Array.from(waarde.toArray().map((een) => kopie(een, vertaler) as string));
  // Nothing this app ever writes: such a piece would not be read by any screen either.
  return waarde instanceof Y.AbstractType ? null : gewoon(waarde, vertaler);
}

function metWoorden<T extends Y.Text>(leeg: T, van: Y.Text): T {
  leeg.applyDelta(van.toDelta());
  return leeg;
}

function vul(leeg: Y.XmlFragment, van: Y.XmlFragment, vertaler: Vertaler): void {
  leeg.insert(
    0,
    van.toArray().map((een) => kopie(een, vertaler) as Y.XmlElement | Y.XmlText),
  );
}

/** What a root is, by what stands in it: in a document nobody asked for it, it does not say. */
function soortVan({ _map, _start }: Y.AbstractType<unknown>): 'map' | 'tekst' | 'fragment' | 'lijst' | null {
  for (let item = _start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentType)
      return content.type instanceof Y.XmlFragment || content.type instanceof Y.XmlText ? 'fragment' : 'lijst';
    return content instanceof Y.ContentAny || content instanceof Y.ContentJSON || content instanceof Y.ContentBinary
      ? 'lijst'
      : 'tekst';
  }
  return [..._map.values()].some((item) => !item.deleted) ? 'map' : null;
}

/** As it stands at this moment, in a document of its own. */
export function schrijfOver(doc: Y.Doc, vertaler: Vertaler): Y.Doc {
  const bron = new Y.Doc();
  const nieuw = new Y.Doc();
  Y.applyUpdateV2(bron, Y.encodeStateAsUpdateV2(doc));
  nieuw.transact(() => {
    for (const [naam, root] of [...bron.share]) {
      const soort = soortVan(root as Y.AbstractType<unknown>);
      if (soort === 'map') {
        const daar = nieuw.getMap(naam);
        for (const [sleutel, een] of bron.getMap<unknown>(naam))
          daar.set(sleutelVan(sleutel, vertaler), kopie(een, vertaler));
      } else if (soort === 'tekst') metWoorden(nieuw.getText(naam), bron.getText(naam));
      else if (soort === 'fragment') vul(nieuw.getXmlFragment(naam), bron.getXmlFragment(naam), vertaler);
      else if (soort === 'lijst')
        nieuw.getArray<unknown>(naam).push(
          bron
            .getArray(naam)
            .toArray()
            .map((een) => kopie(een, vertaler)),
        );
    }
  });
  bron.destroy();
  return nieuw;
}

/** Is everything that stands here also there? */
export function isHetzelfde(hier: Y.Doc, daar: Y.Doc, vertaler: Vertaler): boolean {
  const bron = new Y.Doc();
  Y.applyUpdateV2(bron, Y.encodeStateAsUpdateV2(hier));
  const lees = (doc: Y.Doc, naam: string, soort: ReturnType<typeof soortVan>, vertaal: Vertaler): string => {
    if (soort === 'tekst') return JSON.stringify(doc.getText(naam).toDelta());
    if (soort === 'fragment') return doc.getXmlFragment(naam).toString();
    if (soort === 'lijst') return JSON.stringify(gewoon(doc.getArray(naam).toJSON(), vertaal));
    const velden = gewoon(doc.getMap(naam).toJSON(), vertaal) as object;
    return JSON.stringify(
      Object.entries(velden)
        .map((veld) => JSON.stringify(veld))
        .sort(),
    );
  };
  const gelijk = [...bron.share].every(([naam, root]) => {
    const soort = soortVan(root as Y.AbstractType<unknown>);
    return soort === null || lees(bron, naam, soort, vertaler) === lees(daar, naam, soort, new Map());
  });
  bron.destroy();
  return gelijk;
}
