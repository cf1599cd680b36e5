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

/** So many entries at a stretch; a long log of one must not make the others wait. */
const STRETCH = 100;
/** Every so many signatures the event loop gets a turn, whoever's they are. */
function inStretches(
  verify: (key: string, signature: Uint8Array, message: Uint8Array) => boolean,
): LogCrypto['verify'] {
  let calls = 0;
  return (key, signature, message) =>
    ++calls % STRETCH === 0
      ? new Promise((done) => setImmediate(() => done(verify(key, signature, message))))
      : verify(key, signature, message);
}

export const logCrypto: LogCrypto = { verify: inStretches(verifyEd25519), hash };

/** For entries this relay has verified before it stored them, under a checksum. */
export const storedLogCrypto: LogCrypto = { verify: inStretches(() => true), hash };

export const keyText = (key: Uint8Array): string => toBase64url(key);
