// Rare jobs and rare traits: with the village or the school beside them they say who it is about.

import type { Woord } from './ontleed.ts';
import type { Kandidaat } from './spans.ts';
import type { Lijsten } from './unpack-lijsten.ts';
import { keyOf } from './unpack-lijsten.ts';

/** Whose job it is: someone of the family, not the professional who writes or is called. */
const VAN_FAMILIE =
  /(?:\b(?:vader|moeder|ouders|opa|oma|stiefvader|stiefmoeder|pleegvader|pleegmoeder|partner|broer|zus|oom|tante|man|vrouw|vriend|vriendin|ex|hij|zij|ze|papa|mama|pa|ma|echtgenoot|echtgenote|schoonvader|schoonmoeder|dochter|zoon|buurman|buurvrouw)\b[^.!?\n]{0,60})$/iu;
const ALS =
  /(?:\b(?:werkt|werkte|werkzaam|baan|beroep|bekend|aan de slag|actief|dienst)\b[^.!?\n]{0,30}\b(?:als|is|van)(?: een)? |\bis (?:een |zelf |zelf een |ook |nu |hier )?|\bwas (?:een )?|\bberoep:? |, (?:een )?)$/iu;

/** Jobs that few people have, whatever they are exactly. */
const ZELDZAAM_EINDE =
  /(?:kampioene?|bondscoach|schipper|pianiste?|violiste?|organist|cellist|duiker|wachter|trapezewerkster|instructeur|instructrice|kunstenaar|kunstenares|acteur|actrice|zanger|zangeres|danser|danseres|dirigent|piloot|parachutist|minister|rabbijn|schermer|jockey|goochelaar|clown|acrobaat|acrobate|duivenmelker|imker|bouwer|smid|taxateur|speurder|ambassadeur|kapitein|stuurman|machinist|valkenier|vuurspuwer|bokser|zeiler|schaatser|wielrenner|voetballer|presentator|presentatrice|schrijver|schrijfster|dichter|fotomodel|veilingmeester|beiaardier|torenwachter|visser|kweker|kweekster|restaurator|klokkenmaker|orgelbouwer|vlieger|hoogleraar|rechter|officier)$/;
const GEWOON_EINDE = /^(?:huis|bank|werk|op|aan|ver|woning)?bouwer$|^(?:belang|voor|kracht)hebber$/;

/** Many people have these, in any village. */
const ALLEDAAGS = new Set(
  'verpleegkundige leerkracht leraar lerares docent docente juf meester kapper kapster chauffeur vrachtwagenchauffeur schoonmaker schoonmaakster verkoper verkoopster kok ober timmerman loodgieter elektricien bouwvakker monteur tolk'.split(
    ' ',
  ),
);
/** A business of the family: "heeft een palingrokerij". */
const EIGEN_ZAAK =
  /\b(?:heeft|hebben|runt|runnen|had|hadden|begint|begon|drijft) (?:samen )?(een \p{Ll}{0,20}(?:mosselbedrijf|loonbedrijf|hoveniersbedrijf|veehouderij|rokerij|makerij|hondentrimsalon|kwekerij|pension|camping|hotel|restaurant|garage|visserij|rederij|molen|manege|atelier|studio|kaasboerderij|imkerij|wijngaard|brouwerij|slijterij|galerie|zeilmakerij|smederij|drukkerij|orgelbouw|sloperij|hoeve|herberg|paardenstal|kennel|snackkar|kermisattractie|draaimolen))(?!\p{L})/giu;
/** A home that hardly anyone has. */
const WOONT_IN =
  /\b(?:woont|wonen|woonde|leeft|leven|slaapt|slapen|bivakkeert|staan|staat)\b[^.!?\n]{0,24}? in (een (?:\p{Ll}{3,14}e )?\p{Ll}{0,14}(?:bus|schip|kazerne|kerk|molen|toren|yurt|bunker|vuurtoren|container|pipowagen|woonwagen|klooster|kasteel|treinstel|school|watertoren|boomhut|tipi|kraakpand)(?: in het bos| op het water| op de hei)?)(?!\p{L})/giu;

/** Says outright that this is their work. */
const STERK_ALS =
  /(?:\b(?:werkt|werkte|werkzaam|baan|werk)\b[^.!?\n]{0,30}\bals(?: een)? |\bis (?:zelf |zelf een |een |ook )?|\bvan beroep )$/iu;

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
  const beroepen = opEerste(lijsten.beroepen.keys());
  const kenmerken = opEerste(lijsten.kenmerken);

  return (tekst: string, woorden: readonly Woord[]): Kandidaat[] => {
    const gevonden: Kandidaat[] = [];
    const past = (zin: string, start: number) =>
      keyOf(tekst.slice(start, start + zin.length)) === zin && !/[\p{L}\p{N}]/u.test(tekst[start + zin.length] ?? '');
    for (const [patroon, gegeven] of [
      [EIGEN_ZAAK, 'beroep'],
      [WOONT_IN, 'kenmerk'],
    ] as const)
      for (const treffer of tekst.matchAll(patroon)) {
        const deel = treffer[1] ?? '';
        const start = treffer.index + treffer[0].length - deel.length;
        gevonden.push({ start, end: start + deel.length, gegeven, zeker: true, rang: 43 });
      }
    for (const woord of woorden) {
      for (const zin of kenmerken.get(woord.klein) ?? [])
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
      if (
        !woord.hoofd &&
        ZELDZAAM_EINDE.test(woord.klein) &&
        !GEWOON_EINDE.test(woord.klein) &&
        !beroepen.has(woord.klein)
      ) {
        const voor = tekst.slice(Math.max(0, woord.start - 80), woord.start);
        const zin = voor.slice(Math.max(voor.lastIndexOf('. '), voor.lastIndexOf('\n')) + 1);
        if (!/^ (?:worden|wil)/.test(tekst.slice(woord.end, woord.end + 7)) && VAN_FAMILIE.test(zin) && ALS.test(zin))
          gevonden.push({ start: woord.start, end: woord.end, gegeven: 'beroep', zeker: true, rang: 44 });
      }
      for (const zin of beroepen.get(woord.klein) ?? []) {
        if (!past(zin, woord.start)) continue;
        const voor = tekst.slice(Math.max(0, woord.start - 80), woord.start);
        const zin0 = voor.slice(Math.max(voor.lastIndexOf('. '), voor.lastIndexOf('\n')) + 1);
        const na = tekst.slice(woord.start + zin.length, woord.start + zin.length + 6);
        const vak = lijsten.beroepen.get(zin) === true;
        if (/^ word/.test(na) || ALLEDAAGS.has(zin)) continue;
        // "Notaris mr. Haan", "tolk Oksana" are the professional; "van de wethouder" may be anybody.
        if (/^ (?:\p{Lu}|mr|dr|mevr|dhr|mw)/u.test(na) && !ALS.test(zin0)) continue;
        if (vak ? !(VAN_FAMILIE.test(zin0) && STERK_ALS.test(zin0)) : !VAN_FAMILIE.test(zin0) && !ALS.test(zin0))
          continue;
        gevonden.push({ start: woord.start, end: woord.start + zin.length, gegeven: 'beroep', zeker: !vak, rang: 45 });
        break;
      }
    }
    return gevonden;
  };
}
