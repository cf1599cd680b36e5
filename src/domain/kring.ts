// What a kring is on paper: the fold of its membership log, which says who may do what (S14-S18, S23). Knows no keys in use, no network, no clock.
import { GAST_MAX_MS } from './gast.ts';
import {
  type EpochTurn,
  type Frontiers,
  type KringId,
  type LogEntry,
  MAX_BOXES,
  MAX_ENTRIES,
  MAX_TOESTELLEN,
  type Rol,
  type Toestel,
} from './log-entry.ts';

/** One device. Devices with the same `van` are one person's. */
export interface Lid {
  readonly toestel: Toestel;
  /** The first device of this person: this one, or the one that came in before it. */
  readonly van: string;
  readonly rol: Rol;
  /** A guest, until then (ms since 1970): who may write may take them out, and nobody else is let in by them. null: a lid. */
  readonly gast: number | null;
  /** Set when the device was removed: what of its writing still counts. */
  readonly removed: Frontiers | null;
  /** Wrote before, and only reads now: what of that writing still counts. */
  readonly before: Frontiers | null;
  /** Length of the log just after its removal; 0 while it is in. */
  readonly until: number;
}

export interface Uitnodiging {
  readonly invite: string;
  readonly expires: number;
  readonly rol: Rol;
  /** Made by someone who managed then; whoever asks with it does so in their name. */
  readonly byBeheerder: boolean;
  /** Whoever comes in with it is a guest until then; null: a lid like others. */
  readonly gast: number | null;
  /**
   * gevraagd: a device asked, and waits until a lid lets it in or not. used: it was let in. `expired`: an epoch turned
   * after its expiry. Before that, expired or not is a matter of the clock.
   */
  readonly status: 'open' | 'gevraagd' | 'used' | 'withdrawn' | 'expired';
  /** The device that asked. */
  readonly toestel: Toestel | null;
  /** Length of the log just after it was closed; 0 until then. */
  readonly until: number;
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
  | 'gast-te-lang'
  | 'niemand-vraagt'
  | 'te-veel-uitnodigingen'
  | 'te-veel-toestellen'
  | 'toestel-bestaat-al'
  | 'toestel-onbekend'
  | 'laatste-beheerder'
  | 'epoch-klopt-niet'
  | 'niet-voor-iedereen'
  | 'ledenlog-vol';

export type Folded = { kind: 'goed'; kring: Kring } | { kind: 'geweigerd'; reden: WeigerReden };

export const activeLeden = (kring: Kring): Lid[] => [...kring.leden.values()].filter((lid) => lid.removed === null);

/** May this device change who is in? A guest may not, and neither may who only reads. */
export const magBeslissen = (kring: Kring, sign: string): boolean => {
  const lid = kring.leden.get(sign);
  return lid?.removed === null && lid.rol !== 'meelezen' && lid.gast === null;
};

/** Guests that are in although their time is over. */
export const gastenVoorbij = (kring: Kring, now: number): Lid[] =>
  activeLeden(kring).filter(({ gast }) => gast !== null && now > gast);

/** Who is in, each by the first of their devices, in the order they came. */
export const personenVan = (kring: Kring): string[] => [...new Set(activeLeden(kring).map(({ van }) => van))];

/** The devices that are in of whoever has this one, itself among them if it is in. */
export const toestellenVan = (kring: Kring, sign: string): Lid[] => {
  const van = kring.leden.get(sign)?.van;
  return activeLeden(kring).filter((lid) => lid.van === van);
};

/** Box keys that a turn seals to: of every device that is in, and of nothing else. */
export const turnRecipients = (kring: Kring): string[] => boxesOf(activeLeden(kring));

/** Who go when `by` takes out `sign`: of somebody else all their devices, of one's own that one, or `alle`. */
export const wieGaan = (kring: Kring, by: string, sign: string, alle: boolean): Lid[] =>
  goers(activeLeden(kring), kring.leden.get(by)?.van, kring.leden.get(sign), alle);

function goers(active: readonly Lid[], van: string | undefined, target: Lid | undefined, alle: boolean): Lid[] {
  if (!target || target.removed) return [];
  return target.van === van && !alle ? [target] : active.filter((lid) => lid.van === target.van);
}

/** What this device asked with, and how that stands: what it waits for now, else what was closed last. */
export function vraagVan(kring: Kring, sign: string): Uitnodiging | null {
  let found: Uitnodiging | null = null;
  for (const one of kring.uitnodigingen.values()) {
    if (one.toestel?.sign !== sign) continue;
    if (one.status === 'gevraagd') return one;
    if (found === null || one.until > found.until) found = one;
  }
  return found;
}

const boxesOf = (leden: readonly Lid[]) => leden.map(({ toestel }) => toestel.box);

/** It can still lead to somebody coming in. */
export const isLevend = ({ status }: Pick<Uitnodiging, 'status'>): boolean =>
  status === 'open' || status === 'gevraagd';

const HOOGTE: readonly Rol[] = ['meelezen', 'meedoen', 'beheren'];
const isHoger = (een: Rol, ander: Rol): boolean => HOOGTE.indexOf(een) > HOOGTE.indexOf(ander);
/** Does this invitation close when someone goes from `van` to `naar`? When they get less, all that give more than they have then. */
export const sluitMetRol = (uitnodiging: Pick<Uitnodiging, 'status' | 'rol'>, van: Rol, naar: Rol): boolean =>
  isLevend(uitnodiging) && isHoger(van, naar) && isHoger(uitnodiging.rol, naar);

/** Why nobody can ask with it any more. */
export const whyClosed = {
  gevraagd: 'uitnodiging-gebruikt',
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
  private readonly levend = new Map<string, Uitnodiging>();
  private readonly boxes = new Set<string>();

  constructor(start: Kring | null) {
    if (start === null) return;
    this.id = start.id;
    this.length = start.length;
    this.head = start.head;
    this.epoch = start.epoch;
    this.turns = [...start.turns];
    for (const lid of start.leden.values()) this.putLid(lid);
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
    if (entry.kind === 'vraag') return this.uitnodigingen.get(entry.by)?.byBeheerder ?? false;
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
    if (entry.kind === 'vraag') return this.takeVraag(entry);

    const author = this.leden.get(entry.by);
    if (!author && entry.kind === 'withdraw' && this.isAskedBy(entry.invite, entry.by)) return this.takeWithdraw(entry);
    if (!author || author.removed) return 'geen-lid';
    // Who only reads may go, and see to their own devices, and nothing else.
    if (author.rol === 'meelezen' && !this.isOwnAffair(entry, author)) return 'mag-niet';
    // A guest may go, and nothing else.
    if (author.gast !== null && (entry.kind !== 'remove' || entry.sign !== entry.by)) return 'mag-niet';
    switch (entry.kind) {
      case 'invite':
        return this.takeInvite(entry);
      case 'withdraw':
        return this.takeWithdraw(entry);
      case 'toelaten':
        return this.takeToelaten(entry);
      case 'erbij':
        return this.takeErbij(entry, author);
      case 'remove':
        return this.takeRemove(entry, author);
      case 'rol':
        return this.takeRol(entry);
      case 'turn':
        return this.refusesTurn(entry.turn, boxesOf(this.active())) ?? this.putTurn(entry.turn, entry.at);
    }
  }

  private isOwnAffair(entry: LogEntry, author: Lid): boolean {
    return entry.kind === 'erbij' || (entry.kind === 'remove' && this.leden.get(entry.sign)?.van === author.van);
  }

  private takeGenesis(entry: LogEntry): WeigerReden | null {
    if (entry.kind !== 'genesis') return 'eerste-regel-hoort-genesis';
    if (entry.n !== 0 || entry.prev !== '') return 'past-niet-op-vorige';
    const reden = this.refusesTurn(entry.turn, [entry.toestel.box]);
    if (reden !== null) return reden;
    this.id = entry.kring;
    this.addLid(entry.toestel, 'beheren', entry.toestel.sign);
    return this.putTurn(entry.turn, entry.at);
  }

  private takeInvite(entry: Extract<LogEntry, { kind: 'invite' }>): WeigerReden | null {
    const { invite, expires, rol, gast = null } = entry;
    const byBeheerder = this.isManaged(entry);
    // Nobody hands out more than they have.
    if (rol === 'beheren' && (!byBeheerder || gast !== null)) return 'mag-niet';
    if (gast !== null && (gast > entry.at + GAST_MAX_MS || expires > gast)) return 'gast-te-lang';
    if (this.isKnown(invite)) return 'toestel-bestaat-al';
    if (this.isFull()) return 'te-veel-uitnodigingen';
    this.putUitnodiging({ invite, expires, rol, byBeheerder, gast, status: 'open', toestel: null, until: 0 });
    return null;
  }

  private takeVraag({ by, toestel, at }: Extract<LogEntry, { kind: 'vraag' }>): WeigerReden | null {
    const known = this.uitnodigingen.get(by);
    if (!known) return 'uitnodiging-onbekend';
    if (known.status !== 'open') return whyClosed[known.status];
    if (at > known.expires) return 'uitnodiging-verlopen';
    if (this.isTaken(toestel)) return 'toestel-bestaat-al';
    this.putUitnodiging({ ...known, status: 'gevraagd', toestel });
    return null;
  }

  /** Who waits may take back their own request: they are no lid, and that is all they may. */
  private isAskedBy(invite: string, sign: string): boolean {
    return this.levend.get(invite)?.toestel?.sign === sign;
  }

  private takeWithdraw({ invite }: Extract<LogEntry, { kind: 'withdraw' }>): WeigerReden | null {
    const known = this.uitnodigingen.get(invite);
    if (!known) return 'uitnodiging-onbekend';
    if (known.status !== 'open' && known.status !== 'gevraagd') return whyClosed[known.status];
    this.shut(known, 'withdrawn');
    return null;
  }

  private takeToelaten(entry: Extract<LogEntry, { kind: 'toelaten' }>): WeigerReden | null {
    const known = this.uitnodigingen.get(entry.invite);
    if (!known) return 'uitnodiging-onbekend';
    if (known.status === 'open') return 'niemand-vraagt';
    const { toestel } = known;
    if (known.status !== 'gevraagd' || !toestel) return whyClosed[known.status];
    if (known.rol === 'beheren' && !this.isManaged(entry)) return 'mag-niet';
    if (known.gast !== null && entry.at > known.gast) return 'uitnodiging-verlopen';
    const reden = this.refusesTurn(entry.turn, [...boxesOf(this.active()), toestel.box]);
    if (reden !== null) return reden;
    this.shut(known, 'used');
    this.addLid(toestel, known.rol, toestel.sign, known.gast);
    return this.putTurn(entry.turn, entry.at);
  }

  private takeErbij(entry: Extract<LogEntry, { kind: 'erbij' }>, author: Lid): WeigerReden | null {
    const { toestel, turn } = entry;
    if (this.isTaken(toestel)) return 'toestel-bestaat-al';
    const active = this.active();
    if (active.filter(({ van }) => van === author.van).length >= MAX_TOESTELLEN) return 'te-veel-toestellen';
    if (this.isFull()) return 'te-veel-uitnodigingen';
    const reden = this.refusesTurn(turn, [...boxesOf(active), toestel.box]);
    if (reden !== null) return reden;
    this.addLid(toestel, author.rol, author.van);
    return this.putTurn(turn, entry.at);
  }

  private takeRemove(entry: Extract<LogEntry, { kind: 'remove' }>, author: Lid): WeigerReden | null {
    const { sign, alle = false } = entry;
    const target = this.leden.get(sign);
    const isOwn = target?.van === author.van;
    // Whoever may let a guest in may let them out.
    if (!isOwn && !this.isManaged(entry) && (target?.gast ?? null) === null) return 'mag-niet';
    if (!target || target.removed) return 'toestel-onbekend';
    // Whoever leaves says so of the device they say it with; of somebody else all go anyway.
    if (alle && sign !== entry.by) return 'mag-niet';
    const active = this.active();
    const gone = goers(active, author.van, target, alle);
    if (!this.managesBesides(gone)) return 'laatste-beheerder';
    const staying = active.filter((lid) => !gone.includes(lid));
    const reden = this.refusesTurn(entry.turn, boxesOf(staying));
    if (reden !== null) return reden;
    for (const lid of gone) {
      // Of who only reads it was said before what counts, by who could; a leaver has no say in it.
      const removed = lid.rol === 'meelezen' ? (lid.before ?? {}) : entry.frontiers;
      this.putLid({ ...lid, removed, until: this.length + 1 });
    }
    // Whoever is removed may know the secret of any of them, or be who asks. A guest made none, and goes every day.
    if (target.gast === null) for (const known of [...this.levend.values()]) this.shut(known, 'withdrawn');
    return this.putTurn(entry.turn, entry.at);
  }

  private takeRol(entry: Extract<LogEntry, { kind: 'rol' }>): WeigerReden | null {
    const { sign, rol, frontiers } = entry;
    if (!this.isManaged(entry)) return 'mag-niet';
    const target = this.leden.get(sign);
    if (!target || target.removed) return 'toestel-onbekend';
    if (target.gast !== null && rol === 'beheren') return 'mag-niet';
    const theirs = this.active().filter(({ van }) => van === target.van);
    if (rol !== 'beheren' && !this.managesBesides(theirs)) return 'laatste-beheerder';
    for (const lid of theirs) {
      // Who read already keeps what counted: nothing was added since.
      const before = rol === 'meelezen' ? (lid.before ?? frontiers ?? {}) : null;
      this.putLid({ ...lid, rol, before });
    }
    // Whose they are the log does not say, and who made or saw one would be back up with it.
    for (const known of [...this.levend.values()])
      if (sluitMetRol(known, target.rol, rol)) this.shut(known, 'withdrawn');
    return null;
  }

  /** A turn must be the next epoch and hold exactly one lockbox for each who is wanted. */
  private refusesTurn(turn: EpochTurn, wanted: readonly string[]): WeigerReden | null {
    if (turn.epoch !== this.epoch + 1 || (turn.previous === null) !== (this.epoch === 0)) return 'epoch-klopt-niet';
    const given = new Set(turn.boxes.map(({ to }) => to));
    const fits = turn.boxes.length === wanted.length && wanted.every((box) => given.has(box));
    return fits ? null : 'niet-voor-iedereen';
  }

  private putTurn(turn: EpochTurn, at: number): null {
    // What the turn passed by stays shut, also for who dates a vraag back. Who asked in time waits on.
    for (const known of [...this.levend.values()])
      if (known.status === 'open' && known.expires < at) this.shut(known, 'expired');
    this.epoch = turn.epoch;
    this.turns.push(turn);
    return null;
  }

  private active(): Lid[] {
    return [...this.leden.values()].filter(({ removed }) => removed === null);
  }

  private managesBesides(gone: readonly Lid[]): boolean {
    return this.active().some((lid) => lid.rol === 'beheren' && !gone.includes(lid));
  }

  /** Everyone who was invited must still fit in a turn. */
  private isFull(): boolean {
    return this.active().length + this.levend.size >= MAX_BOXES;
  }

  private isKnown(key: string): boolean {
    return this.leden.has(key) || this.uitnodigingen.has(key) || this.asks(({ sign }) => sign === key);
  }

  /** With two owners of one box key no turn could hold exactly one lockbox for each. */
  private isTaken({ sign, box }: Toestel): boolean {
    return this.isKnown(sign) || this.boxes.has(box) || this.asks((asking) => asking.box === box);
  }

  private asks(is: (toestel: Toestel) => boolean): boolean {
    return [...this.levend.values()].some(({ toestel }) => toestel !== null && is(toestel));
  }

  private addLid(toestel: Toestel, rol: Rol, van: string, gast: number | null = null): void {
    this.putLid({ toestel, van, rol, gast, removed: null, before: null, until: 0 });
  }

  private putLid(lid: Lid): void {
    this.leden.set(lid.toestel.sign, lid);
    this.boxes.add(lid.toestel.box);
  }

  private putUitnodiging(uitnodiging: Uitnodiging): void {
    this.uitnodigingen.set(uitnodiging.invite, uitnodiging);
    if (isLevend(uitnodiging)) this.levend.set(uitnodiging.invite, uitnodiging);
  }

  private shut(known: Uitnodiging, status: 'used' | 'withdrawn' | 'expired'): void {
    this.uitnodigingen.set(known.invite, { ...known, status, until: this.length + 1 });
    this.levend.delete(known.invite);
  }
}

/** May this device's record at `seq` of `writer` in `room` count? (S17) */
export function mayWrite(kring: Kring, sign: string, room: string, writer: number, seq: number): boolean {
  const lid = kring.leden.get(sign);
  if (!lid) return false;
  if (lid.removed === null && lid.rol !== 'meelezen') return true;
  return seq < ((lid.removed ?? lid.before)?.[room]?.[String(writer)] ?? 0);
}
