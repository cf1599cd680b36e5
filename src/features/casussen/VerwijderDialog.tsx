// Says what disappears, for whom and when, before a casus is deleted; afterwards there are ten seconds to undo.

import { useState } from 'react';
import { opsomming } from '../../domain/opsomming.ts';
import type { CasusRegel } from '../../store/contract.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce, showUndo } from '../../ui/melding.tsx';

/** As long as the store waits before it destroys (see `verwijderCasus`). */
const UNDO_MS = 10_000;

export function VerwijderDialog(props: { casus: CasusRegel; onDeleted: () => void; onKeep: () => void }) {
  const ruggespraak = useRuggespraak();
  const { id, titel, anderen } = props.casus;
  const [busy, setBusy] = useState(false);

  const remove = async () => {
    setBusy(true);
    await ruggespraak.verwijderCasus(id);
    showUndo({
      tekst: `${titel} is verwijderd.`,
      label: 'Ongedaan maken',
      duur: UNDO_MS,
      run: () => void ruggespraak.zetTerug(id).then(() => announce(`${titel} staat er weer.`)),
    });
    props.onDeleted();
  };

  return (
    <Dialog title={`${titel} verwijderen?`} onClose={props.onKeep} readFirst>
      <ul className="plain-list">
        <li>Alle notities van deze casus verdwijnen.</li>
        <li>
          {anderen.length === 0
            ? 'Alleen jij kon erbij. Daarna heeft niemand ze meer.'
            : `Ook voor ${opsomming(anderen.map((functie) => functie || 'je maatje'))}. Wat zij al gelezen of overgenomen hebben, blijft bij hen.`}
        </li>
        <li>
          {anderen.length === 0
            ? 'Je kunt dit tien seconden ongedaan maken. Daarna is het weg.'
            : 'Je kunt dit tien seconden ongedaan maken. Daarna is het weg, en bij je maatjes zodra hun toestel verbinding heeft.'}
        </li>
      </ul>
      <div className="actions">
        <Button variant="gevaar" busy={busy} onClick={remove}>
          Verwijder de casus
        </Button>
        <Button variant="rustig" onClick={props.onKeep}>
          Bewaar de casus
        </Button>
      </div>
    </Dialog>
  );
}
