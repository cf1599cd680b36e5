// Streets with or without a number, flats, boats and boxes. A street is seen by its ending, by the number behind it, or by what stands before it.
import {
  ADRES_WOORD,
  GEBOUW,
  GEEN_ADRES,
  GEEN_STRAAT,
  LOS_WOORD,
  NAAMGEVER,
  STRAAT,
  TUSSEN,
  UITGANG,
  VOORZETSEL,
} from './adres-woorden.ts';
import { onthou } from './onthou.ts';
import type { Tekst, Woord } from './ontleed.ts';
import { alle } from './patroon.ts';
import type { Kandidaat } from './spans.ts';
import type { Soort } from './woordsoort.ts';

const TOEVOEGING = '(?:bis|hs|HS|huis|boven|beneden|kelder|sous|zw|rd|rood|zwart|ong\\.?|[IVX]{1,4}|[a-zA-Z]\\d{0,2})';
const NUMMER = new RegExp(
  `^(?:,? |, ?)(?:nr\\.?|nummer|no\\.?|huisnr\\.?|huisnummer|#)?:? ?(\\d{1,5}(?:[ \\-–]?${TOEVOEGING}(?![\\p{L}\\p{N}]))?(?: ?[-–/] ?(?:\\d{1,4}|${TOEVOEGING})(?![\\p{L}\\p{N}]))?(?: [A-Z]\\d?(?![\\p{L}\\p{N}]))?)(?![\\p{L}\\p{N}]|[.,:]\\d| ?(?:jaar|jr|uur|keer|x(?!\\p{L})|euro|%|km|meter|m(?!\\p{L})|minuten|weken|maanden|dagen|kinderen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))(?:,? (?:(?:\\d{1,2}e|eerste|tweede|derde|vierde|begane) (?:etage|verdieping|verd\\.?|grond|hoog)|\\d{1,2} hoog|(?:unit|app\\.?|appartement|kamer|k\\.) ?\\d{1,4}))?`,
  'u',
);
const ONGENUMMERD =
  /^,? ?(?:ong(?:en)?\.?|ongenummerd|z\.?n\.?|(?:t\/o|t\.?h\.?v\.?|tegenover)(?: nr\.?)? ?\d{1,4})(?![\p{L}])/u;
const POSTCODE_NA = /^,? [1-9]\d{3} ?[A-Za-z]{2}(?![\p{L}\p{N}])/u;

/** The kind of street comes first: "Ln v Meerdervoort 900c", "Hofje van Bakenes 7". */
const VOORAAN =
  /(?<!\p{L})(?:Laan|Ln|Hofje|Hof|Plein|Pln|Kade|Weg|Straat|Pad|Dijk|Burg|Park)\.? (?:v\.?|van)(?: (?:de|der|den|d\.|het|'t))? ?(?:\p{Lu}[\p{L}'-]{2,25} ?){1,2}(?: ?\d{1,4} ?[a-zA-Z]?(?![\p{L}\p{N}]))?/gu;

interface Plek {
  woord: Woord;
  at: number;
  /** Where the name of the street begins. */
  start: number;
  begin: number;
  voorzet: Woord | undefined;
  /** "aan de ...", "op ...", "woont ...". */
  wijst: boolean;
  nummerEind: number;
  getal: boolean;
  s: Soort;
}

export function vindAdressen({ tekst, woorden, zonderHoofdletters }: Tekst): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  const neem = (start: number, end: number, zeker: boolean, rang: number) => {
    gevonden.push({ start, end, gegeven: 'adres', zeker, rang });
  };
  for (const { 0: heel, index } of alle(tekst, VOORAAN)) neem(index, index + heel.length, true, 87);
  woorden.forEach((woord, at) => {
    if (woord.getal) return;
    if (!isMogelijk(woord, woorden[at + 1], tekst)) return;
    const plek = plekVan(tekst, woorden, at);
    const regels = [straatMetNummer, straatZonder, metNummer, losWoord, bus, huisnummer, gebouw];
    for (const regel of regels) {
      const adres = regel(plek, tekst, woorden, zonderHoofdletters);
      if (!adres) continue;
      neem(...adres);
      return;
    }
  });
  return gevonden;
}

