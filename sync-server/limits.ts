// Counting and slowing down: token buckets for rates, counters for how many at once. Knows no sockets.

export interface Bucket {
  /** False: too fast. */
  take(amount: number, now: number): boolean;
}

/** Refills with `perSecond`, holds at most `burst`. */
export function createBucket(perSecond: number, burst: number): Bucket {
  let left = burst;
  let at = 0;
  return {
    take(amount, now) {
      left = Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond);
      at = now;
      if (amount > left) return false;
      left -= amount;
      return true;
    },
  };
}

export interface Counter {
  /** False: there are `max` already. */
  enter(id: string): boolean;
  leave(id: string): void;
}

export function createCounter(max: number): Counter {
  const counts = new Map<string, number>();
  return {
    enter(id) {
      const count = counts.get(id) ?? 0;
      if (count >= max) return false;
      counts.set(id, count + 1);
      return true;
    },
    leave(id) {
      const count = counts.get(id) ?? 0;
      if (count > 1) counts.set(id, count - 1);
      else counts.delete(id);
    },
  };
}

/** A bucket per id; full buckets are forgotten, because a new one is the same. */
export function createBuckets(perSecond: number, burst: number) {
  const buckets = new Map<string, { bucket: Bucket; at: number }>();
  return {
    take(id: string, now: number): boolean {
      const fullMs = (burst / perSecond) * 1000;
      for (const [old, { at }] of buckets) {
        if (now - at < fullMs) break;
        buckets.delete(old);
      }
      const { bucket } = buckets.get(id) ?? { bucket: createBucket(perSecond, burst) };
      // Reinserted, so that the map stays in order of last use.
      buckets.delete(id);
      buckets.set(id, { bucket, at: now });
      return bucket.take(1, now);
    },
  };
}
