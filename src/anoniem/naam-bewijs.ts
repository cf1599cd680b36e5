// How sure one word is that it is the name of a person: by the word before it, the lists, its capital, and what the sentence does next.
import { GETALWOORD } from './leeftijd-woorden.ts';
import type { Lezing } from './lezing.ts';
import { naVoegsels } from './naam-grenzen.ts';
import {
  BEGINT_ZIN,
  KLEIN_NA_ROL,
  LIDWOORDEN,
  NA_PERSOON,
  NOOIT_KLEIN,
  TUSSENVOEGSELS,
  VOORAL_WOORD,
} from './naam-woorden.ts';
import { AFKORTINGEN, type Woord } from './ontleed.ts';
import type { Soort } from './woordsoort.ts';
import { zonderBezit } from './woordsoort.ts';

export const NEE = 0;
export const TWIJFEL = 1;
export const ZEKER = 2;

const HOOFD_NA_STREEP = /[-‑]\p{Lu}/u;
/** "Utrechtse", "Syrisch", "Amerikaan": of a place or a people. */
const LANDSAARD = /(?:isch|ische|aans|aanse|eens|eense|ees|ese|eese|iaan|iaans|iaanse|ers|er|se)$/u;
const WERKWOORD_NA_ROL = /^(?:wil|ben|mag|is|zegt|heeft|kan|gaat|vindt|komt|zit|belt)$/;
/** A verb form, roughly: what goes on after a name that begins the sentence. */
const VERVOEGD = /^\p{Ll}{3,}(?:t|de|te|den|ten)$/u;
const GEEN_WERKWOORD = new Set(
  'niet met want het dat wat tot uit zwarte grote goede beide beste laatste eerste tweede derde kwart vast post haast echt recht licht nacht kracht moment punt kant hele witte oude koude slechte juiste rechte vrede einde liefde waarde aarde orde bonte ronde'.split(
    ' ',
  ),
);
/** A number after it counts: "Dag 1", "Max 3". */
const TELT = new Set('dag max job plan stap week fase'.split(' '));

