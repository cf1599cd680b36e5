// A part of the store that is fetched at its first use: once, tried again after a failure, and closed with the session. Knows not what the part is for.

import type { Settable } from './value.ts';

export interface LaterDeel<T> {
  /** Fetches it where it is not here. Rejects when it cannot be had, and when it locked meanwhile. */
  laad(): Promise<T>;
  /** null: it locked meanwhile. */
  open(): Promise<T | null>;
  /** What is here already; null: nothing was asked of it yet, or it locked. */
  hier(): T | null;
  /** Somebody asked for it. */
  gevraagd(): boolean;
  dicht(): boolean;
  /** Nothing comes any more; what is here, or was on its way, is closed. */
  stop(): Promise<void>;
}

/**
 * `haal` fetches the code and gives what makes the part, so that none is made behind a lock that closed while it was
 * fetched. A part that only begins to live with its options may take a while to be made.
 */
export function createLaterDeel<T>(
  haal: (dicht: () => boolean) => Promise<() => T | Promise<T>>,
  sluit: (deel: T) => void | Promise<void> = () => undefined,
): LaterDeel<T> {
  let dicht = false;
  let hier: T | null = null;
  let loading: Promise<T> | null = null;

  const maak = async (): Promise<T> => {
    const make = await haal(() => dicht);
    if (dicht) throw new Error('it is locked');
    const made = await make();
    if (dicht) {
      await sluit(made);
      throw new Error('it is locked');
    }
    hier = made;
    return made;
  };
  const laad = (): Promise<T> => {
    loading ??= maak();
    const now = loading;
    // A piece that could not be fetched is tried again.
    now.catch(() => {
      if (loading === now) loading = null;
    });
    return now;
  };
  return {
    laad,
    open: () =>
      laad().then(
        (deel) => (dicht ? null : deel),
        (error) => {
          if (dicht) return null;
          throw error;
        },
      ),
    hier: () => (dicht ? null : hier),
    gevraagd: () => loading !== null,
    dicht: () => dicht,
    async stop() {
      dicht = true;
      if (hier !== null) await sluit(hier);
    },
  };
}

/** What is under way when it locks puts nothing on a locked screen. */
export const alleenOpen = <T>(value: Settable<T>, dicht: () => boolean): Settable<T> => ({
  ...value,
  set(next) {
    if (!dicht()) value.set(next);
  },
});
