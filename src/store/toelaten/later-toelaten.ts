// Inviting, and coming in with approval, before any of that is fetched: at a start only whether this device waits somewhere; the rest comes at the first action.
import { geweigerd, redenOf } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Settable } from '../value.ts';
import type { MijnVraag, Toelaten } from './contract.ts';
import type { Meedoen, MeedoenOptions } from './meedoen.ts';

/** See `vraag-rij.ts`. */
const ROW = 'meedoen-gevraagd';

interface LaterOptions extends MeedoenOptions {
  /** Address of the app, for links. */
  appUrl: string;
}

export interface LaterToelaten extends ReturnType<typeof import('./uitnodigen.ts').createUitnodigen> {
  /** Goes on waiting, if this device does. */
  start(): void;
  /** This device is in, and learns the log anew. */
  askAgain(kring: string): Promise<void>;
  doeMee(tekst: string): Promise<Uitkomst<{ kring: string }>>;
  gezien(kring: string): Promise<void>;
  /** null: it locked meanwhile. */
  toelaten(): Promise<Toelaten | null>;
  wake(): void;
  stop(): void;
}

export function createLaterToelaten(options: LaterOptions): LaterToelaten {
  let stopped = false;
  let loading: Promise<Meedoen> | null = null;
  /** What was under way when it locked puts nothing on a locked screen. */
  const vragen: Settable<MijnVraag[]> = {
    ...options.vragen,
    set(next) {
      if (!stopped) options.vragen.set(next);
    },
  };
  const load = (): Promise<Meedoen> => {
    loading ??= import('./meedoen.ts').then(async ({ openMeedoen }) => {
      const opened = await openMeedoen({ ...options, vragen });
      if (stopped) opened.stop();
      return opened;
    });
    // A piece that could not be fetched is tried again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const look = () =>
    void options.disk
      .listRows(ROW)
      .then((rows) => (rows.length > 0 && !stopped ? load() : null))
      .catch(() => undefined);
  let stopWatching = () => {};
  type Uitnodigen = ReturnType<typeof import('./uitnodigen.ts').createUitnodigen>;
  const metUitnodigen = async <T>(work: (uitnodigen: Uitnodigen) => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> => {
    try {
      const { createUitnodigen } = await import('./uitnodigen.ts');
      return stopped ? geweigerd('weer-op-slot') : await work(createUitnodigen(options));
    } catch (error) {
      return geweigerd(redenOf(error));
    }
  };
  return {
    nodigUit: (...wat) => metUitnodigen((uitnodigen) => uitnodigen.nodigUit(...wat)),
    trekIn: (...wat) => metUitnodigen((uitnodigen) => uitnodigen.trekIn(...wat)),
    start() {
      // Also what another tab asks.
      stopWatching = options.disk.watchRows(ROW, look);
      look();
    },
    askAgain: (kring) => options.disk.putRow(ROW, kring, new Uint8Array()),
    async doeMee(tekst) {
      const meedoen = await load();
      return stopped ? geweigerd('weer-op-slot') : meedoen.doeMee(tekst);
    },
    gezien: async (kring) => (await load()).gezien(kring),
    async toelaten() {
      const { openToelaten } = await import('./kijk.ts');
      return stopped ? null : openToelaten(options);
    },
    wake() {
      if (loading) void loading.then((meedoen) => meedoen.wake()).catch(() => undefined);
      else look();
    },
    stop() {
      stopped = true;
      stopWatching();
      void loading?.then((meedoen) => meedoen.stop()).catch(() => undefined);
    },
  };
}
