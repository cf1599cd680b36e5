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
  `aan al als ben bij daar dan dat de deze die dit doe doen doet door een en er ga gaan gaat haar had heb hebben hebt heeft hem het hier hij hoe
  hun ik in is je jij jou jouw jullie kan kun kunnen maar me met mij mijn moet moeten na naar nog nu of om ons onze ook op
  over te tot u uit uw van voor waar waarom wanneer was wat we wel welke werd wie wij wil worden wordt ze zich zij zijn zo
  zou zijn`.split(/\s+/),
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

const fold = (woord: string): string =>
  woord
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

const isMeerlettergrepig = (woord: string): boolean => (woord.match(/[aeiouy]+/g)?.length ?? 0) > 1;

/**
 * What a word shares with its plural, inflections and verb forms: signaal, signalen -> signal. No word itself. Cautious:
 * two words that differ may share one, so the same letters always count for more.
 */
export function stamVan(term: string): string {
  const vast = ONREGELMATIG.get(term);
  if (vast !== undefined) return vast;
  let stam = term.replace(/heden$/, 'heid');
  if (/(?:e[lmnr]|[ij]e)s$/.test(stam) && isMeerlettergrepig(stam.slice(0, -1))) stam = stam.slice(0, -1);
  stam = stam.replace(/(?<=..[bcdfghjklmnpqrstvwxz])(?:en|e)$/, '').replace(/(?<=.{5})ing$/, '');
  return stam
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/([aeou])\1(?=[bcdfghjklmnpqrstvwx]$)/, '$1');
}

const WOORD = /[\p{L}\p{N}\p{M}]+/gu;
const TUSSEN = /([^\p{L}\p{N}\p{M}]+)/u;
/** Longer is no word; whoever types one searches for its beginning. */
const LANGSTE = 40;

const vouw = (woord: string): string => fold(woord).slice(0, LANGSTE);
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

/** All there is to know of a word as it is written. */
interface Gelezen extends Naam {
  /** A single letter says nothing, a single digit may ("stap 2"). */
  telt: boolean;
  ook: readonly Naam[];
  groepen: readonly Groep[];
}
export type Gelezenen = Map<string, Gelezen>;

function lees(woord: string, bekend: Gelezenen): Gelezen {
  const known = bekend.get(woord);
  if (known) return known;
  const naam = naamVan(vouw(woord));
  const gelezen = {
    ...naam,
    telt: !STOPWOORDEN.has(naam.term) && (naam.term.length > 1 || /\p{N}/u.test(naam.term)),
    ook: OOK.get(naam.stam) ?? [],
    groepen: GROEPEN.get(naam.stam) ?? [],
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
      for (const ook of one.ook) gevonden.push({ ...ook, begin, eind, kind: 'ook' });
    }
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

/** Is `vorm` a longer word with this one in it, as in kindermishandeling? By its `stam` at the end, whole anywhere. */
export function isDeelVan({ term, stam }: Naam, vorm: Naam): boolean {
  const at = vorm.stam.endsWith(stam) && stam.length > 3 ? vorm.stam.length - stam.length : -1;
  const begin = at < 0 && term.length > 5 ? vorm.term.indexOf(term) : at;
  return begin > 2 && !VOORVOEGSELS.has(vorm.term.slice(0, begin));
}

/** Is `woord` the beginning of `vorm`, with one slip: a wrong, missing or extra letter, or two that changed places? */
export function isVerschreven(woord: string, vorm: string): boolean {
  let at = 0;
  while (at < woord.length && woord[at] === vorm[at]) at++;
  // A short word, or a slip in its last letter, could become the beginning of anything: then all of it must fit.
  const heel = woord.length < 6 || at >= woord.length - 1;
  const rest = (from: number, inVorm: number) =>
    heel ? vorm.slice(inVorm) === woord.slice(from) : vorm.startsWith(woord.slice(from), inVorm);
  const omgewisseld = woord[at] === vorm[at + 1] && woord[at + 1] === vorm[at];
  return rest(at + 1, at + 1) || rest(at, at + 1) || rest(at + 1, at) || (omgewisseld && rest(at + 2, at + 2));
}
