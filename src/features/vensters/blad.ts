// What every part of the windows gets: the casus' windows, how they read now, and which item is open. Changes go through `vensters` only.
import type { Analyse } from '../../domain/vensters/analyse.ts';
import type { Venster } from '../../domain/vensters/item.ts';
import type { CasusVensters } from '../../store/contract.ts';

export interface Blad {
  vensters: CasusVensters;
  analyse: Analyse;
  /** Which window this is. */
  plek: Venster;
  /** The item that is being looked at closely; at most one. */
  open: string | null;
  setOpen(item: string | null): void;
}
