// A screen that is fetched when it is first shown. Like React.lazy, without its Suspense: that holds back what is ready for 300 ms, and a guide should stand there at once.
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Loading } from './Screen.tsx';

/**
 * Give it a module-level constant, once. A piece that cannot be fetched is tried again the next time it is shown.
 * `beside`: a part of a screen that works without it; nothing until it is there, and this when it cannot come.
 */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  beside?: ReactNode,
): ComponentType<Props> {
  let found: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [Screen, setScreen] = useState<ComponentType<Props> | null>(() => found);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      if (found) return setScreen(() => found);
      let gone = false;
      fetch().then(
        (screen) => {
          found = screen;
          if (!gone) setScreen(() => screen);
        },
        (error: unknown) => !gone && setFailure({ error }),
      );
      return () => {
        gone = true;
      };
    }, []);
    if (failure && beside !== undefined) return beside;
    // Thrown while rendering, so that the error screen catches it.
    if (failure) throw failure;
    return Screen ? <Screen {...props} /> : beside === undefined && <Loading />;
  };
}
