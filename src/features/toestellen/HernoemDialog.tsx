// Another name for a device, in own words.
import { type FormEvent, useState } from 'react';
import { MAX_TOESTELNAAM } from '../../domain/toestellen/naam.ts';
import type { Uitkomst } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { NIET_NU } from './use-toestellen.ts';

export function HernoemDialog(props: { naam: string; onNaam(naam: string): Promise<Uitkomst>; onClose(): void }) {
  const [naam, setNaam] = useState(props.naam);
  const [fout, setFout] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await props.onNaam(naam).catch(() => ({ kind: 'geweigerd' as const, redenen: [NIET_NU] }));
    if (done.kind === 'geweigerd') return setFout(done.redenen.join(' '));
    announce('De naam is bewaard.');
    props.onClose();
  };
  return (
    <Dialog title="Andere naam" onClose={props.onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label="Naam van het toestel"
          hint="Bijvoorbeeld werklaptop. Alleen jij ziet deze naam."
          value={naam}
          onValue={(tekst) => {
            setNaam(tekst);
            setFout(null);
          }}
          error={fout}
          maxLength={MAX_TOESTELNAAM}
          autoComplete="off"
        />
        <div className="actions">
          <Button type="submit" variant="primair">
            Bewaar
          </Button>
          <Button onClick={props.onClose}>Annuleer</Button>
        </div>
      </form>
    </Dialog>
  );
}
