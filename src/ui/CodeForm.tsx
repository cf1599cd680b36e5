// A code that someone else shows or sent: paste or type it, or scan it. Typing stays possible whatever the camera does. Judges nothing but an empty field.
import { IconScan } from '@tabler/icons-react';
import { type FormEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';

const Scanner = lazy(() => import('./Scanner.tsx').then((m) => ({ default: m.Scanner })));

export function CodeForm(props: {
  label: string;
  hint: string;
  knop: string;
  /** What stands in the field: it stays when a code was refused, to look at or to try again. */
  typed: string;
  onTyped: (typed: string) => void;
  error: ReactNode;
  busy?: boolean;
  onCode: (code: string) => void;
}) {
  const [empty, setEmpty] = useState(false);
  const [scanning, setScanning] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.busy) return;
    const code = props.typed.trim();
    setEmpty(code === '');
    if (code === '') form.current?.querySelector('input')?.focus();
    else props.onCode(code);
  };
  return (
    <>
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <Field
          label={props.label}
          hint={props.hint}
          error={empty ? 'Vul eerst een code in.' : props.error}
          value={props.typed}
          onValue={(typed) => {
            setEmpty(false);
            props.onTyped(typed);
          }}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <div className="actions">
          <Button type="submit" variant="primair" busy={props.busy ?? false}>
            {props.busy ? 'Een ogenblik…' : props.knop}
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
    </>
  );
}
