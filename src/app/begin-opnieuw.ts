// After everything was taken off this device: every tab begins as on a first visit. Without the server the page stays, for there is nothing left here to start from.
import { bijGewist } from '../store/toestel/gewist.ts';

/** Past the service worker: it does not answer for this address. */
const reaches = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/** `cannot`: shows that all is gone, where the app cannot be fetched again now. */
export function beginAgainAfterWipe(window: Window, cannot: () => void): () => void {
  return bijGewist((einde) => {
    // No address of something that is gone, also not in what the browser offers to reopen.
    window.history.replaceState(null, '', einde === 'gast' ? '#/gast/voorbij' : '#/');
    void reaches().then((reached) => (reached ? window.location.reload() : cannot()));
  });
}
