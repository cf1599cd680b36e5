// Background rounds: every document a device may see is brought level, a few at a time, so that all of them open in flight mode.

export interface Rounds {
  /** Start a round now, also when the last one is not over (new documents join it); or visit only these rooms, first. */
  now(only?: readonly string[]): void;
  stop(): void;
}

export interface RoundOptions {
  /** Rooms to bring level, most urgent first. Asked again each round. */
  rooms: () => readonly string[];
  /** Brings one room level; rejects or returns when it could not. Must end by itself. */
  visit: (room: string) => Promise<void>;
  /** Connections at once. */
  atOnce?: number;
  everyMs?: number;
}

export function startRounds({ rooms, visit, atOnce = 3, everyMs = 60_000 }: RoundOptions): Rounds {
  const waiting: string[] = [];
  const busy = new Set<string>();
  /** Asked for while their visit was going on: that visit may just have failed for what is solved now. */
  const again = new Set<string>();
  let stopped = false;

  const next = () => {
    while (!stopped && busy.size < atOnce) {
      const room = waiting.shift();
      if (room === undefined) return;
      busy.add(room);
      visit(room)
        .catch(() => undefined)
        .finally(() => {
          busy.delete(room);
          if (again.delete(room)) waiting.push(room);
          next();
        });
    }
  };
  const now = (only?: readonly string[]) => {
    const wanted = only ?? rooms();
    for (const room of wanted) if (busy.has(room)) again.add(room);
    const idle = wanted.filter((room) => !busy.has(room));
    const before = waiting.splice(0);
    // By name goes first, also when it stood further back; in a round everyone keeps their place.
    waiting.push(...new Set(only ? [...idle, ...before] : [...before, ...idle]));
    next();
  };
  const timer = setInterval(() => now(), everyMs);
  return {
    now,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
