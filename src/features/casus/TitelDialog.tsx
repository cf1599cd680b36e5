// Changes the working title of a casus.
import { type FormEvent, useRef, useState } from 'react';
import type { TitelLezingProps, TitelVraag } from '../../meelezen/TitelLezing.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { later } from '../../ui/later.tsx';

const TitelLezing = later<TitelLezingProps>(
  () => import('../../meelezen/TitelLezing.tsx').then((piece) => piece.TitelLezing),
  null,
);

export function TitelDialog(props: {
  titel: string;
  lees: TitelLezingProps['lees'];
  onTitel: (titel: string) => void;
  onClose: () => void;
}) {
  const [titel, setTitel] = useState(props.titel);
  const [error, setError] = useState<string | null>(null);
  const vraag = useRef<TitelVraag | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = titel.trim();
    if (trimmed === '') return setError('Geef de casus een werktitel.');
    if (trimmed !== props.titel && vraag.current && !(await vraag.current(trimmed))) return;
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
        {titel.trim() !== props.titel && (
          <TitelLezing titel={titel.trim()} lees={props.lees} onTitel={setTitel} vraag={vraag} />
        )}
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
