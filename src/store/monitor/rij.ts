// The counts of this device: one sealed row, there only as long as the person chose to count.
import type { Disk } from '../../disk/disk.ts';
import { isKwartaal, isTeOud } from '../../domain/monitor/kwartaal.ts';
import { type Aantallen, leesAantallen } from '../../domain/monitor/tellen.ts';
import type { Sealer } from '../../vault/contract.ts';
import { createSlotRijen } from '../slot-rijen.ts';

export const MONITOR_RIJ = 'monitor';
export const TELLING = 'telling';

export interface Bewaard {
  /** Kringen the counts of quarters that are over are put in. */
  mee: readonly string[];
  kwartalen: ReadonlyMap<string, Aantallen>;
}

const LEEG: Bewaard = { mee: [], kwartalen: new Map() };

function leesBewaard(raw: unknown): Bewaard {
  const { mee, kwartalen } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const per = typeof kwartalen === 'object' && kwartalen !== null ? Object.entries(kwartalen) : [];
  return {
    mee: Array.isArray(mee) ? mee.filter((one) => typeof one === 'string') : [],
    kwartalen: new Map(
      per.flatMap(([kwartaal, een]) => (isKwartaal(kwartaal) ? [[kwartaal, leesAantallen(een)]] : [])),
    ),
  };
}

export function createMonitorRij(disk: Disk, sealer: Sealer, now: () => number) {
  const rijen = createSlotRijen(disk, sealer, MONITOR_RIJ);
  return {
    /** null: the person does not count. A row that does not open counts from nothing: counting was chosen. */
    async lees(): Promise<Bewaard | null> {
      const rij = (await rijen.list()).find(({ id }) => id === TELLING);
      if (!rij) return null;
      return rij.stuk ? LEEG : leesBewaard(rij.data);
    },
    async zet({ mee, kwartalen }: Bewaard): Promise<void> {
      const jong = [...kwartalen].filter(([kwartaal]) => !isTeOud(kwartaal, now()));
      await rijen.put(TELLING, { mee, kwartalen: Object.fromEntries(jong) });
    },
    weg: () => rijen.delete(TELLING),
    watch: rijen.watch,
  };
}
