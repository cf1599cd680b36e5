// The answers of items as words on paper: more than one value is a choice still to be made, a person is a role word.
import { dagVan } from './dag.ts';
import type { Analyse } from './vensters/analyse.ts';
import { vanWie } from './vensters/banden.ts';
import { type Item, isOneens, type Soort, veldVan } from './vensters/item.ts';
import { opRegel } from './verslag-casus-blok.ts';
import type { Nummers } from './verslag-casus-nummers.ts';

/** What the parts of a record are made from: the analysis, with who wrote it or not. */
export interface Bron {
  analyse: Analyse;
  metFuncties: boolean;
  nummers: Nummers;
  /** ISO days: none, one, or several that were chosen apart. */
  terugkijk: readonly string[];
}

export const itemsVan = ({ analyse }: Bron, ...soorten: readonly Soort[]): Item[] =>
  analyse.items.filter(({ soort }) => soorten.includes(soort));

/** Of what was answered differently apart, all of it. What goes without saying (`inWoorden` gives '') is only said beside another answer. */
export function samen(waarden: readonly string[], inWoorden: (waarde: string) => string = (een) => een): string {
  const gegeven = [...new Set(waarden.map(opRegel).filter(Boolean))];
  if (gegeven.length < 2) return gegeven.map((een) => inWoorden(een))[0] ?? '';
  const woorden = [...new Set(gegeven.map((een) => inWoorden(een) || een))];
  return woorden.length > 1 ? `nog niet gekozen: ${woorden.join(' of ')}` : (woorden[0] ?? '');
}

export const waarde = (item: Item, veld: string, inWoorden?: (waarde: string) => string): string =>
  samen(item.velden[veld] ?? [], inWoorden);

/** An answer of ja or nee as a sentence; any other as it stands, with what it answers. */
export function jaNee(item: Item, veld: string, ja: string, nee: string): string {
  const antwoord = opRegel(veldVan(item, veld));
  if (isOneens(item, veld)) return `${ja}: ${waarde(item, veld)}`;
  if (antwoord === 'ja' || antwoord === 'nee') return antwoord === 'ja' ? ja : nee;
  return antwoord && `${ja}: ${antwoord}`;
}

/** '' for what is no moment. */
const dagOfNiets = (op: number): string => (Math.abs(op) <= 8.64e15 ? dagVan(op) : '');

/** "Opgeschreven door jeugdarts op 3 november 2026", only where that was asked for. */
export const doorWie = ({ metFuncties }: Bron, { functie, op }: { functie: string; op: number }): string =>
  metFuncties && opRegel(functie)
    ? ['Opgeschreven door', opRegel(functie), dagOfNiets(op) && `op ${dagOfNiets(op)}`].filter(Boolean).join(' ')
    : '';

/** Whose verhaal or mening it is. */
export const vanWieIs = ({ analyse }: Bron, item: Item): string =>
  waarde(item, 'van', (van) => opRegel(vanWie(analyse, van)));
