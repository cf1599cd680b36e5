// What the search screen searches with: the guides, fetched when someone begins, and own casussen for as long as the lock is open.
import { useEffect, useState } from 'react';
import { fetchZoeker } from '../../content/fetch-zoeker.ts';
import { GIDSEN } from '../../content/gidsen.ts';
import type { Zoeker } from '../../content/zoek.ts';
import type { CasusZoeker, Ruggespraak } from '../../store/contract.ts';

/** null: on its way. `optioneel`: guides that are only there for who asked for them. */
export function useGidsZoeker(optioneel: readonly string[]): Zoeker | 'mislukt' | null {
  const [zoeker, setZoeker] = useState<Zoeker | 'mislukt' | null>(null);
  useEffect(() => {
    let gone = false;
    fetchZoeker(GIDSEN.filter((gids) => !gids.optioneel || optioneel.includes(gids.id))).then(
      (made) => !gone && setZoeker(made),
      () => !gone && setZoeker('mislukt'),
    );
    return () => {
      gone = true;
    };
  }, [optioneel]);
  return zoeker;
}

/** null: on its way, or locked. Closed when the screen goes or the lock closes. */
export function useCasusZoeker(ruggespraak: Ruggespraak, open: boolean): CasusZoeker | 'mislukt' | null {
  const [zoeker, setZoeker] = useState<CasusZoeker | 'mislukt' | null>(null);
  useEffect(() => {
    if (!open) return;
    let gone = false;
    const opening = ruggespraak.openZoeker();
    opening.then(
      (made) => !gone && setZoeker(made),
      () => !gone && setZoeker('mislukt'),
    );
    return () => {
      gone = true;
      setZoeker(null);
      void opening.then((made) => made?.close()).catch(() => undefined);
    };
  }, [ruggespraak, open]);
  return zoeker;
}
