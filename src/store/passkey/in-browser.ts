// The browser's side of a passkey: who to ask, under which name, and whether there is anyone to ask at all.
import type { PasskeyDoor } from '../../vault/webauthn.ts';

export interface PasskeyBrowser {
  /** null: not in this browser, or not at this address. */
  door: PasskeyDoor | null;
  /** Is there a fingerprint, face or the like on this device? Says not yet that it answers. */
  kan(): Promise<boolean>;
  /** Tells whoever keeps the passkey that it opens nothing any more. Not every browser can. */
  vergeten(id: Uint8Array): void;
}

/** A passkey belongs to a name; an address in numbers is none. */
export const rpIdOf = (hostname: string): string | null =>
  hostname === '' || hostname.includes(':') || /^[\d.]+$/.test(hostname) ? null : hostname;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

interface Newer {
  getClientCapabilities?: () => Promise<Record<string, boolean>>;
  signalUnknownCredential?: (what: { rpId: string; credentialId: string }) => Promise<void>;
}

export function passkeyBrowser(window: Window & typeof globalThis): PasskeyBrowser {
  const { PublicKeyCredential: known, navigator, location } = window;
  const rpId = rpIdOf(location.hostname);
  const door = known && navigator.credentials && rpId ? { credentials: navigator.credentials, rpId } : null;
  const newer = known as unknown as Newer | undefined;
  return {
    door,
    async kan() {
      if (!door) return false;
      try {
        if (!(await known.isUserVerifyingPlatformAuthenticatorAvailable())) return false;
        return (await newer?.getClientCapabilities?.())?.['extension:prf'] !== false;
      } catch {
        return false;
      }
    },
    vergeten(id) {
      if (rpId) void newer?.signalUnknownCredential?.({ rpId, credentialId: base64url(id) }).catch(() => undefined);
    },
  };
}
