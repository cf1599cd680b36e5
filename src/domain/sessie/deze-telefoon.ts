// What whoever holds this phone may do now, when it may hold several places: which of them leads, keeps the time, writes. Knows no screen.
import type { Rol } from './gebeurtenis.ts';
import { deelnemerOp, heeftDeRol, heeftDeTijd, magLeiden, magSchrijven, moetNuLuisteren } from './mag.ts';
import type { Sessie } from './sessie.ts';

export interface DezeTelefoon {
  /** Place that may go on, show and stop; null: none of these. */
  leidt: string | null;
  /** Place that keeps the time. */
  klok: string | null;
  /** Place in whose name what is everybody's is written: the notulist first. */
  schrijft: string | null;
  /** All on this phone only listen. */
  luistert: boolean;
  /** Places that listen, beside others that do not: then the phone is to be in other hands. */
  luisteraars: readonly string[];
}

export function dezeTelefoon(sessie: Sessie, eigen: readonly string[]): DezeTelefoon {
  const metRol = (rol: Rol) => eigen.find((plek) => heeftDeRol(sessie, plek, rol));
  const schrijvers = eigen.filter((plek) => magSchrijven(sessie, plek));
  const leidt = eigen.find((plek) => magLeiden(sessie, plek)) ?? null;
  const notulist = metRol('notulist');
  const luisteraars = eigen.filter((plek) => moetNuLuisteren(sessie, plek));
  return {
    leidt,
    klok: eigen.find((plek) => heeftDeTijd(sessie, plek)) ?? null,
    schrijft: [notulist, leidt].find((plek) => plek != null && schrijvers.includes(plek)) ?? schrijvers[0] ?? null,
    luistert: eigen.length > 0 && luisteraars.length === eigen.length,
    luisteraars: luisteraars.length === eigen.length ? [] : luisteraars,
  };
}

/** What the screen asks of each role now, of those on this phone; nothing of who only listens. */
export const rollenHier = (sessie: Sessie, eigen: readonly string[]): Rol[] => [
  ...new Set(eigen.flatMap((plek) => (moetNuLuisteren(sessie, plek) ? [] : (deelnemerOp(sessie, plek)?.rollen ?? [])))),
];
