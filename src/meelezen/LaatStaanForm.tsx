// Why something stays as it is: one tap on a common reason, or own words; or that it is no such thing at all.
import { type FormEvent, useState } from 'react';
import { bewijstZichzelf } from '../domain/vondst.ts';
import type { Gevonden, LaatStaan } from '../store/meelezen/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { zegNiet } from './vondst-woorden.ts';

export const REDENEN = [
  'Nodig om mee te denken',
  'De ander kent dit gezin al',
  'Met het gezin afgesproken',
  'Te algemeen om iemand te vinden',
] as const;

export function LaatStaanForm(props: {
  gevonden: Gevonden;
  /** As it is called in the question; several at once have no word of their own. */
  wat?: string;
  /** That it is no such thing is asked elsewhere, or cannot be said of all. */
  alleenReden?: boolean;
  bezig: boolean;
  onKies: (hoe: LaatStaan) => void;
  onSluit: () => void;
}) {
  const { gevonden, bezig, onKies } = props;
  const [reden, setReden] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (bezig) return;
    if (reden.trim() === '') return setError('Schrijf kort waarom.');
    onKies({ kind: 'reden', reden: reden.trim() });
  };
  return (
    <form className="poort-vraag stack stack-sm" onSubmit={submit} noValidate>
      <fieldset className="stack stack-sm">
        <legend className="poort-legend">{props.wat ?? `Waarom blijft ‘${gevonden.woord}’ staan?`}</legend>
        <div className="actions">
          {REDENEN.map((een) => (
            <Button key={een} busy={bezig} onClick={() => onKies({ kind: 'reden', reden: een })}>
              {een}
            </Button>
          ))}
        </div>
        <Field
          label="Of in eigen woorden"
          hint="Kort. Zonder namen."
          error={error}
          value={reden}
          onValue={(tekst) => {
            setReden(tekst);
            setError(null);
          }}
          maxLength={120}
          autoComplete="off"
        >
          <Button type="submit" busy={bezig}>
            Bewaar
          </Button>
        </Field>
      </fieldset>
      <div className="actions">
        {!props.alleenReden && (
          <Button variant="rustig" busy={bezig} onClick={() => onKies({ kind: 'geen-persoon' })}>
            {zegNiet(gevonden)}
          </Button>
        )}
        {!props.alleenReden && !bewijstZichzelf(gevonden.gegeven) && (
          <Button variant="rustig" busy={bezig} onClick={() => onKies({ kind: 'nooit-meer' })}>
            Nooit meer op dit toestel
          </Button>
        )}
        <Button variant="rustig" onClick={props.onSluit}>
          Annuleer
        </Button>
      </div>
    </form>
  );
}
