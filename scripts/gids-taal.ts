// How a guide is written: every sentence of it with its place, and which sentences break the rules for language. Says so in Dutch; knows nothing of the way through a guide.
import { begrippenIn } from '../src/content/begrippen.ts';
import type { Blok, Pack } from '../src/domain/gids/pack.ts';

export interface Plaats {
  /** `Pagina "AF1"`. */
  waar: string;
  tekst: string;
}

const LONGEST = 25;
const AVERAGE = 13;

/** Everything a reader sees, but for the names of sources. */
export function tekstenVan(pack: Pack): Plaats[] {
  const found: Plaats[] = [];
  const add = (waar: string, ...teksten: (string | undefined)[]) => {
    for (const tekst of teksten) if (tekst !== undefined) found.push({ waar, tekst });
  };
  const addBlokken = (waar: string, blokken: readonly Blok[]) => {
    for (const blok of blokken) {
      if (blok.kind === 'tekst' || blok.kind === 'let-op') add(waar, blok.tekst);
      else if (blok.kind === 'lijst') add(waar, blok.titel, ...blok.items);
      else if (blok.kind === 'zeg') add(waar, blok.titel, ...blok.zinnen);
    }
  };
  add('Het begin', pack.titel, pack.uitleg);
  for (const stap of pack.stappen) add(`Stap "${stap.id}"`, stap.titel, stap.kort, stap.uitleg, stap.bijOverslaan);
  for (const pagina of pack.paginas) {
    const waar = `Pagina "${pagina.id}"`;
    add(waar, pagina.titel, ...(pagina.titels ?? []).map(({ titel }) => titel), pagina.waarom);
    add(waar, pagina.notitie?.label, pagina.notitie?.uitleg);
    addBlokken(waar, pagina.blokken);
    if (pagina.kind === 'vraag') for (const { label, uitleg } of pagina.keuzes) add(waar, label, uitleg);
    if (pagina.kind === 'velden') for (const { label, uitleg } of pagina.velden) add(waar, label, uitleg);
    if (pagina.kind === 'signalen')
      for (const { tekst, uitleg, vragen } of pagina.signalen) add(waar, tekst, uitleg, vragen.tekst);
  }
  for (const uitkomst of pack.uitkomsten) {
    const waar = `Uitkomst "${uitkomst.id}"`;
    add(waar, uitkomst.titel, ...uitkomst.doen, ...(uitkomst.zeggen ?? []), uitkomst.grond, uitkomst.vervolg?.tekst);
    addBlokken(waar, uitkomst.blokken);
  }
  return found;
}

