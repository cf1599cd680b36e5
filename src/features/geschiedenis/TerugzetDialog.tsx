// Says what happens before an older version is put back; afterwards it can be undone for a while.
import { useState } from 'react';
import type { CasusInBeeld } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce, showUndo } from '../../ui/melding.tsx';

const UNDO_MS = 20_000;

export function TerugzetDialog(props: {
  casus: CasusInBeeld;
  id: string;
  /** 'gisteren' */
  dag: string;
  onDone: () => void;
  onKeep: () => void;
}) {
  const { casus, id, dag } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const restore = async () => {
    setBusy(true);
    const uitkomst = await casus.geschiedenis.herstel(id);
    setBusy(false);
    if (uitkomst.kind === 'geweigerd') {
      const reden = uitkomst.redenen.join(' ');
      setError(reden);
      announce(reden);
      return;
    }
    showUndo({
      tekst: `De casus staat weer zoals ${dag}.`,
      label: 'Ongedaan maken',
      duur: UNDO_MS,
      run: () => {
        uitkomst.ongedaan();
        announce('De casus staat weer zoals net.');
      },
    });
    props.onDone();
  };

  return (
    <Dialog title="Deze versie terugzetten?" onClose={props.onKeep} readFirst>
      <ul className="plain-list">
        <li>De notities en de vensters staan dan weer zoals {dag}.</li>
        <li>Wat er nu staat, blijft bewaard bij vandaag.</li>
        <li>Wat later in de vensters kwam, ligt dan in de prullenbak. Opmerkingen en stappenplannen blijven staan.</li>
        <li>Iedereen die bij deze casus kan, ziet het.</li>
      </ul>
      {error && (
        <p className="notice" data-toon="fout" role="alert">
          {error}
        </p>
      )}
      <div className="actions">
        <Button variant="primair" busy={busy} onClick={restore}>
          Zet terug
        </Button>
        <Button variant="rustig" onClick={props.onKeep}>
          Annuleer
        </Button>
      </div>
    </Dialog>
  );
}
