// A day in coarser words, seen from a given day: last week, half november, this spring. Knows no clock.
import { leeftijdsgroepen } from './vervanging-leeftijd.ts';

const MAANDEN = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];
/** As people shorten them; all start differently. */
const KORT = ['jan', 'feb', 'm(?:aa)?rt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const DAG = 86_400_000;

/** What stands in front: "op" wants a day, another preposition wants no second one. */
export type Voorzetsel = 'op' | 'ander' | null;

interface Gelezen {
  /** 0: not said. */
  dag: number;
  maand: number;
  /** null: not said. */
  jaar: number | null;
}

const eeuw = (jaar: string, nu: number): number => {
  if (jaar.length > 2) return Number(jaar);
  const here = 2000 + Number(jaar);
  return here > nu + 10 ? here - 100 : here;
};

function lees(woord: string, nu: number): Gelezen | null {
  const tekst = woord.toLowerCase();
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(tekst);
  if (iso) return { dag: Number(iso[3]), maand: Number(iso[2]), jaar: Number(iso[1]) };
  const cijfers = /(\d{1,2})\s?[-/.–]\s?(\d{1,2})(?:\s?[-/.–]?\s?['’‘]?(\d{4}|\d{2}))?(?!\d)/.exec(tekst);
  if (cijfers) {
    const jaar = cijfers[3] ? eeuw(cijfers[3], nu) : null;
    return { dag: Number(cijfers[1]), maand: Number(cijfers[2]), jaar };
  }
  const jaar = /(?<!\d)(?:(\d{4})|['’‘](\d{2}))(?!\d)/.exec(tekst);
  const gelezen = jaar ? eeuw(jaar[1] ?? jaar[2] ?? '', nu) : null;
  const maand = KORT.findIndex((kort) => new RegExp(`(?<!\\p{L})${kort}`, 'u').test(tekst)) + 1;
  if (maand === 0) return gelezen === null ? null : { dag: 0, maand: 0, jaar: gelezen };
  return { dag: Number(/(?<!\d)(\d{1,2})(?!\d)/.exec(tekst)?.[1] ?? 0), maand, jaar: gelezen };
}

/** An appointment lies so far ahead at most; notes are mostly about what was. */
const VOORUIT = 60 * DAG;

/** Without a year: the last time that day was, or soon will be. */
function plaatsInTijd({ dag, maand, jaar }: Gelezen, nu: number): number | null {
  if (maand < 1 || maand > 12 || dag > 31) return null;
  const at = (year: number) => Date.UTC(year, maand - 1, dag || 15);
  if (jaar !== null) return at(jaar);
  const year = new Date(nu).getUTCFullYear();
  return [year + 1, year, year - 1].map(at).find((one) => one - nu <= VOORUIT) ?? at(year);
}

const weekVan = (at: number) => Math.floor((at / DAG + 3) / 7);
const deel = (at: number, van: number, tot: number) =>
  ['begin', 'half', 'eind'][Math.min(2, Math.floor((at * 3) / (tot - van)))] ?? '';

/** 0 spring .. 3 winter, counted on through the years. */
const seizoenVan = (at: number) => {
  const day = new Date(at);
  return day.getUTCFullYear() * 4 + Math.floor((day.getUTCMonth() + 10) / 3) - 4;
};
const SEIZOENEN = ['voorjaar', 'zomer', 'najaar', 'winter'];

function seizoen(at: number, nu: number): string | null {
  const apart = seizoenVan(at) - seizoenVan(nu);
  const woord = SEIZOENEN[((seizoenVan(at) % 4) + 4) % 4] ?? '';
  const het = woord.endsWith('jaar');
  if (apart === 0) return `${het ? 'dit' : 'deze'} ${woord}`;
  if (apart < 0 && apart > -4) return `afgelopen ${woord}`;
  return apart > 0 && apart < 4 ? `komend${het ? '' : 'e'} ${woord}` : null;
}

/** Best first; empty: not a day that can be read. */
function inDeTijd(at: number, nu: number, exact: boolean, voorzetsel: Voorzetsel): string[] {
  const day = new Date(at);
  const jaar = day.getUTCFullYear();
  const weken = weekVan(at) - weekVan(nu);
  const dagen = Math.round((at - nu) / DAG);
  const gezegd: string[] = [];
  if (exact && Math.abs(weken) < 2) gezegd.push(['vorige week', 'deze week', 'volgende week'][weken + 1] ?? '');
  else if (exact && Math.abs(dagen) < 35 && voorzetsel === null)
    gezegd.push(dagen < 0 ? 'enkele weken geleden' : 'over enkele weken');
  if (exact && Math.abs(dagen) < 330) gezegd.push(`${deel(day.getUTCDate() - 1, 0, 31)} ${MAANDEN[day.getUTCMonth()]}`);
  const toen = seizoen(at, nu);
  if (toen) gezegd.push(toen);
  if (Math.abs(dagen) >= 330) {
    gezegd.push(`${deel(day.getUTCMonth(), 0, 12)} ${jaar}`);
    if (voorzetsel === null) gezegd.push(`in ${jaar}`);
  }
  return voorzetsel === 'op' ? gezegd.map((one) => `een dag ${one}`) : gezegd;
}

const eerder = (voorzetsel: Voorzetsel) => (voorzetsel === null ? 'enkele jaren geleden' : 'een eerder jaar');

export function vervangDatum(woord: string, vandaag: string, voorzetsel: Voorzetsel): string[] {
  const nu = Date.parse(vandaag);
  if (Number.isNaN(nu)) return ['[datum]'];
  const gelezen = lees(woord, new Date(nu).getUTCFullYear());
  if (gelezen?.maand === 0)
    return [(gelezen.jaar ?? 0) < new Date(nu).getUTCFullYear() ? eerder(voorzetsel) : '[jaar]', '[jaar]'];
  const at = gelezen && plaatsInTijd(gelezen, nu);
  return at === null ? ['[datum]'] : [...inDeTijd(at, nu, gelezen?.dag !== 0, voorzetsel), '[datum]'];
}

/** Only with a year there is an age to say. `gelabeld`: "geb." or "geboren" stands in front, where an age reads badly. */
export function vervangGeboortedatum(woord: string, vandaag: string, gelabeld: boolean): string[] {
  const nu = Date.parse(vandaag);
  const gelezen = Number.isNaN(nu) ? null : lees(woord, new Date(nu).getUTCFullYear());
  if (!gelezen || gelezen.jaar === null) return ['[geboortedatum]'];
  const at = Date.UTC(gelezen.jaar, Math.max(0, gelezen.maand - 1), gelezen.dag || 1);
  const jaren = Math.floor((nu - at) / DAG / 365.25);
  if (!(jaren >= 0 && jaren <= 120)) return ['[geboortedatum]'];
  const groepen = leeftijdsgroepen(jaren);
  return gelabeld ? ['[geboortedatum]', ...groepen] : [...groepen, '[geboortedatum]'];
}
