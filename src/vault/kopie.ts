// Shuts and opens a back-up file: a key of its own for each file, wrapped under a zin made slow, and a body sealed in parts that know their place. Knows not what is in it.
import {
  DEEL_BYTES,
  deelAad,
  delenVan,
  EXTRA_BYTES,
  type GelezenKop,
  type KopieReden,
  leesBase64url,
  leesKop,
  type MaatjesOpening,
  maakKop,
  openingAad,
  plak,
  type WoordenOpening,
  type ZinOpening,
} from '../domain/kopie-bestand.ts';
import { toBase64url } from '../domain/ledenlog.ts';
import { type Argon2, argon2, FLOOR, isSaneCost } from './argon2.ts';
import type { Argon2Cost } from './argon2id.ts';
import { openLockbox, sealLockbox } from './lockbox.ts';
import { SPLITSING_BYTES } from './maatjessleutel.ts';
import {
  type Bytes,
  CannotOpen,
  deriveAesKey,
  importAesKey,
  importRoot,
  type KeyPair,
  openWith,
  randomBytes,
  sealWith,
  sha256,
} from './primitives.ts';
import type { Stukken } from './vault-contract.ts';
import { phraseBytes } from './ways.ts';

/**
 * The memory every device that has a vault can give, since it may be opened on another one than it was made on; twice the
 * passes, since the file leaves the device and is opened seldom.
 */
export const KOPIE_COST: Argon2Cost = { ...FLOOR, t: FLOOR.t * 2 };

const INHOUD = 'ruggespraak/kopie/1\ninhoud';

/** Where the lock itself is not what is tested. */
export interface KopieOptions {
  argon2?: Argon2;
  cost?: Argon2Cost;
}

type Verkeerd = 'verkeerde-zin' | 'verkeerde-woorden' | 'zonder-woorden' | 'verkeerde-maatjes' | 'zonder-maatjes';

export type OpenedKopie = { kind: 'goed'; inhoud: Bytes } | { kind: 'geweigerd'; reden: KopieReden | Verkeerd };

/** What a person opens it with: the zin of the file, or the pair that follows from the recovery words or from two pieces. */
export type KopieWeg = { kind: 'zin'; zin: string } | { kind: 'woorden' | 'maatjes'; paar: KeyPair };

async function wrapKey(zin: string, salt: Bytes, cost: Argon2Cost, run: Argon2): Promise<CryptoKey> {
  const bytes = phraseBytes(zin);
  const hash = await run(bytes, salt, cost).finally(() => bytes.fill(0));
  return importAesKey(hash).finally(() => hash.fill(0));
}

const bodyKey = async (raw: Bytes): Promise<CryptoKey> => deriveAesKey(await importRoot(raw), INHOUD);

/** No kring goes by this name: a box of a file is never one of a kring. */
const BOX = 'kopie';

/**
 * `inhoud` is padded already: the length of the file says how long it is. `woorden`, `maatjes`: the public key that follows
 * from the recovery words or from two pieces, when there are any; then they open it too.
 */
export async function sluitKopie(
  inhoud: Uint8Array,
  {
    zin,
    woorden = null,
    maatjes = null,
  }: { zin: string; woorden?: Uint8Array | null; maatjes?: (Stukken & { key: Uint8Array }) | null },
  options: KopieOptions = {},
): Promise<Bytes> {
  const { argon2: run = argon2, cost = KOPIE_COST } = options;
  const raw = randomBytes(32);
  try {
    const saltBytes = randomBytes(16);
    const way = { salt: toBase64url(saltBytes), ...cost };
    const wrapped = await sealWith(await wrapKey(zin, saltBytes, cost, run), raw, openingAad(way));
    const openingen: (ZinOpening | WoordenOpening | MaatjesOpening)[] = [
      { kind: 'zin', ...way, wrapped: toBase64url(wrapped) },
    ];
    if (woorden) openingen.push({ kind: 'woorden', box: await sealLockbox(toBase64url(woorden), BOX, 1, raw) });
    if (maatjes)
      openingen.push({
        kind: 'maatjes',
        splitsing: toBase64url(maatjes.splitsing),
        stukken: maatjes.stukken.map((stuk) => toBase64url(stuk)),
        box: await sealLockbox(toBase64url(maatjes.key), BOX, 1, raw),
      });
    const delen = delenVan(inhoud.length, DEEL_BYTES);
    const lengte = inhoud.length + delen.length * EXTRA_BYTES;
    const kop = await maakKop({ lengte, openingen }, sha256);
    const [key, kopHash] = [await bodyKey(raw), toBase64url(await sha256(kop))];
    const sealed: Uint8Array[] = [];
    for (const [nummer, { van, tot, laatste }] of delen.entries())
      sealed.push(await sealWith(key, inhoud.subarray(van, tot), deelAad(kopHash, nummer, laatste)));
    return plak([kop, ...sealed]);
  } finally {
    raw.fill(0);
  }
}

