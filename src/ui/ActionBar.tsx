// The one bar of actions at the bottom of a step: stays in view, and never covers what has focus (the frame keeps room for it).
import type { ReactNode } from 'react';

export function ActionBar(props: { children: ReactNode }) {
  return <div className="action-bar">{props.children}</div>;
}
