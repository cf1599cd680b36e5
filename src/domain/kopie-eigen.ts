// What a back-up holds beside casussen and guides: the routekaart of this device, the leerpunten its person wrote, the counts, and own werkvormen, also half made ones. Reads with suspicion and never throws; one line that does not read costs that line, and is counted.
import { type Leerpunt, leesLeerpunt } from './leerpunten/leerpunt.ts';
import { isKwartaal } from './monitor/kwartaal.ts';
import { type Aantallen, leesAantallen } from './monitor/tellen.ts';
import { type Ingang, leesIngang, MEESTE_INGANGEN } from './routekaart/ingang.ts';
import { keurWerkvorm } from './sessie/keur-werkvorm.ts';
import { keurOntwerp, type Ontwerp } from './sessie/ontwerp-werkvorm.ts';
import type { Werkvorm } from './sessie/werkvorm.ts';

/** Who wrote it is whoever made the copy; under what key in the kring, nobody needs to know. */
export interface EigenLeerpunt extends Omit<Leerpunt, 'van'> {
  /** The kring it stood in. */
  kring: string;
}
/** `van`: the name of the werkvorm it is being made of. */
export interface HalveWerkvorm {
  van: string;
  ontwerp: Ontwerp;
}
export interface KopieEigen {
  routekaart: readonly Ingang[];
  leerpunten: readonly EigenLeerpunt[];
  /** Per quarter; null: was not counting. */
  tellingen: ReadonlyMap<string, Aantallen> | null;
  werkvormen: readonly Werkvorm[];
  /** One of each at most. */
  half: readonly HalveWerkvorm[];
  /** So many lines of a copy that did not read, or had no room: of a newer app, or damaged. A list that is none is one. Not written. */
  onleesbaar: number;
}

export const GEEN_EIGEN: KopieEigen = {
  ...{ routekaart: [], leerpunten: [], tellingen: null },
  ...{ werkvormen: [], half: [], onleesbaar: 0 },
};

const MEESTE_LEERPUNTEN = 10_000;
/** More than a device holds: one more may have come in from another tab. */
const MEESTE_GELEZEN = 200;

export const schrijfEigen = ({ tellingen, onleesbaar: _, ...eigen }: KopieEigen): string =>
  JSON.stringify({ ...eigen, tellingen: tellingen && Object.fromEntries(tellingen) });

const velden = (raw: unknown): Record<string, unknown> =>
  typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
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
function leesEigenWerkvorm(raw: unknown): Werkvorm | null {
  const gekeurd = keurWerkvorm(raw);
  return gekeurd.kind === 'goed' && gekeurd.werkvorm.eigenVan !== undefined ? gekeurd.werkvorm : null;
}

/** All that stands in `raw` stands in what was read of it. */
function isHeel(raw: unknown, gelezen: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return raw === gelezen;
  const daar = velden(gelezen);
  return Object.entries(raw).every(([veld, een]) => Object.hasOwn(daar, veld) && isHeel(een, daar[veld]));
}

/** Whatever was typed; what it is made of is looked for where it comes. One of a newer app comes whole or not: cut down it would look whole. */
function leesHalve(raw: unknown): HalveWerkvorm | null {
  const { van, ontwerp } = velden(raw);
  const gekeurd = typeof van === 'string' && van !== '' ? keurOntwerp(ontwerp) : null;
  const half = gekeurd && { van: tekst(van), ontwerp: gekeurd };
  return half && isHeel(raw, half) ? half : null;
}

const isVelden = (raw: unknown): raw is object => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** null: it is not what was written. */
export function leesEigen(raw: unknown): KopieEigen | null {
  if (!isVelden(raw)) return null;
  const { routekaart, leerpunten, tellingen, werkvormen, half } = velden(raw);
  let onleesbaar = 0;
  const elk = <T>(rij: unknown, meeste: number, lees: (een: unknown) => T | null): T[] => {
    // Not there: of an older app. There, and no list: nobody knows how much it is.
    if (rij === undefined) return [];
    if (!Array.isArray(rij)) {
      onleesbaar++;
      return [];
    }
    onleesbaar += Math.max(0, rij.length - meeste);
    return rij.slice(0, meeste).flatMap((een) => {
      const gelezen = lees(een);
      if (gelezen === null) onleesbaar++;
      return gelezen ?? [];
    });
  };
  const perKwartaal = (): Map<string, Aantallen> | null => {
    if (tellingen === undefined || tellingen === null) return null;
    if (!isVelden(tellingen)) {
      onleesbaar++;
      return null;
    }
    const alle = Object.entries(tellingen);
    const goed = alle.filter(([kwartaal, een]) => isKwartaal(kwartaal) && isVelden(een));
    onleesbaar += alle.length - goed.length;
    return new Map(goed.map(([kwartaal, een]) => [kwartaal, leesAantallen(een)]));
  };
  const gelezen = {
    routekaart: elk(routekaart, MEESTE_INGANGEN, (een) => {
      const { id, ...rest } = velden(een);
      return leesIngang(tekst(id), (veld) => rest[veld]);
    }),
    leerpunten: elk(leerpunten, MEESTE_LEERPUNTEN, leesEigenLeerpunt),
    tellingen: perKwartaal(),
    werkvormen: elk(werkvormen, MEESTE_GELEZEN, leesEigenWerkvorm),
    half: elk(half, MEESTE_GELEZEN, leesHalve),
  };
  const eerste = new Map(gelezen.half.toReversed().map((een) => [een.van, een]));
  return { ...gelezen, half: gelezen.half.filter((een) => eerste.get(een.van) === een), onleesbaar };
}
