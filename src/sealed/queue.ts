// One thing at a time: tasks on a document wait for each other, so that no step sees another half done.

export interface Queue {
  /** Runs after everything queued before it. A task that fails does not stop the next. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is queued any more. */
  idle(): Promise<void>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run(task) {
      waiting++;
      const result = last.then(task).finally(() => waiting--);
      last = result.catch(() => undefined);
      return result;
    },
    async idle() {
      while (waiting > 0) await last;
    },
  };
}
