// Forgot the toegangszin: the twelve words or two maatjes, then a new one. Works without a connection; nothing is lost by trying.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { leesWoorden } from '../../domain/herstelwoorden.ts';
import { AANTAL } from '../../domain/weg-terug.ts';
import type { MaatjesVraag } from '../../store/maatjes/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { NieuweZin } from '../../ui/NieuweZin.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { WoordenVeld } from '../../ui/WoordenVeld.tsx';
import { describeWait } from './describe-wait.ts';
import { MetMaatjes } from './MetMaatjes.tsx';

/** `wait`: seconds before the next try. */
export function Vergeten(props: { wait: number; onTerug: () => void }) {
  const { herstel } = useRuggespraak();
  const aanMaatjes = useVraag();
  const [metMaatjes, setMetMaatjes] = useState(false);
  const [woorden, setWoorden] = useState('');
  const [kloppen, setKloppen] = useState(false);
  const { busy, fout, vraag, wis } = useVerzoek();
  const form = useRef<HTMLFormElement>(null);
  const { wait } = props;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0) return;
    if (await vraag(() => herstel.controleer(woorden))) setKloppen(true);
    else form.current?.querySelector('textarea')?.focus();
  };

  if (metMaatjes && aanMaatjes) return <MetMaatjes vraag={aanMaatjes} onTerug={() => setMetMaatjes(false)} />;
  if (kloppen)
    return (
      <Screen key="nieuw" title="Kies een nieuwe toegangszin" lead="Je woorden kloppen. Al je notities zijn er nog.">
        <NieuweZin
          label="Nieuwe toegangszin"
          knop="Open Ruggespraak"
          onZin={(zin) => herstel.openMetWoorden(woorden, zin)}
        >
          <p className="small subtle">Je 12 woorden blijven werken. Bewaar je blad goed.</p>
        </NieuweZin>
      </Screen>
    );
  return (
    <Screen
      key="woorden"
      title="Toegangszin vergeten"
      lead="Met je 12 woorden kies je een nieuwe. Dat kan ook zonder internet, en er gaat niets verloren."
    >
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <WoordenVeld
          label="Je 12 woorden"
          hint="In de volgorde van je blad, met een spatie ertussen. Plakken kan ook."
          aantal={AANTAL}
          value={woorden}
          onValue={(tekst) => {
            setWoorden(tekst);
            wis();
          }}
          gelezen={leesWoorden(woorden)}
          error={fout}
        />
        {wait > 0 && <p>{describeWait(wait)}</p>}
        <div className="actions">
          <Button type="submit" variant="primair" busy={busy || wait > 0}>
            {busy ? 'Een ogenblik…' : 'Ga verder'}
          </Button>
          <Button onClick={props.onTerug}>Ik weet mijn zin weer</Button>
        </div>
      </form>
      {aanMaatjes && (
        <section className="stack stack-sm" aria-labelledby="met-maatjes">
          <h2 id="met-maatjes">Of vraag twee maatjes</h2>
          <p>Je koos drie maatjes. Twee van hen kunnen je binnenlaten. Ook dat kan zonder internet.</p>
          <Button onClick={() => setMetMaatjes(true)}>Vraag twee maatjes</Button>
        </section>
      )}
      <section className="stack stack-sm" aria-labelledby="geen-woorden">
        <h2 id="geen-woorden">Heb je geen woorden?</h2>
        <p>
          Probeer rustig wat je meestal kiest; er gaat niets verloren. Wij kunnen je zin niet opzoeken of veranderen.
          Deelde je een casus met een maatje, dan heeft je maatje die nog.
        </p>
        <p>
          Ook je woorden kwijt? Heb je een kopie, dan kun je opnieuw beginnen en hem terugzetten. Wat alleen op dit
          toestel staat, ben je dan kwijt.
        </p>
        <LinkButton variant="rustig" href="/instellingen/alles-weg">
          Opnieuw beginnen
        </LinkButton>
      </section>
    </Screen>
  );
}

/** null: no maatjes were chosen on this device, or it is not known yet. */
function useVraag(): MaatjesVraag | null {
  const { maatjes } = useRuggespraak();
  const [vraag, setVraag] = useState<MaatjesVraag | null>(null);
  useEffect(() => {
    let gone = false;
    void maatjes.vraag().then((asked) => !gone && asked.kind === 'goed' && setVraag(asked.vraag));
    return () => {
      gone = true;
    };
  }, [maatjes]);
  return vraag;
}
