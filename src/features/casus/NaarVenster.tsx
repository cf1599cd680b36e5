// Makes something in the windows of a passage from the notes: one tap says what it is. The passage stays where it is.
import { useState } from 'react';
import type { Soort } from '../../domain/vensters/item.ts';
import type { CasusVensters } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce, showUndo } from '../../ui/melding.tsx';

interface Keuze {
  label: string;
  soort: Soort;
  velden?: Readonly<Record<string, string>>;
  /** Where it stands then, as the end of a sentence. */
  waar: string;
}

const KEUZES: readonly Keuze[] = [
  { label: 'Feit', soort: 'feit', waar: 'bij de feiten' },
  { label: 'Zorg', soort: 'feit', velden: { toon: 'zorg' }, waar: 'als zorg bij de feiten' },
  { label: 'Kracht', soort: 'feit', velden: { toon: 'kracht' }, waar: 'als kracht bij de feiten' },
  { label: 'Mening', soort: 'mening', waar: 'als mening bij de feiten' },
  { label: 'Weet ik niet', soort: 'onbekend', waar: 'bij wat we niet weten' },
  { label: 'Weging', soort: 'weging', waar: 'bij het wegen' },
  { label: 'Stap', soort: 'stap', waar: 'bij de stappen' },
];

export function NaarVenster(props: { passage: string; vensters: () => Promise<CasusVensters>; onClose: () => void }) {
  const { passage, vensters, onClose } = props;
  const [state, setState] = useState<'kiezen' | 'bezig' | 'mislukt'>('kiezen');

  async function maak({ soort, velden = {}, waar }: Keuze): Promise<void> {
    setState('bezig');
    let id: string;
    try {
      const open = await vensters();
      id = open.maak(soort, { tekst: passage, velden, herkomst: 'notities' });
      open.close();
    } catch {
      return setState('mislukt');
    }
    onClose();
    showUndo({ tekst: `Staat ${waar}.`, label: 'Ongedaan maken', duur: 10_000, run: () => void gooiWeg(id) });
  }

  async function gooiWeg(id: string): Promise<void> {
    try {
      const open = await vensters();
      open.gooiWeg(id);
      open.close();
      announce('Weg uit de vensters. Het staat nog in je notities.');
    } catch {
      // The screen of this casus is gone by now; in the windows it can still be thrown away.
      announce('Dat lukt hier niet meer. Je kunt het weggooien in de vensters.');
    }
  }

  if (passage === '')
    return (
      <Dialog title="Naar de vensters" onClose={onClose}>
        <p>Zet eerst de cursor in een regel van je notities, of selecteer een stuk tekst.</p>
        <div className="actions">
          <Button variant="primair" onClick={onClose}>
            Terug naar je notities
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title="Wat is dit?" onClose={onClose} readFirst>
      <blockquote className="passage">{passage}</blockquote>
      {state === 'mislukt' && (
        <p className="field-error" role="alert">
          Dat lukte niet. Je tekst staat nog in je notities. Probeer het opnieuw.
        </p>
      )}
      <ul className="passage-keuzes">
        {KEUZES.map((keuze) => (
          <li key={keuze.label}>
            <Button busy={state === 'bezig'} onClick={() => void maak(keuze)}>
              {keuze.label}
            </Button>
          </li>
        ))}
      </ul>
      <p className="subtle small">Het blijft ook in je notities staan.</p>
      <div className="actions">
        <Button variant="rustig" onClick={onClose}>
          Annuleer
        </Button>
      </div>
    </Dialog>
  );
}
