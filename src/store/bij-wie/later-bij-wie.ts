// Notices who is here in a casus, before anything that is done with it is fetched. Forgets a casus that goes.
import type { Living } from '../documents.ts';
import { KRING_DOCUMENT } from '../kring-document.ts';
import { createLaterDeel } from '../later-deel.ts';
import type { BijWieKijker } from './contract.ts';
import type { BijWieOptions } from './opties.ts';

export interface LaterBijWie {
  look(): void;
  /** What was said there so far is kept when this is done. */
  zie(living: Living): Promise<void>;
  inKopie(rooms: readonly string[], op: number): Promise<void>;
  forget(room: string): Promise<void>;
  open(id: string): Promise<BijWieKijker>;
  stop(): Promise<void>;
}

/** With many here somebody always says something: what they said meanwhile is kept together. */
const LOOK_MS_PER_TOESTEL = 500;

export function createLaterBijWie(options: BijWieOptions): LaterBijWie {
  const lookedAt = new Map<string, number>();
  const deel = createLaterDeel(async () => {
    const { openBijWie } = await import('./bij-wie.ts');
    return () => openBijWie(options);
  });
  const zie = async (living: Living): Promise<void> => {
    const gezegd = living.connection()?.presence.gezegd();
    if (!gezegd?.size || living.room.endsWith(`/${KRING_DOCUMENT}`)) return;
    // Before waiting for anything: the line may be gone by then.
    const said = [...gezegd];
    await (await deel.laad()).zie(living, said);
  };
  return {
    zie,
    look() {
      for (const living of options.documents.open()) {
        const pause = (living.connection()?.presence.gezegd().size ?? 0) * LOOK_MS_PER_TOESTEL;
        if (Date.now() - (lookedAt.get(living.room) ?? 0) < pause) continue;
        lookedAt.set(living.room, Date.now());
        void zie(living).catch(() => undefined);
      }
    },
    inKopie: async (rooms, op) => (await deel.laad()).inKopie(rooms, op),
    forget: async (room) => (await import('./rijen.ts')).vergeetBijWie(options.disk, room),
    open: async (id) => (await deel.laad()).kijk(id),
    stop: deel.stop,
  };
}
