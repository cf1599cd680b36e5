// Since when a device is out of reach, from who is here in the casus. While this device itself has no connection nobody can tell.
import type { Awareness } from 'y-protocols/awareness';

export interface WieIsWeg {
  /** ms by `nu`; null: it is there, or nobody can tell. */
  sinds(toestel: string): number | null;
  stop(): void;
}

export interface WegOptions {
  awareness: Awareness;
  eigen: string;
  nu: () => number;
  verbonden: () => boolean;
}

const KIJK_MS = 1_000;
/** A line of our own that was gone this shortly does not begin the waiting anew. */
const HAPERING_MS = 20_000;

export function kijkWieWegIs({ awareness, eigen, nu, verbonden }: WegOptions): WieIsWeg {
  const gezienTot = new Map<string, number>();
  /** Before that nobody could be seen. */
  let vanaf = nu();
  let was = verbonden();
  let losSinds = nu();
  const hier = (): Set<string> =>
    new Set(
      [...awareness.getStates().values()].flatMap(({ user }) => (typeof user?.lid === 'string' ? [user.lid] : [])),
    );
  const kijk = () => {
    const is = verbonden();
    if (!is && was) losSinds = nu();
    if (is && !was && nu() - losSinds > HAPERING_MS) vanaf = nu();
    was = is;
    if (is) for (const lid of hier()) gezienTot.set(lid, nu());
  };
  kijk();
  const timer = setInterval(kijk, KIJK_MS);
  awareness.on('change', kijk);
  return {
    sinds(toestel) {
      kijk();
      if (toestel === eigen || !was || hier().has(toestel)) return null;
      return Math.max(vanaf, gezienTot.get(toestel) ?? 0);
    },
    stop() {
      clearInterval(timer);
      awareness.off('change', kijk);
    },
  };
}
