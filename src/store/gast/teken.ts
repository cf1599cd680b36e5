// The sign a visit lays in the place of the lock header, read anew: whose is what lies on this device now?
import { openDisk } from '../../disk/disk.ts';
import { GAST_TEKEN, HEADER_KEY, isGastTeken } from '../../vault/header.ts';

export async function ligtErTeken(): Promise<boolean> {
  const disk = openDisk();
  // A disk that refuses is for the store to speak of.
  const found = await disk.getOpen(HEADER_KEY).catch(() => undefined);
  disk.close();
  return isGastTeken(found);
}

/** False: somebody has a place of their own here. True: a visit, or nothing, and nobody makes one now: they would find the sign. */
export async function zetTeken(): Promise<boolean> {
  const disk = openDisk();
  try {
    return (await disk.addOpen(HEADER_KEY, GAST_TEKEN)) || isGastTeken(await disk.getOpen(HEADER_KEY));
  } finally {
    disk.close();
  }
}
