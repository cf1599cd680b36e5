// Two of the twelve words typed back: the proof that they were written down, and later that they are still to be found.
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Welke } from '../../domain/weg-terug.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';

export function Bewijs(props: {
  welke: Welke;
  /** Of words that were proven before. */
  nog?: boolean;
  onGoed: () => void;
  /** What can be done instead, beside the button. */
  anders: ReactNode;
}) {
  const { herstel } = useRuggespraak();
  const [antwoorden, setAntwoorden] = useState<readonly [string, string]>(['', '']);
  const [fout, setFout] = useState<{ tekst: string; veld: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const at = antwoorden.findIndex((antwoord) => antwoord.trim() === '');
    const say = (tekst: string, veld: number) => {
      setFout({ tekst, veld });
      announce(tekst);
      form.current?.querySelectorAll('input')[veld]?.focus();
    };
    if (at >= 0) return say(`Typ woord ${props.welke[at]}.`, at);
    setBusy(true);
    const uitkomst = await herstel.bewijs(props.welke, antwoorden, props.nog ?? false);
    setBusy(false);
    if (uitkomst.kind === 'geweigerd') return say(uitkomst.redenen.join(' '), 0);
    announce('Klopt. Je weg terug staat klaar.');
    props.onGoed();
  };
  const veld = (i: 0 | 1) => (
    <Field
      label={`Woord ${props.welke[i]}`}
      error={fout?.veld === i && fout.tekst}
      value={antwoorden[i]}
      onValue={(woord) => setAntwoorden(i === 0 ? [woord, antwoorden[1]] : [antwoorden[0], woord])}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={40}
    />
  );
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      {veld(0)}
      {veld(1)}
      <div className="actions">
        <Button type="submit" variant="primair" busy={busy}>
          {busy ? 'Een ogenblik…' : 'Kijk na'}
        </Button>
        {props.anders}
      </div>
    </form>
  );
}
