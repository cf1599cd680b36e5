// The thread in which rooms are folded: updates in, one update and what it saves (or null) out.
import { parentPort } from 'node:worker_threads';
import { type FoldedRoom, foldUpdates } from './fold.ts';

parentPort?.on('message', ({ job, updates }: { job: number; updates: Uint8Array[] }) => {
  let folded: FoldedRoom | null = null;
  try {
    folded = foldUpdates(updates);
  } catch {
    // Something in the room that Yjs cannot apply: it stays as it is.
  }
  parentPort?.postMessage({ job, folded });
});
