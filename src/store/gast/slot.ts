// One tab at a time has a guest: a lock of the browser that is let go when that tab is gone, however it went. Whoever finds what a guest left and gets the lock knows that the visit is over.

const LOCK = 'ruggespraak-gast';
/** A page that is being reloaded lets go just after the next one begins. */
const WAIT_MS = 1_500;

/** Gives what lets it go; null: another tab has a guest. */
export function takeGastLock(locks: LockManager, waitMs = WAIT_MS): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    locks
      .request(LOCK, { signal: AbortSignal.timeout(waitMs) }, () => new Promise<void>((letGo) => resolve(letGo)))
      .catch((error: unknown) => {
        // Out of patience, as asked.
        if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError'))
          resolve(null);
        else reject(error);
      });
  });
}
