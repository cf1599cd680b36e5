// Does this device hold something of a room that the relay does not have? By what lies on the disk, for another tab may have written since.
import type { Disk } from '../disk/disk.ts';
import { aheadOf } from '../sealed/frontier.ts';
import { heldFrontier } from '../sealed/outer.ts';
import type { Documents } from './documents.ts';
import type { LivingKring } from './kringen.ts';
import { bringLevel } from './visit.ts';

export async function isAlleenHier(
  { keyring }: LivingKring,
  room: string,
  around: { disk: Disk; documents: Documents },
): Promise<boolean> {
  const held = await around.documents.hold(room, false);
  try {
    const { doc, acks } = held.living;
    await doc.whenLoaded;
    /** Typed and in no record yet, or in one that the relay did not say to have. */
    const eigenVooruit = async () =>
      (await around.disk.readLiving(room)).some(({ pending }) => pending) ||
      aheadOf(await doc.writtenBy(keyring.device.toestel.sign), acks.stored()) > 0;
    const vooruit = () => aheadOf(heldFrontier(doc.outer), acks.stored()) > 0;
    if (await eigenVooruit()) return true;
    // What others wrote came from the relay: most often it has only not said so yet. One that lost its folder is filled again first.
    if (!vooruit()) return false;
    const line = await around.documents.hold(room, true);
    await bringLevel(line).finally(line.release);
    return (await eigenVooruit()) || vooruit();
  } finally {
    await held.release();
  }
}
