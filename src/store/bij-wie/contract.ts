// What a screen may ask about who can get at a casus and where its copies are. Only types.
import type { HoeVer, OpServer } from '../../domain/bij-wie.ts';
import type { Rol } from '../../domain/log-entry.ts';
import type { Value } from '../uitkomst.ts';

export interface LidBij {
  /** The person, as the kring knows them. */
  id: string;
  functie: string;
  rol: Rol;
  werkplek: string;
  /** Of each of their toestellen. */
  toestellen: HoeVer[];
}

export interface BijWie {
  /** Is all there is of it on this device, as far as is known here? */
  hier: boolean;
  server: OpServer;
  /** What the person is in the kring. */
  eigen: { functie: string; rol: Rol; werkplek: string };
  /** The same person's. */
  andereToestellen: HoeVer[];
  /** The others. */
  leden: LidBij[];
  /** Who is out since this casus was made: by functie if that is still known, and when. */
  weg: { id: string; functie: string; op: number }[];
  /** The last copy file of this device with this casus whole in it, ms since 1970; null: none. */
  kopie: { op: number; veranderdSinds: boolean } | null;
}

export interface BijWieKijker {
  /** null until it was looked at. */
  beeld: Value<BijWie | null>;
  close(): void;
}
