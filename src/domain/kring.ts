// What a kring is on paper: the entries of its membership log and the fold that says who may do what (S14-S18, S23). Knows no keys in use, no network, no clock.
import * as z from 'zod/mini';

/** 32 bytes, base64url without padding. Ed25519 (`sign`, `by`) or X25519 (`box`) public key. */
const PublicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** Opaque sealed bytes, base64url. */
const Sealed = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(65_536));
/** First 16 bytes of the SHA-256 of the kring's root key, base64url. */
export const KringId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
export type KringId = z.infer<typeof KringId>;

/** meelezen: read. meedoen: read, write, invite. beheren: also remove members and change roles. */
export const Rol = z.enum(['meelezen', 'meedoen', 'beheren']);
export type Rol = z.infer<typeof Rol>;

/** A device as one kring knows it: keys derived for this kring only, so that kringen cannot be linked (S16). */
export const Toestel = z.strictObject({ sign: PublicKey, box: PublicKey });
export type Toestel = z.infer<typeof Toestel>;

/**
 * A new epoch: its key sealed once per remaining device (S15) and the key of the epoch before it sealed under the
 * new one, so that whoever may read the history can walk back (S14). `previous` is null only at epoch 1.
 */
export const EpochTurn = z.strictObject({
  epoch: z.int().check(z.gte(1), z.lte(1_000_000)),
  boxes: z.array(z.strictObject({ to: PublicKey, box: Sealed })).check(z.minLength(1), z.maxLength(500)),
  previous: z.nullable(Sealed),
});
export type EpochTurn = z.infer<typeof EpochTurn>;

const common = {
  v: z.literal(1),
  kring: KringId,
  /** Place in the log, from 0. */
  n: z.int().check(z.gte(0), z.lte(1_000_000)),
  /** base64url SHA-256 of the body bytes of the entry before; '' at n 0. */
  prev: z.string().check(z.regex(/^([A-Za-z0-9_-]{43})?$/)),
  /** Author's clock, ms since 1970. */
  at: z.int().check(z.gte(0)),
  /** Key that signed the body: root (genesis), invitation (join) or device (the rest). */
  by: PublicKey,
};

/** Per document (room name) the state vector that counts of a removed device's writers (S17). */
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
    /** Current epoch key, sealed under a key from the invitation secret. */
    box: Sealed,
  }),
  z.strictObject({ ...common, kind: z.literal('withdraw'), invite: PublicKey }),
  z.strictObject({
    ...common,
    kind: z.literal('join'),
    toestel: Toestel,
    /** Signature of the joining device over `joinProofText`, so that nobody can enrol another's key. */
    proof: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
    turn: EpochTurn,
  }),
  z.strictObject({ ...common, kind: z.literal('remove'), sign: PublicKey, frontiers: Frontiers, turn: EpochTurn }),
  z.strictObject({ ...common, kind: z.literal('rol'), sign: PublicKey, rol: Rol }),
  z.strictObject({ ...common, kind: z.literal('turn'), turn: EpochTurn }),
]);
export type LogEntry = z.infer<typeof LogEntry>;

export interface Lid {
  readonly toestel: Toestel;
  readonly rol: Rol;
  /** Set when the device was removed: what of its writing still counts. */
  readonly removed: Frontiers | null;
}

export interface Uitnodiging {
  readonly invite: string;
  readonly expires: number;
  readonly rol: Rol;
  readonly box: string;
  readonly epoch: number;
  readonly status: 'open' | 'used' | 'withdrawn';
}

/** The kring as the log says it is. Plain data; never mutated, each fold makes a new one. */
export interface Kring {
  readonly id: KringId;
  readonly length: number;
  /** Hash of the last body, base64url. */
  readonly head: string;
  readonly leden: ReadonlyMap<string, Lid>;
  readonly uitnodigingen: ReadonlyMap<string, Uitnodiging>;
  readonly epoch: number;
  readonly turns: readonly EpochTurn[];
}

