// Says in every tab that all was taken off this device, so that each begins anew. Carries nothing but that.

const CHANNEL = 'ruggespraak-gewist';

/** A person took it off, or a guest is gone. */
export type Einde = 'alles-weg' | 'gast';

const listeners = new Set<(einde: Einde) => void>();

/** Calls when it happened, in this tab or another. Returns what stops it. */
export function bijGewist(listener: (einde: Einde) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => listener(data === 'gast' ? 'gast' : 'alles-weg');
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    channel.close();
  };
}

export function meldGewist(einde: Einde): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(einde);
  channel.close();
  for (const listener of listeners) listener(einde);
}
