// Is this screen still there? Asked after waiting for the disk: who has gone elsewhere meanwhile must not be taken along.
import { useCallback, useEffect, useRef } from 'react';

export function useStillHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(() => here.current, []);
}
