// What devices of this person ever said of themselves, as far as this device heard it: kept sealed, for one in other hands may want it forgotten.
import type { Disk } from '../../disk/disk.ts';
import type { Bewering } from '../../domain/toestellen/eigen.ts';
import { leesOnthouden } from '../../domain/toestellen/onthouden.ts';
import type { Sealer } from '../../vault/contract.ts';

const ROW = 'toestel-zei';
const sleutelVan = ({ kring, wie, toestel }: Bewering): string => `${kring}/${wie}/${toestel.sign}`;

export interface Onthouden {
  /** With these; on disk when something was new. Whoever hands them over has verified them. */
  metNieuwe(beweringen: readonly Bewering[]): Promise<readonly Bewering[]>;
}

/** A row that does not open only means that less is remembered. */
export async function openOnthouden(eigen: string, disk: Disk, sealer: Sealer): Promise<Onthouden> {
  const aad = `${ROW}/${eigen}`;
  const alles = new Map<string, Bewering>();
  const lees = async () => {
    const bytes = await disk.getRow(ROW, eigen);
    const opened = bytes && (await sealer.open(new Uint8Array(bytes), aad).catch(() => null));
    for (const one of opened ? leesOnthouden(new TextDecoder().decode(opened)) : []) alles.set(sleutelVan(one), one);
  };
  await lees();
  return {
    async metNieuwe(beweringen) {
      const nieuw = beweringen.filter((one) => !alles.has(sleutelVan(one)));
      if (nieuw.length === 0) return [...alles.values()];
      // Another tab may have heard more.
      await lees();
      for (const one of nieuw) alles.set(sleutelVan(one), one);
      const plain = new TextEncoder().encode(JSON.stringify([...alles.values()]));
      await disk.putRow(ROW, eigen, await sealer.seal(plain, aad));
      return [...alles.values()];
    },
  };
}

export const vergeetOnthouden = (eigen: string, disk: Disk): Promise<void> => disk.deleteRow(ROW, eigen);
