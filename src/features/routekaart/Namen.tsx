// Says that a name of a person may stand on the map. A hint: the professional decides.
import { useEffect, useState } from 'react';
import type { Velden } from '../../domain/routekaart/ingang.ts';
import type { Routekaart } from '../../store/routekaart/contract.ts';

const WACHT_MS = 300;

export function Namen({ routekaart, ingangen }: { routekaart: Routekaart; ingangen: readonly Velden[] }) {
  const [namen, setNamen] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(
      () => void routekaart.namenIn(ingangen).then((found) => gone || setNamen(found)),
      WACHT_MS,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [routekaart, ingangen]);
  return (
    <div className="kaart-namen" role="status">
      {namen.length > 0 && (
        <p className="notice" data-toon="let-op">
          <span>
            Staat hier een naam van een mens? We zagen: {namen.map((naam) => `‘${naam}’`).join(', ')}. Schrijf liever de
            functie of het team. Mensen wisselen, de functie blijft.
          </span>
        </p>
      )}
    </div>
  );
}
