// The first step of joining: paste or type the code, or scan it. Typing stays possible whatever the camera does.
import { IconScan } from '@tabler/icons-react';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import './meedoen.css';

const Scanner = lazy(() => import('./Scanner.tsx').then((m) => ({ default: m.Scanner })));

/** `typed` is what stands in the field: it stays when a code was refused, to look at or to try again. */
export function ScanOrType(props: {
  typed: string;
  onTyped: (typed: string) => void;
  redenen: string[];
  onCode: (code: string) => void;
}) {
  const [empty, setEmpty] = useState(false);
  const [scanning, setScanning] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = props.typed.trim();
    setEmpty(code === '');
    if (code !== '') props.onCode(code);
  };
  return (
    <Screen title="Meedoen met een code" lead="Je maatje laat je een QR-code zien of stuurt je een code of link.">
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label="Code of link"
          hint="Plak of typ hem hier."
          error={empty ? 'Vul eerst een code in.' : props.redenen.join(' ')}
          value={props.typed}
          onValue={props.onTyped}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <div className="actions">
          <Button type="submit" variant="primair">
            Ga verder
          </Button>
          {!scanning && (
            <Button icon={<IconScan aria-hidden size={22} />} onClick={() => setScanning(true)}>
              Scan met de camera
            </Button>
          )}
        </div>
      </form>
      {scanning && (
        <Suspense fallback={<p className="subtle">De camera gaat aan…</p>}>
          <Scanner
            onCode={(found) => {
              setScanning(false);
              props.onCode(found);
            }}
            onStop={() => setScanning(false)}
          />
        </Suspense>
      )}
    </Screen>
  );
}
