// Asks on which day people look back; or says that they do not.
import { useState } from 'react';
import { dagOp, keurDag, plusDagen, VERSTE_DAGEN } from '../../domain/casus-leven.ts';
import { dagVan } from '../../domain/dag.ts';
import type { Uitkomst } from '../../store/contract.ts';
import { zin } from '../../store/redenen.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useFocusStays } from '../../ui/focus-stays.ts';
import { announce } from '../../ui/melding.tsx';

export function TerugkijkForm(props: { terugkijkOp: string | null; zet(dag: string | null): Promise<Uitkomst> }) {
  const vandaag = dagOp(Date.now());
  /** null: nothing chosen here; then what stands is shown, also when a colleague changes it. */
  const [gekozen, setGekozen] = useState<string | null>(null);
  const dag = gekozen ?? props.terugkijkOp ?? '';
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const blijft = useFocusStays<HTMLFormElement>();
  const set = async (next: string | null) => {
    const fout = next === null ? null : keurDag(next, vandaag);
    setError(fout && zin(fout));
    if (fout) return;
    setBusy(true);
    const done = await props.zet(next);
    setBusy(false);
    if (done.kind === 'geweigerd') return setError(done.redenen.join(' '));
    setGekozen(null);
    announce(next === null ? 'Er is geen terugkijkdag meer.' : `Jullie kijken terug op ${dagVan(next)}.`);
  };
  return (
    <form
      {...blijft}
      className="surface stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void set(dag);
      }}
    >
      <Field
        label="Op welke dag kijken jullie terug?"
        hint="Uiterlijk veertien dagen later wordt de casus gewist, als jullie geen andere einddatum kiezen."
        type="date"
        min={vandaag}
        max={plusDagen(vandaag, VERSTE_DAGEN)}
        value={dag}
        onValue={setGekozen}
        error={error}
      />
      <div className="actions">
        <Button type="submit" busy={busy}>
          Bewaar de terugkijkdag
        </Button>
        {props.terugkijkOp !== null && (
          <Button variant="rustig" onClick={() => void set(null)}>
            Geen terugkijkdag
          </Button>
        )}
      </div>
    </form>
  );
}
