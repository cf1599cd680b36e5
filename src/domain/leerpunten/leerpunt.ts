// What a kring learned over time: short statements without a case in them. Reads with suspicion what stands in the document of a kring, where any member may write anything.
import { isDag } from '../dag.ts';

/** To choose from; own words may be used too. */
export const THEMAS = [
  'Kijken en vastleggen',
  'Praten met het kind',
  'Praten met ouders',
  'Overleg en advies',
  'Informatie delen',
  'Wegen en besluiten',
  'Hulp en opvolging',
  'Samenwerken',
  'Zorg voor elkaar',
] as const;

export const LANGSTE_LES = 400;
export const LANGSTE_THEMA = 60;
const LANGSTE_FUNCTIE = 80;
/** More than a kring would ever read back; the rest stays in the document and is not shown. */
const MEESTE = 1_000;

/** Knows no casus, no session and no moment: only the day it was written down. */
export interface Leerpunt {
  readonly id: string;
  /** The lid who wrote it. */
  readonly van: string;
  readonly dag: string;
  readonly les: string;
  /** '' when none was given. */
  readonly thema: string;
  /** '' when the writer left it out. */
  readonly functie: string;
}

/** As the store makes them; no other key of the map is ever taken for one. */
export const isLeerpuntId = (id: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(id);

const regel = (value: unknown, max: number): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, max) : '';

/** The words as they go into the kring: on one line, without room at the ends. */
export const netjes = ({ les, thema, functie }: Pick<Leerpunt, 'les' | 'thema' | 'functie'>) => ({
  les: regel(les, LANGSTE_LES),
  thema: regel(thema, LANGSTE_THEMA),
  functie: regel(functie, LANGSTE_FUNCTIE),
});

/** null: nothing that anyone could read. */
export function leesLeerpunt(id: string, raw: unknown): Leerpunt | null {
  if (!isLeerpuntId(id) || typeof raw !== 'object' || raw === null) return null;
  const { van, dag, les, thema, functie } = raw as Record<string, unknown>;
  if (typeof van !== 'string' || van === '' || van.length > 200 || !isDag(dag)) return null;
  const woorden = {
    les: regel(les, LANGSTE_LES),
    thema: regel(thema, LANGSTE_THEMA),
    functie: regel(functie, LANGSTE_FUNCTIE),
  };
  return woorden.les === '' ? null : { id, van, dag, ...woorden };
}

/** Newest first, and the same order everywhere. */
export const leesLeerpunten = (entries: Iterable<readonly [string, unknown]>): Leerpunt[] =>
  [...entries]
    .flatMap(([id, raw]) => leesLeerpunt(id, raw) ?? [])
    .sort((a, b) => (a.dag === b.dag ? (a.id < b.id ? -1 : 1) : a.dag > b.dag ? -1 : 1))
    .slice(0, MEESTE);

/** For telling two spellings of one theme from two themes. */
const gelijk = (thema: string): string => thema.toLocaleLowerCase('nl');

/** The themes that occur, those of the short list first, each once; '' when something has none. */
export function themasVan(leerpunten: readonly Leerpunt[]): string[] {
  const gevonden = new Map<string, string>();
  for (const { thema } of leerpunten) if (!gevonden.has(gelijk(thema))) gevonden.set(gelijk(thema), thema);
  const uitLijst = THEMAS.filter((thema) => gevonden.delete(gelijk(thema)));
  const zonder = gevonden.delete('');
  return [...uitLijst, ...[...gevonden.values()].sort((a, b) => a.localeCompare(b, 'nl')), ...(zonder ? [''] : [])];
}

/** null: all of them. */
export const metThema = <L extends Leerpunt>(leerpunten: readonly L[], thema: string | null): L[] =>
  leerpunten.filter((een) => thema === null || gelijk(een.thema) === gelijk(thema));
