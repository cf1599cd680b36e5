// A new zin, for this device or for a file: long enough, twice typed the same. Judges length only; what is done with it is the screen's.
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { SecretField } from './Field.tsx';
import { announce } from './melding.tsx';
import type { Antwoord } from './use-verzoek.ts';

const MIN_LENGTH = 12;
/** As it will count: the same zin typed on another keyboard, or with a space behind it, is the same zin. */
const kaal = (zin: string): string => zin.normalize('NFKC').trim();
const lengthOf = (zin: string): number => [...kaal(zin)].length;

type Fault = { veld: 'zin' | 'nogmaals'; tekst: string };

function findFault(zin: string, nogmaals: string): Fault | null {
  if (lengthOf(zin) < MIN_LENGTH)
    return { veld: 'zin', tekst: `Je zin is te kort. Gebruik minstens ${MIN_LENGTH} tekens.` };
  if (kaal(zin) !== kaal(nogmaals))
    return { veld: 'nogmaals', tekst: 'De twee zinnen zijn niet gelijk. Typ hem nog een keer.' };
  return null;
}

export function NieuweZin(props: {
  label: string;
  knop: string;
  onZin: (zin: string) => Promise<Antwoord>;
  /** Above the new phrase. */
  before?: ReactNode;
  /** Between the fields and the button. */
  children?: ReactNode;
}) {
  const [zin, setZin] = useState('');
  const [nogmaals, setNogmaals] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const length = lengthOf(zin);
  const typ = (set: (tekst: string) => void) => (tekst: string) => {
    set(tekst);
    setFault(null);
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const fields = event.currentTarget.elements;
    const show = (found: Fault) => {
      setFault(found);
      announce(found.tekst);
      const field = fields.namedItem(found.veld);
      if (field instanceof HTMLInputElement) field.focus();
    };
    const found = findFault(zin, nogmaals);
    if (found) return show(found);
    setFault(null);
    setBusy(true);
    const uitkomst = await props.onZin(zin);
    setBusy(false);
    if (uitkomst !== 'gezegd' && uitkomst.kind === 'geweigerd')
      show({ veld: 'zin', tekst: uitkomst.redenen.join(' ') });
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      {props.before}
      <SecretField
        label={props.label}
        name="zin"
        autoComplete="new-password"
        hint={`Minstens ${MIN_LENGTH} tekens. Een paar losse woorden achter elkaar werkt goed.`}
        error={fault?.veld === 'zin' && fault.tekst}
        value={zin}
        onValue={typ(setZin)}
      />
      {length > 0 && (
        <p className="small subtle">
          {length < MIN_LENGTH
            ? `Nog ${MIN_LENGTH - length} ${MIN_LENGTH - length === 1 ? 'teken' : 'tekens'}.`
            : length < 20
              ? 'Lang genoeg. Langer is sterker.'
              : 'Een sterke zin.'}
        </p>
      )}
      <SecretField
        label="Nog een keer"
        name="nogmaals"
        autoComplete="new-password"
        error={fault?.veld === 'nogmaals' && fault.tekst}
        value={nogmaals}
        onValue={typ(setNogmaals)}
      />
      {props.children}
      <Button type="submit" variant="primair" busy={busy}>
        {busy ? 'Een ogenblik…' : props.knop}
      </Button>
    </form>
  );
}
