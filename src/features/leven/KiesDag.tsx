// Days that were chosen apart, side by side, until somebody chooses: kies samen.
import { useState } from 'react';
import { dagVan } from '../../domain/dag.ts';
import type { Uitkomst } from '../../store/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';

export function KiesDag(props: {
  vraag: string;
  dagen: readonly { id: string; dag: string; uitleg: string }[];
  kies(id: string): Promise<Uitkomst>;
}) {
  const [error, setError] = useState<string | null>(null);
  const choose = async (id: string, dag: string) => {
    const done = await props.kies(id);
    if (done.kind === 'geweigerd') return setError(done.redenen.join(' '));
    announce(`Gekozen: ${dagVan(dag)}.`);
  };
  return (
    <fieldset className="notice kies-dag" data-toon="let-op">
      <legend>{props.vraag}</legend>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <ul className="stack stack-sm">
        {props.dagen.map(({ id, dag, uitleg }) => (
          <li key={id} className="stack stack-sm">
            <Button onClick={() => void choose(id, dag)}>Kies {dagVan(dag)}</Button>
            {uitleg && <span className="small">{uitleg}</span>}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
