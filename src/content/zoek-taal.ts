// Dutch for searching: the words of a text, which of them count as the same word, and which are too common to look for.
import { SYNONIEMEN } from './zoek-synoniemen.ts';

export interface Woord {
  /** Folded: lower case, no accents; of a fixed group of words all of them in one. */
  term: string;
  stam: string;
  /** Where it stands in the text. */
  begin: number;
  eind: number;
  /** `ook`: not written there, but what someone may call it. */
  kind: 'woord' | 'groep' | 'ook';
}

const STOPWOORDEN = new Set(
  `aan al alles als ben bij daar dan dat de deze die dit doe doen doet door een en er ga gaan gaat haar had heb
  hebben hebt heeft hem het hier hij hoe hun iets ik in is je jij jou jouw jullie kan kun kunnen maar me met mij
  mijn moet moeten na naar niets nog nu of om ons onze ook op over te tot u uit uw van voor waar waarom wanneer
  was wat we wel welke werd wie wij wil worden wordt ze zich zij zijn zo zou`.split(/\s+/),
);

/** A word that begins so means something else than its second half: overslaan is not slaan. */
const VOORVOEGSELS = new Set(
  'aan achter af bij door her mee mis onder ont op open over tegen terug toe uit ver voor weg'.split(' '),
);

const ONREGELMATIG = new Map([
  ['kinderen', 'kind'],
  ['broers', 'broer'],
  ['ideeen', 'idee'],
]);

/** Letters and digits of Latin script, and loose accents. Guides are Dutch, and classes of all scripts are slow to begin with. */
const TEKEN = '0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0300-\\u036f';
const WOORD = new RegExp(`[${TEKEN}]+`, 'g');
const TUSSEN = new RegExp(`([^${TEKEN}]+)`);
/** Longer is no word; whoever types one searches for its beginning. */
const LANGSTE = 40;

function vouw(woord: string): string {
  const klein = woord.toLowerCase();
  const kaal = /^[0-9a-z]*$/.test(klein) ? klein : klein.normalize('NFKD').replace(/[^0-9a-z\u00df-\u02af]/g, '');
  return kaal.slice(0, LANGSTE);
}

const MEDEKLINKERS = 'bcdfghjklmnpqrstvwxz';
const isMeerlettergrepig = (woord: string): boolean => (woord.match(/[aeiouy]+/g)?.length ?? 0) > 1;

/**
 * What a word shares with its plural, inflections and verb forms: signaal, signalen -> signal. No word itself. Cautious:
 * two words that differ may share one, so the same letters always count for more.
 */
export function stamVan(term: string): string {
  const vast = ONREGELMATIG.get(term);
  if (vast !== undefined) return vast;
  let stam = term.endsWith('heden') ? `${term.slice(0, -5)}heid` : term;
  if (/(?:e[lmnr]|[ij]e)s$/.test(stam) && isMeerlettergrepig(stam.slice(0, -1))) stam = stam.slice(0, -1);
  const kern = stam.slice(0, stam.endsWith('en') ? -2 : stam.endsWith('e') ? -1 : undefined);
  if (kern.length > 2 && MEDEKLINKERS.includes(kern.at(-1) ?? '')) stam = kern;
  if (stam.endsWith('ing') && stam.length > 7) stam = stam.slice(0, -3);

  // plekk -> plek, briev -> brief, huiz -> huis, signaal -> signal.
  let last = stam.at(-1) ?? '';
  if (stam.at(-2) === last && MEDEKLINKERS.includes(last)) stam = stam.slice(0, -1);
  last = { v: 'f', z: 's' }[last] ?? last;
  const klinker = stam.at(-2) ?? '';
  const dubbel = klinker === stam.at(-3) && 'aeou'.includes(klinker) && MEDEKLINKERS.includes(last);
  return stam.slice(0, dubbel ? -2 : -1) + last;
}

const splits = (groep: string): string[] => [...groep.matchAll(WOORD)].map(([woord]) => vouw(woord));
const samen = (groep: string): string => splits(groep).join('');

export interface Naam {
  term: string;
  stam: string;
}
/** Words that together are one thing. */
interface Groep extends Naam {
  stammen: readonly string[];
}
/** By the stam of their first word. */
const GROEPEN = new Map<string, Groep[]>();
/** By stam of a word or group: what someone may call it. */
const OOK = new Map<string, Naam[]>();

