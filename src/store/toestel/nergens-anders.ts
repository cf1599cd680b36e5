// What would be lost when all is taken off this device: decides from what screens see anyway. Pure; knows no disk and no server.
import type { CasusRegel, DoorloopKort, KringRegel } from '../contract.ts';

export interface OpDitToestel {
  casussen: readonly CasusRegel[];
  kringen: readonly KringRegel[];
  doorlopen: readonly DoorloopKort[];
  werkvormen: readonly Genoemd[];
  /** Begun, and not kept as a werkvorm yet. */
  halve: readonly Genoemd[];
  /** Kringen that do not open here, and walks and own werkvormen that cannot be read. */
  onleesbaar: number;
}

interface Genoemd {
  id: string;
  titel: string;
}

export interface NergensAnders {
  /** Nobody else holds a key to these: gone is gone, whatever the server keeps. */
  alleenIk: readonly Genoemd[];
  /** Others are in these, but the last work is only here. */
  nietVerstuurd: readonly Genoemd[];
  /** Walks through guides on this device, behind the lock or not. */
  doorlopen: readonly DoorloopKort[];
  /** Own werkvormen of this device, and half made ones. */
  werkvormen: readonly Genoemd[];
  halve: readonly Genoemd[];
  onleesbaar: number;
  /** Others are in these and have all of it. */
  blijft: readonly Genoemd[];
  /** Kringen with others in them, where this device stays in the list unless it leaves first. */
  metAnderen: readonly { id: string; naam: string }[];
}

/** Only this is sure to have nothing that is still on its way; a disk that refuses hides what is. */
const ALLES_WEG: readonly CasusRegel['stand']['kind'][] = ['bijgewerkt', 'ophalen', 'geen-verbinding', 'geen-toegang'];

export function watNergensAnders(hier: OpDitToestel): NergensAnders {
  const { casussen, kringen, doorlopen, werkvormen, halve, onleesbaar } = hier;
  const samen = kringen.filter(({ leden }) =>
    leden.some(({ ditToestel, weg, gast }) => !ditToestel && !weg && gast === undefined),
  );
  const gedeeld = (casus: CasusRegel) => samen.some(({ id }) => id === casus.kring);
  const verstuurd = (casus: CasusRegel) => ALLES_WEG.includes(casus.stand.kind);
  const noem = ({ id, titel }: CasusRegel): Genoemd => ({ id, titel });
  return {
    alleenIk: casussen.filter((casus) => !gedeeld(casus)).map(noem),
    nietVerstuurd: casussen.filter((casus) => gedeeld(casus) && !verstuurd(casus)).map(noem),
    blijft: casussen.filter((casus) => gedeeld(casus) && verstuurd(casus)).map(noem),
    doorlopen,
    werkvormen: werkvormen.map(({ id, titel }) => ({ id, titel })),
    halve,
    onleesbaar,
    metAnderen: samen.map(({ id, naam }) => ({ id, naam })),
  };
}

/** Is there anything that would be gone for good? */
export const ietsNergensAnders = (wat: NergensAnders): boolean =>
  [wat.alleenIk, wat.nietVerstuurd, wat.doorlopen, wat.werkvormen, wat.halve].some(({ length }) => length > 0) ||
  wat.onleesbaar > 0;
