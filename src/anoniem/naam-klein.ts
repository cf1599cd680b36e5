// A word in small letters: when it is a name all the same, by the word before it and by what the sentence does next.
import type { Lezing } from './lezing.ts';
import {
  alsMens,
  GEVOEL,
  isBezitVan,
  isSpreker,
  isVergissing,
  isVervoegd,
  MENSELIJK,
  NEE,
  TWIJFEL,
  ZEKER,
} from './naam-teken.ts';
import { KLEIN_NA_ROL, LIDWOORDEN, NA_PERSOON, NOOIT_KLEIN, TUSSENVOEGSELS, VOORAL_WOORD } from './naam-woorden.ts';
import type { Woord } from './ontleed.ts';

/** Whom one sees, calls or writes to. */
const NA_CONTACT = /^(?:hb|tc|mdo|appje|mailtje|belletje|telefoontje)$/;
const WERKWOORD_NA_ROL = /^(?:wil|ben|mag|is|zegt|heeft|kan|gaat|vindt|komt|zit|belt)$/;

export function weegKlein(lezing: Lezing, at: number, woord: Woord): number {
  const s = lezing.soortVan(woord);
  const voor = lezing.aanloop(at);
  const vorige = lezing.klein(at - 1);
  const { zonderHoofdletters } = lezing;
  const naam = s.voornaam || s.achternaam;
  const persoonlijk =
    voor === 'titel' || voor === 'verwant' || voor === 'functie' || voor === 'gezin' || voor === 'bijnaam';
  // "bas: nee, ik rij zo": who speaks, in a chat.
  if (s.voornaam && !s.geenNaam && isSpreker(lezing, woord)) return ZEKER;
  if (NOOIT_KLEIN.has(woord.klein) && !(voor === 'titel' && s.achternaam && !s.woord))
    return zonderHoofdletters &&
      (persoonlijk ||
        ontmoet(lezing, at) ||
        isVanIemand(lezing, at) ||
        doetIets(lezing, at) ||
        (doetIets(lezing, at, werkt) && !GEEN_DOENER.test(woord.klein))) &&
      s.voornaam &&
      KLEIN_NA_ROL.has(woord.klein) &&
      !WERKWOORD_NA_ROL.test(woord.klein)
      ? TWIJFEL
      : NEE;
  if (TUSSENVOEGSELS.has(woord.klein) && voor !== 'titel') return NEE;
  if (s.voornaam && !s.geenNaam && isBezitVan(lezing, at, woord)) return ZEKER;
  // "amine (22mnd)"
  if (s.voornaam && !s.geenNaam && !LIDWOORDEN.has(vorige) && isOud(lezing, woord)) return ZEKER;
  if (
    s.voornaam &&
    s.ookWoord &&
    zonderHoofdletters &&
    /^(?:met|tegen)$/.test(vorige) &&
    (woord.tekst.length > 2 || KLEIN_NA_ROL.has(woord.klein))
  )
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
  if (s.geenNaam && s.voornaam && zonderHoofdletters) {
    const verwant = voor === 'verwant' && vorige !== 'en' && gaatVerder(lezing, at);
    if (verwant || alsMens(lezing, at)) return TWIJFEL;
  }
  // "advocaat smit gemaild", "arts bouwman komt vanmiddag"
  if (
    voor === 'functie' &&
    zonderHoofdletters &&
    s.achternaam &&
    !s.geenNaam &&
    !GEVOEL.has(woord.klein) &&
    !NA_PERSOON.has(woord.klein) &&
    !(isVervoegd(woord.klein) && lezing.kijk.inLijst(s.sleutel)) &&
    woord.tekst.length > 3 &&
    (gaatVerder(lezing, at) || /^ge\p{L}{2,}(?:d|t|en)$/u.test(lezing.klein(at + 1)))
  )
    return TWIJFEL;
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
  // "hb lammertink", "opa vermunt belde": made as a word is, but in no list.
  if (s.achternaam && s.gewoon && !s.woord && !s.plaats && /^\p{L}{6,}$/u.test(woord.tekst) && gaatVerder(lezing, at))
    return ontmoet(lezing, at) || persoonlijk || NA_CONTACT.test(vorige) ? TWIJFEL : NEE;
  if (s.gewoon || s.plaats || woord.tekst.length < 4) return NEE;
  // No word that we know, and no slip of one: then it is somebody, if something happens to them.
  if (voor === 'verwant' && gaatVerder(lezing, at) && NA_PERSOON.has(lezing.klein(at + 1))) return TWIJFEL;
  if (doetIets(lezing, at)) return TWIJFEL;
  // "rafa hier, stand van zaken"
  if (at === 0 && lezing.klein(1) === 'hier') return TWIJFEL;
  if (isVergissing(lezing, woord.klein)) return NEE;
  if (isBesproken(lezing, at)) return TWIJFEL;
  if (NA_CONTACT.test(vorige) && /^(?: \p{L}|, )/u.test(lezing.tekst.slice(woord.end, woord.end + 2))) return TWIJFEL;
  if (vorige === 'ene') return TWIJFEL;
  return persoonlijk || ((woord.begin || ontmoet(lezing, at)) && gaatVerder(lezing, at)) ? TWIJFEL : NEE;
}

/** "met sanne", "dat ruthsel", "van bo": someone may come here. */
const ontmoet = (lezing: Lezing, at: number): boolean =>
  /^(?:met|dat|van|en|bij|door|voor|aan|tegen|heeft|heb|omdat|als|toen|over|is|was|gesproken|huisbezoek|bezoek|gesprek|gebeld|belde|namens|ouders|broer|zus|ene)$/.test(
    lezing.klein(at - 1),
  ) && lezing.woorden[at]?.gat === ' ';

/** An age in brackets behind it, with its unit. */
const isOud = ({ tekst }: Lezing, { end }: Woord): boolean =>
  /^ \((?:bijna |net |pas )?\d{1,2} ?(?:jaar|jr|jrs|j|mnd|maanden|wkn|weken)[ ,)]/.test(tekst.slice(end, end + 20));

/** "saron schreef": begins the sentence and does what only people do. */
const doetIets = (lezing: Lezing, at: number, doet = (klein: string) => MENSELIJK.test(klein)): boolean =>
  (lezing.woorden[at]?.begin || lezing.woorden[at]?.gat === ', ') &&
  lezing.woorden[at + 1]?.gat === ' ' &&
  doet(lezing.klein(at + 1));
/** "max praat" */
const werkt = (klein: string): boolean => MENSELIJK.test(klein) || /^(?:praat|loopt|speelt|luistert)$/.test(klein);
const GEEN_DOENER = /^(?:dag|mei|hoop|wil|lies|ad|an)$/;

/** "mark is de ex van haar moeder": said to be somebody's. */
const isVanIemand = (lezing: Lezing, at: number): boolean =>
  /^(?:is|was)$/.test(lezing.klein(at + 1)) &&
  /^(?:de|een|zijn|haar|hun|mijn|zn|d'r)$/.test(lezing.klein(at + 2)) &&
  lezing.isAanspreek(lezing.klein(at + 3)) &&
  lezing.klein(at + 3) !== 'en';

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
