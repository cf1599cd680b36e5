// What is chosen for a code before it is made: for whom, what they may do, and for how long. Pure.
import type { GastDuur } from '../../domain/gast.ts';
import type { LidRegel } from '../../store/contract.ts';

export interface Keuze {
  voor: string;
  rol: LidRegel['rol'];
  /** For once, and until when. */
  gast: boolean;
  duur: GastDuur;
  /** Of who invites, where that is not known yet. */
  functie: string;
}
export const GEEN_KEUZE: Keuze = { voor: '', rol: 'meedoen', gast: false, duur: 'vier-uur', functie: '' };

/** A guest manages nothing. */
export const rolVan = ({ rol, gast }: Pick<Keuze, 'rol' | 'gast'>): LidRegel['rol'] =>
  gast && rol === 'beheren' ? 'meedoen' : rol;
