// The time in a session: this clock, corrected by what the server says it is. Asks a few times, because the server tells whole seconds; again now and then.
import { type Meting, verschilVan } from '../../domain/sessie/klok.ts';

export interface SessieTijd {
  nu(): number;
  /** The page came back, or the network. */
  wek(): void;
  stop(): void;
}

const KEREN = 3;
/** Not whole seconds, so that each answer says something new. */
const TUSSEN_MS = 1_370;
const WEER_MS = 300_000;
const MEESTE = 6;
/** Two answers that far apart: the clock of this device was moved. */
const VERZET_MS = 2_000;

export function startSessieTijd(now: () => number, relayTime: () => Promise<number | null>): SessieTijd {
  let metingen: Meting[] = [];
  let verschil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gestopt = false;
  let ronde = 0;

  const meet = async (): Promise<void> => {
    const gevraagd = now();
    const server = await relayTime().catch(() => null);
    const ontvangen = now();
    if (server === null || gestopt || ontvangen < gevraagd) return;
    const een = { gevraagd, ontvangen, server };
    const alleen = verschilVan([een]) ?? 0;
    if (metingen.length > 0 && Math.abs(alleen - verschil) > VERZET_MS) metingen = [];
    metingen = [...metingen, een].slice(-MEESTE);
    verschil = verschilVan(metingen) ?? 0;
  };
  const meetRonde = async (keren: number, deze: number): Promise<void> => {
    await meet();
    if (gestopt || deze !== ronde) return;
    timer = setTimeout(() => void meetRonde(keren > 1 ? keren - 1 : KEREN, deze), keren > 1 ? TUSSEN_MS : WEER_MS);
  };
  const wek = () => {
    if (gestopt) return;
    clearTimeout(timer);
    ronde++;
    void meetRonde(KEREN, ronde);
  };
  wek();
  return {
    nu: () => now() + verschil,
    wek,
    stop() {
      gestopt = true;
      clearTimeout(timer);
    },
  };
}
