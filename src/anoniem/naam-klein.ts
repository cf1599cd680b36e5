// A word in small letters: when it is a name all the same, by the word before it and by what the sentence does next.
import type { Lezing } from './lezing.ts';
import { isVergissing, isVervoegd, NEE, TWIJFEL, ZEKER } from './naam-teken.ts';
import { KLEIN_NA_ROL, LIDWOORDEN, NA_PERSOON, NOOIT_KLEIN, TUSSENVOEGSELS, VOORAL_WOORD } from './naam-woorden.ts';
import type { Woord } from './ontleed.ts';

const WERKWOORD_NA_ROL = /^(?:wil|ben|mag|is|zegt|heeft|kan|gaat|vindt|komt|zit|belt)$/;

export function weegKlein(lezing: Lezing, at: number, woord: Woord): number {
  const s = lezing.soortVan(woord);
  const voor = lezing.aanloop(at);
  const vorige = lezing.klein(at - 1);
  const { zonderHoofdletters } = lezing;
  const naam = s.voornaam || s.achternaam;
  const persoonlijk =
    voor === 'titel' || voor === 'verwant' || voor === 'functie' || voor === 'gezin' || voor === 'bijnaam';
  if (NOOIT_KLEIN.has(woord.klein) && !(voor === 'titel' && s.achternaam && !s.woord))
    return zonderHoofdletters &&
      (persoonlijk || ontmoet(lezing, at)) &&
      s.voornaam &&
      KLEIN_NA_ROL.has(woord.klein) &&
      !WERKWOORD_NA_ROL.test(woord.klein)
      ? TWIJFEL
      : NEE;
  if (TUSSENVOEGSELS.has(woord.klein) && voor !== 'titel') return NEE;
  if (s.voornaam && s.ookWoord && zonderHoofdletters && /^(?:met|tegen)$/.test(vorige) && woord.tekst.length > 2)
    return TWIJFEL;
  // In a text without capitals a name stands as any name, unless it is an everyday word.
  if (
    zonderHoofdletters &&
    s.voornaam &&
    s.ookWoord &&
    !s.geenNaam &&
    !VOORAL_WOORD.has(woord.klein) &&
    woord.tekst.length > 2
  ) {
    const naLidwoord = LIDWOORDEN.has(vorige);
    if (
      !naLidwoord &&
      (woord.begin ? gaatVerder(lezing, at) : ontmoet(lezing, at) || persoonlijk || gaatVerder(lezing, at))
    )
      return TWIJFEL;
  }
  if (s.geenNaam || s.woord) {
    // In a text without capitals a name that is a word too needs its relative beside it.
    const toch =
      zonderHoofdletters &&
      naam &&
      s.ookWoord &&
      !s.geenNaam &&
      (voor === 'titel' || voor === 'gezin' || (persoonlijk && s.voornaam)) &&
      !WERKWOORD_NA_ROL.test(woord.klein);
    return toch ? TWIJFEL : NEE;
  }
  if (voor === 'titel' || voor === 'gezin') return naam ? ZEKER : s.gewoon || woord.tekst.length < 3 ? NEE : TWIJFEL;
  const plaatsHier = s.plaats !== null && /^(?:in|uit|te|naar)$/.test(vorige);
  if (naam && !s.gewoon && voor !== null) return ZEKER;
  if (s.voornaam && !s.gewoon && !plaatsHier && woord.tekst.length > 2) {
    // "kwame" for "kwamen" is a slip, not a name.
    if (!zonderHoofdletters && isVergissing(lezing, woord.klein)) return NEE;
    return ZEKER;
  }
  if (!zonderHoofdletters) return NEE;
  if (s.voornaam && woord.tekst.length > 3 && !plaatsHier) return TWIJFEL;
  // "kort en klijn": a surname by itself, in small letters, is more often a slip.
  if (s.achternaam && !s.gewoon && !s.plaats && woord.tekst.length > 3)
    return voor === null && !gaatVerder(lezing, at) && isVergissing(lezing, woord.klein) ? NEE : TWIJFEL;
  if (s.gewoon || s.plaats || woord.tekst.length < 4) return NEE;
  // No word that we know, and no slip of one: then it is somebody, if something happens to them.
  if (voor === 'verwant' && gaatVerder(lezing, at) && NA_PERSOON.has(lezing.klein(at + 1))) return TWIJFEL;
  if (isVergissing(lezing, woord.klein)) return NEE;
  if (isBesproken(lezing, at)) return TWIJFEL;
  return persoonlijk || ((woord.begin || ontmoet(lezing, at)) && gaatVerder(lezing, at)) ? TWIJFEL : NEE;
}

/** "met sanne", "dat ruthsel", "van bo": someone may come here. */
const ontmoet = (lezing: Lezing, at: number): boolean =>
  /^(?:met|dat|van|en|bij|door|voor|aan|tegen|heeft|heb|omdat|als|toen|over|is|was|gesproken|huisbezoek|bezoek|gesprek|gebeld|belde|namens|ouders|broer|zus)$/.test(
    lezing.klein(at - 1),
  ) && lezing.woorden[at]?.gat === ' ';

/** "heb met gilianne gesproken". */
const isBesproken = (lezing: Lezing, at: number): boolean =>
  /^(?:met|over|van|bij|door|voor)$/.test(lezing.klein(at - 1)) &&
  /^(?:gesproken|gebeld|geappt|gemaild|gezien|overlegd|afgesproken|langs|geweest|gehad|besproken|gepraat|gechat)$/.test(
    lezing.klein(at + 1),
  );

/** The sentence goes on as after a person. */
function gaatVerder(lezing: Lezing, at: number): boolean {
  const volgende = lezing.woorden[at + 1];
  if (!volgende) return true;
  if (volgende.gat !== ' ') return /^[,.;:)(]/.test(volgende.gat.trimStart());
  return NA_PERSOON.has(volgende.klein) || isVervoegd(volgende.klein);
}
