// What a screen may ask of the routekaart, and what it gets back. Only types.
import type { Ingang, Velden } from '../../domain/routekaart/ingang.ts';
import type { Uitkomst, Value } from '../uitkomst.ts';

/** The map that lies on this device only. */
export const HIER = 'hier';

export interface Kaart {
  /** `HIER`, or a kring. */
  id: string;
  /** Sorted. */
  ingangen: readonly Ingang[];
  /** May be changed from here. */
  mag: boolean;
  /** Rows that do not open; kept as they are. 0 is normal. */
  onleesbaar: number;
}

export interface Overname {
  nieuw: readonly Velden[];
  anders: readonly { id: string; daar: Partial<Velden> }[];
}

export interface Routekaart {
  /** The own one first, then those of kringen; empty once it locks. */
  kaarten: Value<Kaart[]>;
  /** On disk when this is done, as with all below; no connection needed. */
  maak(kaart: string, velden: Velden): Promise<Uitkomst<{ id: string }>>;
  /** Only these answers: what another device changed in the others stays. */
  zet(kaart: string, id: string, deel: Partial<Velden>): Promise<Uitkomst>;
  haalWeg(kaart: string, id: string): Promise<Uitkomst>;
  /** Takes back `haalWeg`. One that is there again stays as it is. */
  zetTerug(kaart: string, ingang: Ingang): Promise<Uitkomst>;
  /** What was chosen from a file, as one change. */
  neemOver(kaart: string, wat: Overname): Promise<Uitkomst<{ aantal: number }>>;
  /** Words that look like the name of a person; a hint, and nothing when it cannot be said. */
  namenIn(ingangen: readonly Velden[]): Promise<readonly string[]>;
}
