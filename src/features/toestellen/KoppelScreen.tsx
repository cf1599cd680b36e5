// The first device while a second one is linked: the toegangszin once more, a code to scan or type, the two words, and how far it is.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Paar } from '../../domain/twee-woorden.ts';
import { describeTot } from '../../store/describe.ts';
import { useValue } from '../../store/react.tsx';
import type { Koppeling, ToestellenStaat } from '../../store/toestellen/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { CodeBlad } from '../../ui/CodeBlad.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { NIET_NU, useToestellen } from './use-toestellen.ts';

const MISLUKT = { kind: 'geweigerd', redenen: [NIET_NU] } as const;

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
  if (!koppeling)
    return (
      <VraagZin
        fout={mislukt ? NIET_NU : null}
        onZin={async (zin) => {
          const made = (await (await haal())?.koppel(zin).catch(() => null)) ?? MISLUKT;
          if (made.kind === 'geweigerd') return made.redenen.join(' ');
          zet(made.koppeling);
          return null;
        }}
      />
    );
  return (
    <Gekoppeld
      koppeling={koppeling}
      staat={staat}
      onOpnieuw={() => zet(null)}
      onGezien={(id) => void mijn?.gezien(id).catch(() => undefined)}
    />
  );
}

function VraagZin(props: { fout: string | null; onZin(zin: string): Promise<string | null> }) {
  const [zin, setZin] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const refused = await props.onZin(zin);
    setBusy(false);
    setZin('');
    if (refused === null) return;
    setFout(refused);
    announce(refused);
    form.current?.querySelector('input')?.focus();
  };
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
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <SecretField
          label="Toegangszin van dit toestel"
          hint="Zo weten we dat jij het bent."
          autoComplete="current-password"
          value={zin}
          onValue={(tekst) => {
            setZin(tekst);
            setFout(null);
          }}
          error={fout ?? props.fout}
        />
        <Button type="submit" variant="primair" busy={busy}>
          {busy ? 'Een ogenblik…' : 'Maak een code'}
        </Button>
      </form>
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
          <CodeBlad
            code={koppeling.code}
            label="QR-code voor je andere toestel. De code staat hieronder ook als tekst."
          />
          <p role="status">Wachten op je andere toestel…</p>
          <Button variant="rustig" onClick={props.onOpnieuw}>
            Stop
          </Button>
        </Screen>
      );
    case 'vraagt':
      return <KiesWoorden koppeling={koppeling} paren={stand.paren} />;
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

const GEEN = 'geen';

function KiesWoorden({ koppeling, paren }: { koppeling: Koppeling; paren: readonly Paar[] }) {
  const [gekozen, setGekozen] = useState<string | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (gekozen === null) {
      setFout('Kies de woorden die op je andere toestel staan.');
      return announce('Kies de woorden die op je andere toestel staan.');
    }
    setBusy(true);
    const done = await koppeling.kies(gekozen === GEEN ? null : (paren[Number(gekozen)] ?? null)).catch(() => MISLUKT);
    setBusy(false);
    if (done.kind === 'geweigerd') {
      setFout(done.redenen.join(' '));
      announce(done.redenen.join(' '));
    }
  };
  return (
    <Screen
      key="woorden"
      title="Welke woorden staan op je andere toestel?"
      lead="Kijk op het scherm van je andere toestel. Alleen een toestel dat je nu zelf in handen hebt, mag erbij."
    >
      <form className="stack" onSubmit={submit} noValidate>
        <ChoiceList
          legend="Op je andere toestel staat"
          options={[
            ...paren.map((paar, at) => ({ value: String(at), label: paar.join(' ') })),
            { value: GEEN, label: 'Geen van deze, of ik zie geen woorden' },
          ]}
          value={gekozen === null ? [] : [gekozen]}
          onValue={([een]) => {
            setGekozen(een ?? null);
            setFout(null);
          }}
          error={fout}
        />
        <Button type="submit" variant="primair" busy={busy}>
          {busy ? 'Een ogenblik…' : 'Ga verder'}
        </Button>
      </form>
    </Screen>
  );
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
