// The toegangszin of now asked once more, before what only its owner may do. Who uses it judges the zin.
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { SecretField } from './Field.tsx';
import { TYP_JE_ZIN } from './typ-je-zin.ts';
import { type Antwoord, useVerzoek } from './use-verzoek.ts';

export function VraagZin(props: {
  label?: string;
  knop: string;
  gevaar?: boolean;
  onZin: (zin: string) => Promise<Antwoord>;
  /** Why it will not do now, whatever is typed. */
  fout?: string | null;
  /** In the form, above the zin; `eerst` says what is missing there (false), and then the zin is not looked at. */
  before?: ReactNode;
  eerst?: (form: HTMLFormElement) => boolean;
  /** What can be done instead, beside the button. */
  anders?: ReactNode;
}) {
  const { onZin, eerst } = props;
  const [zin, setZin] = useState('');
  const { busy, fout, vraag, zeg, wis } = useVerzoek();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (busy || eerst?.(form) === false) return;
    const field = form.elements.namedItem('toegangszin');
    if (zin.trim() === '') zeg(TYP_JE_ZIN);
    else if (await vraag(() => onZin(zin))) return;
    setZin('');
    if (field instanceof HTMLElement && field.isConnected) field.focus();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {props.before}
      <SecretField
        label={props.label ?? 'Toegangszin'}
        name="toegangszin"
        hint="Zo weten we dat jij het bent."
        autoComplete="current-password"
        value={zin}
        onValue={(tekst) => {
          setZin(tekst);
          wis();
        }}
        error={fout ?? props.fout}
      />
      <div className="actions">
        <Button type="submit" variant={props.gevaar ? 'gevaar' : 'primair'} busy={busy}>
          {busy ? 'Een ogenblik…' : props.knop}
        </Button>
        {props.anders}
      </div>
    </form>
  );
}
