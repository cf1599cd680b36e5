// A short code: what it may look like, and how often it may be wrong. Pure.

/** So often a wrong one in a row, and only the toegangszin opens. */
export const HOOGSTENS_FOUT = 3;
export const LANGSTE_CODE = 8;
/** The same digits typed with spaces between them are the same code. */
export const kaleCode = (code: string): string => code.normalize('NFKC').replace(/\s/gu, '');

/** From each digit to the next; 0 comes after 9 as well as before 1. */
const stappen = (code: string): number[] =>
  [...code].slice(1).map((cijfer, i) => (Number(cijfer) - Number(code[i]) + 10) % 10);

/** Why this is no code, as a reason to say; null: it will do. Whoever sees the device lie tries these first. */
export function keurCode(typed: string): 'code-vorm' | 'code-makkelijk' | null {
  const code = kaleCode(typed);
  if (!/^\d{4,8}$/.test(code)) return 'code-vorm';
  const [eerste, ...rest] = stappen(code);
  const opRij = (eerste === 0 || eerste === 1 || eerste === 9) && rest.every((stap) => stap === eerste);
  return opRij || /^(..)\1+$/.test(code) ? 'code-makkelijk' : null;
}
