// Takes everything of one kring off this device: its documents and all that is kept about them, its keys, and last its log. Knows not why; it may run again after it stopped half way.
import type { Disk } from '../../disk/disk.ts';
import type { OpenVault } from '../../vault/vault-contract.ts';
import type { Documents } from '../documents.ts';
import type { FactsKeeper } from '../facts.ts';
import { KRING_DOCUMENT, readCasussen, readVerwijderd } from '../kring-document.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { Overzichten } from '../overzicht.ts';
import type { Wissen } from '../wissen.ts';

export interface AfscheidOptions {
  vault: OpenVault;
  disk: Disk;
  kringen: Kringen;
  documents: Pick<Documents, 'destroy'>;
  overzichten: Overzichten;
  facts: FactsKeeper;
  wissen: Pick<Wissen, 'wipe'>;
}

/** Rows by room that are more than one part keeps; what stands here was left by a tab that closed late. */
const PER_ROOM = ['gewist-hier', 'nog-wissen', 'overzicht', 'bevestigd', 'einde-gezien'];

export async function neemAfscheid(kring: LivingKring, options: AfscheidOptions): Promise<void> {
  const { inner } = kring.held.living.doc;
  const casussen = [...readCasussen(inner).map(({ id }) => id), ...readVerwijderd(inner)];
  const rooms = casussen.map((id) => `${kring.id}/${id}`);
  await options.kringen.forget(kring.id, () => veegKring(kring.id, options, rooms));
}

/** By its id alone, also when it does not live here any more. `rooms`: casussen that are known of it. */
export async function veegKring(id: string, options: AfscheidOptions, rooms: readonly string[] = []): Promise<void> {
  const { vault, disk, documents, overzichten, facts, wissen } = options;
  const [prefix, own] = [`${id}/`, `${id}/${KRING_DOCUMENT}`];
  const all = new Set(rooms);
  // Also what its list does not name (any more).
  for (const kind of PER_ROOM)
    for (const { id: room } of await disk.listRows(kind)) if (room.startsWith(prefix) && room !== own) all.add(room);
  for (const room of all) await wissen.wipe(room, true);
  await documents.destroy(own);
  await overzichten.forget(own);
  facts.forget(own);
  for (const kind of PER_ROOM)
    for (const { id: room } of await disk.listRows(kind)) if (room.startsWith(prefix)) await disk.deleteRow(kind, room);
  await disk.deleteRow('meedoen-gevraagd', id);
  await vault.dropKring(id);
  // Last: as long as it stands, the next start goes on with this.
  await disk.deleteRow('ledenlog', id);
}
