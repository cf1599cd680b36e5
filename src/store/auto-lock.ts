// Locks when the person leaves: at once, after 1 or after 5 minutes out of sight of every tab. Asks the page only whether it is seen.
import type { VergrendelNa } from './contract.ts';

const WAIT_MS: Record<VergrendelNa, number> = { direct: 0, '1-minuut': 60_000, '5-minuten': 300_000 };

/** Locking reaches every tab, so a tab out of sight keeps asking whether the person is in another one. */
const LOOK_MS = 15_000;
/** Going to another tab, this one goes out of sight just before that one comes in sight. */
const SWITCH_MS = 250;
/** So long after another tab was seen, a slow timer in a page out of sight is still no reason to lock on return. */
const RECENT_MS = 75_000;

export interface Leaving {
  now: () => number;
  vergrendelNa: () => VergrendelNa;
  /** Is another tab of ours in sight? */
  elsewhere(): Promise<boolean>;
  /** Out of sight: put all on disk. */
  save(): Promise<void>;
  /** `since`: when the person was last seen. */
  lock(since: number): Promise<void>;
  /** In sight again and not locked. */
  back(): void;
}

/** Timers sleep in a hidden page, so the time away is measured on return as well. */
export function lockOnLeaving(page: Document, leaving: Leaving): () => void {
  /** When the person was last seen, here or in another tab; null: in sight here. */
  let seenAt: number | null = null;
  let company = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = () => WAIT_MS[leaving.vergrendelNa()];
  const lookAfter = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), Math.min(LOOK_MS, Math.max(SWITCH_MS, ms)));
  };
  const look = async () => {
    const elsewhere = await leaving.elsewhere();
    if (seenAt === null) return;
    company = elsewhere;
    if (elsewhere) {
      seenAt = leaving.now();
      return lookAfter(LOOK_MS);
    }
    const left = seenAt + wait() - leaving.now();
    if (left <= 0) await leaving.lock(seenAt);
    else lookAfter(left);
  };

  const leave = () => {
    seenAt ??= leaving.now();
    void leaving.save();
    lookAfter(wait());
  };
  const comeBack = () => {
    clearTimeout(timer);
    const since = seenAt ?? leaving.now();
    const away = leaving.now() - since;
    const allowed = company ? Math.max(wait(), RECENT_MS) : wait();
    seenAt = null;
    company = false;
    if (away > allowed) void leaving.lock(since);
    else leaving.back();
  };
  const turn = () => (page.visibilityState === 'hidden' ? leave() : comeBack());
  const hide = () => void leaving.save();
  page.addEventListener('visibilitychange', turn);
  page.defaultView?.addEventListener('pagehide', hide);
  return () => {
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', turn);
    page.defaultView?.removeEventListener('pagehide', hide);
  };
}
