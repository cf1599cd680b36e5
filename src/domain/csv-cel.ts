// One cell of a table in a file (RFC 4180), for any of the signs between cells: what a spreadsheet would run as a formula is made harmless, and is the same again when it is read back.

/** What begins so is a formula in one spreadsheet or another; it looks past room at the front, and past the sign that was put there before. */
const FORMULE = /^[\s']*[=+\-@＝＋－＠\t\r]/;

export function csvCel(tekst: string): string {
  const veilig = FORMULE.test(tekst) ? `'${tekst}` : tekst;
  return /[";,\t\r\n]|^\s|\s$/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** Of a cell without its quotes. */
export const uitCsvCel = (cel: string): string => (cel.startsWith("'") && FORMULE.test(cel) ? cel.slice(1) : cel);
