// The lock as other rooms know it: whether it is open, every way to open it, and what an open one gives. Only types.
import type { Keyring, Sealer } from './contract.ts';
import type { Maatjes, Passkey } from './header.ts';
import type { Gesneden } from './maatjessleutel.ts';
import type { PasskeyAnswer } from './passkey.ts';
import type { Bytes } from './primitives.ts';
import type { NotOpened } from './ways.ts';

/** laden: the header was not read yet. nieuw: nothing to protect yet. gast: of a visit; its key is in another tab, or gone. `wachtTot` in ms since 1970. */
export type VaultState =
  | { kind: 'laden' }
  | { kind: 'nieuw' }
  | { kind: 'gast' }
  | { kind: 'op-slot'; wachtTot: number | null }
  | { kind: 'open' };

export interface OpenVault {
  sealer: Sealer;
  /** Same keyring every time; loads the epoch keys from disk at the first. */
  keyringFor(kring: string): Promise<Keyring>;
  /** Its keys leave memory and disk. Who still holds the keyring opens nothing with it. */
  dropKring(kring: string): Promise<void>;
  /** Raw public X25519 key of a box that only the recovery words open; null: the person has not shown that they have them. */
  woordenSleutel(): Promise<Bytes | null>;
  /** The same of a box that two maatjes together open, with by what their pieces are known; null: none were chosen. */
  maatjesSleutel(): Promise<(Stukken & { key: Bytes }) | null>;
}

export type Unlocked = { kind: 'open'; vault: OpenVault } | NotOpened;
export type Tried = { kind: 'goed' } | NotOpened;
/** `entropie`: what the words say. */
export type Worded = { kind: 'goed'; entropie: Bytes } | NotOpened;

/** A key that was cut: which cutting, and by what each of its pieces is known. */
export type Stukken = Pick<Maatjes, 'splitsing' | 'stukken'>;

export interface Vault {
  state(): VaultState;
  subscribe(changed: () => void): () => void;
  /** First toegangszin. Throws when there is one already, also when another tab was just before. */
  create(zin: string): Promise<OpenVault>;
  /**
   * For one visit: the keys are in memory only, and once it locks nothing opens it any more. Throws where there is a vault,
   * or another visit.
   */
  createGast(): Promise<OpenVault>;
  unlock(zin: string): Promise<Unlocked>;
  /** Are these the recovery words? Wrong ones cost what wrong phrases cost. */
  probeerWoorden(entropie: Uint8Array): Promise<Tried>;
  /** Opens with the words, and puts a phrase in place of the one that was forgotten. */
  openMetWoorden(entropie: Uint8Array, zin: string): Promise<Unlocked>;
  /** Another phrase; the present one is asked. The words stay a way in. */
  veranderZin(zin: string, nieuwe: string): Promise<Tried>;
  /**
   * Words as a way in, the same again as long as they are not proven; `opnieuw`: others. Proven ones work until these are
   * proven too. `zin` is asked; null: the vault was made just now and not locked since.
   */
  maakWoorden(zin: string | null, opnieuw: boolean): Promise<Worded>;
  /**
   * The newest words are proven when `klopt` says so of what they say; `nog`: the ones proven before are, still. All others
   * go. False: it said no, or there are none, or it is locked.
   */
  bewijsWoorden(klopt: (entropie: Uint8Array) => Promise<boolean>, nog?: boolean): Promise<boolean>;
  /** Has the person shown that they have words? */
  heeftWoorden(): Promise<boolean>;
  /** Which passkey opens this vault, and what to ask it. Known while locked. */
  passkey(): Promise<Pick<Passkey, 'id' | 'salt'> | null>;
  openMetPasskey(answer: PasskeyAnswer): Promise<Unlocked>;
  /** Is this the toegangszin? Opens nothing; a wrong one costs what it always costs. */
  controleerZin(zin: string): Promise<Tried>;
  /** A passkey as a way in, in place of the one before. `zin` is asked; null: as with `maakWoorden`. The toegangszin stays. */
  zetPasskey(zin: string | null, answer: PasskeyAnswer): Promise<Tried>;
  /** It opens nothing here any more. Only while open. */
  haalPasskeyWeg(): Promise<void>;
  /**
   * A key of which two of three pieces are enough, in place of the one before; null: none any more. `zin` is asked, and
   * only then `snijd`: when it throws nothing has changed.
   */
  maakMaatjes(zin: string, snijd: (() => Promise<Gesneden>) | null): Promise<Tried>;
  /** Also while it is locked; null: none were chosen. */
  maatjes(): Promise<Stukken | null>;
  /** Opens with the key that was put together, and puts a phrase in place of the one that was forgotten. */
  openMetMaatjes(geheim: Uint8Array, zin: string): Promise<Unlocked>;
  /** Drops all keys, here and in the other tabs; what was handed out opens nothing any more. */
  lock(): void;
  /** Drops the keys of this tab only. */
  forget(): void;
  /** Locked, for everyone who asks, but its keys stay in memory until `hervat`, or until it locks. Nothing when it is not open. */
  rust(): void;
  /** What rests, for who must judge whether it may go on; null: nothing does. */
  rustend(): OpenVault | null;
  /** Open again as it was; null: nothing rested. */
  hervat(): OpenVault | null;
  opened(): OpenVault | null;
}
