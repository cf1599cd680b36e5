// A table of counts as CSV (RFC 4180): what is on the screen and nothing more. What a spreadsheet would run as a formula is made harmless.
import type { Getoond } from './tonen.ts';

export const TE_WEINIG = 'minder dan 10';

export function veld(tekst: string): string {
  // A spreadsheet looks past room at the front.
  const veilig = /^\s*[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst;
  return /[",;\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

export function maakCsv(periode: string, getoond: readonly Getoond[]): string {
  const rijen: string[][] = [['periode', 'onderwerp', 'wat', 'aantal']];
  for (const { titel, regels, samen } of getoond) {
    for (const { woord, aantal } of regels) rijen.push([periode, titel, woord, String(aantal ?? TE_WEINIG)]);
    rijen.push([periode, titel, 'samen, van wat getoond is', String(samen ?? TE_WEINIG)]);
  }
  return rijen.map((rij) => `${rij.map(veld).join(',')}\r\n`).join('');
}
