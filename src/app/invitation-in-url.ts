// Takes an invitation code out of the address bar at once and holds it in memory, so that the secret stays in no history entry.
import type { Value } from '../store/contract.ts';

const PATH = /^#?\/?(meedoen|gast)\/(?!voorbij$)(.+)$/;

let held: string | null = null;
const listeners = new Set<() => void>();

function hold(code: string | null): void {
  held = code;
  for (const changed of listeners) changed();
}

/** The code that came in by link and was not used yet. */
export const heldInvitation: Value<string | null> = {
  get: () => held,
  subscribe: (changed) => {
    listeners.add(changed);
    return () => {
      listeners.delete(changed);
    };
  },
};

export const dropInvitation = (): void => hold(null);

/** Runs before the first render, and whenever a link is opened in the running app. */
export function takeInvitationFromUrl(window: Window): void {
  const take = () => {
    const [, where, found] = PATH.exec(window.location.hash) ?? [];
    if (!found) return;
    window.history.replaceState(null, '', `#/${where}`);
    hold(decode(found));
  };
  // In the capture phase: before the router reads the address.
  window.addEventListener('hashchange', take, { capture: true });
  take();
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
