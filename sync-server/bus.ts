// How several relays serving the same rooms hear each other; this one is for a single process. Any adapter must pass tests/relay/bus-suite.ts.

/** `topic` is a room or a kring; messages are bytes the rooms understand. */
export interface Bus {
  /** Reaches every other subscription to the topic, in order; not the one it came from. */
  publish(topic: string, message: Uint8Array, from: Subscription): void;
  subscribe(topic: string, receive: (message: Uint8Array) => void): Subscription;
}

export interface Subscription {
  close(): void;
}

export function createLocalBus(): Bus {
  const topics = new Map<string, Map<Subscription, (message: Uint8Array) => void>>();
  return {
    publish(topic, message, from) {
      for (const [subscription, receive] of topics.get(topic) ?? []) if (subscription !== from) receive(message);
    },
    subscribe(topic, receive) {
      const listeners = topics.get(topic) ?? new Map();
      topics.set(topic, listeners);
      const subscription = {
        close() {
          listeners.delete(subscription);
          if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic);
        },
      };
      listeners.set(subscription, receive);
      return subscription;
    },
  };
}
