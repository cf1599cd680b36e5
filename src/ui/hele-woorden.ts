// Words that are kept whole, as words that live: read by whoever asks, and written back as a whole.
import type { LevendeWoorden } from './live-text.ts';

/** Nobody hears of changes: for who is told of those in another way. */
export const heleWoorden = (get: () => string, zet: (woorden: string) => void): LevendeWoorden => ({
  get,
  subscribe: () => () => undefined,
  vervang(van, tot, door) {
    const nu = get();
    zet(nu.slice(0, van) + door + nu.slice(tot));
  },
});
