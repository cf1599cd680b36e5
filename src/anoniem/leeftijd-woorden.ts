// Numbers in words and units of age, and the words that make of a number an age, a length of time or a range. Only words.
import { ervoor } from './patroon.ts';

const EEN_TOT_NEGEN = '(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)';
const TIENTAL = '(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)';
/** Without "een": that is mostly an article. */
export const GETALWOORD = `(?:anderhal(?:f|ve)|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|${EEN_TOT_NEGEN}[eë]n${TIENTAL}|${TIENTAL})(?:[eë]nhalf)?`;
export const EENHEID =
  '(?:jaar|jaren|jr|jrn|jrs|jaartjes?|maanden|maandn|maand|mnd|mndn|mnden|weken|wkn|wk|week|dagen|dgn)';

/** What makes of "3 jaar" a length of time. */
export const DUUR_VOOR = ervoor(
  /(?:\bal|\bsinds|\bover|\bna|\bruim|\bsedert|\bgedurende|\bbinnen|\bvoor|\bom de|\belke?|\biedere?|\bper|\bafgelopen|\bkomende?|\blaatste|\beerste|\bvolgende|\btweede|\bderde|\bin|\bgeleden|\bmax\.?|\bmaximaal|\bminimaal|\bminstens|\bcirca|\bmeer dan|\bnog|\btot|\bnet|\bvorige?|\bduurt|\bduurde|\btijdens|\bpaar|\bvan de|\bvoor de|\btwee keer|\bnu|\binmiddels|\bzeker|\bhet|\bde|\bdie|\bdit|\bdeze|\bbijna|\bongeveer|\bhad|\bhebben|\bzaten|\bzat|\bstaat|\bwacht(?:te|tijd van)?|\bgeen|\btermijn van|\bperiode van|\bduur van|\bgroepen?|\been) ?/iu,
);
/** Says so strongly that it is an age that a length is out of the question. */
export const LEEFTIJD_VOOR = ervoor(
  /(?:\bis (?:hij |ze |zij )?(?:nu |pas |net |bijna |al |ongeveer |inmiddels |nog maar |nog geen )?|\bwas (?:toen )?|\bwordt (?:binnenkort |straks |morgen |dan )?|\bwerd |\bleeftijd:? (?:van )?|\bvan (?:bijna |net |pas |nog geen )?|[(,] ?(?:bijna |net |pas |nog geen |ca\.? |v,? |m,? |j,? )?|\boud:? |\bdochter,? |\bzoon,? |\bkind,? |\bmeisje,? |\bjongen,? |\bzoontje,? |\bdochtertje,? |\bbaby,? |\bdie |\bnet |\bpas |\b(?:en|ook|zijn) |\boudste |\bjongste |[=:\-–] ?)/iu,
);
export const DUUR_NA =
  /^ ?(?:geleden|lang(?!s)|eerder|later|terug|durend|per|wachttijd|op de wachtlijst|verblijf|relatie|gescheiden|getrouwd|samen|bij elkaar|in (?:nederland|behandeling|zorg|dienst|therapie)|ervaring|onderweg|niet|geen|na\b|voor(?:dat)?\b|werk|wachten|bezig|cel|gevangenis|school|thuis|zonder|les|vakantie|toezicht|voorwaardelijk|ots|uithuis|zwanger)/iu;
/** A length, though "van" stands before it. */
export const DUUR_VAN = ervoor(
  /\b(?:periode|termijn|duur|wachttijd|ots|uhp|straf|celstraf|proeftijd|relatie|huwelijk|ervaring|machtiging|traject|trajecten|schorsing|contract|achterstand|leeftijdsgrens|ondertoezichtstelling|opname|verblijf|behandeling|proef|verlenging|zwangerschap) van (?:\p{L}+ )?/iu,
);

/** A band is no exact age: "tussen 6 en 8 jaar", "12 jaar en ouder", "18+". */
export const BAND_VOOR = ervoor(
  /(?:\b(?:bij|op|vanaf|tot) de leeftijd van|\btussen(?: de)? (?:\d{1,2}|\p{L}+) en(?: de)?|\d ?(?:[-–/]|t\/m|tot(?: en met)?|a|à|of) ?|\bvanaf|\btot(?: en met)?|\bonder(?: de)?|\bboven(?: de)?|\bouder dan|\bjonger dan|\bt\/m|\brond de|\bkinderen (?:van|tot|vanaf|onder|boven)|\bjongeren (?:van|tot|vanaf)|\bjeugdigen (?:van|tot|vanaf)|\bdoelgroep) ?/iu,
);
export const BAND_NA = /^ ?(?:en ouder|of ouder|en jonger|tot|t\/m|[-–] ?\d|\+)/iu;

/** Someone who can have an age. */
export const PERSOON =
  '(?:\\p{L}{2,12}[jp]e|\\p{L}{0,8}kind|kinderen|\\p{L}{0,8}zoon|\\p{L}{0,8}dochter|meisjes?|jongens?|baby|\\p{L}{0,6}broer|\\p{L}{0,6}zus|kleuter|peuter|dreumes|puber|tweeling|jongste|oudste|middelste|cli[eë]nt|leerling|jongere|vrouw|man|moeder|vader|oma|opa|tante|oom|neef|nicht|vriend|vriendin|partner|broers|zussen|kids|speler|speelster|scholier|student|studente|bewoner|bewoonster|persoon|leerlinge|jongeman|dame|heer)';
export const PERSOON_WOORD = new Set(
  'zoon dochter zoontje dochtertje kind moeder vader broer broertje zus zusje jongen meisje man vrouw oma opa tante oom cliënt client leerling jongere partner vriend vriendin stiefvader stiefmoeder baby peuter kleuter dame heer halfbroer halfzus mo va nichtje neefje buurmeisje buurjongen mdr vdr zn dr oudste jongste'.split(
    ' ',
  ),
);

/** What a bare number counts when it is no age. */
export const TELT_ANDERS =
  /^(?:[.,:]\d| ?(?:[-–/] ?\d|tot\b|t\/m|keer|x\b|maal|uur|u\b|minuten|min\b|dagen|weken|wk|maanden|mnd|euro|%|procent|graden|kg|kilo|gram|mg|ml|cm|mm|m\b|meter|km|kinderen|jongens|meisjes|mensen|personen|punten|van de|op de|om de|sessies|gesprekken|broer|zus|katten|honden|kamer|groep|stap|les|afspra|keren|nachten|avonden|ochtenden|middagen|plekken|partijen|instanties|hulpverleners|professionals|organisaties|huizen|stuks|jaar geleden|jaar later|en een half keer|euro|jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec))/iu;
const VERDER =
  /^ (?:en|geworden|jaar|gaat|heeft|is|wil|woont|zit|komt|was|werd|dus|met|als|zes|kwam|maar|past|slaapt|leest|eet|kan|moet|mag|weet|zegt|doet|speelt|staat|belt|helpt)(?!\p{L})/iu;
const MEERVOUD = /^ (?:grote?|kleine|nieuwe|andere|verschillende|\p{Ll}{3,}(?:en|ers?|s))(?!\p{L})/iu;
export const teltAnders = (na: string): boolean => TELT_ANDERS.test(na) || (MEERVOUD.test(na) && !VERDER.test(na));
