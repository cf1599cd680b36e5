// What proves itself by its form: numbers here, what belongs to the internet beside it. Every pattern is bounded, so that no text makes it slow.
import { vindEmail, vindHandle, vindUrl } from './internetvormen.ts';
import { elk, groep, type Zoek } from './patroon.ts';
import type { Kandidaat } from './spans.ts';

const cijfers = (tekst: string): string => tekst.replace(/\D/g, '');

/** ISO 13616: the remainder of 97 is 1. */
function klopt97(iban: string): boolean {
  let rest = 0;
  for (const teken of iban.slice(4) + iban.slice(0, 4)) {
    const waarde = Number.parseInt(teken, 36);
    rest = (rest * (waarde > 9 ? 100 : 10) + waarde) % 97;
  }
  return rest === 1;
}

const vindIban: Zoek = (tekst) =>
  elk(
    tekst,
    /(?<![\p{L}\p{N}])(?:[Nn][Ll] ?\d{2}[ .-]?[A-Za-z]{4}(?:[ .-]?\d){10}|[A-Z]{2} ?\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?|[a-z]{2}\d{2}(?:[ .-]?\d{4}){2,7}(?:[ .-]?\d{1,3})?)(?![\p{L}\p{N}])/gu,
    (treffer) => {
      const kaal = treffer[0].replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
      if (kaal.length < 14 || kaal.length > 34 || cijfers(kaal).length < 8) return null;
      // Dutch and Belgian forms are taken also when the check fails: a typing error still tells whose it is.
      const vorm = /^NL\d{2}[A-Z]{4}\d{10}$/.test(kaal) || /^BE\d{14}$/.test(kaal) || /^DE\d{20}$/.test(kaal);
      return vorm || klopt97(kaal) ? { zeker: true } : null;
    },
    { gegeven: 'iban', rang: 96 },
  );

/** The 11-test of the BSN. */
export function isBsn(nummer: string): boolean {
  if (!/^\d{8,9}$/.test(nummer)) return false;
  const negen = nummer.padStart(9, '0');
  if (/^0+$/.test(negen)) return false;
  let som = 0;
  for (let at = 0; at < 9; at++) som += Number(negen[at]) * (at === 8 ? -1 : 9 - at);
  return som % 11 === 0;
}

const vindBsn: Zoek = (tekst) => [
  ...elk(
    tekst,
    /(?:\bbsn|\bsofi|burgerservice|\bpgn\b|persoonsgebonden)[^\d\n]{0,25}(\d(?:[ .\-–/]?\d){7,8})(?![ .-]?\d)/giu,
    (treffer) => groep(treffer, 1),
    { gegeven: 'bsn', rang: 95 },
  ),
  ...elk(
    tekst,
    /(?<![\d+\p{L}.,\-/])\d(?:[ .\-–]?\d){7,8}(?![\d\p{L}]|[.,\-/]\d)/gu,
    (treffer) => {
      const kaal = cijfers(treffer[0]);
      const los = treffer[0].length - kaal.length;
      if (los > 3 || kaal.startsWith('06') || !isBsn(kaal) || (kaal.length === 8 && los > 0)) return null;
      return /^(?:19|20)\d\d/.test(kaal) && kaal.length === 8 ? null : { zeker: true };
    },
    { gegeven: 'bsn', rang: 85 },
  ),
];

/** Help lines and general numbers that point to nobody. */
const ALGEMEEN = new Set(
  '112 113 144 0900 0800 1201 14020 116111 08002000 09008844 08000113 08000432 116123'.split(' '),
);
const isAlgemeen = (nummer: string): boolean => ALGEMEEN.has(nummer) || /^(?:0800|0900|0906|0909|14\d)/.test(nummer);

