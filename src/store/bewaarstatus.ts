// How safe what is here is kept: did the browser promise, is the app installed, is there a way back and a second place. One line, at most one action.
import type { Bewaarstatus, CasusRegel, KringRegel, Value } from './contract.ts';
import type { HerstelStand } from './herstel/contract.ts';
import { createValue } from './value.ts';

/** Less room than this and the next large casus may not fit. */
const MIN_FREE_BYTES = 20 * 1024 * 1024;

export type Browserbelofte = Pick<Bewaarstatus, 'kind' | 'geinstalleerd'>;

const installed = (): boolean => matchMedia('(display-mode: standalone)').matches;

async function isFull(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota !== undefined && usage !== undefined && quota - usage < MIN_FREE_BYTES;
}

/** `ask`: ask the browser to promise; some ask the person in turn, so only after there is something to keep. */
export async function readBewaarstatus(ask: boolean): Promise<Browserbelofte> {
  if (!navigator.storage?.persisted) return { kind: 'onbekend', geinstalleerd: installed() };
  const promised = (await navigator.storage.persisted()) || (ask && (await navigator.storage.persist()));
  if (await isFull()) return { kind: 'vol', geinstalleerd: installed() };
  return { kind: promised ? 'beloofd' : 'niet-beloofd', geinstalleerd: installed() };
}

/** A copy this old no longer counts for what was written after it. */
const KOPIE_OUD_MS = 7 * 86_400_000;

/** Does anything stand on this device only, with no copy that is recent enough? */
export function isErTweedeKopie(
  casussen: readonly CasusRegel[],
  kringen: readonly KringRegel[],
  laatsteKopie: number | null,
  now: number,
): boolean {
  const alleen = (casus: CasusRegel) =>
    !kringen.find(({ id }) => id === casus.kring)?.leden.some(({ weg, ditToestel }) => !weg && !ditToestel);
  const recent = laatsteKopie !== null && now - laatsteKopie < KOPIE_OUD_MS;
  return casussen.every(
    (casus) => !alleen(casus) || casus.gewijzigdOp === null || recent || casus.gewijzigdOp <= (laatsteKopie ?? 0),
  );
}

export interface BewaarBronnen {
  herstel: Value<HerstelStand>;
  casussen: Value<CasusRegel[]>;
  kringen: Value<KringRegel[]>;
  laatsteKopie: Value<number | null>;
  now: () => number;
}

/** All of it as one value; what the browser says is put in by hand. */
export function createBewaarstatus(
  bronnen: BewaarBronnen,
): Value<Bewaarstatus> & { zet(browser: Browserbelofte): void } {
  const { herstel, casussen, kringen, laatsteKopie } = bronnen;
  let browser: Browserbelofte = { kind: 'onbekend', geinstalleerd: false };
  const now = (): Bewaarstatus => ({
    ...browser,
    wegTerug: herstel.get().kind,
    tweedeKopie: isErTweedeKopie(casussen.get(), kringen.get(), laatsteKopie.get(), bronnen.now()),
  });
  const value = createValue(now());
  for (const bron of [herstel, casussen, kringen, laatsteKopie]) bron.subscribe(() => value.set(now()));
  return {
    ...value,
    zet(next) {
      browser = next;
      value.set(now());
    },
  };
}