export const naamVan = (term: string): Naam => ({ term, stam: stamVan(term) });
const heeft = (namen: readonly Naam[], naam: Naam): boolean => namen.some(({ term }) => term === naam.term);
for (const { staat, zegt } of SYNONIEMEN) {
  for (const one of [...staat, ...zegt]) {
    const stammen = splits(one).map(stamVan);
    const [first] = stammen;
    const naam = naamVan(samen(one));
    const sameFirst = GROEPEN.get(first ?? '') ?? [];
    if (first !== undefined && stammen.length > 1 && !heeft(sameFirst, naam))
      GROEPEN.set(first, [...sameFirst, { ...naam, stammen }]);
  }
  for (const { stam } of staat.map(samen).map(naamVan)) {
    const said = OOK.get(stam) ?? [];
    for (const naam of zegt.map(samen).map(naamVan)) if (naam.stam !== stam && !heeft(said, naam)) said.push(naam);
    OOK.set(stam, said);
  }
}

const SAMEN = new Set([...GROEPEN.values()].flat().map(({ term }) => term));

/** All there is to know of a word as it is written. */
interface Gelezen extends Naam {
  /** A single letter says nothing, a single digit may ("stap 2"). */
  telt: boolean;
  ook: readonly Naam[] | undefined;
  groepen: readonly Groep[] | undefined;
}
export type Gelezenen = Map<string, Gelezen>;

function lees(woord: string, bekend: Gelezenen): Gelezen {
  const known = bekend.get(woord);
  if (known) return known;
  const naam = naamVan(vouw(woord));
  const gelezen = {
    ...naam,
    telt: !STOPWOORDEN.has(naam.term) && (naam.term.length > 1 || /\d/.test(naam.term)),
    ook: OOK.get(naam.stam),
    groepen: GROEPEN.get(naam.stam),
  };
  bekend.set(woord, gelezen);
  return gelezen;
}

/** All words to search for in a text, in order. `bekend` saves work over many texts. */
export function woordenVan(tekst: string, bekend: Gelezenen = new Map()): Woord[] {
  const gevonden: Woord[] = [];
  // By turns a word and what stands between two words.
  const stukken = tekst.split(TUSSEN);
  let begin = 0;
  for (let at = 0; at < stukken.length; at += 2) {
    const woord = stukken[at] ?? '';
    const eind = begin + woord.length;
    const one = lees(woord, bekend);
    if (one.telt) {
      gevonden.push({ term: one.term, stam: one.stam, begin, eind, kind: 'woord' });
      if (one.ook) for (const ook of one.ook) gevonden.push({ ...ook, begin, eind, kind: 'ook' });
    }
    if (one.groepen)
      for (const groep of one.groepen) {
        const lengte = lengteVan(groep, stukken, at, bekend);
        if (lengte === null) continue;
        const tot = begin + lengte;
        gevonden.push({ term: groep.term, stam: groep.stam, begin, eind: tot, kind: 'groep' });
        for (const ook of OOK.get(groep.stam) ?? []) gevonden.push({ ...ook, begin, eind: tot, kind: 'ook' });
      }
    begin = eind + (stukken[at + 1]?.length ?? 0);
  }
  return gevonden;
}

/** How long the group is that begins here; null when it is not that group. Only a space or a hyphen holds it together. */
function lengteVan({ stammen }: Groep, stukken: readonly string[], at: number, bekend: Gelezenen): number | null {
  let lengte = stukken[at]?.length ?? 0;
  for (let n = 1; n < stammen.length; n++) {
    const tussen = stukken[at + 2 * n - 1] ?? '';
    const woord = stukken[at + 2 * n] ?? '';
    if (!/^[\s-]$/.test(tussen) || lees(woord, bekend).stam !== stammen[n]) return null;
    lengte += tussen.length + woord.length;
  }
  return lengte;
}

/** Is `vorm` a longer word with this one in it, as in kindermishandeling? By its `stam` at the end; a long one anywhere. */
export function isDeelVan({ term, stam }: Naam, vorm: Naam): boolean {
  if (SAMEN.has(vorm.term)) return false;
  const at = vorm.stam.endsWith(stam) && stam.length > 3 ? vorm.stam.length - stam.length : -1;
  const begin = at < 0 && term.length > 7 ? vorm.term.indexOf(term) : at;
  return begin > 2 && !VOORVOEGSELS.has(vorm.term.slice(0, begin));
}

/** Is `woord` the beginning of `vorm`, with one slip: a wrong, missing or extra letter, or two that changed places? */
export function isVerschreven(woord: string, vorm: string): boolean {
  let at = 0;
  while (at < woord.length && woord[at] === vorm[at]) at++;
  // A short word, or a slip in its last letter, could become anything: then all of it must fit, and its first letter.
  const heel = woord.length < 6 || at >= woord.length - 1;
  if (at === 0 && heel) return false;
  const rest = (from: number, inVorm: number) =>
    heel ? vorm.slice(inVorm) === woord.slice(from) : vorm.startsWith(woord.slice(from), inVorm);
  const omgewisseld = woord[at] === vorm[at + 1] && woord[at + 1] === vorm[at];
  return rest(at + 1, at + 1) || rest(at, at + 1) || rest(at + 1, at) || (omgewisseld && rest(at + 2, at + 2));
}
