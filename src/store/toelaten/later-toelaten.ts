// Inviting, and coming in with approval, before any of that is fetched: at a start only whether this device waits somewhere; the rest comes at the first action.

import { alleenOpen, createLaterDeel } from '../later-deel.ts';
import { geweigerd, inWoorden } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Toelaten } from './contract.ts';
import type { MeedoenOptions } from './meedoen.ts';

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
  /** Takes back what this device asked. */
  trekVraagIn(kring: string): Promise<Uitkomst>;
  /** null: it locked meanwhile. */
  toelaten(): Promise<Toelaten | null>;
  wake(): void;
  stop(): void;
}

export function createLaterToelaten(options: LaterOptions): LaterToelaten {
  const deel = createLaterDeel(
    async (dicht) => {
      const { openMeedoen } = await import('./meedoen.ts');
      return () => openMeedoen({ ...options, vragen: alleenOpen(options.vragen, dicht) });
    },
    (meedoen) => meedoen.stop(),
  );
  const look = () =>
    void options.disk
      .listRows(ROW)
      .then((rows) => (rows.length > 0 && !deel.dicht() ? deel.open() : null))
      .catch(() => undefined);
  let stopWatching = () => {};
  type Uitnodigen = ReturnType<typeof import('./uitnodigen.ts').createUitnodigen>;
  const metUitnodigen = <T>(work: (uitnodigen: Uitnodigen) => Promise<Uitkomst<T>>): Promise<Uitkomst<T>> =>
    inWoorden(async () => {
      const { createUitnodigen } = await import('./uitnodigen.ts');
      return deel.dicht() ? geweigerd('weer-op-slot') : work(createUitnodigen(options));
    });
  return {
    nodigUit: (...wat) => metUitnodigen((uitnodigen) => uitnodigen.nodigUit(...wat)),
    trekIn: (...wat) => metUitnodigen((uitnodigen) => uitnodigen.trekIn(...wat)),
    start() {
      // Also what another tab asks.
      stopWatching = options.disk.watchRows(ROW, look);
      look();
    },
    askAgain: (kring) => options.disk.putRow(ROW, kring, new Uint8Array()),
    doeMee: async (tekst) => (await deel.open())?.doeMee(tekst) ?? geweigerd('weer-op-slot'),
    gezien: async (kring) => (await deel.open())?.gezien(kring),
    trekVraagIn: (kring) => inWoorden(async () => (await deel.open())?.trekIn(kring) ?? geweigerd('weer-op-slot')),
    async toelaten() {
      const { openToelaten } = await import('./kijk.ts');
      return deel.dicht() ? null : openToelaten(options);
    },
    wake() {
      if (deel.gevraagd())
        void deel
          .open()
          .then((meedoen) => meedoen?.wake())
          .catch(() => undefined);
      else look();
    },
    stop() {
      stopWatching();
      void deel.stop();
    },
  };
}
