// What a back-up holds on paper (docs/kopie.md): a list of casussen with their life, and per casus and for the guides a piece of bytes. No key, no kring and no member is in it. Reads with suspicion and never throws.
import { z } from 'zod/mini';
import { isDag } from './dag.ts';
import { plak } from './kopie-bestand.ts';
import { EindeRegel, Gezet } from './leven-regels.ts';

const Moment = z.number().check(z.gte(0), z.lte(8.64e15));
const Lengte = z.int().check(z.gte(0), z.lte(2 ** 31));
const Functie = z.string().check(z.maxLength(200));
/** `<kring>/<document>`: names the casus, and opens nothing. */
const Kamer = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}$/));

export const KopieCasus = z.object({
  kamer: Kamer,
  /** Where its content first came from: the same for a casus and for what was restored from a copy of it. */
  stam: Kamer,
  titel: z.string().check(z.maxLength(20_000)),
  gemaaktOp: Moment,
  gewijzigdOp: z.nullable(Moment),
  /** All of it was on the device that made the copy. */
  heel: z.boolean(),
  /** Who else could see it then, as functions. */
  anderen: z.array(Functie).check(z.maxLength(500)),
  leven: z.object({
    besproken: z.nullable(Gezet),
    afgerond: z.nullable(Gezet),
    terugkijk: z.array(Gezet).check(z.maxLength(2_000)),
    einden: z.array(EindeRegel).check(z.maxLength(2_000)),
  }),
  /** Of its piece. */
  bytes: Lengte,
});
export type KopieCasus = z.infer<typeof KopieCasus>;

export const KopieLijst = z.object({
  gemaaktOp: Moment,
  instellingen: z.object({ functie: Functie, weergave: z.enum(['systeem', 'licht', 'donker']) }),
  casussen: z.array(KopieCasus).check(z.maxLength(10_000)),
  /** Of the piece with the rows of walks through guides. */
  gidsen: z.object({ bytes: Lengte }),
  /** Of the piece behind it: what the person keeps beside casussen. Not in a copy of an older app, which takes it for padding. */
  eigen: z.optional(z.object({ bytes: Lengte })),
});
export type KopieLijst = z.infer<typeof KopieLijst>;

/** A row of a walk behind the lock. */
export const KopieRijen = z.array(
  z.object({ id: z.string().check(z.minLength(1), z.maxLength(600)), data: z.unknown() }),
);
export type KopieRijen = z.infer<typeof KopieRijen>;

export interface KopieInhoud {
  lijst: KopieLijst;
  /** In the order of the list. */
  casussen: readonly Uint8Array[];
  gidsen: Uint8Array;
  /** null: a copy from before that was in it. */
  eigen: Uint8Array | null;
}

const KOP_BYTES = 4;

/** `lengte`: of what is written, padded with zeros. */
export function schrijfInhoud(
  { lijst, casussen, gidsen, eigen }: KopieInhoud,
  lengte: (zonder: number) => number,
): Uint8Array<ArrayBuffer> {
  const tekst = new TextEncoder().encode(JSON.stringify(lijst));
  const kop = new Uint8Array(KOP_BYTES);
  new DataView(kop.buffer).setUint32(0, tekst.length);
  const delen = [kop, tekst, ...casussen, gidsen, ...(eigen ? [eigen] : [])];
  const zonder = delen.reduce((som, deel) => som + deel.length, 0);
  return plak([...delen, new Uint8Array(lengte(zonder) - zonder)]);
}

/** null: it is no content of a copy. */
export function leesInhoud(bytes: Uint8Array): KopieInhoud | null {
  if (bytes.length < KOP_BYTES) return null;
  let at = KOP_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (at > bytes.length) return null;
  const lijst = leesLijst(bytes.subarray(KOP_BYTES, at));
  if (!lijst) return null;
  const neem = (aantal: number) => {
    at += aantal;
    return bytes.subarray(at - aantal, at);
  };
  const casussen = lijst.casussen.map((casus) => neem(casus.bytes));
  const gidsen = neem(lijst.gidsen.bytes);
  const eigen = lijst.eigen ? neem(lijst.eigen.bytes) : null;
  return at <= bytes.length ? { lijst, casussen, gidsen, eigen } : null;
}

function leesLijst(bytes: Uint8Array): KopieLijst | null {
  try {
    return KopieLijst.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

/** `ruggespraak-kopie-2026-11-26.rsk`: says no more than the day. */
export const kopieNaam = (dag: string): string => `ruggespraak-kopie-${isDag(dag) ? dag : 'zonder-dag'}.rsk`;
