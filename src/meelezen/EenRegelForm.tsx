// One line of own words at a finding, with what is wrong with them under it. Knows nothing of what they are for.
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

export function EenRegelForm(props: {
  label: string;
  hint?: string;
  knop: string;
  maxLength: number;
  bezig: boolean;
  /** What to say to these words, trimmed; null: they will do. */
  keur: (tekst: string) => string | null;
  onKies: (tekst: string) => void;
}) {
  const [tekst, setTekst] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.bezig) return;
    const fout = props.keur(tekst.trim());
    setError(fout);
    if (fout === null) props.onKies(tekst.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={props.label}
        hint={props.hint}
        error={error}
        value={tekst}
        onValue={(nieuw) => {
          setTekst(nieuw);
          setError(null);
        }}
        maxLength={props.maxLength}
        autoComplete="off"
      >
        <Button type="submit" busy={props.bezig}>
          {props.knop}
        </Button>
      </Field>
    </form>
  );
}
