// Do details that say little by themselves point to one family when they stand together? A rough hint from what kind they are and how large the place is; knows no words and claims no number.
import type { Gegeven, PlaatsMaat, Vondst } from './vondst.ts';

/** `woord` only tells whether two findings are the same one. */
export type Detail = Pick<Vondst, 'gegeven' | 'ernst' | 'maat'> & { woord: string };

/** How many families these details fit, roughly. More than that gets no hint. */
export type Past = 'een' | 'paar' | 'tientallen';

export interface Combinatie<D extends Detail = Detail> {
  past: Past;
  /** One of each, in the order in which they narrow things down. At least two. */
  details: readonly D[];
  /** Of these, the one that helps most when it is said less precisely. */
  grover: D;
}

/**
 * Families with a child at home, in round orders of size. About one in ten people stands for such a family (CBS: 18
 * million people, close to 2 million households with a minor), and a place is taken at the small side of its class.
 */
const GEZINNEN: Readonly<Record<PlaatsMaat, number>> = {
  wijk: 300,
  dorp: 500,
  'kleine-stad': 3_000,
  stad: 10_000,
  'grote-stad': 40_000,
  streek: 100_000,
  // Somewhere abroad: here it says where people came from, which few families share.
  buitenland: 40_000,
};
const NEDERLAND = 2_000_000;
/** Most places are small: one of which the size is not known is taken for a small town. */
const ONBEKENDE_PLAATS = GEZINNEN['kleine-stad'];
/** Around one school; a name of a school says which. */
const OM_EEN_SCHOOL = 150;
/** Four digits of a postcode are a neighbourhood. */
const IN_EEN_POSTCODE = 400;

/** Of so many families one shares this, as it stands and said less precisely. Round, and rather too few than too many. */
const EEN_OP: Partial<Record<Gegeven, { precies: number; grover: number }>> = {
  // A child of exactly this age, or of one of three years.
  leeftijd: { precies: 10, grover: 3 },
  // Whoever remembers that day; "a while ago" says nothing.
  datum: { precies: 5, grover: 1 },
  organisatie: { precies: 20, grover: 2 },
  // What the reader marks as rare: a mayor, a triplet, a fire that was in the paper.
  beroep: { precies: 200, grover: 10 },
  kenmerk: { precies: 200, grover: 10 },
};
/** A second age or trait narrows it down again; a third may well be someone outside the family. */
const TEL_HOOGSTENS = 2;

const GRENZEN: readonly (readonly [past: Past, tot: number])[] = [
  ['een', 3],
  ['paar', 30],
  ['tientallen', 100],
];

/** How many families live where this points to; null: it points to no place. */
function omtrekVan({ gegeven, maat }: Detail): number | null {
  switch (gegeven) {
    case 'plaats':
      return maat === null ? ONBEKENDE_PLAATS : GEZINNEN[maat];
    case 'postcode':
      return IN_EEN_POSTCODE;
    case 'school':
      return OM_EEN_SCHOOL;
    default:
      return null;
  }
}

/** `grover`: this one is said less precisely. A place by its size alone, or a school by its kind, could be anywhere. */
function schat(details: readonly Detail[], grover: Detail | null): number {
  const omtrek = details.flatMap((een) => (een === grover ? [] : (omtrekVan(een) ?? [])));
  return details.reduce(
    (gezinnen, een) => {
      const deel = EEN_OP[een.gegeven];
      return deel ? gezinnen / (een === grover ? deel.grover : deel.precies) : gezinnen;
    },
    Math.min(NEDERLAND, ...omtrek),
  );
}

/** What counts: not what points to someone by itself, not what may be nothing, and each thing once. */
function tellend<D extends Detail>(vondsten: readonly D[]): D[] {
  const gezien = new Set<string>();
  const perSoort = new Map<Gegeven, number>();
  const uit: D[] = [];
  for (const een of vondsten) {
    const sleutel = `${een.gegeven} ${een.woord.trim().toLowerCase()}`;
    const aantal = perSoort.get(een.gegeven) ?? 0;
    if (een.ernst !== 'samen' || gezien.has(sleutel)) continue;
    if (EEN_OP[een.gegeven] ? aantal >= TEL_HOOGSTENS : omtrekVan(een) === null) continue;
    gezien.add(sleutel);
    perSoort.set(een.gegeven, aantal + 1);
    uit.push(een);
  }
  return uit;
}

/** Of the findings of a whole casus. null: nothing to say; that never means that nobody will know who it is. */
export function weegCombinatie<D extends Detail>(vondsten: readonly D[]): Combinatie<D> | null {
  const details = tellend(vondsten);
  // Where it is, however often, is one thing.
  if (details.length < 2 || details.every((een) => omtrekVan(een) !== null)) return null;
  const gezinnen = schat(details, null);
  const past = GRENZEN.find(([, tot]) => gezinnen <= tot)?.[0];
  const [eerste] = details;
  if (!past || !eerste) return null;
  const plekken = details.filter((een) => omtrekVan(een) !== null);
  // Of several places the smallest is what people think of; the others stay out of it.
  const kleinste = plekken.toSorted((a, b) => (omtrekVan(a) ?? 0) - (omtrekVan(b) ?? 0))[0];
  const samen = details.filter((een) => omtrekVan(een) === null || een === kleinste);
  const zonder = new Map(
    samen.map((een) => [
      een,
      schat(
        details.filter((ander) => ander !== een),
        null,
      ),
    ]),
  );
  return {
    past,
    details: samen.toSorted((a, b) => (zonder.get(b) ?? 0) - (zonder.get(a) ?? 0)),
    grover: samen.reduce(
      (beste, een) => (schat(details, een) > schat(details, beste) ? een : beste),
      samen[0] ?? eerste,
    ),
  };
}
