// What a line in a phase may be, and which first. Only data.
import { OOGSTEN, type OogstSoort } from '../../domain/sessie/gebeurtenis.ts';

/** A phase that leaves lessons begins with those. */
export const soortenVan = (oogst: string): readonly OogstSoort[] =>
  /\bles(sen)?\b/i.test(oogst) ? ['les', ...OOGSTEN.filter((soort) => soort !== 'les')] : OOGSTEN;
