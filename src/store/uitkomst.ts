// What every contract of the store is made of: a value to watch, and how an action went. Only types.

/** Something that changes over time. `get` returns the same object until it changed (fit for useSyncExternalStore). */
export interface Value<T> {
  get(): T;
  subscribe(changed: () => void): () => void;
}

export type Geweigerd = { kind: 'geweigerd'; redenen: string[] };

/** Outcome of an action that can be refused; each reason is a B1 sentence ready to show. */
export type Uitkomst<T = object> = ({ kind: 'goed' } & T) | Geweigerd;
