// The sealed rows own werkvormen lie in: each looked at when it is read, as strictly as one from outside. Knows no screen.
import type { Disk } from '../../disk/disk.ts';
import { keurWerkvorm } from '../../domain/sessie/keur-werkvorm.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import type { Sealer } from '../../vault/contract.ts';
import { createSlotRijen } from '../slot-rijen.ts';

const WERKVORM_RIJ = 'werkvorm';

export interface GelezenWerkvormen {
  /** By title. */
  werkvormen: Werkvorm[];
  /** Also of rows that cannot be read; those are kept as they are. */
  ids: string[];
}

export function createWerkvormRijen(disk: Disk, sealer: Sealer) {
  const rijen = createSlotRijen(disk, sealer, WERKVORM_RIJ);
  return {
    async lees(): Promise<GelezenWerkvormen> {
      const gevonden = await rijen.list();
      const werkvormen = gevonden.flatMap(({ id, data }) => {
        const gekeurd = keurWerkvorm(data);
        return gekeurd.kind === 'goed' && gekeurd.werkvorm.id === id ? [gekeurd.werkvorm] : [];
      });
      return {
        werkvormen: werkvormen.sort((a, b) => a.titel.localeCompare(b.titel, 'nl') || (a.id < b.id ? -1 : 1)),
        ids: gevonden.map(({ id }) => id),
      };
    },
    zet: (werkvorm: Werkvorm) => rijen.put(werkvorm.id, werkvorm),
    haalWeg: rijen.delete,
    watch: rijen.watch,
  };
}
