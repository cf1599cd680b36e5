// Who a name belongs to, by what stands beside it: the role word before or behind it, or an age that only a child has.
import { GETALWOORD } from './leeftijd-woorden.ts';
import { rolVan } from './naam-woorden.ts';
import type { Kandidaat } from './spans.ts';

/** "Fatima, de moeder van", "Fatima (moeder)". */
const ERACHTER =
  /^(?: ?\(\d{1,2}[^)]{0,6}\))?(?:, | ?\()(?:de |een |het |haar |zijn |hun |mijn |onze )?(?:\p{Ll}{3,10}e )?(\p{L}{2,20})/u;
/** As far as an age still is of the name before it: "Jayden uit Ommen, 7 jaar". */
const BEREIK = 28;
const VOLWASSEN = 18;
const WOORDGETAL = new RegExp(`^${GETALWOORD}`, 'iu');
const VANAF_ACHTTIEN =
  /^(?:achttien|negentien|.*(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))/iu;

function isVanKind(leeftijd: string): boolean {
  const jaren = Number.parseFloat(leeftijd.replace(',', '.'));
  if (Number.isNaN(jaren)) return WOORDGETAL.test(leeftijd) && !VANAF_ACHTTIEN.test(leeftijd);
  return jaren < VOLWASSEN || /w|wk|week|weken|mnd|maand/iu.test(leeftijd);
}

/** `vondsten` sorted. A name that has a role keeps it. */
export function metRollen(tekst: string, vondsten: readonly Kandidaat[]): Kandidaat[] {
  return vondsten.map((vondst, at) => {
    if (vondst.gegeven !== 'naam' || vondst.rol) return vondst;
    const erachter = ERACHTER.exec(tekst.slice(vondst.end, vondst.end + 40))?.[1];
    const rol = erachter ? rolVan(erachter.toLowerCase()) : null;
    if (rol) return { ...vondst, rol };
    for (const ander of vondsten.slice(at + 1, at + 4)) {
      if (ander.gegeven === 'naam' || ander.start - vondst.end > BEREIK) break;
      if (/[.!?\n]/.test(tekst.slice(vondst.end, ander.start))) break;
      if (ander.gegeven === 'leeftijd')
        return isVanKind(tekst.slice(ander.start, ander.end)) ? { ...vondst, rol: 'kind' } : vondst;
    }
    return vondst;
  });
}
