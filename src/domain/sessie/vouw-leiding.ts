// Part of the fold: handing over the lead, and taking it over from who is away. There is one gespreksleider or none.
import type { Van } from './gebeurtenis.ts';
import type { Reden } from './sessie.ts';
import { isAanwezig, type Staat } from './vouw-staat.ts';

/** Before that nobody takes over: a phone that locks or a lift is no absence. */
export const WEG_MS = 60_000;

export function bied(staat: Staat, { id, plek, aan, op }: Van<'bied'>): Reden | null {
  if (staat.gespreksleider !== plek) return 'niet-aan-jou';
  if (aan !== null && (aan === plek || !isAanwezig(staat, aan))) return 'niet-aan-tafel';
  staat.bod = aan === null ? null : { id, aan, op };
  return null;
}

export function neemAan(staat: Staat, { plek, bod }: Van<'neem-aan'>): Reden | null {
  if (staat.bod?.id !== bod) return 'bod-voorbij';
  if (staat.bod.aan !== plek) return 'niet-aan-jou';
  if (!isAanwezig(staat, plek)) return 'niet-aan-tafel';
  staat.gespreksleider = plek;
  staat.bod = null;
  return null;
}

export function neemOver(staat: Staat, { id, plek, van, wegSinds, op }: Van<'neem-over'>): Reden | null {
  if (!isAanwezig(staat, plek)) return 'niet-aan-tafel';
  // Somebody else was first, or they handed over themselves.
  if (staat.gespreksleider !== van || plek === van) return 'tegelijk';
  if (op - wegSinds < WEG_MS) return 'niet-lang-genoeg-weg';
  staat.gespreksleider = plek;
  staat.bod = null;
  staat.overnames.push({ id, van, door: plek, op });
  return null;
}