export function weegWoord(lezing: Lezing, at: number): number {
  const woord = lezing.woorden[at];
  if (!woord || woord.getal || woord.tekst.length < 2 || lezing.verboden(woord)) return NEE;
  // "Bas- en luisterspel"
  if (/^-(?: |$)/.test(lezing.tekst.slice(woord.end, woord.end + 2))) return NEE;
  if (
    AFKORTINGEN.has(woord.klein) &&
    (lezing.tekst[woord.end] === '.' || NOOIT_NAAM.test(woord.klein) || (woord.begin && lezing.aanloop(at) === null))
  )
    return NEE;
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

function weegKlein(lezing: Lezing, at: number, woord: Woord): number {
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
  if (
    s.woord &&
    s.voornaam &&
    s.ookWoord &&
    zonderHoofdletters &&
    /^(?:met|tegen)$/.test(vorige) &&
    woord.tekst.length > 2
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
  if (naam && !s.gewoon && persoonlijk) return ZEKER;
  if (naam && !s.gewoon && voor === 'noemt') return ZEKER;
  if (s.voornaam && !s.gewoon && !plaatsHier && woord.tekst.length > 2) {
    if (s.ookWoord)
      return zonderHoofdletters && (woord.begin ? gaatVerder(lezing, at) : ontmoet(lezing, at)) ? TWIJFEL : NEE;
    // "kwame" for "kwamen" is a slip, not a name.
    if (!zonderHoofdletters && isVergissing(lezing, woord.klein)) return NEE;
    return ZEKER;
  }
  if (!zonderHoofdletters) return NEE;
  if (s.voornaam && !s.ookWoord && woord.tekst.length > 3 && !plaatsHier) return TWIJFEL;
  if (s.achternaam && !s.gewoon && !s.plaats && woord.tekst.length > 3) return TWIJFEL;
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
const isVervoegd = (klein: string): boolean => VERVOEGD.test(klein) && !GEEN_WERKWOORD.has(klein);

/** Surnames that are mostly a feeling, a size, a season or a thing of all. */
const GEVOEL = new Set(
  'boos bang blij groot klein lang kort regelmaat storm rust hoop vrede liefde thuis kern wet pas bel winter winters dan vast recht rein zwaar sterk goed beste vrij druk stil'.split(
    ' ',
  ),
);
/** Done by people only. */
const MENSELIJK =
  /^(?:zegt|zei|lacht|lachte|huilt|huilde|vertelt|vertelde|belt|belde|vindt|vond|heeft|wil|wilde|kwam|woont|woonde|vraagt|vroeg|weigert|weigerde|zwijgt|drinkt|blowt|slaapt|eet|reageert|reageerde)$/;
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
const isVergissing = ({ kijk }: Lezing, klein: string): boolean =>
  klein.length <= 18 && kijk.onthoud(klein, () => zoekVergissing(kijk, klein));

function zoekVergissing(kijk: Lezing['kijk'], klein: string): boolean {
  for (let at = 0; at <= klein.length; at++) {
    const voor = klein.slice(0, at);
    const na = klein.slice(at);
    if (na && kijk.inLijst(voor + na.slice(1))) return true;
    if (na.length > 1 && kijk.inLijst(`${voor}${na[1]}${na[0]}${na.slice(2)}`)) return true;
    // Another first letter makes another word.
    for (const letter of LETTERS)
      if (kijk.inLijst(voor + letter + na) || (at > 0 && na && kijk.inLijst(voor + letter + na.slice(1)))) return true;
  }
  return (
    kijk(`${klein}n`).gewoon ||
    kijk(`${klein}t`).gewoon ||
    KLANKEN.some(([klank, anders]) => klank.test(klein) && kijk(klein.replace(klank, anders)).gewoon)
  );
}

function weegHoofd(lezing: Lezing, at: number, woord: Woord): number {
  const s = lezing.soortVan(woord);
  const voor = lezing.aanloop(at);
  const vorige = lezing.woorden[at - 1];
  const volgende = lezing.woorden[at + 1];
  const naam = s.voornaam || s.achternaam;
  if (TELT.has(woord.klein) && volgende && (volgende.getal || TELWOORD.has(volgende.klein))) return NEE;
  if (voor === 'titel' || voor === 'gezin')
    return (s.geenNaam && !naam) || (BEGINT_ZIN.has(woord.klein) && (!s.voornaam || woord.tekst.length < 4))
      ? NEE
      : ZEKER;
  if (voor === 'bijnaam' && !woord.begin) return s.geenNaam ? NEE : ZEKER;
  if (s.geenNaam) return voor !== null && s.voornaam ? ZEKER : isSpreker(lezing, woord) && s.voornaam ? ZEKER : NEE;
  if (/['’]s $/.test(woord.gat) || (woord.gat === ' ' && vorige?.tekst === 's')) return NEE;
  if (woord.tekst.length < 5 && voor === null && /^\p{Lu}\p{Ll}?\p{Lu}/u.test(woord.tekst) && !woord.kaps) return NEE;
  if (/[-‑]\p{Ll}/u.test(woord.tekst) && !s.voornaam) return NEE;
  if (woord.kaps && voor === null && !s.voornaam && (!naam || s.woord)) return NEE;
  if (woord.kaps && woord.tekst.length < 4 && voor === null && !isSpreker(lezing, woord)) return NEE;
  if (/^\p{L}['’-]/u.test(woord.tekst) && !/^[DdLlOo]['’]\p{Lu}/u.test(woord.tekst)) return NEE;
  if (/[-‑]/.test(woord.tekst) && /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}\p{Lu}|\p{L})[-‑]|[-‑]\p{Ll}/u.test(woord.tekst) && !naam)
    return NEE;
  if (voor !== null && !woord.begin)
    return s.woord && !naam ? (voor === 'noemt' || voor === 'functie' ? NEE : TWIJFEL) : ZEKER;
  if (voor !== null)
    return naam ? (s.woord && !s.voornaam && voor !== 'verwant' ? TWIJFEL : ZEKER) : s.gewoon ? NEE : ZEKER;
  // Behind "jl." a sentence may begin after all.
  const begin = woord.begin || (woord.gat.includes('.') && BEGINT_ZIN.has(woord.klein));
  return begin ? weegBegin(lezing, at, woord, s) : weegMidden(lezing, woord, s, vorige);
}
const GETAL_ALS_WOORD = new RegExp(`^${GETALWOORD}$`);
/** Cut short, with or without a dot; nobody is called so. */
const NOOIT_NAAM = /^(?:afspr|vlgs?|vacc|zgl|zv|inc|vtg|patnr|dossiernr|contr|verz|zorgverz)$/;
const TELWOORD = new Set('een twee drie vier vijf zes zeven acht negen tien twaalf twintig'.split(' '));

/** A capital where no sentence begins. */
function weegMidden(lezing: Lezing, woord: Woord, s: Soort, vorige: Woord | undefined): number {
  const naam = s.voornaam || s.achternaam;
  const naLidwoord = vorige !== undefined && LIDWOORDEN.has(vorige.klein) && woord.gat === ' ';
  if (naam && s.woord) {
    if (naLidwoord && !/^(?:die|dat|mijn|hun)$/.test(vorige.klein)) return NEE;
    if (GEVOEL.has(woord.klein) && !s.voornaam) return NEE;
    return s.ookWoord && s.plaats ? TWIJFEL : s.voornaam ? ZEKER : TWIJFEL;
  }
  if (naam) {
    if (s.plaats && !s.voornaam && vorige && /^(?:in|uit|te|naar|regio)$/.test(vorige.klein)) return NEE;
    if (naLidwoord && s.gewoon && !s.voornaam && !/^(?:die|dat|mijn|hun)$/.test(vorige.klein)) return NEE;
    return ZEKER;
  }
  const bezit = zonderBezit(woord.tekst);
  // "met Keet over school": no article, so it is somebody.
  if (
    s.woord &&
    !s.plaats &&
    !woord.kaps &&
    vorige &&
    woord.gat === ' ' &&
    /^(?:met|volgens|door|tegen|namens)$/.test(vorige.klein)
  )
    return TWIJFEL;
  if (s.plaats || s.woord) return NEE;
  if (woord.kaps && woord.tekst.length < 7) return NEE;
  if (s.gewoon) return bezit && lezing.kijk(bezit).voornaam ? ZEKER : NEE;
  if (isLandsaard(lezing, woord)) return NEE;
  return TWIJFEL;
}

function isLandsaard(lezing: Lezing, woord: Woord): boolean {
  const stam = woord.klein.replace(LANDSAARD, '');
  return (
    stam !== woord.klein &&
    stam.length > 2 &&
    ['', 'e', 'en', 'a', 'ië', 'o'].some((eind) => lezing.kijk(stam + eind).plaats !== null)
  );
}

/** Someone who speaks in a chat: "[10:14] Linda:". */
function isSpreker(lezing: Lezing, woord: Woord): boolean {
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

/** A capital that any word has here: what follows has to say that it is somebody. */
function weegBegin(lezing: Lezing, at: number, woord: Woord, s: Soort): number {
  const { tekst } = lezing;
  const volgende = lezing.woorden[at + 1];
  const naam = s.voornaam || s.achternaam;
  const vlak = volgende?.gat === ' ';
  const sVolgende = volgende ? lezing.soortVan(volgende) : null;
  const doet = volgende !== undefined && vlak && NA_PERSOON.has(volgende.klein);
  const werkwoord = volgende !== undefined && vlak && !volgende.hoofd && isVervoegd(volgende.klein);
  const achternaam =
    volgende !== undefined &&
    vlak &&
    volgende.hoofd &&
    (sVolgende?.achternaam || !(sVolgende?.gewoon || sVolgende?.geenNaam));
  const echt = /^ ?\((?:ja|echt|zo heet|nee)(?!\p{L})/u.test(tekst.slice(woord.end, woord.end + 10));
  if (echt && !s.geenNaam) return ZEKER;
  const haakje =
    volgende !== undefined &&
    /^ ?\($/.test(volgende.gat) &&
    (volgende.getal ||
      GETAL_ALS_WOORD.test(volgende.klein) ||
      /^(?:bijna|net|ja|m|v|de|een|zijn|haar|moeder|vader)$/.test(volgende.klein));
  // "Roos de Wit belde": particles and a capital behind it.
  const voegsel = s.voornaam && volgende !== undefined && vlak && naVoegsels(lezing, at + 1, []) !== null;
  const metLeeftijd =
    volgende !== undefined &&
    /^, $/.test(volgende.gat) &&
    (volgende.getal || /^(?:geb|geboren|bouwjaar|bijna)$/.test(volgende.klein));
  const persoon = doet || achternaam || haakje || metLeeftijd || voegsel;
  const spreker = isSpreker(lezing, woord);
  if (spreker)
    return naam || !s.gewoon || woord.tekst.length < 4
      ? BEGINT_ZIN.has(woord.klein) && !s.voornaam
        ? NEE
        : ZEKER
      : NEE;
  const opsomming =
    s.voornaam &&
    !s.plaats &&
    /^:(?:\s|$)/.test(tekst.slice(woord.end, woord.end + 2)) &&
    /(?:^|\n)[-*•] ?$/.test(tekst.slice(Math.max(0, woord.start - 3), woord.start));
  if (opsomming) return ZEKER;
  if (naam && !s.woord && !s.ookWoord) {
    if (s.plaats && !s.voornaam) return NEE;
    if (!s.voornaam && s.gewoon && !persoon) return NEE;
    return ZEKER;
  }
  if (naam) {
    if (
      BEGINT_ZIN.has(woord.klein) &&
      s.voornaam &&
      /^(?:woont|zit|vertelt|vertelde|zegt|belde)$/.test(volgende?.klein ?? '') &&
      /^(?:lieve|dag|wil)$/.test(woord.klein)
    )
      return ZEKER;
    if (BEGINT_ZIN.has(woord.klein)) return achternaam && s.voornaam && sVolgende?.achternaam ? ZEKER : NEE;
    if (s.voornaam && (haakje || metLeeftijd || achternaam || voegsel)) return ZEKER;
    if (s.voornaam && doet)
      return /^(?:van|met|en|bij|uit|niet|wel|nog|ook|zelf)$/.test(volgende?.klein ?? '') && s.woord
        ? vergezeld(lezing, at)
        : ZEKER;
    if (GEVOEL.has(woord.klein)) return NEE;
    if (s.voornaam && werkwoord) return ZEKER;
    if (s.achternaam && (doet || werkwoord) && !s.woord) return TWIJFEL;
    if (s.achternaam && s.ookWoord && vlak && MENSELIJK.test(volgende?.klein ?? '')) return TWIJFEL;
    return s.woord || s.gewoon ? NEE : TWIJFEL;
  }
  if (
    /(?:nr|nrs|nummer)$/.test(woord.klein) ||
    (!achternaam && !MENSELIJK.test(volgende?.klein ?? '') && isVergissing(lezing, woord.klein))
  )
    return NEE;
  if (/^[.:]/.test(tekst.slice(woord.end, woord.end + 1)) && !persoon) return NEE;
  if (s.plaats || s.gewoon || s.woord || woord.kaps) return NEE;
  const bezit = zonderBezit(woord.tekst);
  if ((bezit && lezing.kijk(bezit).gewoon) || isLandsaard(lezing, woord)) return NEE;
  if (/[-‑]/.test(woord.tekst) && !HOOFD_NA_STREEP.test(woord.tekst)) return NEE;
  if (woord.tekst.length < 3 || !/[aeiouyáéíóúäëïöü]/u.test(woord.klein)) return NEE;
  return persoon || werkwoord || woord.tekst.length > 3 ? TWIJFEL : NEE;
}

/** "Kees en ik", "Roos en haar moeder": together with someone. */
const vergezeld = (lezing: Lezing, at: number): number => {
  const volgende = lezing.klein(at + 1);
  const daarna = lezing.woorden[at + 2];
  const hoortBij =
    volgende === 'van' &&
    /^(?:de|het)$/.test(daarna?.klein ?? '') &&
    !lezing.woorden[at + 3]?.hoofd &&
    !VOORAL_WOORD.has(lezing.klein(at));
  if (hoortBij) return TWIJFEL;
  const samen =
    /^(?:en|met)$/.test(volgende) &&
    (/^(?:ik|haar|zijn|moeder|vader|oma|opa)$/.test(daarna?.klein ?? '') || daarna?.hoofd);
  return samen || (volgende === 'van' && daarna?.getal) ? TWIJFEL : NEE;
};
