// A short answer in own words: kept a moment after the last key, and when the field or the screen is left. Knows no meaning of what is typed.
import { useEffect, useRef, useState } from 'react';
import { Field, TextArea } from './Field.tsx';

const WAIT_MS = 500;

export function KeptField(props: {
  label: string;
  hint?: string | undefined;
  error?: string | null;
  value: string;
  onKeep(value: string): void;
  maxLength?: number;
  /** More than one line. */
  rows?: number;
}) {
  const { value, rows, maxLength = 200 } = props;
  /** null: nothing is being typed; then what stands is shown, also when a colleague changes it. */
  const [typed, setTyped] = useState<string | null>(null);
  const keep = useRef<() => void>(() => undefined);
  keep.current = () => {
    if (typed !== null && typed.trim() !== value) props.onKeep(typed.trim());
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => keep.current(), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // It may go away while it is still in use.
  useEffect(() => () => keep.current(), []);
  const given = {
    ...{ label: props.label, hint: props.hint, error: props.error, maxLength, autoComplete: 'off' },
    value: typed ?? value,
    onValue: setTyped,
    onBlur: () => {
      keep.current();
      setTyped(null);
    },
  };
  return rows === undefined ? <Field {...given} /> : <TextArea {...given} rows={rows} />;
}
