// One place that speaks: a line for screen readers, and a bar at the bottom that offers one action for a while (undo).
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from './Button.tsx';
import { SCREEN_TITLE_ID } from './Screen.tsx';

interface Bar {
  tekst: string;
  label: string;
  /** ms the bar stays. */
  duur: number;
  run: () => void;
}

let spoken = '';
let bar: Bar | null = null;
const listeners = new Set<() => void>();
const changed = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

let silence: ReturnType<typeof setTimeout> | undefined;

/** Says it to a screen reader; nothing appears. Wiped after a while, so that the same words can be said again. */
export function announce(tekst: string): void {
  spoken = tekst;
  clearTimeout(silence);
  silence = setTimeout(() => {
    spoken = '';
    changed();
  }, 5000);
  changed();
}

export function showUndo(made: Bar): void {
  bar = made;
  announce(`${made.tekst} ${made.label} kan nog ${Math.round(made.duur / 1000)} seconden.`);
}

function hide(): void {
  bar = null;
  changed();
}

/** Rendered once, in the shell. */
export function MeldingBar() {
  const said = useSyncExternalStore(subscribe, () => spoken);
  const shown = useSyncExternalStore(subscribe, () => bar);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(hide, shown.duur);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {shown && (
        <section className="melding" aria-label="Melding">
          <p>{shown.tekst}</p>
          <Button
            onClick={() => {
              shown.run();
              hide();
              // The button that had focus goes away with the bar.
              document.getElementById(SCREEN_TITLE_ID)?.focus();
            }}
          >
            {shown.label}
          </Button>
        </section>
      )}
    </>
  );
}
