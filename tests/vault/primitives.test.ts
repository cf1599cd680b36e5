// The building blocks: keys that cannot be exported, seals that notice every bit, signatures that never throw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../../src/domain/ledenlog.ts';
import {
  boxKeyPair,
  CannotOpen,
  deriveAesKey,
  deriveBytes,
  importRoot,
  logCrypto,
  openWith,
  randomBytes,
  sealWith,
  sha256,
  signingKeyPair,
  signWith,
  supportsWhatWeNeed,
  utf8,
  verifySignature,
} from '../../src/vault/primitives.ts';

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

test('this runtime has what we need', async () => {
  expect(await supportsWhatWeNeed()).toBe(true);
});

describe('published vectors', () => {
  test('SHA-256 of abc', async () => {
    expect(hex(await sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
  test('Ed25519, RFC 8032 test 2', async () => {
    const pair = await signingKeyPair(fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'));
    expect(hex(pair.key)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    expect(hex(await signWith(pair, Uint8Array.of(0x72)))).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });
  test('X25519, RFC 7748 section 6.1', async () => {
    const pair = await boxKeyPair(fromHex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'));
    expect(hex(pair.key)).toBe('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
  });
});

test('private keys and derived keys cannot be exported', async () => {
  const root = await importRoot(randomBytes(32));
  const keys = [
    root,
    await deriveAesKey(root, 'a'),
    (await signingKeyPair(randomBytes(32))).privateKey,
    (await boxKeyPair(randomBytes(32))).privateKey,
  ];
  for (const key of keys) {
    expect(key.extractable).toBe(false);
    for (const format of ['raw', 'jwk', 'pkcs8'] as const)
      await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow();
  }
});

test('derivation is the same for the same words and another for other words', async () => {
  const raw = randomBytes(32);
  const [one, again] = [await importRoot(raw), await importRoot(raw)];
  expect(await deriveBytes(one, 'a')).toEqual(await deriveBytes(again, 'a'));
  expect(await deriveBytes(one, 'a')).not.toEqual(await deriveBytes(one, 'b'));
});

describe('a seal', () => {
  test('opens in its place, with fresh randomness each time', async () => {
    const key = await deriveAesKey(await importRoot(randomBytes(32)), 'a');
    const [one, two] = [
      await sealWith(key, utf8('woord'), utf8('hier')),
      await sealWith(key, utf8('woord'), utf8('hier')),
    ];
    expect(one).not.toEqual(two);
    expect(await openWith(key, one, utf8('hier'))).toEqual(utf8('woord'));
  });

  test('notices every flipped bit, another place, another key and every cut', async () => {
    const root = await importRoot(randomBytes(32));
    const key = await deriveAesKey(root, 'a');
    const sealed = await sealWith(key, utf8('woord'), utf8('hier'));
    const refused = async (bytes: Uint8Array, place = 'hier', with_ = key) =>
      expect(openWith(with_, bytes, utf8(place))).rejects.toMatchObject({ name: 'CannotOpen', reason: 'beschadigd' });
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await refused(flipped);
    }
    for (let length = 0; length < sealed.length; length++) await refused(sealed.subarray(0, length));
    await refused(sealed, 'daar');
    await refused(sealed, 'hier', await deriveAesKey(root, 'b'));
    expect(new CannotOpen('geen-sleutel')).toBeInstanceOf(Error);
  });
});

describe('a signature', () => {
  test('holds for its key and message only', async () => {
    const pair = await signingKeyPair(randomBytes(32));
    const other = await signingKeyPair(randomBytes(32));
    const signature = await signWith(pair, utf8('woord'));
    expect(await verifySignature(pair.key, signature, utf8('woord'))).toBe(true);
    expect(await verifySignature(pair.key, signature, utf8('woorD'))).toBe(false);
    expect(await verifySignature(other.key, signature, utf8('woord'))).toBe(false);
    expect(await logCrypto.verify(toBase64url(pair.key), signature, utf8('woord'))).toBe(true);
  });

  test('over anything malformed is false, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.uint8Array({ minLength: 64, maxLength: 64 })),
        async (key, signature) => {
          expect(await verifySignature(key, signature, utf8('x'))).toBe(false);
        },
      ),
    );
    for (const key of ['', 'geen base64 %%', 'AAAA'])
      expect(await logCrypto.verify(key, new Uint8Array(64), utf8('x'))).toBe(false);
  });

  test('from more keys than are remembered still checks', async () => {
    const pair = await signingKeyPair(randomBytes(32));
    const signature = await signWith(pair, utf8('x'));
    for (let i = 0; i < 1100; i++) await verifySignature(randomBytes(32), signature, utf8('x'));
    expect(await verifySignature(pair.key, signature, utf8('x'))).toBe(true);
  });
});
