// What a kring is on paper: the fold of its membership log, which says who may do what (S14-S18, S23). Knows no keys in use, no network, no clock.
import {
  type EpochTurn,
  type Frontiers,
  type KringId,
  type LogEntry,
  MAX_BOXES,
  MAX_ENTRIES,
  type Rol,
  type Toestel,
} from './log-entry.ts';

export interface Lid {
  readonly toestel: Toestel;
  readonly rol: Rol;
  /** Set when the device was removed: what of its writing still counts. */
  readonly removed: Frontiers | null;
  /** Wrote before, and only reads now: what of that writing still counts. */
  readonly before: Frontiers | null;
}

export interface Uitnodiging {
  readonly invite: string;
  readonly inviteBox: string;
  readonly expires: number;
  readonly rol: Rol;
  /** Lockbox of the epoch in which it was made; later ones are in the turns. */
  readonly box: string;
  readonly epoch: number;
  /** Made by someone who managed then; whoever joins with it does so in their name. */
  readonly byBeheerder: boolean;
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
  | 'niet-voor-iedereen'
  | 'ledenlog-vol';

export type Folded = { kind: 'goed'; kring: Kring } | { kind: 'geweigerd'; reden: WeigerReden };

export const activeLeden = (kring: Kring): Lid[] => [...kring.leden.values()].filter((lid) => lid.removed === null);

/** Box keys that a turn dated `at` seals to: of every device that is in, and of every invitation that can still be used. */
export const turnRecipients = (kring: Kring, at: number): string[] => [
  ...boxesOf(activeLeden(kring)),
  ...usableBoxes(kring.uitnodigingen.values(), at),
];

const boxesOf = (leden: readonly Lid[]) => leden.map(({ toestel }) => toestel.box);
const usableBoxes = (uitnodigingen: Iterable<Uitnodiging>, at: number) =>
  [...uitnodigingen].flatMap(({ status, expires, inviteBox }) => (status === 'open' && expires >= at ? inviteBox : []));

const HOOGTE: readonly Rol[] = ['meelezen', 'meedoen', 'beheren'];
const isHoger = (een: Rol, ander: Rol): boolean => HOOGTE.indexOf(een) > HOOGTE.indexOf(ander);
/** Does this invitation close when someone goes from `van` to `naar`? When they get less, all that give more than they have then. */
export const sluitMetRol = ({ status, rol }: Pick<Uitnodiging, 'status' | 'rol'>, van: Rol, naar: Rol): boolean =>
  status === 'open' && isHoger(van, naar) && isHoger(rol, naar);

const whyClosed = {
  used: 'uitnodiging-gebruikt',
  withdrawn: 'uitnodiging-ingetrokken',
  expired: 'uitnodiging-verlopen',
} as const;

/**
 * Takes one entry into the kring. Signatures and hashes are checked by the caller (`takeInEntries`); this is who may do what.
 * @param kring null for the first entry
 * @param hash hash of this entry's body, which becomes the new head
 */
export function foldKring(kring: Kring | null, entry: LogEntry, hash: string): Folded {
  const fold = new KringFold(kring);
  const reden = fold.take(entry, hash);
  return reden === null ? { kind: 'goed', kring: fold.kring() as Kring } : { kind: 'geweigerd', reden };
}

/** Folds many entries over one working copy: copying the kring for each would make a long log cost its square. */
export class KringFold {
  private id: string | null = null;
  private length = 0;
  private head = '';
  private epoch = 0;
  private readonly leden = new Map<string, Lid>();
  private readonly uitnodigingen = new Map<string, Uitnodiging>();
  private readonly turns: EpochTurn[] = [];
  /** What can be found by searching the above, kept so that it need not be. */
  private readonly open = new Map<string, Uitnodiging>();
  private readonly boxes = new Set<string>();

  constructor(start: Kring | null) {
    if (start === null) return;
    this.id = start.id;
    this.length = start.length;
    this.head = start.head;
    this.epoch = start.epoch;
    this.turns = [...start.turns];
    for (const [sign, lid] of start.leden) this.putLid(sign, lid);
    for (const uitnodiging of start.uitnodigingen.values()) this.putUitnodiging(uitnodiging);
  }

  /** As it is now; null before the first entry. */
  kring(): Kring | null {
    const { id, length, head, epoch } = this;
    if (id === null) return null;
    const [leden, uitnodigingen] = [new Map(this.leden), new Map(this.uitnodigingen)];
    return { id, length, head, leden, uitnodigingen, epoch, turns: [...this.turns] };
  }

