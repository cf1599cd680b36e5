// What kind of place, school or organisation it is, in a word that fits many. By the words in its name; knows no names.
import type { PlaatsMaat } from './vondst.ts';

/** A noun with its article, as it would stand in the place of the name. */
export interface Soort {
  woord: string;
  lidwoord: 'de' | 'het';
}
const de = (woord: string): Soort => ({ woord, lidwoord: 'de' });
const het = (woord: string): Soort => ({ woord, lidwoord: 'het' });

const PLAATSEN: Record<PlaatsMaat, Soort> = {
  wijk: de('wijk'),
  dorp: het('dorp'),
  'kleine-stad': de('kleine stad'),
  stad: de('stad'),
  'grote-stad': de('grote stad'),
  streek: de('streek'),
  buitenland: de('stad in het buitenland'),
};
export const plaatsSoort = (maat: PlaatsMaat | null): Soort => (maat ? PLAATSEN[maat] : de('plaats'));

type Regels = readonly (readonly [RegExp, Soort])[];
const eerste = (regels: Regels, tekst: string, anders: Soort): Soort =>
  regels.find(([regel]) => regel.test(tekst))?.[1] ?? anders;

const SCHOLEN: Regels = [
  [/kdv|bso\b|dagverblijf|opvang|peuter|cr[eè]che|voorschool|\bpsz|speelzaal|gastouder/i, de('kinderopvang')],
  [/\b(?:s?v?so|sbo)\b|speciaal|cluster/i, de('school voor speciaal onderwijs')],
  [/taalschool|\bisk\b|schakelklas/i, de('taalschool')],
  [/\b(?:mbo|roc|aoc|hbo)\b|universiteit|hogeschool|beroepsopleiding/i, de('opleiding')],
  [/mavo|havo|vwo|vmbo|lyceum|college|gymnasium|praktijkonderwijs|gemeenschap|middelbare/i, de('middelbare school')],
  [/\b[or]?[bkc]{1,2}bs\b|\bobs\b|\bibs\b|basisschool|dalton|jenaplan|kindcentrum|\bi?kc\b/i, de('basisschool')],
];
export const schoolSoort = (naam: string): Soort => eerste(SCHOLEN, naam, de('school'));

const ORGANISATIES: Regels = [
  [/ziekenhuis|kliniek|\bumc\b|gasthuis|hospital/i, het('ziekenhuis')],
  [/wijkteam|buurtteam|sociaal team/i, het('wijkteam')],
  [/gemeente/i, de('gemeente')],
  [/praktijk|huisarts|tandarts|fysio|apotheek/i, de('praktijk')],
  [/\b(?:vv|sv|fc|sc|hc|rkvv|rksv|gv)\b|club|vereniging|voetbal|hockey|turn|judo|scouting|manege/i, de('sportclub')],
  [/kerk|moskee|synagoge|parochie|tempel|gemeenschap/i, de('geloofsgemeenschap')],
  [/corporatie|woon|huur/i, de('woningcorporatie')],
  [/verzeker/i, de('verzekeraar')],
  [/camping|hotel|restaurant|snackbar|caf[eé]|eetcaf|pizzeria|cafetaria/i, de('horecazaak')],
  [/winkel|supermarkt|bakker|slager|zaak\b|kapper|kapsalon/i, de('winkel')],
  [/azc|opvang|leger des heils/i, de('opvang')],
  [/zorg|jeugd|ggz|thuis|huize|verpleeg|kraam|hulp|therap|begeleid|wonen/i, de('zorgorganisatie')],
  [/\b(?:bv|b\.v|nv|vof)\b|fabriek|bedrijf|bouw|transport|techniek|werk\b|erij\b|garage|& (?:co|zn)/i, de('werkgever')],
];
export const organisatieSoort = (naam: string): Soort => eerste(ORGANISATIES, naam, de('organisatie'));

const LOS = ['regio', 'stad', 'dorp', 'wijk', 'buurt', 'provincie', 'school', 'slachterij', 'firma', 'stichting'];
/** A word that says what kind of thing the name behind it is: "camping", "gemeente". */
export const isSoortnaam = (woord: string): boolean =>
  LOS.includes(woord) || [...SCHOLEN, ...ORGANISATIES].some(([regel]) => regel.test(woord));
