// What happens with each casus of a back-up when it is restored: where it belongs here, and whether it may go there. Pure; decides and does nothing.
import { eindeVan } from './casus-leven.ts';
import type { KopieCasus } from './kopie-inhoud.ts';

/** A casus as it stands in a list on this device, also one that was deleted. */
export interface CasusHier {
  kamer: string;
  stam: string;
  /** Nobody else is in its kring, and nobody can still come in with a code. */
  alleen: boolean;
  /** All there is of it is on this device. */
  heel: boolean;
  magSchrijven: boolean;
  verwijderd: boolean;
  /** Past its last day here, or deleted because of that. */
  voorbij: boolean;
}

/**
 * nieuw: a casus of one's own, in a kring of just this person; `verwijderd`: here it was deleted.
 * samen: it stands here; what the copy has and this device has not comes along.
 * alHier: nothing in the copy is missing here.
 * The others are not restored: in a kring that does not open here now, past its last day, not whole on this device yet, may only
 * be read here, unreadable.
 */
export type Plan =
  | { kind: 'nieuw'; verwijderd: boolean }
  | { kind: 'samen'; kamer: string }
  | { kind: 'al-hier'; kamer: string }
  | { kind: 'kring-dicht' }
  | { kind: 'voorbij' }
  | { kind: 'nog-niet-hier' }
  | { kind: 'alleen-lezen' }
  | { kind: 'stuk' };

/**
 * The casus here that the copy is of. By its own name, whoever is in its kring: what the copy holds was written there.
 * By where it came from only when nobody else sees it: what was written alone elsewhere is not shared by restoring.
 */
export function zoekHier(casus: Pick<KopieCasus, 'kamer' | 'stam'>, hier: readonly CasusHier[]): CasusHier | null {
  return (
    hier.find(({ kamer, verwijderd, voorbij }) => kamer === casus.kamer && (!verwijderd || voorbij)) ??
    hier.find(({ stam, alleen, verwijderd }) => stam === casus.stam && alleen && !verwijderd) ??
    null
  );
}

/** Past the last day it had when the copy was made. */
export const isVoorbij = ({ gemaaktOp, leven }: Pick<KopieCasus, 'gemaaktOp' | 'leven'>, vandaag: string): boolean =>
  eindeVan({ gemaaktOp, ...leven }, vandaag).dag < vandaag;

/**
 * `gelijk`: is everything the copy holds in the casus here already? Only asked when there is one. null: it does not read.
 * `dicht`: its kring is here, and what stands in it cannot be read now.
 */
export function planVoor(
  casus: KopieCasus,
  hier: readonly CasusHier[],
  { vandaag, gelijk, dicht = false }: { vandaag: string; gelijk: boolean | null; dicht?: boolean },
): Plan {
  if (dicht) return { kind: 'kring-dicht' };
  const daar = zoekHier(casus, hier);
  if (!daar) {
    if (isVoorbij(casus, vandaag)) return { kind: 'voorbij' };
    const verwijderd = hier.some(({ kamer }) => kamer === casus.kamer);
    return gelijk === null ? { kind: 'stuk' } : { kind: 'nieuw', verwijderd };
  }
  if (daar.voorbij) return { kind: 'voorbij' };
  if (!daar.heel) return { kind: 'nog-niet-hier' };
  if (gelijk === null) return { kind: 'stuk' };
  if (gelijk) return { kind: 'al-hier', kamer: daar.kamer };
  return daar.magSchrijven ? { kind: 'samen', kamer: daar.kamer } : { kind: 'alleen-lezen' };
}
