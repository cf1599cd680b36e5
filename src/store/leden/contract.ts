// What a screen may ask about the leden of a kring, and what it gets back. Only types.
import type { LidProfiel } from '../../domain/lid-profiel.ts';
import type { Rol } from '../../domain/log-entry.ts';
import type { Uitkomst } from '../uitkomst.ts';

/** `onvolledig`: of these casussen (titles) not everything is here yet; asked again with `toch` it goes on with what is. */
export type LedenUitkomst = Uitkomst | { kind: 'onvolledig'; casussen: string[] };

/** What there is to know before someone goes. */
export interface Vertrekbeeld {
  casussen: { id: string; titel: string }[];
  /** Those where nobody else wrote, as far as this device can tell: a colleague may want to take them over. */
  alleenDoorLid: { id: string; titel: string }[];
  /** Open codes that stop working with it. */
  codes: number;
  /** Changes of this device that the server does not have. */
  nietVerzonden: number;
}

/** Everything here that changes who is in needs a connection. */
export interface KringLeden {
  bekijkVertrek(kring: string, lid: string): Promise<Uitkomst<{ beeld: Vertrekbeeld }>>;
  verwijderLid(kring: string, lid: string, toch?: boolean): Promise<LedenUitkomst>;
  /** Afterwards nothing of the kring is on this device. Refuses in a kring of one: there its casussen can be deleted. */
  verlaatKring(kring: string, toch?: boolean): Promise<LedenUitkomst>;
  /** One other device of one's own. */
  haalToestelWeg(kring: string, toestel: string, toch?: boolean): Promise<LedenUitkomst>;
  setRol(kring: string, lid: string, rol: Rol, toch?: boolean): Promise<LedenUitkomst>;
  /** Of this device itself; on disk when this is done. */
  setProfiel(kring: string, deel: Partial<LidProfiel>): Promise<Uitkomst>;
  /** Ask, accept, or take back one's own word. */
  setMaatje(kring: string, lid: string, ja: boolean): Promise<Uitkomst>;
}

/** A kring this device is in no more. */
export interface Vertrokken {
  kring: string;
  /** What it was called here. */
  naam: string;
  /** ms since 1970. */
  op: number;
  /** Changes of this device that the others never got. */
  nietVerzonden: number;
}
