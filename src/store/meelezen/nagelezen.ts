// Proof that a casus was read to the last word, bound to the words as they were, and for a short while only. Screens carry it; only this file can make one and look inside.
import { toBase64url } from '../../domain/ledenlog.ts';
import { isWerktitel } from '../../domain/werktitel.ts';
import { sha256, utf8 } from '../../vault/primitives.ts';
import type { Nagelezen } from './contract.ts';
import type { Deel } from './delen.ts';

/** Long enough to read it all once more and to choose a maatje. */
const GELDIG_MS = 600_000;

interface Inhoud {
  casus: string;
  vingerafdruk: string;
  op: number;
}

const inhouden = new WeakMap<Nagelezen, Inhoud>();

export function maakNagelezen(inhoud: Inhoud): Nagelezen {
  const made = Object.freeze({}) as Nagelezen;
  inhouden.set(made, inhoud);
  return made;
}

/** The same as long as every word in every field is. */
export async function vingerafdrukVan(delen: readonly Deel[]): Promise<string> {
  const words = delen.map(({ veld, tekst }) => [veld, tekst]).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return toBase64url(await sha256(utf8(JSON.stringify(words))));
}

/** Somebody wrote something in it. A working title as the app suggests it says nothing. */
export const heeftWoorden = (delen: readonly Deel[]): boolean =>
  delen.some(({ plek, veld, tekst }) => veld !== 'functie' && !(plek.kind === 'titel' && isWerktitel(tekst)));

/** Why it is not enough, as a reason; null: it is. */
export function keurNagelezen(
  nagelezen: readonly Nagelezen[],
  { casus, vingerafdruk, nu }: { casus: string; vingerafdruk: string; nu: number },
): string | null {
  const about = nagelezen.flatMap((one) => inhouden.get(one) ?? []).filter((one) => one.casus === casus);
  if (about.length === 0) return 'nog-nalezen';
  const good = about.some((one) => one.vingerafdruk === vingerafdruk && nu >= one.op && nu - one.op <= GELDIG_MS);
  return good ? null : 'nalezen-verouderd';
}
