// Traits that hardly anyone has, by the way a sentence says them: the only one of a village, a home of its own kind, what is missing or shows on a body. Every pattern is bounded.

/** A home that hardly anyone has. */
const WOONT_IN =
  /\b(?:woont|wonen|woonde|leeft|leven|slaapt|slapen|bivakkeert|staan|staat)\b[^.!?\n]{0,24}? in (een (?:\p{Ll}{3,14}e )?\p{Ll}{0,14}(?:bus|schip|kazerne|kerk|molen|toren|yurt|bunker|vuurtoren|container|pipowagen|woonwagen|klooster|kasteel|treinstel|school|watertoren|boomhut|tipi|kraakpand|camper|caravan|tent|tiny house|landgoed|strandhuis|sluiswachtershuis|pastorie|boswachterswoning)(?: in het bos| op het water| op de hei)?)(?!\p{L})/giu;
const PLEK =
  '(?:eiland|dorp|dorpje|gehucht|land|stad|stadje|streek|regio|provincie|gemeente|kamp|polder|parochie|school|opleiding|elftal|brandweer|haven|jaar)';
/** "enige gescheiden man van het eiland", "het enige kind met downsyndroom op De Wereld". */
const ENIGE = new RegExp(
  `(?<!\\p{L})((?:(?:de|het|als|een van de) )?enige (?:(?:overlevende|nabestaande|erfgenaam)(?: van (?:de|het|een) \\p{Ll}{3,24})?|(?:\\p{Ll}{3,16} ){1,3}(?:van|op|in|uit) (?:het|de|haar|zijn|dit|heel) ${PLEK}|(?:kind|leerling|meisje|jongen|vrouw|man|gezin|leerlinge) (?:met|zonder|in) (?:een |het )?[\\p{L}-]{2,24}))(?!\\p{L})`,
  'giu',
);
const LICHAAM =
  '(?:gezicht|wang|wangen|hals|nek|voorhoofd|hoofd|kin|neus|lip|lichaam|lijf|handen|been|benen|arm|armen|hand|voet)';
/** "een tatoeage van een spin op zijn wang", "brandwonden in zijn gezicht". */
const TE_ZIEN = new RegExp(
  `(?<!\\p{L})((?:een |grote |groot |ernstige )?(?:\\p{Ll}{3,14}e )?(?:tatoeage|tattoo|wijnvlek|moedervlek|brandwonden)(?: van (?:een |het |de )?\\p{Ll}{3,16})? (?:op|in|over) (?:zijn|haar|het|z'n|de) (?:hele |halve |linker|rechter)?${LICHAAM})(?!\\p{L})`,
  'giu',
);
/** "geboren met één arm", "mist twee vingers", "blind aan één oog". */
const MIST =
  /(?<!\p{L})((?:geboren (?:met (?:één|een|maar één)|zonder(?: \p{Ll}{4,6}e?)?)|mist (?:een|één|twee|drie|zijn|haar)(?: \p{Ll}{4,8}e?)?) (?:arm|armen|been|benen|hand|handen|vingers?|tenen|oog|ogen|oor|oren|voet|onderarm|onderbeen|nier)|(?:blind|doof) aan (?:één|een|zijn|haar)(?: linker| rechter)? ?(?:oog|oor|kant))(?!\p{L})/giu;
/** "is blind en doof", "mama is doof": not "doof voor". */
const ZINTUIG =
  /(?<!\p{L})(?:is|zijn|was) (?:zelf |ook |allebei |beiden |geheel |helemaal |volledig )?((?:doof|blind|doofstom|doofblind|slechthorend|verlamd)(?: en (?:doof|blind|stom))?(?: (?:sinds|vanaf) (?:(?:zijn|haar|de) geboorte|het ongeluk))?)(?=[.,;:!?)\n]|$| (?:en|sinds|aan|na|door|maar|geboren|geworden)(?!\p{L}))/giu;
/** A disease or a syndrome by name; the ones that many have are left out. */
const SYNDROOM =
  /(?<!\p{L})((?:het |de )?(?:syndroom|ziekte) van (?!(?:Down|Asperger|Tourette|Gilles|Pfeiffer|Crohn|Lyme|Alzheimer|Parkinson|Korsakov|Weil|Graves|Hashimoto|Bechterew)(?!\p{L}))\p{Lu}[\p{L}-]{2,20}(?: [A-Z]\p{Ll}{2,14})?)(?!\p{L})/gu;
/** What they keep or play, for all the village to see. */
const BEKEND =
  /(?<!\p{L})((?:houdt|houden|fokt|fokken|heeft|hebben) (?:(?:een|twee|drie|vier|een ezel en twee|\p{Ll}{3,10}tig) )?(?:roofvogels|struisvogels|alpaca's|lama's|slangen|kamelen|wolfhonden|uilen|valken)|(?:fluitband|brassband|dweilorkest|carillon|kerkorgel|doedelzak)(?: van de (?:kerk|parochie|moskee))?|(?:regionaal|provinciaal|nationaal|europees|wereld) ?kampioene? \p{Ll}{3,16}|jeugdprins(?:es)? van|prins carnaval|dorpskampioen)(?!\p{L})/giu;

/** Each with the word it cannot do without: most texts have none of them, and then the pattern is not tried. */
const VORMEN: readonly (readonly [kan: RegExp, vorm: RegExp])[] = [
  [/ in een /i, WOONT_IN],
  [/enige /i, ENIGE],
  [/tatoe|tattoo|vlek|brandwond/i, TE_ZIEN],
  [/geboren |mist | aan (?:een|één|zijn|haar) /i, MIST],
  [/doof|blind|slechthorend|verlamd/i, ZINTUIG],
  [/ van [A-ZÀ-Ý]/, SYNDROOM],
  [/vogels|lama|alpaca|slangen|kamelen|hond|uilen|valken|band|orkest|carillon|orgel|doedel|kampioen|prins/i, BEKEND],
];
export const kenmerkVormen = (tekst: string): readonly RegExp[] =>
  VORMEN.filter(([kan]) => kan.test(tekst)).map(([, vorm]) => vorm);