const SCHEIDING = '[ .,\\-–—/]{0,3}';
const MET_LAND = new RegExp(
  `(?<![\\p{L}\\p{N}+\\-])(?:\\+|00)${SCHEIDING}\\d{1,3}${SCHEIDING}(?:\\(0\\))?${SCHEIDING}(?:\\d${SCHEIDING}){6,12}`,
  'gu',
);
const TIEN_CIJFERS = new RegExp(
  `(?<![\\p{L}\\p{N}+.,/\\-])(?:[0oO]|\\(0)\\)?${SCHEIDING}(?:\\d${SCHEIDING}\\)?${SCHEIDING}){6,9}`,
  'gu',
);
const vindTelefoon: Zoek = (tekst) => [
  // The letter o for a zero inside the number.
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}])[0o]6[ .\-–]{0,3}(?:[\doO][ .-]?){7}[\doO](?![\p{L}\p{N}])/gu,
    (treffer) => (/[oO]/.test(treffer[0]) && cijfers(treffer[0]).length > 5 ? { zeker: true } : null),
    { gegeven: 'telefoon', rang: 94 },
  ),
  // With a country: +31 (0)6 ..., 0031-...
  ...elk(
    tekst,
    MET_LAND,
    (treffer) => {
      const aantal = cijfers(treffer[0]).length;
      return aantal < 9 || aantal > 16 ? null : { end: treffer.index + treffer[0].replace(/[^\d]+$/, '').length };
    },
    { gegeven: 'telefoon', rang: 94 },
  ),
  // Dutch: ten digits from 0, in any spelling; a small o for the zero is a known slip.
  ...elk(
    tekst,
    TIEN_CIJFERS,
    (treffer) => {
      const heel = treffer[0].replace(/[^\d)]+$/, '').replace(/(?<!\d)\)$/, '');
      const nummer = cijfers(heel.replace(/^o/i, '0'));
      const na = tekst.slice(treffer.index + heel.length, treffer.index + heel.length + 2);
      if (/^[\p{L}\p{N}]/u.test(na) || isAlgemeen(nummer) || /\d[ .]$/.test(tekst.slice(0, treffer.index).slice(-2)))
        return null;
      const mobiel = /^06\d{8}$/.test(nummer);
      const vast = /^0[1-57-9]\d{8}$/.test(nummer) && !/^00/.test(nummer);
      if (mobiel || vast) return { end: treffer.index + heel.length };
      // One digit short or missed while typing, in the shape of a number.
      return /^06\d{7}$/.test(nummer) && /^[0oO]?6?[ \-.]/.test(heel)
        ? { end: treffer.index + heel.length, zeker: false }
        : null;
    },
    { gegeven: 'telefoon', rang: 93 },
  ),
  ...elk(
    tekst,
    /(?<!\p{L})(?:tel|telefoon|telefoonnummer|mob|mobiel|gsm|bel|bellen|belt|06|app|appen|whatsapp|bereikbaar)(?!\p{L})[^\d\n]{0,25}((?:\d[ .\-–/]{0,2}){6,11}\d)(?!\d)/giu,
    (treffer) => {
      const nummer = cijfers(treffer[1] ?? '');
      return nummer.length < 7 || isAlgemeen(nummer) || /^(?:19|20)\d{6}$/.test(nummer) ? null : groep(treffer, 1);
    },
    { gegeven: 'telefoon', rang: 80 },
  ),
];

/** Dutch plates of all series: groups of letters and digits, two hyphens. */
const SERIES =
  /^(?:[A-Z]{2}\d{4}|\d{4}[A-Z]{2}|\d{2}[A-Z]{2}\d{2}|[A-Z]{2}\d{2}[A-Z]{2}|[A-Z]{4}\d{2}|\d{2}[A-Z]{4}|\d{2}[A-Z]{3}\d|\d[A-Z]{3}\d{2}|[A-Z]{2}\d{3}[A-Z]|[A-Z]\d{3}[A-Z]{2}|[A-Z]{3}\d{2}[A-Z]|\d[A-Z]{2}\d{3}|\d{3}[A-Z]{2}\d|[A-Z]\d{2}[A-Z]{3})$/;