/** What can be said of a file without opening it. */
export async function keurKopie(
  bytes: Uint8Array,
): Promise<{ kind: 'goed'; metWoorden: boolean; maatjes: Stukken | null } | { kind: 'geweigerd'; reden: KopieReden }> {
  const gelezen = await leesKop(bytes, sha256);
  if (gelezen.kind === 'geweigerd') return gelezen;
  return { kind: 'goed', metWoorden: gelezen.woorden !== null, maatjes: leesStukken(gelezen.maatjes) };
}

/** null: none, or nothing that could be asked for. */
function leesStukken(maatjes: MaatjesOpening | null): Stukken | null {
  const splitsing = maatjes && leesBase64url(maatjes.splitsing);
  const stukken = maatjes?.stukken.flatMap((stuk) => leesBase64url(stuk) ?? []) ?? [];
  return splitsing?.length === SPLITSING_BYTES && stukken.length === 3 ? { splitsing, stukken } : null;
}

/** The raw key of the body; a reason when it does not come out. */
async function bodyRaw(
  { zin: opening, woorden, maatjes }: Pick<Extract<GelezenKop, { kind: 'goed' }>, 'zin' | 'woorden' | 'maatjes'>,
  weg: KopieWeg,
  { argon2: run = argon2, cost: floor = FLOOR }: KopieOptions,
): Promise<Bytes | Verkeerd | 'beschadigd'> {
  // The check of the header was right, so whatever does not open is not what belongs to it.
  if (weg.kind !== 'zin') {
    const box = weg.kind === 'woorden' ? woorden?.box : maatjes?.box;
    if (box === undefined) return `zonder-${weg.kind}`;
    return openLockbox(weg.paar, BOX, 1, box).catch(() => `verkeerde-${weg.kind}` as const);
  }
  const salt = opening && leesBase64url(opening.salt);
  const wrapped = opening && leesBase64url(opening.wrapped);
  if (!opening || !salt || !wrapped || !isSaneCost(opening, floor)) return 'beschadigd';
  const { m, t, p } = opening;
  const wrapping = await wrapKey(weg.zin, salt, { m, t, p }, run);
  return openWith(wrapping, wrapped, openingAad(opening)).catch(() => 'verkeerde-zin' as const);
}

export async function ontsluitKopie(
  bytes: Uint8Array,
  weg: KopieWeg,
  options: KopieOptions = {},
): Promise<OpenedKopie> {
  const gelezen = await leesKop(bytes, sha256);
  if (gelezen.kind === 'geweigerd') return gelezen;
  const raw = await bodyRaw(gelezen, weg, options);
  if (typeof raw === 'string') return { kind: 'geweigerd', reden: raw };
  try {
    const [key, kopHash] = [await bodyKey(raw), toBase64url(await sha256(gelezen.bytes))];
    const body = bytes.subarray(gelezen.bytes.length);
    const opened: Uint8Array[] = [];
    for (const [nummer, { van, tot, laatste }] of delenVan(gelezen.kop.lengte, DEEL_BYTES + EXTRA_BYTES).entries())
      opened.push(await openWith(key, body.subarray(van, tot), deelAad(kopHash, nummer, laatste)));
    return { kind: 'goed', inhoud: plak(opened) };
  } catch (error) {
    if (error instanceof CannotOpen) return { kind: 'geweigerd', reden: 'beschadigd' };
    throw error;
  } finally {
    raw.fill(0);
  }
}
