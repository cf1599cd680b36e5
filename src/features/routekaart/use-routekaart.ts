// The routekaart for as long as a screen is there, and which maps there are to choose from.
import { useCallback } from 'react';
import type { Ruggespraak } from '../../store/contract.ts';
import { fixedValue, useOpened, useRuggespraak, useValue } from '../../store/react.tsx';
import { HIER, type Kaart, type Routekaart } from '../../store/routekaart/contract.ts';

type Opening = { kind: 'laden' } | { kind: 'niet-hier' } | { kind: 'open'; routekaart: Routekaart };
const LADEN: Opening = { kind: 'laden' };

/** niet-hier: it locked meanwhile, or somebody is a guest. */
export function useRoutekaart(): Opening {
  const ruggespraak = useRuggespraak();
  const open = useCallback(async (): Promise<Opening> => {
    const routekaart = await ruggespraak.routekaart();
    return routekaart ? { kind: 'open', routekaart } : { kind: 'niet-hier' };
  }, [ruggespraak]);
  return useOpened(open) ?? LADEN;
}

export interface KaartMetNaam extends Kaart {
  naam: string;
}

const GEEN = fixedValue<Kaart[]>([]);

/** A kring of just me has a map only when something stands on it: each casus made alone has such a kring. */
export function useKaarten(routekaart: Routekaart | null, ruggespraak: Ruggespraak): KaartMetNaam[] {
  const kaarten = useValue(routekaart?.kaarten ?? GEEN);
  const kringen = useValue(ruggespraak.kringen);
  return kaarten.flatMap((kaart) => {
    if (kaart.id === HIER) return [{ ...kaart, naam: 'Mijn kaart, alleen op dit toestel' }];
    const kring = kringen.find(({ id }) => id === kaart.id);
    if (!kring || (kring.leden.length < 2 && kaart.ingangen.length === 0)) return [];
    return [{ ...kaart, naam: `Kring: ${kring.naam}` }];
  });
}

/** The one in the address; without one, where something stands, and else what is shared. */
export function kiesKaart(kaarten: readonly KaartMetNaam[], id: string | null): KaartMetNaam | undefined {
  if (id !== null) return kaarten.find((kaart) => kaart.id === id);
  const gedeeld = kaarten.filter((kaart) => kaart.id !== HIER);
  return (
    gedeeld.find(({ ingangen }) => ingangen.length > 0) ??
    kaarten.find(({ ingangen }) => ingangen.length > 0) ??
    gedeeld[0] ??
    kaarten[0]
  );
}

export const kaartRoute = (kaart: string, wat = ''): string => `/routekaart/${kaart}${wat === '' ? '' : `/${wat}`}`;
