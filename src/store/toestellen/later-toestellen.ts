// The devices of this person before any of it is fetched: at a start only whether there is something to look at; the rest comes when there is, or at the first action.
import { toestellenVan } from '../../domain/kring.ts';
import type { Settable } from '../value.ts';
import type { Toestellen, ToestelMeldingen } from './contract.ts';
import type { OpenToestellen, ToestellenOptions } from './toestellen.ts';

/** See `eigen-kring.ts` and `rijen.ts`. */
const ROWS = ['eigen-kring', 'toestel-gevraagd', 'toestel-uit'];

export interface LaterToestellen {
  look(): void;
  /** null: it locked meanwhile. */
  open(): Promise<Toestellen | null>;
  uitGezien(): Promise<void>;
  functieChanged(): void;
  wake(): void;
  stop(): void;
}

export function createLaterToestellen(options: ToestellenOptions): LaterToestellen {
  let stopped = false;
  let loaded: OpenToestellen | null = null;
  let loading: Promise<OpenToestellen> | null = null;
  /** What was under way when it locked puts no name on a locked screen. */
  const meldingen: Settable<ToestelMeldingen> = {
    ...options.meldingen,
    set(next) {
      if (!stopped) options.meldingen.set(next);
    },
  };
  const load = (): Promise<OpenToestellen> => {
    loading ??= import('./toestellen.ts').then(async ({ openToestellen }) => {
      const opened = await openToestellen({ ...options, meldingen });
      if (stopped) opened.stop();
      else loaded = opened;
      return opened;
    });
    // A piece that could not be fetched is tried again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  /** Two devices of one person in a log, whatever any of them says: then somebody must be told. */
  const zijnMeer = () =>
    options.kringen
      .all()
      .some(({ log, keyring }) => toestellenVan(log.kring(), keyring.device.toestel.sign).length > 1);
  void Promise.all(ROWS.map((kind) => options.disk.listRows(kind)))
    .then((rows) => (rows.some(({ length }) => length > 0) && !stopped ? load() : null))
    .catch(() => undefined);
  return {
    look() {
      if (loaded) loaded.look();
      else if (!loading && zijnMeer()) void load().catch(() => undefined);
    },
    async open() {
      const opened = await load();
      return stopped ? null : opened;
    },
    uitGezien: async () => (await load()).uitGezien(),
    functieChanged: () => loaded?.functieChanged(),
    wake: () => loaded?.wake(),
    stop() {
      stopped = true;
      loaded?.stop();
    },
  };
}
