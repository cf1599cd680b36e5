// The counts of the second reader as a table to read. Only layout.
import { type Meting, matenVan, type NamenMeting, type Telling } from './meting.ts';

const cijfer = (waarde: number): string => (Number.isNaN(waarde) ? '-' : waarde.toFixed(3)).padStart(9);
const regel = (naam: string, { n, tekens, bedekt, dicht, geraakt }: Telling): string =>
  naam.padEnd(16) + String(n).padStart(6) + [bedekt / tekens, dicht / n, geraakt / n].map(cijfer).join('');
const kop = (titel: string): string =>
  `\n${titel.padEnd(16)}${'n'.padStart(6)}${['char', 'dicht', 'geraakt'].map((naam) => naam.padStart(9)).join('')}`;
const blok = (titel: string, tellingen: ReadonlyMap<string, Telling>): string[] => [
  kop(titel),
  ...[...tellingen].sort(([, a], [, b]) => b.n - a.n).map(([naam, telling]) => regel(naam, telling)),
];

/** `fouten`: how many of the misses and of the false alarms to name. */
export function metingTabel(titel: string, meting: Meting, fouten = 0): string {
  const { notities, raak, mis, valsSchoon, woordenSchoon, lekvrij, missers, vals } = meting;
  const maten = matenVan(meting);
  const namen = (wat: string, lijst: readonly string[]) =>
    fouten === 0 ? [] : [`\n${wat} (${lijst.length})`, ...lijst.slice(0, fouten)];
  return [
    `\n${titel}: ${notities.casus} notes of a casus, ${notities.schoon} clean notes`,
    ...blok('by soort', meting.perSoort),
    regel('DIRECT', meting.direct),
    regel('INDIRECT', meting.indirect),
    ...blok('direct by stijl', meting.perStijl),
    ...(meting.namenPerGroep.size > 0 ? blok('names by group', meting.namenPerGroep) : []),
    '',
    ...Object.entries(maten).map(([naam, waarde]) => `${naam.padEnd(16)}${cijfer(waarde)}`),
    `(without a leak ${lekvrij}/${notities.casus}; findings ${raak} right, ${mis} wrong; ${valsSchoon} false alarms in ${woordenSchoon} clean words)`,
    ...namen('MISSES', missers),
    ...namen('FALSE ALARMS', vals),
  ].join('\n');
}

export const namenTabel = (titel: string, meting: ReadonlyMap<string, NamenMeting>, fouten = 0): string =>
  [
    `\n${titel}`,
    ...[...meting]
      .sort(([, a], [, b]) => a.gevonden / a.n - b.gevonden / b.n)
      .flatMap(([groep, { n, gevonden, gemist }]) => [
        groep.padEnd(16) + String(n).padStart(6) + cijfer(gevonden / n),
        ...gemist.slice(0, fouten).map((zin) => `    ${zin}`),
      ]),
  ].join('\n');
