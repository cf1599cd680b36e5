// The one error the disk speaks: full, or it failed. Knows how IndexedDB, Dexie and lib0 wrap what really happened.

export class DiskProblem extends Error {
  readonly reason: 'vol' | 'mislukt';
  constructor(reason: 'vol' | 'mislukt', cause: unknown) {
    super(`disk: ${reason}`, { cause });
    this.name = 'DiskProblem';
    this.reason = reason;
  }
}

/** Dexie puts the native error in `inner` (or one per row in `failures`), lib0 only leaves its text. */
function meansFull(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const { name, message, inner, cause, failures } = error as Record<string, unknown>;
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') return true;
  if (typeof message === 'string' && message.includes('QuotaExceededError')) return true;
  if (Array.isArray(failures) && failures.some((one) => meansFull(one, depth + 1))) return true;
  return meansFull(inner, depth + 1) || meansFull(cause, depth + 1);
}

export function toDiskProblem(error: unknown): DiskProblem {
  if (error instanceof DiskProblem) return error;
  return new DiskProblem(meansFull(error) ? 'vol' : 'mislukt', error);
}
