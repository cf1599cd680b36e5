// No maatjes as a way back any more; the toegangszin is asked first.
import { type FormEvent, useRef, useState } from 'react';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function LaatMaatjesLos(props: { onKlaar: () => void }) {
  const { maatjes } = useRuggespraak();
  const [zin, setZin] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const uitkomst = await maatjes.laatLos(zin);
    setBusy(false);
    setZin('');
    if (uitkomst.kind === 'goed') {
      announce('Je maatjes zijn geen weg terug meer.');
      return props.onKlaar();
    }
    setFout(uitkomst.redenen.join(' '));
    announce(uitkomst.redenen.join(' '));
    form.current?.querySelector('input')?.focus();
  };
  return (
    <Screen
      title="Stoppen met maatjes?"
      lead="Je maatjes kunnen je dan niet meer binnen helpen, ook niet bij een kopie die je eerder maakte."
    >
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <SecretField
          label="Toegangszin"
          hint="Zo weten we dat jij het bent."
          autoComplete="current-password"
          value={zin}
          onValue={(tekst) => {
            setZin(tekst);
            setFout(null);
          }}
          error={fout}
        />
        <div className="actions">
          <Button type="submit" variant="gevaar" busy={busy}>
            {busy ? 'Een ogenblik…' : 'Stop met maatjes'}
          </Button>
          <Button onClick={props.onKlaar}>Annuleer</Button>
        </div>
      </form>
    </Screen>
  );
}
