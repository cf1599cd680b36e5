// Says in every tab that all was taken off this device, so that each begins anew. Carries nothing but that.

const CHANNEL = 'ruggespraak-gewist';

const listeners = new Set<() => void>();

/** Calls when it happened, in this tab or another. Returns what stops it. */
export function bijGewist(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    channel.close();
  };
}

export function meldGewist(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('weg');
  channel.close();
  for (const listener of listeners) listener();
}
