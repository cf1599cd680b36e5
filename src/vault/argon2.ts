// Makes a phrase slow to guess: Argon2id outside the main thread, with parameters measured on this device and a floor. Knows no key and no header.
import type { Argon2Cost } from './argon2id.ts';

export type Argon2 = (phrase: Uint8Array, salt: Uint8Array, cost: Argon2Cost) => Promise<Uint8Array<ArrayBuffer>>;

export const FLOOR: Argon2Cost = { m: 65_536, t: 3, p: 1 };
/** More than 256 MiB might fail on a phone that is short of memory, and then its owner is locked out. */
const MOST_MEASURED = 262_144;
/** What a header may ask at most; beyond it somebody tampered, and trying would only hang the tab. */
const MOST_READ: Argon2Cost = { m: 1_048_576, t: 16, p: 4 };
const AIM_MS = 1000;

export const isSaneCost = (cost: Argon2Cost, floor: Argon2Cost = FLOOR): boolean =>
  (['m', 't', 'p'] as const).every(
    (part) => Number.isInteger(cost[part]) && cost[part] >= floor[part] && cost[part] <= MOST_READ[part],
  );

/** Runs in a worker of its own where there are workers; it ends with the run, and its memory with it. */
export const argon2: Argon2 = async (phrase, salt, cost) => {
  if (typeof Worker === 'undefined') return (await import('./argon2id.ts')).runArgon2id({ phrase, salt, cost });
  const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<Uint8Array<ArrayBuffer> | string>) =>
        typeof event.data === 'string' ? reject(new Error(event.data)) : resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message || 'argon2 worker did not start'));
      worker.postMessage({ phrase, salt, cost });
    });
  } finally {
    worker.terminate();
  }
};

/** Hashes at the highest cost that stays near a second here. Each try is a real run, so the last one is the result. */
export async function hashMeasured(
  phrase: Uint8Array,
  salt: Uint8Array,
  floor: Argon2Cost,
  run: Argon2,
): Promise<{ hash: Uint8Array<ArrayBuffer>; cost: Argon2Cost }> {
  let cost = floor;
  let began = performance.now();
  let hash = await run(phrase, salt, cost);
  while (cost.m * 2 <= MOST_MEASURED && (performance.now() - began) * 2 <= AIM_MS * 1.1) {
    const more = { ...cost, m: cost.m * 2 };
    began = performance.now();
    try {
      const slower = await run(phrase, salt, more);
      hash.fill(0);
      hash = slower;
      cost = more;
    } catch {
      // This device does not have the memory; what it could do stands.
      break;
    }
  }
  return { hash, cost };
}
