// A labelled text field for words that several people may be typing at once. Grows with them. Knows no meaning of what is typed.
import { type CSSProperties, use, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { bindLiveText, type LevendeWoorden } from './live-text.ts';
import './live-text.css';
import { Merkplek } from './merkplek.ts';

/** Where the browser does not let a field grow by itself, an unseen copy of the words holds the room open. */
const GROWS = typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content');

/** `bron` has to stay the same object for as long as it is the same text. */
export function LiveText(props: {
  bron: LevendeWoorden;
  label: string;
  hint?: string | undefined;
  placeholder?: string | undefined;
  /** How many lines there are to begin with. */
  rows?: number;
  oneLine?: boolean;
  maxLength?: number;
  autoFocus?: boolean;
  /** Takes the place of the browser's own undo, which does not know what others typed. */
  onUndo?: (() => void) | undefined;
  onRedo?: (() => void) | undefined;
}) {
  const { bron, label, hint, placeholder, rows = 2, oneLine = false, maxLength = 20_000 } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const focusFirst = useRef(props.autoFocus ?? false);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const steps = props.onUndo !== undefined;
  const merken = use(Merkplek);
  // Before the effects of the screen around it: what is let go of here has to be sent while its source is open.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    return bindLiveText(element, bron, {
      oneLine,
      ...(steps && { onUndo: () => latest.current.onUndo?.(), onRedo: () => latest.current.onRedo?.() }),
      onShown: () => {
        if (!GROWS && room.current) room.current.dataset.woorden = element.value || element.placeholder;
      },
    });
  }, [bron, oneLine, steps]);
  useEffect(() => {
    const element = field.current;
    if (!element || !focusFirst.current) return;
    focusFirst.current = false;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const tied = {
    ref: field,
    id,
    placeholder,
    maxLength,
    lang: 'nl',
    spellCheck: true,
    autoCapitalize: 'sentences',
    autoComplete: 'off',
    'aria-describedby': hint ? `${id}-hint` : undefined,
  } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {oneLine ? (
        <input {...tied} type="text" className="input" />
      ) : (
        <div ref={room} className="live-text-room" style={{ '--rows': rows } as CSSProperties}>
          {merken && <merken.Achter veld={field} />}
          <textarea {...tied} rows={rows} className="input live-text" />
        </div>
      )}
      {merken && <merken.Onder veld={field} bron={bron} waar={label} />}
    </div>
  );
}
