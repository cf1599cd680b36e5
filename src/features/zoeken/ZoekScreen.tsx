// Searches everything on this device at once: own casussen while the lock is open, and the guides always. Works without a connection.
import { useDeferredValue, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { fixedValue, useDoorlopen, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { Field } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { CasusVondsten } from './CasusVondsten.tsx';
import { GidsVondsten } from './GidsVondsten.tsx';
import { laatsteVraag, volgSlot } from './laatste-vraag.ts';
import { useGidsZoeker } from './use-zoekers.ts';

const GEEN = fixedValue<readonly string[]>([]);

export function ZoekScreen() {
  const ruggespraak = useRuggespraakIfLoaded();
  const optioneel = useValue(useDoorlopen()?.optioneel ?? GEEN);
  const vraag = useValue(laatsteVraag);
  useEffect(() => {
    if (ruggespraak) volgSlot(ruggespraak);
  }, [ruggespraak]);
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
          onValue={laatsteVraag.set}
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
          Zoek je een nummer om te bellen? Dat staat bij <Link href="/acuut">Acuut gevaar</Link>, of op je{' '}
          <Link href="/routekaart">routekaart</Link>.
        </p>
      )}
    </Screen>
  );
}