export type WeigerReden =
  | 'eerste-regel-hoort-genesis'
  | 'andere-kring'
  | 'past-niet-op-vorige'
  | 'geen-lid'
  | 'mag-niet'
  | 'uitnodiging-onbekend'
  | 'uitnodiging-gebruikt'
  | 'uitnodiging-ingetrokken'
  | 'uitnodiging-verlopen'
  | 'toestel-bestaat-al'
  | 'toestel-onbekend'
  | 'laatste-beheerder'
  | 'epoch-klopt-niet'
  | 'niet-voor-iedereen';

export type Folded = { kind: 'goed'; kring: Kring } | { kind: 'geweigerd'; reden: WeigerReden };

/** The text a joining device signs. */
export const joinProofText = (e: { kring: string; by: string; toestel: Toestel }): string =>
  `ruggespraak/join/1\n${e.kring}\n${e.by}\n${e.toestel.sign}\n${e.toestel.box}`;

export const activeLeden = (kring: Kring): Lid[] => [...kring.leden.values()].filter((lid) => lid.removed === null);

const refuse = (reden: WeigerReden): Folded => ({ kind: 'geweigerd', reden });

/** A turn must be the next epoch and hold exactly one lockbox for each device that stays. */
function checkTurn(turn: EpochTurn, epoch: number, leden: Iterable<Lid>): WeigerReden | null {
  if (turn.epoch !== epoch + 1 || (turn.previous === null) !== (epoch === 0)) return 'epoch-klopt-niet';
  const wanted = new Set([...leden].filter((lid) => lid.removed === null).map((lid) => lid.toestel.box));
  const given = new Set(turn.boxes.map((b) => b.to));
  if (given.size !== turn.boxes.length || given.size !== wanted.size) return 'niet-voor-iedereen';
  return [...wanted].every((box) => given.has(box)) ? null : 'niet-voor-iedereen';
}

const withTurn = (kring: Kring, turn: EpochTurn): Kring => ({
  ...kring,
  epoch: turn.epoch,
  turns: [...kring.turns, turn],
});

/**
 * Takes one entry into the kring. Signatures and hashes are checked by the caller (`checkLog`); this is who may do what.
 * @param kring null for the first entry
 * @param hash hash of this entry's body, which becomes the new head
 */
