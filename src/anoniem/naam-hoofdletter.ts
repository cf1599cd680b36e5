// A word with a capital: in mid-sentence nearly a name by itself; where any word has one, what follows has to say so.
import { GETALWOORD } from './leeftijd-woorden.ts';
import type { Lezing } from './lezing.ts';
import { naVoegsels } from './naam-grenzen.ts';
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
import { BEGINT_ZIN, LIDWOORDEN, NA_PERSOON, TUSSENVOEGSELS, VOORAL_WOORD, VOORVOEGSELS } from './naam-woorden.ts';
import type { Woord } from './ontleed.ts';
import type { Soort } from './woordsoort.ts';
import { zonderBezit } from './woordsoort.ts';

/** "Utrechtse", "Syrisch", "Amerikaan": of a place or a people. */
const LANDSAARD = /(?:isch|ische|aans|aanse|eens|eense|ees|ese|eese|iaan|iaans|iaanse|ers|er|se)$/u;
const TELT = new Set('dag max job plan stap week fase'.split(' '));

export function weegHoofd(lezing: Lezing, at: number, woord: Woord): number {
  const s = lezing.soortVan(woord);
  const voor = lezing.aanloop(at);
  const vorige = lezing.woorden[at - 1];
  const volgende = lezing.woorden[at + 1];
  const naam = s.voornaam || s.achternaam;
  if (TELT.has(woord.klein) && volgende && (volgende.getal || TELWOORD.has(volgende.klein))) return NEE;
  if (voor === 'titel' || voor === 'gezin')
    return BEGINT_ZIN.has(woord.klein) && (!s.voornaam || woord.tekst.length < 4)
      ? NEE
      : s.geenNaam && !naam
        ? // "Mevrouw Babinski": a title weighs more than the list of what is nobody.
          s.gewoon || woord.kaps
          ? NEE
          : TWIJFEL
        : ZEKER;
  if (!naam && /(?:nr|nrs|nummer)$/.test(woord.klein)) return NEE;
  if (voor === 'bijnaam' && !woord.begin) return s.geenNaam ? NEE : ZEKER;
  if (s.geenNaam) {
    const leeftijd = !woord.kaps && /^ \((?:bijna |net )?\d/.test(lezing.tekst.slice(woord.end, woord.end + 10));
    if (s.voornaam && (voor !== null || leeftijd || isSpreker(lezing, woord))) return ZEKER;
    // "Thais wil niet", "volgens Thais": it does what only people do.
    return s.voornaam && !woord.kaps && alsMens(lezing, at) ? TWIJFEL : NEE;
  }
  // "Mind2Care", "Hb 8,1": no name has a figure against it, nor a measure behind so few letters.
  const tegenCijfer = /\p{N}/u.test(lezing.tekst[woord.end] ?? '') || (woord.gat === '' && vorige?.getal);
  if (tegenCijfer && (!s.voornaam || /^\d{1,2}\p{Lu}/u.test(lezing.tekst.slice(woord.end, woord.end + 3)))) return NEE;
  if (!naam && woord.tekst.length < 4 && voor === null && volgende?.getal && volgende.gat === ' ') return NEE;
  // "'s Winters"
  if (woord.gat === ' ' && vorige?.tekst === 's') return NEE;
  if (woord.tekst.length < 5 && voor === null && /^\p{Lu}\p{Ll}?\p{Lu}/u.test(woord.tekst) && !woord.kaps) return NEE;
  if (/[-‑]\p{Ll}/u.test(woord.tekst) && !s.voornaam) return NEE;
  if (woord.kaps && (voor === null || s.woord) && !s.voornaam && (!naam || (voor === null && s.woord))) return NEE;
  if (woord.kaps && woord.tekst.length < 4 && lezing.klein(at - 1) === 'en' && !naam) return NEE;
  if (woord.kaps && woord.tekst.length < 4 && voor === null && !isSpreker(lezing, woord)) return NEE;
  if (/^\p{L}['’-]/u.test(woord.tekst) && !/^[DdLlOo]['’]\p{Lu}/u.test(woord.tekst)) return NEE;
  if (/[-‑]/.test(woord.tekst) && /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}\p{Lu}|\p{L})[-‑]/u.test(woord.tekst) && !naam)
    return NEE;
  // "Vrouw en Vriendschap"
  if (voor !== null && s.woord && !naam && lezing.klein(at - 1) === 'en' && isGewoonMetHoofd(lezing, at - 2))
    return NEE;
  if (voor !== null && !woord.begin)
    return s.woord && !naam ? (voor === 'noemt' || voor === 'functie' ? NEE : TWIJFEL) : ZEKER;
  // "Mening kind: Wil dat het stopt"
  if (voor !== null && s.woord && BEGINT_ZIN.has(woord.klein) && GAAT_DOOR.has(lezing.klein(at + 1))) return NEE;
  if (voor !== null)
    return naam ? (s.woord && !s.voornaam && voor !== 'verwant' ? TWIJFEL : ZEKER) : s.gewoon ? NEE : ZEKER;
  // Behind "jl." a sentence may begin after all.
  const begin = woord.begin || (woord.gat.includes('.') && BEGINT_ZIN.has(woord.klein));
  return begin ? weegBegin(lezing, at, woord, s) : weegMidden(lezing, at, woord, s, vorige);
}
const GETAL_ALS_WOORD = new RegExp(`^${GETALWOORD}$`);
const TELWOORD = new Set('een twee drie vier vijf zes zeven acht negen tien twaalf twintig'.split(' '));

