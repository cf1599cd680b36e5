// What an item carries besides its words, as short words in a row. Reads only; knows no screen.
import { VELDWOORDEN, type Veldwoorden } from '../../content/vensters.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { vanWie } from '../../domain/vensters/banden.ts';
import { zegPersoon } from '../../domain/vensters/genogram-woorden.ts';
import { type Item, VELDEN, veldVan } from '../../domain/vensters/item.ts';
import { wanneerInWoorden } from '../../domain/vensters/tijdlijn.ts';

/** Said by their label: an answer of just "Ja" says nothing. */
const JA_NEE = new Set(['Ja', 'Nee', 'Weet ik niet']);

function woordVan(analyse: Analyse, veld: string, words: Veldwoorden | undefined, waarde: string): string {
  if (veld === 'van') return vanWie(analyse, waarde);
  if (veld === 'wanneer') return wanneerInWoorden(waarde);
  const keuze = words?.keuzes && Object.hasOwn(words.keuzes, waarde) ? words.keuzes[waarde] : undefined;
  if (keuze !== undefined && JA_NEE.has(keuze)) return `${words?.label} ${keuze}`;
  return keuze ?? waarde;
}

/** Answers that stand side by side are all said. Of a relatie they are its sentence. */
export function antwoordenVan(item: Item, analyse: Analyse): string {
  if (item.soort === 'relatie') return '';
  if (item.soort === 'persoon') return zegPersoon(item).join(', ');
  const words: Readonly<Record<string, Veldwoorden>> = VELDWOORDEN[item.soort];
  // Only puts it on the timeline; people said it in words.
  const gezegd = veldVan(item, 'moment') !== '';
  return (VELDEN[item.soort] as readonly string[])
    .filter((veld) => veld !== 'wanneer' || !gezegd)
    .flatMap((veld) => (item.velden[veld] ?? []).map((waarde) => woordVan(analyse, veld, words[veld], waarde)))
    .filter((woord) => woord !== '')
    .join(', ');
}
