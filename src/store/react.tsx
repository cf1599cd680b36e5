// The one bridge between the store and React: hand the store down, watch a Value. Knows no screen and no fact.
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Ruggespraak, Value } from './contract.ts';

const Bridge = createContext<Ruggespraak | null>(null);

/** `ruggespraak` is null until the store has been loaded: the shell and *Acuut gevaar* work without it. */
export function RuggespraakProvider(props: { ruggespraak: Ruggespraak | null; children: ReactNode }) {
  return <Bridge value={props.ruggespraak}>{props.children}</Bridge>;
}

export const useRuggespraakIfLoaded = (): Ruggespraak | null => useContext(Bridge);

export function useRuggespraak(): Ruggespraak {
  const ruggespraak = useContext(Bridge);
  if (!ruggespraak) throw new Error('this screen needs the store, which is not loaded yet');
  return ruggespraak;
}

export function useValue<T>(value: Value<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}

/** A Value that never changes, for where the store is not there yet. */
export const fixedValue = <T,>(fixed: T): Value<T> => ({ get: () => fixed, subscribe: () => () => undefined });
