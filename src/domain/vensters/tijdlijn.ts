// Facts and help so far on a line of time: same period together, long gaps shortened and said in words. Knows no screen and no clock.
import { type Item, veldVan } from './item.ts';

export interface Periode {
  /** 2026, 2026-11 or 2026-11-03. */
  wanneer: string;
  /** "november 2026" */
  label: string;
  items: readonly Item[];
  /** "3 jaar later", or '' when it follows soon. */
  later: string;
  /** Room before it on the line: 0 for the first, 1 (soon) to 4 (years). Never as long as time itself. */
  ruimte: 0 | 1 | 2 | 3 | 4;
}

export interface Tijdlijn {
  /** Oldest first. */
  perioden: readonly Periode[];
  /** In the order of the list. */
  zonderMoment: readonly Item[];
}

interface Moment {
  jaar: number;
  /** 1-12; null: only the year is known. */
  maand: number | null;
  dag: number | null;
}

const daysIn = (jaar: number, maand: number) => new Date(Date.UTC(jaar, maand, 0)).getUTCDate();

/** null for anything that is no such moment: people and other versions may have put anything there. */
export function leesWanneer(wanneer: string): Moment | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(wanneer);
  if (!found) return null;
  const jaar = Number(found[1]);
  const maand = found[2] === undefined ? null : Number(found[2]);
  const dag = found[3] === undefined ? null : Number(found[3]);
  if (jaar < 1900 || jaar > 2199) return null;
  if (maand !== null && (maand < 1 || maand > 12)) return null;
  if (maand !== null && dag !== null && (dag < 1 || dag > daysIn(jaar, maand))) return null;
  return { jaar, maand, dag };
}

const MAAND = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });

/** "2026", "november 2026", "3 november 2026". */
function labelOf({ jaar, maand, dag }: Moment): string {
  if (maand === null) return String(jaar);
  const name = `${MAAND.format(Date.UTC(jaar, maand - 1, 1))} ${jaar}`;
  return dag === null ? name : `${dag} ${name}`;
}

export const isWanneer = (wanneer: string): boolean => leesWanneer(wanneer) !== null;

/** '2026-11' is november 2026. What is no moment stands as it is. */
export function wanneerInWoorden(wanneer: string): string {
  const moment = leesWanneer(wanneer);
  return moment ? labelOf(moment) : wanneer;
}

/** A moment that is known less exactly comes before what it holds. */
const rankOf = ({ jaar, maand, dag }: Moment) => (jaar * 13 + (maand ?? 0)) * 32 + (dag ?? 0);

/** Whole months in between; by years when one of the two is only a year. */
function monthsBetween(a: Moment, b: Moment): number {
  if (a.maand === null || b.maand === null) return (b.jaar - a.jaar) * 12;
  return (b.jaar - a.jaar) * 12 + b.maand - a.maand - (a.dag !== null && b.dag !== null && b.dag < a.dag ? 1 : 0);
}

function describeGap(months: number): string {
  if (months < 6) return '';
  return months < 12 ? `${months} maanden later` : `${Math.round(months / 12)} jaar later`;
}

const roomFor = (months: number): Periode['ruimte'] => (months < 2 ? 1 : months < 12 ? 2 : months < 36 ? 3 : 4);

export function describeTijdlijn(items: readonly Item[]): Tijdlijn {
  const zonderMoment: Item[] = [];
  const found = new Map<string, { moment: Moment; items: Item[] }>();
  for (const item of items) {
    if (item.soort !== 'feit' && item.soort !== 'hulp') continue;
    const wanneer = veldVan(item, 'wanneer');
    const moment = leesWanneer(wanneer);
    const known = found.get(wanneer);
    if (!moment) zonderMoment.push(item);
    else if (known) known.items.push(item);
    else found.set(wanneer, { moment, items: [item] });
  }
  const sorted = [...found].toSorted(([, a], [, b]) => rankOf(a.moment) - rankOf(b.moment));
  const perioden = sorted.map(([wanneer, { moment, items: here }], at): Periode => {
    const before = sorted[at - 1]?.[1].moment;
    const months = before ? monthsBetween(before, moment) : 0;
    return {
      wanneer,
      label: labelOf(moment),
      items: here,
      later: before ? describeGap(months) : '',
      ruimte: before ? roomFor(months) : 0,
    };
  });
  return { perioden, zonderMoment };
}
