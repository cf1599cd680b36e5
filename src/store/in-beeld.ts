// Tells whether another tab of ours is in sight: each tab holds a lock of its own name for as long as it is.

const NAME = 'ruggespraak-in-beeld';

/** Watches this page; the answer says whether any other is in sight. */
export function watchInBeeld(page: Document, locks: Pick<LockManager, 'request' | 'query'>): () => Promise<boolean> {
  const own = `${NAME}/${crypto.randomUUID()}`;
  let leave: (() => void) | null = null;
  const look = () => {
    if (page.visibilityState === 'hidden') {
      leave?.();
      leave = null;
    } else if (!leave) {
      const inSight = new Promise<void>((done) => {
        leave = done;
      });
      locks.request(own, () => inSight).catch(() => undefined);
    }
  };
  page.addEventListener('visibilitychange', look);
  look();
  return async () => {
    const { held = [] } = await locks.query();
    return held.some(({ name }) => name?.startsWith(`${NAME}/`) && name !== own);
  };
}
