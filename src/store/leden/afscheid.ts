// Takes everything of one kring off this device: its documents and all that is kept about them, its keys, and last its log. Knows not why; it may run again after it stopped half way.
import type { Disk } from '../../disk/disk.ts';
import type { OpenVault } from '../../vault/vault.ts';
import type { Documents } from '../documents.ts';
import type { FactsKeeper } from '../facts.ts';
import { readCasussen, readVerwijderd } from '../kring-document.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { Overzichten } from '../overzicht.ts';
import type { Wissen } from '../wissen.ts';

export interface AfscheidOptions {
  vault: OpenVault;
  disk: Disk;
  kringen: Kringen;
  documents: Documents;
  overzichten: Overzichten;
  facts: FactsKeeper;
  wissen: Pick<Wissen, 'wipe'>;
}

/** Rows by room that are more than one part keeps; what stands here was left by a tab that closed late. */
const PER_ROOM = ['gewist-hier', 'nog-wissen', 'overzicht', 'bevestigd', 'einde-gezien'];

export async function neemAfscheid(kring: LivingKring, options: AfscheidOptions): Promise<void> {
  const { vault, disk, kringen, documents, overzichten, facts, wissen } = options;
  const { inner } = kring.held.living.doc;
  const prefix = `${kring.id}/`;
  const casussen = new Set([...readCasussen(inner).map(({ id }) => id), ...readVerwijderd(inner)]);
  const rooms = new Set([...casussen].map((id) => prefix + id));
  // Also what its list does not name (any more).
  for (const kind of PER_ROOM)
    for (const { id } of await disk.listRows(kind)) if (id.startsWith(prefix) && id !== kring.room) rooms.add(id);
  await kringen.forget(kring.id, async () => {
    for (const room of rooms) await wissen.wipe(room);
    await documents.destroy(kring.room);
    await overzichten.forget(kring.room);
    facts.forget(kring.room);
    for (const kind of PER_ROOM)
      for (const { id } of await disk.listRows(kind)) if (id.startsWith(prefix)) await disk.deleteRow(kind, id);
    await disk.deleteRow('meedoen-gevraagd', kring.id);
    await vault.dropKring(kring.id);
    // Last: as long as it stands, the next start goes on with this.
    await disk.deleteRow('ledenlog', kring.id);
  });
}