export const zinnenIn = (tekst: string): string[] =>
  tekst
    .split(/[.?!:;]+(?=\s|["”’)]|$)|\n+/u)
    .map((zin) => zin.trim())
    .filter((zin) => /[\p{L}\p{N}]/u.test(zin));

export const woordenIn = (zin: string): number =>
  zin.split(/\s+/u).filter((woord) => /[\p{L}\p{N}]/u.test(woord)).length;

/** Words about the machine: who reads a guide has nothing to do with them. */
const TECHNIEK = /(?<!\p{L})(?:sleutel|versleutel|encrypt|sync|relay)\p{L}*/giu;

/** Digits as in a telephone number: numbers stand in src/content/actueel.ts. "112" is a name. */
const TELEFOON = /(?<!\p{N})(?:0\d{2,3}[-\s]?\d{3,}|\+31[-\s]?\d|06[-\s]?\d{8}|0\d{8,9}|116[-\s]?\d{3})/gu;

/** Nobody is told that the law makes them report: the law gives a right (meldcode), the norm of the profession asks it. */
const MELDPLICHT: readonly RegExp[] = [
  /wettelijke?\s(?:\p{L}+\s){0,2}verplicht\p{L}*[^.?!]*\bmeld(?!code)/iu,
  /\bmeld(?!code)\p{L}*[^.?!]*\bwettelijk\s(?:\p{L}+\s)?verplicht/iu,
  /\bverplicht(?:\sbent|\sben|\sis|\szijn)?\s(?:om\s)?(?:\p{L}+\s){0,3}te\smelden/iu,
  /\b(?:bent|ben|is|zijn|word|wordt)\s(?:\p{L}+\s){0,3}verplicht[^.?!]{0,40}\bte\smelden/iu,
  /\bverplichte?\smeld(?:en|ing)/iu,
  /\bmeld(?:en|ing)\s(?:is|wordt)\s(?:\p{L}+\s){0,2}verplicht/iu,
  /\bmeld(?:ings)?plicht/iu,
  /\bplicht\s(?:om\s)?(?:\p{L}+\s){0,3}te\smelden/iu,
  /\b(?:je|u|jij|men|iedereen)\smoet\s(?:\p{L}+\s){0,3}melden\b/iu,
  /\bmoet\s(?:je|u|jij|men|iedereen)\s(?:\p{L}+\s){0,4}melden\b/iu,
  /\bde\swet\s(?:verplicht|zegt|eist|vraagt)[^.?!]*\bmeld(?:t|en)\b/iu,
];

/** That there is no such duty may be said. */
const ONTKEND = /\b(?:geen|niet)\s(?:\p{L}+\s){0,2}(?:ver|meld(?:ings)?)?plicht|plicht[^.?!]*\bis\s(?:er\s)?niet\b/iu;

/** The special duties about a colleague are duties: they name to whom. */
const BIJZONDERE_PLICHT = /bevoegd gezag|schoolbestuur|bestuur|houder|inspect|toezichthouder|aangifte/iu;

/** Words that may only be used when the glossary explains them. */
export const JARGON: readonly RegExp[] = [
  /meldcodes?|kindcheck|Veilig Thuis|verwijsindex|afwegingskaders?|aandachtsfunctionaris(?:sen)?/giu,
  /(?:bevoegd |ouderlijk )?gezag(?:dragende?|sregister)?|ondertoezichtstelling(?:en)?|voogd(?:ij|en)?|gezinsvoogd(?:en)?/giu,
  /gecertificeerde instelling(?:en)?|Raad voor de Kinderbescherming|kinderrechter|jeugdbeschermers?|reclassering/giu,
  /wils(?:on)?bekwa(?:am|me|amheid)|vertrouwens(?:arts(?:en)?|inspecteurs?|perso(?:on|nen))|houders?/giu,
  /letseldu(?:iding|ider)|structure(?:el|le)|acu(?:ut|te)|disclosure|onthull?ing(?:en)?|calamiteit(?:en)?/giu,
  /eergerelateerde?|huwelijksdwang|achterlating|genitale verminking|meisjesbesnijdenis|parentificatie|dwingende controle/giu,
  /casusregi(?:e|sseurs?)|casemanagers?|(?:wijk|buurt|jeugd)teams?|zorgcoördinator(?:en)?|gedragswetenschappers?/giu,
  /beroeps(?:geheim|normen|norm|codes?)|meld(?:recht|normen|norm)|geheimhoudingsplicht|conflict van plichten|convenant(?:en)?/giu,
  /multidisciplinair\p{L}*|herleidba\p{L}+|anonimiseren|geanonimiseerde?|meldingsbevoegde?n?|mantelzorg\p{L}*check/giu,
  /risicotaxaties?|monitor(?:en|ing|t|afspra\p{L}+)|warme overdracht|zedenmisdrij(?:f|ven)|intervisie|plegers?/giu,
  /toezichthouders?|functionaris gegevensbescherming|adolescent\p{L}*|complexe scheiding(?:en)?|vechtscheiding(?:en)?/giu,
  /wettelijke? vertegenwoordigers?|intern begeleiders?|falsificatie|veiligheidsplan(?:nen)?|aangifte/giu,
  /tuchtrechters?|beschikking(?:en)?|vordering(?:en)?|procesregisseurs?|integriteitsroute|mantelzorgers?/giu,
  /minderjarig(?:en?)?|beroepsvereniging(?:en)?|overlegtafels?/giu,
  /proportionaliteit|subsidiariteit|doelbinding|grondslag(?:en)?|triage|intoxicatie|anamnese|escalatie/giu,
];

/** Two capitals or more: hardly anyone knows them all. */
const AFKORTING = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}]*\p{Lu}[\p{L}+]*(?:[’']\p{Ll}+)?|(?<![\p{L}\p{N}])Wmo(?!\p{L})/gu;

const explained = (woord: string): boolean => begrippenIn(woord).length > 0;

const hits = (tekst: string, patronen: readonly RegExp[]): string[] =>
  patronen.flatMap((one) => tekst.match(one) ?? []);

/** Whole words only: `houder` is not in `toezichthouder`. */
const wholeWord = (tekst: string, woord: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${woord.replace(/[+]/g, '\\+')}(?![\\p{L}\\p{N}])`, 'u').test(tekst);

/** At most one warning in view without a condition. */
function letOps(waar: string, blokken: readonly Blok[]): string[] {
  const always = blokken.filter(({ kind, als }) => kind === 'let-op' && (als === undefined || als.kind === 'altijd'));
  return always.length > 1 ? [`${waar} heeft ${always.length} waarschuwingen tegelijk. Eén is genoeg.`] : [];
}

/** One Dutch sentence for each breach; empty when all is well. */
export function checkTaal(pack: Pack): string[] {
  const found: string[] = [];
  const lengtes: number[] = [];
  for (const { waar, tekst } of tekstenVan(pack)) {
    for (const zin of zinnenIn(tekst)) {
      const lengte = woordenIn(zin);
      lengtes.push(lengte);
      if (lengte > LONGEST) found.push(`${waar}: deze zin heeft ${lengte} woorden (hoogstens ${LONGEST}): "${zin}"`);
    }
    for (const zin of tekst.split(/(?<=[.?!])\s+/u))
      if (
        MELDPLICHT.some((one) => one.test(zin)) &&
        !ONTKEND.test(zin) &&
        !(pack.id === 'collega' && BIJZONDERE_PLICHT.test(zin))
      )
        found.push(`${waar}: hier staat dat melden moet van de wet. Schrijf wat je beroepsnorm vraagt: "${zin}"`);
    for (const woord of hits(tekst, [TECHNIEK])) found.push(`${waar}: het woord "${woord}" hoort niet in een gids.`);
    for (const nummer of hits(tekst, [TELEFOON]))
      found.push(`${waar}: hier staat een telefoonnummer (${nummer}). Gebruik "bel".`);
    for (const woord of new Set([...hits(tekst, JARGON), ...hits(tekst, [AFKORTING])]))
      if (wholeWord(tekst, woord) && !explained(woord))
        found.push(`${waar}: "${woord}" staat niet in de woordenlijst (src/content/begrippen.ts).`);
  }
  for (const { id, blokken } of pack.paginas) found.push(...letOps(`Pagina "${id}"`, blokken));
  for (const { id, blokken } of pack.uitkomsten) found.push(...letOps(`Uitkomst "${id}"`, blokken));
  const gemiddeld = gemiddeldeVan(lengtes);
  if (gemiddeld > AVERAGE)
    found.push(
      `De zinnen zijn gemiddeld ${gemiddeld.toFixed(1).replace('.', ',')} woorden lang (hoogstens ${AVERAGE}).`,
    );
  return found;
}

export const gemiddeldeVan = (getallen: readonly number[]): number =>
  getallen.length === 0 ? 0 : getallen.reduce((sum, one) => sum + one, 0) / getallen.length;
