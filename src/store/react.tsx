// The one bridge between the store and React: hand the store down, watch a Value, keep open what a screen looks at. Knows no screen and no fact.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { BijWie } from './bij-wie/contract.ts';
import type { Consulten } from './consult/contract.ts';
import type { CasusInBeeld, CasusVensters, Ruggespraak, Value } from './contract.ts';
import type { Doorlopen } from './doorlopen.ts';

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

const DoorlopenBridge = createContext<Doorlopen | null>(null);

/** `doorlopen` is null until it has been loaded; guides do without the rest of the store. */
export function DoorlopenProvider(props: { doorlopen: Doorlopen | null; children: ReactNode }) {
  return <DoorlopenBridge value={props.doorlopen}>{props.children}</DoorlopenBridge>;
}

export const useDoorlopen = (): Doorlopen | null => useContext(DoorlopenBridge);

export function useValue<T>(value: Value<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}

/** A Value that never changes, for where the store is not there yet. */
export const fixedValue = <T,>(fixed: T): Value<T> => ({ get: () => fixed, subscribe: () => () => undefined });

/**
 * What `open` brings, for as long as the screen is there; null while it is on its way, or with no `open`. What does not come
 * is thrown while rendering, so that the error screen catches it. Both stay the same functions for as long as it is about
 * the same thing.
 */
export function useOpened<T>(open: (() => Promise<T>) | null, close?: (opened: T) => unknown): T | null {
  const [came, setCame] = useState<{ opened: T } | { failure: unknown } | null>(null);
  useEffect(() => {
    setCame(null);
    if (!open) return;
    let gone = false;
    const asked = open();
    asked.then(
      (opened) => gone || setCame({ opened }),
      (failure: unknown) => gone || setCame({ failure }),
    );
    return () => {
      gone = true;
      // What did not come has nothing to close.
      if (close) void asked.then(close).catch(() => undefined);
    };
  }, [open, close]);
  if (came && 'failure' in came) throw came;
  return came?.opened ?? null;
}

/** For what is open as long as a screen is there. */
export const closeIt = (opened: { close(): unknown } | null): unknown => opened?.close();

export type Opening = { kind: 'laden' } | { kind: 'open'; casus: CasusInBeeld } | { kind: 'weg' };

/**
 * Opens a casus for as long as the screen is there and closes it when the screen goes. `listed`: it stands in the list;
 * when it comes to stand there (another tab just made it) it is tried again.
 */
export function useCasus(ruggespraak: Ruggespraak, id: string, listed: boolean): Opening {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `listed` asks to try again
  const open = useCallback(async (): Promise<Opening> => {
    const casus = await ruggespraak.openCasus(id);
    return casus ? { kind: 'open', casus } : { kind: 'weg' };
  }, [ruggespraak, id, listed]);
  return useOpened(open, closeCasus) ?? LADEN;
}
const LADEN: Opening = { kind: 'laden' };
const closeCasus = (opening: Opening) => opening.kind === 'open' && opening.casus.close();

/** The four windows of a casus for as long as the screen is there; null while they are on their way. */
export const useVensters = (casus: CasusInBeeld): CasusVensters | null =>
  useOpened(
    useCallback(() => casus.vensters(), [casus]),
    closeIt,
  );

const NIET_BEKEKEN = fixedValue<BijWie | null>(null);

/** Who can get at a casus and where its copies are, for as long as the screen is there; null while it is on its way. */
export function useBijWie(id: string): BijWie | null {
  const ruggespraak = useRuggespraak();
  // The piece that tells it did not come in: then nothing is said.
  const open = useCallback(() => ruggespraak.openBijWie(id).catch(() => null), [ruggespraak, id]);
  return useValue(useOpened(open, closeIt)?.beeld ?? NIET_BEKEKEN);
}

/**
 * Everything about consults, for as long as it is open; null while it is locked or on its way. `beside`: a part of a screen
 * that works without it; null then when it cannot come.
 */
export function useConsulten(ruggespraak: Ruggespraak, beside = false): Consulten | null {
  const isOpen = useValue(ruggespraak.toegang).kind === 'open';
  const open = useCallback(() => {
    const asked = ruggespraak.consulten();
    return beside ? asked.catch(() => null) : asked;
  }, [ruggespraak, beside]);
  return useOpened<Consulten | null>(isOpen ? open : null);
}
