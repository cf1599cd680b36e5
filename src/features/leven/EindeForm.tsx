// Asks for another last day, with a reason everyone sees.
import { useState } from 'react';
import { DRINGEND_DAGEN, dagOp, keurEinde, plusDagen, VERSTE_DAGEN } from '../../domain/casus-leven.ts';
import { dagVan } from '../../domain/dag.ts';
import type { Uitkomst } from '../../store/contract.ts';
import { zin } from '../../store/redenen.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';

interface Fouten {
  dag: string | null;
  reden: string | null;
  anders: string | null;
}
const ZELFDE_DAG = 'Dit is al de einddatum. Kies een andere dag.';
const GEEN: Fouten = { dag: null, reden: null, anders: null };

export function EindeForm(props: { einde: string; zet(dag: string, reden: string): Promise<Uitkomst> }) {
  const vandaag = dagOp(Date.now());
  /** null: nothing chosen here; then what stands is shown, also when a colleague changes it. */
  const [gekozen, setGekozen] = useState<string | null>(null);
  const dag = gekozen ?? props.einde;
  const [reden, setReden] = useState('');
  const [fouten, setFouten] = useState(GEEN);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const nietGoed = keurEinde(dag, vandaag);
    const dagFout = dag === props.einde ? ZELFDE_DAG : nietGoed && zin(nietGoed);
    const redenFout = reden.trim() === '' ? 'reden-leeg' : null;
    setFouten({ ...GEEN, dag: dagFout, reden: redenFout && zin(redenFout) });
    if (dagFout || redenFout) return;
    setBusy(true);
    const done = await props.zet(dag, reden);
    setBusy(false);
    if (done.kind === 'geweigerd') return setFouten({ ...GEEN, anders: done.redenen.join(' ') });
    setReden('');
    setGekozen(null);
    announce(`Deze casus bestaat nu tot ${dagVan(dag)}.`);
  };
  return (
    <form
      className="surface stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <Field
        label="Andere einddatum"
        hint="Eerder of later, hoogstens een jaar vooruit."
        type="date"
        min={plusDagen(vandaag, DRINGEND_DAGEN)}
        max={plusDagen(vandaag, VERSTE_DAGEN)}
        required
        value={dag}
        onValue={setGekozen}
        error={fouten.dag}
      />
      <TextArea
        label="Waarom?"
        hint="Iedereen die meedoet, ziet deze reden. Noem geen namen."
        required
        rows={2}
        maxLength={1_000}
        value={reden}
        onValue={setReden}
        error={fouten.reden}
      />
      {fouten.anders && (
        <p className="field-error" role="alert">
          {fouten.anders}
        </p>
      )}
      <Button type="submit" busy={busy}>
        Verander de einddatum
      </Button>
    </form>
  );
}
