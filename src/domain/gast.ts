// How long a guest may stay: the times to choose from when one is invited. Knows no kring and no clock.

const UUR_MS = 3_600_000;
/** A visit lasts a day at most. */
export const GAST_MAX_MS = 24 * UUR_MS;
const KORT_MS = 4 * UUR_MS;

export type GastDuur = 'vier-uur' | 'vandaag';

export interface GastTijd {
  duur: GastDuur;
  /** ms since 1970, whole minutes: so it stands in the code as well. */
  tot: number;
}

const heleMinuut = (at: number): number => Math.floor(at / 60_000) * 60_000;

/** The default first. The end of the day only where that is longer. `now` in the time of this device. */
export function gastTijden(now: number): GastTijd[] {
  const kort: GastTijd = { duur: 'vier-uur', tot: heleMinuut(now + KORT_MS) };
  const middernacht = new Date(now).setHours(24, 0, 0, 0);
  // The night the clock is put back has an hour more.
  const vandaag = heleMinuut(Math.min(middernacht, now + GAST_MAX_MS));
  return vandaag > kort.tot ? [kort, { duur: 'vandaag', tot: vandaag }] : [kort];
}

/** As long as it is not used it can be used, and a visit ends when it ends. */
export const gastTot = (duur: GastDuur, now: number): number => {
  const tijden = gastTijden(now);
  return (tijden.find((tijd) => tijd.duur === duur) ?? tijden[0])?.tot ?? now;
};
