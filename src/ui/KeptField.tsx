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
  /** Somebody else answered too: what is typed stays in the field and is not kept, until this is over. */
  apart?: boolean;
  /** What is being typed; null: nothing is. */
  onTyping?(typed: string | null): void;
  maxLength?: number;
  /** More than one line. */
  rows?: number;
}) {
  const { value, rows, maxLength = 200, apart = false } = props;
  /** null: nothing is being typed; then what stands is shown, also when a colleague changes it. */
  const [typed, setTyped] = useState<string | null>(null);
  const type = (next: string | null) => {
    setTyped(next);
    props.onTyping?.(next);
  };
  const latest = useRef({ keep: () => {}, rest: () => {} });
  latest.current = {
    keep: () => {
      if (typed !== null && !apart && typed.trim() !== value) props.onKeep(typed.trim());
    },
    rest: () => type(null),
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => latest.current.keep(), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Somebody chose: that is what stands.
  const wasApart = useRef(apart);
  useEffect(() => {
    if (wasApart.current && !apart) latest.current.rest();
    wasApart.current = apart;
  }, [apart]);
  // It may go away while it is still in use.
  useEffect(() => () => latest.current.keep(), []);
  const given = {
    ...{ label: props.label, hint: props.hint, error: props.error, maxLength, autoComplete: 'off' },
    value: typed ?? value,
    onValue: type,
    onBlur: () => {
      if (apart) return;
      latest.current.keep();
      type(null);
    },
  };
  return rows === undefined ? <Field {...given} /> : <TextArea {...given} rows={rows} />;
}
