// How sure a word is a name, and what both ways of weighing it look at: who does something, and what is only a slip of the keys.
import type { Lezing } from './lezing.ts';
import type { Woord } from './ontleed.ts';

export const NEE = 0;
export const TWIJFEL = 1;
export const ZEKER = 2;

/** A verb form, roughly: what goes on after a name that begins the sentence. */
const VERVOEGD = /^\p{Ll}{3,}(?:t|de|te|den|ten)$/u;
const GEEN_WERKWOORD = new Set(
  'niet met want het dat wat tot uit zwarte grote goede beide beste laatste eerste tweede derde kwart vast post haast echt recht licht nacht kracht moment punt kant hele witte oude koude slechte juiste rechte vrede einde liefde waarde aarde orde bonte ronde'.split(
    ' ',
  ),
);
export const isVervoegd = (klein: string): boolean => VERVOEGD.test(klein) && !GEEN_WERKWOORD.has(klein);

/** Surnames that are mostly a feeling, a size, a season or a thing of all. */
export const GEVOEL = new Set(
  'boos bang blij groot klein lang kort regelmaat storm rust hoop vrede liefde thuis kern wet pas bel winter winters dan vast recht rein zwaar sterk goed beste vrij druk stil'.split(
    ' ',
  ),
);
/** Done by people only. */
export const MENSELIJK =
  /^(?:zegt|zei|lacht|lachte|huilt|huilde|vertelt|vertelde|belt|belde|vindt|vond|heeft|wil|wilde|kwam|woont|woonde|vraagt|vroeg|weigert|weigerde|zwijgt|drinkt|blowt|slaapt|eet|reageert|reageerde|schrijft|schreef|appte|mailde|fluisterde|riep)$/;
/** Spelling by ear. */
const KLANKEN: readonly (readonly [RegExp, string])[] = [
  [/f/, 'v'],
  [/v/, 'f'],
  [/s/, 'z'],
  [/z/, 's'],
  [/ei/, 'ij'],
  [/ij/, 'ei'],
  [/d$/, 't'],
  [/t$/, 'd'],
  [/t$/, 'dt'],
  [/au/, 'ou'],
  [/ou/, 'au'],
  [/g/, 'ch'],
  [/ch/, 'g'],
  [/ui/, 'uit'],
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** One slip of the keys away from a word of the list. */
export const isVergissing = (lezing: Lezing, klein: string): boolean =>
  klein.length <= 18 && lezing.magZoeken(klein) && lezing.kijk.onthoud(klein, () => zoekVergissing(lezing.kijk, klein));

const verwissel = (klein: string, at: number): string =>
  `${klein.slice(0, at)}${klein[at + 1]}${klein[at]}${klein.slice(at + 2)}`;

function zoekVergissing(kijk: Lezing['kijk'], klein: string): boolean {
  for (let at = 0; at <= klein.length; at++) {
    const voor = klein.slice(0, at);
    const na = klein.slice(at);
    if (na && kijk.inLijst(voor + na.slice(1))) return true;
    if (na.length > 1 && kijk.inLijst(verwissel(klein, at))) return true;
    // Another first letter makes another word.
    for (const letter of LETTERS)
      if (kijk.inLijst(voor + letter + na) || (at > 0 && na && kijk.inLijst(voor + letter + na.slice(1)))) return true;
  }
  if (klein.length > 9)
    for (let at = 0; at + 1 < klein.length; at++) if (kijk.isGemaakt(verwissel(klein, at))) return true;
  return (
    kijk(`${klein}n`).gewoon ||
    kijk(`${klein}t`).gewoon ||
    KLANKEN.some(([klank, anders]) => klank.test(klein) && kijk(klein.replace(klank, anders)).gewoon)
  );
}

/** "Amine's moeder": whose relative it is. */
export const isBezitVan = (lezing: Lezing, at: number, { tekst, klein }: Woord): boolean =>
  /['’]s$/u.test(tekst) &&
  lezing.isAanspreek(lezing.klein(at + 1)) &&
  lezing.klein(at + 1) !== 'en' &&
  !lezing.isAanspreek(klein.slice(0, -2));

/** "thais wil niet", "heb met thais gesproken", "volgens thais": of people only. */
export function alsMens(lezing: Lezing, at: number): boolean {
  const woord = lezing.woorden[at];
  const vorige = lezing.klein(at - 1);
  if (woord?.begin && lezing.woorden[at + 1]?.gat === ' ' && MENSELIJK.test(lezing.klein(at + 1))) return true;
  return (
    woord?.gat === ' ' &&
    (vorige === 'volgens' || (/^(?:met|over)$/.test(vorige) && NA_GESPREK.test(lezing.klein(at + 1))))
  );
}
const NA_GESPREK = /^(?:gesproken|gebeld|overlegd|gepraat|over|afgesproken)$/;

/** Someone who speaks in a chat: "[10:14] Linda:". */
export function isSpreker(lezing: Lezing, woord: Woord): boolean {
  const { tekst } = lezing;
  if (!/^:(?:\s|$)/.test(tekst.slice(woord.end, woord.end + 2))) return false;
  const regel = tekst.slice(Math.max(0, woord.start - 24), woord.start);
  if (!/(?:^|\n)(?:[-*•] ?)?[\d[\]:.,\- /u()]{0,22}$/.test(regel)) return false;
  if (/\d[:.]\d\d/.test(regel)) return true;
  // Said more than once, or by someone we know as a name.
  return (
    tekst.split(`\n${woord.tekst}:`).length > 2 ||
    (tekst.startsWith(`${woord.tekst}:`) && tekst.includes(`\n${woord.tekst}:`))
  );
}
