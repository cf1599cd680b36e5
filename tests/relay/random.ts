// Repeatable chance for tests: the seed is in the test name, and SEED= replays one.

export interface Random {
  /** 0 up to, not including, `below`. */
  int(below: number): number;
  pick<T>(list: readonly T[]): T;
  bytes(length: number): Uint8Array;
}

/** mulberry32 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const int = (below: number) => Math.floor((next() / 2 ** 32) * below);
  return {
    int,
    pick: (list) => list[int(list.length)] as (typeof list)[number],
    bytes: (length) => Uint8Array.from({ length }, () => int(256)),
  };
}

/** SEED= when given, otherwise `count` fresh ones. */
export const seeds = (count: number): number[] =>
  process.env.SEED
    ? [Number(process.env.SEED)]
    : Array.from({ length: count }, () => Math.floor(Math.random() * 2 ** 32));
