// Choosing the first toegangszin: why, how long, twice typed, and that nobody can reset it. Judges length only.
import { type FormEvent, useState } from 'react';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';

const MIN_LENGTH = 12;

type Fault = { veld: 'zin' | 'nogmaals'; tekst: string };

function findFault(zin: string, nogmaals: string): Fault | null {
  if ([...zin].length < MIN_LENGTH)
    return { veld: 'zin', tekst: `Je zin is te kort. Gebruik minstens ${MIN_LENGTH} tekens.` };
  if (zin !== nogmaals) return { veld: 'nogmaals', tekst: 'De twee zinnen zijn niet gelijk. Typ hem nog een keer.' };
  return null;
}

/** `waarvoor`: what the person came to do, and goes on to do afterwards. */
export function KiesToegangszin(props: { waarvoor?: string | undefined }) {
  const ruggespraak = useRuggespraak();
  const [zin, setZin] = useState('');
  const [nogmaals, setNogmaals] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const length = [...zin].length;

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
    const uitkomst = await ruggespraak.kiesToegangszin(zin);
    setBusy(false);
    if (uitkomst.kind === 'geweigerd') show({ veld: 'zin', tekst: uitkomst.redenen.join(' ') });
  };

  return (
    <Screen
      title="Kies een toegangszin"
      lead={`${props.waarvoor ? `${props.waarvoor} ` : ''}Je toegangszin is het slot op je notities. Zonder die zin kan niemand ze lezen op dit toestel, ook wij niet.`}
    >
      <form className="stack" onSubmit={submit} noValidate>
        <SecretField
          label="Toegangszin"
          name="zin"
          autoComplete="new-password"
          hint={`Minstens ${MIN_LENGTH} tekens. Een paar losse woorden achter elkaar werkt goed.`}
          error={fault?.veld === 'zin' && fault.tekst}
          value={zin}
          onValue={setZin}
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
          onValue={setNogmaals}
        />
        <p className="notice" data-toon="let-op">
          Onthoud hem goed. Ben je je zin kwijt, dan gaan je notities op dit toestel niet meer open.
        </p>
        <Button type="submit" variant="primair" busy={busy}>
          {busy ? 'Een ogenblik…' : 'Ga verder'}
        </Button>
      </form>
    </Screen>
  );
}
