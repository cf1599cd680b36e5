// The frame of one screen: its h1, which takes focus when the screen appears, and its measure. Knows no route.
import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Where focus goes on a new screen; the shell looks for it. */
export const SCREEN_TITLE_ID = 'schermtitel';

/** The first screen after loading leaves focus where the browser starts reading. */
let first = true;

export function Screen(props: {
  title: string;
  lead?: ReactNode;
  /** A short line above the title: where this screen stands in something longer. */
  above?: ReactNode;
  /** Beside the title. */
  aside?: ReactNode;
  /** The screen puts focus somewhere itself. */
  keepFocus?: boolean;
  children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { keepFocus } = props;
  // Not a moment later: whoever is quick would be called back from where they went.
  useLayoutEffect(() => {
    if (!first && !keepFocus) heading.current?.focus({ preventScroll: true });
    first = false;
  }, [keepFocus]);
  return (
    <div className="screen stack stack-lg">
      <header className="stack stack-sm">
        {props.above && <p className="screen-above small">{props.above}</p>}
        <div className="screen-title">
          <h1 ref={heading} id={SCREEN_TITLE_ID} tabIndex={-1}>
            {props.title}
          </h1>
          {props.aside}
        </div>
        {props.lead && <p className="subtle">{props.lead}</p>}
      </header>
      {props.children}
    </div>
  );
}

/** While a screen or the store is on its way; says so only if it takes a moment. */
export function Loading() {
  return (
    <p className="screen loading subtle" role="status">
      Een ogenblik…
    </p>
  );
}