  /** Is this the doing of someone who manages? Everyone else together gets half of what a log may hold. */
  isManaged(entry: LogEntry): boolean {
    if (entry.kind === 'genesis') return true;
    if (entry.kind === 'join') return this.uitnodigingen.get(entry.by)?.byBeheerder ?? false;
    const author = this.leden.get(entry.by);
    return author?.rol === 'beheren' && author.removed === null;
  }

  /** null: taken in. Otherwise nothing has changed. */
  take(entry: LogEntry, hash: string): WeigerReden | null {
    const reden = this.takeBody(entry);
    if (reden !== null) return reden;
    this.length++;
    this.head = hash;
    return null;
  }

  private takeBody(entry: LogEntry): WeigerReden | null {
    if (this.id === null) return this.takeGenesis(entry);
    if (entry.kring !== this.id) return 'andere-kring';
    if (entry.kind === 'genesis' || entry.n !== this.length || entry.prev !== this.head) return 'past-niet-op-vorige';
    if (this.length >= (this.isManaged(entry) ? MAX_ENTRIES : MAX_ENTRIES / 2)) return 'ledenlog-vol';
    if (entry.kind === 'join') return this.takeJoin(entry);

    const author = this.leden.get(entry.by);
    if (!author || author.removed) return 'geen-lid';
    // Who only reads may go, and nothing else.
    const leaves = entry.kind === 'remove' && entry.sign === entry.by;
    if (author.rol === 'meelezen' && !leaves) return 'mag-niet';
    switch (entry.kind) {
      case 'invite':
        return this.takeInvite(entry);
      case 'withdraw': {
        const known = this.uitnodigingen.get(entry.invite);
        if (!known) return 'uitnodiging-onbekend';
        if (known.status !== 'open') return whyClosed[known.status];
        this.shut(known, 'withdrawn');
        return null;
      }
      case 'remove':
        return this.takeRemove(entry);
      case 'rol': {
        if (!this.isManaged(entry)) return 'mag-niet';
        const lid = this.leden.get(entry.sign);
        if (!lid || lid.removed) return 'toestel-onbekend';
        if (entry.rol !== 'beheren' && !this.managesBesides(entry.sign)) return 'laatste-beheerder';
        // Who read already keeps what counted: nothing was added since.
        const before = entry.rol === 'meelezen' ? (lid.before ?? entry.frontiers ?? {}) : null;
        this.putLid(entry.sign, { ...lid, rol: entry.rol, before });
        // Whose they are the log does not say, and who made or saw one would be back up with it.
        for (const known of [...this.open.values()])
          if (sluitMetRol(known, lid.rol, entry.rol)) this.shut(known, 'withdrawn');
        return null;
      }
      case 'turn': {
        const wanted = [...boxesOf(this.active()), ...usableBoxes(this.open.values(), entry.at)];
        return this.refusesTurn(entry.turn, wanted) ?? this.putTurn(entry.turn, entry.at);
      }
    }
  }

  private takeGenesis(entry: LogEntry): WeigerReden | null {
    if (entry.kind !== 'genesis') return 'eerste-regel-hoort-genesis';
    if (entry.n !== 0 || entry.prev !== '') return 'past-niet-op-vorige';
    const reden = this.refusesTurn(entry.turn, [entry.toestel.box]);
    if (reden !== null) return reden;
    this.id = entry.kring;
    this.putLid(entry.toestel.sign, { toestel: entry.toestel, rol: 'beheren', removed: null, before: null });
    return this.putTurn(entry.turn, entry.at);
  }

  private takeInvite(entry: Extract<LogEntry, { kind: 'invite' }>): WeigerReden | null {
    const { invite, inviteBox, expires, rol, box } = entry;
    const byBeheerder = this.isManaged(entry);
    // Nobody hands out more than they have.
    if (rol === 'beheren' && !byBeheerder) return 'mag-niet';
    if (this.uitnodigingen.has(invite) || this.leden.has(invite)) return 'toestel-bestaat-al';
    // With two owners of one box key no turn could hold exactly one lockbox for each.
    if (this.boxes.has(inviteBox)) return 'toestel-bestaat-al';
    if (this.active().length + this.open.size >= MAX_BOXES) return 'te-veel-uitnodigingen';
    this.putUitnodiging({ invite, inviteBox, expires, rol, box, epoch: this.epoch, byBeheerder, status: 'open' });
    return null;
  }

