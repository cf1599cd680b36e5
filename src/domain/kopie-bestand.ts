// A back-up file as bytes (docs/kopie.md): a line for people, a header, a check, and a body in sealed parts. Reads with suspicion and never throws; knows no key and not what is in the body.
import { z } from 'zod/mini';
import { fromBase64url, toBase64url } from './ledenlog.ts';

export const KOPIE_VERSIE = 1;
/** More than any copy; beyond it reading would only fill the memory. */
export const MAX_KOPIE_BYTES = 256 * 1024 * 1024;
export const TE_GROOT = 'Dit bestand is te groot voor een kopie van Ruggespraak. Kies een ander bestand.';

/** So much of the body is sealed at a time. */
export const DEEL_BYTES = 65_536;
/** What sealing adds to a part: nonce and tag. */
export const EXTRA_BYTES = 28;

const MERK = 'Ruggespraak-kopie ';
const UITLEG = 'Kopie van eigen casussen, op slot. Openen: Ruggespraak, Instellingen, Bewaren en kopie.';
const MAX_REGEL = 400;
const MAX_KOP = 16_384;
/** Tells damage from a wrong zin before anyone tries; it keeps nobody out. */
const CONTROLE_BYTES = 12;
const LF = 10;

const Base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(400));
const Getal = z.int().check(z.gte(1), z.lte(2 ** 31));

/** The key of the body under a zin that was chosen for this file. */
const ZinOpening = z.object({
  kind: z.literal('zin'),
  salt: Base64url,
  m: Getal,
  t: Getal,
  p: Getal,
  wrapped: Base64url,
});
export type ZinOpening = z.infer<typeof ZinOpening>;

/** The key of the body in a lockbox that opens with the recovery words of the device that made it. */
const WoordenOpening = z.object({ kind: z.literal('woorden'), box: Base64url });
export type WoordenOpening = z.infer<typeof WoordenOpening>;

/** The key of the body in a lockbox that opens with two of three pieces; which cutting, and by what each piece is known. */
const MaatjesOpening = z.object({
  kind: z.literal('maatjes'),
  splitsing: Base64url,
  stukken: z.array(Base64url).check(z.length(3)),
  box: Base64url,
});
export type MaatjesOpening = z.infer<typeof MaatjesOpening>;

/** Other ways to open may stand beside it; a reader skips what it does not know. */
const Kop = z.object({
  lengte: z.int().check(z.gte(EXTRA_BYTES + 1), z.lte(MAX_KOPIE_BYTES)),
  openingen: z.array(z.looseObject({ kind: z.string().check(z.maxLength(40)) })).check(z.maxLength(20)),
});
export type Kop = z.infer<typeof Kop>;

/** Why a file is refused. */
export type KopieReden = 'leeg' | 'geen-kopie' | 'nieuwere-versie' | 'niet-compleet' | 'beschadigd' | 'te-groot';

export type GelezenKop =
  | {
      kind: 'goed';
      kop: Kop;
      zin: ZinOpening | null;
      woorden: WoordenOpening | null;
      maatjes: MaatjesOpening | null;
      /** Everything before the body as it stands there: what every part of the body is bound to. */
      bytes: Uint8Array;
    }
  | { kind: 'geweigerd'; reden: KopieReden };

type Hash = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const encoder = new TextEncoder();
const weiger = (reden: KopieReden): GelezenKop => ({ kind: 'geweigerd', reden });

/** Takes the place of bytes one after the other. */
export function plak(delen: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const geheel = new Uint8Array(delen.reduce((som, deel) => som + deel.length, 0));
  let at = 0;
  for (const deel of delen) {
    geheel.set(deel, at);
    at += deel.length;
  }
  return geheel;
}

export async function maakKop(kop: Kop, hash: Hash): Promise<Uint8Array<ArrayBuffer>> {
  const tekst = encoder.encode(`${MERK}${KOPIE_VERSIE} - ${UITLEG}\n${JSON.stringify(kop)}\n`);
  const controle = toBase64url((await hash(tekst)).slice(0, CONTROLE_BYTES));
  return plak([tekst, encoder.encode(`${controle}\n`)]);
}

