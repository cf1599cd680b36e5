// Who is alive: a held lock says that a writer's rows on disk belong to a running tab. Web Locks in a browser, a plain set elsewhere.

export interface WriterLocks {
  /** Holds the name until `release`; the browser releases it when the tab dies. */
  hold(name: string): Promise<{ release(): void }>;
  /** null: somebody holds it now, here or in another tab. */
  tryHold(name: string): Promise<{ release(): void } | null>;
  isHeld(name: string): Promise<boolean>;
}

export function createLocks(): WriterLocks {
  const held = new Set<string>();
  const take = (name: string) => {
    held.add(name);
    return { release: () => void held.delete(name) };
  };
  return {
    hold: async (name) => take(name),
    tryHold: async (name) => (held.has(name) ? null : take(name)),
    isHeld: async (name) => held.has(name),
  };
}

/**
 * Browsers refuse a name that begins with a hyphen, and one kring in 64 has such an id. A dot is in no id, so it clashes
 * with none; all other names stay as tabs of an older version hold them.
 */
export const lockName = (name: string): string => (name.startsWith('-') ? `.${name}` : name);

export function browserLocks(): WriterLocks {
  const { locks } = navigator;
  return {
    hold: (name) =>
      new Promise((granted, failed) => {
        locks.request(lockName(name), () => new Promise<void>((done) => granted({ release: done }))).catch(failed);
      }),
    tryHold: (name) =>
      new Promise((granted, failed) => {
        const take = (lock: Lock | null) =>
          lock ? new Promise<void>((done) => granted({ release: done })) : granted(null);
        locks.request(lockName(name), { ifAvailable: true }, take).catch(failed);
      }),
    async isHeld(name) {
      const { held } = await locks.query();
      return (held ?? []).some((lock) => lock.name === lockName(name));
    },
  };
}
