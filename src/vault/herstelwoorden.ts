// The recovery words as a way in: what is derived from their 128 bits. Knows no words, no list and no screen.
import type { Herstelwoorden } from './header.ts';
import {
  type Bytes,
  boxKeyPair,
  deriveAesKey,
  deriveBytes,
  importRoot,
  type KeyPair,
  openWith,
  randomBytes,
  sealWith,
  utf8,
} from './primitives.ts';

const WAY = 'ruggespraak/kluis/1\nherstelwoorden';
const KEPT = 'ruggespraak/herstelwoorden/1';

/**
 * No slow hash: the words are 128 bits of chance that no person chose, and trying those is hopeless at any speed. A
 * phrase needs one because people choose it.
 */
const keyOf = async (entropie: Uint8Array): Promise<CryptoKey> => deriveAesKey(await importRoot(entropie), WAY);

/** `root` comes from the vault key. */
export const keptKeyOf = (root: CryptoKey): Promise<CryptoKey> => deriveAesKey(root, KEPT);

/** Throws CannotOpen. */
export const openKept = (key: CryptoKey, { bewaard }: Herstelwoorden): Promise<Bytes> =>
  openWith(key, bewaard, utf8(KEPT));

/** New words for this vault key; the caller zeroes `entropie`. */
export async function makeWoorden(vaultKey: Uint8Array): Promise<{ opening: Herstelwoorden; entropie: Bytes }> {
  const entropie = randomBytes(16);
  const wrapped = await sealWith(await keyOf(entropie), vaultKey, utf8(WAY));
  const bewaard = await sealWith(await keptKeyOf(await importRoot(vaultKey)), entropie, utf8(KEPT));
  return { opening: { kind: 'herstelwoorden', wrapped, bewaard, bewezen: false }, entropie };
}

/** The vault key, by whichever of these ways the words open; null: by none. */
export async function openWoorden(openings: readonly Herstelwoorden[], entropie: Uint8Array): Promise<Bytes | null> {
  const key = await keyOf(entropie);
  for (const { wrapped } of openings) {
    const vaultKey = await openWith(key, wrapped, utf8(WAY)).catch(() => null);
    if (vaultKey) return vaultKey;
  }
  return null;
}

/** A box that only who has the words can open, for copies that are kept elsewhere. */
export async function woordenBox(entropie: Uint8Array): Promise<KeyPair> {
  const seed = await deriveBytes(await importRoot(entropie), 'ruggespraak/kopie-woorden/1');
  return boxKeyPair(seed).finally(() => seed.fill(0));
}
