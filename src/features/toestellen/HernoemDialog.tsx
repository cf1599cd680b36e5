// Another name for a device, in own words.
import { type FormEvent, useState } from 'react';
import { MAX_TOESTELNAAM } from '../../domain/toestellen/naam.ts';
import type { Uitkomst } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { MISLUKT } from './use-toestellen.ts';

export function HernoemDialog(props: { naam: string; onNaam(naam: string): Promise<Uitkomst>; onClose(): void }) {
  const [naam, setNaam] = useState(props.naam);
  const { busy, fout, vraag, wis } = useVerzoek();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await vraag(() => props.onNaam(naam).catch(() => MISLUKT)))) return;
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
            wis();
          }}
          error={fout}
          maxLength={MAX_TOESTELNAAM}
          autoComplete="off"
        />
        <div className="actions">
          <Button type="submit" variant="primair" busy={busy}>
            Bewaar
          </Button>
          <Button variant="rustig" onClick={props.onClose}>
            Annuleer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
