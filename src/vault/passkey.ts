// A passkey as a way in: the vault key under what it answers. Asks no passkey anything itself; knows no browser.
import type { Passkey } from './header.ts';
import { type Bytes, deriveAesKey, importRoot, openWith, sealWith, utf8 } from './primitives.ts';

const WAY = 'ruggespraak/kluis/1\npasskey';

/** What was asked of which passkey, and the 32 bytes it answered (WebAuthn PRF). */
export interface PasskeyAnswer {
  readonly id: Uint8Array;
  readonly salt: Uint8Array;
  readonly prf: Uint8Array;
}

/** No slow hash: 256 bits that no person chose. An answer of other length is none. */
const keyOf = async (prf: Uint8Array): Promise<CryptoKey | null> =>
  prf.length === 32 ? deriveAesKey(await importRoot(prf), WAY) : null;

/** Binds the wrapped key to the question it belongs to. */
const aadOf = ({ id, salt }: Pick<Passkey, 'id' | 'salt'>): Bytes => utf8(`${WAY}\n${salt.join()}\n${id.join()}`);

export async function wrapForPasskey(vaultKey: Uint8Array, { id, salt, prf }: PasskeyAnswer): Promise<Passkey> {
  const key = await keyOf(prf);
  if (!key) throw new Error('not 32 bytes');
  return { kind: 'passkey', id, salt, wrapped: await sealWith(key, vaultKey, aadOf({ id, salt })) };
}

/** null: another passkey, another question or another answer than it was wrapped with. */
export async function openPasskey({ wrapped }: Passkey, answer: PasskeyAnswer): Promise<Bytes | null> {
  const key = await keyOf(answer.prf);
  return key && openWith(key, wrapped, aadOf(answer)).catch(() => null);
}
