// The sealed rows own werkvormen lie in while they are being made: one for each werkvorm they are made of, by its name. Knows no screen.
import type { Disk } from '../../disk/disk.ts';
import { leesOntwerp, type Ontwerp } from '../../domain/sessie/ontwerp-werkvorm.ts';
import type { Sealer } from '../../vault/contract.ts';
import { CannotOpen } from '../../vault/primitives.ts';
import { createSessieRijen, listSessieRijen, sessieRij } from './rijen.ts';

/** The kind of no casus. */
const HALF = 'eigen-werkvormen';

export interface GelezenHalve {
  halve: { van: string; ontwerp: Ontwerp }[];
  /** Something is there that does not read; kept as it is. */
  onleesbaar: string[];
}

export function createHalveRijen(disk: Disk, sealer: Sealer) {
  const rijen = createSessieRijen(disk, sealer, HALF);
  /** A row that was emptied opens, and says nothing. */
  const isLeeg = async (id: string): Promise<boolean> => {
    const bytes = await disk.getRow(sessieRij(HALF), id);
    if (!bytes) return true;
    return sealer.open(bytes, `${sessieRij(HALF)}/${id}`).then(
      (plain) => plain.length === 0,
      (error) => {
        // Locked meanwhile: that says nothing about the row.
        if (error instanceof CannotOpen && error.reason === 'geen-sleutel') throw error;
        return false;
      },
    );
  };
  return {
    rij: (van: string) => ({ lees: () => rijen.lees(van), schrijf: (tekst: string) => rijen.zet(van, tekst) }),
    async lees(): Promise<GelezenHalve> {
      const uit: GelezenHalve = { halve: [], onleesbaar: [] };
      for (const van of await listSessieRijen(disk, HALF)) {
        const tekst = await rijen.lees(van);
        const ontwerp = leesOntwerp(tekst);
        if (ontwerp) uit.halve.push({ van, ontwerp });
        else if (tekst !== '' || !(await isLeeg(van))) uit.onleesbaar.push(van);
      }
      return uit;
    },
    zet: (van: string, ontwerp: Ontwerp) => rijen.zet(van, JSON.stringify(ontwerp)),
    watch: (changed: () => void) => disk.watchRows(sessieRij(HALF), changed),
  };
}
