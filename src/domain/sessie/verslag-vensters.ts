// What stands in the four windows, as parts of the record of a session: each with its heading and its lines as they read in the record of a casus.
import type { Analyse } from '../vensters/analyse.ts';
import { type Deel, describeCasusVerslag } from '../verslag-casus.ts';
import type { Blok } from '../verslag-casus-blok.ts';
import { casusVerslagTekst } from '../verslag-casus-tekst.ts';
import type { SessieVerslagDeel } from './verslag-sessie.ts';

const DELEN: readonly Deel[] = ['mensen', 'feiten', 'weging', 'vervolg'];

const regelsVan = (blokken: readonly Blok[]): string[] =>
  casusVerslagTekst({ titel: '', kop: [], blokken, voet: [] }).trim().split('\n');

/** Nothing of windows in which nothing was put. */
export function vensterDelen(analyse: Analyse, nu: number): SessieVerslagDeel[] {
  if (analyse.items.length === 0 && Object.values(analyse.teksten).every((tekst) => tekst.trim() === '')) return [];
  const { blokken } = describeCasusVerslag(analyse, {
    ...{ soort: 'dossier', delen: DELEN, titel: '', nu, metFuncties: false, terugkijk: [] },
    ...{ notities: '', stappenplannen: [] },
  });
  const delen: { titel: string; blokken: Blok[] }[] = [];
  for (const blok of blokken)
    if (blok.kind === 'kop' && blok.niveau === 2) delen.push({ titel: blok.tekst, blokken: [] });
    else delen.at(-1)?.blokken.push(blok);
  return delen.map((deel) => ({ titel: deel.titel, regels: regelsVan(deel.blokken) }));
}
