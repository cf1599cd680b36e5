// A new line of the map: which organisation, team or functie, and in which layer. All else follows when it stands there.
import { type FormEvent, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { isLaag, leegIngang } from '../../domain/routekaart/ingang.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { hintVan, LAAG_KEUZES, maxVan, WIE_HINT } from './ingang-woorden.ts';
import type { Binnen } from './MetKaart.tsx';
import { Namen } from './Namen.tsx';
import { kaartRoute } from './use-routekaart.ts';

export function NieuweIngang({ routekaart, kaart }: Binnen) {
  const [, naar] = useLocation();
  const [wie, setWie] = useState('');
  const [laag, setLaag] = useState('');
  const [fout, setFout] = useState<{ wie?: string; laag?: string }>({});
  const [bezig, setBezig] = useState(false);
  const namen = useMemo(() => [leegIngang(wie.trim(), 'anders')], [wie]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const mist = {
      ...(wie.trim() === '' && { wie: 'Schrijf op welke organisatie, welk team of welke functie het is.' }),
      ...(!isLaag(laag) && { laag: 'Kies een laag.' }),
    };
    setFout(mist);
    if (!isLaag(laag) || mist.wie) {
      const [eerste] = Object.values(mist);
      if (eerste) announce(eerste);
      form.querySelector<HTMLElement>(mist.wie ? 'input' : 'select')?.focus();
      return;
    }
    setBezig(true);
    const made = await routekaart.maak(kaart.id, leegIngang(wie, laag));
    setBezig(false);
    if (made.kind === 'goed') return naar(kaartRoute(kaart.id, made.id), { replace: true });
    setFout({ wie: made.redenen.join(' ') });
    announce(made.redenen.join(' '));
  };
  return (
    <Screen title="Zet iets op de kaart" above={kaart.naam}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label="Organisatie, team of functie"
          hint={WIE_HINT}
          error={fout.wie}
          value={wie}
          onValue={setWie}
          maxLength={maxVan('wie')}
          autoComplete="off"
        />
        <Namen routekaart={routekaart} ingangen={namen} />
        <Select
          label="Laag"
          hint={hintVan(laag)}
          error={fout.laag}
          value={laag}
          onValue={setLaag}
          options={[{ value: '', label: 'Kies een laag' }, ...LAAG_KEUZES]}
        />
        <div className="actions">
          <Button type="submit" variant="primair" busy={bezig}>
            Zet erbij
          </Button>
        </div>
      </form>
      <p className="subtle small">Daarna vul je in wat je weet: telefoon, tijden, voor wie.</p>
    </Screen>
  );
}
