// Own words in the place of what was found. The same word again would replace nothing.
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

export function EigenWoordForm(props: {
  woord: string;
  bezig: boolean;
  onKies: (door: string) => void;
  onSluit: () => void;
}) {
  const [door, setDoor] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.bezig) return;
    const tekst = door.trim();
    if (tekst === '') return setError('Schrijf wat er komt te staan.');
    if (tekst.toLowerCase().includes(props.woord.toLowerCase())) return setError('Hier staat hetzelfde woord nog in.');
    props.onKies(tekst);
  };
  return (
    <form className="poort-vraag stack stack-sm" onSubmit={submit} noValidate>
      <Field
        label={`Wat komt er in plaats van ‘${props.woord}’?`}
        error={error}
        value={door}
        onValue={(tekst) => {
          setDoor(tekst);
          setError(null);
        }}
        maxLength={80}
        autoComplete="off"
      >
        <Button type="submit" busy={props.bezig}>
          Vervang
        </Button>
      </Field>
      <Button variant="rustig" onClick={props.onSluit}>
        Annuleer
      </Button>
    </form>
  );
}
