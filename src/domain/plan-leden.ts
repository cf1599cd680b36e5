// What changing the leden of a kring comes down to: who may do it, why not, and what it does. Decides on paper; the fold has the last word.
import { activeLeden, type Kring, sluitMetRol } from './kring.ts';
import type { Frontiers, Rol } from './log-entry.ts';

/** Each has a sentence of its own on screen. */
export type PlanReden = 'geen-lid' | 'mag-niet' | 'jezelf' | 'lid-al-weg' | 'laatste-beheerder' | 'alleen';

/** `al-zo`: somebody did it already, and there is nothing left to do. `trektIn`: open invitations that end with it. */
export type LedenPlan =
  | { kind: 'goed'; trektIn: number; schrijftNietMeer: boolean }
  | { kind: 'al-zo' }
  | { kind: 'geweigerd'; reden: PlanReden };

const refuse = (reden: PlanReden): LedenPlan => ({ kind: 'geweigerd', reden });
const active = (kring: Kring, sign: string) => activeLeden(kring).find(({ toestel }) => toestel.sign === sign);
const managesBesides = (kring: Kring, sign: string) =>
  activeLeden(kring).some(({ rol, toestel }) => rol === 'beheren' && toestel.sign !== sign);
const openInvitations = ({ uitnodigingen }: Kring) =>
  [...uitnodigingen.values()].filter(({ status }) => status === 'open').length;

/** `wie` takes `lid` out of the kring. */
export function planVerwijderen(kring: Kring, wie: string, lid: string): LedenPlan {
  if (wie === lid) return refuse('jezelf');
  const author = active(kring, wie);
  if (!author) return refuse('geen-lid');
  const known = kring.leden.get(lid);
  if (!known) return refuse('lid-al-weg');
  if (known.removed !== null) return { kind: 'al-zo' };
  if (author.rol !== 'beheren') return refuse('mag-niet');
  return { kind: 'goed', trektIn: openInvitations(kring), schrijftNietMeer: known.rol !== 'meelezen' };
}

/** `wie` leaves. `alleen`: nobody else is in, so there is nothing to leave; its casussen can be deleted. */
export function planVerlaten(kring: Kring, wie: string): LedenPlan {
  const author = active(kring, wie);
  if (!author) return kring.leden.has(wie) ? { kind: 'al-zo' } : refuse('geen-lid');
  if (activeLeden(kring).length === 1) return refuse('alleen');
  if (!managesBesides(kring, wie)) return refuse('laatste-beheerder');
  return { kind: 'goed', trektIn: openInvitations(kring), schrijftNietMeer: author.rol !== 'meelezen' };
}

export function planRol(kring: Kring, wie: string, lid: string, rol: Rol): LedenPlan {
  const author = active(kring, wie);
  if (!author) return refuse('geen-lid');
  if (author.rol !== 'beheren') return refuse('mag-niet');
  const known = active(kring, lid);
  if (!known) return refuse('lid-al-weg');
  if (known.rol === rol) return { kind: 'al-zo' };
  if (rol !== 'beheren' && !managesBesides(kring, lid)) return refuse('laatste-beheerder');
  const trektIn = [...kring.uitnodigingen.values()].filter((one) => sluitMetRol(one, known.rol, rol)).length;
  return { kind: 'goed', trektIn, schrijftNietMeer: rol === 'meelezen' };
}

/**
 * The epoch key of now was made by who is no longer in: whoever leaves makes the key for the others, and knows it.
 * `laatste`: the newest entry that turned the epoch.
 */
export const kendeWieWeggingDeSleutel = (laatste: { kind: string; by: string; sign?: string } | null): boolean =>
  laatste?.kind === 'remove' && laatste.by === laatste.sign;

/**
 * Did only this lid write here? null: it cannot be told, since of some writing it is not known (any more) whose it is.
 * `schrijvers`: whose each writer is, by its device key.
 */
export function schreefAlleen(schrijvers: Iterable<string | null>, lid: string): boolean | null {
  const all = [...schrijvers];
  if (all.some((sign) => sign !== null && sign !== lid)) return false;
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
