// The last question before everything goes off this device: a word to type, so that no slip of a thumb does it.
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';

const WOORD = 'verwijder';

/** `ongezien`: what exists nowhere else could not be shown. */
export function AllesWegDialog(props: { ongezien: boolean; onVerwijder: () => Promise<void>; onNiet: () => void }) {
  const [getypt, setGetypt] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (getypt.trim().toLowerCase() !== WOORD) {
      const tekst = `Typ het woord ${WOORD}. Er is nog niets weg.`;
      setFout(tekst);
      announce(tekst);
      return;
    }
    setBusy(true);
    void props.onVerwijder();
  };
  return (
    <Dialog title="Alles van dit toestel verwijderen?" onClose={props.onNiet} readFirst>
      <p>
        {props.ongezien
          ? 'Alles van Ruggespraak verdwijnt van dit toestel, ook wat nergens anders staat. Je kunt dit niet terugdraaien.'
          : 'Alles van Ruggespraak verdwijnt van dit toestel. Je kunt dit niet terugdraaien.'}
      </p>
      <form className="stack" onSubmit={submit}>
        <Field
          label={`Typ ${WOORD} om door te gaan`}
          value={getypt}
          onValue={setGetypt}
          error={fout}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="actions">
          <Button type="submit" variant="gevaar" busy={busy}>
            Verwijder alles
          </Button>
          <Button variant="rustig" onClick={props.onNiet}>
            Bewaar alles
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
