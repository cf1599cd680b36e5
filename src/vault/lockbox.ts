// One epoch key sealed to one device or one open invitation (HPKE, S15), and the key before it sealed under the new one (S14). Knows no kring beyond its id.
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, EncapError, HkdfSha256 } from '@hpke/core';
import { fromBase64url, toBase64url } from '../domain/ledenlog.ts';
import {
  type Bytes,
  CannotOpen,
  deriveAesKey,
  importRoot,
  type KeyPair,
  openWith,
  randomBytes,
  sealWith,
  utf8,
} from './primitives.ts';

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const ENC = 32;
/** An epoch key, always. */
const KEY = 32;
const TAG = 16;

const boxInfo = (kring: string, epoch: number) => utf8(`ruggespraak/lockbox/1\n${kring}\n${epoch}`);
const previousInfo = (kring: string, epoch: number) => `ruggespraak/vorige/1\n${kring}\n${epoch}`;

/** Not a point that anyone holds the key of. */
export class NoSuchKey extends Error {}

/** enc (32) | ciphertext | tag. Throws NoSuchKey. */
export async function sealTo(to: Uint8Array, info: Bytes, plain: Uint8Array, aad?: Bytes): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(new Uint8Array(to));
  try {
    const { enc, ct } = await suite.seal({ recipientPublicKey, info }, new Uint8Array(plain), aad);
    const box = new Uint8Array(enc.byteLength + ct.byteLength);
    box.set(new Uint8Array(enc));
    box.set(new Uint8Array(ct), enc.byteLength);
    return box;
  } catch (error) {
    throw error instanceof EncapError ? new NoSuchKey() : error;
  }
}

/** Throws CannotOpen('beschadigd'). The caller zeroes what it gets. */
export async function openFrom(own: KeyPair, info: Bytes, box: Uint8Array, aad?: Bytes): Promise<Bytes> {
  try {
    const bytes = new Uint8Array(box);
    // A pair, because HPKE would otherwise export the private key to learn the public one.
    const recipientKey = { privateKey: own.privateKey, publicKey: own.publicKey };
    return new Uint8Array(await suite.open({ recipientKey, enc: bytes.slice(0, ENC), info }, bytes.slice(ENC), aad));
  } catch (error) {
    throw new CannotOpen('beschadigd', error);
  }
}

export async function sealLockbox(to: string, kring: string, epoch: number, key: Uint8Array): Promise<string> {
  try {
    return toBase64url(await sealTo(fromBase64url(to), boxInfo(kring, epoch), key));
  } catch (error) {
    if (!(error instanceof NoSuchKey)) throw error;
    // Whoever put it in the log gets a box that opens for nobody, or with that one key they would keep the whole kring
    // from ever turning.
    return toBase64url(randomBytes(ENC + KEY + TAG));
  }
}

/** Throws CannotOpen('beschadigd'). The caller zeroes what it gets. */
export async function openLockbox(own: KeyPair, kring: string, epoch: number, box: string): Promise<Bytes> {
  try {
    const opened = await openFrom(own, boxInfo(kring, epoch), fromBase64url(box));
    if (opened.byteLength !== KEY) throw new CannotOpen('beschadigd');
    return opened;
  } catch (error) {
    // Also text that is no base64url after all.
    throw error instanceof CannotOpen ? error : new CannotOpen('beschadigd', error);
  }
}

/** Seals the key of `epoch - 1` under the key of `epoch`. */
export async function sealPrevious(
  key: Uint8Array,
  kring: string,
  epoch: number,
  previous: Uint8Array,
): Promise<string> {
  const info = previousInfo(kring, epoch);
  return toBase64url(await sealWith(await deriveAesKey(await importRoot(key), info), previous, utf8(info)));
}

/** Throws CannotOpen('beschadigd'). The caller zeroes what it gets. */
export async function openPrevious(root: CryptoKey, kring: string, epoch: number, sealed: string): Promise<Bytes> {
  const info = previousInfo(kring, epoch);
  try {
    const opened = await openWith(await deriveAesKey(root, info), fromBase64url(sealed), utf8(info));
    if (opened.length !== KEY) throw new CannotOpen('beschadigd');
    return opened;
  } catch (error) {
    // Also text that is no base64url after all.
    throw new CannotOpen('beschadigd', error);
  }
}
