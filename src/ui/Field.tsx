// Labelled text fields with hint and error tied to them: one line, several lines, or hidden with a show button. Knows no meaning of what is typed.
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { IconButton } from './Button.tsx';

interface Around {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
}

/** What a control needs to be tied to its label, hint and error. */
interface Tied {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

function Frame({ label, hint, error, children }: Around & { children: (tied: Tied) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
      })}
    </div>
  );
}

type Typed<Tag extends 'input' | 'textarea'> = Omit<ComponentProps<Tag>, 'id' | 'className' | 'onChange' | 'value'> &
  Around & { value: string; onValue: (value: string) => void };

export function Field({ label, hint, error, value, onValue, children, ...rest }: Typed<'input'>) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {(tied) => (
        <div className="field-row">
          <input
            {...rest}
            {...tied}
            className="input"
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
          {children}
        </div>
      )}
    </Frame>
  );
}

/** Several lines; grows with what is typed. */
export function TextArea({ label, hint, error, value, onValue, ...rest }: Typed<'textarea'>) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {(tied) => (
        <textarea
          rows={3}
          {...rest}
          {...tied}
          className="input textarea"
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Frame>
  );
}

/** One of a list that is too long to show whole. */
export function Select({
  label,
  hint,
  error,
  value,
  onValue,
  options,
}: Around & {
  value: string;
  onValue: (value: string) => void;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {(tied) => (
        <select {...tied} className="input" value={value} onChange={(event) => onValue(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** `cijfers`: a code of digits. Not a password to a browser, which would offer to keep it in the place of the toegangszin. */
export function SecretField({ cijfers, ...props }: Omit<Typed<'input'>, 'type' | 'children'> & { cijfers?: boolean }) {
  const [shown, setShown] = useState(false);
  const soort = cijfers
    ? ({ type: 'text', inputMode: 'numeric', autoComplete: 'off', 'data-verborgen': !shown || undefined } as const)
    : ({ type: shown ? 'text' : 'password' } as const);
  return (
    <Field autoCapitalize="none" autoCorrect="off" spellCheck={false} {...props} {...soort}>
      <IconButton
        label={shown ? 'Verberg wat je typt' : 'Laat zien wat je typt'}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? <IconEyeOff aria-hidden size={24} /> : <IconEye aria-hidden size={24} />}
      </IconButton>
    </Field>
  );
}
