// Rare jobs and rare traits: with the village or the school beside them they say who it is about.
import { kenmerkVormen } from './kenmerk-vormen.ts';
import { onthou } from './onthou.ts';
import type { Woord } from './ontleed.ts';
import { alle } from './patroon.ts';
import type { Kandidaat } from './spans.ts';
import type { Lijsten } from './unpack-lijsten.ts';
import { keyOf } from './unpack-lijsten.ts';

/** Whose job it is: someone of the family, not the professional who writes or is called. */
const VAN_FAMILIE =
  /(?:\b(?:vader|moeder|ouders|opa|oma|stiefvader|stiefmoeder|pleegvader|pleegmoeder|partner|broer|zus|oom|tante|man|vrouw|vriend|vriendin|ex|hij|zij|ze|papa|mama|pa|ma|echtgenoot|echtgenote|schoonvader|schoonmoeder|dochter|zoon|buurman|buurvrouw|cliënte?|patiënte?|meneer|mevrouw|dhr|mw)\b[^.!?\n]{0,60})$/iu;
const ALS =
  /(?:\b(?:werkt|werkte|werkzaam|baan|beroep|bekend|aan de slag|actief|dienst|rijdt)\b[^.!?\n]{0,30}\b(?:als|is|van)(?: een)? |\bis (?:een |zelf |zelf een |ook |nu |hier |geen \p{Ll}{3,14} maar )?|\bwas (?:daar |vroeger |ooit |jarenlang |toen |in \p{Lu}[\p{L}-]{2,20} )?(?:een )?|\bzijn (?:allebei |beiden |beide )?|\bberoep:? |, (?:een )?| \()$/iu;

/** Jobs that few people have, whatever they are exactly. */
const ZELDZAAM_EINDE =
  /(?:kampioene?|bondscoach|schipper|pianiste?|violiste?|organist|cellist|duiker|wachter|trapezewerkster|instructeur|instructrice|kunstenaar|kunstenares|acteur|actrice|zanger|zangeres|danser|danseres|dirigent|piloot|parachutist|minister|rabbijn|schermer|jockey|goochelaar|clown|acrobaat|acrobate|duivenmelker|imker|bouwer|smid|taxateur|speurder|ambassadeur|kapitein|stuurman|machinist|valkenier|vuurspuwer|bokser|zeiler|schaatser|wielrenner|voetballer|presentator|presentatrice|schrijver|schrijfster|dichter|fotomodel|veilingmeester|beiaardier|torenwachter|visser|kweker|kweekster|restaurator|klokkenmaker|orgelbouwer|vlieger|hoogleraar|rechter|officier|chirurg|loog|loge|exploitant|exploitante|houdster|coureur|vuurspuwer|fakir|verzorger in de dierentuin|dierentuinverzorger|brandweerman|commandant|commandeur|raadslid|wethouder|burgemeester|dominee|predikant|vroedvrouw|topsporter|worstelaar|trompettist|drummer|gitarist|saxofonist|harpist|cartoonist|stripteken\p{L}*|romanschrijver|columnist|regisseur|technicus bij|.{3}leraar|.{3}lerares|.{3}trainer|jongleur|rentmeester|baron|barones)$/u;
/** Ends so, and many are it; or it is no job. */
const GEWOON_EINDE =
  /^(?:psycholoog|psychologe|gynaecoloog|pedagoog|mantelzorger|scheidsrechter|grensrechter|voetbaltrainer|budgettrainer)$|^(?:huis|bank|werk|op|aan|ver|woning)?bouwer$|^(?:belang|voor|kracht)hebber$/;

const isZeldzaam = onthou((klein) => ZELDZAAM_EINDE.test(klein) && !GEWOON_EINDE.test(klein));

/** Many people have these, in any village. */
const ALLEDAAGS = new Set(
  'verpleegkundige leerkracht leraar lerares docent docente juf meester kapper kapster chauffeur vrachtwagenchauffeur schoonmaker schoonmaakster verkoper verkoopster kok ober timmerman loodgieter elektricien bouwvakker monteur tolk scheidsrechter trainer'.split(
    ' ',
  ),
);
/** A business of the family: "heeft een palingrokerij". */
const EIGEN_ZAAK =
  /\b(?:heeft|hebben|runt|runnen|had|hadden|begint|begon|drijft) (?:samen )?(een \p{Ll}{0,20}(?:mosselbedrijf|loonbedrijf|hoveniersbedrijf|veehouderij|rokerij|makerij|hondentrimsalon|kwekerij|pension|camping|hotel|restaurant|garage|visserij|rederij|molen|manege|atelier|studio|kaasboerderij|imkerij|wijngaard|brouwerij|slijterij|galerie|zeilmakerij|smederij|drukkerij|orgelbouw|sloperij|hoeve|herberg|paardenstal|kennel|snackkar|kermisattractie|draaimolen))(?!\p{L})/giu;
/** Says outright that this is their work. */
const STERK_ALS =
  /(?:\b(?:werkt|werkte|werkzaam|baan|werk)\b[^.!?\n]{0,30}\bals(?: een)? |\bis (?:zelf |zelf een |een |ook |geen \p{Ll}{3,14} maar )?|\bwas (?:daar |vroeger |ooit |jarenlang )?(?:een )?|\ben zelf |\bvan beroep )$/iu;

/** Of what, where there is one of it: "de dierenarts van het dorp". */
const VAN_HET_DORP =
  /^ (?:van|in|op) (?:het|dit|ons|een klein|een kleine|de) (?:dorp|dorpje|eiland|stadje|gehucht|parochie|gemeente)(?!\p{L})/u;
/** Belongs to the job: "piloot bij de luchtmacht", "organist van de dorpskerk". */
const WAARVAN =
  /^ (?:van|bij|op|in) (?:het|de|'t|een) (?:\p{Ll}{3,12}e )?(?:\p{Ll}{0,10}kerk|luchtmacht|marine|brandweer|leger|landmacht|marechaussee|veerboot|boot|schip|kotter|elftal|orkest|koor|circus|haven|museum|theater|moskee|synagoge|tempel|krant|omroep|boorplatform|kermis|dierentuin|rechtbank|universiteit|dorp|eiland|stadje|parochie|luchthaven|voetbalclub)(?!\p{L})/u;

const NIETS: readonly string[] = [];

export function createZeldzaam(lijsten: Lijsten) {
  /** First word -> the phrases that begin with it, longest first. */
  const opEerste = (zinnen: Iterable<string>): Map<string, string[]> => {
    const kaart = new Map<string, string[]>();
    for (const zin of zinnen) {
      const eerste = /^[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|^\d+/u.exec(zin)?.[0];
      if (!eerste) continue;
      const rij = kaart.get(eerste);
      if (rij) rij.push(zin);
      else kaart.set(eerste, [zin]);
    }
    for (const rij of kaart.values()) rij.sort((a, b) => b.length - a.length);
    return kaart;
  };
  /** "kermisexploitanten" -> "kermisexploitant". */
  const enkelvoud = (klein: string): string => klein.replace(/(?:en|s)$/, '');
  const beroepenVan = ({ klein }: Woord): readonly string[] => {
    const zelf = beroepen.get(klein);
    if (zelf) return zelf;
    if (klein.length < 6 || !(klein.endsWith('s') || (klein.length > 6 && klein.endsWith('en')))) return NIETS;
    const een = enkelvoud(klein);
    return (beroepen.get(een) ?? NIETS).filter((zin) => zin === een);
  };
  const beroepen = opEerste(lijsten.beroepen.keys());
  const kenmerken = opEerste(lijsten.kenmerken);

  return (tekst: string, woorden: readonly Woord[]): Kandidaat[] => {
    const gevonden: Kandidaat[] = [];
    const past = (zin: string, start: number) =>
      keyOf(tekst.slice(start, start + zin.length)) === zin && !/[\p{L}\p{N}]/u.test(tekst[start + zin.length] ?? '');
    for (const patroon of [EIGEN_ZAAK, ...kenmerkVormen(tekst)])
      for (const treffer of alle(tekst, patroon)) {
        const deel = treffer[1] ?? '';
        const start = treffer.index + treffer[0].length - deel.length;
        const gegeven = patroon === EIGEN_ZAAK ? 'beroep' : 'kenmerk';
        gevonden.push({ start, end: start + deel.length, gegeven, zeker: true, rang: 43 });
      }
    for (const woord of woorden) {
      for (const zin of kenmerken.get(woord.klein) ?? NIETS)
        if (past(zin, woord.start)) {
          gevonden.push({
            start: woord.start,
            end: woord.start + zin.length,
            gegeven: 'kenmerk',
            zeker: true,
            rang: 46,
          });
          break;
        }
      if (!woord.hoofd && isZeldzaam(woord.klein) && !beroepen.has(woord.klein)) {
        const voor = tekst.slice(Math.max(0, woord.start - 80), woord.start);
        const zin = zinVan(voor);
        if (
          !/^ (?:worden|wil)/.test(tekst.slice(woord.end, woord.end + 7)) &&
          VAN_FAMILIE.test(zin) &&
          (ALS.test(zin) || /^ (?:is|was)[.,;\n]/.test(`${tekst.slice(woord.end, woord.end + 5)}\n`))
        )
          gevonden.push({
            start: woord.start,
            end: metWaarvan(tekst, woord.end),
            gegeven: 'beroep',
            zeker: true,
            rang: 44,
          });
      }
      for (const zin of beroepenVan(woord)) {
        if (!past(zin, woord.start) && zin !== enkelvoud(woord.klein)) continue;
        const voor = tekst.slice(Math.max(0, woord.start - 80), woord.start);
        const zin0 = zinVan(voor);
        const eind = past(zin, woord.start) ? woord.start + zin.length : woord.end;
        const na = tekst.slice(eind, eind + 6);
        const lidwoord = /(?<!\p{L})(?:de|het) $/iu.exec(voor)?.[0].length ?? 0;
        if (VAN_HET_DORP.test(tekst.slice(eind, eind + 40)) && lidwoord > 0 && VAN_FAMILIE.test(zin0)) {
          gevonden.push({ start: woord.start, end: metWaarvan(tekst, eind), gegeven: 'beroep', zeker: true, rang: 47 });
          break;
        }
        const vak = lijsten.beroepen.get(zin) === true;
        if (/^ word/.test(na) || (ALLEDAAGS.has(zin) && !WAARVAN.test(tekst.slice(eind, eind + 50)))) continue;
        // "Notaris mr. Haan", "tolk Oksana" are the professional; "van de wethouder" may be anybody.
        if (/^ (?:\p{Lu}|mr|dr|mevr|dhr|mw)/u.test(na) && !ALS.test(zin0)) continue;
        if (vak ? !(VAN_FAMILIE.test(zin0) && STERK_ALS.test(zin0)) : !VAN_FAMILIE.test(zin0) && !ALS.test(zin0))
          continue;
        gevonden.push({ start: woord.start, end: metWaarvan(tekst, eind), gegeven: 'beroep', zeker: !vak, rang: 45 });
        break;
      }
    }
    return gevonden;
  };
}

/** The sentence so far; "dhr." does not end it. */
function zinVan(voor: string): string {
  const vlak = voor.replace(/(?<!\p{L})(dhr|mw|mevr)\. /giu, '$1  ');
  return vlak.slice(Math.max(vlak.lastIndexOf('. '), vlak.lastIndexOf('\n')) + 1);
}

/** Where a job ends, with what it is of. */
const metWaarvan = (tekst: string, end: number): number =>
  end + (WAARVAN.exec(tekst.slice(end, end + 50))?.[0].length ?? 0);
