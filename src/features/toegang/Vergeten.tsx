// Forgot the toegangszin: the twelve words, then a new one. Works without a connection; nothing is lost by trying.
import { type FormEvent, useRef, useState } from 'react';
import { leesWoorden } from '../../domain/herstelwoorden.ts';
import { AANTAL } from '../../domain/weg-terug.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { NieuweZin } from '../../ui/NieuweZin.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WoordenVeld } from '../../ui/WoordenVeld.tsx';
import { describeWait } from './describe-wait.ts';

/** `wait`: seconds before the next try. */
export function Vergeten(props: { wait: number; onTerug: () => void }) {
  const { herstel } = useRuggespraak();
  const [woorden, setWoorden] = useState('');
  const [kloppen, setKloppen] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { wait } = props;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0) return;
    setBusy(true);
    const uitkomst = await herstel.controleer(woorden);
    setBusy(false);
    if (uitkomst.kind === 'goed') return setKloppen(true);
    setFout(uitkomst.redenen.join(' '));
    announce(uitkomst.redenen.join(' '));
    form.current?.querySelector('textarea')?.focus();
  };

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
            setFout(null);
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
