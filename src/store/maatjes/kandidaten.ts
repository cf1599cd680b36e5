// Who may be chosen as a maatje to keep a piece, from the kringen as screens see them. Pure.
import type { KringRegel } from '../contract.ts';
import { magSchrijven } from '../mag-schrijven.ts';
import type { Kandidaat } from './contract.ts';

/** Who can keep a piece: someone else who may write and is no guest, in a kring where this device may write too. */
export function kandidatenIn(kringen: readonly KringRegel[]): Kandidaat[] {
  return kringen.filter(magSchrijven).flatMap(({ id, naam, leden }) =>
    leden
      .filter(({ ditToestel, weg, rol, gast }) => !ditToestel && !weg && rol !== 'meelezen' && gast === undefined)
      .map((lid) => ({
        ...{ kring: id, lid: lid.id, kringNaam: naam },
        ...{ functie: lid.functie, werkplek: lid.profiel?.werkplek ?? '' },
      })),
  );
}
