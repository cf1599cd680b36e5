// Looking back: what was decided then, what happened since, the number now, the lesson; then the casus can be rounded off.
import { useState } from 'react';
import './leven.css';
import { TEKSTWOORDEN } from '../../content/vensters.ts';
import type { TekstNaam } from '../../domain/vensters/analyse.ts';
import type { MeeleesTerugblikProps } from '../../meelezen/MeeleesTerugblik.tsx';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { describeFase } from '../../store/describe.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';
import { LiveText } from '../../ui/LiveText.tsx';
import { later } from '../../ui/later.tsx';
import { MetMerken, NIET_MEELEZEN } from '../../ui/MetMerken.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { CijferTerug } from './CijferTerug.tsx';
import { LesNaarKring } from './LesNaarKring.tsx';

const MeeleesTerugblik = later<MeeleesTerugblikProps>(
  () => import('../../meelezen/MeeleesTerugblik.tsx').then((piece) => piece.MeeleesTerugblik),
  NIET_MEELEZEN,
);

export function TerugblikScreen({ casus }: { casus: CasusInBeeld }) {
  const vensters = useVensters(casus);
  return vensters ? <Terugblik casus={casus} vensters={vensters} /> : <Loading />;
}

function Terugblik({ casus, vensters }: { casus: CasusInBeeld; vensters: CasusVensters }) {
  const titel = useValue(casus.titel);
  const analyse = useValue(vensters.analyse);
  return (
    <Screen
      above={titel}
      title="Terugblik"
      lead="Kijk samen wat er van jullie besluit is geworden. Kort is goed genoeg."
    >
      <section className="stack stack-sm" aria-labelledby="toen">
        <h2 id="toen">Wat jullie toen besloten</h2>
        <dl className="facts">
          {(['besluit', 'goedGenoeg', 'nietGekozen', 'gevolgen'] as const).map((naam) => (
            <Toen key={naam} naam={naam} tekst={analyse.teksten[naam]} />
          ))}
        </dl>
      </section>
      <MetMerken
        onder={(onMerken) => (
          <MeeleesTerugblik casus={casus} vensters={vensters} analyse={analyse} onMerken={onMerken} />
        )}
      >
        <Levend naam="gebeurd" vensters={vensters} />
        <CijferTerug cijfers={analyse.cijfers} geef={(cijfer, reden) => vensters.geefCijfer('terug', cijfer, reden)} />
        <section className="stack stack-sm" aria-labelledby="besluit">
          <h2 id="besluit">Was het een goed besluit?</h2>
          <ul className="plain-list">
            <li>Waaraan zie je dat? Wat wist je toen nog niet?</li>
            <li>Hoe is het gegaan met de keuze die jullie niet maakten?</li>
            <li>Wat merkt het kind ervan? Wat zegt het zelf?</li>
          </ul>
          <Levend naam="les" vensters={vensters} />
          <LesNaarKring casus={casus.id} les={analyse.teksten.les} />
        </section>
      </MetMerken>
      <Afronden casus={casus} />
    </Screen>
  );
}

function Toen(props: { naam: TekstNaam; tekst: string }) {
  const { label, leeg } = TEKSTWOORDEN[props.naam];
  return (
    <>
      <dt>{label}</dt>
      <dd className={props.tekst.trim() ? 'leven-woorden' : 'subtle'}>{props.tekst.trim() || leeg}</dd>
    </>
  );
}

function Levend(props: { naam: TekstNaam; vensters: CasusVensters }) {
  const { label, uitleg, plaatshouder } = TEKSTWOORDEN[props.naam];
  return (
    <LiveText
      label={label}
      hint={uitleg}
      placeholder={plaatshouder}
      bron={props.vensters.tekst(props.naam)}
      rows={3}
      onUndo={props.vensters.ongedaan}
      onRedo={props.vensters.opnieuw}
    />
  );
}

function Afronden({ casus }: { casus: CasusInBeeld }) {
  const nu = useValue(casus.leven.nu);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const blijft = useFocusStays<HTMLDivElement>();
  const roundOff = async () => {
    setBusy(true);
    const done = await casus.leven.zetAfgerond(true);
    setBusy(false);
    setError(done.kind === 'geweigerd' ? done.redenen.join(' ') : null);
    if (done.kind === 'goed') announce('Deze casus staat op afgerond.');
  };
  const route = casusRoute(casus.id);
  return (
    <>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {nu.afgerondOp !== null && <p>{describeFase(nu)}.</p>}
      <div className="notice">
        <p>
          Is het nog onveilig, of is het erger geworden? Rond dan niet af. Bel Veilig Thuis voor advies of een melding.
          Is er nu gevaar? Bel eerst 112. Nog niet goed genoeg? Weeg dan opnieuw.
        </p>
        <LinkButton variant="rustig" href={`${route}/vensters/wegen`}>
          Weeg opnieuw
        </LinkButton>
      </div>
      <LinkButton variant="rustig" href={`${route}/einde`}>
        Fase en einddatum
      </LinkButton>
      <ActionBar blijft={blijft}>
        {nu.afgerondOp === null ? (
          <Button variant="primair" busy={busy} onClick={roundOff}>
            Zet op afgerond
          </Button>
        ) : (
          <LinkButton variant="primair" href={route}>
            Terug naar de casus
          </LinkButton>
        )}
      </ActionBar>
    </>
  );
}
