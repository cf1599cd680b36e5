// A native modal dialog: the browser keeps focus inside, Escape closes it, and focus returns to where it was.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { SCREEN_TITLE_ID } from './Screen.tsx';

/**
 * Open for as long as it is rendered; `onClose` asks to stop rendering it (Escape). `readFirst` starts at the title
 * instead of the first control, for a question that should be read before anything is pressed.
 */
export function Dialog(props: { title: string; onClose: () => void; readFirst?: boolean; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      // What opened it is gone (a deleted row): start at the title rather than nowhere.
      else document.getElementById(SCREEN_TITLE_ID)?.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className="stack">
        <h2 id={titleId} tabIndex={props.readFirst ? -1 : undefined}>
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  );
}
