// Opening with a fingerprint or face, from the settings: first the toegangszin, then trying it out.
import { useEffect, useState } from 'react';
import { useRuggespraak } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { VraagZin } from '../../ui/VraagZin.tsx';
import { NaarInstellingen } from './NaarInstellingen.tsx';
import { VingerafdrukStappen } from './VingerafdrukStappen.tsx';

export function VingerafdrukScreen() {
  const { passkey } = useRuggespraak();
  const [zin, setZin] = useState<string | null>(null);
  // Left halfway: what was tried is forgotten.
  useEffect(() => () => passkey.later(), [passkey]);
  if (zin !== null)
    return (
      <VingerafdrukStappen
        zin={zin}
        niet={<LinkButton href="/instellingen">Niet nu</LinkButton>}
        verder={<NaarInstellingen />}
      />
    );
  return (
    <Screen
      title="Open met vingerafdruk of gezicht"
      lead="Dan hoef je je toegangszin niet elke keer te typen. Je zin blijft altijd werken."
    >
      <VraagZin
        knop="Ga verder"
        onZin={async (getypt) => {
          const uitkomst = await passkey.controleer(getypt);
          if (uitkomst.kind === 'goed') setZin(getypt);
          return uitkomst;
        }}
      />
    </Screen>
  );
}
