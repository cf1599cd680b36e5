// Test worlds in one line: vaults on disks of their own with a cheap phrase hash, and a membership log that everyone folds.
import 'fake-indexeddb/auto';
import { type Disk, openDisk } from '../../src/disk/disk.ts';
import { type Kring, vraagVan } from '../../src/domain/kring.ts';
import { type SignedEntry, takeInEntries } from '../../src/domain/ledenlog.ts';
import type { Argon2 } from '../../src/vault/argon2.ts';
import type { Keyring } from '../../src/vault/contract.ts';
import { draftToelaten, draftVraag } from '../../src/vault/ledenlog.ts';
import { logCrypto, sha256 } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import type { OpenVault, Vault } from '../../src/vault/vault-contract.ts';

export const ZIN = 'regen op het zolderraam';

/** Not slow, for tests in which slowness is not the point. */
export const cheapArgon2: Argon2 = (phrase, salt, cost) =>
  sha256(new TextEncoder().encode(`${phrase.join()}|${salt.join()}|${cost.m},${cost.t},${cost.p}`));

let made = 0;
export const freshName = (what: string): string => `${what}-${++made}-${Math.random().toString(36).slice(2)}`;

export async function createOpenVault(): Promise<{ disk: Disk; vault: Vault; open: OpenVault }> {
  const disk = openDisk(freshName('vault'));
  const vault = createVault(disk, { argon2: cheapArgon2, measure: false });
  return { disk, vault, open: await vault.create(ZIN) };
}

/** Small and seeded, so that a failing world can be played again. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Takes one entry in as every member and the relay would; throws on a refusal. */
export async function takeIn(kring: Kring | null, entry: SignedEntry, expected: string): Promise<Kring> {
  const taken = await takeInEntries(kring, [entry], expected, logCrypto);
  if (taken.kind === 'geweigerd') throw new Error(`refused: ${taken.reden}`);
  return taken.kring;
}

/** Asks with this code and is let in by `host`, who has taken in the log. */
export async function letIn(
  kring: Kring,
  host: Keyring,
  guest: OpenVault,
  secret: Uint8Array,
  now: number,
): Promise<Kring> {
  const asked = await takeIn(kring, (await draftVraag(guest, kring, secret, now)).entry, kring.id);
  const { toestel } = (await guest.keyringFor(kring.id)).device;
  const invite = vraagVan(asked, toestel.sign)?.invite ?? '';
  return takeIn(asked, (await draftToelaten(host, asked, invite, toestel, now)).entry, kring.id);
}
