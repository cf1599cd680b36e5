// Seals one judgement under a key of its own, and binds its writer to that key: opened later it can only say what it said. Knows not what is in it, nor where the key is kept.
import { fromBase64url, toBase64url } from '../domain/ledenlog.ts';
import { type Bytes, importAesKey, openWith, randomBytes, sealWith, sha256, utf8 } from './primitives.ts';

export interface DichtOordeel {
  /** Sealed words; all travel as base64url. */
  omhulsel: string;
  /** Of key, sealed words and place together: another key or other words do not fit it. */
  bewijs: string;
  sleutel: string;
}

/** So that its length tells nothing of a short judgement. */
const KLEINST = 512;
const LENGTE = 4;

function vul(tekst: string): Bytes {
  const woorden = utf8(tekst);
  let maat = KLEINST;
  while (maat < woorden.length + LENGTE) maat *= 2;
  const out = new Uint8Array(maat);
  new DataView(out.buffer).setUint32(0, woorden.length);
  out.set(woorden, LENGTE);
  return out;
}

function leeg(vol: Uint8Array): string | null {
  if (vol.length < LENGTE) return null;
  const lengte = new DataView(vol.buffer, vol.byteOffset).getUint32(0);
  return lengte > vol.length - LENGTE ? null : new TextDecoder().decode(vol.subarray(LENGTE, LENGTE + lengte));
}

async function bewijsVan(sleutel: Uint8Array, omhulsel: Uint8Array, plaats: string): Promise<string> {
  // Parts of one length each, so that no two ways of cutting say the same.
  const delen = [utf8('ruggespraak oordeel 1'), utf8(plaats), sleutel, omhulsel];
  const sommen = await Promise.all(delen.map(sha256));
  const samen = new Uint8Array(sommen.length * 32);
  for (const [at, som] of sommen.entries()) samen.set(som, at * 32);
  return toBase64url(await sha256(samen));
}

/** `plaats`: whose it is and about what; opened in another place it does not fit. */
export async function sluitOordeel(tekst: string, plaats: string): Promise<DichtOordeel> {
  const raw = randomBytes(32);
  const omhulsel = await sealWith(await importAesKey(raw), vul(tekst), utf8(plaats));
  return { omhulsel: toBase64url(omhulsel), bewijs: await bewijsVan(raw, omhulsel, plaats), sleutel: toBase64url(raw) };
}

/** null: this key does not fit. Never throws, whatever others wrote. */
export async function openOordeel(dicht: DichtOordeel, plaats: string): Promise<string | null> {
  try {
    const raw = fromBase64url(dicht.sleutel);
    const omhulsel = fromBase64url(dicht.omhulsel);
    if (raw.length !== 32 || (await bewijsVan(raw, omhulsel, plaats)) !== dicht.bewijs) return null;
    return leeg(await openWith(await importAesKey(raw), omhulsel, utf8(plaats)));
  } catch {
    return null;
  }
}
