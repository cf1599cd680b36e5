// A field for a code of digits that only its owner knows: a keyboard of digits, hidden, with a show button. No browser is asked to remember it.
import type { ComponentProps } from 'react';
import { SecretField } from './Field.tsx';

export function CodeField(props: ComponentProps<typeof SecretField>) {
  return <SecretField inputMode="numeric" autoComplete="off" maxLength={20} {...props} />;
}
