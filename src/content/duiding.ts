// Finds words of interpretation in what somebody writes down as a fact, each with a question that leads back to what was seen. A suggestion, never a judgement: what is missed or wrongly found does no harm.
import { ANDERS, BEHALVE, BIJVOEGLIJK, DUIDING_VRAGEN, type DuidingSoort } from './duiding-woorden.ts';

export interface Duiding {
  /** As it is written there. */
  woord: string;
  /** Where it stands in the text. */
  van: number;
  tot: number;
  vraag: string;
}

const MOST = 3;
/** Longer is no fact; looking through all of it would hold up typing. */
const LONGEST = 5_000;

interface Bekend {
  soort: DuidingSoort;
  behalve: RegExp | undefined;
}

/** What comes before -e: agressiev, asocial, gekk. */
function stamVan(woord: string): string {
  const long = /^(.*)([aeou])\2([bdfgklmnprst])$/u.exec(woord);
  const stam = long ? `${long[1]}${long[2]}${long[3]}` : woord;
  if (/(?:ie|oe|ij|ui|ei|ou)[fs]$/u.test(stam) || (long && /[fs]$/u.test(stam)))
    return stam.slice(0, -1) + (stam.endsWith('f') ? 'v' : 'z');
  return /^[^aeiou]*[aeiou][bdfgklmnprst]$/u.test(stam) && !long ? stam + stam.slice(-1) : stam;
}

/** agressief: agressieve, agressiever, agressievere, agressiefst, agressiefste. */
export function vormenVan(bijvoeglijk: string): string[] {
  const [woord = '', own] = bijvoeglijk.split(':');
  const stam = own ?? stamVan(woord);
  const rest = woord.endsWith('r') ? ['der', 'dere'].map((uit) => woord + uit) : [`${stam}er`, `${stam}ere`];
  const most = woord.endsWith('s') ? `${woord}t` : `${woord}st`;
  // What already ends in -en or -e does not bend.
  return own === undefined && /en?$/u.test(woord) ? [woord] : [woord, `${stam}e`, ...rest, most, `${most}e`];
}

const splits = (tekst: string, door: RegExp): string[] => tekst.split(door).flatMap((one) => one.trim() || []);

/** Every form there is, in small letters, with what is known of it. */
function readWoorden(): { bekend: Map<string, Bekend>; sterren: [RegExp, Bekend][] } {
  const bekend = new Map<string, Bekend>();
  const sterren: [RegExp, Bekend][] = [];
  const add = (soort: DuidingSoort, lemma: string, vormen: readonly string[]) => {
    for (const vorm of vormen) {
      const one = { soort, behalve: BEHALVE[lemma] };
      if (vorm.includes('*')) sterren.push([new RegExp(`^${vorm.replaceAll('*', '\\p{L}+')}$`, 'iu'), one]);
      bekend.set(vorm.toLowerCase(), one);
    }
  };
  for (const soort of Object.keys(DUIDING_VRAGEN) as DuidingSoort[]) {
    for (const woord of splits(BIJVOEGLIJK[soort], /\s+/u)) add(soort, woord.split(':')[0] ?? '', vormenVan(woord));
    for (const regel of splits(ANDERS[soort], /\n/u)) {
      const vormen = regel.split('/');
      add(soort, vormen[0] ?? '', vormen);
    }
  }
  return { bekend, sterren };
}

