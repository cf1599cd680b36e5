// The thread in which rooms are folded: updates in, one update (or null) out.
import { parentPort } from 'node:worker_threads';
import { foldUpdates } from './fold.ts';

parentPort?.on('message', ({ job, updates }: { job: number; updates: Uint8Array[] }) => {
  let base: Uint8Array | null = null;
  try {
    base = foldUpdates(updates);
  } catch {
    // Something in the room that Yjs cannot apply: it stays as it is.
  }
  parentPort?.postMessage({ job, base });
});
