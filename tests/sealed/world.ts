// One-line worlds for tests: devices with real vaults, real disks (in memory) and one kring they are all in.
import 'fake-indexeddb/auto';
import { openDisk } from '../../src/disk/disk.ts';
import type { Kring } from '../../src/domain/kring.ts';
import { type SignedEntry, takeInEntries } from '../../src/domain/ledenlog.ts';
import { openSealedDocument, type Pace, type SealedDocument } from '../../src/sealed/document.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import type { Keyring } from '../../src/vault/contract.ts';
import { draftGenesis, draftInvite, draftJoin } from '../../src/vault/ledenlog.ts';
import { logCrypto, sha256 } from '../../src/vault/primitives.ts';
import { createVault, type OpenVault } from '../../src/vault/vault.ts';

export interface Device {
  naam: string;
  disk: ReturnType<typeof openDisk>;
  vault: OpenVault;
  keyring: Keyring;
  open(room: string, pace?: Pace): SealedDocument;
}

export interface World {
  kring: () => Kring;
  entries: () => readonly SignedEntry[];
  devices: Device[];
  room(document: string): string;
  close(): Promise<void>;
}

/** Quick stand-in for Argon2id where the lock itself is not what is tested. */
export const quickArgon2 = (phrase: Uint8Array, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  sha256(new Uint8Array([...salt, ...phrase]));

let worlds = 0;
const YEAR = 365 * 24 * 3_600_000;
const START = 1_700_000_000_000;

export async function createLeden(namen: string[]): Promise<World> {
  const world = worlds++;
  const entries: SignedEntry[] = [];
  let kring: Kring | null = null;
  const fold = async (entry: SignedEntry, id: string) => {
    const taken = await takeInEntries(kring, [entry], id, logCrypto);
    if (taken.kind === 'geweigerd') throw new Error(`world: ${taken.reden}`);
    entries.push(entry);
    kring = taken.kring;
    return taken.kring;
  };
  const devices: Device[] = [];
  const opened = new Set<SealedDocument>();

  for (const naam of namen) {
    const disk = openDisk(`wereld-${world}-${naam}`);
    const vault = await createVault(disk, { argon2: quickArgon2, measure: false }).create(`toegangszin van ${naam}`);
    const [first] = devices;
    let now: Kring;
    if (!first) {
      const { kring: id, entry } = await draftGenesis(vault, START);
      now = await fold(entry, id);
    } else {
      const before = kring as Kring | null;
      if (!before) throw new Error('no kring');
      const invite = await draftInvite(first.keyring, before, 'meedoen', START + YEAR, START);
      const invited = await fold(invite.entry, before.id);
      const join = await draftJoin(vault, invited, invite.secret, START);
      now = await fold(join.entry, before.id);
    }
    const keyring = await vault.keyringFor(now.id);
    const locks = createLocks();
    devices.push({
      naam,
      disk,
      vault,
      keyring,
      open(room, pace = 'hand') {
        const doc = openSealedDocument({
          room,
          keys: keyring.documentKeys(room),
          device: keyring.device,
          sealer: vault.sealer,
          disk,
          locks,
          kring: () => kring as Kring,
          pace,
        });
        opened.add(doc);
        return doc;
      },
    });
    for (const device of devices) await device.keyring.update(now);
  }
  return {
    kring: () => kring as unknown as Kring,
    entries: () => entries,
    devices,
    room: (document) => `${(kring as unknown as Kring).id}/${document}`,
    async close() {
      for (const doc of opened) await doc.close();
      for (const { disk } of devices) disk.close();
    },
  };
}
