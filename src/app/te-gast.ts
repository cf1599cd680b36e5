// Is somebody a guest here now, and where may they go? Screens that take a place of one's own are not among it.
import type { Bezoek } from '../store/gast/contract.ts';
import { fixedValue, useRuggespraakIfLoaded, useValue } from '../store/react.tsx';

const NIEMAND = fixedValue<Bezoek | null>(null);

export const useIsGast = (): boolean => useValue(useRuggespraakIfLoaded()?.gast.bezoek ?? NIEMAND) !== null;

/** By the pattern of a route: what is not named here is not for guests. */
export const magAlsGast = (pattern: string): boolean =>
  /^\/($|acuut$|casussen|casus\/|gidsen|gast|wachten\/|kring$|zoeken|uitleg\/)/.test(pattern) || pattern === '*';
