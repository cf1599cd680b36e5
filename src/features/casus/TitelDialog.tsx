// Changes the working title of a casus.
import { type FormEvent, useState } from 'react';
import type { TitelLezingProps } from '../../meelezen/TitelLezing.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { later } from '../../ui/later.tsx';
import { TITEL_NIET_GELEZEN, useTitelVraag } from '../../ui/titel-vraag.ts';

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
  const [busy, setBusy] = useState(false);
  const { vraag, setLezer, isOngelezen } = useTitelVraag();
  const trimmed = titel.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (busy) return;
    if (trimmed === '') return setError('Geef de casus een werktitel.');
    if (trimmed === props.titel) return props.onClose();
    setBusy(true);
    const mag = await vraag(trimmed);
    // Taken back while it was being read.
    if (!form.isConnected) return;
    setBusy(false);
    if (!mag) return;
    props.onTitel(trimmed);
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
        {trimmed !== props.titel && (
          <TitelLezing titel={trimmed} lees={props.lees} onTitel={setTitel} onLezer={setLezer} />
        )}
        {isOngelezen(trimmed) && <p className="subtle small">{TITEL_NIET_GELEZEN}</p>}
        <div className="actions">
          <Button type="submit" variant="primair" busy={busy}>
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
