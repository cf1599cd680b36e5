// The lock shortly after leaving, where a short code is on: one field, and the toegangszin as the other way.
import { type FormEvent, useRef, useState } from 'react';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';

export function MetKorteCode() {
  const { korteCode, passkey } = useRuggespraak();
  const vinger = useValue(passkey.stand) === 'aan';
  const [code, setCode] = useState('');
  const { busy, fout, vraag, zeg } = useVerzoek();
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (code.trim() === '') zeg('Typ eerst je korte code.');
    else if (await vraag(() => korteCode.open(code))) return;
    setCode('');
    form.current?.querySelector('input')?.focus();
  };
  return (
    <Screen title="Ruggespraak is even op slot" lead="Typ je korte code om verder te gaan." keepFocus>
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <SecretField cijfers label="Korte code" autoFocus value={code} onValue={setCode} error={fout} />
        <div className="actions">
          <Button type="submit" variant="primair" busy={busy}>
            {busy ? 'Een ogenblik…' : 'Open'}
          </Button>
          <Button variant="rustig" onClick={() => void korteCode.laatMaar()}>
            {vinger ? 'Open op een andere manier' : 'Open met je toegangszin'}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
