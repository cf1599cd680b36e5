// When a person is asked whether they still have their recovery words, and which two. Pure; reads no clock.

/** Words there are. */
export const AANTAL = 12;

const DAG_MS = 86_400_000;
/** Days after the words were first proven; after the last one nobody asks any more. */
const VRAAG_NA_DAGEN = [1, 30];

export interface WegTerugFeiten {
  /** The person showed that they have them. */
  bewezen: boolean;
  /** When that was for the first time, ms since 1970. */
  vanaf: number;
  /** How many times after that they knew them. */
  goed: number;
}

export function wegTerugNu({ bewezen, vanaf, goed }: WegTerugFeiten, now: number): 'geen' | 'vraag' | 'goed' {
  if (!bewezen) return 'geen';
  const dagen = VRAAG_NA_DAGEN[goed];
  return dagen !== undefined && now - vanaf >= dagen * DAG_MS ? 'vraag' : 'goed';
}

/** `goed` after they knew them once more: whoever was away for long is not asked twice in a row. */
export const goedNa = ({ vanaf, goed }: Pick<WegTerugFeiten, 'vanaf' | 'goed'>, now: number): number =>
  Math.max(goed + 1, VRAAG_NA_DAGEN.filter((dagen) => now - vanaf >= dagen * DAG_MS).length);

/** Two places in the order they stand, counted from 1. */
export type Welke = readonly [number, number];

/** `below(n)`: a whole number from 0, under n. */
export function kiesTwee(aantal: number, below: (n: number) => number): Welke {
  const first = 1 + below(aantal);
  const other = 1 + ((first + below(aantal - 1)) % aantal);
  return first < other ? [first, other] : [other, first];
}
