// Drafts entries of a membership log: fills them in, makes the keys they carry and signs them. Decides nothing (domain/kring does) and sends nothing.
import { activeLeden, type Kring, turnRecipients } from '../domain/kring.ts';
import { entryMessage, type SignedEntry, toBase64url } from '../domain/ledenlog.ts';
import { type Frontiers, joinProofText, type LogEntry, type Rol } from '../domain/log-entry.ts';
import type { Drafted, Keyring } from './contract.ts';
import { insideOf, makeTurn } from './keyring.ts';
import { openLockbox, sealLockbox } from './lockbox.ts';
import {
  type Bytes,
  boxKeyPair,
  CannotOpen,
  deriveBytes,
  importRoot,
  type KeyPair,
  randomBytes,
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

/** The next epoch, for these box keys. */
const nextTurn = (keyring: Keyring, kring: Kring, recipients: string[]) =>
  insideOf(keyring).makeTurn(kring.id, kring.epoch + 1, recipients);

/** A new kring of just this device. Its root key signs only this and is then forgotten. */
export async function draftGenesis(vault: OpenVault, now: number): Promise<{ kring: string; entry: SignedEntry }> {
  const seed = randomBytes(32);
  const root = await signingKeyPair(seed);
  seed.fill(0);
  const kring = toBase64url((await sha256(root.key)).slice(0, 16));
  const { device } = await vault.keyringFor(kring);
  const turn = await makeTurn(kring, 1, [device.toestel.box], null);
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

/** The X25519 keys of an invitation: lockboxes to them open for whoever holds the secret. */
export async function invitationBox(secret: Uint8Array, kring: string): Promise<KeyPair> {
  const seed = await deriveBytes(await importRoot(secret), `ruggespraak/uitnodiging-box/1\n${kring}`);
  return boxKeyPair(seed).finally(() => seed.fill(0));
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
  const inviteBox = toBase64url((await invitationBox(secret, kring.id)).key);
  const { epoch } = kring;
  const box = await insideOf(keyring).lend(epoch, (raw) => sealLockbox(inviteBox, kring.id, epoch, raw));
  const { device } = keyring;
  const common = on(kring, device.toestel.sign, now);
  const entry: LogEntry = { ...common, kind: 'invite', invite, inviteBox, expires, rol, box };
  return { entry: await signed(entry, device.sign), secret };
}

const byDevice = async ({ device }: Keyring, entry: LogEntry): Promise<Drafted> => ({
  entry: await signed(entry, device.sign),
});

export function draftWithdraw(keyring: Keyring, kring: Kring, invite: string, now: number): Promise<Drafted> {
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'withdraw', invite });
}

/** `sign`: the device that goes, and every open invitation with it. `frontiers`: per room what of its writing counts (S17). */
export async function draftRemove(
  keyring: Keyring,
  kring: Kring,
  sign: string,
  frontiers: Frontiers,
  now: number,
): Promise<Drafted> {
  const staying = activeLeden(kring).filter(({ toestel }) => toestel.sign !== sign);
  const boxes = staying.map(({ toestel }) => toestel.box);
  const turn = await nextTurn(keyring, kring, boxes);
  return byDevice(keyring, {
    ...on(kring, keyring.device.toestel.sign, now),
    kind: 'remove',
    sign,
    frontiers,
    turn,
  });
}

/** `frontiers`: what of someone who only reads from now on still counts; null when they may go on writing. */
export function draftRol(
  keyring: Keyring,
  kring: Kring,
  sign: string,
  rol: Rol,
  frontiers: Frontiers | null,
  now: number,
): Promise<Drafted> {
  const common = on(kring, keyring.device.toestel.sign, now);
  return byDevice(keyring, { ...common, kind: 'rol', sign, rol, ...(frontiers && { frontiers }) });
}

export async function draftTurn(keyring: Keyring, kring: Kring, now: number): Promise<Drafted> {
  const turn = await nextTurn(keyring, kring, turnRecipients(kring, now));
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'turn', turn });
}

/**
 * Joins with the secret of an invitation, and turns the epoch so that the invitation opens nothing afterwards.
 * Throws CannotOpen: 'geen-sleutel' when the kring knows no such invitation, or turned its epoch without it (it was
 * used, withdrawn or expired); 'beschadigd' when its lockbox does not open.
 */
export async function draftJoin(vault: OpenVault, kring: Kring, secret: Uint8Array, now: number): Promise<Drafted> {
  const invitation = await invitationSigner(secret, kring.id);
  const known = kring.uitnodigingen.get(invitation.keyText);
  if (!known) throw new CannotOpen('geen-sleutel');
  const turned = kring.turns.at(-1)?.boxes.find(({ to }) => to === known.inviteBox)?.box;
  const newest = known.epoch === kring.epoch ? known.box : turned;
  if (newest === undefined) throw new CannotOpen('geen-sleutel');
  const { device } = await vault.keyringFor(kring.id);
  const recipients = [...turnRecipients(kring, now).filter((box) => box !== known.inviteBox), device.toestel.box];

  const current = await openLockbox(await invitationBox(secret, kring.id), kring.id, kring.epoch, newest);
  const turn = await makeTurn(kring.id, kring.epoch + 1, recipients, current).finally(() => current.fill(0));
  const common = on(kring, invitation.keyText, now);
  const proof = toBase64url(await device.sign(utf8(joinProofText({ ...common, toestel: device.toestel }))));
  const entry: LogEntry = { ...common, kind: 'join', toestel: device.toestel, proof, turn };
  return { entry: await signed(entry, invitation.sign) };
}
