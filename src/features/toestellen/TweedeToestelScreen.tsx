// The new device: the code of the first, then two words to compare, then waiting until the first says yes, and what comes with it.
import { useEffect, useRef, useState } from 'react';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import type { Aanmelding, ToestellenStaat } from '../../store/toestellen/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CodeForm } from '../../ui/CodeForm.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TweeWoorden } from '../../ui/TweeWoorden.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { MISLUKT, NIET_NU, useToestellen } from './use-toestellen.ts';

export function TweedeToestelScreen() {
  const { staat, mislukt, haal } = useToestellen();
  const [typed, setTyped] = useState('');
  const { busy, fout, vraag, wis } = useVerzoek();
  const [aanmelding, setAanmelding] = useState<Aanmelding | null>(null);
  const meldAan = async (code: string) => {
    setTyped(code);
    wis();
    const done = await vraag(async () => (await (await haal())?.meldAan(code).catch(() => null)) ?? MISLUKT);
    if (done) setAanmelding(done.aanmelding);
  };
  if (aanmelding)
    return (
      <Wachten
        aanmelding={aanmelding}
        staat={staat}
        onOpnieuw={() => {
          setTyped('');
          setAanmelding(null);
        }}
      />
    );
  // It came in before, or was reloaded while it waited and is in by now.
  if (staat.toestellen.length > 1) return <Binnen staat={staat} />;
  return (
    <Screen
      title="Dit is mijn tweede toestel"
      lead="Maak op je andere toestel een code: bij Instellingen, ‘Mijn toestellen’, ‘Nog een toestel koppelen’."
    >
      <CodeForm
        label="Code van je andere toestel"
        hint="Typ of plak hem hier."
        knop="Ga verder"
        typed={typed}
        onTyped={(tekst) => {
          setTyped(tekst);
          wis();
        }}
        error={fout ?? (mislukt ? NIET_NU : null)}
        busy={busy}
        onCode={(code) => void meldAan(code)}
      />
      <LinkButton variant="rustig" href="/meedoen">
        Ik heb een code van een maatje
      </LinkButton>
    </Screen>
  );
}

function Wachten(props: { aanmelding: Aanmelding; staat: ToestellenStaat; onOpnieuw(): void }) {
  const { aanmelding } = props;
  const stand = useValue(aanmelding.stand);
  const gezegd = useRef(stand);
  useEffect(() => {
    if (gezegd.current === stand) return;
    gezegd.current = stand;
    announce(stand === 'binnen' ? 'Dit toestel hoort erbij.' : 'Dit toestel is er niet bij gekomen.');
  }, [stand]);
  if (stand === 'binnen') return <Binnen staat={props.staat} />;
  if (stand === 'geweigerd')
    return (
      <Screen
        key="niet"
        title="Dit toestel is er niet bij gekomen"
        lead="De woorden waren niet hetzelfde, of de code werkte niet meer. Er is niets gedeeld."
      >
        <Button variant="primair" onClick={props.onOpnieuw}>
          Probeer het met een nieuwe code
        </Button>
      </Screen>
    );
  return (
    <Screen key="woorden" title="Kies deze woorden op je andere toestel">
      <TweeWoorden woorden={aanmelding.woorden} />
      <p role="status">Wachten tot je ze op je andere toestel hebt gekozen…</p>
      <p className="subtle small">Zie je daar andere woorden? Kies dan ‘Geen van deze’.</p>
    </Screen>
  );
}

function Binnen({ staat }: { staat: ToestellenStaat }) {
  const casussen = useValue(useRuggespraak().casussen);
  const dit = staat.toestellen.find(({ ditToestel }) => ditToestel);
  const wacht = dit ? dit.van - dit.klaar : 0;
  const ophalen = casussen.filter(({ opToestel }) => !opToestel).length;
  return (
    <Screen key="binnen" title="Dit toestel hoort erbij">
      <p role="status">
        {wacht > 0
          ? `${dit?.klaar} van de ${dit?.van} kringen klaar. Houd je andere toestel ook open.`
          : ophalen > 0
            ? 'Je casussen komen binnen. Dat kan even duren.'
            : casussen.length > 0
              ? 'Al je casussen staan op dit toestel.'
              : 'Je casussen komen vanzelf op dit toestel.'}
      </p>
      <p>
        Wat je op je andere toestel los van een casus in de stappenplannen hebt ingevuld, is niet meegekomen. Maak daar
        een kopie en zet die hier terug, dan heb je het ook hier. Dit toestel heeft nog geen eigen weg terug: maak die
        bij Instellingen.
      </p>
      <LinkButton variant="primair" href="/casussen">
        Naar je casussen
      </LinkButton>
    </Screen>
  );
}
