// What a back-up holds beside casussen and guides: the routekaart of this device, the leerpunten its person wrote, the counts, and own werkvormen. Reads with suspicion and never throws; one line that does not read costs that line.
import { type Leerpunt, leesLeerpunt } from './leerpunten/leerpunt.ts';
import { isKwartaal } from './monitor/kwartaal.ts';
import { type Aantallen, leesAantallen } from './monitor/tellen.ts';
import { type Ingang, leesIngang, MEESTE_INGANGEN } from './routekaart/ingang.ts';
import { keurWerkvorm } from './sessie/keur-werkvorm.ts';
import type { Werkvorm } from './sessie/werkvorm.ts';

/** Who wrote it is whoever made the copy; under what key in the kring, nobody needs to know. */
export interface EigenLeerpunt extends Omit<Leerpunt, 'van'> {
  /** The kring it stood in. */
  kring: string;
}
export interface KopieEigen {
  routekaart: readonly Ingang[];
  leerpunten: readonly EigenLeerpunt[];
  /** Per quarter; null: was not counting. */
  tellingen: ReadonlyMap<string, Aantallen> | null;
  werkvormen: readonly Werkvorm[];
}

export const GEEN_EIGEN: KopieEigen = { routekaart: [], leerpunten: [], tellingen: null, werkvormen: [] };

const MEESTE_LEERPUNTEN = 10_000;
/** More than a device holds: one more may have come in from another tab. */
const MEESTE_GELEZEN = 200;

export const schrijfEigen = ({ tellingen, ...eigen }: KopieEigen): string =>
  JSON.stringify({ ...eigen, tellingen: tellingen && Object.fromEntries(tellingen) });

const velden = (raw: unknown): Record<string, unknown> =>
  typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
const lijst = (raw: unknown, meeste: number): unknown[] => (Array.isArray(raw) ? raw.slice(0, meeste) : []);
const tekst = (raw: unknown): string => (typeof raw === 'string' ? raw : '');

function leesEigenLeerpunt(raw: unknown): EigenLeerpunt | null {
  const een = velden(raw);
  const { id, kring } = een;
  const gelezen = leesLeerpunt(tekst(id), { ...een, van: 'ik' });
  if (!gelezen || typeof kring !== 'string' || !/^[A-Za-z0-9_-]{22}$/.test(kring)) return null;
  const { van: _, ...rest } = gelezen;
  return { ...rest, kring };
}

/** As strictly as one from a file; and made from another, so that its words count as own words wherever they go. */
function leesEigenWerkvorm(raw: unknown): Werkvorm | [] {
  const gekeurd = keurWerkvorm(raw);
  return gekeurd.kind === 'goed' && gekeurd.werkvorm.eigenVan !== undefined ? gekeurd.werkvorm : [];
}

/** null: it is not what was written. */
export function leesEigen(raw: unknown): KopieEigen | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { routekaart, leerpunten, tellingen, werkvormen } = velden(raw);
  return {
    routekaart: lijst(routekaart, MEESTE_INGANGEN).flatMap((een) => {
      const { id, ...rest } = velden(een);
      return leesIngang(tekst(id), (veld) => rest[veld]) ?? [];
    }),
    leerpunten: lijst(leerpunten, MEESTE_LEERPUNTEN).flatMap((een) => leesEigenLeerpunt(een) ?? []),
    tellingen:
      typeof tellingen === 'object' && tellingen !== null
        ? new Map(
            Object.entries(tellingen).flatMap(([kwartaal, een]) =>
              isKwartaal(kwartaal) ? [[kwartaal, leesAantallen(een)] as const] : [],
            ),
          )
        : null,
    // Not in a copy of an older app.
    werkvormen: lijst(werkvormen, MEESTE_GELEZEN).flatMap(leesEigenWerkvorm),
  };
}
