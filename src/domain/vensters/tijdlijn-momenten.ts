// Rough moments to choose from for a fact: words people use, how they read later on, and about when that is. Knows no clock.

export interface KeuzeMoment {
  /** As it is chosen: "vorige week". */
  label: string;
  /** As it is kept. "Vorige week" would be wrong a week later; a part of a month is rough enough to point at nobody. */
  woorden: string;
  /** For the timeline: 2026-10 or 2024; '' when nobody can say. */
  wanneer: string;
}

const WEET_NIET = 'weet ik niet meer';
const two = (value: number) => String(value).padStart(2, '0');
const monthOf = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}`;
const maand = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric' });
const maandZonderJaar = new Intl.DateTimeFormat('nl-NL', { month: 'long' });

const deelVan = (date: Date): string => {
  const day = date.getDate();
  return `${day <= 10 ? 'begin' : day <= 20 ? 'half' : 'eind'} ${maand.format(date)}`;
};
const tussen = (from: Date, to: Date): string =>
  `tussen ${(from.getFullYear() === to.getFullYear() ? maandZonderJaar : maand).format(from)} en ${maand.format(to)}`;

/** `nu`: ms since 1970; the day is the day it is here. */
export function momenten(nu: number): KeuzeMoment[] {
  const today = new Date(nu);
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  // By the calendar and at noon: a day on which the clock goes back is not 24 hours.
  const daysAgo = (days: number) => new Date(year, month, day - days, 12);
  const monthsAgo = (months: number) => new Date(year, month - months, 1, 12);
  // A week runs from Monday; it is in the month in which most of it falls.
  const lastThursday = daysAgo(7 - (3 - ((today.getDay() + 6) % 7)));
  return [
    { label: 'vandaag', woorden: deelVan(today), wanneer: monthOf(today) },
    { label: 'deze week', woorden: deelVan(today), wanneer: monthOf(today) },
    { label: 'vorige week', woorden: deelVan(lastThursday), wanneer: monthOf(lastThursday) },
    { label: 'deze maand', woorden: maand.format(today), wanneer: monthOf(today) },
    { label: 'vorige maand', woorden: maand.format(monthsAgo(1)), wanneer: monthOf(monthsAgo(1)) },
    { label: 'dit halfjaar', woorden: tussen(monthsAgo(5), today), wanneer: monthOf(monthsAgo(3)) },
    { label: 'vorig jaar', woorden: String(year - 1), wanneer: String(year - 1) },
    { label: '2 jaar geleden', woorden: String(year - 2), wanneer: String(year - 2) },
    { label: '3 tot 5 jaar geleden', woorden: `tussen ${year - 5} en ${year - 3}`, wanneer: String(year - 4) },
    { label: 'langer geleden', woorden: `vóór ${year - 5}`, wanneer: '' },
    { label: WEET_NIET, woorden: WEET_NIET, wanneer: '' },
  ];
}

const MAANDEN = Array.from({ length: 12 }, (_, at) => maandZonderJaar.format(new Date(2026, at, 1, 12)));

/** The place on the timeline of a moment as it is kept; '' when it has none. Of a stretch it is the middle, as in `momenten`. */
export function wanneerVan(woorden: string): string {
  const stretch = /^tussen (\d{4}) en (\d{4})$/.exec(woorden);
  if (stretch) return String(Math.round((Number(stretch[1]) + Number(stretch[2])) / 2));
  if (/^\d{4}$/.test(woorden)) return woorden;
  const [, van, tot] = /^tussen (.+) en (.+)$/.exec(woorden) ?? [];
  const end = /^(?:begin |half |eind )?(\p{L}+) (\d{4})$/u.exec(tot ?? woorden);
  const month = MAANDEN.indexOf(end?.[1] ?? '');
  if (!end || month < 0) return '';
  // Half a year back from here: its middle lies three months before its end.
  return monthOf(new Date(Number(end[2]), month - (van === undefined ? 0 : 3), 1, 12));
}
