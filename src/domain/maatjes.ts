// Three chosen maatjes of whom two bring a person back: who may be chosen, and when they count. Pure; knows no keys.

export const AANTAL = 3;
export const NODIG = 2;

/** A lid of a kring, as it is chosen. */
export interface Wie {
  kring: string;
  lid: string;
}

export const isZelfde = (a: Wie, b: Wie): boolean => a.kring === b.kring && a.lid === b.lid;

/** Why these are not three who may be chosen; null: they are. */
export function keurKeuze(keuze: readonly Wie[], kandidaten: readonly Wie[]): 'geen-drie' | 'niet-meer-hier' | null {
  const anders = keuze.filter((wie, at) => keuze.findIndex((one) => isZelfde(one, wie)) === at);
  if (keuze.length !== AANTAL || anders.length !== AANTAL) return 'geen-drie';
  return keuze.every((wie) => kandidaten.some((one) => isZelfde(one, wie))) ? null : 'niet-meer-hier';
}

export interface MaatjeFeiten {
  /** Not in the kring any more. */
  weg: boolean;
  /** An answer of theirs opened, once. */
  geoefend: boolean;
}

/**
 * geen: none chosen. te-weinig: fewer than two are left. nog-twee: one went. oefenen: all there, and two were not
 * rehearsed with yet. goed: two rehearsed with, and all there.
 */
export type MaatjesNu = 'geen' | 'te-weinig' | 'nog-twee' | 'oefenen' | 'goed';

export function maatjesNu(maatjes: readonly MaatjeFeiten[]): MaatjesNu {
  if (maatjes.length === 0) return 'geen';
  const hier = maatjes.filter(({ weg }) => !weg);
  if (hier.length < NODIG) return 'te-weinig';
  if (hier.length < AANTAL) return 'nog-twee';
  return isWegTerug(maatjes) ? 'goed' : 'oefenen';
}

/** Do they count as a way back? */
export const isWegTerug = (maatjes: readonly MaatjeFeiten[]): boolean =>
  maatjes.filter(({ weg, geoefend }) => !weg && geoefend).length >= NODIG;
