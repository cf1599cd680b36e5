// One test over all seeds, for runs that are short: the failing seed stands in the message, and SEED=<n> replays only that one.
import { test } from 'vitest';
import { reseed, seeds } from './seeded.ts';

export function testSeeds(name: string, run: (seed: number) => void): void {
  test(`${name} (${seeds.length === 1 ? `SEED=${seeds[0]}` : `${seeds.length} seeds`})`, () => {
    for (const seed of seeds) {
      reseed(seed);
      try {
        run(seed);
      } catch (cause) {
        throw new Error(`SEED=${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    }
  });
}
