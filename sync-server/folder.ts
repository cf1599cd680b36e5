// Hands folding to a worker thread, one room at a time, and starts the thread only when there is something to fold.
import { Worker } from 'node:worker_threads';
import type { FoldedRoom } from './fold.ts';

export interface Folder {
  /** null: could not be folded without loss. */
  fold(updates: readonly Uint8Array[]): Promise<FoldedRoom | null>;
  close(): Promise<void>;
}

export function createFolder(): Folder {
  let worker: Worker | null = null;
  let jobs = 0;
  const waiting = new Map<number, (folded: FoldedRoom | null) => void>();

  const giveUp = () => {
    worker = null;
    for (const done of waiting.values()) done(null);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./fold-thread.mjs', import.meta.url));
    started.unref();
    started.on('message', ({ job, folded }: { job: number; folded: FoldedRoom | null }) => {
      waiting.get(job)?.(folded);
      waiting.delete(job);
    });
    started.on('error', giveUp);
    started.on('exit', () => {
      if (worker === started) giveUp();
    });
    return started;
  };

  return {
    fold(updates) {
      worker ??= start();
      const job = ++jobs;
      const result = new Promise<FoldedRoom | null>((resolve) => waiting.set(job, resolve));
      worker.postMessage({ job, updates });
      return result;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
