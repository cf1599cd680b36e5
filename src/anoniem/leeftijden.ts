// Ages of one person: with a unit, in brackets after a name, after "van", "is", "wordt", "bijna". Durations and ranges are none.
import {
  BAND_NA,
  BAND_VOOR,
  DUUR_NA,
  DUUR_VAN,
  DUUR_VOOR,
  EENHEID,
  GETALWOORD,
  LEEFTIJD_VOOR,
  PERSOON,
  PERSOON_WOORD,
  teltAnders,
} from './leeftijd-woorden.ts';
import type { Woord } from './ontleed.ts';
import { alle } from './patroon.ts';
import type { Kandidaat } from './spans.ts';

const GETAL = `(?:\\d{1,3}(?:[.,;]\\d{1,2})?[½¼¾]?|${GETALWOORD}|één)`;
const KAAL_GETAL = `(?:\\d{1,3}(?:[.,]5|½)?(?: en een half)?|${GETALWOORD}(?: en een half)?)`;
/** How many children, more likely than how old. */
const KINDERTAL = '(?:\\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf)(?![\\d\\p{L}])';
const MET_EENHEID = new RegExp(
  `(?<![\\p{L}\\p{N}.,;/€\\-–+])(${GETAL})(?:[ -]?(?:en een half|½))?(?:[ -]{0,2}(${EENHEID})| ?(j)(?![\\p{L}]))\\.?(?:(?: en |, |;| )${GETAL} ?(?:maanden|mnd))?(?![\\p{L}\\p{N}])(?: oude?(?!\\p{L}))?`,
  'giu',
);
/** "3-jarige", "twaalfjarige". */
const JARIGE = new RegExp(`(?<![\\p{L}\\p{N}])(${GETAL})[ -]?jarige?n?(?![\\p{L}])`, 'giu');
/** 2;6 and 4;11: the way ages of young children are written. */
const PUNTKOMMA = /(?<![\p{N}.,;:])(?:\d|1\d);(?:\d|1[01])(?![\p{N};])/gu;
const OUD = / oude?$/iu;
const DAGEN_VAN =
  /^ (?:koorts|hoest|buikpijn|hoofdpijn|diarree|niet|geen|ziek|vrij|thuis|afwezig|later|geleden|hersteld|verkouden|spugen|pijn|klachten|medicatie|kuur|antibiotica|rust|wachten|opname|verblijf|vakantie)(?!\p{L})/u;
const WACHTEN = /\b(?:wachttijd|wachtlijst|duur|termijn|proeftijd|zwangere?|gravida)\b[^.\n]{0,24} (?:is |van )$/iu;
/** "Bezwaar 6 wkn", "THV 10 dgn": how long, not how old. */
const TERMIJN =
  /(?:^|[^\p{L}])(?:THV|OTS|VOTS|UHP|MUHP|ISD|PIJ|TBS|Terug|Bezwaar|Huur|Huurachterstand|Controle|Besluit|Termijn|Verlenging|Schorsing|Straf|Kuur|Rust|Opname|Verlof|Time-out|Wachttijd|Wachtlijst) $/u;
/** "tot zijn elfde", "sinds haar 14e": an age, unless it is of a thing. */
const RANG =
  /(?<!\p{L})(?:op|tot|sinds|vanaf|na|voor|rond|toen) (?:aan |net )?((?:zijn|haar|hun|mijn|z'n|d'r) (?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste|\p{Ll}{3,12}(?:twintigste|dertigste|veertigste)|[1-9]\d?(?:e|de|ste)))(?=[.,;)]|$|\n| (?:levensjaar|jaar|al|bij|in|naar|is|was|woon|heeft|had|en|met|toen|uit|werd|kwam|ging|zat|zit|blowt|drinkt|rookt)(?!\p{L}))/gu;
