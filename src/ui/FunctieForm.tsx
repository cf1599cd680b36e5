// Asking to take part: one's function, which may be left out, and what happens next. Who uses it asks, and says what came of it.
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';

export function FunctieForm(props: {
  hint: string;
  /** As it is known already. */
  functie: string;
  /** '' when it was left out. */
  onVraag: (functie: string) => Promise<void>;
  /** Above the button. */
  children?: ReactNode;
}) {
  const [getypt, setGetypt] = useState(props.functie);
  const [busy, setBusy] = useState(false);
  const functie = getypt.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await props.onVraag(functie).finally(() => setBusy(false));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label="Je functie"
        hint={props.hint}
        value={getypt}
        onValue={setGetypt}
        maxLength={40}
        autoComplete="off"
      />
      <p>
        Hierna krijg je twee woorden. Die lees je voor aan wie je uitnodigde. Dan kan iemand uit de kring je
        binnenlaten.
      </p>
      {props.children}
      <Button type="submit" variant="primair" busy={busy}>
        {busy ? 'Een ogenblik…' : functie === '' ? 'Vraag het zonder functie' : 'Vraag of je mee mag doen'}
      </Button>
    </form>
  );
}
