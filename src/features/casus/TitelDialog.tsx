// Changes the working title of a casus.
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';

export function TitelDialog(props: { titel: string; onTitel: (titel: string) => void; onClose: () => void }) {
  const [titel, setTitel] = useState(props.titel);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = titel.trim();
    if (trimmed === '') return setError('Geef de casus een werktitel.');
    if (trimmed !== props.titel) props.onTitel(trimmed);
    props.onClose();
  };
  return (
    <Dialog title="Werktitel" onClose={props.onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label="Werktitel"
          hint="Gebruik geen namen. Iedereen in de kring ziet deze titel."
          error={error}
          value={titel}
          onValue={setTitel}
          maxLength={80}
          autoComplete="off"
        />
        <div className="actions">
          <Button type="submit" variant="primair">
            Klaar
          </Button>
          <Button variant="rustig" onClick={props.onClose}>
            Annuleer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