/** Weeks and months are an age only of someone who stands there. */
const VAN_IEMAND =
  /(?:[\p{Lu}][\p{L}-]+["'”’]?,? \(?|\b(?:baby|kind|zoontje|dochtertje|zusje|broertje|jongste|peuter|dreumes|hij|zij|ze)\b[^.\n]{0,12}|\bvan |\ben is |\bleeftijd:? )$/u;

export function vindLeeftijden(tekst: string): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  const neem = (start: number, end: number, zeker: boolean, rang = 72) => {
    gevonden.push({ start, end, gegeven: 'leeftijd', zeker, rang });
  };
  for (const treffer of alle(tekst, MET_EENHEID)) {
    const heel = treffer[0].replace(/[.\s]+$/, '');
    const start = treffer.index;
    const zeker = metEenheid(tekst, start, heel, treffer[1] ?? '', (treffer[2] ?? treffer[3] ?? '').toLowerCase());
    if (zeker !== null) neem(start, start + heel.length - (OUD.exec(heel)?.[0].length ?? 0), zeker);
  }
  for (const { 0: heel, index } of alle(tekst, JARIGE)) {
    const voor = tekst.slice(Math.max(0, index - 2), index);
    if (!BAND_VOOR(tekst, index) && !/[-–] ?$/.test(voor)) neem(index, index + heel.length, true);
  }
  for (const treffer of alle(tekst, RANG)) {
    const start = treffer.index + treffer[0].length - (treffer[1] ?? '').length;
    neem(start, treffer.index + treffer[0].length, true, 64);
  }
  for (const { 0: heel, index } of alle(tekst, PUNTKOMMA)) neem(index, index + heel.length, true, 71);
  for (const patroon of [...KAAL, ...ANDERSOM])
    for (const treffer of alle(tekst, patroon)) {
      const getal = treffer[1] ?? '';
      const start = treffer.index + treffer[0].lastIndexOf(getal);
      const na = tekst.slice(start + getal.length, start + getal.length + 26);
      if (!teltAnders(na) && Number.parseInt(getal, 10) > 105 === false) neem(start, start + getal.length, true, 66);
    }
  return gevonden;
}

/** null: no age. */
function metEenheid(tekst: string, start: number, heel: string, getal: string, eenheid: string): boolean | null {
  const na = tekst.slice(start + heel.length, start + heel.length + 30);
  if (Number.parseInt(getal, 10) > 110 || BAND_NA.test(na) || BAND_VOOR(tekst, start) || DUUR_VAN(tekst, start))
    return null;
  if (OUD.test(heel)) return true;
  // "de kleine Bente, die pas 14 weken is"
  if (
    /^ is(?!\p{L})/u.test(na) &&
    /\b(?:die|hij|zij|ze) (?:pas |nu |bijna |net )?$/u.test(tekst.slice(Math.max(0, start - 14), start))
  )
    return true;
  const zegt = LEEFTIJD_VOOR(tekst, start);
  if (DUUR_NA.test(na) || (!zegt && DUUR_VOOR(tekst, start))) return null;
  const kort = !eenheid.startsWith('j');
  const voor = tekst.slice(Math.max(0, start - 40), start);
  if (kort && /^ \p{Ll}{4,}/u.test(na) && /\b(?:zij|ze|hij|we|wij|ik|er) $/u.test(voor)) return null;
  // "kind 3 dgn koorts", "al 2 wekn niet": days of something.
  if (kort && (DAGEN_VAN.test(na) || /\b(?:al|nu al|ruim) $/u.test(voor))) return null;
  if (kort && (WACHTEN.test(voor) || TERMIJN.test(voor))) return null;
  if (kort && /\bis (?:nu |pas )?$/u.test(voor) && /^(?:[.,]| en )/.test(na))
    return !/(?:tijd|termijn|duur|traject|straf|wachtlijst) is (?:nu |pas )?$/u.test(voor) ? true : null;
  if (kort && (!VAN_IEMAND.test(voor) || /zwanger/iu.test(tekst.slice(Math.max(0, start - 60), start + 60))))
    return null;
  return zegt || !kort;
}

/** "omdat zij zeven werd", "(3w)". */
const ANDERSOM = [
  /(?<![\p{N}.,])(\d{1,2}½)(?! ?(?:uur|u\b|jaar|jr|keer|x\b|week|weken|maand))/gu,
  /, (\d{2})(?=, (?:mw|mevr|dhr|man|vrouw|v|m)\b)/gu,
  // ", m, 44.", "(m/59)", "blijkt 26 te zijn"
  /, [mv], (\d{1,2})(?=[.,;\n]|$)/gu,
  /\([mv]\/(\d{1,2})\)/giu,
  /\b(?:hij|zij|ze|die) blijkt (?:pas |al )?(\d{1,2}) te zijn\b/giu,
  new RegExp(
    `\\b(?:hij|zij|ze|die) (?:al |eigenlijk )?(?:nu |net |bijna |pas )?(${GETALWOORD}|\\d{1,2}) (?:werd|wordt|was|is)(?!\\p{L})`,
    'giu',
  ),
  /\((\d{1,2} ?(?:w|wk|mnd|m|jr|j))\)/giu,
  // "kampioen, met 12! maar", "mag dat met 7?"
  /\b(?:met|dus|pas) (\d{1,2})(?=[!?]{1,3}(?:\s*(?:\n|$)|\s+(?:\p{Lu}|maar|en|dus|ze|hij)))/gu,
  /\b(?:[Hh]ij|[Zz]ij|[Zz]e) wordt (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) (\d{1,2})(?=[.,;!\n]| en |$)/gu,
  // "5j2m"
  /(?<![\p{L}\p{N}])(\d{1,2} ?jr? ?\d{1,2} ?m(?:nd)?)(?![\p{L}\p{N}])/giu,
];

/** Without a unit: "Hij is 12", "wordt 12", "bijna 5", "Kacper van 3", "leeftijd: 7", "een jaar of 12". */
const KAAL = [
  new RegExp(
    `\\b(?:[Ii]s|was|[Ww]ordt|word|werd|ben|bent|zijn (?:allebei|beiden|beide))(?: (?:hij|zij|ze|hier|nu|pas|net|bijna|al|nog maar|eigenlijk|inmiddels|toen|ook|zelf|ongeveer|nog geen|binnenkort|straks|morgen|vandaag|gisteren|dit jaar|(?:volgende|deze|komende) (?:week|maand)|over \\p{L}+(?: \\p{L}+)? (?:dagen|weken|maanden)|op \\d{1,2} \\p{L}{3,9}|(?:op )?\\d{1,2}[-/]\\d{1,2}|\\d{1,2} \\p{L}{3,9}|\\p{Lu}\\p{L}+)){0,3} (${KAAL_GETAL})(?![\\p{L}\\p{N}%€])`,
    'gu',
  ),
  new RegExp(
    ` van (?<=\\b${PERSOON} van )(?<!(?:moeder|vader|oma|opa) van (?=${KINDERTAL}))(?:bijna |net |pas |nog geen )?(${KAAL_GETAL})(?![\\p{L}\\p{N}%€])`,
    'giu',
  ),
  new RegExp(
    `(?:\\bleeftijd:? |[(] ?(?:bijna|net|pas|ca\\.?|nog geen) |\\b(?:geworden|oud:?) |\\been jaar of )(${KAAL_GETAL})(?![\\p{L}\\p{N}%€])`,
    'giu',
  ),
];

/** Behind a name: "(9)", "(m, 9)", ", 9,", "van 9", "is pas 9". */
const BIJ_NAAM = [
  new RegExp(
    `^["'”’]? ?\\((?:(?:m|v|j|meisje|jongen|nu|pas|net|bijna|ca\\.?|circa|zoon|dochter|oudste|jongste|leeftijd|(?!(?:groep|gr|klas|kl|havo|vwo|vmbo|mavo|mbo|brugklas|leerjaar|team|nr|nummer|kamer|lokaal) )\\p{L}{2,12}),? )?(\\d{1,2}(?:[.,]5|½|;\\d{1,2})?|${GETALWOORD})(?:(?: en | & |, ?)\\d{1,2}(?:[.,]5|½)?)?(?:,? (?:jaar|jr|j))?[,;)\\s]`,
    'u',
  ),
  new RegExp(
    `^["'”’]?,? (?:nu |pas |net |bijna |van |is |wordt |was |werd )?(\\d{1,2}(?:[.,]5|½)?(?: en een half)?|${GETALWOORD}(?: en een half)?)(?=[,;)](?!\\d)| en (?!een half)|\\.(?:\\s|$)|\\s*$|\\n)`,
    'u',
  ),
  new RegExp(
    `^["'”’]? (?:van|is|wordt|was|werd) (?:nu |pas |net |bijna |al |inmiddels |nog geen )?(\\d{1,2}(?:[.,]5|½)?(?: en een half)?|${GETALWOORD}(?: en een half)?)(?=[^\\p{L}\\p{N}])(?! (?:keer|x|uur|weken|dagen|maanden|minuten|kinderen))`,
    'u',
  ),
  /^ (?:\(?[mv]\)?,? ?)?(\d{1,2}(?:[.,]5|½)?)(?=[,)]| en \p{Lu}|\n)/u,
  // "blessing agyemang, 11 mnd, val", "nisa 9 maanden zijn"
  /^,? (\d{1,2} ?(?:mnd|mndn|maanden|wkn|wk|weken|dgn|dagen))(?=[,;)\n]|\.?$| (?:zijn|oud)(?!\p{L}))/u,
];
const TWEEDE = /^(?: en | & |, ?)(\d{1,2}(?:[.,]5|½)?)[)\s,]/u;