/** The text of the line that begins at `van`; null: it does not end, or is longer than `max`. */
function lijn(bytes: Uint8Array, van: number, max: number): { tekst: string; tot: number } | null {
  const tot = bytes.subarray(van, van + max + 1).indexOf(LF);
  return tot < 0 ? null : { tekst: new TextDecoder().decode(bytes.subarray(van, van + tot)), tot: van + tot + 1 };
}
/** A line that does not end: because the file does, or because something else stands there. */
const zonderEind = (bytes: Uint8Array, van: number, max: number) =>
  weiger(bytes.length - van <= max ? 'niet-compleet' : 'beschadigd');

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return null;
  }
}

/** Needs no zin: what this says can be told before one is asked. */
export async function leesKop(bytes: Uint8Array, hash: Hash): Promise<GelezenKop> {
  if (bytes.length === 0) return weiger('leeg');
  if (bytes.length > MAX_KOPIE_BYTES + MAX_KOP) return weiger('te-groot');
  const merk = encoder.encode(MERK).subarray(0, bytes.length);
  if (merk.some((byte, at) => byte !== bytes[at])) return weiger('geen-kopie');
  const eerste = lijn(bytes, 0, MAX_REGEL);
  if (!eerste) return zonderEind(bytes, 0, MAX_REGEL);
  const versie = /^(\d{1,9}) /.exec(eerste.tekst.slice(MERK.length))?.[1];
  if (Number(versie) > KOPIE_VERSIE) return weiger('nieuwere-versie');
  if (Number(versie) !== KOPIE_VERSIE) return weiger('beschadigd');
  const tweede = lijn(bytes, eerste.tot, MAX_KOP);
  if (!tweede) return zonderEind(bytes, eerste.tot, MAX_KOP);
  const derde = lijn(bytes, tweede.tot, MAX_REGEL);
  if (!derde) return zonderEind(bytes, tweede.tot, MAX_REGEL);
  const controle = toBase64url((await hash(bytes.subarray(0, tweede.tot))).slice(0, CONTROLE_BYTES));
  const kop = Kop.safeParse(leesJson(tweede.tekst)).data;
  if (controle !== derde.tekst || !kop) return weiger('beschadigd');
  const lengte = bytes.length - derde.tot;
  if (lengte < kop.lengte) return weiger('niet-compleet');
  if (lengte > kop.lengte) return weiger('beschadigd');
  const vind = <T>(lees: (opening: unknown) => T | undefined): T | null =>
    kop.openingen.map(lees).find((found) => found !== undefined) ?? null;
  return {
    kind: 'goed',
    kop,
    zin: vind((opening) => ZinOpening.safeParse(opening).data),
    woorden: vind((opening) => WoordenOpening.safeParse(opening).data),
    maatjes: vind((opening) => MaatjesOpening.safeParse(opening).data),
    bytes: bytes.subarray(0, derde.tot),
  };
}

/** Null on text that is no base64url after all. */
export function leesBase64url(tekst: string): Uint8Array<ArrayBuffer> | null {
  try {
    return fromBase64url(tekst);
  } catch {
    return null;
  }
}

/** Binds a part to its place and its file: cut off, swapped, repeated or from another file, it does not open. */
export const deelAad = (kop: string, nummer: number, laatste: boolean): Uint8Array<ArrayBuffer> =>
  encoder.encode(`ruggespraak/kopie/${KOPIE_VERSIE}\ndeel\n${kop}\n${nummer}\n${laatste ? 'laatste' : 'meer'}`);

/** Binds the wrapped key to what it was made slow with. */
export const openingAad = ({ salt, m, t, p }: Pick<ZinOpening, 'salt' | 'm' | 't' | 'p'>): Uint8Array<ArrayBuffer> =>
  encoder.encode(`ruggespraak/kopie/${KOPIE_VERSIE}\nzin\n${m}\n${t}\n${p}\n${salt}`);

/** Where each part of `lengte` bytes begins and ends, when parts are at most `deel` long. */
export function delenVan(lengte: number, deel: number): { van: number; tot: number; laatste: boolean }[] {
  const aantal = Math.max(1, Math.ceil(lengte / deel));
  return Array.from({ length: aantal }, (_, nummer) => ({
    van: nummer * deel,
    tot: Math.min(lengte, (nummer + 1) * deel),
    laatste: nummer === aantal - 1,
  }));
}
