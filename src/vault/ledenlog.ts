// Drafts entries of a membership log: fills them in, makes the keys they carry and signs them. Decides nothing (domain/kring does) and sends nothing.
import { activeLeden, type Kring, turnRecipients, wieGaan } from '../domain/kring.ts';
import { entryMessage, type SignedEntry, toBase64url } from '../domain/ledenlog.ts';
import {
  erbijProofText,
  type Frontiers,
  type LogEntry,
  type Rol,
  type Toestel,
  vraagProofText,
} from '../domain/log-entry.ts';
import type { Drafted, Keyring, KringDevice } from './contract.ts';
import { insideOf, makeTurn } from './keyring.ts';
import {
  type Bytes,
  deriveBytes,
  importRoot,
  randomBytes,
  sha256,
  signingKeyPair,
  signWith,
  utf8,
} from './primitives.ts';
import type { OpenVault } from './vault-contract.ts';

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

/** The Ed25519 key of an invitation, from the secret in its code: for the relay's door and for the vraag. It opens nothing. */
export async function invitationSigner(
  secret: Uint8Array,
  kring: string,
): Promise<{ key: Bytes; keyText: string; sign: Sign }> {
  const seed = await deriveBytes(await importRoot(secret), `ruggespraak/uitnodiging-sign/1\n${kring}`);
  const pair = await signingKeyPair(seed);
  seed.fill(0);
  return { key: pair.key, keyText: toBase64url(pair.key), sign: (message) => signWith(pair, message) };
}

/** `gast`: whoever comes in with it is a guest until then. */
export async function draftInvite(
  keyring: Keyring,
  kring: Kring,
  rol: Rol,
  expires: number,
  now: number,
  gast: number | null = null,
): Promise<{ entry: SignedEntry; secret: Bytes }> {
  const secret = randomBytes(16);
  const { keyText: invite } = await invitationSigner(secret, kring.id);
  const { device } = keyring;
  const common = on(kring, device.toestel.sign, now);
  const entry: LogEntry = { ...common, kind: 'invite', invite, expires, rol, ...(gast !== null && { gast }) };
  return { entry: await signed(entry, device.sign), secret };
}

const byDevice = async ({ device }: Keyring, entry: LogEntry): Promise<Drafted> => ({
  entry: await signed(entry, device.sign),
});

export function draftWithdraw(keyring: Keyring, kring: Kring, invite: string, now: number): Promise<Drafted> {
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'withdraw', invite });
}

/**
 * `sign`: a device of who goes, with what that takes along (`wieGaan`), and every open invitation. `alle`: one leaves,
 * with all one's devices. `frontiers`: per room what of the writing of all of them counts (S17).
 */
export async function draftRemove(
  keyring: Keyring,
  kring: Kring,
  sign: string,
  frontiers: Frontiers,
  now: number,
  alle = false,
): Promise<Drafted> {
  const own = keyring.device.toestel.sign;
  const gone = wieGaan(kring, own, sign, alle);
  const boxes = activeLeden(kring).flatMap((lid) => (gone.includes(lid) ? [] : lid.toestel.box));
  const turn = await nextTurn(keyring, kring, boxes);
  const entry: LogEntry = { ...on(kring, own, now), kind: 'remove', sign, frontiers, turn };
  return byDevice(keyring, alle ? { ...entry, alle } : entry);
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
  const turn = await nextTurn(keyring, kring, turnRecipients(kring));
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'turn', turn });
}

const prove = async (device: KringDevice, text: string): Promise<string> => toBase64url(await device.sign(utf8(text)));

/** Asks to come in with the secret of an invitation. Says which device it is, and gives no key to anyone. */
export async function draftVraag(vault: OpenVault, kring: Kring, secret: Uint8Array, now: number): Promise<Drafted> {
  const invitation = await invitationSigner(secret, kring.id);
  const { device } = await vault.keyringFor(kring.id);
  const { toestel } = device;
  const common = on(kring, invitation.keyText, now);
  const proof = await prove(device, vraagProofText({ ...common, toestel }));
  return { entry: await signed({ ...common, kind: 'vraag', toestel, proof }, invitation.sign) };
}

/** Lets in the device that asked with this invitation: from here on it may read, also what was written before (S14). */
export async function draftToelaten(
  keyring: Keyring,
  kring: Kring,
  invite: string,
  toestel: Toestel,
  now: number,
): Promise<Drafted> {
  const turn = await nextTurn(keyring, kring, [...turnRecipients(kring), toestel.box]);
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'toelaten', invite, turn });
}

/** What a further device says of itself: that it is this person's, in this kring. `by`: the device that brings it in. */
export async function bewijsErbij(
  vault: OpenVault,
  kring: string,
  by: string,
): Promise<{ toestel: Toestel; proof: string }> {
  const { device } = await vault.keyringFor(kring);
  const { toestel } = device;
  return { toestel, proof: await prove(device, erbijProofText({ kring, by, toestel })) };
}

/** Brings in a further device of the person this device is of. */
export async function draftErbij(
  keyring: Keyring,
  kring: Kring,
  { toestel, proof }: { toestel: Toestel; proof: string },
  now: number,
): Promise<Drafted> {
  const turn = await nextTurn(keyring, kring, [...turnRecipients(kring), toestel.box]);
  return byDevice(keyring, { ...on(kring, keyring.device.toestel.sign, now), kind: 'erbij', toestel, proof, turn });
}
