// What an item carries besides its words, as short words in a row. Reads only; knows no screen.
import { AARDWOORDEN, VELDWOORDEN, type Veldwoorden } from '../../content/vensters.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { type Item, VELDEN, veldVan } from '../../domain/vensters/item.ts';
import { wanneerInWoorden } from '../../domain/verslag-casus-woorden.ts';

/** These name another item. */
const WIE = new Set(['van', 'naar']);
/** Someone who is not there any more, and no words of one's own. */
const IS_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
/** Said by their label: an answer of just "Ja" says nothing. */
const JA_NEE = new Set(['ja', 'nee', 'weet ik niet']);

const persoon = (analyse: Analyse, id: string): string =>
  analyse.items.find((item) => item.id === id)?.tekst.trim() ?? '';

function woordVan(analyse: Analyse, veld: string, words: Veldwoorden | undefined, waarde: string): string {
  if (WIE.has(veld)) return persoon(analyse, waarde) || (IS_ID.test(waarde) ? '' : waarde);
  if (veld === 'wanneer') return wanneerInWoorden(waarde);
  const keuze = words?.keuzes && Object.hasOwn(words.keuzes, waarde) ? words.keuzes[waarde] : undefined;
  if (keuze !== undefined && JA_NEE.has(waarde)) return `${words?.label} ${keuze}`;
  return keuze ?? waarde;
}

/** Answers that stand side by side are all said. */
export function antwoordenVan(item: Item, analyse: Analyse): string {
  const words: Readonly<Record<string, Veldwoorden>> = VELDWOORDEN[item.soort];
  // Only puts it on the timeline; people said it in words.
  const gezegd = veldVan(item, 'moment') !== '';
  return (VELDEN[item.soort] as readonly string[])
    .filter((veld) => veld !== 'wanneer' || !gezegd)
    .flatMap((veld) => (item.velden[veld] ?? []).map((waarde) => woordVan(analyse, veld, words[veld], waarde)))
    .filter((woord) => woord !== '')
    .join(', ');
}

/** "moeder en vader: zijn uit elkaar" */
export function relatieZin(item: Item, analyse: Analyse): string {
  const [van, naar] = ['van', 'naar'].map((veld) => persoon(analyse, veldVan(item, veld)) || 'iemand');
  const aard = veldVan(item, 'aard');
  const words: Readonly<Record<string, string>> = AARDWOORDEN;
  const zin = Object.hasOwn(words, aard) ? `: ${words[aard]?.toLowerCase()}` : '';
  return `${van} en ${naar}${zin}${item.tekst.trim() && `, ${item.tekst.trim()}`}`;
}
