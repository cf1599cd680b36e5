// Asks for a working title and who may see the new casus; nothing else.
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { TitelLezingProps } from '../../meelezen/TitelLezing.tsx';
import { casusRoute } from '../../store/casus-route.ts';
import { magSchrijven } from '../../store/mag-schrijven.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { later } from '../../ui/later.tsx';
import { announce } from '../../ui/melding.tsx';
import { TITEL_NIET_GELEZEN, useTitelVraag } from '../../ui/titel-vraag.ts';

const TitelLezing = later<TitelLezingProps>(
  () => import('../../meelezen/TitelLezing.tsx').then((piece) => piece.TitelLezing),
  null,
);

const JUST_ME = '';

export function NieuweCasusDialog(props: { onClose: () => void }) {
  const ruggespraak = useRuggespraak();
  const kringen = useValue(ruggespraak.kringen);
  // A kring of one is what "Alleen ik" makes; offering it by name would be the same choice twice.
  const shared = kringen.filter(
    (kring) => kring.leden.some((lid) => !lid.ditToestel && !lid.weg) && magSchrijven(kring),
  );
  const [, navigate] = useLocation();
  const [voorstel] = useState(() => ruggespraak.stelTitelVoor());
  const [titel, setTitel] = useState(voorstel);
  const [kring, setKring] = useState(JUST_ME);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { vraag, setLezer, isOngelezen } = useTitelVraag();
  const trimmed = titel.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (busy) return;
    const refuse = (tekst: string) => {
      setError(tekst);
      announce(tekst);
    };
    if (trimmed === '') return refuse('Geef de casus een werktitel.');
    setBusy(true);
    const mag = trimmed === voorstel || (await vraag(trimmed));
    // Taken back while it was being read.
    if (!form.isConnected) return;
    if (!mag) return setBusy(false);
    const uitkomst = await ruggespraak.maakCasus(trimmed, kring === JUST_ME ? null : kring);
    if (uitkomst.kind === 'geweigerd') {
      setBusy(false);
      return refuse(uitkomst.redenen.join(' '));
    }
    navigate(casusRoute(uitkomst.id), { replace: true });
  };

  return (
    <Dialog title="Nieuwe casus" onClose={props.onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label="Werktitel"
          hint="Gebruik geen namen."
          error={error}
          value={titel}
          onValue={setTitel}
          maxLength={80}
          autoComplete="off"
        />
        <TitelLezing titel={trimmed} lees={null} onTitel={setTitel} onLezer={setLezer} />
        {isOngelezen(trimmed) && <p className="subtle small">{TITEL_NIET_GELEZEN}</p>}
        {shared.length > 0 && (
          <ChoiceList
            legend="Wie kan erbij?"
            value={[kring]}
            onValue={([gekozen = JUST_ME]) => setKring(gekozen)}
            options={[
              { value: JUST_ME, label: 'Alleen ik' },
              ...shared.map(({ id, naam }) => ({ value: id, label: naam })),
            ]}
          />
        )}
        <div className="actions">
          <Button type="submit" variant="primair" busy={busy}>
            Maak casus
          </Button>
          <Button variant="rustig" onClick={props.onClose}>
            Annuleer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
