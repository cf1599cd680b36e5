// One-line worlds for tests: devices with real vaults, real disks (in memory), tabs that can be killed, and one kring they are all in.

import 'fake-indexeddb/auto';
import { openDisk } from '../../src/disk/disk.ts';
import type { Kring } from '../../src/domain/kring.ts';
import { type SignedEntry, takeInEntries } from '../../src/domain/ledenlog.ts';
import type { Frontiers, Rol } from '../../src/domain/log-entry.ts';
import { openSealedDocument, type SealedDocument } from '../../src/sealed/document.ts';
import { createLocks } from '../../src/sealed/locks.ts';
import type { Pace } from '../../src/sealed/writing.ts';
import type { Keyring } from '../../src/vault/contract.ts';
import {
  draftGenesis,
  draftInvite,
  draftRemove,
  draftRol,
  draftToelaten,
  draftTurn,
  draftVraag,
} from '../../src/vault/ledenlog.ts';
import { logCrypto, sha256 } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { OpenVault } from '../../src/vault/vault-contract.ts';
import { openTabDisk, type TabDisk } from './tabs.ts';

export interface Device {
  naam: string;
  disk: ReturnType<typeof openDisk>;
  vault: OpenVault;
  keyring: Keyring;
  /** Each opening is a tab of its own on the disk of this device. */
  open(room: string, pace?: Pace): SealedDocument;
  /** The tab of this document dies: nothing more of it reaches the disk, and its lock is free. */
  crash(doc: SealedDocument): void;
  tab(doc: SealedDocument): TabDisk;
}

export interface World {
  kring: () => Kring;
  entries: () => readonly SignedEntry[];
  devices: Device[];
  room(document: string): string;
  /** A new epoch; only `told` learn its key now, the others at `tellAll`. */
  turn(told: Device[]): Promise<void>;
  /** The first device removes this one; `frontiers` is what of its writing counts. */
  remove(device: Device, frontiers: Frontiers): Promise<void>;
  /** The first device changes what this one may do; `frontiers`: what counts of who only reads from now on. */
  rol(device: Device, rol: Rol, frontiers: Frontiers | null): Promise<void>;
  tellAll(): Promise<void>;
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
  const now = (): Kring => {
    if (!kring) throw new Error('world: no kring yet');
    return kring;
  };
  const fold = async (entry: SignedEntry, id: string) => {
    const taken = await takeInEntries(kring, [entry], id, logCrypto);
    if (taken.kind === 'geweigerd') throw new Error(`world: ${taken.reden}`);
    entries.push(entry);
    kring = taken.kring;
    return taken.kring;
  };
  const devices: Device[] = [];
  const opened = new Map<SealedDocument, TabDisk>();
  const crashed = new Set<SealedDocument>();
  const tellAll = async () => {
    for (const device of devices) await device.keyring.update(now());
  };
  const first = (): Device => {
    const [device] = devices;
    if (!device) throw new Error('world: nobody yet');
    return device;
  };

  for (const naam of namen) {
    const disk = openDisk(`wereld-${world}-${naam}`);
    const vault = await createVault(disk, { argon2: quickArgon2, measure: false }).create(`toegangszin van ${naam}`);
    if (devices.length === 0) {
      const { kring: id, entry } = await draftGenesis(vault, START);
      await fold(entry, id);
    } else {
      const invite = await draftInvite(first().keyring, now(), 'meedoen', START + YEAR, START);
      const invited = await fold(invite.entry, now().id);
      const asked = await fold((await draftVraag(vault, invited, invite.secret, START)).entry, invited.id);
      const { toestel } = (await vault.keyringFor(asked.id)).device;
      const waiting = [...asked.uitnodigingen.values()].find(({ status }) => status === 'gevraagd');
      if (!waiting) throw new Error('world: nobody asks');
      await fold((await draftToelaten(first().keyring, asked, waiting.invite, toestel, START)).entry, asked.id);
    }
    const keyring = await vault.keyringFor(now().id);
    const held = createLocks();
    devices.push({
      naam,
      disk,
      vault,
      keyring,
      open(room, pace = 'hand') {
        const tab = openTabDisk(disk);
        const release: (() => void)[] = [];
        const doc = openSealedDocument({
          room,
          keys: keyring.documentKeys(room),
          device: keyring.device,
          sealer: vault.sealer,
          disk: tab.disk,
          locks: {
            ...held,
            async hold(name) {
              const lock = await held.hold(name);
              release.push(lock.release);
              return lock;
            },
          },
          kring: now,
          pace,
        });
        opened.set(doc, {
          ...tab,
          kill() {
            tab.kill();
            for (const free of release) free();
          },
        });
        return doc;
      },
      crash(doc) {
        this.tab(doc).kill();
        crashed.add(doc);
      },
      tab(doc) {
        const tab = opened.get(doc);
        if (!tab) throw new Error('world: not opened here');
        return tab;
      },
    });
    await tellAll();
  }
  return {
    kring: now,
    entries: () => entries,
    devices,
    room: (document) => `${now().id}/${document}`,
    async turn(told) {
      await fold((await draftTurn(first().keyring, now(), START)).entry, now().id);
      for (const device of told) await device.keyring.update(now());
    },
    async remove(device, frontiers) {
      const { sign } = device.keyring.device.toestel;
      await fold((await draftRemove(first().keyring, now(), sign, frontiers, START)).entry, now().id);
      await tellAll();
    },
    async rol(device, rol, frontiers) {
      const { sign } = device.keyring.device.toestel;
      await fold((await draftRol(first().keyring, now(), sign, rol, frontiers, START)).entry, now().id);
    },
    tellAll,
    async close() {
      for (const doc of opened.keys()) if (!crashed.has(doc)) await doc.close();
      for (const { disk } of devices) disk.close();
    },
  };
}
