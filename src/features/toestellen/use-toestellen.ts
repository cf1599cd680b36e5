// The devices of this person for a screen: fetched when it comes into view; null until then, or when it did not come.
import { useEffect, useState } from 'react';
import { fixedValue, useRuggespraak, useValue } from '../../store/react.tsx';
import type { Toestellen, ToestellenStaat } from '../../store/toestellen/contract.ts';

const LEEG = fixedValue<ToestellenStaat>({ toestellen: [], weg: [], wacht: 0, hapert: false });

export const NIET_NU = 'Dit lukt nu niet. Er is niets veranderd. Probeer het opnieuw.';
/** The piece that does it did not come, or broke. */
export const MISLUKT = { kind: 'geweigerd' as const, redenen: [NIET_NU] };

export function useToestellen(): {
  mijn: Toestellen | null;
  staat: ToestellenStaat;
  mislukt: boolean;
  /** For who presses before it came, or after it did not. */
  haal(): Promise<Toestellen | null>;
} {
  const ruggespraak = useRuggespraak();
  const [mijn, setMijn] = useState<Toestellen | null>(null);
  const [mislukt, setMislukt] = useState(false);
  useEffect(() => {
    let weg = false;
    ruggespraak.toestellen().then(
      (found) => !weg && setMijn(found),
      () => !weg && setMislukt(true),
    );
    return () => {
      weg = true;
    };
  }, [ruggespraak]);
  const haal = () => (mijn ? Promise.resolve(mijn) : ruggespraak.toestellen().catch(() => null));
  return { mijn, staat: useValue(mijn?.staat ?? LEEG), mislukt, haal };
}
