// Does this device hold something of a room that the relay does not have? By what lies on the disk, for another tab may have written since.
import type { Disk } from '../disk/disk.ts';
import { aheadOf } from '../sealed/frontier.ts';
import type { Documents } from './documents.ts';
import type { LivingKring } from './kringen.ts';

export async function isAlleenHier(
  { keyring }: LivingKring,
  room: string,
  around: { disk: Disk; documents: Documents },
): Promise<boolean> {
  // Typed, and in no record yet.
  if ((await around.disk.readLiving(room)).some(({ pending }) => pending)) return true;
  const held = await around.documents.hold(room, false);
  try {
    const { doc, acks } = held.living;
    await doc.whenLoaded;
    // What others wrote came from the relay. What was last counted of it (the overzicht) may be from before the relay confirmed it.
    return aheadOf(await doc.writtenBy(keyring.device.toestel.sign), acks.stored()) > 0;
  } finally {
    await held.release();
  }
}
