// The routekaart of this device alone: a sealed row for each ingang. Knows no kring and no screen.
import type { Disk } from '../../disk/disk.ts';
import { type Ingang, leesIngang, opVolgorde } from '../../domain/routekaart/ingang.ts';
import type { Sealer } from '../../vault/contract.ts';
import { createSlotRijen } from '../slot-rijen.ts';

const ROUTEKAART_RIJ = 'routekaart';

export interface EigenKaart {
  /** Sorted. */
  ingangen: Ingang[];
  /** Also of rows that do not open; those are kept as they are. */
  ids: string[];
}

export function createEigenKaart(disk: Disk, sealer: Sealer) {
  const rijen = createSlotRijen(disk, sealer, ROUTEKAART_RIJ);
  return {
    async lees(): Promise<EigenKaart> {
      const gevonden = await rijen.list();
      const ingangen = gevonden.flatMap(({ id, data }) => {
        const velden = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
        return leesIngang(id, (veld) => velden[veld]) ?? [];
      });
      return { ingangen: ingangen.sort(opVolgorde), ids: gevonden.map(({ id }) => id) };
    },
    zet: (ingang: Ingang) => rijen.put(ingang.id, ingang),
    haalWeg: (id: string) => rijen.delete(id),
    watch: rijen.watch,
  };
}
