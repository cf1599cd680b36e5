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

/** So many lockboxes fit in one turn; a kring never grows past it, or no turn would fit any more. */
const MAX_BOXES = 500;

/**
 * A new epoch: its key sealed once per remaining device and per invitation that stays open (S15), and the key of the
 * epoch before it sealed under the new one, so that whoever may read the history can walk back (S14). `previous` is
 * null only at epoch 1.
 */
export const EpochTurn = z.strictObject({
  epoch: z.int().check(z.gte(1), z.lte(1_000_000)),
  boxes: z.array(z.strictObject({ to: PublicKey, box: Sealed })).check(z.minLength(1), z.maxLength(MAX_BOXES)),
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
    /** X25519 public key from the same secret; turns seal to it for as long as the invitation is open. */
    inviteBox: PublicKey,
    expires: z.int().check(z.gte(0)),
    rol: Rol,
    /** Lockbox of the current epoch key to `inviteBox`. */
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
  readonly inviteBox: string;
  readonly expires: number;
  readonly rol: Rol;
  /** Lockbox of the epoch in which it was made; later ones are in the turns. */
  readonly box: string;
  readonly epoch: number;
  /** `expired`: an epoch turned after its expiry, without it. Before that, expired or not is a matter of the clock. */
  readonly status: 'open' | 'used' | 'withdrawn' | 'expired';
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
  | 'te-veel-uitnodigingen'
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

const openOnes = (kring: Kring): Uitnodiging[] =>
  [...kring.uitnodigingen.values()].filter(({ status }) => status === 'open');

/** Box keys that a turn dated `at` seals to: of every device that is in, and of every invitation that can still be used. */
export const turnRecipients = (kring: Kring, at: number): string[] => [
  ...activeLeden(kring).map(({ toestel }) => toestel.box),
  ...openOnes(kring)
    .filter(({ expires }) => expires >= at)
    .map(({ inviteBox }) => inviteBox),
];

/** With two owners of one box key no turn could hold exactly one lockbox for each. */
const boxTaken = (kring: Kring, box: string): boolean =>
  [...kring.leden.values()].some(({ toestel }) => toestel.box === box) ||
  [...kring.uitnodigingen.values()].some(({ inviteBox }) => inviteBox === box);

/** `kring` is as it will be but for the turn, which must be the next epoch and hold exactly one lockbox for each recipient. */
function foldTurn(kring: Kring, turn: EpochTurn, at: number): Folded {
  if (turn.epoch !== kring.epoch + 1 || (turn.previous === null) !== (kring.epoch === 0))
    return refuse('epoch-klopt-niet');
  const wanted = turnRecipients(kring, at);
  const given = new Set(turn.boxes.map((b) => b.to));
  if (turn.boxes.length !== wanted.length || !wanted.every((box) => given.has(box)))
    return refuse('niet-voor-iedereen');
  // What the turn passed by stays shut: an author whose clock is behind must not give it a key again.
  const uitnodigingen = closeOpen(kring, 'expired', ({ expires }) => expires < at);
  return { kind: 'goed', kring: { ...kring, uitnodigingen, epoch: turn.epoch, turns: [...kring.turns, turn] } };
}

const closeOpen = (
  kring: Kring,
  status: Uitnodiging['status'],
  which: (open: Uitnodiging) => boolean,
): Kring['uitnodigingen'] =>
  new Map([...kring.uitnodigingen].map(([k, u]) => [k, u.status === 'open' && which(u) ? { ...u, status } : u]));

const whyClosed = {
  used: 'uitnodiging-gebruikt',
  withdrawn: 'uitnodiging-ingetrokken',
  expired: 'uitnodiging-verlopen',
} as const;

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
    const bare = { id: entry.kring, length: 1, head: hash, leden, uitnodigingen: new Map(), epoch: 0, turns: [] };
    return foldTurn(bare, entry.turn, entry.at);
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
      if (boxTaken(kring, entry.inviteBox)) return refuse('toestel-bestaat-al');
      if (activeLeden(kring).length + openOnes(kring).length >= MAX_BOXES) return refuse('te-veel-uitnodigingen');
      const { invite, inviteBox, expires, rol, box } = entry;
      const made: Uitnodiging = { invite, inviteBox, expires, rol, box, epoch: kring.epoch, status: 'open' };
      return { kind: 'goed', kring: { ...next, uitnodigingen: new Map(kring.uitnodigingen).set(invite, made) } };
    }
    case 'withdraw': {
      const open = kring.uitnodigingen.get(entry.invite);
      if (!open) return refuse('uitnodiging-onbekend');
      if (open.status !== 'open') return refuse(whyClosed[open.status]);
      const uitnodigingen = closeOpen(kring, 'withdrawn', ({ invite }) => invite === entry.invite);
      return { kind: 'goed', kring: { ...next, uitnodigingen } };
    }
    case 'remove': {
      // Everyone may remove a device of their own making later on; for now that is: yourself, or you manage.
      if (!manages && entry.sign !== entry.by) return refuse('mag-niet');
      const lid = kring.leden.get(entry.sign);
      if (!lid || lid.removed) return refuse('toestel-onbekend');
      const leden = new Map(kring.leden).set(entry.sign, { ...lid, removed: entry.frontiers });
      if (!hasManager(leden)) return refuse('laatste-beheerder');
      // Whoever is removed may know the secret of any of them.
      const uitnodigingen = closeOpen(kring, 'withdrawn', () => true);
      return foldTurn({ ...next, leden, uitnodigingen }, entry.turn, entry.at);
    }
    case 'rol': {
      if (!manages) return refuse('mag-niet');
      const lid = kring.leden.get(entry.sign);
      if (!lid || lid.removed) return refuse('toestel-onbekend');
      const leden = new Map(kring.leden).set(entry.sign, { ...lid, rol: entry.rol });
      return hasManager(leden) ? { kind: 'goed', kring: { ...next, leden } } : refuse('laatste-beheerder');
    }
    case 'turn':
      return foldTurn(next, entry.turn, entry.at);
  }
}

const hasManager = (leden: ReadonlyMap<string, Lid>) =>
  [...leden.values()].some((lid) => lid.rol === 'beheren' && lid.removed === null);

function foldJoin(next: Kring, entry: Extract<LogEntry, { kind: 'join' }>): Folded {
  const invite = next.uitnodigingen.get(entry.by);
  if (!invite) return refuse('uitnodiging-onbekend');
  if (invite.status !== 'open') return refuse(whyClosed[invite.status]);
  if (entry.at > invite.expires) return refuse('uitnodiging-verlopen');
  if (next.leden.has(entry.toestel.sign) || boxTaken(next, entry.toestel.box)) return refuse('toestel-bestaat-al');
  const lid: Lid = { toestel: entry.toestel, rol: invite.rol, removed: null };
  const leden = new Map(next.leden).set(entry.toestel.sign, lid);
  const uitnodigingen = closeOpen(next, 'used', (one) => one.invite === invite.invite);
  return foldTurn({ ...next, leden, uitnodigingen }, entry.turn, entry.at);
}

/** May this device's record at `seq` of `writer` in `room` count? (S17) */
export function mayWrite(kring: Kring, sign: string, room: string, writer: number, seq: number): boolean {
  const lid = kring.leden.get(sign);
  if (!lid || (lid.rol === 'meelezen' && lid.removed === null)) return false;
  if (lid.removed === null) return true;
  return seq < (lid.removed[room]?.[String(writer)] ?? 0);
}
