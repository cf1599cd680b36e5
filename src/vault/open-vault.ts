// What is there while the lock is open: the keys in memory, what they seal and open, and the end of them. Knows no phrase and no header but the one it is asked to read.
import type { Disk } from '../disk/disk.ts';
import type { Keyring, Sealer } from './contract.ts';
import type { Herstelwoorden, ReadHeader } from './header.ts';
import { keptKeyOf, openKept, woordenBox } from './herstelwoorden.ts';
import { insideOf, type KeyDisk, openKeyring } from './keyring.ts';
import { keptKeyOf as maatjesKeyOf, openKopieSleutel } from './maatjessleutel.ts';
import { type Bytes, CannotOpen, deriveAesKey, importRoot, openWith, sealWith, utf8 } from './primitives.ts';
import type { OpenVault } from './vault-contract.ts';

export const DEVICE_SECRET = 'ruggespraak/toestel/1';

/** Everything while the vault is open; `forget` ends it. */
export async function openWithVaultKey(
  vaultKey: Uint8Array,
  wrappedSecret: Uint8Array,
  disk: Disk,
  readNow: () => Promise<ReadHeader | null>,
  /** Where the keys of kringen lie, sealed. */
  keyDisk: KeyDisk = disk,
) {
  const root = await importRoot(vaultKey);
  const secret = await openWith(await deriveAesKey(root, DEVICE_SECRET), wrappedSecret, utf8(DEVICE_SECRET));
  let deviceRoot: CryptoKey | null = await importRoot(secret);
  secret.fill(0);
  let sealKey: CryptoKey | null = await deriveAesKey(root, 'ruggespraak/schijf/1');
  let keptKey: CryptoKey | null = await keptKeyOf(root);
  let maatjesKey: CryptoKey | null = await maatjesKeyOf(root);

  const mustHave = <T>(key: T | null): T => {
    if (!key) throw new CannotOpen('geen-sleutel');
    return key;
  };
  const sealer: Sealer = {
    seal: async (plain, aad) => sealWith(mustHave(sealKey), plain, utf8(aad)),
    open: async (sealed, aad) => openWith(mustHave(sealKey), sealed, utf8(aad)),
  };
  const keyrings = new Map<string, Promise<Keyring>>();
  const vault: OpenVault = {
    sealer,
    async keyringFor(kring) {
      const known = keyrings.get(kring);
      if (known) return known;
      const opening = openKeyring(kring, mustHave(deviceRoot), sealer, keyDisk);
      keyrings.set(kring, opening);
      opening.catch(() => keyrings.delete(kring));
      const keyring = await opening;
      // Locked while it was being read.
      if (!deviceRoot) insideOf(keyring).forget();
      return keyring;
    },
    async dropKring(kring) {
      const keyring = await this.keyringFor(kring);
      await insideOf(keyring).drop();
      keyrings.delete(kring);
    },
    async woordenSleutel() {
      const proven = (await readNow())?.woorden.findLast(({ bewezen }) => bewezen);
      if (!proven) return null;
      const entropie = await kept(proven);
      return woordenBox(entropie)
        .then(
          ({ key }) => key,
          () => null,
        )
        .finally(() => entropie.fill(0));
    },
    async maatjesSleutel() {
      const maatjes = (await readNow())?.maatjes;
      const key = maatjes && (await openKopieSleutel(mustHave(maatjesKey), maatjes).catch(() => null));
      return maatjes && key ? { splitsing: maatjes.splitsing, stukken: maatjes.stukken, key } : null;
    },
  };
  const kept = (woorden: Herstelwoorden): Promise<Bytes> => openKept(mustHave(keptKey), woorden);
  return {
    vault,
    /** What the words say. Throws CannotOpen. */
    kept,
    forget() {
      sealKey = null;
      keptKey = null;
      maatjesKey = null;
      deviceRoot = null;
      for (const keyring of keyrings.values())
        keyring.then(
          (ring) => insideOf(ring).forget(),
          () => {},
        );
      keyrings.clear();
    },
  };
}