const vindKenteken: Zoek = (tekst) => [
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}-])(?=[\p{L}-]{0,8}\d)[A-Z\d]{1,4}-[A-Z\d]{1,4}-[A-Z\d]{1,3}(?![\p{L}\p{N}]|-\p{L}|-\d)/giu,
    (treffer) => (SERIES.test(treffer[0].replace(/-/g, '').toUpperCase()) ? { zeker: true } : null),
    { gegeven: 'kenteken', rang: 92 },
  ),
  ...elk(
    tekst,
    /(?:kenteken|\bauto(?!\p{L})|\bbus(?:je)?(?!\p{L})|scooter|brommer|voertuig|\bvtg|nummerbord|\bplaat)[^\n\d]{0,30}?(?<![\p{L}\p{N}])((?=[A-Z -]{0,8}\d)[A-Z\d]{1,4}[ -]?[A-Z\d]{1,4}[ -]?[A-Z\d]{1,3})(?![\p{L}\p{N}])/giu,
    (treffer) => {
      const heel = treffer[1] ?? '';
      // "in de auto, ze is 14": two words and a number, and nothing that asks for a plate.
      if (/^\p{Ll}{1,4} \p{Ll}{1,4} \d{1,2}$/u.test(heel) && !/^(?:kenteken|nummerbord|plaat)/iu.test(treffer[0]))
        return null;
      return SERIES.test(heel.replace(/[ -]/g, '').toUpperCase()) ? groep(treffer, 1) : null;
    },
    { gegeven: 'kenteken', rang: 91 },
  ),
  // A foreign plate has its own form; the word before it says what it is.
  ...elk(
    tekst,
    /(?:[Kk]enteken|[Nn]ummerbord|\b[Aa]uto|\b[Vv]tg|\bplaat)[^\n\d]{0,14}?(?<![\p{L}\p{N}])([A-Z]{1,3}[ -]?(?:[A-Z]{1,2}[ -]?)?\d{3,5} ?[A-Z]{0,2})(?![\p{L}\p{N}])/gu,
    (treffer) => groep(treffer, 1),
    { gegeven: 'kenteken', rang: 90 },
  ),
  // The same six signs without a stroke, all in capitals: only series that look like nothing else.
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}-])(?:[A-Z]{2}\d{3}[A-Z]|[A-Z]\d{3}[A-Z]{2}|\d{2}[A-Z]{3}\d|\d[A-Z]{3}\d{2}|[A-Z]{2} \d{3} [A-Z]|[A-Z] \d{3} [A-Z]{2}|\d{2} [A-Z]{3} \d|\d [A-Z]{3} \d{2})(?![\p{L}\p{N}-])/gu,
    () => ({ zeker: true }),
    { gegeven: 'kenteken', rang: 58 },
  ),
];

/** "eind 2009 TE": a year, and a word behind it. */
const isJaartal = (tekst: string) => (treffer: RegExpExecArray) =>
  /^(?:19|20)\d\d /.test(treffer[0]) &&
  /(?:eind|begin|medio|in|sinds|uit|tot|vanaf) $/iu.test(tekst.slice(Math.max(0, treffer.index - 8), treffer.index))
    ? null
    : { zeker: true };
const vindPostcode: Zoek = (tekst) => [
  ...elk(tekst, /(?<![\p{L}\p{N}.,-])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/gu, isJaartal(tekst), {
    gegeven: 'postcode',
    rang: 88,
  }),
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}.,-])[1-9]\d{3} ?[a-z]{2}(?![\p{L}\p{N}])/gu,
    (treffer) => {
      const letters = treffer[0].slice(-2);
      if (
        /^(?:en|of|in|op|is|de|te|nu|om|er|al|we|ze|km|gr|mg|ml|kg|cm|mm|ja|na|tm|ca|dd|st)$/.test(letters) &&
        treffer[0].includes(' ')
      )
        return null;
      return /^(?:19|20)\d\d /.test(treffer[0]) ? null : { zeker: true };
    },
    { gegeven: 'postcode', rang: 70 },
  ),
  ...elk(
    tekst,
    /(?:postcode(?:gebied)?|\bpc(?!\p{L}))[^\d\n]{0,12}([1-9]\d{3})(?!\d)/giu,
    (treffer) => groep(treffer, 1),
    {
      gegeven: 'postcode',
      rang: 69,
    },
  ),
];

/** Words that say a number of a file, a client, a case, a policy follows. */
const NUMMER_WOORD =
  '(?:dossier|dossr|zaak|cli[eë]nt|pati[eë]nt|pat|pt|registratie|reg|melding(?:s)?|mutatie|proces[- ]?verbaal|pv|zorg|polis|verzekerden?|verzekering|verzekerd|burger|leerling|ll|' +
  'aanmeld|kvk|relatie|klant|lid(?:maatschaps)?|beschikking(?:s)?|indicatie|parket(?:nummer)?|rekest|zorgtoewijzings?|toewijzings?|referentie|ref|kenmerk|casus|incident|sap|' +
  'suite|mdo|regi|vtnr|vt|v|jgz|epd|ehr|bsn|agb|big|uzovi|id|paspoort|rijbewijs|document|identiteitskaart|kaart|bon|factuur|contract|huur|imei|serie|intern|wmo|jw|pgb|ond|school|hulpvraag|' +
  'onderzoeks?|aangifte|verblijfs?|vreemdelingen|ind|coa|digid|wijkteam|gezins?|systeem|caren|ecd|hix|mosaic|nza|cak|svb|uwv|duo|rvdk|gi|raad|kenteken|zv|verzuimmelding|zorgpolis|zorgpas|verzekeringspas|polisnummer)';
