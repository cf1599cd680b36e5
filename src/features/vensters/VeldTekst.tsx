// A short answer in own words: kept a moment after the last key, and when the field is left.
import { useEffect, useRef, useState } from 'react';
import { Field } from '../../ui/Field.tsx';

const WAIT_MS = 500;

export function VeldTekst(props: {
  label: string;
  hint?: string | undefined;
  error?: string | null;
  waarde: string;
  onWaarde(waarde: string): void;
  list?: string;
}) {
  const { waarde, onWaarde } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const keep = useRef<() => void>(() => undefined);
  keep.current = () => {
    if (typed === null) return;
    if (typed.trim() !== waarde) onWaarde(typed.trim());
    setTyped(null);
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => typed.trim() !== waarde && onWaarde(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, waarde, onWaarde]);
  // The item may be closed with the field still in use.
  useEffect(() => () => keep.current(), []);
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      value={typed ?? waarde}
      onValue={setTyped}
      onBlur={() => keep.current()}
      maxLength={200}
      autoComplete="off"
      list={props.list}
    />
  );
}