/** Most words are no address for a simple reason: no number behind them, and no ending that says street. */
const isMogelijk = (woord: Woord, volgende: Woord | undefined, tekst: string): boolean =>
  (volgende?.getal && volgende.gat !== '') ||
  (woord.hoofd && /^,? ?(?:ong|z\.?n\.|t\/o|t\.?h\.)/i.test(tekst.slice(woord.end, woord.end + 7))) ||
  kanStraat(woord.klein) ||
  (heeftUitgang(woord.klein) &&
    /^[,.]? ?(?:ong|z\.?n|t\/o|t\.?h|tegen|nr|num|huisn|#)/i.test(tekst.slice(woord.end, woord.end + 8)));
/** "Kanaaldijk-Oost": the side of town behind a street. */
const ZIJDE = /-(?:noord|zuid|oost|west|noordzijde|zuidzijde|oostzijde|westzijde)$/;
const zonderZijde = (klein: string): string => klein.replace(ZIJDE, '');
const kanStraat = onthou(
  (klein) =>
    /^(?:huisn?um|nummer|nr|huisnr)/.test(klein) ||
    STRAAT.test(zonderZijde(klein)) ||
    LOS_WOORD.has(klein) ||
    BEWOOND.test(klein),
);
const heeftUitgang = onthou((klein) => UITGANG.test(klein));
const BEWOOND = /^(?:woonboot|boot|ark|woonark|flat|toren|boerderij|hoeve|wooncomplex)$/;

type Adres = [start: number, end: number, zeker: boolean, rang: number];
type Regel = (plek: Plek, tekst: string, woorden: readonly Woord[], zonderHoofdletters: boolean) => Adres | null;

function plekVan(tekst: string, woorden: readonly Woord[], at: number): Plek {
  const woord = woorden[at] as Woord;
  const na = tekst.slice(woord.end, woord.end + 60);
  const punt = na.startsWith('.') && /(?:str|wg|ln|pln)$/.test(woord.klein) ? 1 : 0;
  const nummer = NUMMER.exec(na.slice(punt)) ?? ONGENUMMERD.exec(na.slice(punt));
  const begin = beginVanNaam(woorden, at);
  const voorzet = woorden[begin - 1];
  const lidwoord = voorzet !== undefined && /^(?:de|het|'?t)$/.test(voorzet.klein);
  return {
    ...{ woord, at, begin, voorzet, start: woorden[begin]?.start ?? woord.start, s: woord.soort },
    wijst: voorzet !== undefined && VOORZETSEL.has(lidwoord ? (woorden[begin - 2]?.klein ?? '') : voorzet.klein),
    nummerEind: nummer ? woord.end + punt + nummer[0].length : 0,
    getal: nummer !== null,
  };
}

/** Before a street that is called by its kind alone: "oude wal", "lange dijk". */
const HOE_DE_STRAAT = /^(?:oude|nieuwe|lange|korte|hoge|lage|grote|kleine)$/;
const straatMetNummer: Regel = (
  { woord, start, wijst, nummerEind, getal, s, begin, at },
  tekst,
  woorden,
  zonderHoofdletters,
) => {
  // "oude wal 230"
  const voor = woorden[at - 1];
  if (getal && voor && woord.gat === ' ' && LOS_WOORD.has(woord.klein) && HOE_DE_STRAAT.test(voor.klein))
    return [voor.start, nummerEind, wijst || /^(?:[,.;)\n]|$)/.test(tekst.slice(nummerEind, nummerEind + 1)), 87];
  if (!getal || !UITGANG.test(woord.klein) || GEEN_ADRES.has(woord.klein) || woord.klein.length < 4) return null;
  if (GEEN_STRAAT.test(woord.klein) && !woord.hoofd) return null;
  const straat = stamVan(woord.klein) > 2 || begin < at;
  const past = straat
    ? woord.hoofd || wijst || !s.woord
    : woord.hoofd ||
      (wijst && !s.gewoon) ||
      // "in heerenveen, herenwal 30"
      (zonderHoofdletters && (wijst || (woord.gat === ', ' && !s.gewoon)));
  return past ? [start, nummerEind, true, 87] : null;
};

/** The ending says street, and it is no ordinary word. */
const straatZonder: Regel = ({ woord, at, start, begin, voorzet, wijst, s }) => {
  if (
    stamVan(woord.klein) < 3 ||
    s.geenNaam ||
    (GEEN_STRAAT.test(woord.klein) && (!woord.hoofd || woord.begin)) ||
    woord.klein.length < 7
  )
    return null;
  const eigen = woord.hoofd ? !woord.begin || !s.woord : !s.woord;
  const gewezen = wijst || (voorzet !== undefined && ADRES_WOORD.has(voorzet.klein)) || woord.begin || begin < at;
  return eigen && (gewezen || woord.hoofd) ? [start, woord.end, woord.hoofd, 64] : null;
};

/** "flat Grubbehoeve 212", "woont Achterom 1", "Achterom 1, 1621 KR". */
const metNummer: Regel = ({ woord, start, begin, voorzet, nummerEind, getal, s }, tekst, woorden) => {
  if (!getal || !woord.hoofd || tekst[woord.end] === ',' || GEEN_ADRES.has(woord.klein) || s.geenNaam || woord.kaps)
    return null;
  // "Geschorst 24-03" is a day.
  if (/^\D{0,3}\d{1,2}[-/]0\d$/.test(tekst.slice(woord.end, nummerEind))) return null;
  const eind =
    /\d$/.test(tekst.slice(woord.end, nummerEind)) && /^\s*(?:en|of)\b/.test(tekst.slice(nummerEind, nummerEind + 4));
  if (eind) return null;
  const lidwoord = voorzet !== undefined && /^(?:de|het)$/.test(voorzet.klein);
  const ervoor = lidwoord ? (woorden[begin - 2]?.klein ?? '') : (voorzet?.klein ?? '');
  const past =
    POSTCODE_NA.test(tekst.slice(nummerEind, nummerEind + 10)) ||
    (/^ (?:in|te) \p{Lu}/u.test(tekst.slice(nummerEind, nummerEind + 6)) && !s.woord && !woord.begin) ||
    GEBOUW.has(ervoor) ||
    (!s.woord &&
      !woord.begin &&
      /^(?:[.,;?!)]|\s*$|\n)/.test(tekst.slice(nummerEind, nummerEind + 2)) &&
      !s.voornaam) ||
    ADRES_WOORD.has(ervoor) ||
    (/^(?:op|aan|naar)$/.test(ervoor) && !woord.begin && (!lidwoord || !s.gewoon));
  return past ? [start, nummerEind, true, 82] : null;
};

/** "aan de Brink": an ordinary word with a capital in the middle of a sentence. */
const losWoord: Regel = ({ woord, begin, start, nummerEind }, _tekst, woorden) => {
  const past =
    woord.hoofd &&
    !woord.begin &&
    LOS_WOORD.has(woord.klein) &&
    /^(?:de|het)$/.test(woorden[begin - 1]?.klein ?? '') &&
    /^(?:aan|op|in|bij|van)$/.test(woorden[begin - 2]?.klein ?? '');
  return past ? [start, nummerEind || woord.end, true, 67] : null;
};

const bus: Regel = ({ woord }, tekst) => {
  if (!/^(?:postbus|antwoordnummer)$/.test(woord.klein)) return null;
  const nummer = /^:? ?\d{1,6}/.exec(tekst.slice(woord.end, woord.end + 9));
  return nummer ? [woord.start, woord.end + nummer[0].length, true, 87] : null;
};

/** "van nummer 36", "huisje 214": a house number on its own. */
const huisnummer: Regel = ({ woord, at }, tekst, woorden) => {
  const wijst = /^(?:van|op|bij|uit|naast|tegenover|naar)$/.test(woorden[at - 1]?.klein ?? '');
  const plek = /^(?:huisje|kavel|standplaats|chalet|stacaravan)$/.test(woord.klein);
  if (!plek && (!/^(?:nummer|nr|huisnummer|huisnr)$/.test(woord.klein) || !wijst)) return null;
  const huis = /^\.? ?(\d{1,4}(?: ?[a-zA-Z](?![\p{L}]))?)(?![\d.,:/-]*\d)/u.exec(
    tekst.slice(woord.end, woord.end + 12),
  );
  if (!huis?.[1]) return null;
  const start = woord.end + huis[0].indexOf(huis[1]);
  return [start, start + huis[1].length, false, 62];
};

/** "woonboot Morgenstond", "boerderij De Hoop". */
const gebouw: Regel = ({ woord }, tekst) => {
  if (!/^(?:woonboot|boot|ark|woonark|flat|toren|boerderij|hoeve|wooncomplex)$/.test(woord.klein) || woord.begin)
    return null;
  const naam = /^ ["“'‘]?((?:De|Het|'t) )?(\p{Lu}[\p{L}\-']{2,25}(?: \p{Lu}[\p{L}\-']{2,25})?)["”'’]?/u.exec(
    tekst.slice(woord.end, woord.end + 60),
  );
  if (!naam?.[2]) return null;
  const heel = `${naam[1] ?? ''}${naam[2]}`;
  const start = woord.end + naam[0].indexOf(heel);
  return [start, start + heel.length, false, 61];
};

/** Letters before the ending that says street: "pleintje" has none. */
const stamVan = (klein: string): number => {
  const kaal = zonderZijde(klein);
  const uitgang = STRAAT.exec(kaal);
  return uitgang ? kaal.length - uitgang[0].length : 0;
};

/** Where the name of a street begins that ends with this word: "Anna van Burenlaan", "weth. Jansenlaan", "De Savornin Lohmanplein". */
function beginVanNaam(woorden: readonly Woord[], at: number): number {
  let begin = at;
  for (let stap = 0; stap < 5; stap++) {
    const hier = woorden[begin];
    const vorige = woorden[begin - 1];
    if (!hier || !vorige || !/^(?: |\. ?)$/.test(hier.gat) || vorige.getal) break;
    if (NAAMGEVER.has(vorige.klein) && (hier.gat !== ' ' || vorige.klein.length > 3)) {
      begin--;
      continue;
    }
    if (hier.gat !== ' ') break;
    const los =
      ADRES_WOORD.has(vorige.klein) ||
      vorige.klein.endsWith('adres') ||
      GEBOUW.has(vorige.klein) ||
      /^(?:adres|aan|op|in|ze|hij|zij|wij|ik|het|hb)$/.test(vorige.klein);
    if (
      vorige.hoofd &&
      !los &&
      !(vorige.begin && VOORZETSEL.has(vorige.klein)) &&
      !(vorige.begin && /^(?:de|het)$/.test(vorige.klein))
    ) {
      begin--;
      continue;
    }
    // A particle belongs to it only with a name before it.
    const ervoor = woorden[begin - 2];
    const naamgever =
      ervoor !== undefined && NAAMGEVER.has(ervoor.klein) && /^\.? $/.test(vorige.gat) && ervoor.klein.length > 1;
    if (
      TUSSEN.has(vorige.klein) &&
      ervoor &&
      /^\.? $/.test(vorige.gat) &&
      ((ervoor.hoofd && !ADRES_WOORD.has(ervoor.klein) && (!ervoor.begin || ervoor.gat.includes(':')) && hier.hoofd) ||
        naamgever)
    ) {
      begin -= 2;
      continue;
    }
    if (
      vorige.klein === 'van' &&
      begin === at &&
      !hier.hoofd &&
      !/^(?:de|het)$/.test(vorige.klein) &&
      ervoor &&
      NAAMGEVER.has(ervoor.klein)
    ) {
      begin -= 2;
      continue;
    }
    break;
  }
  return begin;
}
