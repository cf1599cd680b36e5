// How sure one word is that it is the name of a person.
import type { Lezing } from './lezing.ts';
import { weegHoofd } from './naam-hoofdletter.ts';
import { weegKlein } from './naam-klein.ts';
import { alsMens, isSpreker, NEE, TWIJFEL, ZEKER } from './naam-teken.ts';
import { isTweeLettergrepen } from './naam-woorden.ts';
import { AFKORTINGEN } from './ontleed.ts';

/** Cut short, with or without a dot; nobody is called so. */
const NOOIT_NAAM = /^(?:aanw|afw|uitsl|afspr|vlgs?|vacc|zgl|zv|inc|vtg|patnr|dossiernr|contr|verz|zorgverz)$/;

/** This word and the next are a first name of two syllables. */
function isPaar({ woorden }: Lezing, at: number): boolean {
  const eerste = woorden[at];
  const tweede = woorden[at + 1];
  if (!eerste || tweede?.gat !== ' ' || eerste.hoofd !== tweede.hoofd) return false;
  return isTweeLettergrepen(eerste.klein, tweede.klein);
}

export function weegWoord(lezing: Lezing, at: number): number {
  const woord = lezing.woorden[at];
  if (!woord || woord.getal || woord.tekst.length < 2 || lezing.verboden(woord)) return NEE;
  // "Bas- en luisterspel"
  if (lezing.tekst[woord.end] === '-' && /^-(?: |$)/.test(lezing.tekst.slice(woord.end, woord.end + 2))) return NEE;
  const { woord: gewoon, voornaam, achternaam } = woord.soort;
  const paar = isPaar(lezing, at) || isPaar(lezing, at - 1);
  // Most words of a text: in small letters, in the list, and nobody is called so.
  if (!woord.hoofd && gewoon && !voornaam && !achternaam && !paar) return NEE;
  if (
    AFKORTINGEN.has(woord.klein) &&
    (lezing.tekst[woord.end] === '.' ||
      NOOIT_NAAM.test(woord.klein) ||
      (woord.begin && lezing.aanloop(at) === null && !(voornaam && alsMens(lezing, at))))
  )
    return NEE;
  if (paar) return woord.hoofd ? ZEKER : TWIJFEL;
  if (lezing.isAanspreek(woord.klein))
    return woord.hoofd &&
      woord.soort.voornaam &&
      (isSpreker(lezing, woord) ||
        ['noemt', 'bijnaam'].includes(lezing.aanloop(at) ?? '') ||
        // "sprak ik Mo en Tyrell": no capital where no sentence begins, unless it is a name.
        (!woord.begin && lezing.klein(at + 1) === 'en' && (lezing.woorden[at + 2]?.hoofd ?? false)))
      ? ZEKER
      : NEE;
  return woord.hoofd ? weegHoofd(lezing, at, woord) : weegKlein(lezing, at, woord);
}
