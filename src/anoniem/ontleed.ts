// Cuts a text into words and numbers, and tells of each whether a sentence begins there. Knows no names.

import { alle } from './patroon.ts';
import { GETAL, type Soort } from './woordsoort.ts';

export interface Woord {
  tekst: string;
  start: number;
  end: number;
  /** In small letters. */
  klein: string;
  /** Begins with a capital. */
  hoofd: boolean;
  /** Nothing but capitals, two or more. */
  kaps: boolean;
  getal: boolean;
  /** A sentence, a line or a quotation begins here, so that a capital says little. */
  begin: boolean;
  /** What the lists say it can be. */
  soort: Soort;
  /** What stands between the word before and this one. */
  gat: string;
  /** Which word of the text it is. */
  nummer: number;
}

export interface Tekst {
  tekst: string;
  woorden: readonly Woord[];
  /** Written without capitals: a name has none either. */
  zonderHoofdletters: boolean;
}

/** Words with an apostrophe or a hyphen inside are one word; so is a number with its decimals. */
const WOORD = /[\p{L}\p{M}]+(?:['’`´\-‑][\p{L}\p{M}]+)*|\d+/gu;

/** End on a dot in the middle of a sentence. */
export const AFKORTINGEN = new Set(
  (
    'mevr mw mv hr dhr dr drs mr ir ing prof mej ds jr nr tel geb vs bijv bv ca evt resp ivm mbt obv tav tnv str no art blz cl pt ' +
    'afd incl excl max min mob fam kl gr ev oa dwz zgn vd div st sr jl as vlg betr vgl wo do za zo ma di vr jan feb mrt apr ' +
    'jun jul aug sep sept okt nov dec adr gem reg plm mnd wk wkn dossiernr patnr vacc vlg vlgs zgl pat inc zv afspr afd vtg contr nwe kon weth burg afspr vervolg tav zorgverz verz aanw afw rev hb uitsl temp med'
  ).split(' '),
);

/** No initial stands before these: "een score C. De volgende" begins a sentence. */
const NA_LETTER =
  /^(?:De|Het|Een|In|Op|Bij|Voor|Met|Na) \p{Ll}|^(?:Hij|Zij|Ze|Wij|We|Ik|Er|Dit|Dat|Daar|Hier|Als|Ook|Toch|Om|Volgens)(?!\p{L})/u;

function beginsHere(gat: string, voor: Woord | undefined, tekst: string, start: number): boolean {
  if (gat === ' ') return false;
  if (!voor || gat.includes('\n')) return true;
  if (/[:;•–—]\s*["'“‘„(]*$/u.test(gat) || /\s-\s/.test(gat)) return true;
  if (/(?:^|[\s,(])["“„‘'«]$/u.test(gat)) return true;
  if (/[!?…]/.test(gat)) return /\s/.test(gat);
  if (/^\)?["'”’)]*\.["'”’)\]]*\s/u.test(gat) || /\.\s*["'“‘(]*$/u.test(gat)) {
    if (!/\s/.test(gat)) return false;
    if (gat.startsWith('.') && voor.tekst.length === 1 && !voor.getal)
      return NA_LETTER.test(tekst.slice(start, start + 12));
    if (gat.startsWith('.') && AFKORTINGEN.has(voor.klein)) return false;
    return true;
  }
  return /^\s*[\])]\s*$/.test(gat) ? false : /[*\]]\s$/.test(gat) && gat.includes('*');
}

/** `kijk`: what a word can be; asked once for each word here, for all rules. */
export function ontleed(tekst: string, kijk: (woord: string) => Soort): Tekst {
  const woorden: Woord[] = [];
  let eind = 0;
  let voor: Woord | undefined;
  let klein = 0;
  let hoofd = 0;
  for (const treffer of alle(tekst, WOORD)) {
    const woord = treffer[0];
    const start = treffer.index;
    const gat = tekst.slice(eind, start);
    const code = woord.charCodeAt(0);
    const getal = code >= 48 && code <= 57;
    const soort = getal ? GETAL : kijk(woord);
    const begin = beginsHere(gat, voor, tekst, start);
    eind = start + woord.length;
    voor = {
      tekst: woord,
      start,
      end: eind,
      klein: getal ? woord : soort.klein,
      hoofd: soort.hoofd,
      kaps: soort.kaps,
      getal,
      begin,
      soort,
      gat,
      nummer: woorden.length,
    };
    woorden.push(voor);
    if (begin && !getal) {
      if (soort.hoofd) hoofd++;
      else klein++;
    }
  }
  return { tekst, woorden, zonderHoofdletters: klein >= 1 && hoofd * 4 <= klein };
}
