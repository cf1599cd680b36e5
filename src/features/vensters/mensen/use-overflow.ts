// Does something hold more than fits from left to right? Then it has to take focus, so that it scrolls by keyboard.
import { type RefObject, useEffect, useRef, useState } from 'react';

export function useOverflow(): { ref: RefObject<HTMLElement | null>; overflows: boolean } {
  const ref = useRef<HTMLElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const region = ref.current;
    if (!region || typeof ResizeObserver === 'undefined') return;
    const look = new ResizeObserver(() => setOverflows(region.scrollWidth > region.clientWidth + 1));
    look.observe(region);
    for (const child of region.children) look.observe(child);
    return () => look.disconnect();
  }, []);
  return { ref, overflows };
}
