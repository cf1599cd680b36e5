// Opening with a fingerprint or face, from the settings: first the toegangszin, then trying it out.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useRuggespraak } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { NaarInstellingen } from './NaarInstellingen.tsx';
import { VingerafdrukStappen } from './VingerafdrukStappen.tsx';

export function VingerafdrukScreen() {
  const { passkey } = useRuggespraak();
  const [zin, setZin] = useState<string | null>(null);
  // Left halfway: what was tried is forgotten.
  useEffect(() => () => passkey.later(), [passkey]);
  if (zin === null) return <Typ onZin={setZin} />;
  return (
    <VingerafdrukStappen
      zin={zin}
      niet={<LinkButton href="/instellingen">Niet nu</LinkButton>}
      verder={<NaarInstellingen />}
    />
  );
}

function Typ(props: { onZin: (zin: string) => void }) {
  const { passkey } = useRuggespraak();
  const [zin, setZin] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const uitkomst = await passkey.controleer(zin);
    setBusy(false);
    if (uitkomst.kind === 'goed') return props.onZin(zin);
    setZin('');
    setFout(uitkomst.redenen.join(' '));
    announce(uitkomst.redenen.join(' '));
    form.current?.querySelector('input')?.focus();
  };
  return (
    <Screen
      title="Open met vingerafdruk of gezicht"
      lead="Dan hoef je je toegangszin niet elke keer te typen. Je zin blijft altijd werken."
    >
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <SecretField
          label="Toegangszin"
          hint="Zo weten we dat jij het bent."
          autoComplete="current-password"
          value={zin}
          onValue={setZin}
          error={fout}
        />
        <Button type="submit" variant="primair" busy={busy}>
          {busy ? 'Een ogenblik…' : 'Ga verder'}
        </Button>
      </form>
    </Screen>
  );
}
