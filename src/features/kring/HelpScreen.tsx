// Helping a maatje back in: read their question, compare two words, and only then show an answer. Says that nobody but a person can tell who asks.
import { useState } from 'react';
import type { Hulp } from '../../store/maatjes/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CodeBlad } from '../../ui/CodeBlad.tsx';
import { CodeForm } from '../../ui/CodeForm.tsx';
import { KiesWoorden } from '../../ui/KiesWoorden.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';

const NIETS_GEGEVEN = 'Er is niets gegeven. Lees de code nog een keer van het scherm van je maatje zelf.';

export function HelpScreen() {
  const { maatjes } = useRuggespraak();
  const [typed, setTyped] = useState('');
  const [hulp, setHulp] = useState<Hulp | null>(null);
  const [antwoord, setAntwoord] = useState<string | null>(null);
  const { busy, fout, vraag, zeg, wis } = useVerzoek();
  /** `zin`: why nothing was given. */
  const opnieuw = (zin: string | null) => {
    setHulp(null);
    setAntwoord(null);
    setTyped('');
    if (zin === null) wis();
    else zeg(zin);
  };
  if (antwoord !== null) return <Antwoord code={antwoord} onKlaar={() => opnieuw(null)} />;
  if (hulp) return <Vergelijk hulp={hulp} onAntwoord={setAntwoord} onFout={opnieuw} />;
  const lees = async (code: string) => {
    setTyped(code);
    const read = await vraag(() => maatjes.help(code));
    if (read) setHulp(read.hulp);
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
          wis();
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

function Vergelijk(props: { hulp: Hulp; onAntwoord: (code: string) => void; onFout: (zin: string) => void }) {
  const { keuze, functie, kringNaam, antwoord } = props.hulp;
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
      <KiesWoorden
        legend="Je maatje zegt:"
        paren={keuze}
        geen="Iets anders, of ik twijfel"
        leeg="Kies de woorden die je maatje zegt."
        onKies={async (gehoord) => {
          const made = gehoord && (await antwoord(gehoord));
          if (made?.kind === 'goed') props.onAntwoord(made.code);
          else props.onFout(made?.redenen.join(' ') ?? NIETS_GEGEVEN);
          return 'gezegd';
        }}
      />
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
