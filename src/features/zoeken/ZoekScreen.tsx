// Searches everything on this device at once: own casussen while the lock is open, and the guides always. Works without a connection.
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Toegang } from '../../store/contract.ts';
import { fixedValue, useDoorlopen, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { Field } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { CasusVondsten } from './CasusVondsten.tsx';
import { GidsVondsten } from './GidsVondsten.tsx';
import { laatsteVraag, onthoudVraag } from './laatste-vraag.ts';
import { useGidsZoeker } from './use-zoekers.ts';

const GEEN = fixedValue<readonly string[]>([]);

const GEEN_SLOT = fixedValue<Toegang>({ kind: 'nieuw' });

export function ZoekScreen() {
  const ruggespraak = useRuggespraakIfLoaded();
  const optioneel = useValue(useDoorlopen()?.optioneel ?? GEEN);
  const [vraag, setVraag] = useState(laatsteVraag);
  const toegang = useValue(ruggespraak?.toegang ?? GEEN_SLOT).kind;
  // A word that was searched for can say much; it goes with the rest.
  useEffect(() => {
    if (toegang === 'op-slot') setVraag('');
  }, [toegang]);
  const gezocht = useDeferredValue(vraag.trim());
  const zoeker = useGidsZoeker(optioneel);
  const gidsen = useMemo(
    () => (zoeker && zoeker !== 'mislukt' && gezocht ? zoeker.zoek(gezocht) : []),
    [zoeker, gezocht],
  );
  return (
    <Screen title="Zoeken" lead="In je casussen en in alle gidsen. Ook zonder verbinding." keepFocus>
      <search>
        <Field
          type="search"
          label="Zoek een woord"
          hint="Een typefout is niet erg."
          value={vraag}
          onValue={(next) => {
            onthoudVraag(next, ruggespraak);
            setVraag(next);
          }}
          autoFocus
          enterKeyHint="search"
          autoComplete="off"
        />
      </search>
      {ruggespraak && <CasusVondsten ruggespraak={ruggespraak} gezocht={gezocht} />}
      {gezocht !== '' && (
        <GidsVondsten vondsten={gidsen} stand={zoeker === 'mislukt' ? 'mislukt' : zoeker ? 'klaar' : 'bezig'} />
      )}
      {gezocht === '' && (
        <p className="subtle small">
          Zoek je een nummer om te bellen? Dat staat bij <Link href="/acuut">Acuut gevaar</Link>.
        </p>
      )}
    </Screen>
  );
}
