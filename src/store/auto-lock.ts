// Locks when the person leaves: at once, after 1 or after 5 minutes out of sight. Asks the page only whether it is seen.
import type { VergrendelNa } from './contract.ts';

const WAIT_MS: Record<VergrendelNa, number> = { direct: 0, '1-minuut': 60_000, '5-minuten': 300_000 };

export interface Leaving {
  now: () => number;
  vergrendelNa: () => VergrendelNa;
  /** Out of sight: put all on disk. */
  save(): Promise<void>;
  lock(): Promise<void>;
  /** In sight again and not locked. */
  back(): void;
}

/** Timers sleep in a hidden page, so the time away is measured on return as well. */
export function lockOnLeaving(page: Document, leaving: Leaving): () => void {
  let leftAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const leave = () => {
    leftAt ??= leaving.now();
    void leaving.save();
    const wait = WAIT_MS[leaving.vergrendelNa()];
    clearTimeout(timer);
    if (wait === 0) void leaving.lock();
    else timer = setTimeout(() => void leaving.lock(), wait);
  };
  const comeBack = () => {
    clearTimeout(timer);
    const away = leftAt === null ? 0 : leaving.now() - leftAt;
    leftAt = null;
    if (away > WAIT_MS[leaving.vergrendelNa()]) void leaving.lock();
    else leaving.back();
  };
  const look = () => (page.visibilityState === 'hidden' ? leave() : comeBack());
  const hide = () => void leaving.save();
  page.addEventListener('visibilitychange', look);
  page.defaultView?.addEventListener('pagehide', hide);
  return () => {
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', look);
    page.defaultView?.removeEventListener('pagehide', hide);
  };
}
