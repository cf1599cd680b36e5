// Time in a session: what is left of a beurt, and how far a clock is off. Takes the time as it is handed in; asks no clock.
import type { Beurt, Sessie } from './sessie.ts';
import { MINUUT_MS } from './vouw-fasen.ts';

export const beurtNu = ({ stand, beurten }: Pick<Sessie, 'stand' | 'beurten'>): Beurt | null =>
  stand === 'bezig' ? (beurten.at(-1) ?? null) : null;

/**
 * ms until the end; negative: over by so much. null: nothing is on. Never more than the phase has, so that a device
 * with a clock of its own gives nobody an hour.
 */
export function resterend(sessie: Pick<Sessie, 'stand' | 'beurten' | 'werkvorm'>, nu: number): number | null {
  const beurt = beurtNu(sessie);
  if (!beurt) return null;
  const minuten = sessie.werkvorm?.fasen[beurt.fase]?.minuten ?? 0;
  return Math.min(beurt.einde - nu, (minuten + beurt.erbij) * MINUUT_MS);
}

/** "4:05"; over time "0:00". Rounded up, so that 0:00 is the end. */
export function klokTekst(ms: number): string {
  const seconden = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconden / 60)}:${String(seconden % 60).padStart(2, '0')}`;
}

/** "nog 4 minuten", for a reader that speaks. */
export function restInWoorden(ms: number): string {
  if (ms <= 0) return 'De tijd is om';
  if (ms < MINUUT_MS) return 'Nog minder dan een minuut';
  const minuten = Math.round(ms / MINUUT_MS);
  return minuten === 1 ? 'Nog 1 minuut' : `Nog ${minuten} minuten`;
}

/** How long people were at it, ms: what is between beurten does not count. */
export const duurVan = ({ beurten }: Pick<Sessie, 'beurten'>, nu: number): number =>
  beurten.reduce((sum, { van, tot }) => sum + Math.max(0, (tot ?? Math.max(nu, van)) - van), 0);

/** One question to the server: when it was sent and answered by this clock, and the whole second in the answer. */
export interface Meting {
  gevraagd: number;
  ontvangen: number;
  /** ms since 1970, rounded down to a second. */
  server: number;
}

/** The second in the answer is cut off. */
const SECONDE = 1_000;

/**
 * What to add to this clock (ms); null: nothing is known. Each answer says between which two it must lie; together they
 * say it better than the second they are rounded to. An answer that fits none of the others is left out.
 */
export function verschilVan(metingen: readonly Meting[]): number | null {
  const grenzen = metingen
    .filter(
      ({ gevraagd, ontvangen, server }) =>
        [gevraagd, ontvangen, server].every(Number.isFinite) && ontvangen >= gevraagd,
    )
    .map(({ gevraagd, ontvangen, server }) => ({ laag: server - ontvangen, hoog: server + SECONDE - gevraagd }))
    .sort((a, b) => a.hoog - a.laag - (b.hoog - b.laag));
  const [eerste, ...rest] = grenzen;
  if (!eerste) return null;
  let { laag, hoog } = eerste;
  for (const one of rest) {
    if (one.laag > hoog || one.hoog < laag) continue;
    laag = Math.max(laag, one.laag);
    hoog = Math.min(hoog, one.hoog);
  }
  return Math.round((laag + hoog) / 2);
}
