// The life of a casus: in which fase it is, on which day it ends and why. Days are calendar days where the person is; the casus exists through the whole last day.
import { isDag } from './dag.ts';
import type { EindeRegel, Gezet } from './leven-regels.ts';

/** After it was made. */
export const BEWAAR_DAGEN = 90;
/** After the look-back day. Whichever of the two is first. */
export const NA_TERUGKIJK_DAGEN = 14;
/** How long before the end it is said, and from when more clearly. */
export const WAARSCHUW_DAGEN = 14;
export const DRINGEND_DAGEN = 3;
/** An end that was over already when it was first seen here does not come as a surprise: so many days are left. */
export const RESPIJT_DAGEN = 7;
/** How far ahead a person may put it. */
export const VERSTE_DAGEN = 365;

/** Beyond these a day would not be written in ten characters. */
const EERSTE_MS = 0;
const LAATSTE_MS = Date.UTC(9999, 11, 30);

const telbaar = (moment: number): Date => new Date(Math.min(Math.max(moment || 0, EERSTE_MS), LAATSTE_MS));

/** The ISO day (2026-11-26) it was here at that moment. */
export function dagOp(moment: number): string {
  const at = telbaar(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

// A day without a time has no summer time: counting is done in UTC.
const DAG_MS = 86_400_000;
export const plusDagen = (dag: string, dagen: number): string =>
  new Date(Math.min(Math.max(Date.parse(dag) + dagen * DAG_MS, EERSTE_MS), LAATSTE_MS)).toISOString().slice(0, 10);
/** From `van` to `tot`; negative when it is before. */
export const dagenTussen = (van: string, tot: string): number =>
  Math.round((Date.parse(tot) - Date.parse(van)) / DAG_MS);

export interface LevenFeiten {
  /** ms since 1970. */
  gemaaktOp: number;
  besproken: Gezet | null;
  afgerond: Gezet | null;
  /** More than one: set apart by several people, until somebody chooses. The latest first. */
  terugkijk: readonly Gezet[];
  /** All changes of the end, the newest first; also those that do not hold any more. */
  einden: readonly EindeRegel[];
}

export type Fase = 'concept' | 'gedeeld' | 'besproken' | 'afgerond';

/** `anderen`: how many others can see it. */
export function describeFase(
  { besproken, afgerond }: Pick<LevenFeiten, 'besproken' | 'afgerond'>,
  { anderen }: { anderen: number },
): Fase {
  if (afgerond) return 'afgerond';
  if (besproken) return 'besproken';
  return anderen > 0 ? 'gedeeld' : 'concept';
}

/** gemaakt, terugkijk: by default. samen: set apart to different days; the latest counts until somebody chooses. respijt: see `RESPIJT_DAGEN`. */
export type Waarom =
  | { kind: 'gemaakt' }
  | { kind: 'terugkijk' }
  | { kind: 'gezet'; regel: EindeRegel }
  | { kind: 'samen'; regels: readonly EindeRegel[] }
  | { kind: 'respijt' };

export interface Einddatum {
  /** The last day it exists. */
  dag: string;
  waarom: Waarom;
}

const latest = (a: EindeRegel, b: EindeRegel) => (a.dag === b.dag ? b.op - a.op : a.dag < b.dag ? 1 : -1);

/** The ends that hold: nobody who saw them set another. One for each day, the latest day first. */
export function staandeEinden(einden: readonly EindeRegel[]): EindeRegel[] {
  const vervangen = new Set(einden.flatMap(({ id, vervangt }) => vervangt.filter((other) => other !== id)));
  const standing = einden.filter(({ id }) => !vervangen.has(id));
  // A circle is nobody's doing but a broken device's; then all of them count, and so the latest.
  const held = (standing.length > 0 ? [...standing] : [...einden]).sort(latest);
  return held.filter(({ dag }, at) => at === 0 || held[at - 1]?.dag !== dag);
}

/** Not where this device is: every device must reckon with the same day. */
const gemaaktDag = (moment: number): string => telbaar(moment).toISOString().slice(0, 10);

/** `vandaag` bounds what a clock that was ahead wrote: nothing was made later than today. */
export function eindeVan(feiten: LevenFeiten, vandaag: string): Einddatum {
  const [first, ...others] = staandeEinden(feiten.einden);
  if (first) {
    const waarom: Waarom =
      others.length > 0 ? { kind: 'samen', regels: [first, ...others] } : { kind: 'gezet', regel: first };
    return { dag: first.dag, waarom };
  }
  const gemaakt = gemaaktDag(feiten.gemaaktOp);
  const bewaard = plusDagen(gemaakt > vandaag ? vandaag : gemaakt, BEWAAR_DAGEN);
  const terug = feiten.terugkijk.map(({ dag }) => plusDagen(dag, NA_TERUGKIJK_DAGEN)).sort();
  const naTerugkijk = terug.at(-1);
  return naTerugkijk !== undefined && naTerugkijk < bewaard
    ? { dag: naTerugkijk, waarom: { kind: 'terugkijk' } }
    : { dag: bewaard, waarom: { kind: 'gemaakt' } };
}

/** `gezien`: the day on which this device first saw that end. */
export const metRespijt = (einde: Einddatum, gezien: string): Einddatum =>
  gezien > einde.dag ? { dag: plusDagen(gezien, RESPIJT_DAGEN), waarom: { kind: 'respijt' } } : einde;

/** How it stands with a casus, in days counted from today. */
export interface Leven {
  fase: Fase;
  /** ISO day, the last one it exists. */
  einde: string;
  waarom: Waarom;
  /** 0: today is the last day. Negative: over. */
  dagenOver: number;
  besprokenOp: string | null;
  afgerondOp: string | null;
  /** The latest that stands. */
  terugkijkOp: string | null;
  /** Days until then; 0 is today. */
  terugkijkOver: number | null;
  /** The look-back days that stand when they differ; else empty. */
  terugkijkSamen: readonly string[];
}

/** `gezien`: see `metRespijt`; null when the end is only just seen. */
export function levenVan(
  feiten: LevenFeiten,
  { vandaag, anderen, gezien }: { vandaag: string; anderen: number; gezien: string | null },
): Leven {
  const end = metRespijt(eindeVan(feiten, vandaag), gezien ?? vandaag);
  const dagen = [...new Set(feiten.terugkijk.map(({ dag }) => dag))].sort().reverse();
  const terugkijkOp = dagen[0] ?? null;
  return {
    fase: describeFase(feiten, { anderen }),
    einde: end.dag,
    waarom: end.waarom,
    dagenOver: dagenTussen(vandaag, end.dag),
    besprokenOp: feiten.besproken?.dag ?? null,
    afgerondOp: feiten.afgerond?.dag ?? null,
    terugkijkOp,
    terugkijkOver: terugkijkOp === null ? null : dagenTussen(vandaag, terugkijkOp),
    terugkijkSamen: dagen.length > 1 ? dagen : [],
  };
}

/** Why a day is refused as end or look-back day; null: it is fine. */
export const keurDag = (dag: string, vandaag: string): 'dag-ongeldig' | 'dag-voorbij' | 'dag-te-ver' | null => {
  if (!isDag(dag)) return 'dag-ongeldig';
  if (dag < vandaag) return 'dag-voorbij';
  return dag > plusDagen(vandaag, VERSTE_DAGEN) ? 'dag-te-ver' : null;
};

/** As last day: never so soon that nobody is warned. Whoever wants it gone today deletes it, and sees for whom. */
export const keurEinde = (dag: string, vandaag: string): ReturnType<typeof keurDag> | 'dag-te-snel' =>
  keurDag(dag, vandaag) ?? (dag < plusDagen(vandaag, DRINGEND_DAGEN) ? 'dag-te-snel' : null);
