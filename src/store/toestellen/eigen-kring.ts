// The own kring: one that only the devices of this person are in, kept under rows of its own kind so that nothing that lists kringen ever sees it. Made at the first link, alive while the lock is open.
import type { Disk } from '../../disk/disk.ts';
import type { SignedEntry } from '../../domain/ledenlog.ts';
import { createKringLog, type KringLog, loadKringLog } from '../../sync/kring-log.ts';
import type { Keyring } from '../../vault/contract.ts';
import { draftGenesis } from '../../vault/ledenlog.ts';
import type { OpenVault } from '../../vault/vault-contract.ts';
import type { Documents } from '../documents.ts';
import { KRING_DOCUMENT } from '../kring-document.ts';
import type { LivingKring } from '../kringen.ts';
import { vergeetOnthouden } from './onthouden.ts';

export const EIGEN_KRING = 'eigen-kring';

/** Log and keys by kring, for whoever opens its document. */
export type EigenSleutels = Map<string, { keyring: Keyring; log: KringLog }>;

export interface EigenKringOptions {
  vault: OpenVault;
  disk: Disk;
  documents: Documents;
  sleutels: EigenSleutels;
  now: () => number;
}

/** null: none was made yet, or it does not open here. */
export async function laadEigenKring(options: EigenKringOptions): Promise<LivingKring | null> {
  const { vault, disk } = options;
  for (const { id } of await disk.listRows(EIGEN_KRING)) {
    const keyring = await vault.keyringFor(id);
    const log = await loadKringLog(id, disk, vault.sealer, keyring, EIGEN_KRING).catch(() => null);
    if (log) return leef(id, log, keyring, options);
  }
  return null;
}

export async function maakEigenKring(options: EigenKringOptions): Promise<LivingKring> {
  const { kring, entry } = await draftGenesis(options.vault, options.now());
  return neemEigenKring(kring, [entry], options);
}

/** From its log. Throws with the reason when that is refused. */
export async function neemEigenKring(
  id: string,
  entries: readonly SignedEntry[],
  options: EigenKringOptions,
): Promise<LivingKring> {
  const { vault, disk } = options;
  const keyring = await vault.keyringFor(id);
  const created = await createKringLog(id, entries, disk, vault.sealer, keyring, EIGEN_KRING);
  if (created.kind === 'geweigerd') throw new Error(created.reden);
  return leef(id, created.log, keyring, options);
}

async function leef(id: string, log: KringLog, keyring: Keyring, options: EigenKringOptions): Promise<LivingKring> {
  options.sleutels.set(id, { keyring, log });
  const room = `${id}/${KRING_DOCUMENT}`;
  const held = await options.documents.hold(room, true);
  await held.living.doc.whenReady;
  return { id, room, log, keyring, held };
}

/** Nothing of it stays here. Last its log: as long as that stands, the next start goes on with this. */
export async function wisEigenKring(
  { id, room }: Pick<LivingKring, 'id' | 'room'>,
  options: EigenKringOptions,
): Promise<void> {
  await options.documents.destroy(room);
  await options.disk.deleteRow('overzicht', room);
  await options.disk.deleteRow('bevestigd', room);
  await vergeetOnthouden(id, options.disk);
  await options.vault.dropKring(id);
  await options.disk.deleteRow(EIGEN_KRING, id);
}