/** A capital on an ordinary word that is nobody's name. */
function isGewoonMetHoofd(lezing: Lezing, at: number): boolean {
  const woord = lezing.woorden[at];
  if (!woord?.hoofd) return false;
  const s = lezing.soortVan(woord);
  return s.woord && !s.voornaam && !s.achternaam;
}

const GAAT_DOOR = new Set('dat graag niet wel meer geen een de het naar met bij later liever'.split(' '));

/** Ends as a thing, not as a person: "Boosheid", "Parent-Child Interaction". */
const BEGRIP = /.{3}(?:heid|schap|teit|isme|ness|ship|ment|tion|therapy|care|ology)$/;

const DEEL_VAN_STAD = /^(?:noord|zuid|oost|west|centrum|midden)$/;

/** "Zijn vrouw, Hoop de Wit, is": beside a relative, between commas. */
function isBijstelling(lezing: Lezing, at: number): boolean {
  const woord = lezing.woorden[at];
  const vorige = lezing.woorden[at - 1];
  if (!woord || !vorige || woord.gat !== ', ' || !lezing.isAanspreek(vorige.klein)) return false;
  return /^(?: (?:(?:van|de|der|den|ten|ter|el|al) ){0,2}\p{Lu}[\p{L}'’-]{1,25}){0,2},/u.test(
    lezing.tekst.slice(woord.end, woord.end + 60),
  );
}

/** "Wie Belt Wie", "Beter Omgaan Met": every word has a capital, an ordinary one beside it too, and none is surely a name. */
function inTitel(lezing: Lezing, at: number): boolean {
  let gewoon = false;
  for (const stap of [-1, 1])
    for (let bij = at; Math.abs(bij - at) < 5; bij += stap) {
      const woord = lezing.woorden[bij];
      const naar = stap < 0 ? woord : lezing.woorden[bij + 1];
      if (bij !== at) {
        if (!woord?.hoofd || woord.kaps || (woord.begin && stap > 0)) break;
        const s = lezing.soortVan(woord);
        if (BEGRIP.test(woord.klein) && !s.voornaam && !s.achternaam) gewoon = true;
        if (lezing.isAanspreek(woord.klein)) return false;
        if ((s.voornaam || s.achternaam || s.plaats !== null) && !s.woord) return false;
        if (s.woord && !s.voornaam && !s.achternaam && s.plaats === null && !woord.begin)
          gewoon ||= !TUSSENVOEGSELS.has(woord.klein) && !DEEL_VAN_STAD.test(woord.klein);
      }
      if (naar?.gat !== ' ') break;
    }
  return gewoon;
}

/** A capital where no sentence begins. */
function weegMidden(lezing: Lezing, at: number, woord: Woord, s: Soort, vorige: Woord | undefined): number {
  const naam = s.voornaam || s.achternaam;
  const naLidwoord = vorige !== undefined && LIDWOORDEN.has(vorige.klein) && woord.gat === ' ';
  // "bel Van Haaren"
  if (vorige?.tekst === 'Van' && !vorige.begin && woord.gat === ' ' && !s.voornaam) return ZEKER;
  // "Mentor De Lange"
  if (naam && vorige?.hoofd && woord.gat === ' ' && VOORVOEGSELS.has(vorige.klein) && lezing.aanloop(at - 1) !== null)
    return ZEKER;
  if (naam && s.woord) {
    if (isBijstelling(lezing, at)) return ZEKER;
    if (inTitel(lezing, at)) return NEE;
    if (naLidwoord && !/^(?:die|dat|mijn|hun)$/.test(vorige.klein)) return NEE;
    if (GEVOEL.has(woord.klein) && !s.voornaam) return NEE;
    return s.ookWoord && s.plaats ? TWIJFEL : s.voornaam ? ZEKER : TWIJFEL;
  }
  if (naam) {
    if (s.plaats && !s.voornaam && vorige && /^(?:in|uit|te|naar|regio)$/.test(vorige.klein)) return NEE;
    if (naLidwoord && s.gewoon && !s.voornaam && !/^(?:die|dat|mijn|hun)$/.test(vorige.klein)) return NEE;
    return ZEKER;
  }
  if (!naam && (BEGRIP.test(woord.klein) || inTitel(lezing, at))) return NEE;
  // "Het gaat om Beer (11 jaar)"
  if (
    !naLidwoord &&
    !s.plaats &&
    /^ \((?:bijna |net |pas )?\d{1,2} ?(?:jaar|jr|j|mnd)/.test(lezing.tekst.slice(woord.end, woord.end + 16))
  )
    return ZEKER;
  const bezit = zonderBezit(woord.tekst);
  // "met Keet over school": no article, so it is somebody.
  if (s.woord && !s.plaats && vorige && woord.gat === ' ' && /^(?:met|volgens|door|tegen|namens)$/.test(vorige.klein))
    return TWIJFEL;
  if (s.plaats || s.woord) return NEE;
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
  // "Roos is haar lievelingskleur"
  if (
    s.woord &&
    /^ (?:is|was)(?: \p{Ll}+){1,3} (?:lievelings|favoriete )/u.test(tekst.slice(woord.end, woord.end + 60))
  )
    return NEE;
  // "Amine's moeder"
  if (s.voornaam && isBezitVan(lezing, at, woord)) return ZEKER;
  const echt = /^ ?\((?:ja|echt|zo heet|nee)(?!\p{L})/u.test(tekst.slice(woord.end, woord.end + 10));
  if (echt) return ZEKER;
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
    (volgende.getal || /^(?:geb|geboren|bouwjaar|bijna|roepnaam|bijgenaamd|alias|genaamd)$/.test(volgende.klein));
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
  if (naam && !s.woord) {
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
    // "Storm was hij", "Rein is het niet": who does it comes behind the verb.
    if (
      /^ (?:is|was|werd|bleef|keek|voelt|voelde) (?:hij|zij|ze|ik|wij|we|moeder|vader|iedereen|niemand)(?!\p{L})/u.test(
        tekst.slice(woord.end, woord.end + 24),
      ) ||
      (GEVOEL.has(woord.klein) && /^ (?:is|was) (?:het|de|er|een) /.test(tekst.slice(woord.end, woord.end + 12)))
    )
      return NEE;
    if (s.voornaam && doet)
      return /^(?:van|met|en|bij|uit|niet|wel|nog|ook|zelf)$/.test(volgende?.klein ?? '')
        ? vergezeld(lezing, at)
        : ZEKER;
    if (GEVOEL.has(woord.klein)) return NEE;
    if (s.voornaam && werkwoord) return ZEKER;
    if (s.achternaam && s.ookWoord && vlak && MENSELIJK.test(volgende?.klein ?? '')) return TWIJFEL;
    return NEE;
  }
  if (
    /(?:nr|nrs|nummer)$/.test(woord.klein) ||
    (!achternaam && !MENSELIJK.test(volgende?.klein ?? '') && isVergissing(lezing, woord.klein))
  )
    return NEE;
  if (/^[.:]/.test(tekst.slice(woord.end, woord.end + 1)) && !persoon) return NEE;
  if (s.plaats || s.gewoon) return NEE;
  const bezit = zonderBezit(woord.tekst);
  if ((bezit && lezing.kijk(bezit).gewoon) || isLandsaard(lezing, woord)) return NEE;
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
