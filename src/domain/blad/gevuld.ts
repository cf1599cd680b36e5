// What a part of a preparation sheet is once it is filled: its blocks and what is missing; and who of the casus is asked for. Knows no part by name.
import { type Groep, type Item, isJa, isOneens, type Venster, veldVan } from '../vensters/item.ts';
import { type Blok, opRegel, type Punt, punt } from '../verslag-casus-blok.ts';
import { tekstVan } from '../verslag-casus-nummers.ts';
import { type Bron, itemsVan } from '../verslag-casus-woorden.ts';
import type { RolOpBlad } from './pack.ts';

/** `gaten`: in words, each with the window where it can be filled in. */
export interface Gevuld {
  blokken: Blok[];
  gaten: { tekst: string; venster: Venster }[];
}

/** Three lines of room to write on paper; nothing for who listens. */
export const LEEG: Punt = punt('\u00a0\n\u00a0\n\u00a0');

export const gat = (venster: Venster, tekst: string): Gevuld['gaten'][number] => ({ venster, tekst });

/** The blocks, or what is missing when there are none. */
export const gevuldOf = (blokken: Blok[], venster: Venster, tekst: string): Gevuld =>
  blokken.length > 0 ? { blokken, gaten: [] } : { blokken, gaten: [gat(venster, tekst)] };

export const rolwoord = (item: Item): string => opRegel(tekstVan(item, 'iemand zonder rolwoord'));
export const groepVan = (item: Item): string => (isOneens(item, 'groep') ? '' : veldVan(item, 'groep'));

export const inGroep = (bron: Bron, ...groepen: readonly Groep[]): Item[] =>
  itemsVan(bron, 'persoon').filter((item) => (groepen as readonly string[]).includes(groepVan(item)));

export const metRol = (bron: Bron, rol: RolOpBlad): Item[] =>
  itemsVan(bron, 'persoon').filter((item) => isJa(item, rol) && !isOneens(item, rol));

export const rollen = (mensen: readonly Item[]): string => mensen.map(rolwoord).join(', ');
