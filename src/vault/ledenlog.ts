// Drafts entries of a membership log: fills them in, makes the keys they carry and signs them. Decides nothing (domain/kring does) and sends nothing.
import {
  activeLeden,
  type Frontiers,
  joinProofText,
  type Kring,
  type LogEntry,
  type Rol,
  type Toestel,
} from '../domain/kring.ts';
import { entryMessage, fromBase64url, type SignedEntry, toBase64url } from '../domain/ledenlog.ts';
import type { Drafted, Keyring } from './contract.ts';
import { insideOf, makeTurn } from './keyring.ts';
import {
  type Bytes,
  CannotOpen,
  deriveAesKey,
  deriveBytes,
  importRoot,
  openWith,
  randomBytes,
  sealWith,
  sha256,
  signingKeyPair,
  signWith,
  utf8,
} from './primitives.ts';
import type { OpenVault } from './vault.ts';

type Sign = (message: Uint8Array) => Promise<Bytes>;

async function signed(entry: LogEntry, sign: Sign): Promise<SignedEntry> {
  const body = utf8(JSON.stringify(entry));
  return { body, signature: await sign(entryMessage(body)) };
}

const on = (kring: Kring, by: string, at: number) =>
  ({ v: 1, kring: kring.id, n: kring.length, prev: kring.head, at, by }) as const;

/** The next epoch for those who are in the kring, and `joining`. */
const nextTurn = (keyring: Keyring, kring: Kring, toestellen: Toestel[]) =>
  insideOf(keyring).makeTurn(kring.id, kring.epoch + 1, toestellen);

const toestellenOf = (kring: Kring): Toestel[] => activeLeden(kring).map(({ toestel }) => toestel);

/** A new kring of just this device. Its root key signs only this and is then forgotten. */
export async function draftGenesis(vault: OpenVault, now: number): Promise<{ kring: string; entry: SignedEntry }> {
  const seed = randomBytes(32);
  const root = await signingKeyPair(seed);
  seed.fill(0);
  const kring = toBase64url((await sha256(root.key)).slice(0, 16));
  const { device } = await vault.keyringFor(kring);
  const turn = await makeTurn(kring, 1, [device.toestel], null);
  const by = toBase64url(root.key);
  const entry: LogEntry = { v: 1, kring, n: 0, prev: '', at: now, by, kind: 'genesis', toestel: device.toestel, turn };
  return { kring, entry: await signed(entry, (message) => signWith(root, message)) };
}

/** The Ed25519 key of an invitation, from the secret in its code: for the relay's door and for the join entry. */
export async function invitationSigner(
  secret: Uint8Array,
  kring: string,
): Promise<{ key: Bytes; keyText: string; sign: Sign }> {
  const seed = await deriveBytes(await importRoot(secret), `ruggespraak/uitnodiging-sign/1\n${kring}`);
  const pair = await signingKeyPair(seed);
  seed.fill(0);
  return { key: pair.key, keyText: toBase64url(pair.key), sign: (message) => signWith(pair, message) };
}

/** Key and place of the box that carries the epoch key to whoever holds the secret. */
async function inviteBox(secret: Uint8Array, kring: string, epoch: number) {
  const info = `ruggespraak/uitnodiging-box/1\n${kring}\n${epoch}`;
  return { key: await deriveAesKey(await importRoot(secret), info), aad: utf8(info) };
}

export async function draftInvite(
  keyring: Keyring,
  kring: Kring,
  rol: Rol,
  expires: number,
  now: number,
): Promise<{ entry: SignedEntry; secret: Bytes }> {
  const secret = randomBytes(16);
  const { keyText: invite } = await invitationSigner(secret, kring.id);
  const { key, aad } = await inviteBox(secret, kring.id, kring.epoch);
  const box = toBase64url(await insideOf(keyring).lend(kring.epoch, (raw) => sealWith(key, raw, aad)));
  const { device } = keyring;
  const entry: LogEntry = { ...on(kring, device.toestel.sign, now), kind: 'invite', invite, expires, rol, box };
  return { entry: await signed(entry, device.sign), secret };
}

const byDevice = async ({ device }: Keyring, entry: LogEntry): Promise<Drafted> => ({
  entry: await signed(entry, device.sign),
});

export function draftWithdraw(keyring: Keyring, kring: Kring, invite: string, now: number): Promise<Drafted> {
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'withdraw', invite });
}

/** `sign`: the device that goes. `frontiers`: per room what of its writing counts (S17). */
export async function draftRemove(
  keyring: Keyring,
  kring: Kring,
  sign: string,
  frontiers: Frontiers,
  now: number,
): Promise<Drafted> {
  const staying = toestellenOf(kring).filter((toestel) => toestel.sign !== sign);
  const turn = await nextTurn(keyring, kring, staying);
  return byDevice(keyring, {
    ...on(kring, keyring.device.toestel.sign, now),
    kind: 'remove',
    sign,
    frontiers,
    turn,
  });
}

export function draftRol(keyring: Keyring, kring: Kring, sign: string, rol: Rol, now: number): Promise<Drafted> {
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'rol', sign, rol });
}

export async function draftTurn(keyring: Keyring, kring: Kring, now: number): Promise<Drafted> {
  const turn = await nextTurn(keyring, kring, toestellenOf(kring));
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'turn', turn });
}

/**
 * Joins with the secret of an invitation, and turns the epoch so that the invitation opens nothing afterwards.
 * Throws CannotOpen: 'geen-sleutel' when the kring knows no such invitation, or turned its epoch since (someone else
 * joined first), so that this one no longer carries the current key; 'beschadigd' when its box does not open.
 */
export async function draftJoin(vault: OpenVault, kring: Kring, secret: Uint8Array, now: number): Promise<Drafted> {
  const invitation = await invitationSigner(secret, kring.id);
  const known = kring.uitnodigingen.get(invitation.keyText);
  if (!known || known.epoch !== kring.epoch) throw new CannotOpen('geen-sleutel');
  const { key, aad } = await inviteBox(secret, kring.id, known.epoch);
  const current = await openWith(key, fromBase64url(known.box), aad);
  if (current.length !== 32) throw new CannotOpen('beschadigd');

  const { device } = await vault.keyringFor(kring.id);
  const toestellen = [...toestellenOf(kring), device.toestel];
  const turn = await makeTurn(kring.id, kring.epoch + 1, toestellen, current).finally(() => current.fill(0));
  const common = on(kring, invitation.keyText, now);
  const proof = toBase64url(await device.sign(utf8(joinProofText({ ...common, toestel: device.toestel }))));
  const entry: LogEntry = { ...common, kind: 'join', toestel: device.toestel, proof, turn };
  return { entry: await signed(entry, invitation.sign) };
}
