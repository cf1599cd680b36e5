// What changing the leden of a kring comes down to: who may do it, why not, and what it does. Decides on paper; the fold has the last word.
import { activeLeden, isLevend, type Kring, type Lid, magBeslissen, sluitMetRol, toestellenVan } from './kring.ts';
import { type Frontiers, MAX_TOESTELLEN, type Rol } from './log-entry.ts';

/** Each has a sentence of its own on screen. */
export type PlanReden =
  | 'geen-lid'
  | 'mag-niet'
  | 'jezelf'
  | 'lid-al-weg'
  | 'laatste-beheerder'
  | 'alleen'
  | 'niet-jouw-toestel'
  | 'te-veel-toestellen';

/** `al-zo`: somebody did it already, and there is nothing left to do. `trektIn`: invitations that end with it. */
export type LedenPlan =
  | { kind: 'goed'; trektIn: number; schrijftNietMeer: boolean }
  | { kind: 'al-zo' }
  | { kind: 'geweigerd'; reden: PlanReden };

const refuse = (reden: PlanReden): LedenPlan => ({ kind: 'geweigerd', reden });
const active = (kring: Kring, sign: string) => activeLeden(kring).find(({ toestel }) => toestel.sign === sign);
/** Does somebody else than this person manage? */
const managesBesides = (kring: Kring, { van }: Lid) =>
  activeLeden(kring).some((lid) => lid.rol === 'beheren' && lid.van !== van);
const livingInvitations = ({ uitnodigingen }: Kring) => [...uitnodigingen.values()].filter(isLevend).length;
/** A guest made no code, so none ends with them. */
const trektInMet = (kring: Kring, { gast }: Lid): number => (gast === null ? livingInvitations(kring) : 0);

/** A person by any of their devices, also one that went: those that are in, and how it stands with them. */
function persoon(kring: Kring, sign: string): { kind: 'onbekend' } | { kind: 'weg' } | { kind: 'in'; lid: Lid } {
  if (!kring.leden.has(sign)) return { kind: 'onbekend' };
  const [lid] = toestellenVan(kring, sign);
  return lid ? { kind: 'in', lid } : { kind: 'weg' };
}

/** `wie` takes the person of `lid` out of the kring, with all their devices. */
export function planVerwijderen(kring: Kring, wie: string, lid: string): LedenPlan {
  const author = active(kring, wie);
  if (wie === lid) return refuse('jezelf');
  if (!author) return refuse('geen-lid');
  const known = persoon(kring, lid);
  if (known.kind === 'onbekend') return refuse('lid-al-weg');
  if (known.kind === 'weg') return { kind: 'al-zo' };
  if (known.lid.van === author.van) return refuse('jezelf');
  const magGast = known.lid.gast !== null && magBeslissen(kring, wie);
  if (author.rol !== 'beheren' && !magGast) return refuse('mag-niet');
  return { kind: 'goed', trektIn: trektInMet(kring, known.lid), schrijftNietMeer: known.lid.rol !== 'meelezen' };
}

/** `wie` leaves with all their devices. `alleen`: nobody else is in, so there is nothing to leave; its casussen can be deleted. */
export function planVerlaten(kring: Kring, wie: string): LedenPlan {
  const author = active(kring, wie);
  if (!author) return kring.leden.has(wie) ? { kind: 'al-zo' } : refuse('geen-lid');
  if (activeLeden(kring).every(({ van }) => van === author.van)) return refuse('alleen');
  if (!managesBesides(kring, author)) return refuse('laatste-beheerder');
  return { kind: 'goed', trektIn: trektInMet(kring, author), schrijftNietMeer: author.rol !== 'meelezen' };
}

/** `wie` takes out one other device of their own: it is lost, or somebody else's now. */
export function planToestelWeg(kring: Kring, wie: string, toestel: string): LedenPlan {
  if (wie === toestel) return refuse('jezelf');
  const author = active(kring, wie);
  if (!author) return refuse('geen-lid');
  const known = kring.leden.get(toestel);
  if (known?.van !== author.van) return refuse('niet-jouw-toestel');
  if (known.removed !== null) return { kind: 'al-zo' };
  return { kind: 'goed', trektIn: livingInvitations(kring), schrijftNietMeer: known.rol !== 'meelezen' };
}

/** `wie` brings in a further device of their own. */
export function planErbij(kring: Kring, wie: string): LedenPlan {
  const author = active(kring, wie);
  if (!author) return refuse('geen-lid');
  if (author.gast !== null) return refuse('mag-niet');
  if (toestellenVan(kring, wie).length >= MAX_TOESTELLEN) return refuse('te-veel-toestellen');
  return { kind: 'goed', trektIn: 0, schrijftNietMeer: false };
}

export function planRol(kring: Kring, wie: string, lid: string, rol: Rol): LedenPlan {
  const author = active(kring, wie);
  if (!author) return refuse('geen-lid');
  if (author.rol !== 'beheren') return refuse('mag-niet');
  const known = persoon(kring, lid);
  if (known.kind !== 'in') return refuse('lid-al-weg');
  if (known.lid.rol === rol) return { kind: 'al-zo' };
  if (known.lid.gast !== null && rol === 'beheren') return refuse('mag-niet');
  if (rol !== 'beheren' && !managesBesides(kring, known.lid)) return refuse('laatste-beheerder');
  const trektIn = [...kring.uitnodigingen.values()].filter((one) => sluitMetRol(one, known.lid.rol, rol)).length;
  return { kind: 'goed', trektIn, schrijftNietMeer: rol === 'meelezen' };
}

/**
 * The epoch key of now was made by a device that is no longer in: whoever leaves makes the key for the others, and
 * knows it. `laatste`: the newest entry that turned the epoch.
 */
export const kendeWieWeggingDeSleutel = (laatste: { kind: string; by: string; sign?: string } | null): boolean =>
  laatste?.kind === 'remove' && laatste.by === laatste.sign;

/**
 * Did only these devices write here? null: it cannot be told, since of some writing it is not known (any more) whose it
 * is. `schrijvers`: whose each writer is, by its device key.
 */
export function schreefAlleen(schrijvers: Iterable<string | null>, toestellen: readonly string[]): boolean | null {
  const all = [...schrijvers];
  if (all.some((sign) => sign !== null && !toestellen.includes(sign))) return false;
  if (all.includes(null)) return null;
  return all.length > 0;
}

/** Per room what of someone's writing counts, as the log wants it; rooms without any are left out. */
export function grenzen(rooms: Iterable<readonly [room: string, frontier: ReadonlyMap<number, number>]>): Frontiers {
  const found: Frontiers = {};
  for (const [room, frontier] of rooms) {
    const counts = [...frontier].filter(([, seq]) => seq > 0);
    if (counts.length > 0) found[room] = Object.fromEntries(counts.map(([writer, seq]) => [String(writer), seq]));
  }
  return found;
}

/** An entry may hold this much of it beside five hundred lockboxes; what is more is made shorter first. */
export const MAX_GRENZEN = 1_500;
export const aantalGrenzen = (frontiers: Frontiers): number =>
  Object.values(frontiers).reduce((sum, counts) => sum + Object.keys(counts).length, 0);
