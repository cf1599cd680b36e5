// A device that keeps passkeys and answers as a real one does: HMAC-SHA-256 under a secret per passkey, over the question as a browser sends it. Takes the place of navigator.credentials.
import { randomBytes } from '../../src/vault/primitives.ts';
import type { Credentials } from '../../src/vault/webauthn.ts';

export type Gedrag =
  | 'goed'
  | 'zonder-prf'
  | 'zwijgt-over-prf'
  | 'elke-keer-anders'
  | 'annuleert'
  | 'andere-passkey'
  | 'kort';

/** As the browser hands it over: only `rawId` and what the extension said. */
const credential = (rawId: Uint8Array<ArrayBuffer>, prf: unknown) => ({
  rawId: rawId.buffer,
  getClientExtensionResults: () => (prf === undefined ? {} : { prf }),
});

async function hmac(secret: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return crypto.subtle.sign('HMAC', key, message);
}

/** WebAuthn level 3, 10.1.4: a browser never sends the salt itself, so that no website can pose as another use of the device. */
async function saltOf(first: BufferSource): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer as ArrayBuffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first);
  const prefixed = new Uint8Array([...new TextEncoder().encode('WebAuthn PRF'), 0, ...bytes]);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', prefixed));
}

export function createPasskeyToestel() {
  const secrets = new Map<string, Uint8Array<ArrayBuffer>>();
  const seen: { create: PublicKeyCredentialCreationOptions[]; get: PublicKeyCredentialRequestOptions[] } = {
    create: [],
    get: [],
  };
  const toestel: { gedrag: Gedrag; seen: typeof seen; credentials: Credentials } = {
    /** What it does from now on. */
    gedrag: 'goed',
    seen,
    credentials: {
      async create({ publicKey }) {
        if (!publicKey) throw new TypeError('no publicKey');
        if (toestel.gedrag === 'annuleert') throw new DOMException('', 'NotAllowedError');
        seen.create.push(publicKey);
        const id = randomBytes(20);
        secrets.set(id.join(), randomBytes(32));
        if (toestel.gedrag === 'zwijgt-over-prf') return credential(id, undefined);
        return credential(id, { enabled: toestel.gedrag !== 'zonder-prf' });
      },
      async get({ publicKey }) {
        if (!publicKey) throw new TypeError('no publicKey');
        if (toestel.gedrag === 'annuleert') throw new DOMException('', 'NotAllowedError');
        seen.get.push(publicKey);
        const asked = publicKey.allowCredentials?.[0]?.id as Uint8Array<ArrayBuffer>;
        const secret = secrets.get(asked.join());
        if (!secret) throw new DOMException('', 'NotAllowedError');
        const id = toestel.gedrag === 'andere-passkey' ? randomBytes(20) : new Uint8Array(asked);
        if (toestel.gedrag === 'zonder-prf') return credential(id, {});
        const first = publicKey.extensions?.prf?.eval?.first;
        if (!first) return credential(id, undefined);
        const answer = await hmac(
          toestel.gedrag === 'elke-keer-anders' ? randomBytes(32) : secret,
          await saltOf(first),
        );
        return credential(id, { results: { first: toestel.gedrag === 'kort' ? answer.slice(0, 16) : answer } });
      },
    },
  };
  return toestel;
}
