// A consult: one question to a maatje, and what came of it. Reads with suspicion what stands in the document of a kring, where any member may write anything; how it stands is derived, never kept.

/** How long it may stay, in days; the asker chooses. */
export const DAGEN = [7, 14, 30] as const;
export type Dagen = (typeof DAGEN)[number];
export const STANDAARD_DAGEN: Dagen = 14;

export const VRAAG_VELDEN = ['vraag', 'schets', 'besluit'] as const;
export type VraagVeld = (typeof VRAAG_VELDEN)[number];
export const ANTWOORD_VELDEN = ['advies', 'anders', 'weegt', 'eerst', 'grens'] as const;
export type AntwoordVeld = (typeof ANTWOORD_VELDEN)[number];
/** What the asker tells back, when they want to. */
export const BESLUIT_VELDEN = ['besloten'] as const;
export type BesluitVeld = (typeof BESLUIT_VELDEN)[number];
export type Woorden<V extends string> = Readonly<Record<V, string>>;

/** Of one field; longer is no question any more. */
export const MAX_WOORDEN = 4_000;
const MAX_FUNCTIE = 80;
/** More than a kring would ever say; the rest stays in the document and is not shown. */
const MEESTE = 200;

/** What someone did, by their lid and as they were called then. */
export interface Gedaan {
  readonly van: string;
  readonly functie: string;
  /** ms since 1970, by their clock. */
  readonly op: number;
}
export interface Antwoord extends Gedaan {
  readonly id: string;
  readonly woorden: Woorden<AntwoordVeld>;
}

export interface Consult extends Gedaan {
  readonly id: string;
  /** The lid that is asked; null: who can think along. */
  readonly aan: string | null;
  readonly dagen: Dagen;
  readonly woorden: Woorden<VraagVeld>;
  /** By whom it was opened, first to last. */
  readonly gelezen: readonly Gedaan[];
  /** Each stands by itself, first to last. */
  readonly antwoorden: readonly Antwoord[];
  /** What the asker decided, in own words, for who thought along; null: not told. */
  readonly besloten: { readonly op: number; readonly tekst: string } | null;
  /** ms since 1970, by the asker; null: open. */
  readonly gesloten: number | null;
}

/** As made by `vraag` in the store; no other key of the map is ever taken for one. */
export const isConsultId = (id: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(id);

const LAATSTE_MOMENT = 8.64e15;
const tekst = (value: unknown, max: number): string => (typeof value === 'string' ? value.trim().slice(0, max) : '');
const moment = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= LAATSTE_MOMENT ? value : null;
const velden = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const woordenVan = <V extends string>(namen: readonly V[], value: (naam: V) => unknown): Woorden<V> =>
  Object.fromEntries(namen.map((naam) => [naam, tekst(value(naam), MAX_WOORDEN)])) as Woorden<V>;

/** The same on every device, whatever order it came in. */
const opVolgorde = (a: Gedaan, b: Gedaan): number => a.op - b.op || (a.van < b.van ? -1 : a.van > b.van ? 1 : 0);

export const GELEZEN = 'gelezen:';
export const ANTWOORD = 'antwoord:';
export const GESLOTEN = 'gesloten:';
export const BESLOTEN = 'besloten:';

/** null: no consult, or one that nobody could read. */
export function leesConsult(id: string, entries: Iterable<readonly [string, unknown]>): Consult | null {
  if (!isConsultId(id)) return null;
  const vast = new Map<string, unknown>();
  const gelezen: Gedaan[] = [];
  const antwoorden: Antwoord[] = [];
  const gesloten = new Map<string, number>();
  const besloten = new Map<string, { op: number; tekst: string }>();
  for (const [sleutel, value] of entries) {
    const achter = sleutel.slice(sleutel.indexOf(':') + 1);
    if (sleutel.startsWith(GELEZEN)) {
      const { op, functie } = velden(value);
      const at = moment(op);
      if (at !== null && achter !== '') gelezen.push({ van: achter, functie: tekst(functie, MAX_FUNCTIE), op: at });
    } else if (sleutel.startsWith(ANTWOORD)) {
      const { van, functie, op, woorden } = velden(value);
      const at = moment(op);
      const gezegd = woordenVan(ANTWOORD_VELDEN, (naam) => velden(woorden)[naam]);
      if (at === null || typeof van !== 'string' || !isConsultId(achter)) continue;
      if (ANTWOORD_VELDEN.every((naam) => gezegd[naam] === '')) continue;
      antwoorden.push({ id: achter, van, functie: tekst(functie, MAX_FUNCTIE), op: at, woorden: gezegd });
    } else if (sleutel.startsWith(GESLOTEN)) {
      const at = moment(value);
      if (at !== null) gesloten.set(achter, at);
    } else if (sleutel.startsWith(BESLOTEN)) {
      const { op, woorden } = velden(value);
      const at = moment(op);
      const gezegd = tekst(woorden, MAX_WOORDEN);
      if (at !== null && gezegd !== '') besloten.set(achter, { op: at, tekst: gezegd });
    } else vast.set(sleutel, value);
  }
  const van = vast.get('van');
  const op = moment(vast.get('op'));
  const dagen = DAGEN.find((aantal) => aantal === vast.get('dagen'));
  const woorden = woordenVan(VRAAG_VELDEN, (naam) => vast.get(naam));
  if (typeof van !== 'string' || van === '' || op === null || !dagen || woorden.vraag === '') return null;
  const aan = vast.get('aan');
  return {
    ...{ id, van, functie: tekst(vast.get('functie'), MAX_FUNCTIE), op, dagen, woorden },
    aan: typeof aan === 'string' && aan !== '' ? aan : null,
    // Who asks has read it: that says nothing.
    gelezen: gelezen
      .filter((een) => een.van !== van)
      .sort(opVolgorde)
      .slice(0, MEESTE),
    antwoorden: antwoorden.sort((a, b) => opVolgorde(a, b) || (a.id < b.id ? -1 : 1)).slice(0, MEESTE),
    // Only the asker decides, and closes it.
    besloten: besloten.get(van) ?? null,
    gesloten: gesloten.get(van) ?? null,
  };
}

export type Status = 'gevraagd' | 'gelezen' | 'beantwoord' | 'gesloten';

/** Each step holds from when it happened, also when one before it was never seen here. */
export function statusVan({ van, gelezen, antwoorden, gesloten }: Consult): Status {
  if (gesloten !== null) return 'gesloten';
  if (antwoorden.some((een) => een.van !== van)) return 'beantwoord';
  return gelezen.length > 0 ? 'gelezen' : 'gevraagd';
}
