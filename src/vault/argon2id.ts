// Argon2id itself (hash-wasm); loaded in the worker, or directly where there are no workers.
import { argon2id } from 'hash-wasm';

export interface Argon2Cost {
  /** Memory in KiB. */
  readonly m: number;
  /** Passes. */
  readonly t: number;
  /** Lanes. */
  readonly p: number;
}

export interface Argon2Task {
  phrase: Uint8Array;
  salt: Uint8Array;
  cost: Argon2Cost;
}

export async function runArgon2id({ phrase, salt, cost }: Argon2Task): Promise<Uint8Array<ArrayBuffer>> {
  const { m: memorySize, t: iterations, p: parallelism } = cost;
  const hash = await argon2id({
    password: phrase,
    salt,
    memorySize,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(hash);
}
