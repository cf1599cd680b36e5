// What the fold carries from event to event, and what every part of it asks. Changed in place, thrown away when the session is made.
import { ROLLEN, type Rol, type Van } from './gebeurtenis.ts';
import type { Beurt, Geweigerd, Sessie, Sleutel } from './sessie.ts';
import type { Werkvorm } from './werkvorm.ts';

export interface Plaats {
  functie: string;
  toestel: string;
  aanwezig: boolean;
  /** Without gespreksleider: of that there is one at most. */
  rollen: Set<Rol>;
  /** The beurt they are ready for. */
  klaarVoor: string | null;
}

export interface RondeStaat {
  id: string;
  vorm: Van<'ronde'>['vorm'];
  fase: number | null;
  onthuld: Van<'onthul'> | null;
  /** In order. */
  oordelen: Van<'oordeel'>[];
  /** Of a judgement the keys that came after the reveal. */
  sleutels: Map<string, Sleutel[]>;
  teVroeg: number;
}

export interface Staat {
  werkvorm: Werkvorm | null;
  gemaaktOp: number;
  stand: Sessie['stand'];
  beurt: string;
  fase: number | null;
  beurten: Beurt[];
  gestopt: Sessie['gestopt'];
  plekken: Map<string, Plaats>;
  gespreksleider: string | null;
  leidden: Set<string>;
  bod: Sessie['bod'];
  overnames: Sessie['overnames'][number][];
  rondes: Map<string, RondeStaat>;
  /** Of a judgement its round. */
  rondeVan: Map<string, RondeStaat>;
  oogst: Van<'oogst'>[];
  geoogst: Set<string>;
  /** Lines another one took the place of. */
  vervangen: Set<string>;
  thema: string;
  terugblikDag: string;
  /** By which event a beurt was left, and to which phase. */
  uit: Map<string, { id: string; naar: number }>;
  /** Who went on at the same time is in the beurt of the first; by the event that did not count. */
  zelfde: Map<string, string>;
  /** The phase of each beurt that anyone ever thought they were in. */
  faseVan: Map<string, number | null>;
  /** Who said they do not only listen, by beurt and place. */
  praat: Set<string>;
  /** Not a phase but the time after it stopped. */
  naStop: Set<string>;
  geweigerd: Geweigerd[];
}

export const nieuweStaat = (): Staat => ({
  werkvorm: null,
  gemaaktOp: 0,
  stand: 'wachtkamer',
  beurt: '',
  fase: null,
  beurten: [],
  gestopt: null,
  plekken: new Map(),
  gespreksleider: null,
  leidden: new Set(),
  bod: null,
  overnames: [],
  rondes: new Map(),
  rondeVan: new Map(),
  oogst: [],
  geoogst: new Set(),
  vervangen: new Set(),
  thema: '',
  terugblikDag: '',
  uit: new Map(),
  zelfde: new Map(),
  faseVan: new Map(),
  praat: new Set(),
  naStop: new Set(),
  geweigerd: [],
});

/** The beurt that counts for the one somebody named. */
export const echteBeurt = (staat: Staat, beurt: string): string => staat.zelfde.get(beurt) ?? beurt;

export const isAanwezig = (staat: Staat, plek: string): boolean => staat.plekken.get(plek)?.aanwezig === true;

export const heeftRol = (staat: Staat, plek: string, rol: Rol): boolean =>
  rol === 'gespreksleider' ? staat.gespreksleider === plek : staat.plekken.get(plek)?.rollen.has(rol) === true;

export const rollenVan = (staat: Staat, plek: string): Rol[] => ROLLEN.filter((rol) => heeftRol(staat, plek, rol));

/** Without a gespreksleider everyone at the table: better than a session that is stuck. */
export const leidt = (staat: Staat, plek: string): boolean =>
  isAanwezig(staat, plek) && (staat.gespreksleider === null || staat.gespreksleider === plek);

const inBeurt = (beurt: string, plek: string): string => JSON.stringify([beurt, plek]);

export const praatIn = (staat: Staat, plek: string, beurt: string): boolean =>
  staat.praat.size > 0 && staat.praat.has(inBeurt(echteBeurt(staat, beurt), plek));

export function zetPraat(staat: Staat, plek: string, beurt: string, aan: boolean): void {
  const key = inBeurt(echteBeurt(staat, beurt), plek);
  if (aan) staat.praat.add(key);
  else staat.praat.delete(key);
}

/** Whether the inbrenger only listens in that beurt. The waiting room and what comes after the stop are nobody's phase. */
export function moetLuisteren(staat: Staat, plek: string, beurt: string): boolean {
  const echt = echteBeurt(staat, beurt);
  const fase = staat.faseVan.get(echt);
  if (typeof fase !== 'number' || staat.naStop.has(echt) || praatIn(staat, plek, echt)) return false;
  return staat.werkvorm?.fasen[fase]?.inbrengerZwijgt === true && heeftRol(staat, plek, 'inbrenger');
}
