// A labelled text field with hint and error tied to it, optionally with a show/hide button. Knows no meaning of what is typed.
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { IconButton } from './Button.tsx';

type FieldProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'onChange' | 'value'> & {
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  onValue: (value: string) => void;
};

export function Field({ label, hint, error, value, onValue, children, ...rest }: FieldProps) {
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
      <div className="field-row">
        <input
          {...rest}
          id={id}
          className="input"
          value={value}
          onChange={(event) => onValue(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        />
        {children}
      </div>
    </div>
  );
}

export function SecretField(props: Omit<FieldProps, 'type' | 'children'>) {
  const [shown, setShown] = useState(false);
  return (
    <Field autoCapitalize="none" autoCorrect="off" spellCheck={false} {...props} type={shown ? 'text' : 'password'}>
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
