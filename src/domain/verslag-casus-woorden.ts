// The answers of items as words on paper: more than one value is a choice still to be made, a month is a month, a person is a role word.
import { dagVan } from './dag.ts';
import type { Analyse } from './vensters/analyse.ts';
import { type Item, type Soort, veldVan } from './vensters/item.ts';
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

/** Of what was answered differently apart, all of it. */
export function samen(waarden: readonly string[], inWoorden: (waarde: string) => string = (een) => een): string {
  const gegeven = waarden.map(opRegel).filter(Boolean);
  const woorden = [...new Set(gegeven.map((een) => inWoorden(een) || een))];
  return woorden.length > 1 ? `nog niet gekozen: ${woorden.join(' of ')}` : (woorden[0] ?? '');
}

export const waarde = (item: Item, veld: string, inWoorden?: (waarde: string) => string): string =>
  samen(item.velden[veld] ?? [], inWoorden);

export const isOneens = (item: Item, veld: string): boolean => new Set(item.velden[veld] ?? []).size > 1;

/** An answer of ja or nee as a sentence; any other as it stands, with what it answers. */
export function jaNee(item: Item, veld: string, ja: string, nee: string): string {
  const antwoord = opRegel(veldVan(item, veld));
  if (isOneens(item, veld)) return `${ja}: ${waarde(item, veld)}`;
  if (antwoord === 'ja' || antwoord === 'nee') return antwoord === 'ja' ? ja : nee;
  return antwoord && `${ja}: ${antwoord}`;
}

const maand = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const WANNEER = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** '2026-11' is november 2026. What is no day, month or year stands as it is. */
export function wanneerInWoorden(wanneer: string): string {
  if (!WANNEER.test(wanneer) || Number.isNaN(Date.parse(wanneer))) return wanneer;
  if (wanneer.length === 4) return wanneer;
  return wanneer.length === 7 ? maand.format(Date.parse(wanneer)) : dagVan(wanneer);
}

export const isWanneer = (wanneer: string): boolean => WANNEER.test(wanneer) && !Number.isNaN(Date.parse(wanneer));

/** '' for what is no moment. */
export const dagOfNiets = (op: number): string => (Math.abs(op) <= 8.64e15 ? dagVan(op) : '');

/** "Opgeschreven door jeugdarts op 3 november 2026", only where that was asked for. */
export const doorWie = ({ metFuncties }: Bron, { functie, op }: { functie: string; op: number }): string =>
  metFuncties && opRegel(functie)
    ? ['Opgeschreven door', opRegel(functie), dagOfNiets(op) && `op ${dagOfNiets(op)}`].filter(Boolean).join(' ')
    : '';

/** The role word behind an id; words that are no id as they stand. */
export function mensVan({ analyse }: Bron, wie: string): string {
  // Only a persoon: an id of anything else would tell what does not belong here.
  const mens = [...analyse.items, ...analyse.prullenbak].find(({ id, soort }) => id === wie && soort === 'persoon');
  if (mens) return opRegel(mens.tekst) || 'iemand zonder rolwoord';
  return /^\S{16,}$/.test(wie) ? 'iemand die hier niet meer staat' : opRegel(wie);
}
