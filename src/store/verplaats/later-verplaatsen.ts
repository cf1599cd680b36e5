// Moving a casus, before any of that is fetched: only looks whether something stopped halfway.
import type { Verplaatsen } from './contract.ts';
import type { OpenVerplaatsen, VerplaatsAround } from './verplaats.ts';

export interface LaterVerplaatsen {
  open(): Promise<Verplaatsen | null>;
  /** Goes on with what stopped halfway, if anything did. */
  hervat(): void;
}

/** As in `rijen.ts`, which is not here yet. */
const ONDERWEG = 'verplaatsen';

export function createLaterVerplaatsen(around: VerplaatsAround): LaterVerplaatsen {
  let loading: Promise<OpenVerplaatsen> | null = null;
  /** One for the whole session: it remembers what can still be put back. */
  const load = (): Promise<OpenVerplaatsen> => {
    loading ??= import('./verplaats.ts').then(({ openVerplaatsen }) => openVerplaatsen(around));
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const hervat = async () => {
    if ((await around.disk.listRows(ONDERWEG)).length > 0) await (await load()).hervat();
  };
  return {
    async open() {
      const opened = await load();
      return around.closed() ? null : opened;
    },
    // What does not work now is tried again at the next start.
    hervat: () => void hervat().catch(() => undefined),
  };
}