/** With a digit in it, perhaps behind one short word. */
const HET_NUMMER =
  '((?=(?:(?!van|met|is|op|en|of|in|de|het|was|nu|eind|begin|medio|sinds|vanaf)[\\p{L}\\-]{1,6} )?[\\p{L}/.\\-]{0,10}\\p{N})[\\p{L}\\p{N}]{1,14}(?:[ \\-/.][\\p{L}]{0,4}[-/.]?\\p{N}[\\p{L}\\p{N}]{0,12}|[/\\-][\\p{L}\\p{N}]{1,10}){0,5})';
const ACHTER_NUMMER = new RegExp(
  `(?<![\\p{L}])(?:ons |uw |mijn )?(?:\\p{L}{0,12}${NUMMER_WOORD}|\\p{L}{0,20})[- ]?(?:dossier)?[.\\- ]?(?:nummer|nr|num|code)\\.?(?![\\p{L}])[^\\p{N}\\n,;\\])]{0,22}?(?<![\\p{L}\\p{N}])${HET_NUMMER}`,
  'giu',
);
const ACHTER_DOSSIER = new RegExp(
  `(?<![\\p{L}])(?:\\p{L}{0,12}dossier|${NUMMER_WOORD}|onder nummer|onder nr)(?![\\p{L}])(?:[.:#=]| is| onder| luidt| met| van| op| nummer| nr\\.?|[ (]){0,5}[ (]?${HET_NUMMER}`,
  'giu',
);
const vindDossiernummer: Zoek = (tekst) => [
  ...elk(tekst, ACHTER_NUMMER, (treffer) => nummer(treffer, 3), { gegeven: 'dossiernummer', rang: 75 }),
  ...elk(tekst, ACHTER_DOSSIER, (treffer) => nummer(treffer, /[\p{L}/]/u.test(treffer[1] ?? '') ? 4 : 5), {
    gegeven: 'dossiernummer',
    rang: 74,
  }),
  // A case at the family court: "C/15/330011 / JE RK 25-118".
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}])(?:C\/\d{2}\/\d{4,7}(?: ?[/;,-] ?(?:JE|FA|KG|HA) ?(?:RK|ZA) ?\d\d[-/]\d{1,6})?|(?:JE|FA|KG|HA) (?:RK|ZA) \d\d[-/]\d{1,6})(?![\p{L}\p{N}])/gu,
    () => ({ zeker: true }),
    { gegeven: 'dossiernummer', rang: 89 },
  ),
  // PL0900-2024187654 and the like need no word before them.
  ...elk(tekst, /(?<![\p{L}\p{N}])PL ?\d{4}[- ]?(?:\d[ -]?){6,12}\d(?!\d)/gu, () => ({ zeker: true }), {
    ...{ gegeven: 'dossiernummer', rang: 89 },
  }),
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}\-/.])(?:[A-Z]{1,5}\d{0,4}[-/.]){1,2}(?:19|20)?\d{2,4}[-/.]?\d{2,8}(?:[-/]\d{1,6})?(?![\p{L}\p{N}])/gu,
    (treffer) => (cijfers(treffer[0]).length >= 5 ? { zeker: true } : null),
    { gegeven: 'dossiernummer', rang: 55 },
  ),
  // A long bare number is somebody's number, whatever it is of.
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}€.,+\-/:])\d{7,20}(?![\p{L}\p{N}%€]|[.,:]\d)/gu,
    (treffer) => (isAlgemeen(treffer[0]) ? null : { zeker: treffer[0].length > 7 }),
    { gegeven: 'dossiernummer', rang: 40 },
  ),
  ...elk(tekst, /(?<![\p{L}\p{N}€.,+\-/:])(?:19|20)\d\d[-/]\d{3,8}(?![\p{L}\p{N}]|[-/]\d)/gu, () => ({ zeker: true }), {
    gegeven: 'dossiernummer',
    rang: 50,
  }),
];

function nummer(treffer: RegExpExecArray, minstens: number): Partial<Kandidaat> | null {
  const heel = (treffer[1] ?? '').replace(/[\s\-/.]+$/, '');
  const plek = groep(treffer, 1);
  const aantal = cijfers(heel).length;
  if (!plek || aantal < minstens || /^(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d){1,2}|\d{1,2}[-/]\d{1,2})$/.test(heel))
    return null;
  return { start: plek.start, end: plek.start + heel.length };
}

export const vindVasteVormen: Zoek = (tekst) =>
  [
    vindEmail,
    vindUrl,
    vindHandle,
    vindIban,
    vindBsn,
    vindTelefoon,
    vindKenteken,
    vindPostcode,
    vindDossiernummer,
  ].flatMap((zoek) => zoek(tekst));
