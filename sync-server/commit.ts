// Group commit: what many rooms want to write goes to disk in one commit, and each of them is told. At once when it was quiet, at most one commit per interval when it is busy.
import type { Store, Write } from './store.ts';

/** Something that has writes to hand over when a commit begins. */
export interface Writer {
  takeWrites(): Write[];
  /** Called once per `takeWrites`. */
  committed(error: Error | null): void;
}

export interface Committer {
  enlist(writer: Writer): void;
  /** For a single write: resolves when durable. */
  write(write: Write): Promise<void>;
  /** Resolves when everything enlisted so far is durable (or has failed). */
  flush(): Promise<void>;
  healthy(): boolean;
}

export function createCommitter(store: Store, intervalMs: number): Committer {
  let enlisted = new Set<Writer>();
  let running: Promise<void> | null = null;
  let healthy = true;
  let lastAt = Number.NEGATIVE_INFINITY;
  let hurry: () => void = () => undefined;

  const pause = () =>
    new Promise<void>((go) => {
      hurry = go;
      // Never zero: what else comes in this tick goes along.
      setTimeout(go, Math.max(1, lastAt + intervalMs - performance.now()));
    });
  const run = async (): Promise<void> => {
    while (enlisted.size > 0) {
      await pause();
      lastAt = performance.now();
      const writers = [...enlisted];
      enlisted = new Set();
      let failed: Error | null = null;
      try {
        await store.commit(writers.flatMap((writer) => writer.takeWrites()));
      } catch (error) {
        failed = error instanceof Error ? error : new Error(String(error));
      }
      healthy = failed === null;
      for (const writer of writers) writer.committed(failed);
    }
    running = null;
  };
  const enlist = (writer: Writer) => {
    enlisted.add(writer);
    running ??= run();
  };

  return {
    enlist,
    write: (write) =>
      new Promise((resolve, reject) =>
        enlist({ takeWrites: () => [write], committed: (error) => (error ? reject(error) : resolve()) }),
      ),
    async flush() {
      while (running) {
        hurry();
        await Promise.race([running, new Promise((later) => setTimeout(later, 5))]);
      }
    },
    healthy: () => healthy,
  };
}
