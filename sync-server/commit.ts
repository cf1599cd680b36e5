// Group commit: gathers what many rooms want to write for a few milliseconds, commits it at once, and tells each of them.
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

export function createCommitter(store: Store, gatherMs: number): Committer {
  let enlisted = new Set<Writer>();
  let running: Promise<void> | null = null;
  let healthy = true;

  const run = async (): Promise<void> => {
    await new Promise((gathered) => setTimeout(gathered, gatherMs));
    while (enlisted.size > 0) {
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
      if (enlisted.size > 0) await new Promise((gathered) => setTimeout(gathered, gatherMs));
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
      while (running) await running;
    },
    healthy: () => healthy,
  };
}
