// Fetches what making and restoring need, when it is first asked for; a refusal when the app locked or the piece cannot be had.
import type { Ruggespraak, Uitkomst } from '../../store/contract.ts';
import type { Kopie } from '../../store/kopie/contract.ts';

const NIET_NU = 'Dit lukt nu niet. Er is niets veranderd. Probeer het opnieuw.';

export async function metKopie<T>(
  ruggespraak: Ruggespraak,
  doe: (kopie: Kopie) => Promise<Uitkomst<T>>,
): Promise<Uitkomst<T>> {
  try {
    const kopie = await ruggespraak.openKopie();
    return kopie ? await doe(kopie) : { kind: 'geweigerd', redenen: [NIET_NU] };
  } catch {
    return { kind: 'geweigerd', redenen: [NIET_NU] };
  }
}

/** How far it is, in words. */
export const stap = (wat: string, klaar: number, totaal: number): string =>
  totaal === 0 || klaar >= totaal ? `${wat}…` : `${wat}: casus ${klaar + 1} van ${totaal}…`;
