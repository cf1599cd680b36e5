// Helping a maatje back in: read their question, compare two words, and only then show an answer. Says that nobody but a person can tell who asks.
import { type FormEvent, useState } from 'react';
import type { Hulp } from '../../store/maatjes/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { CodeBlad } from '../../ui/CodeBlad.tsx';
import { CodeForm } from '../../ui/CodeForm.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';

const NIETS_GEGEVEN = 'Er is niets gegeven. Lees de code nog een keer van het scherm van je maatje zelf.';

export function HelpScreen() {
  const { maatjes } = useRuggespraak();
  const [typed, setTyped] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [hulp, setHulp] = useState<Hulp | null>(null);
  const [antwoord, setAntwoord] = useState<string | null>(null);
  const opnieuw = (zin: string | null) => {
    setHulp(null);
    setAntwoord(null);
    setTyped('');
    setFout(zin);
    if (zin) announce(zin);
  };
  if (antwoord !== null) return <Antwoord code={antwoord} onKlaar={() => opnieuw(null)} />;
  if (hulp) return <Vergelijk hulp={hulp} onAntwoord={setAntwoord} onFout={opnieuw} />;
  const lees = async (code: string) => {
    if (busy) return;
    setTyped(code);
    setBusy(true);
    const read = await maatjes.help(code);
    setBusy(false);
    if (read.kind === 'goed') return setHulp(read.hulp);
    setFout(read.redenen.join(' '));
    announce(read.redenen.join(' '));
  };
  return (
    <Screen
      key="lees"
      title="Een maatje helpen"
      lead="Kan een maatje niet meer bij de eigen notities? Koos je maatje jou als een van drie, dan kun je nu helpen."
    >
      <p className="notice" data-toon="let-op">
        Doe dit alleen als je maatje naast je staat, of als je de stem kent. Ruggespraak kan niet zien wie dit vraagt.
      </p>
      <CodeForm
        label="Code van je maatje"
        hint="De code staat op het scherm van je maatje. Scan, plak of typ hem."
        knop="Ga verder"
        typed={typed}
        onTyped={(tekst) => {
          setTyped(tekst);
          setFout(null);
        }}
        error={fout}
        busy={busy}
        onCode={(code) => void lees(code)}
      />
      <p className="small subtle">
        Je krijgt hierdoor niets te zien van wat je maatje schreef, en je maatje niets van jou.
      </p>
    </Screen>
  );
}

const GEEN = 'geen';

function Vergelijk(props: { hulp: Hulp; onAntwoord: (code: string) => void; onFout: (zin: string) => void }) {
  const { keuze, functie, kringNaam, antwoord } = props.hulp;
  const [gekozen, setGekozen] = useState<string | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (gekozen === null) {
      setFout('Kies de woorden die je maatje zegt.');
      return announce('Kies de woorden die je maatje zegt.');
    }
    const gehoord = keuze[Number(gekozen)];
    if (gekozen === GEEN || !gehoord) return props.onFout(NIETS_GEGEVEN);
    setBusy(true);
    const made = await antwoord(gehoord);
    setBusy(false);
    if (made.kind === 'goed') props.onAntwoord(made.code);
    else props.onFout(made.redenen.join(' '));
  };
  return (
    <Screen
      key="vergelijk"
      title="Welke woorden zegt je maatje?"
      lead={`Jouw stuk hoort bij: ${functie || 'iemand zonder functie'}, uit je kring met ${kringNaam}.`}
    >
      <p>Onder de code van je maatje staan twee woorden. Laat je maatje ze hardop zeggen.</p>
      <p className="notice" data-toon="let-op">
        Doe dit alleen als je maatje naast je staat, of als je de stem kent. Ruggespraak kan niet zien wie dit vraagt.
        Vraagt iemand het in een bericht? Bel dan eerst zelf je maatje.
      </p>
      <form className="stack" onSubmit={submit} noValidate>
        <ChoiceList
          legend="Je maatje zegt:"
          options={[
            ...keuze.map((paar, at) => ({ value: String(at), label: paar.join(' ') })),
            { value: GEEN, label: 'Iets anders, of ik twijfel' },
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

function Antwoord({ code, onKlaar }: { code: string; onKlaar: () => void }) {
  return (
    <Screen
      key="antwoord"
      title="Laat je maatje dit lezen"
      lead="Op het scherm van je maatje staat een veld voor dit antwoord. Het werkt alleen daar."
    >
      <section className="surface stack" aria-label="Het antwoord">
        <CodeBlad code={code} label="QR-code met het antwoord. De code staat hieronder ook als tekst." />
      </section>
      <p>Je maatje heeft antwoorden van twee maatjes nodig, dus ook van iemand anders.</p>
      <div className="actions">
        <LinkButton variant="primair" href="/kring">
          Klaar
        </LinkButton>
        <Button onClick={onKlaar}>Nog een code lezen</Button>
      </div>
    </Screen>
  );
}
