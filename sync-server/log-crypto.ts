// Ed25519 and SHA-256 as the membership log needs them, from node:crypto.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { type LogCrypto, toBase64url } from '../src/domain/ledenlog.ts';

/** Never throws: a key that is no point on the curve verifies nothing. */
export function verifyEd25519(key: string, signature: Uint8Array, message: Uint8Array): boolean {
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, message, publicKey, signature);
  } catch {
    return false;
  }
}

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export const logCrypto: LogCrypto = { verify: verifyEd25519, hash };

/** For entries this relay has verified before it stored them, under a checksum. */
export const storedLogCrypto: LogCrypto = { verify: () => true, hash };

export const keyText = (key: Uint8Array): string => toBase64url(key);
