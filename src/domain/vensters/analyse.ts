// The whole analysis of one casus as it reads now: items, links, single answers, numbers and remarks. Pure shapes; who keeps them says how.
import type { Item } from './item.ts';

/** Texts of which a casus has one each. */
export const TEKSTEN = {
  /** "Voor welke beslissing staan we?" */
  beslissing: 'wegen',
  /** What the child says or would say. */
  kind: 'wegen',
  goedGenoeg: 'wegen',
  uitkomst: 'wegen',
  besluit: 'vervolg',
  planB: 'vervolg',
  /** The decision that was not taken, and how its consequences are met. */
  nietGekozen: 'vervolg',
  gevolgen: 'vervolg',
  wieVertelt: 'vervolg',
  /** Who keeps an eye on safety until the next step is done. */
  zicht: 'vervolg',
  /** On the look-back day. */
  gebeurd: 'terugblik',
  les: 'terugblik',
} as const;
export type TekstNaam = keyof typeof TEKSTEN;
export const TEKST_NAMEN = Object.keys(TEKSTEN) as TekstNaam[];

/** A step rests on wegingen, a weging on facts, the decision on facts. `van` may be 'besluit'. */
export interface Koppeling {
  van: string;
  naar: string;
}

export interface Cijfer {
  /** nu: in window 3. terug: on the look-back day. */
  bij: 'nu' | 'terug';
  /** Stable per device; `eigen`: this one. */
  wie: string;
  eigen: boolean;
  functie: string;
  /** 0-10 */
  cijfer: number;
  reden: string;
  op: number;
}

export interface Opmerking {
  id: string;
  /** The item it is beside. */
  bij: string;
  tekst: string;
  functie: string;
  op: number;
  klaar: boolean;
}

export interface Analyse {
  /** In order; none in the bin. */
  items: readonly Item[];
  /** Last thrown away first. */
  prullenbak: readonly Item[];
  /** Only between items that stand (or from 'besluit'), and only where one can rest on the other as they are now. */
  koppelingen: readonly Koppeling[];
  teksten: Readonly<Record<TekstNaam, string>>;
  cijfers: readonly Cijfer[];
  /** Oldest first; only beside items that stand. */
  opmerkingen: readonly Opmerking[];
}

export const LEGE_ANALYSE: Analyse = {
  items: [],
  prullenbak: [],
  koppelingen: [],
  teksten: Object.fromEntries(TEKST_NAMEN.map((naam) => [naam, ''])) as Record<TekstNaam, string>,
  cijfers: [],
  opmerkingen: [],
};

export const isLeeg = ({ items, teksten, cijfers }: Analyse): boolean =>
  items.length === 0 && cijfers.length === 0 && Object.values(teksten).every((tekst) => tekst.trim() === '');
