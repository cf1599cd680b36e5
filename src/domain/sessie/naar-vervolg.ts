// What a session leaves for the fourth window and is not in there yet, word for word. Asked again after it was put there it gives nothing.
import type { Analyse } from '../vensters/analyse.ts';
import type { OogstSoort } from './gebeurtenis.ts';
import type { Sessie } from './sessie.ts';

export interface NaarVervolg {
  besluit: string;
  nietGekozen: string;
  stappen: readonly string[];
}

const plat = (tekst: string): string => tekst.replace(/\s+/g, ' ').trim().toLowerCase();

export function naarVervolg(
  { oogst }: Pick<Sessie, 'oogst'>,
  analyse: Pick<Analyse, 'items' | 'teksten'>,
): NaarVervolg {
  const regels = (soort: OogstSoort) => oogst.filter((een) => een.soort === soort).map(({ tekst }) => tekst);
  const nieuw = (soort: OogstSoort, staat: (tekst: string) => boolean) => {
    const bij = new Map<string, string>();
    for (const tekst of regels(soort)) if (!bij.has(plat(tekst)) && !staat(plat(tekst))) bij.set(plat(tekst), tekst);
    return [...bij.values()];
  };
  const stappen = new Set(analyse.items.filter(({ soort }) => soort === 'stap').map(({ tekst }) => plat(tekst)));
  const staatIn = (woorden: string) => (tekst: string) => plat(woorden).includes(tekst);
  return {
    besluit: nieuw('besluit', staatIn(analyse.teksten.besluit)).join('\n'),
    nietGekozen: nieuw('niet-genomen', staatIn(analyse.teksten.nietGekozen)).join('\n'),
    stappen: nieuw('stap', (tekst) => stappen.has(tekst)),
  };
}
