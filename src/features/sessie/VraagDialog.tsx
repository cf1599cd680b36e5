// A question to everyone beside those of the phases: a number, a choice or words, each alone first.
import { useState } from 'react';
import { Vorm } from '../../domain/sessie/werkvorm.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { type Aan, useDaad } from './use-sessies.ts';

const SOORTEN = [
  { value: 'schaal', label: 'Een cijfer, van 0 tot 10' },
  { value: 'stem', label: 'Een keuze' },
  { value: 'tekst', label: 'In eigen woorden' },
];

export function VraagDialog({ aan, leidt, onClose }: { aan: Aan; leidt: string; onClose: () => void }) {
  const [soort, setSoort] = useState('schaal');
  const [vraag, setVraag] = useState('');
  const [keuzes, setKeuzes] = useState('');
  const [mis, setMis] = useState<string | null>(null);
  const { fout, bezig, doe } = useDaad();
  const stel = async () => {
    const lijst = [...new Set(keuzes.split('\n').map((een) => een.trim()))].filter(Boolean);
    const vorm = Vorm.safeParse({ kind: soort, vraag: vraag.trim(), ...(soort === 'stem' && { keuzes: lijst }) }).data;
    if (!vorm)
      return setMis(
        vraag.trim() === '' || soort !== 'stem'
          ? 'Schrijf een vraag van hooguit 160 tekens.'
          : 'Schrijf 2 tot 8 keuzes, elk op een eigen regel.',
      );
    setMis(null);
    if (await doe(() => aan.inBeeld.doe(leidt, { kind: 'ronde', vorm }), 'De vraag staat bij iedereen.')) onClose();
  };
  return (
    <Dialog title="Stel iedereen een vraag" onClose={onClose}>
      <p>Ieder geeft eerst alleen een antwoord. Jij onthult ze allemaal tegelijk.</p>
      <Field label="De vraag" hint="Geen namen." value={vraag} onValue={setVraag} maxLength={160} error={mis ?? fout} />
      <ChoiceList
        legend="Hoe antwoorden jullie?"
        options={SOORTEN}
        value={[soort]}
        onValue={([een]) => setSoort(een ?? 'schaal')}
      />
      {soort === 'stem' && (
        <TextArea label="De keuzes, elk op een eigen regel" value={keuzes} onValue={setKeuzes} maxLength={1_300} />
      )}
      <div className="actions">
        <Button variant="primair" busy={bezig} onClick={() => void stel()}>
          Stel de vraag
        </Button>
        <Button onClick={onClose}>Terug</Button>
      </div>
    </Dialog>
  );
}
