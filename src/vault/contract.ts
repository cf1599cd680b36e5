// What the rooms above may know of secrets: shapes only. No key bytes pass through these.
import type { Kring } from '../domain/kring.ts';
import type { SignedEntry } from '../domain/ledenlog.ts';
import type { Toestel } from '../domain/log-entry.ts';

/** Seals rows and checkpoints for this device's disk under the vault key. `aad` names the place the bytes belong to. */
export interface Sealer {
  seal(plain: Uint8Array, aad: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws CannotOpen. */
  open(sealed: Uint8Array, aad: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** The keys of one document, one per epoch, each derived (HKDF) from kring key + document id (S14). */
export interface DocumentKeys {
  /** Newest epoch this device holds a key of; new records are sealed under it. */
  epoch(): number;
  /** nonce (12) | ciphertext+tag, AES-256-GCM. */
  seal(epoch: number, plain: Uint8Array, aad: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws CannotOpen: 'geen-sleutel' when the epoch is not held (yet), 'beschadigd' when it does not open. */
  open(epoch: number, sealed: Uint8Array, aad: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

/** This device as one kring knows it. Derived from the device secret and the kring id, so kringen cannot be linked (S16). */
export interface KringDevice {
  readonly toestel: Toestel;
  /** Raw 32-byte Ed25519 public key, the bytes of `toestel.sign`. */
  readonly key: Uint8Array<ArrayBuffer>;
  sign(message: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

/** What this device holds of one kring. `update` walks new log entries: opens lockboxes, derives epoch keys. */
export interface Keyring {
  readonly device: KringDevice;
  epoch(): number;
  /** Takes the folded log; opens lockboxes of new turns and walks `previous` back. Returns true when keys were added. */
  update(kring: Kring): Promise<boolean>;
  documentKeys(room: string): DocumentKeys;
}

/** A signed entry ready for the relay. */
export interface Drafted {
  entry: SignedEntry;
}
