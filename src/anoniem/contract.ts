// What the spotting of identifying text offers: one reader over Dutch text, the same in a worker and in Node. Only types.
import type { Vondst } from '../domain/vondst.ts';

export interface Herkenner {
  /**
   * Sorted, inside the text, not overlapping. Never throws. `bekend`: names found elsewhere in the same casus, which are
   * names here too, also in small letters or with a typing error.
   */
  vind(tekst: string, bekend?: readonly string[]): Vondst[];
}
