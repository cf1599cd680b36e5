// The one bar of actions at the bottom of a step: stays in view, and never covers what has focus (the frame keeps room for it).
import type { ReactNode } from 'react';
import type { FocusStays } from './focus-stays.ts';

/** `blijft`: for a bar whose actions come and go. */
export function ActionBar(props: { blijft?: FocusStays<HTMLDivElement>; children: ReactNode }) {
  return (
    <div {...props.blijft} className="action-bar">
      {props.children}
    </div>
  );
}
