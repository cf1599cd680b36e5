// The entries of a kring's membership log, as they are signed and travel (S14-S18, S23). Shapes only; who may do what is the fold's.
import * as z from 'zod/mini';

/** 32 bytes, base64url without padding. Ed25519 (`sign`, `by`) or X25519 (`box`) public key. */
const PublicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** A sealed key (107 characters in a lockbox, 80 in `previous`), base64url. More room would let one member fill the log. */
const Sealed = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(128));
/** First 16 bytes of the SHA-256 of the kring's root key, base64url. */
export const KringId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
export type KringId = z.infer<typeof KringId>;

/** meelezen: read. meedoen: read, write, invite. beheren: also remove members and change roles. */
export const Rol = z.enum(['meelezen', 'meedoen', 'beheren']);
export type Rol = z.infer<typeof Rol>;

/** A device as one kring knows it: keys derived for this kring only, so that kringen cannot be linked (S16). */
export const Toestel = z.strictObject({ sign: PublicKey, box: PublicKey });
export type Toestel = z.infer<typeof Toestel>;

/** So many lockboxes fit in one turn; a kring never grows past it, or no turn would fit any more. */
export const MAX_BOXES = 500;
/** So many devices one person has in a kring at once. */
export const MAX_TOESTELLEN = 5;
/** So long a log gets: it is walked whole at every start. */
export const MAX_ENTRIES = 5_000;

/**
 * A new epoch: its key sealed once per device that is in (S15), and the key of the epoch before it sealed under the new
 * one, so that whoever may read the history can walk back (S14). `previous` is null only at epoch 1.
 */
export const EpochTurn = z.strictObject({
  epoch: z.int().check(z.gte(1), z.lte(1_000_000)),
  boxes: z.array(z.strictObject({ to: PublicKey, box: Sealed })).check(z.minLength(1), z.maxLength(MAX_BOXES)),
  previous: z.nullable(Sealed),
});
export type EpochTurn = z.infer<typeof EpochTurn>;

/** Signature of the new device over `vraagProofText` or `erbijProofText`, so that nobody can enrol another's key. */
const Proof = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/));

const common = {
  v: z.literal(1),
  kring: KringId,
  /** Place in the log, from 0. */
  n: z.int().check(z.gte(0), z.lte(1_000_000)),
  /** base64url SHA-256 of the body bytes of the entry before; '' at n 0. */
  prev: z.string().check(z.regex(/^([A-Za-z0-9_-]{43})?$/)),
  /** Author's clock, ms since 1970. */
  at: z.int().check(z.gte(0)),
  /** Key that signed the body: root (genesis), invitation (vraag) or device (the rest). */
  by: PublicKey,
};

/** Per document (room name) the state vector that counts of the writers of a device that may not write any more (S17). */
export const Frontiers = z.record(
  z.string().check(z.maxLength(80)),
  z.record(z.string().check(z.regex(/^\d{1,10}$/)), z.int().check(z.gte(0))),
);
export type Frontiers = z.infer<typeof Frontiers>;

export const LogEntry = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('genesis'), toestel: Toestel, turn: EpochTurn }),
  z.strictObject({
    ...common,
    kind: z.literal('invite'),
    /** Public key of the invitation; its private half is in the code that is handed over. */
    invite: PublicKey,
    expires: z.int().check(z.gte(0)),
    rol: Rol,
    /** Until when whoever comes in with it is a guest, by the clock of who made it. Without: who comes in stays. */
    gast: z.optional(z.int().check(z.gte(0))),
  }),
  /** By a lid, or by the device that asked with it. */
  z.strictObject({ ...common, kind: z.literal('withdraw'), invite: PublicKey }),
  /** Asks to come in. It opens nothing: a lid decides. */
  z.strictObject({ ...common, kind: z.literal('vraag'), toestel: Toestel, proof: Proof }),
  /** Lets in the device that asked with this invitation. */
  z.strictObject({ ...common, kind: z.literal('toelaten'), invite: PublicKey, turn: EpochTurn }),
  /** A further device of the person whose device signs this. */
  z.strictObject({ ...common, kind: z.literal('erbij'), toestel: Toestel, proof: Proof, turn: EpochTurn }),
  z.strictObject({
    ...common,
    kind: z.literal('remove'),
    /** One device. Of somebody else all their devices go with it. */
    sign: PublicKey,
    /** Who leaves, with all their devices; otherwise only this one of their own. */
    alle: z.optional(z.literal(true)),
    /** Of all devices that go. */
    frontiers: Frontiers,
    turn: EpochTurn,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('rol'),
    /** Any device of the person; it holds for all of theirs. */
    sign: PublicKey,
    rol: Rol,
    /** For who only reads from now on: what they wrote before still counts. */
    frontiers: z.optional(Frontiers),
  }),
  z.strictObject({ ...common, kind: z.literal('turn'), turn: EpochTurn }),
]);
export type LogEntry = z.infer<typeof LogEntry>;

interface Proven {
  kring: string;
  by: string;
  toestel: Toestel;
}
const proofText = (what: string, { kring, by, toestel }: Proven): string =>
  `ruggespraak/${what}/1\n${kring}\n${by}\n${toestel.sign}\n${toestel.box}`;
/** What a device signs that asks to come in; `by`: the invitation. */
export const vraagProofText = (entry: Proven): string => proofText('vraag', entry);
/** What a further device signs; `by`: the device that brings it in. Says something else than a vraag, so that neither passes for the other. */
export const erbijProofText = (entry: Proven): string => proofText('erbij', entry);
