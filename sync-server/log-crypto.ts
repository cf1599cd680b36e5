// Ed25519 and SHA-256 as the membership log needs them, from node:crypto.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { type LogCrypto, toBase64url } from '../src/domain/ledenlog.ts';

/**
 * The y of each point of small order, little-endian, sign bit off. For such a key a made-up signature often holds, and
 * browsers refuse what node lets pass: the relay would keep entries that no device can take in.
 */
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);
function isSmallOrder(point: Uint8Array): boolean {
  const y = Buffer.from(point);
  y[31] = (y[31] ?? 0) & 0x7f;
  return SMALL_ORDER.has(y.toString('hex'));
}

/** Never throws: a key that is no point on the curve verifies nothing. */
export function verifyEd25519(key: string, signature: Uint8Array, message: Uint8Array): boolean {
  if (isSmallOrder(Buffer.from(key, 'base64url')) || isSmallOrder(signature.subarray(0, 32))) return false;
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
