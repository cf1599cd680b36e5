// Guests whose time is over go: any device that may do so takes them out, by its own clock. The relay shuts them out by its own, and nobody waits for that.
import { gastenVoorbij, magBeslissen } from '../../domain/kring.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { KringLeden } from '../leden/contract.ts';

export interface GastenOptions {
  kringen: Pick<Kringen, 'all'>;
  /** null: it locked meanwhile. */
  leden(): Promise<KringLeden | null>;
  now: () => number;
  /** Not everybody at once, where it is not the usual three seconds. */
  spreadMs?: number;
}

const SPREAD_MS = 3_000;
const AGAIN_MS = 60_000;
/** So often everything they wrote is waited for; one casus that does not open must not keep them in. */
const WACHT_OP_ALLES = 3;

export function createGasten({ kringen, leden, now, spreadMs = SPREAD_MS }: GastenOptions) {
  /** Per guest how often it was tried, and when last. */
  const tried = new Map<string, { keren: number; op: number }>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let stopped = false;

  const takeOut = async (kring: LivingKring, van: string, keren: number) => {
    if (stopped || !gastenVoorbij(kring.log.kring(), now()).some((lid) => lid.van === van)) return;
    await (await leden())?.verwijderLid(kring.id, van, keren > WACHT_OP_ALLES);
  };
  const look = (kring: LivingKring) => {
    if (!magBeslissen(kring.log.kring(), kring.keyring.device.toestel.sign)) return;
    for (const { van } of gastenVoorbij(kring.log.kring(), now())) {
      const { keren, op } = tried.get(van) ?? { keren: 0, op: Number.NEGATIVE_INFINITY };
      if (Math.abs(now() - op) < AGAIN_MS) continue;
      tried.set(van, { keren: keren + 1, op: now() });
      const timer = setTimeout(() => {
        timers.delete(timer);
        // Without a connection nothing came of it; it is tried again.
        void takeOut(kring, van, keren + 1).catch(() => undefined);
      }, Math.random() * spreadMs);
      timers.add(timer);
    }
  };
  return {
    look() {
      if (!stopped) for (const kring of kringen.all()) look(kring);
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
