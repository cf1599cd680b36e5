// The first device while a second one is linked: the toegangszin once more, a code to scan or type, the two words, and how far it is.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { describeTot } from '../../store/describe.ts';
import { useValue } from '../../store/react.tsx';
import type { Koppeling, ToestellenStaat } from '../../store/toestellen/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CodeBlad } from '../../ui/CodeBlad.tsx';
import { KiesWoorden } from '../../ui/KiesWoorden.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { VraagZin } from '../../ui/VraagZin.tsx';
import { MISLUKT, NIET_NU, useToestellen } from './use-toestellen.ts';

export function KoppelScreen() {
  const { mijn, staat, mislukt, haal } = useToestellen();
  const [koppeling, setKoppeling] = useState<Koppeling | null>(null);
  const open = useRef<Koppeling | null>(null);
  // Who walks away leaves no code that works.
  useEffect(() => () => open.current?.stop(), []);
  const zet = (next: Koppeling | null) => {
    open.current?.stop();
    open.current = next;
    setKoppeling(next);
  };
  if (koppeling)
    return (
      <Gekoppeld
        koppeling={koppeling}
        staat={staat}
        onOpnieuw={() => zet(null)}
        onGezien={(id) => void mijn?.gezien(id).catch(() => undefined)}
      />
    );
  return (
    <Screen
      key="zin"
      title="Nog een toestel koppelen"
      lead="Je tweede toestel krijgt al je casussen. Houd allebei de toestellen bij de hand, met verbinding."
    >
      <ul className="plain-list">
        <li>
          Wat je los van een casus in de stappenplannen hebt ingevuld, blijft op dit toestel. Met een kopie neem je het
          mee.
        </li>
        <li>Koppel alleen een toestel van jezelf. Voor een collega maak je een code bij ‘Delen met een maatje’.</li>
      </ul>
      <VraagZin
        label="Toegangszin van dit toestel"
        knop="Maak een code"
        fout={mislukt ? NIET_NU : null}
        onZin={async (zin) => {
          const made = (await (await haal())?.koppel(zin).catch(() => null)) ?? MISLUKT;
          if (made.kind === 'goed') zet(made.koppeling);
          return made;
        }}
      />
    </Screen>
  );
}

function Gekoppeld(props: {
  koppeling: Koppeling;
  staat: ToestellenStaat;
  onOpnieuw(): void;
  onGezien(id: string): void;
}) {
  const { koppeling } = props;
  const stand = useValue(koppeling.stand);
  const [, navigate] = useLocation();
  switch (stand.kind) {
    case 'wacht':
      return (
        <Screen
          key="code"
          title="Scan dit op je andere toestel"
          lead={`De code werkt één keer, tot ${describeTot(koppeling.verlooptOp)}.`}
        >
          <ol className="plain-list">
            <li>Open Ruggespraak op je andere toestel: {location.host}.</li>
            <li>Kies ‘Meedoen met een code’ en dan ‘Dit is mijn tweede toestel’.</li>
            <li>Scan de code, of typ hem over.</li>
          </ol>
          <section className="surface stack" aria-label="De code">
            <CodeBlad
              code={koppeling.code}
              label="QR-code voor je andere toestel. De code staat hieronder ook als tekst."
            />
          </section>
          <p role="status">Wachten op je andere toestel…</p>
          <Button variant="rustig" onClick={props.onOpnieuw}>
            Stop
          </Button>
        </Screen>
      );
    case 'vraagt':
      return (
        <Screen
          key="woorden"
          title="Welke woorden staan op je andere toestel?"
          lead="Kijk op het scherm van je andere toestel. Alleen een toestel dat je nu zelf in handen hebt, mag erbij."
        >
          <KiesWoorden
            legend="Op je andere toestel staat"
            paren={stand.paren}
            geen="Geen van deze, of ik zie geen woorden"
            leeg="Kies de woorden die op je andere toestel staan."
            onKies={(gezien) => koppeling.kies(gezien).catch(() => MISLUKT)}
          />
        </Screen>
      );
    case 'over':
      return (
        <Screen key="over" title="Er is geen toestel bij gekomen" lead={stand.reden || 'De code werkt niet meer.'}>
          <div className="actions">
            <Button variant="primair" onClick={props.onOpnieuw}>
              Maak een nieuwe code
            </Button>
            <LinkButton href="/instellingen/toestellen">Terug</LinkButton>
          </div>
        </Screen>
      );
    case 'binnen':
      return (
        <Binnen
          regel={props.staat.toestellen.find(({ id }) => id === stand.id)}
          onKlaar={() => {
            props.onGezien(stand.id);
            navigate('/instellingen/toestellen', { replace: true });
          }}
        />
      );
  }
}

function Binnen(props: { regel: ToestellenStaat['toestellen'][number] | undefined; onKlaar(): void }) {
  const { klaar = 0, van = 0, naam = 'Je andere toestel' } = props.regel ?? {};
  const alles = props.regel !== undefined && klaar === van;
  return (
    <Screen key="binnen" title={`${naam} hoort erbij`}>
      <p role="status">
        {alles
          ? van === 0
            ? 'Je hebt nog geen casussen. Wat je nu maakt, komt op allebei.'
            : 'Al je casussen gaan naar je andere toestel.'
          : `${klaar} van de ${van} kringen klaar. Houd allebei de toestellen open.`}
      </p>
      {!alles && <p>Je mag hier weggaan. De rest gaat vanzelf verder als allebei de toestellen open zijn.</p>}
      <Button variant="primair" onClick={props.onKlaar}>
        Klaar
      </Button>
    </Screen>
  );
}
