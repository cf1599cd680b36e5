// What this device keeps, sealed, of the maatjes it chose: who they are, what was given to each, and with whom it was rehearsed. Reads with suspicion.
import type { Disk } from '../../disk/disk.ts';
import { MaatjesRij } from '../../domain/maatjes-rij.ts';
import type { Vault } from '../../vault/vault-contract.ts';

const ROW = 'instelling';
const ID = 'maatjes';
const PLACE = `${ROW}/${ID}`;

export interface RijOptions {
  disk: Disk;
  vault: Vault;
}

/** null: none, damaged, or of a choice that is not the one of the lock. */
export async function readRij({ disk, vault }: RijOptions): Promise<MaatjesRij | null> {
  const opened = vault.opened();
  const [row, maatjes] = [await disk.getRow(ROW, ID), await vault.maatjes()];
  if (!opened || !row || !maatjes) return null;
  try {
    const rij = MaatjesRij.safeParse(JSON.parse(new TextDecoder().decode(await opened.sealer.open(row, PLACE)))).data;
    return rij?.splitsing === maatjes.splitsing.join() ? rij : null;
  } catch {
    return null;
  }
}

export async function writeRij({ disk, vault }: RijOptions, rij: MaatjesRij): Promise<void> {
  const opened = vault.opened();
  if (!opened) return;
  await disk.putRow(ROW, ID, await opened.sealer.seal(new TextEncoder().encode(JSON.stringify(rij)), PLACE));
}

export const deleteRij = ({ disk }: RijOptions): Promise<void> => disk.deleteRow(ROW, ID);
