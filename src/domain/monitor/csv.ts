// A table of counts as CSV: what is on the screen and nothing more.
import { csvCel } from '../csv-cel.ts';
import type { Getoond } from './tonen.ts';

export const TE_WEINIG = 'minder dan 10';

export function maakCsv(periode: string, getoond: readonly Getoond[]): string {
  const rijen: string[][] = [['periode', 'onderwerp', 'wat', 'aantal']];
  for (const { titel, regels, samen } of getoond) {
    for (const { woord, aantal } of regels) rijen.push([periode, titel, woord, String(aantal ?? TE_WEINIG)]);
    rijen.push([periode, titel, 'samen, van wat getoond is', String(samen ?? TE_WEINIG)]);
  }
  return rijen.map((rij) => `${rij.map(csvCel).join(',')}\r\n`).join('');
}
