// Covers the screen the moment the app goes out of sight, so that an app switcher or a passer-by sees a blank page. Locking is the store's.

/** Sets `data-afgedekt` on the root element; base.css makes it blank. Done outside React, because a frozen page renders no more. */
export function coverWhenHidden(window: Window): () => void {
  const { document } = window;
  const root = document.documentElement;
  const cover = () => {
    root.dataset.afgedekt = '';
  };
  const uncover = () => {
    if (document.visibilityState === 'visible') delete root.dataset.afgedekt;
  };
  const follow = () => (document.visibilityState === 'hidden' ? cover() : uncover());
  // An installed app on a phone loses focus before the switcher takes its picture; on a desk, losing focus is everyday.
  const blurMeansLeaving = window.matchMedia('(display-mode: standalone) and (pointer: coarse)').matches;
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('visibilitychange', follow, { signal });
  document.addEventListener('freeze', cover, { signal });
  document.addEventListener('resume', uncover, { signal });
  window.addEventListener('pagehide', cover, { signal });
  window.addEventListener('pageshow', uncover, { signal });
  if (blurMeansLeaving) {
    window.addEventListener('blur', cover, { signal });
    window.addEventListener('focus', uncover, { signal });
    // A share sheet or a permission question does not always give focus back.
    window.addEventListener('pointerdown', uncover, { signal, capture: true });
  }
  follow();
  return () => stop.abort();
}
