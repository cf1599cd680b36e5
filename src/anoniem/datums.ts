// Dates and birth dates, in digits and in words, with the weekday that stands before them. A weekday, a month or a feast alone is none.
import { eenFout } from './een-fout.ts';
import { alle } from './patroon.ts';
import type { Kandidaat } from './spans.ts';

const MAAND =
  '(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAG =
  '(?:ma|di|wo|do|vr|za|zo)(?:andag|nsdag|ensdag|nderdag|ijdag|terdag|trdag|ndag)?|zat(?:er)?d?r?dag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:maa|din|woe|don|vrij|zat|zon)\\p{Ll}{0,4}d(?:a|ag|g)';
const JAAR = "(?:(?:19|20)\\d\\d|['’‘]\\d\\d)";
const DAGDEEL = '(?:vandaag|morgen|gisteren|overmorgen|eergisteren)';

/** dd-mm-yyyy and its kin. */
const CIJFERS = new RegExp(
  `(?<![\\p{L}\\p{N}.,/\\-–])(?:(?:${DAG})\\.?,? )?(?:0?[1-9]|[12]\\d|3[01])(?: ?([\\-/.]) ?(?:0?[1-9]|1[0-2]) ?\\1 ?(?:(?:19|20)\\d\\d|['’‘]?\\d\\d)|[\\-/](?:0?[1-9]|1[0-2]))(?![\\p{L}\\p{N}]|[\\-/–]\\d|[.,]\\d)`,
  'giu',
);
const ROMEINS =
  /(?<![\p{L}\p{N}.,/-])(?:0?[1-9]|[12]\d|3[01])([-/. ])(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\1(?:19|20)?\d\d(?![\p{L}\p{N}])/gu;
const LOS = /(?<![\p{L}\p{N}.,/\-–])(?:0?[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d\d(?![\p{L}\p{N}])/gu;
const JAAR_EERST =
  /(?<![\p{L}\p{N}.,/-])(?:19|20)\d\d([-/.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}])/gu;
const WOORDEN = new RegExp(
  `(?<![\\p{L}\\p{N}.,/\\-])(?:(?:${DAGDEEL})(?:,? ))?(?:(?:${DAG})\\.?,? (?:de |den |d\\.d\\. )?)?(?:den )?(?:0?[1-9]|[12]\\d|3[01])(?:e|ste|de)?\\.?(?: van)?[ \\-]?${MAAND}(?!\\p{L})\\.?(?:[ ,\\-]{1,2}${JAAR}(?!\\d)|(?:[ -])0\\d(?! ?(?:uur|u|h)(?!\\p{L})|[\\d:.]))?`,
  'giu',
);
const RANGWOORDEN =
  'eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste|eenentwintigste|tweeëntwintigste|drieëntwintigste|vierentwintigste|vijfentwintigste|zesentwintigste|zevenentwintigste|achtentwintigste|negenentwintigste|dertigste|eenendertigste';
const VOLUIT = new RegExp(`(?<!\\p{L})(?:${RANGWOORDEN}) (?:van )?(?:${MAAND})(?!\\p{L})`, 'giu');
const MAAND_JAAR = new RegExp(`(?<![\\p{L}\\p{N}])(?:${MAAND})\\.?,? (?:van )?${JAAR}(?![\\p{N}]|-\\d)`, 'giu');

/** "vrijdag de dertiende" */
const DAG_VOLUIT = new RegExp(
  `(?<!\\p{L})(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) (?:de |den )(?:${RANGWOORDEN}|[1-3]?\\d(?:e|ste|de))(?!\\p{L})`,
  'giu',
);

/** "23 spet", "3 okotber". */
const MISSPELD = new RegExp(
  `(?<![\\p{L}\\p{N}.,/\\-])(?:(?:${DAG})\\.?,? )?(?:0?[1-9]|[12]\\d|3[01]) (\\p{Ll}{3,10})(?!\\p{L})`,
  'gu',
);
const MAANDEN = 'januari februari maart april mei juni juli augustus september oktober november december sept'.split(
  ' ',
);
const GEEN_MAAND =
  /^(?:mee|meid|men|met|mij|maar|maat|maal|mijn|meer|mails?|jul|jun|mrt|juf|juist)$|^(?:mei|maart|april|juni|juli|sept)$/;

/** What comes before a date of birth; and a date after "jarig" or "wordt 3 op" is one too. */
const GEBOREN =
  /(?:\bgeb\b|\bgebdat|\bgeboren|\bgeboorte|\bgbd|\bgd\b|\bgeb\.? ?dat|\bg\.d\.|\bjarig|\bverjaar|\bdob\b|°|\*|\bbirth)[^\n]{0,28}$/iu;
const WORDT = /\bwordt\b[^\n.]{0,22}\bop $/iu;

function voegToe(gevonden: Kandidaat[], tekst: string, start: number, end: number, vol: boolean): void {
  const voor = tekst.slice(Math.max(0, start - 40), start);
  // "apgar 9/10" is a score.
  if (/\bapgar(?:score)?(?: was| is|:)? $/iu.test(voor) && /^\d{1,2}\/\d{1,2}$/.test(tekst.slice(start, end))) return;
  // Only what stands in the same clause says so.
  const dichtbij = voor.slice(Math.max(voor.lastIndexOf('\n'), voor.lastIndexOf('; ')) + 1);
  const geboren = GEBOREN.test(dichtbij.replace(/[\p{L}\p{N}]{0,30}\d{2,4}[^\n]{0,6}$/u, '')) || WORDT.test(dichtbij);
  gevonden.push({
    start,
    end,
    gegeven: geboren ? 'geboortedatum' : 'datum',
    zeker: vol || geboren,
    rang: geboren ? 83 : 78,
  });
}

export function vindDatums(tekst: string): Kandidaat[] {
  const gevonden: Kandidaat[] = [];
  const los = (treffer: RegExpExecArray, vol: boolean) => {
    const schoon = treffer[0].replace(/[\s,.]+$/, '');
    voegToe(gevonden, tekst, treffer.index, treffer.index + schoon.length, vol);
  };
  for (const treffer of alle(tekst, CIJFERS)) {
    if (geenDatum(tekst, treffer)) continue;
    los(treffer, treffer[1] !== undefined);
  }
  for (const patroon of [LOS, ROMEINS, JAAR_EERST, WOORDEN, VOLUIT, DAG_VOLUIT])
    for (const treffer of alle(tekst, patroon)) {
      if (patroon === WOORDEN && reeks(tekst, treffer)) continue;
      los(treffer, true);
    }
  for (const treffer of alle(tekst, MISSPELD)) {
    const maand = treffer[1] ?? '';
    if (!GEEN_MAAND.test(maand) && MAANDEN.some((naam) => eenFout(naam, maand))) los(treffer, true);
  }
  for (const treffer of alle(tekst, MAAND_JAAR)) los(treffer, true);
  // A bare year: only as the year someone was born.
  for (const treffer of alle(tekst, /(?<![\p{L}\p{N}.,/\-€])(?:19[3-9]\d|20[0-2]\d)(?![\p{L}\p{N}/-]|[.,]\d)/gu)) {
    const voor = tekst.slice(Math.max(0, treffer.index - 24), treffer.index);
    if (/(?:\bgeb\.? ?|\bgeboren (?:in )?|\bgeboortejaar:? |\buit |\bbouwjaar )$/iu.test(voor))
      gevonden.push({
        start: treffer.index,
        end: treffer.index + 4,
        gegeven: 'geboortedatum',
        zeker: /geb/i.test(voor),
        rang: 76,
      });
  }
  return gevonden;
}

/** 3/4 of the class, 1-2 times, 24/7, group 3/4, scores and doses. */
function geenDatum(tekst: string, treffer: RegExpExecArray): boolean {
  const heel = treffer[0];
  if (/\p{L}/u.test(heel)) return false;
  const voor = tekst.slice(Math.max(0, treffer.index - 16), treffer.index);
  const na = tekst.slice(treffer.index + heel.length, treffer.index + heel.length + 14);
  const kort = /^\d{1,2}[-/]\d{1,2}$/.test(heel);
  if (!kort) return /(?<!\p{L})(?:versie|v|art\.?|artikel|§|hoofdstuk|par(?:agraaf)?\.?) ?$/iu.test(voor);
  if (
    /(?<!\p{L})(?:groep|groepen|gr|klas|klassen|kl|stap|stappen|score|niveau|leerjaar|fase|unit|blok|les|bladzijde|blz|p|nr|pagina|bouw|kamer|lokaal|week|wk|weken|art|cijfer|met|van|max|ca|circa|om) ?$/iu.test(
      voor,
    ) &&
    !/\b(?:van|met) $/iu.test(voor)
  )
    return true;
  if (
    /^ ?(?:keer|x|maal|weken|wk|dagen|jaar|jr|uur|u\b|mnd|maanden|daags|mg|ml|cm|kg|kinderen|deel|%|per |van de|pillen|tablet|-jarige|jarige)/iu.test(
      na,
    )
  )
    return true;
  if (
    /^(?:1\/[2-4]|3\/4|2\/3|24\/7|50\/50)$/.test(heel) &&
    !/\b(?:op|dd\.?|ma|di|wo|do|vr|za|zo|vervolg|afspraak|gesprek|sinds|tot|per|d\.d\.) $/iu.test(voor)
  )
    return true;
  // Two numbers with a hyphen are a range, unless something says it is a day.
  if (heel.includes('-')) {
    const [dag, maand] = heel.split('-').map(Number);
    const zegtDag =
      /(?:\b(?:op|dd\.?|d\.d\.|vervolg|sinds|vanaf|tot|per|afspraak|gesprek|contact|overleg|hb|consult|t\/m|gebeld|datum|gezien|intake|mdo|ma|di|wo|do|vr|za|zo|dag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|volgende|evaluatie|verschenen|kan|uitgerekend|uitgerekent|datum|no ?show|update|melding|mail|appt?|tel|notitie)[:,]? ?)$/iu.test(
        voor,
      );
    if (/^ (?:en|t\/m|tot|of) \d{1,2}-\d{1,2}(?!\d)/.test(na)) return false;
    if (/^0\d-0\d$|^[1-3]\d-0\d$/.test(heel)) return false;
    const lijn = /(?:^|\n)\s*$/.test(voor) && /^[\s:]/.test(na);
    if (!zegtDag && !lijn && (dag ?? 0) < (maand ?? 0)) return true;
    return (
      !zegtDag &&
      !lijn &&
      !/^0|-0/.test(heel) &&
      /^(?: |$)/.test(na) &&
      /^ ?(?:\p{Ll}+en|\p{Ll}+)\b/u.test(na) &&
      (dag ?? 0) <= 12
    );
  }
  return false;
}

/** "4 mei" is a day, but "3 mei-vakanties" is not. */
const reeks = (tekst: string, treffer: RegExpExecArray): boolean =>
  /^-\p{L}/u.test(tekst.slice(treffer.index + treffer[0].length));
