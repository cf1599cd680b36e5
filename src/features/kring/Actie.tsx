// The lower part of a question about leden: what went wrong, what is not here yet, and the buttons. Knows not what is asked.
import type { ReactNode } from 'react';
import { opsomming } from '../../domain/opsomming.ts';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';

export function Actie(props: {
  fout: string | null;
  ontbreekt: readonly string[];
  /** What is lost when it goes on although not everything is here. */
  verlies: string;
  busy: boolean;
  label: string;
  gevaar?: boolean;
  onDoe(toch: boolean): void;
  onClose(): void;
  children?: ReactNode;
}) {
  const { fout, ontbreekt, busy, label } = props;
  const wacht = ontbreekt.length > 0;
  return (
    <>
      <Fout zin={fout} />
      {wacht && (
        <p className="notice" data-toon="let-op" role="alert">
          Nog niet alles staat op dit toestel: {opsomming(ontbreekt)}. {props.verlies}
        </p>
      )}
      <div className="actions">
        {wacht && (
          <Button busy={busy} onClick={() => props.onDoe(false)}>
            Probeer opnieuw
          </Button>
        )}
        <Button variant={props.gevaar ? 'gevaar' : 'primair'} busy={busy} onClick={() => props.onDoe(wacht)}>
          {busy ? 'Een ogenblik…' : wacht ? 'Ga toch door' : label}
        </Button>
        <Button variant="rustig" onClick={props.onClose}>
          Annuleer
        </Button>
      </div>
    </>
  );
}
