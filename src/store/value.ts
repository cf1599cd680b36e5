// A value that changes over time, for screens to watch. Core without React.
import type { Value } from './contract.ts';

export interface Settable<T> extends Value<T> {
  set(next: T): void;
}

/** `same` decides whether watchers hear of it; by default objects are compared by their JSON, they are small. */
export function createValue<T>(
  start: T,
  same: (a: T, b: T) => boolean = (a, b) => JSON.stringify(a) === JSON.stringify(b),
): Settable<T> {
  let now = start;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    set(next) {
      if (same(now, next)) return;
      now = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
