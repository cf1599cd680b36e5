// How safe what is here is kept: did the browser promise, is the app installed, is there a way back and a second place. One line, at most one action.
import type { Bewaarstatus, CasusRegel, KringRegel, Value } from './contract.ts';
import type { HerstelStand } from './herstel/contract.ts';
import { inIosTab, isInstalled } from './ios-tab.ts';
import type { MaatjesStand } from './maatjes/contract.ts';
import { createValue } from './value.ts';

/** Less room than this and the next large casus may not fit. */
const MIN_FREE_BYTES = 20 * 1024 * 1024;

export type Browserbelofte = Pick<Bewaarstatus, 'kind' | 'geinstalleerd' | 'iosTab'>;

const where = (): Pick<Bewaarstatus, 'geinstalleerd' | 'iosTab'> => ({
  geinstalleerd: isInstalled(),
  ...(inIosTab() && { iosTab: true }),
});

async function isFull(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota !== undefined && usage !== undefined && quota - usage < MIN_FREE_BYTES;
}

/** `ask`: ask the browser to promise; some ask the person in turn, so only after there is something to keep. */
export async function readBewaarstatus(ask: boolean): Promise<Browserbelofte> {
  if (!navigator.storage?.persisted) return { kind: 'onbekend', ...where() };
  const promised = (await navigator.storage.persisted()) || (ask && (await navigator.storage.persist()));
  if (await isFull()) return { kind: 'vol', ...where() };
  return { kind: promised ? 'beloofd' : 'niet-beloofd', ...where() };
}

/** A copy this old no longer counts for what was written after it. */
const KOPIE_OUD_MS = 7 * 86_400_000;

/**
 * Does anything stand on this device only, with no copy that is recent enough? `oudMs`: 0 where a browser may wipe it all
 * any week, so that what was written after the last copy always counts.
 */
export function isErTweedeKopie(
  casussen: readonly CasusRegel[],
  kringen: readonly KringRegel[],
  laatsteKopie: number | null,
  now: number,
  oudMs = KOPIE_OUD_MS,
): boolean {
  const alleen = (casus: CasusRegel) => {
    const kring = kringen.find(({ id }) => id === casus.kring);
    // Of a guest nothing stays.
    const ander = kring?.leden.some(({ weg, ditToestel, gast }) => !weg && !ditToestel && gast === undefined);
    return !ander && (kring?.eigenToestellen ?? 1) < 2;
  };
  const recent = laatsteKopie !== null && now - laatsteKopie < oudMs;
  return casussen.every(
    (casus) => !alleen(casus) || casus.gewijzigdOp === null || recent || casus.gewijzigdOp <= (laatsteKopie ?? 0),
  );
}

export interface BewaarBronnen {
  herstel: Value<HerstelStand>;
  maatjes: Value<MaatjesStand>;
  casussen: Value<CasusRegel[]>;
  kringen: Value<KringRegel[]>;
  laatsteKopie: Value<number | null>;
  now: () => number;
}

/** Without words, two maatjes that were rehearsed with are a way back as well. */
function wegTerug({ kind }: HerstelStand, maatjes: MaatjesStand): Pick<Bewaarstatus, 'wegTerug' | 'maatjes'> {
  // Until it is known, nothing is said to be missing.
  if (maatjes.kind === 'onbekend') return { wegTerug: kind === 'geen' ? 'onbekend' : kind };
  return { wegTerug: kind === 'geen' && maatjes.wegTerug ? 'goed' : kind, maatjes: maatjes.nu };
}

/** All of it as one value; what the browser says is put in by hand. */
export function createBewaarstatus(
  bronnen: BewaarBronnen,
): Value<Bewaarstatus> & { zet(browser: Browserbelofte): void } {
  const { herstel, maatjes, casussen, kringen, laatsteKopie } = bronnen;
  let browser: Browserbelofte = { kind: 'onbekend', geinstalleerd: false };
  const now = (): Bewaarstatus => ({
    ...browser,
    ...wegTerug(herstel.get(), maatjes.get()),
    tweedeKopie: isErTweedeKopie(
      ...([casussen.get(), kringen.get(), laatsteKopie.get(), bronnen.now()] as const),
      browser.iosTab ? 0 : KOPIE_OUD_MS,
    ),
  });
  const value = createValue(now());
  for (const bron of [herstel, maatjes, casussen, kringen, laatsteKopie]) bron.subscribe(() => value.set(now()));
  return {
    ...value,
    zet(next) {
      browser = next;
      value.set(now());
    },
  };
}
