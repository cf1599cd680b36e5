// Two of three maatjes: a key cut in three, a piece sealed to each of them, and a piece sealed once more to who asks for it. Holds no piece.
import { combine, split } from 'shamir-secret-sharing';
import { fromBase64url, toBase64url } from '../domain/ledenlog.ts';
import type { Keyring } from './contract.ts';
import { insideOf } from './keyring.ts';
import { NoSuchKey, openFrom, sealTo } from './lockbox.ts';
import { type Gesneden, maatjesBox, SPLITSING_BYTES } from './maatjessleutel.ts';
import { type Bytes, boxKeyPair, CannotOpen, type KeyPair, randomBytes, sha256, utf8 } from './primitives.ts';

const STUK = 'ruggespraak/maatje-stuk/1';
const ANTWOORD = 'ruggespraak/maatje-antwoord/1';
const AANTAL = 3;
const NODIG = 2;
/** 128 bits, as the recovery words have. */
const KEY_BYTES = 16;
const HASH_BYTES = 16;

/** Where the piece of a cutting lies in the document of a kring. Follows from the cutting, and not the other way round. */
export async function plekVan(splitsing: Uint8Array): Promise<string> {
  return toBase64url((await sha256(utf8(`${STUK}\nplek\n${splitsing.join()}`))).slice(0, 16));
}

/** Whose piece it is, in which kring and where it lies: it opens nowhere else. */
export interface Plaats {
  kring: string;
  /** Signing key of who cut it. */
  van: string;
  plek: string;
  nummer: number;
}
const aadOf = ({ kring, van, plek, nummer }: Plaats): Bytes => utf8(`${STUK}\n${kring}\n${van}\n${plek}\n${nummer}`);

/** By what a piece is known without having it. */
export async function kenStuk(splitsing: Uint8Array, stuk: Uint8Array): Promise<Bytes> {
  return (await sha256(utf8(`${STUK}\nhash\n${splitsing.join()}\n${stuk.join()}`))).slice(0, HASH_BYTES);
}

/** Three pieces of a new key. Whoever takes it zeroes the key and the pieces. */
export async function snijd(): Promise<Gesneden & { delen: Uint8Array[] }> {
  const [geheim, splitsing] = [randomBytes(KEY_BYTES), randomBytes(SPLITSING_BYTES)];
  const delen = await split(geheim, AANTAL, NODIG);
  const stukken = await Promise.all(delen.map((deel) => kenStuk(splitsing, deel)));
  return { geheim, splitsing, stukken, delen };
}

/** null: this maatje has no key that anyone could open it with. */
export async function verzegelStuk(box: string, plaats: Plaats, deel: Uint8Array): Promise<string | null> {
  try {
    return toBase64url(await sealTo(fromBase64url(box), utf8(STUK), deel, aadOf(plaats)));
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

/** For the device it was sealed to, straight on to the key of who asks: the piece is nowhere else. null: not for this device. */
export async function geefDoor(
  keyring: Keyring,
  plaats: Plaats,
  box: string,
  vraag: { sleutel: Uint8Array; splitsing: Uint8Array },
): Promise<Bytes | null> {
  let deel: Bytes | null = null;
  try {
    deel = await insideOf(keyring).withBox((own) => openFrom(own, utf8(STUK), fromBase64url(box), aadOf(plaats)));
    return await sealTo(vraag.sleutel, utf8(ANTWOORD), deel, antwoordAad(vraag.splitsing, vraag.sleutel));
  } catch (error) {
    if (error instanceof CannotOpen && error.reason === 'geen-sleutel') throw error;
    return null;
  } finally {
    deel?.fill(0);
  }
}

const antwoordAad = (splitsing: Uint8Array, sleutel: Uint8Array): Bytes =>
  utf8(`${ANTWOORD}\n${splitsing.join()}\n${sleutel.join()}`);

/** A key for one question, in memory only. */
export async function eenmalig(): Promise<KeyPair> {
  const seed = randomBytes(32);
  return boxKeyPair(seed).finally(() => seed.fill(0));
}

/** What an answer to this question holds: which of the pieces it is. vreemd: to another question. geen: not a piece of this cutting. */
export async function openAntwoord(
  eigen: KeyPair,
  { splitsing, stukken }: Pick<Gesneden, 'splitsing' | 'stukken'>,
  antwoord: Uint8Array,
): Promise<{ kind: 'stuk'; nummer: number; deel: Bytes } | { kind: 'vreemd' | 'geen' }> {
  const deel = await openFrom(eigen, utf8(ANTWOORD), antwoord, antwoordAad(splitsing, eigen.key)).catch(() => null);
  if (!deel) return { kind: 'vreemd' };
  const hash = (await kenStuk(splitsing, deel)).join();
  const nummer = stukken.findIndex((stuk) => stuk.join() === hash);
  if (nummer >= 0) return { kind: 'stuk', nummer, deel };
  deel.fill(0);
  return { kind: 'geen' };
}

/** The key, from two pieces that were known by their hash. Whoever takes it zeroes it. */
export async function voegSamen(delen: readonly Uint8Array[]): Promise<Uint8Array> {
  if (delen.length < NODIG) throw new CannotOpen('geen-sleutel');
  return combine([...delen]);
}

/** The pair that opens a copy. */
export async function kopiePaar(delen: readonly Uint8Array[]): Promise<KeyPair> {
  const geheim = await voegSamen(delen);
  return maatjesBox(geheim).finally(() => geheim.fill(0));
}

/** So slow that nobody makes keys until one says the same two words. */
const ROUNDS = 300_000;

/** Two numbers under `aantal` that stand for a key: shown on both devices, so that people can tell it is the same one. */
export async function controleGetallen(sleutel: Uint8Array, aantal: number): Promise<[number, number]> {
  const base = await crypto.subtle.importKey('raw', new Uint8Array(sleutel), 'PBKDF2', false, ['deriveBits']);
  const salt = utf8('ruggespraak/maatje-controle/1');
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, base, 64);
  const view = new DataView(bits);
  return [view.getUint32(0) % aantal, view.getUint32(4) % aantal];
}