export function foldKring(kring: Kring | null, entry: LogEntry, hash: string): Folded {
  if (kring === null) {
    if (entry.kind !== 'genesis') return refuse('eerste-regel-hoort-genesis');
    if (entry.n !== 0 || entry.prev !== '') return refuse('past-niet-op-vorige');
    const leden = new Map([
      [entry.toestel.sign, { toestel: entry.toestel, rol: 'beheren', removed: null } satisfies Lid],
    ]);
    const wrong = checkTurn(entry.turn, 0, leden.values());
    if (wrong) return refuse(wrong);
    return {
      kind: 'goed',
      kring: { id: entry.kring, length: 1, head: hash, leden, uitnodigingen: new Map(), epoch: 1, turns: [entry.turn] },
    };
  }
  if (entry.kring !== kring.id) return refuse('andere-kring');
  if (entry.kind === 'genesis' || entry.n !== kring.length || entry.prev !== kring.head)
    return refuse('past-niet-op-vorige');
  const next: Kring = { ...kring, length: kring.length + 1, head: hash };

  if (entry.kind === 'join') return foldJoin(next, entry);

  const author = kring.leden.get(entry.by);
  if (!author || author.removed) return refuse('geen-lid');
  const manages = author.rol === 'beheren';
  if (author.rol === 'meelezen') return refuse('mag-niet');

  switch (entry.kind) {
    case 'invite': {
      // Nobody hands out more than they have.
      if (entry.rol === 'beheren' && !manages) return refuse('mag-niet');
      if (kring.uitnodigingen.has(entry.invite) || kring.leden.has(entry.invite)) return refuse('toestel-bestaat-al');
      const { invite, expires, rol, box } = entry;
      const made: Uitnodiging = { invite, expires, rol, box, epoch: kring.epoch, status: 'open' };
      return { kind: 'goed', kring: { ...next, uitnodigingen: new Map(kring.uitnodigingen).set(invite, made) } };
    }
    case 'withdraw': {
      const open = kring.uitnodigingen.get(entry.invite);
      if (!open) return refuse('uitnodiging-onbekend');
      if (open.status !== 'open')
        return refuse(open.status === 'used' ? 'uitnodiging-gebruikt' : 'uitnodiging-ingetrokken');
      const uitnodigingen = new Map(kring.uitnodigingen).set(entry.invite, { ...open, status: 'withdrawn' });
      return { kind: 'goed', kring: { ...next, uitnodigingen } };
    }
    case 'remove': {
      // Everyone may remove a device of their own making later on; for now that is: yourself, or you manage.
      if (!manages && entry.sign !== entry.by) return refuse('mag-niet');
      const lid = kring.leden.get(entry.sign);
      if (!lid || lid.removed) return refuse('toestel-onbekend');
      const leden = new Map(kring.leden).set(entry.sign, { ...lid, removed: entry.frontiers });
      if (!hasManager(leden)) return refuse('laatste-beheerder');
      const wrong = checkTurn(entry.turn, kring.epoch, leden.values());
      if (wrong) return refuse(wrong);
      // An invitation made before carries the old epoch key; whoever is removed may know it.
      const uitnodigingen = new Map(
        [...kring.uitnodigingen].map(([k, u]) => [k, u.status === 'open' ? { ...u, status: 'withdrawn' as const } : u]),
      );
      return { kind: 'goed', kring: withTurn({ ...next, leden, uitnodigingen }, entry.turn) };
    }
    case 'rol': {
      if (!manages) return refuse('mag-niet');
      const lid = kring.leden.get(entry.sign);
      if (!lid || lid.removed) return refuse('toestel-onbekend');
      const leden = new Map(kring.leden).set(entry.sign, { ...lid, rol: entry.rol });
      return hasManager(leden) ? { kind: 'goed', kring: { ...next, leden } } : refuse('laatste-beheerder');
    }
    case 'turn': {
      const wrong = checkTurn(entry.turn, kring.epoch, kring.leden.values());
      return wrong ? refuse(wrong) : { kind: 'goed', kring: withTurn(next, entry.turn) };
    }
  }
}

const hasManager = (leden: ReadonlyMap<string, Lid>) =>
  [...leden.values()].some((lid) => lid.rol === 'beheren' && lid.removed === null);

function foldJoin(next: Kring, entry: Extract<LogEntry, { kind: 'join' }>): Folded {
  const invite = next.uitnodigingen.get(entry.by);
  if (!invite) return refuse('uitnodiging-onbekend');
  if (invite.status === 'used') return refuse('uitnodiging-gebruikt');
  if (invite.status === 'withdrawn') return refuse('uitnodiging-ingetrokken');
  if (entry.at > invite.expires) return refuse('uitnodiging-verlopen');
  if (next.leden.has(entry.toestel.sign)) return refuse('toestel-bestaat-al');
  const lid: Lid = { toestel: entry.toestel, rol: invite.rol, removed: null };
  const leden = new Map(next.leden).set(entry.toestel.sign, lid);
  const wrong = checkTurn(entry.turn, next.epoch, leden.values());
  if (wrong) return refuse(wrong);
  const uitnodigingen = new Map(next.uitnodigingen).set(invite.invite, { ...invite, status: 'used' as const });
  return { kind: 'goed', kring: withTurn({ ...next, leden, uitnodigingen }, entry.turn) };
}

/** May this device's record at `seq` of `writer` in `room` count? (S17) */
export function mayWrite(kring: Kring, sign: string, room: string, writer: number, seq: number): boolean {
  const lid = kring.leden.get(sign);
  if (!lid || (lid.rol === 'meelezen' && lid.removed === null)) return false;
  if (lid.removed === null) return true;
  return seq < (lid.removed[room]?.[String(writer)] ?? 0);
}
