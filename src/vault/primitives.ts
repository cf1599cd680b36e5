// The building blocks from WebCrypto, and the one error of this room. Keys come out as non-extractable CryptoKeys; knows not what they are for.
import { fromBase64url, type LogCrypto } from '../domain/ledenlog.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export class CannotOpen extends Error {
  readonly reason: 'geen-sleutel' | 'beschadigd' | 'verkeerde-zin';
  constructor(reason: 'geen-sleutel' | 'beschadigd' | 'verkeerde-zin', cause?: unknown) {
    super(`cannot open: ${reason}`, { cause });
    this.name = 'CannotOpen';
    this.reason = reason;
  }
}

const NONCE = 12;
const TAG = 16;
const encoder = new TextEncoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** WebCrypto refuses shared memory, so the type system wants to know that this is not. */
const own = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes);

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', own(bytes)));
}

/** A secret from which other keys are derived. The caller zeroes `raw`. */
export function importRoot(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', own(raw), 'HKDF', false, ['deriveKey', 'deriveBits']);
}

const hkdf = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) });

export async function deriveBytes(root: CryptoKey, info: string, length = 32): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(info), root, length * 8));
}

export function deriveAesKey(root: CryptoKey, info: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(info), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export function importAesKey(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', own(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export function importHmacKey(secret: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', own(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** HMAC-SHA-256: the same words give the same bytes, and only with this secret. */
export async function hmacWith(key: CryptoKey, message: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, own(message)));
}

/** nonce (12) | ciphertext | tag (16). */
export async function sealWith(key: CryptoKey, plain: Uint8Array, aad: Uint8Array): Promise<Bytes> {
  const iv = randomBytes(NONCE);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: own(aad) }, key, own(plain));
  const out = new Uint8Array(NONCE + sealed.byteLength);
  out.set(iv);
  out.set(new Uint8Array(sealed), NONCE);
  return out;
}

/** Throws CannotOpen('beschadigd') when one bit of it, the key or the place is other than when it was sealed. */
export async function openWith(key: CryptoKey, sealed: Uint8Array, aad: Uint8Array): Promise<Bytes> {
  if (sealed.length < NONCE + TAG) throw new CannotOpen('beschadigd');
  try {
    const iv = own(sealed).subarray(0, NONCE);
    const params = { name: 'AES-GCM', iv, additionalData: own(aad) };
    return new Uint8Array(await crypto.subtle.decrypt(params, key, own(sealed).subarray(NONCE)));
  } catch (error) {
    throw new CannotOpen('beschadigd', error);
  }
}

const pkcs8Prefix = { Ed25519: 0x70, X25519: 0x6e };

/** RFC 8410: the private key IS the seed, behind 16 fixed bytes that name the curve. */
function pkcs8(curve: 'Ed25519' | 'X25519', seed: Uint8Array): Bytes {
  const out = new Uint8Array(48);
  out.set([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, pkcs8Prefix[curve], 4, 0x22, 4, 0x20]);
  out.set(seed, 16);
  return out;
}

export interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** Raw public key, 32 bytes. */
  readonly key: Bytes;
}

/** WebCrypto gives the public half only through an export, so it is imported twice; what stays is non-extractable. */
async function keyPair(curve: 'Ed25519' | 'X25519', seed: Uint8Array): Promise<KeyPair> {
  const usages: KeyUsage[] = curve === 'Ed25519' ? ['sign'] : ['deriveBits'];
  const der = pkcs8(curve, seed);
  try {
    const passing = await crypto.subtle.importKey('pkcs8', der, curve, true, usages);
    const { x } = await crypto.subtle.exportKey('jwk', passing);
    const key = fromBase64url(x ?? '');
    const privateKey = await crypto.subtle.importKey('pkcs8', der, curve, false, usages);
    const forPublic: KeyUsage[] = curve === 'Ed25519' ? ['verify'] : [];
    return { privateKey, publicKey: await crypto.subtle.importKey('raw', key, curve, true, forPublic), key };
  } finally {
    der.fill(0);
  }
}

export const signingKeyPair = (seed: Uint8Array): Promise<KeyPair> => keyPair('Ed25519', seed);
export const boxKeyPair = (seed: Uint8Array): Promise<KeyPair> => keyPair('X25519', seed);

export async function signWith(pair: KeyPair, message: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, own(message)));
}

const knownKeys = new Map<string, Promise<CryptoKey>>();
/** Enough for all members of all kringen; a hostile peer cannot make it grow without end. */
const MOST_KNOWN_KEYS = 1000;

/** False, never throws, on anything malformed. */
export async function verifySignature(key: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  const name = key.join();
  let imported = knownKeys.get(name);
  if (!imported) {
    imported = crypto.subtle.importKey('raw', own(key.slice()), 'Ed25519', false, ['verify']);
    if (knownKeys.size >= MOST_KNOWN_KEYS) knownKeys.clear();
    knownKeys.set(name, imported);
  }
  try {
    return await crypto.subtle.verify('Ed25519', await imported, own(signature), own(message));
  } catch {
    knownKeys.delete(name);
    return false;
  }
}

/** What `takeInEntries` needs. */
export const logCrypto: LogCrypto = {
  hash: sha256,
  async verify(key, signature, message) {
    try {
      return await verifySignature(fromBase64url(key), signature, message);
    } catch {
      return false;
    }
  },
};

/** Ed25519 and X25519 came to browsers late (2023-2025); without them the app can only say so. */
export async function supportsWhatWeNeed(): Promise<boolean> {
  try {
    const seed = randomBytes(32);
    const pair = await signingKeyPair(seed);
    await boxKeyPair(seed);
    return await verifySignature(pair.key, await signWith(pair, seed), seed);
  } catch {
    return false;
  }
}
