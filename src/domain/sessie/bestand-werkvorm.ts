// An own werkvorm as a file, and back. Version 1. What comes in is looked at as strictly as any, gets names of its own and says of no source that it comes from there.
import { z } from 'zod/mini';
import { type GekeurdeWerkvorm, keurWerkvorm } from './keur-werkvorm.ts';
import type { Werkvorm } from './werkvorm.ts';

const SOORT = 'ruggespraak-werkvorm';
const VERSIE = 1;
/** A whole one is some kB. */
export const MAX_WERKVORM_BYTES = 200_000;

const Buiten = z.object({ soort: z.literal(SOORT), versie: z.number(), werkvorm: z.unknown() });

export const schrijfWerkvorm = (werkvorm: Werkvorm): string =>
  `${JSON.stringify({ soort: SOORT, versie: VERSIE, werkvorm }, null, 2)}\n`;

const nee = (zin: string): GekeurdeWerkvorm => ({ kind: 'geweigerd', redenen: [zin] });
const UIT_BESTAND = 'Zelf gemaakt, of van iemand gekregen. Waar het vandaan komt, weet de app niet.';

/** A copy of what somebody else made. `nieuwId`: a name nobody has, each time another. */
export const alsEigen = (werkvorm: Werkvorm, nieuwId: () => string): Werkvorm => ({
  ...werkvorm,
  ...{ id: nieuwId(), versie: 1, eigenVan: werkvorm.eigenVan ?? werkvorm.id },
  ...{ bronnen: [], zekerheid: 'laag', opbouw: UIT_BESTAND },
  // A name that is chosen for its effect names nothing any more.
  fasen: werkvorm.fasen.map((fase) => ({ ...fase, id: nieuwId() })),
});

export function leesWerkvormBestand(tekst: string, nieuwId: () => string): GekeurdeWerkvorm {
  if (tekst.length > MAX_WERKVORM_BYTES)
    return nee('Dit bestand is te groot voor een werkvorm. Kies een ander bestand.');
  let data: unknown;
  try {
    data = JSON.parse(tekst.startsWith('\ufeff') ? tekst.slice(1) : tekst);
  } catch {
    return nee('Dit bestand is beschadigd, of het is geen werkvorm. Kies een ander bestand.');
  }
  const buiten = Buiten.safeParse(data);
  if (!buiten.success) return nee('Dit is geen werkvorm van Ruggespraak. Kies een ander bestand.');
  if (buiten.data.versie !== VERSIE)
    return nee('Dit bestand komt van een nieuwere versie. Ververs Ruggespraak en probeer het opnieuw.');
  const gekeurd = keurWerkvorm(buiten.data.werkvorm);
  return gekeurd.kind === 'goed' ? { kind: 'goed', werkvorm: alsEigen(gekeurd.werkvorm, nieuwId) } : gekeurd;
}

/** The same but for its names and where it came from. */
export function zelfdeWerkvorm(a: Werkvorm, b: Werkvorm): boolean {
  const kern = ({ titel, uitleg, soort, groep, afsluiting, fasen }: Werkvorm) =>
    JSON.stringify([
      titel,
      uitleg,
      soort,
      groep,
      afsluiting,
      fasen.map(({ id: _, ...fase }) => Object.entries(fase).sort()),
    ]);
  return kern(a) === kern(b);
}
