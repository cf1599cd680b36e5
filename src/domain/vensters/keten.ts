// The chain from step to weging to fact, and its gaps: shown, never a block. Source: product 1.5, 1.6; viervensters window 3 and 4.
import type { Analyse, Koppeling } from './analyse.ts';
import { type Item, isJa, type Soort, veldVan } from './item.ts';

/** What may rest on what. 'besluit' is the decision itself. */
export const RUST_OP: Readonly<Partial<Record<Soort | 'besluit', readonly Soort[]>>> = {
  weging: ['feit', 'hulp', 'onbekend'],
  stap: ['weging'],
  besluit: ['feit', 'hulp'],
};

export const kanRustenOp = (van: Soort | 'besluit', naar: Soort): boolean => RUST_OP[van]?.includes(naar) ?? false;

export const vanKoppelingen = (koppelingen: readonly Koppeling[], van: string): string[] =>
  koppelingen.filter((koppeling) => koppeling.van === van).map(({ naar }) => naar);

export interface Gaten {
  /** Considerations without a fact under them. */
  wegingenZonderFeit: readonly Item[];
  /** Facts that weigh nowhere: neither for nor against, nor under a consideration or the decision. */
  feitenDieNietMeewegen: readonly Item[];
  /** Steps that rest on no consideration. */
  stappenZonderWeging: readonly Item[];
  /** Steps without who or when. */
  stappenOnaf: readonly Item[];
  /** Voices that are missing, in words. */
  stemmen: readonly string[];
  /** Nobody is named as the one the child can turn to. */
  geenSteunfiguur: boolean;
  geenBeslissing: boolean;
}

const heard = (item: Item) => veldVan(item, 'gehoord') === 'ja';

/** Who nobody heard yet, and who is not even named: the child, the parents, and whoever was marked as missing. */
function stemmenDieOntbreken({ items, teksten }: Analyse): string[] {
  const mensen = items.filter(({ soort }) => soort === 'persoon');
  const verhalen = items.filter(({ soort, tekst }) => soort === 'verhaal' && tekst.trim() !== '');
  const hasStory = (item: Item) => verhalen.some((verhaal) => veldVan(verhaal, 'van') === item.id);
  const groep = (naam: string) => mensen.filter((item) => veldVan(item, 'groep') === naam);
  const missing: string[] = [];
  const kernen = mensen.filter((item) => isJa(item, 'kern'));
  const kinderen = kernen.length > 0 ? kernen : groep('kind');
  if (kinderen.length === 0 && teksten.kind.trim() === '') missing.push('het kind zelf');
  if (groep('ouder').length === 0) missing.push('de ouders');
  for (const item of mensen) {
    if (isJa(item, 'overleden') || hasStory(item) || heard(item)) continue;
    const isKern = kinderen.includes(item);
    if (isKern && teksten.kind.trim() !== '') continue;
    const relevant = isKern || ['kind', 'ouder'].includes(veldVan(item, 'groep')) || isJa(item, 'belangrijk');
    const unheard = veldVan(item, 'gehoord') === 'nee';
    if (relevant || unheard || isJa(item, 'ontbreekt') || isJa(item, 'steunfiguur'))
      missing.push(item.tekst.trim() || 'iemand zonder rolwoord');
  }
  return missing;
}

export function checkKeten(analyse: Analyse): Gaten {
  const { items, koppelingen, teksten } = analyse;
  const of = (soort: Soort) => items.filter((item) => item.soort === soort);
  const from = new Set(koppelingen.map(({ van }) => van));
  const to = new Set(koppelingen.map(({ naar }) => naar));
  return {
    wegingenZonderFeit: of('weging').filter(({ id }) => !from.has(id)),
    feitenDieNietMeewegen: of('feit').filter(
      (item) => !to.has(item.id) && !['voor', 'tegen'].includes(veldVan(item, 'pleit')),
    ),
    stappenZonderWeging: of('stap').filter(({ id }) => !from.has(id)),
    stappenOnaf: of('stap').filter((item) => veldVan(item, 'wie') === '' || veldVan(item, 'wanneer') === ''),
    stemmen: stemmenDieOntbreken(analyse),
    geenSteunfiguur: !of('persoon').some((item) => isJa(item, 'steunfiguur')),
    geenBeslissing: teksten.beslissing.trim() === '',
  };
}