/** A number behind a name is the age of who bears it. `namen`: where the names end. */
export function leeftijdenBijNamen(tekst: string, namen: readonly { end: number }[]): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  const neem = (start: number, lengte: number) => {
    gevonden.push({ start, end: start + lengte, gegeven: 'leeftijd', zeker: true, rang: 68 });
  };
  for (const { end } of namen) {
    const na = tekst.slice(end, end + 40);
    const treffer = BIJ_NAAM.map((vorm) => vorm.exec(na)).find((gevonden) => gevonden?.[1]);
    if (!treffer?.[1]) continue;
    const at = end + treffer[0].indexOf(treffer[1]);
    if (teltAnders(tekst.slice(at + treffer[1].length, at + treffer[1].length + 20)) && !treffer[0].includes('('))
      continue;
    neem(at, treffer[1].length);
    // "(10 en 8)": the second one too.
    const tweede = TWEEDE.exec(tekst.slice(at + treffer[1].length, at + treffer[1].length + 12));
    if (tweede?.[1]) neem(at + treffer[1].length + tweede[0].indexOf(tweede[1]), tweede[1].length);
  }
  return gevonden;
}

/** In brackets after an ordinary word for a person: "mijn dochter (9)". */
export function leeftijdenBijWoorden(tekst: string, woorden: readonly Woord[]): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  for (const woord of woorden) {
    if (!PERSOON_WOORD.has(woord.klein)) continue;
    const treffer = /^(?: ?\(|, )(\d{1,2}(?:[.,]5|½|;\d{1,2})?)(?=\)|,|\.(?:\s|$))/.exec(
      tekst.slice(woord.end, woord.end + 10),
    );
    if (!treffer?.[1]) continue;
    const at = woord.end + treffer[0].indexOf(treffer[1]);
    gevonden.push({ start: at, end: at + treffer[1].length, gegeven: 'leeftijd', zeker: true, rang: 67 });
  }
  return gevonden;
}