let read: (ReturnType<typeof readWoorden> & { patroon: RegExp }) | null = null;
/** Made when it is first needed. */
function woorden() {
  if (read) return read;
  const found = readWoorden();
  // The longest first: "vreemd gedrag" before "vreemd".
  const vormen = [...found.bekend.keys()]
    .sort((a, b) => b.length - a.length)
    .map((vorm) => vorm.replaceAll('*', '\\p{L}+').replaceAll(' ', '\\s+'));
  read = { ...found, patroon: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${vormen.join('|')})(?![\\p{L}\\p{N}])`, 'giu') };
  return read;
}

/** How many words are known, each with all its forms. */
export const aantalDuidingswoorden = (): number =>
  Object.values(BIJVOEGLIJK).flatMap((lijst) => splits(lijst, /\s+/u)).length +
  Object.values(ANDERS).flatMap((lijst) => splits(lijst, /\n/u)).length;

/** What somebody said stands between quotes; an apostrophe ('s avonds, foto's) opens nothing. */
const CITAAT =
  /"[^"\n]*"|“[^”\n]*”|„[^”“\n]*[”“]|«[^»\n]*»|‘[^’\n]*’(?!\p{L})|(?<![\p{L}\p{N}])'(?![stnkmr]\s)[^'\n]*(?:'\p{L}[^'\n]*)*'(?!\p{L})/gu;

const VOLGENS = /(?<!\p{L})volgens\s(?!mij(?!\p{L})|me(?!\p{L})|ons(?!\p{L}))/iu;
/** moeder zegt dat ..., vader vertelde over ..., de buurvrouw schrijft: ... */
const ZEGT =
  /(?<!(?<!\p{L})(?:ik|we|wij)\s)(?<!\p{L})(?:zegt|zeggen|zei|zeiden|vertelt|vertellen|vertelde|vertelden|verteld|meldt|melden|meldde|schrijft|schrijven|schreef|beweert|beweren|klaagt|klaagde|bevestigt|bevestigde|geeft\saan|geven\saan|gaf\saan|gaven\saan|legt\suit|legde\suit)(?!\p{L})(?!\s(?:ik|we|wij)(?!\p{L}))(?:(?:\s[\p{L}\p{N}]+){0,6}\s(?:dat|hoe|of|over|waarom)(?!\p{L})|(?:\s[\p{L}\p{N}]+){0,5}:)/iu;
/** ..., zegt moeder. */
const ZEGT_NA =
  /,\s(?:zo\s)?(?:zegt|zei|vertelt|vertelde|vindt|vond|denkt|schrijft|schreef)\s(?!ik(?!\p{L})|we(?!\p{L})|wij(?!\p{L}))\p{L}/iu;
/** vader noemt hem ..., oma vindt dat ... */
const NOEMT =
  /(?<!(?<!\p{L})(?:ik|we|wij)\s)(?<!\p{L})(?:noemt|noemen|noemde|noemden|vindt|vinden|vond|vonden|omschrijft|omschreef|beschrijft|beschreef|ervaart|ervoer)(?!\p{L})(?!\s(?:ik|we|wij|plaats|het\splaats)(?!\p{L}))/iu;
const GEHOORD = /(?<!\p{L})(?:van\s\p{L}[^.!?]*\sgehoord|gehoord\svan|hoorde[nt]?\svan|eigen\szeggen)(?!\p{L})/iu;
const GELEZEN =
  /(?<!\p{L})(?:verslag|brief|rapport|dossier|onderzoek|mail)(?!\p{L})[^.!?]*(?<!\p{L})(?:staat|stond|blijkt|bleek)|(?<!\p{L})(?:staat|stond|blijkt|bleek)(?!\p{L})[^.!?]*(?<!\p{L})(?:verslag|brief|rapport|dossier|onderzoek|mail)(?!\p{L})/iu;
/** Whoever may make a diagnosis, or how it was made. */
const GESTELD =
  /(?<!\p{L})(?:(?:huis|kinder|jeugd|vertrouwens)?arts|psycholoog|psychiater|orthopedagoog|ggz|vastgesteld|gediagnosticeerd|diagnose|onderzocht)(?!\p{L})/iu;
/** So often, or so many times: that is what would have been asked. */
const GETELD =
  /(?<!\p{L})(?:\d+|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elke|iedere|per)\s(?:keer|keren|maal|dag|dagen|week|weken|maand|ochtend|avond|maandag|dinsdag|woensdag|donderdag|vrijdag|weekend)(?!\p{L})/iu;
const ELKE_KEER = /(?<!\p{L})(?:elke|iedere)\skeer/giu;
const ONTKEND = /(?<!\p{L})(?:niet|geen|nooit|zonder|niks)(?:\s(?:meer|zo|echt|erg))?\s<$/iu;

const isGezegd = (zin: string): boolean =>
  [VOLGENS, ZEGT, ZEGT_NA, NOEMT, GEHOORD, GELEZEN].some((one) => one.test(zin));

/** Is it known how this is known, or does the word mean something else here? */
function isGoed(zin: string, at: number, woord: string, { soort, behalve }: Bekend): boolean {
  const before = zin.slice(0, at);
  const after = zin.slice(at + woord.length);
  if (behalve?.test(`${before}<${woord}>${after}`)) return true;
  // What was seen follows at once: "boos: hij gooide ...".
  if (/^[^.!?]{0,12}:\s?\p{L}/u.test(after)) return true;
  if (soort === 'algemeen') return GETELD.test(zin.replace(ELKE_KEER, ''));
  return ONTKEND.test(`${before}<`) || (soort === 'diagnose' && GESTELD.test(zin));
}

/** At most three, in order; each word once. */
export function zoekDuiding(tekst: string): Duiding[] {
  const gevonden: Duiding[] = [];
  const { bekend, sterren, patroon } = woorden();
  // What is between quotes keeps its place but says nothing.
  const kaal = tekst.slice(0, LONGEST).replace(CITAAT, (citaat) => ' '.repeat(citaat.length));
  for (const { 0: zin, index: begin } of kaal.matchAll(/[^.!?\n]+[.!?]*/gu)) {
    if (zin.endsWith('?')) continue;
    let gezegd: boolean | null = null;
    for (const { 0: woord, index: at } of zin.matchAll(patroon)) {
      const vorm = woord.toLowerCase().replace(/\s+/gu, ' ');
      const known = bekend.get(vorm) ?? sterren.find(([ster]) => ster.test(vorm))?.[1];
      gezegd ??= isGezegd(zin);
      if (!known || gezegd || isGoed(zin, at, woord, known)) continue;
      const van = begin + at;
      if (gevonden.some((one) => one.woord.toLowerCase() === woord.toLowerCase())) continue;
      gevonden.push({ woord, van, tot: van + woord.length, vraag: DUIDING_VRAGEN[known.soort] });
      if (gevonden.length === MOST) return gevonden;
    }
  }
  return gevonden;
}