  private takeJoin(entry: Extract<LogEntry, { kind: 'join' }>): WeigerReden | null {
    const { toestel, turn, at } = entry;
    const known = this.uitnodigingen.get(entry.by);
    if (!known) return 'uitnodiging-onbekend';
    if (known.status !== 'open') return whyClosed[known.status];
    if (at > known.expires) return 'uitnodiging-verlopen';
    if (this.leden.has(toestel.sign) || this.boxes.has(toestel.box)) return 'toestel-bestaat-al';
    const others = usableBoxes(this.open.values(), at).filter((box) => box !== known.inviteBox);
    const reden = this.refusesTurn(turn, [...boxesOf(this.active()), toestel.box, ...others]);
    if (reden !== null) return reden;
    this.shut(known, 'used');
    this.putLid(toestel.sign, { toestel, rol: known.rol, removed: null, before: null });
    return this.putTurn(turn, at);
  }

  private takeRemove(entry: Extract<LogEntry, { kind: 'remove' }>): WeigerReden | null {
    // Everyone may remove a device of their own making later on; for now that is: yourself, or you manage.
    if (!this.isManaged(entry) && entry.sign !== entry.by) return 'mag-niet';
    const lid = this.leden.get(entry.sign);
    if (!lid || lid.removed) return 'toestel-onbekend';
    if (!this.managesBesides(entry.sign)) return 'laatste-beheerder';
    const reden = this.refusesTurn(entry.turn, boxesOf(this.active().filter((one) => one !== lid)));
    if (reden !== null) return reden;
    // Of who only reads it was said before what counts, by who could; a leaver has no say in it.
    const removed = lid.rol === 'meelezen' ? (lid.before ?? {}) : entry.frontiers;
    this.putLid(entry.sign, { ...lid, removed });
    // Whoever is removed may know the secret of any of them.
    for (const known of [...this.open.values()]) this.shut(known, 'withdrawn');
    return this.putTurn(entry.turn, entry.at);
  }

  /** A turn must be the next epoch and hold exactly one lockbox for each who is wanted. */
  private refusesTurn(turn: EpochTurn, wanted: readonly string[]): WeigerReden | null {
    if (turn.epoch !== this.epoch + 1 || (turn.previous === null) !== (this.epoch === 0)) return 'epoch-klopt-niet';
    const given = new Set(turn.boxes.map(({ to }) => to));
    const fits = turn.boxes.length === wanted.length && wanted.every((box) => given.has(box));
    return fits ? null : 'niet-voor-iedereen';
  }

  private putTurn(turn: EpochTurn, at: number): null {
    // What the turn passed by stays shut: an author whose clock is behind must not give it a key again.
    for (const known of [...this.open.values()]) if (known.expires < at) this.shut(known, 'expired');
    this.epoch = turn.epoch;
    this.turns.push(turn);
    return null;
  }

  private active(): Lid[] {
    return [...this.leden.values()].filter(({ removed }) => removed === null);
  }

  private managesBesides(sign: string): boolean {
    return this.active().some(({ rol, toestel }) => rol === 'beheren' && toestel.sign !== sign);
  }

  private putLid(sign: string, lid: Lid): void {
    this.leden.set(sign, lid);
    this.boxes.add(lid.toestel.box);
  }

  private putUitnodiging(uitnodiging: Uitnodiging): void {
    this.uitnodigingen.set(uitnodiging.invite, uitnodiging);
    this.boxes.add(uitnodiging.inviteBox);
    if (uitnodiging.status === 'open') this.open.set(uitnodiging.invite, uitnodiging);
  }

  private shut(known: Uitnodiging, status: Exclude<Uitnodiging['status'], 'open'>): void {
    this.uitnodigingen.set(known.invite, { ...known, status });
    this.open.delete(known.invite);
  }
}

/** May this device's record at `seq` of `writer` in `room` count? (S17) */
export function mayWrite(kring: Kring, sign: string, room: string, writer: number, seq: number): boolean {
  const lid = kring.leden.get(sign);
  if (!lid) return false;
  if (lid.removed === null && lid.rol !== 'meelezen') return true;
  return seq < ((lid.removed ?? lid.before)?.[room]?.[String(writer)] ?? 0);
}
