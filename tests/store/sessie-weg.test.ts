// Since when a device is out of reach: a line that is made anew for a moment does not begin the minute again; one that was gone for long does.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { kijkWieWegIs } from '../../src/store/sessie/weg.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

it('counts on over a short interruption, and anew after a long one', () => {
  const awareness = new Awareness(new Y.Doc());
  let verbonden = true;
  const weg = kijkWieWegIs({ awareness, eigen: 'bram', nu: Date.now, verbonden: () => verbonden });
  const begin = Date.now();
  vi.advanceTimersByTime(33_000);
  expect(weg.sinds('anna')).toBe(begin);
  verbonden = false;
  vi.advanceTimersByTime(2_000);
  // As long as there is no line nobody can tell.
  expect(weg.sinds('anna')).toBeNull();
  verbonden = true;
  vi.advanceTimersByTime(30_000);
  expect(weg.sinds('anna')).toBe(begin);
  verbonden = false;
  vi.advanceTimersByTime(25_000);
  verbonden = true;
  vi.advanceTimersByTime(5_000);
  expect(Date.now() - (weg.sinds('anna') ?? 0)).toBeLessThanOrEqual(5_000);
  weg.stop();
  awareness.destroy();
});
