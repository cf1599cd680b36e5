// A short code: what it may look like, how often it may be wrong and how long it counts. Pure.

/** So often a wrong one in a row, and only the toegangszin opens. */
export const HOOGSTENS_FOUT = 3;
/** So long after the app was left. Long enough for a talk in the corridor, too short for a lost device. */
export const CODE_TELT_MS = 15 * 60_000;

/** The same digits typed with spaces between them are the same code. */
export const kaleCode = (code: string): string => code.normalize('NFKC').replace(/\s/gu, '');

const stappen = (code: string): number[] => [...code].slice(1).map((cijfer, i) => Number(cijfer) - Number(code[i]));

/** Why this is no code, as a reason to say; null: it will do. Whoever sees the device lie tries these first. */
export function keurCode(typed: string): 'code-vorm' | 'code-makkelijk' | null {
  const code = kaleCode(typed);
  if (!/^\d{4,8}$/.test(code)) return 'code-vorm';
  const [eerste, ...rest] = stappen(code);
  const opRij = rest.every((stap) => stap === eerste) && Math.abs(eerste ?? 0) <= 1;
  return opRij ? 'code-makkelijk' : null;
}
