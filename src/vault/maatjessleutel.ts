// The key that two of three maatjes give back: what is derived from it. Cuts nothing and knows no kring; small, for it comes with the lock.
import type { Maatjes } from './header.ts';
import {
  type Bytes,
  boxKeyPair,
  CannotOpen,
  deriveAesKey,
  deriveBytes,
  importRoot,
  type KeyPair,
  openWith,
  sealWith,
  utf8,
} from './primitives.ts';

const WAY = 'ruggespraak/kluis/1\nmaatjes';
const KEPT = 'ruggespraak/maatjes/1';
export const SPLITSING_BYTES = 8;

/** No slow hash: 128 bits of chance that no person chose. */
const keyOf = async (geheim: Uint8Array): Promise<CryptoKey> => deriveAesKey(await importRoot(geheim), WAY);

/** Binds the wrapped key to this cutting and its pieces. */
const aadOf = ({ splitsing, stukken }: Pick<Maatjes, 'splitsing' | 'stukken'>): Bytes =>
  utf8(`${WAY}\n${splitsing.join()}\n${stukken.map((stuk) => stuk.join()).join('\n')}`);

/** A box that only two pieces together open, for copies that are kept elsewhere. */
export async function maatjesBox(geheim: Uint8Array): Promise<KeyPair> {
  const seed = await deriveBytes(await importRoot(geheim), 'ruggespraak/kopie-maatjes/1');
  return boxKeyPair(seed).finally(() => seed.fill(0));
}

/** A key to be cut, and by what its pieces will be known. The one who takes it zeroes `geheim`. */
export interface Gesneden {
  geheim: Uint8Array;
  splitsing: Uint8Array;
  stukken: readonly Uint8Array[];
}

export async function wrapForMaatjes(vaultKey: Uint8Array, { geheim, splitsing, stukken }: Gesneden): Promise<Maatjes> {
  const box = await maatjesBox(geheim);
  return {
    kind: 'maatjes',
    splitsing,
    stukken,
    wrapped: await sealWith(await keyOf(geheim), vaultKey, aadOf({ splitsing, stukken })),
    bewaard: await sealWith(await keptKeyOf(await importRoot(vaultKey)), box.key, keptAad(splitsing)),
  };
}

/** null: not the key of this cutting. */
export const openMaatjes = async (opening: Maatjes, geheim: Uint8Array): Promise<Bytes | null> =>
  openWith(await keyOf(geheim), opening.wrapped, aadOf(opening)).catch(() => null);

/** `root` comes from the vault key. */
export const keptKeyOf = (root: CryptoKey): Promise<CryptoKey> => deriveAesKey(root, KEPT);
const keptAad = (splitsing: Uint8Array): Bytes => utf8(`${KEPT}\nkopie\n${splitsing.join()}`);

/** Raw public key of the box in a copy. Throws CannotOpen. */
export async function openKopieSleutel(key: CryptoKey, { splitsing, bewaard }: Maatjes): Promise<Bytes> {
  const raw = await openWith(key, bewaard, keptAad(splitsing));
  if (raw.length !== 32) throw new CannotOpen('beschadigd');
  return raw;
}
