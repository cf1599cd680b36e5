// One stream of numbers for everything a fuzz run chooses, also for the client ids Yjs draws. Import before yjs: it binds its source of randomness once.
import { webcrypto } from 'node:crypto';

let state = 1;

function next(): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

/** Client ids have a stream of their own: nonces are drawn in the order in which threads come back. */
const drawn = { id: 1, rest: 1 };
webcrypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
  if (!array) return array;
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const stream = bytes.length === 4 ? 'id' : 'rest';
  for (let i = 0; i < bytes.length; i++) {
    drawn[stream] = (Math.imul(drawn[stream], 0x915f77f5) + 0x2545f491) >>> 0;
    bytes[i] = drawn[stream] >>> 24;
  }
  return array;
};

export function reseed(seed: number): void {
  state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  drawn.id = Math.imul(seed + 1, 0x85ebca6b) >>> 0;
  drawn.rest = Math.imul(seed + 1, 0xc2b2ae35) >>> 0;
}

export const below = (limit: number): number => next() % limit;
export const chance = (percent: number): boolean => below(100) < percent;
export function pick<T>(things: readonly T[]): T {
  const thing = things[below(things.length)];
  if (thing === undefined) throw new Error('nothing to pick from');
  return thing;
}

/** SEED=n: only that one. SEEDS=n: that many, from 0. */
export const seeds: number[] = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: Number(process.env.SEEDS ?? 50) }, (_, i) => i);
