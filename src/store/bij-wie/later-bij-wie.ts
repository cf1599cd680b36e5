// Notices who is here in a casus, before anything that is done with it is fetched. Forgets a casus that goes.
import type { Living } from '../documents.ts';
import { KRING_DOCUMENT } from '../kring-document.ts';
import type { BijWieKijker } from './contract.ts';
import type { BijWieOpen, BijWieOptions } from './opties.ts';

export interface LaterBijWie {
  look(): void;
  /** What was said there so far is kept when this is done. */
  zie(living: Living): Promise<void>;
  inKopie(rooms: readonly string[], op: number): Promise<void>;
  forget(room: string): Promise<void>;
  open(id: string): Promise<BijWieKijker>;
}

export function createLaterBijWie(options: BijWieOptions): LaterBijWie {
  let loading: Promise<BijWieOpen> | null = null;
  const load = (): Promise<BijWieOpen> => {
    loading ??= import('./bij-wie.ts').then(({ openBijWie }) => openBijWie(options));
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const zie = async (living: Living): Promise<void> => {
    const gezegd = living.connection()?.presence.gezegd();
    if (!gezegd?.size || living.room.endsWith(`/${KRING_DOCUMENT}`)) return;
    // Before waiting for anything: the line may be gone by then.
    const said = [...gezegd];
    await (await load()).zie(living, said);
  };
  return {
    zie,
    look() {
      for (const living of options.documents.open()) void zie(living).catch(() => undefined);
    },
    inKopie: async (rooms, op) => (await load()).inKopie(rooms, op),
    forget: async (room) => (await import('./rijen.ts')).vergeetBijWie(options.disk, room),
    open: async (id) => (await load()).kijk(id),
  };
}
