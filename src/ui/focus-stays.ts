// Focus that would be lost: when the control that was pressed is gone, its question or heading gets it. Knows no meaning.
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

const HEADINGS = 'legend, h1, h2, h3, h4';
const CONTROLS = 'input, select, textarea, button, a[href]';

export interface FocusStays<E extends HTMLElement> {
  ref: RefObject<E | null>;
  onFocus(event: FocusEvent): void;
  onBlur(): void;
}

/**
 * For an element that stays while what stands in it comes and goes; spread on it by the component that decides what is
 * in it. Focus goes to the first heading in it, and without one to the first control.
 */
export function useFocusStays<E extends HTMLElement>(): FocusStays<E> {
  const ref = useRef<E>(null);
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = null;
    // Someone else, a dialog for one, may have taken it already.
    if (document.activeElement && document.activeElement !== document.body) return;
    const heading = ref.current?.querySelector<HTMLElement>(HEADINGS);
    if (heading) heading.tabIndex = -1;
    (heading ?? ref.current?.querySelector<HTMLElement>(CONTROLS))?.focus();
  });
  return {
    ref,
    onFocus: ({ target }) => {
      held.current = target;
    },
    // What the screen takes away itself is not heard here: React is silent while it changes the page.
    onBlur: () => {
      held.current = null;
    },
  };
}
