// The devices of this person before any of it is fetched: at a start only whether there is something to look at; the rest comes when there is, or at the first action.
import { toestellenVan } from '../../domain/kring.ts';
import { alleenOpen, createLaterDeel } from '../later-deel.ts';
import type { Toestellen } from './contract.ts';
import type { ToestellenOptions } from './toestellen.ts';

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
  const deel = createLaterDeel(
    async (dicht) => {
      const { openToestellen } = await import('./toestellen.ts');
      return () => openToestellen({ ...options, meldingen: alleenOpen(options.meldingen, dicht) });
    },
    (toestellen) => toestellen.stop(),
  );
  /** Two devices of one person in a log, whatever any of them says: then somebody must be told. */
  const zijnMeer = () =>
    options.kringen
      .all()
      .some(({ log, keyring }) => toestellenVan(log.kring(), keyring.device.toestel.sign).length > 1);
  void Promise.all(ROWS.map((kind) => options.disk.listRows(kind)))
    .then((rows) => (rows.some(({ length }) => length > 0) ? deel.open() : null))
    .catch(() => undefined);
  return {
    look() {
      const hier = deel.hier();
      if (hier) hier.look();
      else if (!deel.gevraagd() && zijnMeer()) void deel.open().catch(() => undefined);
    },
    open: deel.open,
    uitGezien: async () => (await deel.open())?.uitGezien(),
    functieChanged: () => deel.hier()?.functieChanged(),
    wake: () => deel.hier()?.wake(),
    stop: () => void deel.stop(),
  };
}
