// What the others in a kring see of you: function, workplace, what you know much about, and whether you can be asked. All of it may be left empty.
import { type FormEvent, useState } from 'react';
import { EXPERTISES, GEEN_PROFIEL, leesExpertise, MAX_WERKPLEK } from '../../domain/lid-profiel.ts';
import type { KringRegel, LidRegel } from '../../store/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { useLeden } from './use-leden.ts';

const BESCHIKBAAR = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nu niet' },
] as const;

export function ProfielDialog({ kring, lid, onClose }: { kring: KringRegel; lid: LidRegel; onClose(): void }) {
  const ruggespraak = useRuggespraak();
  const { busy, fout, doe } = useLeden();
  const profiel = lid.profiel ?? GEEN_PROFIEL;
  const [functie, setFunctie] = useState(() => ruggespraak.instellingen.get().functie);
  const [werkplek, setWerkplek] = useState(profiel.werkplek);
  const [expertise, setExpertise] = useState<readonly string[]>(profiel.expertise);
  const [beschikbaar, setBeschikbaar] = useState(profiel.beschikbaar);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const deel = { werkplek, expertise: leesExpertise(expertise), beschikbaar };
    if (!(await doe((leden) => leden.setProfiel(kring.id, deel), false))) return;
    if (functie.trim() !== ruggespraak.instellingen.get().functie)
      await ruggespraak.setInstellingen({ functie: functie.trim() });
    announce('Bewaard.');
    onClose();
  };
  return (
    <Dialog title="Wat de anderen van je zien" onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label="Je functie"
          hint="Bijvoorbeeld leerkracht. Geen naam. Dit geldt in al je kringen."
          value={functie}
          onValue={setFunctie}
          maxLength={40}
          autoComplete="off"
        />
        <Field
          label="Waar je werkt"
          hint="Mag leeg blijven. Bijvoorbeeld wijkteam of basisschool."
          value={werkplek}
          onValue={setWerkplek}
          maxLength={MAX_WERKPLEK}
          autoComplete="off"
        />
        <ChoiceList
          legend="Beschikbaar voor overleg?"
          options={BESCHIKBAAR}
          value={beschikbaar === null ? [] : [beschikbaar ? 'ja' : 'nee']}
          onValue={([gekozen]) => setBeschikbaar(gekozen === 'ja')}
          inline
        />
        <ChoiceList
          legend="Waar je veel van weet"
          options={EXPERTISES.map(({ id, naam }) => ({ value: id, label: naam }))}
          value={expertise}
          onValue={setExpertise}
          multiple
        />
        <Fout zin={fout} />
        <div className="actions">
          <Button type="submit" variant="primair" busy={busy}>
            Bewaar
          </Button>
          <Button variant="rustig" onClick={onClose}>
            Annuleer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
