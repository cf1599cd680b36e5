// Asking a passkey of this device: made once, then asked for 32 bytes that only it can give (WebAuthn PRF). Wraps no key; the browser is a parameter.
import type { PasskeyAnswer } from './passkey.ts';
import { type Bytes, randomBytes } from './primitives.ts';

/** `navigator.credentials`, as far as it is used. */
export interface Credentials {
  create(options: CredentialCreationOptions): Promise<unknown>;
  get(options: CredentialRequestOptions): Promise<unknown>;
}

/** niet-afgemaakt: the person thought better of it, or it took too long. kan-niet: not with this device, or this browser. */
export type NotAnswered = { kind: 'niet-afgemaakt' } | { kind: 'kan-niet' };
export type PasskeyQuestion = Pick<PasskeyAnswer, 'id' | 'salt'>;

export interface PasskeyDoor {
  credentials: Credentials;
  /** The host the app came from. */
  rpId: string;
}

/** Shown by the browser and kept by the device, so it says nothing of who this is. */
const NAAM = 'Ruggespraak op dit toestel';
const TIMEOUT_MS = 120_000;
/** ES256, EdDSA, RS256. Nobody ever checks a signature here; a device wants to be asked for one it knows. */
const ALGORITHMS = [-7, -8, -257];

const bytesOf = (value: unknown): Bytes | null => {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength)
    : null;
};
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.join() === b.join();

interface Prf {
  enabled?: unknown;
  results?: { first?: unknown };
}

/** What came back, as far as it is what was asked for. Browsers and password managers differ; nothing here may throw. */
function readCredential(value: unknown): { id: Bytes; prf: Prf } | null {
  const { rawId, getClientExtensionResults } = (value ?? {}) as Partial<PublicKeyCredential>;
  const id = bytesOf(rawId);
  if (!id || id.length === 0 || typeof getClientExtensionResults !== 'function') return null;
  try {
    const { prf } = getClientExtensionResults.call(value) as { prf?: unknown };
    return { id, prf: typeof prf === 'object' && prf !== null ? prf : {} };
  } catch {
    return null;
  }
}

function notAnswered(error: unknown): NotAnswered {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return { kind: name === 'NotAllowedError' || name === 'AbortError' ? 'niet-afgemaakt' : 'kan-niet' };
}

/** A new passkey, and what it will be asked. Whether it answers is only known by asking. */
export async function makePasskey({
  credentials,
  rpId,
}: PasskeyDoor): Promise<{ kind: 'goed'; vraag: PasskeyQuestion } | NotAnswered> {
  const publicKey = {
    rp: { id: rpId, name: 'Ruggespraak' },
    user: { id: randomBytes(32), name: NAAM, displayName: NAAM },
    // No server waits for it: what counts is the answer itself.
    challenge: randomBytes(32),
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key' as const, alg })),
    authenticatorSelection: {
      authenticatorAttachment: 'platform' as const,
      // Android gives an answer only from a passkey it keeps in its list; elsewhere it makes no difference.
      residentKey: 'preferred' as const,
      userVerification: 'required' as const,
    },
    attestation: 'none' as const,
    timeout: TIMEOUT_MS,
    extensions: { prf: {} },
  };
  try {
    const made = readCredential(await credentials.create({ publicKey }));
    // Some say nothing at all of it and answer all the same.
    if (!made || made.prf.enabled === false) return { kind: 'kan-niet' };
    return { kind: 'goed', vraag: { id: made.id.slice(), salt: randomBytes(32) } };
  } catch (error) {
    return notAnswered(error);
  }
}

/** The caller zeroes `prf`. */
export async function askPasskey(
  { credentials, rpId }: PasskeyDoor,
  { id, salt }: PasskeyQuestion,
): Promise<{ kind: 'goed'; prf: Bytes } | NotAnswered> {
  const publicKey = {
    rpId,
    challenge: randomBytes(32),
    allowCredentials: [{ type: 'public-key' as const, id: new Uint8Array(id), transports: ['internal' as const] }],
    userVerification: 'required' as const,
    timeout: TIMEOUT_MS,
    extensions: { prf: { eval: { first: new Uint8Array(salt) } } },
  };
  try {
    const answer = readCredential(await credentials.get({ publicKey }));
    const prf = answer && sameBytes(answer.id, id) ? bytesOf(answer.prf.results?.first) : null;
    return prf?.length === 32 ? { kind: 'goed', prf } : { kind: 'kan-niet' };
  } catch (error) {
    return notAnswered(error);
  }
}
