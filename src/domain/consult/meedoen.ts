// What someone in the kring may do with a consult: who is asked, who may answer, who only reads. Pure.
import type { Consult } from './consult.ts';

export type Rol = 'meelezen' | 'meedoen' | 'beheren';
export interface Ik {
  /** Id of this lid. */
  readonly lid: string;
  readonly rol: Rol;
}

/** Why someone may not answer; `ja`: they may. */
export type MagAntwoorden = 'ja' | 'eigen-vraag' | 'leest-mee' | 'niet-gevraagd' | 'gesloten';

export function magAntwoorden({ van, aan, gesloten }: Consult, { lid, rol }: Ik): MagAntwoorden {
  if (van === lid) return 'eigen-vraag';
  if (rol === 'meelezen') return 'leest-mee';
  if (aan !== null && aan !== lid) return 'niet-gevraagd';
  return gesloten === null ? 'ja' : 'gesloten';
}

/** Somebody hopes for an answer from this one. */
export const wachtOp = (consult: Consult, ik: Ik): boolean =>
  magAntwoorden(consult, ik) === 'ja' && !consult.antwoorden.some(({ van }) => van === ik.lid);
