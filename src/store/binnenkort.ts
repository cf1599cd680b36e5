// Looks soon after something changed: many things change at once, and looking may not take the time of what it looks at.

/** Between two looks: so long, or so many times what a look takes. */
const LOOK_MS = 30;
const LOOK_SHARE = 5;
const MAX_LOOK_MS = 500;

/** Screens hear of a change once a frame or so, and less often where looking takes long. */
export function createBinnenkort(look: () => void, closed: () => boolean): () => void {
  let soon = false;
  let rest = LOOK_MS;
  return () => {
    if (soon || closed()) return;
    soon = true;
    setTimeout(() => {
      soon = false;
      const began = performance.now();
      look();
      rest = Math.min(MAX_LOOK_MS, Math.max(LOOK_MS, LOOK_SHARE * (performance.now() - began)));
    }, rest);
  };
}
